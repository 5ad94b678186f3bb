/** How far a policy of the working tree is proven by the history of its base branch. */
import type { Stage } from "../config/index.ts";
import {
  baseRulesStanding,
  judgeClock,
  lineageOf,
  NO_MINIMUM,
  standings,
  strictestRules,
  type History,
  type Refusal,
  type Standing,
} from "../rollout/index.ts";
import type { LoadedPolicy } from "./load-policy.ts";

/** What is proven at one stage. */
export interface Proof {
  /** ms that a name must have stood at the stage. */
  readonly soak: number;
  /** Of the hand-written rules, which are proven as a whole. */
  readonly baseRules: Standing;
  /** Of a name of the allow-set or the staged file. */
  readonly proven: (name: string) => boolean;
  /** Where the clock of the history is not the one that the rules demand. */
  readonly clock: Refusal | undefined;
}

/**
 * What is proven of a policy for the step up from `stage`; at `enforce`, from the stage below, where staged names are proven.
 * @param now ms since the epoch
 */
export function proofOf(policy: LoadedPolicy, history: History, stage: Stage, now: number): Proof {
  const below = stage === "enforce" ? "dry_run" : stage;
  const lineage = lineageOf(policy.state, history);
  const rules = strictestRules(lineage.ancestors[0]?.policy, policy.state, NO_MINIMUM);
  const soak = rules.soak[below];
  const found = standings(lineage, [...policy.state.allowSet, ...policy.state.staged], below, soak, now);
  return {
    soak,
    baseRules: baseRulesStanding(lineage, below, soak, now),
    proven: (name) => found.get(name)?.proven ?? false,
    clock: judgeClock(history, rules),
  };
}
