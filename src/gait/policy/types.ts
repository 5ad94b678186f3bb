/**
 * A policy after parsing and normalisation, as Gait 1.4.0 holds it: lists trimmed, lowered, de-duplicated and sorted,
 * rules in evaluation order, optional blocks `undefined` when they are off.
 */
import type { Position } from "../../diagnostic.ts";
import type { Verdict } from "../verdict.ts";

/** A policy as Gait judges by it: every field there, trimmed, folded and sorted the way Gait does. */
export interface Policy {
  readonly schemaId: string;
  readonly schemaVersion: string;
  readonly defaultVerdict: Verdict;
  /** The alias as written (fmt prints it verbatim), `""` when absent. */
  readonly defaultAction: string;
  readonly failClosed: FailClosed;
  readonly scripts: Scripts;
  /** Undefined when not configured. */
  readonly mcpTrust: McpTrust | undefined;
  /** The block trimmed and lowered but without defaults, for `policy fmt` of a block that is off. */
  readonly mcpTrustRaw: McpTrust;
  /** Sorted by priority, then name in byte order. */
  readonly rules: readonly Rule[];
  /** As in `Rule`, for `scripts.max_steps` and its neighbour. */
  readonly exactIntegers?: ReadonlyMap<string, bigint>;
}

/** What must be known of a call before any rule may allow it. */
export interface FailClosed {
  readonly enabled: boolean;
  readonly riskClasses: readonly string[];
  readonly requiredFields: readonly string[];
  readonly requiredHighRiskFields: readonly string[];
}

/** Bounds for intents that are scripts. */
export interface Scripts {
  readonly maxSteps: number;
  readonly requireApprovalAbove: number;
  readonly blockMixedRisk: boolean;
}

/** How servers must stand in the trust snapshot. */
export interface McpTrust {
  readonly enabled: boolean;
  readonly snapshot: string;
  readonly action: string;
  readonly requiredRiskClasses: readonly string[];
  readonly minScore: number;
  /** Canonical (`168h` is `168h0m0s`), `""` when absent. */
  readonly maxAge: string;
  /** Nanoseconds; 0 when absent. */
  readonly maxAgeNanoseconds: bigint;
  readonly publisherAllowlist: readonly string[];
  readonly requireRegistry: boolean;
}

/** One rule, normalised. */
export interface Rule {
  readonly name: string;
  readonly priority: number;
  readonly effect: Verdict;
  /** The alias as written, `""` when absent. */
  readonly action: string;
  readonly match: Match;
  readonly endpoint: EndpointConstraint;
  readonly reasonCodes: readonly string[];
  readonly violations: readonly string[];
  readonly requireDeclaredAgent: boolean;
  readonly allowedAgentIds: readonly string[];
  readonly deniedAgentIds: readonly string[];
  readonly requiredAgentManifestDigest: string;
  readonly allowedAgentManifestPublishers: readonly string[];
  readonly allowedAgentManifestSources: readonly string[];
  readonly requiredAgentLifecycleStates: readonly string[];
  readonly requireAgentOwner: boolean;
  readonly requireUnexpiredAgent: boolean;
  readonly blockStandingCredentials: boolean;
  readonly allowedCredentialSources: readonly string[];
  readonly allowedCredentialIssuers: readonly string[];
  readonly allowedCredentialAccessTypes: readonly string[];
  readonly maxCredentialTtlSeconds: number;
  readonly requireJitCredential: boolean;
  readonly minApprovals: number;
  readonly requireDistinctApprovers: boolean;
  readonly requireContextEvidence: boolean;
  readonly requiredContextEvidenceMode: string;
  readonly maxContextAgeSeconds: number;
  readonly requireBrokerCredential: boolean;
  readonly brokerReference: string;
  readonly brokerScopes: readonly string[];
  readonly freezeWindow: FreezeWindow;
  readonly sandbox: SandboxConstraint;
  readonly rateLimit: RateLimit;
  readonly destructiveBudget: RateLimit;
  readonly dataflow: DataflowConstraint;
  /** Where the rule's mapping starts in the file it was read from. */
  readonly position: Position;
  /** Where each normalised tool name stands (the first of equal ones), for annotations. */
  readonly toolNamePositions: ReadonlyMap<string, Position>;
  /** Whole numbers that a double cannot hold, by field (`priority`, `rate_limit.requests`); Gait prints them in full. */
  readonly exactIntegers?: ReadonlyMap<string, bigint>;
}

