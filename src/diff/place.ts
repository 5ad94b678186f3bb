/** Where a call lies among the classes: what both policies answer, and what decides. */
import type { Verdict } from "../gait/index.ts";
import type { Decider } from "./model/policy.ts";

/** Two calls with the same place lie in the same class. */
export interface Place {
  readonly from: Verdict;
  readonly to: Verdict;
  readonly baseDecider: Decider;
  readonly headDecider: Decider;
}
