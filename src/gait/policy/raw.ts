/** The fields of a policy file, each block in the order in which Gait decodes it. */
import { list, struct, type Decoder } from "./decode.ts";
import { boolean, float, integer, itemText, optional, placedItem, placedText, text, type PlacedText } from "./decode-scalars.ts";

/** What a decoder yields. */
type Of<D> = D extends Decoder<infer T> ? T : never;

const texts = list(itemText);
const int = integer("int");
const int64 = integer("int64");

const scripts = struct({
  maxSteps: ["max_steps", int],
  requireApprovalAbove: ["require_approval_above", int],
  blockMixedRisk: ["block_mixed_risk", boolean],
});

const failClosed = struct({
  enabled: ["enabled", boolean],
  riskClasses: ["risk_classes", texts],
  requiredFields: ["required_fields", texts],
  requiredHighRiskFields: ["required_high_risk_fields", texts],
});

const mcpTrust = struct({
  enabled: ["enabled", boolean],
  snapshot: ["snapshot", text],
  action: ["action", text],
  requiredRiskClasses: ["required_risk_classes", texts],
  minScore: ["min_score", float],
  maxAge: ["max_age", text],
  publisherAllowlist: ["publisher_allowlist", texts],
  requireRegistry: ["require_registry", boolean],
});

const toolAnnotations = struct({
  readOnlyHint: ["readOnlyHint", optional(boolean)],
  destructiveHint: ["destructiveHint", optional(boolean)],
  idempotentHint: ["idempotentHint", optional(boolean)],
  openWorldHint: ["openWorldHint", optional(boolean)],
});

const match = struct({
  toolName: ["tool_name", placedText],
  toolNames: ["tool_names", list(placedItem)],
  riskClasses: ["risk_classes", texts],
  targetKinds: ["target_kinds", texts],
  targetValues: ["target_values", texts],
  endpointClass: ["endpoint_class", texts],
  endpointClasses: ["endpoint_classes", texts],
  discoveryMethods: ["discovery_method", texts],
  toolAnnotations: ["tool_annotations", toolAnnotations],
  skillPublishers: ["skill_publishers", texts],
  skillSources: ["skill_sources", texts],
  dataClasses: ["data_classes", texts],
  destinationKinds: ["destination_kinds", texts],
  destinationValues: ["destination_values", texts],
  destinationOperations: ["destination_operations", texts],
  provenanceSources: ["provenance_sources", texts],
  identities: ["identities", texts],
  workspacePrefixes: ["workspace_prefixes", texts],
  contextToolNames: ["context_tool_names", texts],
  contextDataClasses: ["context_data_classes", texts],
  contextEndpointClasses: ["context_endpoint_classes", texts],
  contextAutonomyLevels: ["context_autonomy_levels", texts],
  requireDelegation: ["require_delegation", boolean],
  allowedDelegatorIdentities: ["allowed_delegator_identities", texts],
  allowedDelegateIdentities: ["allowed_delegate_identities", texts],
  delegationScopes: ["delegation_scopes", texts],
  maxDelegationDepth: ["max_delegation_depth", optional(int)],
});

const endpoint = struct({
  enabled: ["enabled", boolean],
  pathAllowlist: ["path_allowlist", texts],
  pathDenylist: ["path_denylist", texts],
  domainAllowlist: ["domain_allowlist", texts],
  domainDenylist: ["domain_denylist", texts],
  egressClasses: ["egress_classes", texts],
  action: ["action", text],
  destructiveAction: ["destructive_action", text],
  reasonCode: ["reason_code", text],
  violation: ["violation", text],
});

const freezeWindow = struct({
  enabled: ["enabled", boolean],
  timezone: ["timezone", text],
  effect: ["effect", text],
  reason: ["reason", text],
  environments: ["environments", texts],
  riskClasses: ["risk_classes", texts],
  windows: ["windows", list(struct({ name: ["name", text], start: ["start", text], end: ["end", text] }))],
});

const sandbox = struct({
  enabled: ["enabled", boolean],
  allowedNetworkModes: ["allowed_network_modes", texts],
  allowedWritablePathPrefixes: ["allowed_writable_path_prefixes", texts],
  requiredReadOnlyRoots: ["required_read_only_roots", texts],
  allowedEnvExposureModes: ["allowed_env_exposure_modes", texts],
  maxTimeoutSeconds: ["max_timeout_seconds", int64],
  allowedFilesystemIsolations: ["allowed_filesystem_isolations", texts],
  allowedUserModes: ["allowed_user_modes", texts],
});

