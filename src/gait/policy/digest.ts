/** The digest by which Gait names a policy: SHA-256 over the RFC 8785 form of an object with Go's field names. */
import { digest, type CanonicalInput } from "../text/index.ts";
import type { DataflowConstraint, EndpointConstraint, FreezeWindow, Match, McpTrust, Policy, RateLimit, Rule, SandboxConstraint } from "./types.ts";

/** Gait's words where a policy has no digest (a score of `.nan` passes all checks); undefined where it has one. */
export function policyDigestError(policy: Policy): string | undefined {
  const score = policy.mcpTrust?.minScore;
  return Number.isNaN(score) ? "marshal normalized policy: json: unsupported value: NaN" : undefined;
}

/**
 * Lower hex. Order of rules in the file, aliases and comments do not matter; integers go through doubles, as in Gait. Ask
 * `policyDigestError` first: throws RangeError where there is none.
 */
export function policyDigest(policy: Policy): string {
  return digest(policyObject(policy));
}

/** The object that the digest is taken of. Members that are `undefined` are left out of the text. */
export function policyObject(policy: Policy): CanonicalInput {
  const { failClosed, scripts, mcpTrust } = policy;
  const anyScript = scripts.maxSteps !== 0 || scripts.requireApprovalAbove !== 0 || scripts.blockMixedRisk;
  return {
    SchemaID: policy.schemaId,
    SchemaVersion: policy.schemaVersion,
    DefaultVerdict: policy.defaultVerdict,
    FailClosed: {
      Enabled: failClosed.enabled,
      RiskClasses: failClosed.riskClasses,
      RequiredFields: failClosed.requiredFields,
      RequiredHighRiskFields: filled(failClosed.requiredHighRiskFields),
    },
    Scripts: anyScript
      ? {
          MaxSteps: scripts.maxSteps,
          RequireApprovalAbove: scripts.requireApprovalAbove,
          BlockMixedRisk: scripts.blockMixedRisk,
        }
      : undefined,
    MCPTrust: mcpTrust === undefined ? undefined : mcpTrustObject(mcpTrust),
    Rules: policy.rules.map(ruleObject),
  };
}

function mcpTrustObject(trust: McpTrust): CanonicalInput {
  return {
    Enabled: trust.enabled,
    SnapshotPath: trust.snapshot,
    Action: trust.action,
    RequiredRiskClasses: trust.requiredRiskClasses,
    MinScore: trust.minScore,
    MaxAge: trust.maxAge,
    PublisherAllowlist: trust.publisherAllowlist,
    RequireRegistry: trust.requireRegistry,
  };
}

function ruleObject(rule: Rule): CanonicalInput {
  return {
    Name: rule.name,
    Priority: rule.priority,
    Effect: rule.effect,
    Match: matchObject(rule.match),
    ReasonCodes: rule.reasonCodes,
    Violations: rule.violations,
    RequireDeclaredAgent: set(rule.requireDeclaredAgent),
    RequireAgentOwner: set(rule.requireAgentOwner),
    RequireUnexpiredAgent: set(rule.requireUnexpiredAgent),
    BlockStandingCredentials: set(rule.blockStandingCredentials),
    RequireJITCredential: set(rule.requireJitCredential),
    RequireDistinctApprovers: set(rule.requireDistinctApprovers),
    RequireContextEvidence: set(rule.requireContextEvidence),
    RequireBrokerCredential: set(rule.requireBrokerCredential),
    MinApprovals: nonZero(rule.minApprovals),
    MaxCredentialTTLSeconds: nonZero(rule.maxCredentialTtlSeconds),
    MaxContextAgeSeconds: nonZero(rule.maxContextAgeSeconds),
    AllowedAgentIDs: filled(rule.allowedAgentIds),
    DeniedAgentIDs: filled(rule.deniedAgentIds),
    RequiredAgentManifestDigest: nonEmpty(rule.requiredAgentManifestDigest),
    AllowedAgentManifestPublishers: filled(rule.allowedAgentManifestPublishers),
    AllowedAgentManifestSources: filled(rule.allowedAgentManifestSources),
    RequiredAgentLifecycleStates: filled(rule.requiredAgentLifecycleStates),
    AllowedCredentialSources: filled(rule.allowedCredentialSources),
    AllowedCredentialIssuers: filled(rule.allowedCredentialIssuers),
    AllowedCredentialAccessTypes: filled(rule.allowedCredentialAccessTypes),
    RequiredContextEvidenceMode: nonEmpty(rule.requiredContextEvidenceMode),
    BrokerReference: nonEmpty(rule.brokerReference),
    BrokerScopes: filled(rule.brokerScopes),
    FreezeWindow: freezeObject(rule.freezeWindow),
    Sandbox: sandboxObject(rule.sandbox),
    RateLimit: limitObject(rule.rateLimit),
    DestructiveBudget: limitObject(rule.destructiveBudget),
    Dataflow: dataflowObject(rule.dataflow),
    Endpoint: endpointObject(rule.endpoint),
  };
}

