/** What the digests of an intent are taken of. Empty members are left out, with the exceptions that Gait makes. */
import { digest, formatGoTime, type CanonicalInput } from "../text/index.ts";
import type { AgentIdentity, ArgProvenance, Delegation, Instant, Intent, IntentContext, Sandbox, ScriptStep, SkillProvenance, Target } from "./types.ts";

const ZERO_TIME_TEXT = "0001-01-01T00:00:00Z";

/** Digest of the whole normalised intent. */
export function intentDigest(intent: Intent): string {
  return digest({
    tool_name: intent.toolName,
    args: intent.args,
    targets: intent.targets.map(targetForm),
    context: contextForm(intent.context),
    script_hash: intent.script?.hash,
    script: intent.script === undefined ? undefined : scriptForm(intent.script.steps),
    arg_provenance: listOrAbsent(intent.argProvenance.map(provenanceForm)),
    skill_provenance: intent.skillProvenance === undefined ? undefined : skillForm(intent.skillProvenance),
    delegation: intent.delegation === undefined ? undefined : delegationForm(intent.delegation),
  });
}

/** Digest of normalised targets: what `credential_target_binding` has to be. */
export function targetsDigest(targets: readonly Target[]): string {
  return digest(targets.map(targetForm));
}

/** Digest of a script's steps: `script_hash`. */
export function scriptDigest(steps: readonly ScriptStep[]): string {
  return digest(scriptForm(steps));
}

function targetForm(target: Target): CanonicalInput {
  return {
    kind: target.kind,
    value: target.value,
    operation: text(target.operation),
    sensitivity: text(target.sensitivity),
    endpoint_class: text(target.endpointClass),
    endpoint_domain: text(target.endpointDomain),
    destructive: flag(target.destructive),
    discovery_method: text(target.discoveryMethod),
    read_only_hint: flag(target.readOnlyHint),
    destructive_hint: flag(target.destructiveHint),
    idempotent_hint: flag(target.idempotentHint),
    open_world_hint: flag(target.openWorldHint),
  };
}

function provenanceForm(entry: ArgProvenance): CanonicalInput {
  return {
    arg_path: entry.argPath,
    source: entry.source,
    source_ref: text(entry.sourceRef),
    integrity_digest: text(entry.integrityDigest),
  };
}

function skillForm(skill: SkillProvenance): CanonicalInput {
  return {
    skill_name: skill.skillName,
    skill_version: text(skill.skillVersion),
    source: skill.source,
    publisher: skill.publisher,
    digest: text(skill.digest),
    signature_key_id: text(skill.signatureKeyId),
  };
}

function scriptForm(steps: readonly ScriptStep[]): CanonicalInput {
  return {
    steps: steps.map((step) => ({
      tool_name: step.toolName,
      args: step.args,
      targets: listOrAbsent(step.targets.map(targetForm)),
      arg_provenance: listOrAbsent(step.argProvenance.map(provenanceForm)),
    })),
  };
}

function delegationForm(delegation: Delegation): CanonicalInput {
  const chain = delegation.chain.map((link) => ({
    delegator_identity: link.delegatorIdentity,
    delegate_identity: link.delegateIdentity,
    scope_class: text(link.scopeClass),
    token_ref: text(link.tokenRef),
    issued_at: time(link.issuedAt),
    expires_at: time(link.expiresAt),
  }));
  return {
    requester_identity: delegation.requesterIdentity,
    scope_class: text(delegation.scopeClass),
    token_refs: listOrAbsent(delegation.tokenRefs),
    chain: listOrAbsent(chain),
    issued_at: time(delegation.issuedAt),
    expires_at: time(delegation.expiresAt),
  };
}

function contextForm(context: IntentContext): CanonicalInput {
  const form = new Map<string, CanonicalInput>(context.strings);
  form.set("identity", context.identity).set("workspace", context.workspace).set("risk_class", context.riskClass);
  form.set("phase", context.phase);
  if (context.authContext !== undefined) form.set("auth_context", context.authContext);
  if (context.sandbox !== undefined) form.set("sandbox", sandboxForm(context.sandbox));
  if (context.agentIdentity !== undefined) form.set("agent_identity", agentForm(context.agentIdentity));
  if (context.credentialScopes.length > 0) form.set("credential_scopes", context.credentialScopes);
  if (context.contextRefs.length > 0) form.set("context_refs", context.contextRefs);
  if (context.credentialTtlSeconds !== 0n) form.set("credential_ttl_seconds", Number(context.credentialTtlSeconds));
  return form;
}

function sandboxForm(sandbox: Sandbox): CanonicalInput {
  return {
    network_mode: text(sandbox.networkMode),
    writable_paths: listOrAbsent(sandbox.writablePaths),
    read_only_roots: listOrAbsent(sandbox.readOnlyRoots),
    env_exposure_mode: text(sandbox.envExposureMode),
    timeout_seconds: sandbox.timeoutSeconds === 0n ? undefined : Number(sandbox.timeoutSeconds),
    filesystem_isolation: text(sandbox.filesystemIsolation),
    user_mode: text(sandbox.userMode),
    evidence_ref: text(sandbox.evidenceRef),
    evidence_digest: text(sandbox.evidenceDigest),
  };
}

function agentForm(agent: AgentIdentity): CanonicalInput {
  return {
    owner: text(agent.owner),
    publisher: text(agent.publisher),
    source: text(agent.source),
    manifest_digest: text(agent.manifestDigest),
    lifecycle_states: listOrAbsent(agent.lifecycleStates),
    issued_at: time(agent.issuedAt),
    approved_at: time(agent.approvedAt),
    expires_at: time(agent.expiresAt),
    revoked: flag(agent.revoked),
  };
}

function text(value: string): string | undefined {
  return value === "" ? undefined : value;
}

function flag(value: boolean): true | undefined {
  return value ? true : undefined;
}

function listOrAbsent(list: readonly CanonicalInput[]): readonly CanonicalInput[] | undefined {
  return list.length === 0 ? undefined : list;
}

/** Times are never left out; normalisation has refused the ones that cannot be printed. */
function time(instant: Instant): string {
  if (instant === undefined) return ZERO_TIME_TEXT;
  const printed = formatGoTime(instant);
  if (printed === undefined) throw new RangeError("an instant outside the years 0 to 9999 was not refused");
  return printed;
}
