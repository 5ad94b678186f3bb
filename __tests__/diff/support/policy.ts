/** Policies as they are after reading, made from the fields that matter. */
import type { EndpointConstraint, Match, Policy, Rule, SandboxConstraint, DataflowConstraint, FreezeWindow } from "../../../src/gait/index.ts";

type Some<T> = { readonly [K in keyof T]?: T[K] };

export interface RuleFields extends Some<Omit<Rule, "match" | "endpoint" | "sandbox" | "dataflow" | "freezeWindow">> {
  readonly match?: Some<Match>;
  readonly endpoint?: Some<EndpointConstraint>;
  readonly sandbox?: Some<SandboxConstraint>;
  readonly dataflow?: Some<DataflowConstraint>;
  readonly freezeWindow?: Some<FreezeWindow>;
}

const match: Match = {
  toolName: "",
  toolNames: [],
  riskClasses: [],
  targetKinds: [],
  targetValues: [],
  endpointClass: [],
  endpointClasses: [],
  discoveryMethods: [],
  toolAnnotations: undefined,
  skillPublishers: [],
  skillSources: [],
  dataClasses: [],
  destinationKinds: [],
  destinationValues: [],
  destinationOperations: [],
  provenanceSources: [],
  identities: [],
  workspacePrefixes: [],
  contextToolNames: [],
  contextDataClasses: [],
  contextEndpointClasses: [],
  contextAutonomyLevels: [],
  requireDelegation: false,
  allowedDelegatorIdentities: [],
  allowedDelegateIdentities: [],
  delegationScopes: [],
  maxDelegationDepth: undefined,
};

const rateLimit = { requests: 0, window: "", scope: "" };

function makeRule({ match: conditions, endpoint, sandbox, dataflow, freezeWindow, ...fields }: RuleFields): Rule {
  return {
    name: "rule",
    priority: 0,
    effect: "allow",
    action: "",
    reasonCodes: [],
    violations: [],
    requireDeclaredAgent: false,
    allowedAgentIds: [],
    deniedAgentIds: [],
    requiredAgentManifestDigest: "",
    allowedAgentManifestPublishers: [],
    allowedAgentManifestSources: [],
    requiredAgentLifecycleStates: [],
    requireAgentOwner: false,
    requireUnexpiredAgent: false,
    blockStandingCredentials: false,
    allowedCredentialSources: [],
    allowedCredentialIssuers: [],
    allowedCredentialAccessTypes: [],
    maxCredentialTtlSeconds: 0,
    requireJitCredential: false,
    minApprovals: 0,
    requireDistinctApprovers: false,
    requireContextEvidence: false,
    requiredContextEvidenceMode: "",
    maxContextAgeSeconds: 0,
    requireBrokerCredential: false,
    brokerReference: "",
    brokerScopes: [],
    rateLimit,
    destructiveBudget: rateLimit,
    position: { line: 1, column: 1 },
    toolNamePositions: new Map(),
    ...fields,
    match: { ...match, ...conditions },
    endpoint: {
      on: endpoint !== undefined,
      enabled: false,
      pathAllowlist: [],
      pathDenylist: [],
      domainAllowlist: [],
      domainDenylist: [],
      egressClasses: [],
      action: "block",
      destructiveAction: "",
      reasonCode: "endpoint_constraint_violation",
      violation: "endpoint_constraint_violation",
      ...endpoint,
    },
    freezeWindow: {
      on: freezeWindow !== undefined,
      enabled: false,
      timezone: "UTC",
      effect: "block",
      reason: "",
      environments: [],
      riskClasses: [],
      windows: [],
      ...freezeWindow,
    },
    sandbox: {
      on: sandbox !== undefined,
      enabled: false,
      allowedNetworkModes: [],
      allowedWritablePathPrefixes: [],
      requiredReadOnlyRoots: [],
      allowedEnvExposureModes: [],
      maxTimeoutSeconds: 0,
      allowedFilesystemIsolations: [],
      allowedUserModes: [],
      ...sandbox,
    },
    dataflow: {
      on: dataflow !== undefined,
      enabled: false,
      taintedSources: ["external", "tool_output"],
      destinationKinds: [],
      destinationValues: [],
      destinationOperations: [],
      action: "require_approval",
      reasonCode: "dataflow_tainted_destination",
      violation: "tainted_dataflow",
      ...dataflow,
    },
  };
}

/** A policy with its rules in evaluation order. */
export function makePolicy(rules: readonly RuleFields[], fields: Some<Omit<Policy, "rules">> = {}): Policy {
  const trust = {
    enabled: false,
    snapshot: "",
    action: "block",
    requiredRiskClasses: [],
    minScore: 0,
    maxAge: "",
    maxAgeNanoseconds: 0n,
    publisherAllowlist: [],
    requireRegistry: false,
  };
  return {
    schemaId: "gait.gate.policy",
    schemaVersion: "1.0.0",
    defaultVerdict: "block",
    defaultAction: "",
    failClosed: { enabled: false, riskClasses: [], requiredFields: [], requiredHighRiskFields: [] },
    scripts: { maxSteps: 0, requireApprovalAbove: 0, blockMixedRisk: false },
    mcpTrust: undefined,
    mcpTrustRaw: trust,
    ...fields,
    rules: rules.map(makeRule).sort((a, b) => a.priority - b.priority || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)),
  };
}
