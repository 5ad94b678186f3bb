/** The closed sets of words in a policy. */

/** Words of `fail_closed.required_fields` that Gait knows. */
export const FAIL_CLOSED_FIELDS: ReadonlySet<string> = new Set(["targets", "arg_provenance", "endpoint_class", "delegation", "context_evidence"]);

/** Words of `fail_closed.required_high_risk_fields` that Gait knows. */
export const HIGH_RISK_FIELDS: ReadonlySet<string> = new Set([
  "agent_id",
  "agent_identity",
  "run_id",
  "workflow_id",
  "repo",
  "environment",
  "credential_ref",
  "credential_source",
  "credential_access_type",
  "credential_issuer",
  "credential_ttl_seconds",
  "approval_ref",
  "wrkr_inventory_ref",
  "agent_action_bom_ref",
]);

/** Endpoint classes that Gait knows. */
export const ENDPOINT_CLASSES: ReadonlySet<string> = new Set([
  "fs.read",
  "fs.write",
  "fs.delete",
  "proc.exec",
  "net.http",
  "net.dns",
  "ui.click",
  "ui.type",
  "ui.navigate",
  "other",
]);

/** Discovery methods that Gait knows. */
export const DISCOVERY_METHODS: ReadonlySet<string> = new Set(["webmcp", "dynamic_mcp", "a2a", "mcp", "static_mcp", "manual", "unknown"]);

/** Credential sources that Gait knows. */
export const CREDENTIAL_SOURCES: ReadonlySet<string> = new Set([
  "aws_iam_user",
  "aws_sts",
  "azure_federated",
  "command",
  "env",
  "gcp_sts",
  "github_oidc",
  "github_pat",
  "kubernetes_service_account",
  "stub",
  "unknown",
  "vault_dynamic",
]);

/** Credential access types that Gait knows. */
export const CREDENTIAL_ACCESS_TYPES: ReadonlySet<string> = new Set(["cloud_admin", "inherited", "jit", "standing", "static", "unknown"]);

/** Network modes of a sandbox that Gait knows. */
export const NETWORK_MODES: ReadonlySet<string> = new Set(["disabled", "egress_allowlist", "full"]);
/** Exposures of the environment in a sandbox that Gait knows. */
export const ENV_EXPOSURE_MODES: ReadonlySet<string> = new Set(["allowlist", "full", "none"]);
/** Filesystem isolations of a sandbox that Gait knows. */
export const FILESYSTEM_ISOLATIONS: ReadonlySet<string> = new Set(["container", "none", "workspace"]);
/** User modes of a sandbox that Gait knows. */
export const USER_MODES: ReadonlySet<string> = new Set(["default", "root", "unprivileged"]);

/** Windows of rate limits that Gait knows. */
export const LIMIT_WINDOWS: ReadonlySet<string> = new Set(["minute", "hour"]);
/** Scopes of rate limits that Gait knows. */
export const LIMIT_SCOPES: ReadonlySet<string> = new Set(["tool", "identity", "tool_identity"]);

/** What blocks that restrict may answer. */
export const RESTRICTIVE: ReadonlySet<string> = new Set(["block", "require_approval"]);
