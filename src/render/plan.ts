/** Which tool gets which verdict at which stage: the whole meaning of a rendered policy, before any text is written. */
import type { StageRendering, Stage } from "../config/types.ts";
import { compareBytes, uniqLower } from "../gait/text/index.ts";
import { stricter, type Verdict } from "../gait/verdict.ts";
import type { RenderPolicyInput, ToolEntryLike } from "./types.ts";

/** Why a name stands in a rule; each group is one rule. */
export type Group = "denied" | "allow" | "dry_run" | "staged" | "require_approval" | "block";

/** Names by group, each sorted by code point, and the answer to unknown tools. */
export interface Plan {
  readonly groups: ReadonlyMap<Group, readonly string[]>;
  readonly unknown: Extract<Verdict, "allow" | "dry_run" | "block">;
}

/** Verdict of a group. */
export function effectOf(group: Group): Verdict {
  switch (group) {
    case "denied":
    case "block":
      return "block";
    case "dry_run":
    case "staged":
      return "dry_run";
    case "allow":
    case "require_approval":
      return group;
  }
}

/** Sorts every name into its group: denied beats all, then the stricter of the registry's effect and the stage's. */
export function planOf(input: RenderPolicyInput): Plan {
  const denied = uniqLower(input.denied);
  const deniedSet = new Set(denied);
  const unknown = unknownVerdict(input.stage, input.rendering);
  // Where even unknown tools run, to observe them, an approved one is not held back.
  const staged = new Set(unknown === "allow" ? [] : uniqLower(input.staged));
  const selected = selectedNames(input.stage, input.rendering);
  const groups = new Map<Group, string[]>([["denied", [...denied]]]);
  for (const [name, effect] of effects(input.allow)) {
    if (deniedSet.has(name)) continue;
    const group = groupOf(effect, staged.has(name), selected === "all" || selected.has(name));
    const names = groups.get(group) ?? [];
    names.push(name);
    groups.set(group, names);
  }
  for (const names of groups.values()) names.sort(compareBytes);
  return { groups, unknown };
}

/** The strictest effect that any entry of a name has. */
function effects(entries: readonly ToolEntryLike[]): ReadonlyMap<string, Verdict> {
  const map = new Map<string, Verdict>();
  for (const { gait_name, effect } of entries) {
    map.set(gait_name, stricter(map.get(gait_name) ?? "allow", effect ?? "allow"));
  }
  return map;
}

function groupOf(effect: Verdict, staged: boolean, selected: boolean): Group {
  if (effect === "block" || effect === "require_approval") return effect;
  if (staged) return "staged";
  return selected ? "dry_run" : "allow";
}

/** Approved tools that the stage itself holds back. */
function selectedNames(stage: Stage, rendering: StageRendering): ReadonlySet<string> | "all" {
  if (stage !== "dry_run" || rendering.dry_run === "unknown") return new Set();
  return rendering.dry_run === "all" ? "all" : new Set(uniqLower(rendering.dry_run.selected));
}

function unknownVerdict(stage: Stage, rendering: StageRendering): Plan["unknown"] {
  switch (stage) {
    case "simulate":
      return rendering.simulate === "observe" ? "allow" : "block";
    case "dry_run":
      return typeof rendering.dry_run === "object" ? "block" : "dry_run";
    case "enforce":
      return "block";
  }
}
