/** `policy fmt`: every field of the normalised policy, in Gait's order and layout. */
import { goFloat } from "../text/index.ts";
import { formatText } from "./format-text.ts";
import type { DataflowConstraint, EndpointConstraint, FreezeWindow, Match, McpTrust, Policy, RateLimit, Rule, SandboxConstraint } from "./types.ts";

/** What can be printed; null is an absent pointer. A `Block` is a mapping, its members in order. */
type Printable = string | bigint | boolean | null | { readonly float: number } | readonly string[] | readonly Block[] | Block;
interface Block {
  readonly block: readonly (readonly [key: string, value: Printable])[];
}

/** The text of the file, final newline included. */
export function formatPolicy(policy: Policy): string {
  const { scripts, failClosed } = policy;
  const whole = wholeNumbers(policy.exactIntegers);
  const document = block(
    ["schema_id", policy.schemaId],
    ["schema_version", policy.schemaVersion],
    ["default_verdict", policy.defaultVerdict],
    ["default_action", policy.defaultAction],
    [
      "scripts",
      block(
        ["max_steps", whole("scripts.max_steps", scripts.maxSteps)],
        ["require_approval_above", whole("scripts.require_approval_above", scripts.requireApprovalAbove)],
        ["block_mixed_risk", scripts.blockMixedRisk],
      ),
    ],
    [
      "fail_closed",
      block(
        ["enabled", failClosed.enabled],
        ["risk_classes", failClosed.riskClasses],
        ["required_fields", failClosed.requiredFields],
        ["required_high_risk_fields", failClosed.requiredHighRiskFields],
      ),
    ],
    ["mcp_trust", mcpTrustBlock(policy.mcpTrust ?? policy.mcpTrustRaw)],
    ["rules", policy.rules.map(ruleBlock)],
  );
  const lines: string[] = [];
  printBlock(document, { column: 0, moved: 0 }, "", lines);
  return `${lines.join("\n")}\n`;
}

function mcpTrustBlock(trust: McpTrust): Block {
  return block(
    ["enabled", trust.enabled],
    ["snapshot", trust.snapshot],
    ["action", trust.action],
    ["required_risk_classes", trust.requiredRiskClasses],
    ["min_score", { float: trust.minScore }],
    ["max_age", trust.maxAge],
    ["publisher_allowlist", trust.publisherAllowlist],
    ["require_registry", trust.requireRegistry],
  );
}

function ruleBlock(rule: Rule): Block {
  const whole = wholeNumbers(rule.exactIntegers);
  return block(
    ["name", rule.name],
    ["priority", whole("priority", rule.priority)],
    ["effect", rule.effect],
    ["action", rule.action],
    ["match", matchBlock(rule.match, whole)],
    ["endpoint", endpointBlock(rule.endpoint)],
    ["reason_codes", rule.reasonCodes],
    ["violations", rule.violations],
    ["require_declared_agent", rule.requireDeclaredAgent],
    ["allowed_agent_ids", rule.allowedAgentIds],
    ["denied_agent_ids", rule.deniedAgentIds],
    ["required_agent_manifest_digest", rule.requiredAgentManifestDigest],
    ["allowed_agent_manifest_publishers", rule.allowedAgentManifestPublishers],
    ["allowed_agent_manifest_sources", rule.allowedAgentManifestSources],
    ["required_agent_lifecycle_states", rule.requiredAgentLifecycleStates],
    ["require_agent_owner", rule.requireAgentOwner],
    ["require_unexpired_agent", rule.requireUnexpiredAgent],
    ["block_standing_credentials", rule.blockStandingCredentials],
    ["allowed_credential_sources", rule.allowedCredentialSources],
    ["allowed_credential_issuers", rule.allowedCredentialIssuers],
    ["allowed_credential_access_types", rule.allowedCredentialAccessTypes],
    ["max_credential_ttl_seconds", whole("max_credential_ttl_seconds", rule.maxCredentialTtlSeconds)],
    ["require_jit_credential", rule.requireJitCredential],
    ["min_approvals", whole("min_approvals", rule.minApprovals)],
    ["require_distinct_approvers", rule.requireDistinctApprovers],
    ["require_context_evidence", rule.requireContextEvidence],
    ["required_context_evidence_mode", rule.requiredContextEvidenceMode],
    ["max_context_age_seconds", whole("max_context_age_seconds", rule.maxContextAgeSeconds)],
    ["require_broker_credential", rule.requireBrokerCredential],
    ["broker_reference", rule.brokerReference],
    ["broker_scopes", rule.brokerScopes],
    ["freeze_window", freezeBlock(rule.freezeWindow)],
    ["sandbox", sandboxBlock(rule.sandbox, whole)],
    ["rate_limit", limitBlock(rule.rateLimit, whole, "rate_limit.requests")],
    ["destructive_budget", limitBlock(rule.destructiveBudget, whole, "destructive_budget.requests")],
    ["dataflow", dataflowBlock(rule.dataflow)],
  );
}