/** MCP's hints of a tool; undefined where a rule does not ask. */
export interface ToolAnnotations {
  readonly readOnlyHint: boolean | undefined;
  readonly destructiveHint: boolean | undefined;
  readonly idempotentHint: boolean | undefined;
  readonly openWorldHint: boolean | undefined;
}

/** All conditions must hold; an empty list is no condition. */
export interface Match {
  /** The alias as written, `""` when absent; its normalised value is in `toolNames`. */
  readonly toolName: string;
  readonly toolNames: readonly string[];
  readonly riskClasses: readonly string[];
  readonly targetKinds: readonly string[];
  readonly targetValues: readonly string[];
  /** The alias as written; its values are in `endpointClasses`. */
  readonly endpointClass: readonly string[];
  readonly endpointClasses: readonly string[];
  readonly discoveryMethods: readonly string[];
  /** Undefined when the block is absent. */
  readonly toolAnnotations: ToolAnnotations | undefined;
  readonly skillPublishers: readonly string[];
  readonly skillSources: readonly string[];
  readonly dataClasses: readonly string[];
  readonly destinationKinds: readonly string[];
  readonly destinationValues: readonly string[];
  readonly destinationOperations: readonly string[];
  readonly provenanceSources: readonly string[];
  readonly identities: readonly string[];
  readonly workspacePrefixes: readonly string[];
  readonly contextToolNames: readonly string[];
  readonly contextDataClasses: readonly string[];
  readonly contextEndpointClasses: readonly string[];
  readonly contextAutonomyLevels: readonly string[];
  readonly requireDelegation: boolean;
  readonly allowedDelegatorIdentities: readonly string[];
  readonly allowedDelegateIdentities: readonly string[];
  readonly delegationScopes: readonly string[];
  readonly maxDelegationDepth: number | undefined;
}

/** `on` says whether the block has any influence; the other fields are normalised, defaults are filled in when it is on only. */
export interface EndpointConstraint {
  readonly on: boolean;
  readonly enabled: boolean;
  readonly pathAllowlist: readonly string[];
  readonly pathDenylist: readonly string[];
  readonly domainAllowlist: readonly string[];
  readonly domainDenylist: readonly string[];
  readonly egressClasses: readonly string[];
  readonly action: string;
  readonly destructiveAction: string;
  readonly reasonCode: string;
  readonly violation: string;
}

/** When a rule's calls are held back; `on` is false where the rule has none. */
export interface FreezeWindow {
  readonly on: boolean;
  readonly enabled: boolean;
  readonly timezone: string;
  readonly effect: string;
  readonly reason: string;
  readonly environments: readonly string[];
  readonly riskClasses: readonly string[];
  readonly windows: readonly { readonly name: string; readonly start: string; readonly end: string }[];
}

/** What a call's sandbox must be; `on` is false where the rule has none. */
export interface SandboxConstraint {
  readonly on: boolean;
  readonly enabled: boolean;
  readonly allowedNetworkModes: readonly string[];
  readonly allowedWritablePathPrefixes: readonly string[];
  readonly requiredReadOnlyRoots: readonly string[];
  readonly allowedEnvExposureModes: readonly string[];
  readonly maxTimeoutSeconds: number;
  readonly allowedFilesystemIsolations: readonly string[];
  readonly allowedUserModes: readonly string[];
}

/** Off when `requests` is 0. */
export interface RateLimit {
  readonly requests: number;
  readonly window: string;
  readonly scope: string;
}

/** What tainted data may not flow into; `on` is false where the rule has none. */
export interface DataflowConstraint {
  readonly on: boolean;
  readonly enabled: boolean;
  readonly taintedSources: readonly string[];
  readonly destinationKinds: readonly string[];
  readonly destinationValues: readonly string[];
  readonly destinationOperations: readonly string[];
  readonly action: string;
  readonly reasonCode: string;
  readonly violation: string;
}
