/**
 * Which classes say nothing that the list of tools does not say already. A tool that becomes allowed changes for destructive
 * targets and plans, too; told apart from its line in the list, that would only be said twice.
 */
import { compilePolicy, samePriority, severityOf, type CompiledPolicy, type Policy } from "../gait/index.ts";
import type { ToolChange } from "../report/types.ts";
import type { Place } from "./place.ts";
import type { Decider } from "./model/policy.ts";
import { createPlainJudge, toolNames, unnamedTool } from "./tools.ts";
import type { VerdictPair } from "./types.ts";

/** What can decide calls of a tool: the rules that may match it, down to one that matches all its calls; else the default. */
function reachable({ byToolName, forAnyTool, policy }: CompiledPolicy, tool: string): ReadonlySet<Decider> {
  const rules = [...(byToolName.get(tool) ?? []), ...forAnyTool].sort((a, b) => a.index - b.index);
  const last = rules.find(({ conditions }) => conditions.length === 0);
  if (last === undefined) return new Set([...rules.map(({ index }) => index), "default" as const]);
  const end = policy.rules[last.index] ?? last.rule;
  // Rules of one priority are taken together.
  return new Set(rules.filter(({ rule, index }) => index <= last.index || samePriority(rule, end)).map(({ index }) => index));
}

/** Whether the class changes the same way as the tool, and no further than the list says. */
function within(place: VerdictPair, told: VerdictPair): boolean {
  const [from, to, first, last] = [place.from, place.to, told.from, told.to].map(severityOf);
  if (from === undefined || to === undefined || first === undefined || last === undefined) return false;
  return first > last ? first >= from && from > to && to >= last : first <= from && from < to && to <= last;
}

/**
 * Tells of a class whether it is explained by the changes of tools: every tool that it can hold stands in the list, is decided
 * before and after by the same rules as the class, and the step of the class lies within the step that the list tells. What
 * `fail_closed` decides, or any tool that no rule names, is never explained.
 */
export function createExplainer(base: Policy, head: Policy, changes: readonly ToolChange[]): (place: Place) => boolean {
  const told = new Map(changes.map((change) => [change.tool, change]));
  const [before, after] = [base, head].map((policy) => ({
    compiled: compilePolicy(policy),
    plain: createPlainJudge(policy),
  }));
  if (before === undefined || after === undefined) return () => false;
  const names = toolNames(base, head);
  const tools = [...names, unnamedTool(new Set(names))].map((tool) => ({
    told: told.get(tool),
    base: reachable(before.compiled, tool),
    head: reachable(after.compiled, tool),
    baseDecider: before.plain(tool).decider,
    headDecider: after.plain(tool).decider,
  }));
  return (place) => {
    const held = tools.filter((tool) => tool.base.has(place.baseDecider) && tool.head.has(place.headDecider));
    return (
      held.length > 0 &&
      held.every(
        (tool) => tool.told !== undefined && tool.baseDecider === place.baseDecider && tool.headDecider === place.headDecider && within(place, tool.told),
      )
    );
  };
}
