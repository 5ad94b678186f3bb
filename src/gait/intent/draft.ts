/** The intent as declared in Gait: what JSON is decoded into, before anything is normalised. */
import { goBool, goInt64, goList, goMap, goPointer, goString, goStruct, goTime, type Decoded } from "../json/index.ts";

const TARGET = goStruct("gate.IntentTarget", {
  kind: goString,
  value: goString,
  operation: goString,
  sensitivity: goString,
  endpoint_class: goString,
  endpoint_domain: goString,
  destructive: goBool,
  discovery_method: goString,
  read_only_hint: goBool,
  destructive_hint: goBool,
  idempotent_hint: goBool,
  open_world_hint: goBool,
});

const ARG_PROVENANCE = goStruct("gate.IntentArgProvenance", {
  arg_path: goString,
  source: goString,
  source_ref: goString,
  integrity_digest: goString,
});

const SKILL_PROVENANCE = goStruct("gate.SkillProvenance", {
  skill_name: goString,
  skill_version: goString,
  source: goString,
  publisher: goString,
  digest: goString,
  signature_key_id: goString,
});

const SANDBOX = goStruct("gate.SandboxMetadata", {
  network_mode: goString,
  writable_paths: goList(goString),
  read_only_roots: goList(goString),
  env_exposure_mode: goString,
  timeout_seconds: goInt64,
  filesystem_isolation: goString,
  user_mode: goString,
  evidence_ref: goString,
  evidence_digest: goString,
});

const AGENT_IDENTITY = goStruct("gate.AgentIdentity", {
  owner: goString,
  publisher: goString,
  source: goString,
  manifest_digest: goString,
  lifecycle_states: goList(goString),
  issued_at: goTime,
  approved_at: goTime,
  expires_at: goTime,
  revoked: goBool,
});

const LINK = goStruct("gate.DelegationLink", {
  delegator_identity: goString,
  delegate_identity: goString,
  scope_class: goString,
  token_ref: goString,
  issued_at: goTime,
  expires_at: goTime,
});

const DELEGATION = goStruct("gate.IntentDelegation", {
  requester_identity: goString,
  scope_class: goString,
  token_refs: goList(goString),
  chain: goList(LINK),
  issued_at: goTime,
  expires_at: goTime,
});

const STEP = goStruct("gate.IntentScriptStep", {
  tool_name: goString,
  args: goMap,
  targets: goList(TARGET),
  arg_provenance: goList(ARG_PROVENANCE),
});

const CONTEXT = goStruct("gate.IntentContext", {
  identity: goString,
  workspace: goString,
  risk_class: goString,
  phase: goString,
  session_id: goString,
  request_id: goString,
  environment_fingerprint: goString,
  environment: goString,
  repo: goString,
  run_id: goString,
  job_id: goString,
  workflow_id: goString,
  agent_id: goString,
  agent_identity: goPointer(AGENT_IDENTITY),
  auth_context: goMap,
  approval_ref: goString,
  credential_ref: goString,
  credential_source: goString,
  credential_issuer: goString,
  credential_access_type: goString,
  credential_ttl_seconds: goInt64,
  credential_scopes: goList(goString),
  credential_target_binding: goString,
  credential_run_binding: goString,
  credential_job_binding: goString,
  context_set_digest: goString,
  context_evidence_mode: goString,
  context_refs: goList(goString),
  wrkr_inventory_ref: goString,
  agent_action_bom_ref: goString,
  sandbox: goPointer(SANDBOX),
});

const REFERENCE = goStruct("common.RelationshipNodeRef", { kind: goString, id: goString });

/** Decoded for its types only; nothing of it is kept. */
const RELATIONSHIP = goStruct("common.RelationshipEnvelope", {
  parent_ref: goPointer(REFERENCE),
  entity_refs: goList(REFERENCE),
  edges: goList(goStruct("common.RelationshipEdge", {})),
});

/** The whole intent. Fields that are neither checked nor digested still have to be of their type. */
export const INTENT = goStruct("gate.IntentRequest", {
  schema_id: goString,
  schema_version: goString,
  created_at: goTime,
  producer_version: goString,
  tool_name: goString,
  args: goMap,
  args_digest: goString,
  intent_digest: goString,
  script_hash: goString,
  script: goPointer(goStruct("gate.IntentScript", { steps: goList(STEP) })),
  targets: goList(TARGET),
  arg_provenance: goList(ARG_PROVENANCE),
  skill_provenance: goPointer(SKILL_PROVENANCE),
  delegation: goPointer(DELEGATION),
  relationship: goPointer(RELATIONSHIP),
  context: CONTEXT,
});

/** An intent as decoded from JSON, before anything is checked or normalised. */
export type IntentDraft = Decoded<typeof INTENT>;
/** A target as decoded. */
export type TargetDraft = Decoded<typeof TARGET>;
/** An entry of `arg_provenance` as decoded. */
export type ArgProvenanceDraft = Decoded<typeof ARG_PROVENANCE>;
/** `skill_provenance` as decoded. */
export type SkillProvenanceDraft = Decoded<typeof SKILL_PROVENANCE>;
/** The sandbox of a context as decoded. */
export type SandboxDraft = Decoded<typeof SANDBOX>;
/** The agent's identity of a context as decoded. */
export type AgentIdentityDraft = Decoded<typeof AGENT_IDENTITY>;
/** A link of a delegation's chain as decoded. */
export type LinkDraft = Decoded<typeof LINK>;
/** `delegation` as decoded. */
export type DelegationDraft = Decoded<typeof DELEGATION>;
/** `script` as decoded. */
export type ScriptDraft = NonNullable<IntentDraft["script"]>;
/** `context` as decoded. */
export type ContextDraft = Decoded<typeof CONTEXT>;
