/** Which policy of the base the head's continues, and what held for it there. */
import { predecessor, type DenyEntry } from "../rollout/index.ts";
import type { LoadedPolicy } from "./load-policy.ts";
import { policiesOf, type Side } from "./side.ts";

/** The policy of the base that this one continues. */
export function baseOf(head: LoadedPolicy, base: Side | undefined): LoadedPolicy | undefined {
  if (base === undefined) return undefined;
  const all = policiesOf(base);
  const states = all.map((p) => p.state);
  // An output that moved in the same change as the policy itself: proof starts anew, but what changes is shown and judged all the same.
  const found = predecessor(head.state, states).found ?? states.find((s) => s.output === head.state.output) ?? states.find((s) => s.id === head.state.id);
  return all.find((p) => p.state === found);
}

/** The deny list that held for a policy on its side; empty where there is no such side. */
export function denyOf(side: Side | undefined, policy: LoadedPolicy): readonly DenyEntry[] {
  return side?.configs.find((loaded) => loaded.policies.includes(policy))?.deny ?? [];
}
