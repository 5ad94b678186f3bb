/** Calls that run now and did not before, of tools that are on no list: what rules without tool names let in. */
import type { Policy } from "../gait/index.ts";
import type { Changes, ClassChange } from "../report/types.ts";
import { createJudge, intentOf, type Judge } from "./judge.ts";
import { toolNames, unnamedTool } from "./tools.ts";

/** What gets in beside the lists. */
export interface LetIn {
  /** Tools that the policies name, that become allowed for their plainest call and that nobody approved. */
  readonly tools: readonly string[];
  /** Classes of calls that become allowed for a tool that nobody approved; with `tools` mostly the same ones. */
  readonly classes: readonly ClassChange[];
}

/**
 * Looks for it in what a comparison found. A class may hold approved tools and others, so its witness is judged again with a tool
 * that no rule names.
 * @param approved names (as Gait folds them) that are judged by themselves
 */
export function letIn(base: Policy, head: Policy, changes: Changes, approved: ReadonlySet<string>, nowNs: bigint): LetIn {
  const tools = changes.newly_allowed.map(({ tool }) => tool).filter((tool) => !approved.has(tool));
  const candidates = changes.classes.filter(({ to }) => to === "allow");
  if (candidates.length === 0) return { tools, classes: [] };
  const [before, after] = [createJudge(base, nowNs), createJudge(head, nowNs)];
  const other = unnamedTool(new Set(toolNames(base, head)));
  return { tools, classes: candidates.filter(({ witness }) => letsIn(witness, { before, after, other, approved })) };
}

interface Judges {
  readonly before: Judge;
  readonly after: Judge;
  readonly other: string;
  readonly approved: ReadonlySet<string>;
}

function letsIn(witness: string, { before, after, other, approved }: Judges): boolean {
  const intent = intentOf(witness);
  // Steps of a script are judged as the calls that they are, and those have classes of their own.
  if (intent === undefined || intent.script !== undefined) return false;
  if (!approved.has(intent.toolName)) return true;
  const stranger = { ...intent, toolName: other };
  return after(stranger).verdict === "allow" && before(stranger).verdict !== "allow";
}
