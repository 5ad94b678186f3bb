/** Which policy of an earlier state is the same policy: identity follows the output artefact and its tools, not the id. */
import type { BaseState, History, PolicyState } from "./types.ts";

/** One policy through time, newest first; `index` counts into `History.states`. */
export interface Ancestor {
  readonly index: number;
  readonly state: BaseState;
  readonly policy: PolicyState;
}

/** The states of one policy, back to where it begins or is no longer the same. */
export interface Lineage {
  /** Newest first, unbroken: each entry is the state right before the one in front of it. */
  readonly ancestors: readonly Ancestor[];
  /** Why the line ends where it does, in words, when it is not simply the beginning of history. */
  readonly ends: string | undefined;
  /** True where the line is cut by a state that could not be read, so that nobody knows what it held. */
  readonly unread: boolean;
}

/**
 * The policy in `policies` that `policy` continues. Same id and output: always. Another id at the same output, or the same
 * id at another output: only when the policy as enforced is unchanged, else the soak starts anew.
 */
export function predecessor(policy: PolicyState, policies: readonly PolicyState[]): { found?: PolicyState; why?: string } {
  const same = policies.find((p) => p.id === policy.id && p.output === policy.output);
  if (same !== undefined) return { found: same };
  const byOutput = policies.find((p) => p.output === policy.output);
  const byId = policies.find((p) => p.id === policy.id);
  const candidate = byOutput ?? byId;
  if (candidate === undefined) return {};
  if (candidate.enforcedDigest === policy.enforcedDigest) return { found: candidate };
  const what = candidate === byOutput ? `the id changed from ${candidate.id} to ${policy.id}` : `the output moved from ${candidate.output} to ${policy.output}`;
  return { why: `${what} while the policy itself changed, so the soak starts anew` };
}

/** Follows a policy back from the newest state. */
export function lineageOf(policy: PolicyState, history: History): Lineage {
  const ancestors: Ancestor[] = [];
  const end = (ends: string | undefined, unread = false): Lineage => ({ ancestors, ends, unread });
  let current = policy;
  for (let index = history.states.length - 1; index >= 0; index--) {
    const state = history.states[index];
    if (state === undefined) break;
    const before = predecessor(current, state.policies);
    if (before.found === undefined) {
      // A state that could not be read in full may have held the policy: what it held proves nothing.
      return state.readable ? end(before.why) : end(`the state at ${short(state.commit)} cannot be read`, true);
    }
    ancestors.push({ index, state, policy: before.found });
    current = before.found;
  }
  return end(history.complete ? undefined : "the clone is shallow and hides what was before");
}

/** The last state that governed this output at all, for a policy that comes back after it was deleted. */
export function lastGoverned(output: string, history: History): Ancestor | undefined {
  for (let index = history.states.length - 1; index >= 0; index--) {
    const state = history.states[index];
    const policy = state?.policies.find((p) => p.output === output);
    if (state !== undefined && policy !== undefined) return { index, state, policy };
  }
  return undefined;
}

/** The first characters of a commit id, as people write them. */
export function short(commit: string): string {
  return commit.slice(0, 12);
}