function matchBlock(match: Match, whole: WholeNumbers): Block {
  const hints = match.toolAnnotations;
  const depth = match.maxDelegationDepth;
  return block(
    ["tool_name", match.toolName],
    ["tool_names", match.toolNames],
    ["risk_classes", match.riskClasses],
    ["target_kinds", match.targetKinds],
    ["target_values", match.targetValues],
    ["endpoint_class", match.endpointClass],
    ["endpoint_classes", match.endpointClasses],
    ["discovery_method", match.discoveryMethods],
    [
      "tool_annotations",
      block(
        ["readOnlyHint", hints?.readOnlyHint ?? null],
        ["destructiveHint", hints?.destructiveHint ?? null],
        ["idempotentHint", hints?.idempotentHint ?? null],
        ["openWorldHint", hints?.openWorldHint ?? null],
      ),
    ],
    ["skill_publishers", match.skillPublishers],
    ["skill_sources", match.skillSources],
    ["data_classes", match.dataClasses],
    ["destination_kinds", match.destinationKinds],
    ["destination_values", match.destinationValues],
    ["destination_operations", match.destinationOperations],
    ["provenance_sources", match.provenanceSources],
    ["identities", match.identities],
    ["workspace_prefixes", match.workspacePrefixes],
    ["context_tool_names", match.contextToolNames],
    ["context_data_classes", match.contextDataClasses],
    ["context_endpoint_classes", match.contextEndpointClasses],
    ["context_autonomy_levels", match.contextAutonomyLevels],
    ["require_delegation", match.requireDelegation],
    ["allowed_delegator_identities", match.allowedDelegatorIdentities],
    ["allowed_delegate_identities", match.allowedDelegateIdentities],
    ["delegation_scopes", match.delegationScopes],
    ["max_delegation_depth", depth === undefined ? null : whole("match.max_delegation_depth", depth)],
  );
}

function endpointBlock(endpoint: EndpointConstraint): Block {
  return block(
    ["enabled", endpoint.enabled],
    ["path_allowlist", endpoint.pathAllowlist],
    ["path_denylist", endpoint.pathDenylist],
    ["domain_allowlist", endpoint.domainAllowlist],
    ["domain_denylist", endpoint.domainDenylist],
    ["egress_classes", endpoint.egressClasses],
    ["action", endpoint.action],
    ["destructive_action", endpoint.destructiveAction],
    ["reason_code", endpoint.reasonCode],
    ["violation", endpoint.violation],
  );
}

function freezeBlock(freeze: FreezeWindow): Block {
  return block(
    ["enabled", freeze.enabled],
    ["timezone", freeze.timezone],
    ["effect", freeze.effect],
    ["reason", freeze.reason],
    ["environments", freeze.environments],
    ["risk_classes", freeze.riskClasses],
    ["windows", freeze.windows.map(({ name, start, end }) => block(["name", name], ["start", start], ["end", end]))],
  );
}

