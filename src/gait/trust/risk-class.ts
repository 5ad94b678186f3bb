/** Which risk class a server is judged for. */
import { lower, trim } from "../text/index.ts";

const HIGHEST_FIRST = ["critical", "high", "medium", "low"] as const;

/**
 * The class asked for, trimmed and lowered; any word is taken. Blank: the highest known class that the policy lists, else the
 * first it lists, so that without a question the decision is always a required one.
 *
 * @param listed the policy's `required_risk_classes`, normalised and sorted
 */
export function settleRiskClass(asked: string, listed: readonly string[]): string {
  const word = lower(trim(asked));
  return word === "" ? (HIGHEST_FIRST.find((known) => listed.includes(known)) ?? listed[0] ?? "") : word;
}
