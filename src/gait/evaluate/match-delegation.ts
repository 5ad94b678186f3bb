/** The conditions on a delegation. */
import type { Delegation } from "../intent/index.ts";
import type { Match } from "../policy/types.ts";
import type { Call } from "./call.ts";

/** All conditions on the delegation in one, undefined where none is set. Any of them wants a delegation to be there. */
export function delegationCondition(match: Match): ((call: Call) => boolean) | undefined {
  const { allowedDelegatorIdentities: delegators, allowedDelegateIdentities: delegates, delegationScopes: scopes } = match;
  const depth = match.maxDelegationDepth;
  const lists = delegators.length + delegates.length + scopes.length;
  if (!match.requireDelegation && depth === undefined && lists === 0) return undefined;
  return ({ delegation }) =>
    delegation !== undefined &&
    (depth === undefined || delegation.chain.length <= depth) &&
    anyListed(delegators, delegatorsOf(delegation)) &&
    anyListed(delegates, delegatesOf(delegation)) &&
    anyListed(scopes, scopesOf(delegation));
}

function anyListed(list: readonly string[], values: readonly string[]): boolean {
  return list.length === 0 || values.some((value) => list.includes(value));
}

function delegatorsOf(delegation: Delegation): readonly string[] {
  return delegation.chain.map((link) => link.delegatorIdentity);
}

function delegatesOf(delegation: Delegation): readonly string[] {
  return [delegation.requesterIdentity, ...delegation.chain.map((link) => link.delegateIdentity)];
}

function scopesOf(delegation: Delegation): readonly string[] {
  return [delegation.scopeClass, ...delegation.chain.map((link) => link.scopeClass)];
}
