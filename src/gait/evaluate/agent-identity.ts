/** Overlay: which agent calls. */
import { lower } from "../text/index.ts";
import type { Rule } from "../policy/types.ts";
import { contextString, type Call } from "./call.ts";
import type { Finding } from "./overlay.ts";

/** Blocks calls of agents that are unknown, revoked, expired or other than the rule wants them. */
export function agentIdentity(rule: Rule, call: Call): Finding | undefined {
  if (!isOn(rule)) return undefined;
  const reasonCodes: string[] = [];
  const violations: string[] = [];
  const raise = (reason: string, violation: string = reason): void => {
    reasonCodes.push(reason);
    violations.push(violation);
  };
  const agentId = contextString(call, "agent_id");
  const agent = call.context.agentIdentity;
  if (rule.requireDeclaredAgent && (agentId === "" || agent === undefined)) raise("agent_unknown", "agent_identity_missing");
  if (rule.deniedAgentIds.includes(agentId) || agent?.revoked === true) raise("agent_revoked");
  if (rule.allowedAgentIds.length > 0 && !rule.allowedAgentIds.includes(agentId)) raise("agent_unknown", "agent_not_declared");
  if (rule.requireAgentOwner && (agent?.owner ?? "") === "") raise("agent_owner_missing");
  const states = agent?.lifecycleStates ?? [];
  if (!rule.requiredAgentLifecycleStates.every((state) => states.includes(state))) raise("agent_lifecycle_state_invalid");
  const expiresAt = agent?.expiresAt;
  const usedClock = rule.requireUnexpiredAgent && expiresAt !== undefined;
  if (rule.requireUnexpiredAgent && (expiresAt === undefined || expiresAt <= call.now)) raise("agent_expired");
  if (!hasRequiredManifest(rule, call)) raise("agent_manifest_mismatch");
  const effect = reasonCodes.length === 0 ? {} : { effect: { how: "raise", verdict: "block" } as const };
  return { ...effect, reasonCodes, violations, usedClock };
}

function isOn(rule: Rule): boolean {
  return (
    rule.requireDeclaredAgent ||
    rule.allowedAgentIds.length > 0 ||
    rule.deniedAgentIds.length > 0 ||
    rule.requiredAgentManifestDigest !== "" ||
    rule.allowedAgentManifestPublishers.length > 0 ||
    rule.allowedAgentManifestSources.length > 0 ||
    rule.requiredAgentLifecycleStates.length > 0 ||
    rule.requireAgentOwner ||
    rule.requireUnexpiredAgent
  );
}

function hasRequiredManifest(rule: Rule, call: Call): boolean {
  const agent = call.context.agentIdentity;
  const among = (list: readonly string[], value: string): boolean => list.length === 0 || list.includes(lower(value));
  return (
    (rule.requiredAgentManifestDigest === "" || rule.requiredAgentManifestDigest === agent?.manifestDigest) &&
    among(rule.allowedAgentManifestPublishers, agent?.publisher ?? "") &&
    among(rule.allowedAgentManifestSources, agent?.source ?? "")
  );
}
