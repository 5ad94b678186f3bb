/** What evaluation gives back. */
import type { Verdict } from "../verdict.ts";

/** The answer to one intent. */
export interface Evaluation {
  readonly verdict: Verdict;
  /** Sorted by bytes, without doubles. */
  readonly reasonCodes: readonly string[];
  readonly violations: readonly string[];
  /** Names of all matched rules joined by `,` as Gait prints them; `""` when none matched. */
  readonly matchedRule: string;
  /** Indices into the policy's `rules` of the rules that were taken (for scripts: of any step), in order. */
  readonly matchedRules: readonly number[];
  /** True when the verdict hung on the clock (freeze window, agent expiry). */
  readonly usedClock: boolean;
}
