/**
 * The layer by tool: what becomes of each tool that either policy names. A tool's verdict is that of the rules alone for the
 * plainest call (no targets, risk low, phase apply): conditions on anything else, and later checks such as sandbox or
 * credentials, are the business of the classes.
 */
import { compareBytes } from "../gait/text/index.ts";
import type { Policy, Verdict } from "../gait/index.ts";
import type { ToolChange } from "../report/types.ts";
import type { Decider } from "./model/policy.ts";
import { bareRule, createJudge, plainIntent } from "./judge.ts";
import type { ToolDiff, VerdictPair } from "./types.ts";

/** What the caller knows of where a tool stands. */
export type ToolPlace = Partial<Omit<ToolChange, "tool" | "from" | "to" | "escaped">>;

/** The verdict on a tool, as above, and what decides it. */
export interface PlainVerdict {
  readonly verdict: Verdict;
  readonly decider: Exclude<Decider, "fail_closed">;
}

/** Judges tools by their plainest calls. */
export function createPlainJudge(policy: Policy): (tool: string) => PlainVerdict {
  const rules = policy.rules.map((rule) => ({ ...bareRule(rule), match: rule.match, effect: rule.effect }));
  const judge = createJudge({ ...policy, failClosed: { ...policy.failClosed, enabled: false }, rules }, 0n);
  const plain = plainIntent("t");
  return (tool) => {
    const { verdict, matchedRules } = judge({ ...plain, toolName: tool });
    return { verdict, decider: matchedRules.find((index) => rules[index]?.effect === verdict) ?? "default" };
  };
}

/** The verdict on a tool, as above. */
export function createToolJudge(policy: Policy): (tool: string) => Verdict {
  const judge = createPlainJudge(policy);
  return (tool) => judge(tool).verdict;
}

/** All tool names of both policies, sorted. */
export function toolNames(...policies: readonly Policy[]): readonly string[] {
  return [...new Set(policies.flatMap(({ rules }) => rules.flatMap(({ match }) => match.toolNames)))].sort(compareBytes);
}

/** Code points other than printable ASCII spelled out, so that look-alikes show; undefined when there are none. */
export function escapedName(name: string): string | undefined {
  if (/^[ -~]*$/u.test(name)) return undefined;
  return [...name].map((character) => (/^[ -~]$/u.test(character) ? character : `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`)).join("");
}

/** A tool that is none of the names. */
export function unnamedTool(names: ReadonlySet<string>): string {
  let tool = "other-tool";
  while (names.has(tool)) tool += "-";
  return tool;
}

/** Changes by tool over the union of the names; `place` adds positions. Time is linear in names and rules. */
export function diffTools(base: Policy, head: Policy, place: (tool: string, change: VerdictPair) => ToolPlace = () => ({})): ToolDiff {
  const before = createToolJudge(base);
  const after = createToolJudge(head);
  const names = toolNames(base, head);
  const changes = names.flatMap((tool): readonly ToolChange[] => {
    const pair = { from: before(tool), to: after(tool) };
    if (pair.from === pair.to) return [];
    const escaped = escapedName(tool);
    return [{ tool, ...pair, ...place(tool, pair), ...(escaped === undefined ? {} : { escaped }) }];
  });
  const other = unnamedTool(new Set(names));
  const others = { from: before(other), to: after(other) };
  const newly = (verdict: Verdict): readonly ToolChange[] => changes.filter(({ to }) => to === verdict);
  return {
    newly_allowed: newly("allow"),
    newly_blocked: newly("block"),
    newly_dry_run: newly("dry_run"),
    newly_require_approval: newly("require_approval"),
    unchanged: names.length - changes.length,
    others: others.from === others.to ? undefined : others,
  };
}
