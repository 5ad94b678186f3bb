/** One call: which rules are taken, and what they say together. */
import { samePriority } from "../policy/exact.ts";
import { uniq } from "../text/index.ts";
import { stricter, type Verdict } from "../verdict.ts";
import type { Call } from "./call.ts";
import { candidates, type CompiledPolicy, type CompiledRule } from "./compile.ts";
import { evaluateRule, type RuleAnswer } from "./rule.ts";
import type { Evaluation } from "./types.ts";

/**
 * The first rule that matches fixes the priority; every other matching rule of that priority is taken, too. The strictest
 * effect wins, and only the rules that have it give reasons; all rules taken give their names. Without a match the default
 * verdict stands alone: no overlay looks at the call.
 */
export function evaluateCall(compiled: CompiledPolicy, call: Call): Evaluation {
  const taken: CompiledRule[] = [];
  for (const candidate of candidates(compiled, call.toolName)) {
    if (taken[0] !== undefined && !samePriority(candidate.rule, taken[0].rule)) break;
    if (candidate.conditions.every((condition) => condition(call))) taken.push(candidate);
  }
  if (taken.length === 0) return unmatched(compiled.policy.defaultVerdict);
  const answers = taken.map(({ rule }) => evaluateRule(rule, call));
  const verdict = answers.map((answer) => answer.effect).reduce(stricter);
  const decisive = answers.filter((answer) => answer.effect === verdict);
  return {
    verdict,
    reasonCodes: uniq(decisive.flatMap((answer: RuleAnswer) => answer.reasonCodes)),
    violations: uniq(decisive.flatMap((answer: RuleAnswer) => answer.violations)),
    matchedRule: uniq(taken.map(({ rule }) => rule.name)).join(","),
    matchedRules: taken.map(({ index }) => index),
    usedClock: answers.some((answer) => answer.usedClock),
  };
}

function unmatched(verdict: Verdict): Evaluation {
  return {
    verdict,
    reasonCodes: [`default_${verdict}`],
    violations: [],
    matchedRule: "",
    matchedRules: [],
    usedClock: false,
  };
}
