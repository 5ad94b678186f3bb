/** A policy prepared for many intents. */
import type { Policy, Rule } from "../policy/types.ts";
import { conditionsOf, type Condition } from "./match.ts";

/** A rule with its place in the policy and the conditions that are set, tool names aside. */
export interface CompiledRule {
  readonly index: number;
  readonly rule: Rule;
  readonly conditions: readonly Condition[];
}

/** Rules by the tool names they want, each list in evaluation order. */
export interface CompiledPolicy {
  readonly policy: Policy;
  readonly byToolName: ReadonlyMap<string, readonly CompiledRule[]>;
  readonly forAnyTool: readonly CompiledRule[];
}

/** Compiles once; afterwards the cost of an intent does not grow with the number of tool names. */
export function compilePolicy(policy: Policy): CompiledPolicy {
  const byToolName = new Map<string, CompiledRule[]>();
  const forAnyTool: CompiledRule[] = [];
  for (const [index, rule] of policy.rules.entries()) {
    const compiled: CompiledRule = { index, rule, conditions: conditionsOf(rule.match) };
    if (rule.match.toolNames.length === 0) forAnyTool.push(compiled);
    for (const name of rule.match.toolNames) {
      const rules = byToolName.get(name);
      if (rules === undefined) byToolName.set(name, [compiled]);
      else rules.push(compiled);
    }
  }
  return { policy, byToolName, forAnyTool };
}

/** The rules that may apply to a tool, in evaluation order. */
export function* candidates(compiled: CompiledPolicy, toolName: string): Generator<CompiledRule> {
  const named = compiled.byToolName.get(toolName) ?? [];
  const others = compiled.forAnyTool;
  let n = 0;
  let o = 0;
  for (;;) {
    const left = named[n];
    const right = others[o];
    if (left !== undefined && (right === undefined || left.index < right.index)) {
      n++;
      yield left;
    } else if (right !== undefined) {
      o++;
      yield right;
    } else {
      return;
    }
  }
}
