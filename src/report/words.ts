/** Words that all printers share, so that the terminal and the pull request say the same. */
import type { Verdict } from "../gait/verdict.ts";
import { clip, needsSpelling, spelledOut, visible } from "./escape/index.ts";
import type { PolicyReport, ToolChange } from "./types.ts";

/** Code points of a name that are shown; names may have 1,024. */
const NAME_POINTS = 256;

const SENTENCE_POINTS = 1000;

/** Code points of a name in a line that shows many. */
const BRIEF_POINTS = 60;

/** `1 tool`, `2 tools`. */
export function counted(n: number, one: string, many = `${one}s`): string {
  return `${String(n)} ${n === 1 ? one : many}`;
}

/** How a tool stands with a verdict. */
export function standing(verdict: Verdict): string {
  switch (verdict) {
    case "allow":
      return "allowed";
    case "dry_run":
      return "dry_run only";
    case "require_approval":
      return "approval-gated";
    case "block":
      return "blocked";
  }
}

/** `3 tools become allowed`. */
export function becoming(n: number, verdict: Verdict): string {
  return `${counted(n, "tool")} ${n === 1 ? "becomes" : "become"} ${standing(verdict)}`;
}

/** A name from data, cut where it is longer than anybody reads. */
export function shortName(name: string): string {
  return clip(visible(name), NAME_POINTS);
}

/** A name in a line that shows many; the table below has it in full. */
export function briefName(name: string): string {
  return clip(visible(name), BRIEF_POINTS);
}

/** `2 other kinds of calls change`; without tools that change there is nothing that they are other than. */
export function classWords(n: number, besideTools: boolean): string {
  const other = besideTools ? "other " : "";
  return counted(n, `${other}kind of call changes`, `${other}kinds of calls change`);
}

/** What a policy that is new says of itself; its `unchanged` counts the tools of its allow-set. */
export function newWords({ changes }: PolicyReport): string {
  return `there is nothing on the base to compare it with; as enforced it allows ${counted(changes.unchanged, "tool")} by name`;
}

/** Classes that the lists of tools explain: destructive targets, plans and the like. */
export function explainedWords(n: number): string {
  return `${counted(n, "kind of call changes", "kinds of calls change")} with these tools, none further than shown`;
}

/** A sentence (a message, a reason), cut where it is longer than anybody reads. */
export function shortText(sentence: string): string {
  return clip(visible(sentence), SENTENCE_POINTS);
}

/** A name in a sentence: in double quotes, from which it can't break out, so that Markdown shows it as one code span. */
export function quoted(name: string): string {
  return `"${shortName(name).replaceAll(/"|\\(?!u\{)/g, "\\$&")}"`;
}

/** The name letter by letter, where some letter is not printable ASCII and may be taken for another. */
export function spelling(change: Pick<ToolChange, "tool" | "escaped">): string | undefined {
  if (change.escaped !== undefined) return clip(visible(change.escaped), NAME_POINTS);
  return needsSpelling(change.tool) ? clip(spelledOut(change.tool), NAME_POINTS) : undefined;
}

/** `file:line:column`, as far as they are known. */
export function place(at: { readonly file?: string; readonly line?: number; readonly column?: number }): string | undefined {
  if (at.file === undefined) return undefined;
  const parts = [at.line, at.line === undefined ? undefined : at.column].filter((n) => n !== undefined);
  return [at.file, ...parts.map(String)].join(":");
}

/** What a move does, after the policy's name; undefined where the policy stays where it is. */
export function moveWords(policy: PolicyReport): string | undefined {
  const { move } = policy.rollout;
  if (move === undefined) return undefined;
  const from = move.from ?? policy.base_stage;
  const to = move.to ?? policy.stage;
  switch (move.kind) {
    case "promotion":
      return `is promoted${from === undefined ? "" : ` from ${from}`} to ${to}`;
    case "rollback":
      return `goes back${from === undefined ? "" : ` from ${from}`} to ${to}: enforcement removed`;
    case "removal":
      return `is removed${from === undefined ? "" : ` (stood at ${from})`}${from === "simulate" ? ", where nothing was enforced" : ": enforcement removed"}`;
    case "adoption":
      return `is adopted at ${to}`;
    case "appearance":
      return `appears at ${to}`;
  }
}

/** The ways a tool's verdict can change, with the key that holds them: what becomes allowed, then what becomes blocked, then the rest. */
export const TOOL_CHANGES = [
  ["newly_allowed", "allow"],
  ["newly_blocked", "block"],
  ["newly_dry_run", "dry_run"],
  ["newly_require_approval", "require_approval"],
] as const satisfies readonly (readonly [string, Verdict])[];
