/** The checks of a matched rule that block: agent identity, credentials, sandbox. Each wire is true where the check passes. */
import type { Rule, SandboxConstraint } from "../../gait/index.ts";
import { not, TRUE, type Wire } from "../sat/circuit.ts";
import { positiveUpTo, shortList, testedSet, wordSet, type TextSet } from "../space/partition.ts";
import type { Space } from "../space/space.ts";

const NONE = wordSet([""]);

/** Passes where the list is empty or names the field's value. */
function listed(space: Space, id: string, words: readonly string[]): readonly Wire[] {
  return words.length === 0 ? [] : [space.field(id, wordSet(words))];
}

const given = (space: Space, id: string): Wire => not(space.field(id, NONE));

/** A fact of the agent identity: it implies that there is one. */
function agentFact(space: Space, fact: Wire): Wire {
  space.require(space.circuit.or(not(fact), space.flag("agent.present")));
  return fact;
}

function agentField(space: Space, id: string, words: readonly string[]): readonly Wire[] {
  if (words.length === 0) return [];
  agentFact(space, given(space, id));
  return listed(space, id, words);
}

/** Undefined when the rule asks nothing of the agent. */
export function agentPasses(space: Space, rule: Rule): Wire | undefined {
  const digest = rule.requiredAgentManifestDigest;
  const wires = [
    ...(rule.requireDeclaredAgent ? [given(space, "agent_id"), space.flag("agent.present")] : []),
    ...(rule.deniedAgentIds.length === 0 ? [] : [not(space.field("agent_id", wordSet(rule.deniedAgentIds)))]),
    ...listed(space, "agent_id", rule.allowedAgentIds),
    ...(rule.requireAgentOwner ? [agentFact(space, space.flag("agent.owner"))] : []),
    ...rule.requiredAgentLifecycleStates.map((state) => agentFact(space, space.bag("lifecycle", wordSet([state])))),
    ...(rule.requireUnexpiredAgent ? [agentFact(space, space.flag("agent.unexpired"))] : []),
    ...agentField(space, "agent.digest", digest === "" ? [] : [digest]),
    ...agentField(space, "agent.publisher", rule.allowedAgentManifestPublishers),
    ...agentField(space, "agent.source", rule.allowedAgentManifestSources),
  ];
  return wires.length === 0 ? undefined : space.circuit.and(...wires, not(agentFact(space, space.flag("agent.revoked"))));
}

/** Undefined when the rule asks nothing of the credential. */
export function credentialPasses(space: Space, rule: Rule): Wire | undefined {
  const limit = rule.maxCredentialTtlSeconds;
  const wires = [
    ...(rule.blockStandingCredentials || rule.requireJitCredential ? [space.field("credential_access_type", wordSet(["jit"]))] : []),
    ...listed(space, "credential_source", rule.allowedCredentialSources),
    ...listed(space, "credential_access_type", rule.allowedCredentialAccessTypes),
    ...listed(space, "credential_issuer", rule.allowedCredentialIssuers),
    ...(limit > 0 ? [space.field("credential_ttl_seconds", positiveUpTo(limit))] : []),
  ];
  if (wires.length === 0) return undefined;
  const always = [space.flag("credential_ref"), given(space, "credential_source"), given(space, "credential_access_type")];
  return space.circuit.and(...wires, ...always, not(space.binding()));
}

function under(path: string, prefix: string): boolean {
  return prefix === "/" || path === prefix || path.startsWith(`${prefix}/`);
}

function outsidePrefixes(prefixes: readonly string[]): TextSet {
  const has = (path: string): boolean => !prefixes.some((prefix) => under(path, prefix));
  return testedSet(`outside ${JSON.stringify(prefixes)}`, prefixes, has, `lies outside ${shortList(prefixes)}`, "");
}

function outsideList(roots: readonly string[]): TextSet {
  const has = (root: string): boolean => !roots.includes(root);
  return testedSet(`not ${JSON.stringify(roots)}`, roots, has, `is none of ${shortList(roots)}`, "");
}

/** True where the sandbox check finds nothing; the block must be on. */
export function sandboxPasses(space: Space, sandbox: SandboxConstraint): Wire {
  const modes: readonly (readonly [string, readonly string[]])[] = [
    ["network_mode", sandbox.allowedNetworkModes],
    ["env_exposure_mode", sandbox.allowedEnvExposureModes],
    ["filesystem_isolation", sandbox.allowedFilesystemIsolations],
    ["user_mode", sandbox.allowedUserModes],
  ];
  const limit = sandbox.maxTimeoutSeconds;
  const { allowedWritablePathPrefixes: prefixes, requiredReadOnlyRoots: roots } = sandbox;
  return space.circuit.and(
    space.flag("sandbox.evidence"),
    ...modes.map(([id, words]) => (words.length === 0 ? given(space, id) : space.field(id, wordSet(words)))),
    space.field("timeout_seconds", positiveUpTo(limit > 0 ? limit : undefined)),
    prefixes.length === 0 ? TRUE : not(space.bag("writable_paths", outsidePrefixes(prefixes))),
    roots.length === 0 ? TRUE : not(space.bag("read_only_roots", outsideList(roots))),
  );
}
