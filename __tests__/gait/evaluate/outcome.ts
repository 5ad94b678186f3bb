/** What an overlay makes of a rule that matches. */
import { readIntent, type Intent } from "../../../src/gait/intent/index.ts";
import { bytesOf, intentOf, intentText, judge, oneRule, type Fields } from "../support.ts";

/** Verdict, reasons and violations beside those of the rule itself. */
export function outcome(effect: string, rule: string, fields: Fields = {}, context: Fields = {}) {
  const { verdict, reasonCodes, violations } = judge(oneRule(effect, rule), intentOf(fields, context));
  return { verdict, reasons: reasonCodes.filter((code) => code !== "matched_rule_r"), violations };
}

export const same = (verdict: string, ...codes: readonly string[]) => ({ verdict, reasons: codes, violations: codes });
export const CLEAN = same("allow");
export const path = (value: string, more: Fields = {}): Fields => ({ kind: "path", value, operation: "read", ...more });
export const url = (value: string, more: Fields = {}): Fields => ({ kind: "url", value, ...more });

/** An intent whose context holds, instead of a 1, a number that no double can hold. */
export function withNumber(context: Fields, field: string, digits: string): Intent {
  const reading = readIntent(bytesOf(intentText({}, context).replace(`"${field}":1`, `"${field}":${digits}`)));
  if ("error" in reading) throw new Error(reading.error.message);
  return reading.intent;
}