const limit = struct({ requests: ["requests", int], window: ["window", text], scope: ["scope", text] });

const dataflow = struct({
  enabled: ["enabled", boolean],
  taintedSources: ["tainted_sources", texts],
  destinationKinds: ["destination_kinds", texts],
  destinationValues: ["destination_values", texts],
  destinationOperations: ["destination_operations", texts],
  action: ["action", text],
  reasonCode: ["reason_code", text],
  violation: ["violation", text],
});

const rule = struct({
  name: ["name", text],
  priority: ["priority", int],
  effect: ["effect", text],
  action: ["action", text],
  match: ["match", match],
  endpoint: ["endpoint", endpoint],
  reasonCodes: ["reason_codes", texts],
  violations: ["violations", texts],
  requireDeclaredAgent: ["require_declared_agent", boolean],
  allowedAgentIds: ["allowed_agent_ids", texts],
  deniedAgentIds: ["denied_agent_ids", texts],
  requiredAgentManifestDigest: ["required_agent_manifest_digest", text],
  allowedAgentManifestPublishers: ["allowed_agent_manifest_publishers", texts],
  allowedAgentManifestSources: ["allowed_agent_manifest_sources", texts],
  requiredAgentLifecycleStates: ["required_agent_lifecycle_states", texts],
  requireAgentOwner: ["require_agent_owner", boolean],
  requireUnexpiredAgent: ["require_unexpired_agent", boolean],
  blockStandingCredentials: ["block_standing_credentials", boolean],
  allowedCredentialSources: ["allowed_credential_sources", texts],
  allowedCredentialIssuers: ["allowed_credential_issuers", texts],
  allowedCredentialAccessTypes: ["allowed_credential_access_types", texts],
  maxCredentialTtlSeconds: ["max_credential_ttl_seconds", int64],
  requireJitCredential: ["require_jit_credential", boolean],
  minApprovals: ["min_approvals", int],
  requireDistinctApprovers: ["require_distinct_approvers", boolean],
  requireContextEvidence: ["require_context_evidence", boolean],
  requiredContextEvidenceMode: ["required_context_evidence_mode", text],
  maxContextAgeSeconds: ["max_context_age_seconds", int64],
  requireBrokerCredential: ["require_broker_credential", boolean],
  brokerReference: ["broker_reference", text],
  brokerScopes: ["broker_scopes", texts],
  freezeWindow: ["freeze_window", freezeWindow],
  sandbox: ["sandbox", sandbox],
  rateLimit: ["rate_limit", limit],
  destructiveBudget: ["destructive_budget", limit],
  dataflow: ["dataflow", dataflow],
});

/** Reads the whole file. */
export const rawPolicy = struct({
  schemaId: ["schema_id", text, "SchemaID"],
  schemaVersion: ["schema_version", text, "SchemaVersion"],
  defaultVerdict: ["default_verdict", text, "DefaultVerdict"],
  defaultAction: ["default_action", text, "DefaultAction"],
  scripts: ["scripts", scripts, "Scripts"],
  failClosed: ["fail_closed", failClosed, "FailClosed"],
  mcpTrust: ["mcp_trust", mcpTrust, "MCPTrust"],
  rules: ["rules", list(rule), "Rules"],
});

/** A policy as decoded from YAML, before anything is checked or normalised. */
export type RawPolicy = Of<typeof rawPolicy>;
/** A rule as decoded. */
export type RawRule = Of<typeof rule>;
/** A rule's `match` as decoded. */
export type RawMatch = Of<typeof match>;
/** `mcp_trust` as decoded. */
export type RawMcpTrust = Of<typeof mcpTrust>;
/** An endpoint constraint as decoded. */
export type RawEndpoint = Of<typeof endpoint>;
/** A freeze window as decoded. */
export type RawFreezeWindow = Of<typeof freezeWindow>;
/** A sandbox constraint as decoded. */
export type RawSandbox = Of<typeof sandbox>;
/** A rate limit or a budget as decoded. */
export type RawLimit = Of<typeof limit>;
/** A dataflow constraint as decoded. */
export type RawDataflow = Of<typeof dataflow>;
export type { PlacedText };
