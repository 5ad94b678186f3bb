/** Whole numbers of 64 bits where a double would make two different ones equal. */
import { compareBytes } from "../text/index.ts";
import type { Rule } from "./types.ts";

/** All digits of a field of a rule: `value` is what the double holds, `field` the name it is kept under. */
export function exactInteger(rule: Pick<Rule, "exactIntegers">, field: string, value: number): bigint {
  return rule.exactIntegers?.get(field) ?? BigInt(value);
}

/** Whether two rules are taken together. Gait compares whole numbers; only the digest rounds them. */
export function samePriority(a: Rule, b: Rule): boolean {
  return a.priority === b.priority && exactPriority(a) === exactPriority(b);
}

/** The order of evaluation: priority as a 64-bit number, then name; equal ones keep the order of the file. */
export function compareRules(a: Rule, b: Rule): number {
  if (a.priority !== b.priority) return a.priority - b.priority;
  const [left, right] = [exactPriority(a), exactPriority(b)];
  if (left !== right) return left < right ? -1 : 1;
  return compareBytes(a.name, b.name);
}

function exactPriority(rule: Rule): bigint {
  return exactInteger(rule, "priority", rule.priority);
}