function matchObject(match: Match): CanonicalInput {
  const hints = match.toolAnnotations;
  return {
    ToolNames: match.toolNames,
    RiskClasses: match.riskClasses,
    TargetKinds: match.targetKinds,
    TargetValues: match.targetValues,
    ProvenanceSources: match.provenanceSources,
    Identities: match.identities,
    WorkspacePrefixes: match.workspacePrefixes,
    EndpointClasses: filled(match.endpointClasses),
    DiscoveryMethods: filled(match.discoveryMethods),
    SkillPublishers: filled(match.skillPublishers),
    SkillSources: filled(match.skillSources),
    DataClasses: filled(match.dataClasses),
    DestinationKinds: filled(match.destinationKinds),
    DestinationValues: filled(match.destinationValues),
    DestinationOps: filled(match.destinationOperations),
    ContextToolNames: filled(match.contextToolNames),
    ContextDataClasses: filled(match.contextDataClasses),
    ContextEndpointClasses: filled(match.contextEndpointClasses),
    ContextAutonomyLevels: filled(match.contextAutonomyLevels),
    AllowedDelegatorIdentities: filled(match.allowedDelegatorIdentities),
    AllowedDelegateIdentities: filled(match.allowedDelegateIdentities),
    DelegationScopes: filled(match.delegationScopes),
    RequireDelegation: set(match.requireDelegation),
    MaxDelegationDepth: match.maxDelegationDepth,
    ToolAnnotations:
      hints === undefined
        ? undefined
        : {
            ReadOnlyHint: hints.readOnlyHint,
            DestructiveHint: hints.destructiveHint,
            IdempotentHint: hints.idempotentHint,
            OpenWorldHint: hints.openWorldHint,
          },
  };
}

function freezeObject(freeze: FreezeWindow): CanonicalInput | undefined {
  if (!freeze.on) return undefined;
  return {
    Enabled: freeze.enabled,
    Timezone: freeze.timezone,
    Effect: freeze.effect,
    Reason: freeze.reason,
    Environments: freeze.environments,
    RiskClasses: freeze.riskClasses,
    Windows: freeze.windows.map(({ name, start, end }) => ({ Name: name, Start: start, End: end })),
  };
}

/** The two lists of paths are null when empty, all other lists are `[]`. */
function sandboxObject(sandbox: SandboxConstraint): CanonicalInput | undefined {
  if (!sandbox.on) return undefined;
  return {
    Enabled: sandbox.enabled,
    AllowedNetworkModes: sandbox.allowedNetworkModes,
    AllowedWritablePathPrefixes: filled(sandbox.allowedWritablePathPrefixes) ?? null,
    RequiredReadOnlyRoots: filled(sandbox.requiredReadOnlyRoots) ?? null,
    AllowedEnvExposureModes: sandbox.allowedEnvExposureModes,
    MaxTimeoutSeconds: sandbox.maxTimeoutSeconds,
    AllowedFilesystemIsolations: sandbox.allowedFilesystemIsolations,
    AllowedUserModes: sandbox.allowedUserModes,
  };
}

function limitObject(limit: RateLimit): CanonicalInput | undefined {
  if (limit.requests <= 0) return undefined;
  return { Requests: limit.requests, Window: limit.window, Scope: limit.scope };
}

function dataflowObject(dataflow: DataflowConstraint): CanonicalInput | undefined {
  if (!dataflow.on) return undefined;
  return {
    Enabled: dataflow.enabled,
    TaintedSources: dataflow.taintedSources,
    Action: dataflow.action,
    ReasonCode: dataflow.reasonCode,
    Violation: dataflow.violation,
    DestinationKinds: filled(dataflow.destinationKinds),
    DestinationValues: filled(dataflow.destinationValues),
    DestinationOperations: filled(dataflow.destinationOperations),
  };
}

function endpointObject(endpoint: EndpointConstraint): CanonicalInput | undefined {
  if (!endpoint.on) return undefined;
  return {
    Enabled: endpoint.enabled,
    PathAllowlist: endpoint.pathAllowlist,
    PathDenylist: endpoint.pathDenylist,
    DomainAllowlist: endpoint.domainAllowlist,
    DomainDenylist: endpoint.domainDenylist,
    EgressClasses: endpoint.egressClasses,
    Action: endpoint.action,
    DestructiveAction: endpoint.destructiveAction,
    ReasonCode: endpoint.reasonCode,
    Violation: endpoint.violation,
  };
}

function filled(list: readonly string[]): readonly string[] | undefined {
  return list.length === 0 ? undefined : list;
}

function set(flag: boolean): true | undefined {
  return flag ? true : undefined;
}

function nonZero(value: number): number | undefined {
  return value === 0 ? undefined : value;
}

function nonEmpty(text: string): string | undefined {
  return text === "" ? undefined : text;
}