function sandboxBlock(sandbox: SandboxConstraint, whole: WholeNumbers): Block {
  return block(
    ["enabled", sandbox.enabled],
    ["allowed_network_modes", sandbox.allowedNetworkModes],
    ["allowed_writable_path_prefixes", sandbox.allowedWritablePathPrefixes],
    ["required_read_only_roots", sandbox.requiredReadOnlyRoots],
    ["allowed_env_exposure_modes", sandbox.allowedEnvExposureModes],
    ["max_timeout_seconds", whole("sandbox.max_timeout_seconds", sandbox.maxTimeoutSeconds)],
    ["allowed_filesystem_isolations", sandbox.allowedFilesystemIsolations],
    ["allowed_user_modes", sandbox.allowedUserModes],
  );
}

function limitBlock(limit: RateLimit, whole: WholeNumbers, field: string): Block {
  return block(["requests", whole(field, limit.requests)], ["window", limit.window], ["scope", limit.scope]);
}

function dataflowBlock(dataflow: DataflowConstraint): Block {
  return block(
    ["enabled", dataflow.enabled],
    ["tainted_sources", dataflow.taintedSources],
    ["destination_kinds", dataflow.destinationKinds],
    ["destination_values", dataflow.destinationValues],
    ["destination_operations", dataflow.destinationOperations],
    ["action", dataflow.action],
    ["reason_code", dataflow.reasonCode],
    ["violation", dataflow.violation],
  );
}

function block(...members: readonly (readonly [key: string, value: Printable])[]): Block {
  return { block: members };
}

/** Answers a whole number in full; doubles hold only those up to 2^53. */
type WholeNumbers = (field: string, value: number) => bigint;

function wholeNumbers(exact: ReadonlyMap<string, bigint> | undefined): WholeNumbers {
  return (field, value) => exact?.get(field) ?? BigInt(value);
}

/** Where members are printed: their column, and how many lists of mappings are around them. */
interface BlockPlace {
  readonly column: number;
  readonly moved: number;
}

/** Prints the members at a column; `lead` stands before the first instead of blanks (the dash of a list item). */
function printBlock({ block: members }: Block, place: BlockPlace, lead: string, lines: string[]): void {
  const { column, moved } = place;
  const pad = " ".repeat(column);
  members.forEach(([key, value], i) => {
    const start = `${i === 0 && lead !== "" ? lead : pad}${key}:`;
    if (isBlock(value)) {
      lines.push(start);
      printBlock(value, { column: column + 2, moved }, "", lines);
    } else if (isList(value)) printList(start, value, place, lines);
    else lines.push(`${start} ${scalar(value, place)}`);
  });
}

/** Dashes stand at the column of the key. */
function printList(start: string, list: readonly string[] | readonly Block[], { column, moved }: BlockPlace, lines: string[]): void {
  if (list.length === 0) {
    lines.push(`${start} []`);
    return;
  }
  lines.push(start);
  const lead = `${" ".repeat(column)}- `;
  for (const item of list) {
    if (typeof item === "string") lines.push(lead + formatText(item, { indent: column + 2, moved, item: true }));
    else printBlock(item, { column: column + 2, moved: moved + 1 }, lead, lines);
  }
}

function isList(value: Printable): value is readonly string[] | readonly Block[] {
  return Array.isArray(value);
}

function isBlock(value: Printable): value is Block {
  return typeof value === "object" && value !== null && "block" in value;
}

function scalar(value: string | bigint | boolean | null | { readonly float: number }, { column, moved }: BlockPlace): string {
  if (value === null) return "null";
  if (typeof value === "object") return floatText(value.float);
  return typeof value === "string" ? formatText(value, { indent: column + 2, moved, item: false }) : String(value);
}

/** A float always shows that it is one. */
function floatText(value: number): string {
  if (Number.isNaN(value)) return ".nan";
  if (!Number.isFinite(value)) return value > 0 ? ".inf" : "-.inf";
  const text = goFloat(value, 6);
  return /[.e]/.test(text) ? text : `${text}.0`;
}
