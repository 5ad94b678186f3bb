/** What a state relaxed against the one before it: hand-written rules always, the whole policy where it was promoted. */
import { diffPolicies, mayRelax } from "../diff/index.ts";
import { predecessor, rank } from "../rollout/index.ts";
import type { LoadedPolicy } from "./load-policy.ts";
import type { PolicyText } from "./policy-text.ts";
import { policiesOf, type Side } from "./side.ts";
import { nanosecondsOf } from "./nanoseconds.ts";

/** Outputs of policies. */
export interface Relaxations {
  readonly promoted: ReadonlySet<string>;
  readonly baseRules: ReadonlySet<string>;
}

/** Compares two neighbouring states; `now` is for rules that hang on the clock, ms since the epoch. */
export function relaxationsOf(before: Side, after: Side, now: number): Relaxations {
  const promoted = new Set<string>();
  const baseRules = new Set<string>();
  const old = policiesOf(before);
  for (const policy of policiesOf(after)) {
    const found = predecessor(
      policy.state,
      old.map((p) => p.state),
    ).found;
    const previous = old.find((p) => p.state === found);
    if (previous === undefined) continue;
    const forward = rank(policy.state.stage) > rank(previous.state.stage);
    if (forward && relaxes(previous.enforced, policy.enforced, now)) promoted.add(policy.state.output);
    if (rulesRelax(previous, policy, now)) baseRules.add(policy.state.output);
  }
  return { promoted, baseRules };
}

function rulesRelax(before: LoadedPolicy, after: LoadedPolicy, now: number): boolean {
  if (before.state.baseRulesDigest === after.state.baseRulesDigest) return false;
  // Rules that come or go as a whole cannot be compared on their own: what the policy does decides.
  const [old, next] = before.baseRules === undefined || after.baseRules === undefined ? [before.enforced, after.enforced] : [before.baseRules, after.baseRules];
  return relaxes(old, next, now);
}

/** Whether any verdict falls from one policy to the next, or that is not ruled out. */
export function relaxes(before: PolicyText, after: PolicyText, now: number): boolean {
  return before.digest !== after.digest && mayRelax(diffPolicies(before.policy, after.policy, { nowNs: nanosecondsOf(now) }));
}
