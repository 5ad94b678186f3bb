/** An intent after normalisation, as Gait 1.4.0 holds it (spec: trimmed, lowered, inferred, sorted). */

import type { JsonMap } from "../json/index.ts";

export type { JsonMap, JsonValue } from "../json/index.ts";

/** What a call is about, normalised; `""` where the intent leaves a field out. */
export interface Target {
  readonly kind: string;
  readonly value: string;
  readonly operation: string;
  readonly sensitivity: string;
  readonly endpointClass: string;
  readonly endpointDomain: string;
  readonly destructive: boolean;
  readonly discoveryMethod: string;
  readonly readOnlyHint: boolean;
  readonly destructiveHint: boolean;
  readonly idempotentHint: boolean;
  readonly openWorldHint: boolean;
}

/** Where one argument came from, normalised. */
export interface ArgProvenance {
  readonly argPath: string;
  readonly source: string;
  readonly sourceRef: string;
  readonly integrityDigest: string;
}

/** Which skill asked for a call, normalised. */
export interface SkillProvenance {
  readonly skillName: string;
  readonly skillVersion: string;
  readonly source: string;
  readonly publisher: string;
  readonly digest: string;
  readonly signatureKeyId: string;
}

/** Instants are nanoseconds since the Unix epoch; undefined is Go's zero time. */
export type Instant = bigint | undefined;

/** Who the agent is, normalised. */
export interface AgentIdentity {
  readonly owner: string;
  readonly publisher: string;
  readonly source: string;
  readonly manifestDigest: string;
  readonly lifecycleStates: readonly string[];
  readonly issuedAt: Instant;
  readonly approvedAt: Instant;
  readonly expiresAt: Instant;
  readonly revoked: boolean;
}

/** What the call's surroundings permit, by the intent's own word, normalised. */
export interface Sandbox {
  readonly networkMode: string;
  readonly writablePaths: readonly string[];
  readonly readOnlyRoots: readonly string[];
  readonly envExposureMode: string;
  readonly timeoutSeconds: bigint;
  readonly filesystemIsolation: string;
  readonly userMode: string;
  readonly evidenceRef: string;
  readonly evidenceDigest: string;
}

/** One step from who delegates to whom. */
export interface DelegationLink {
  readonly delegatorIdentity: string;
  readonly delegateIdentity: string;
  readonly scopeClass: string;
  readonly tokenRef: string;
  readonly issuedAt: Instant;
  readonly expiresAt: Instant;
}

/** On whose behalf a call is made, normalised. */
export interface Delegation {
  readonly requesterIdentity: string;
  readonly scopeClass: string;
  readonly tokenRefs: readonly string[];
  readonly chain: readonly DelegationLink[];
  readonly issuedAt: Instant;
  readonly expiresAt: Instant;
}

/** One call of a script, normalised. */
export interface ScriptStep {
  readonly toolName: string;
  readonly args: JsonMap;
  readonly targets: readonly Target[];
  readonly argProvenance: readonly ArgProvenance[];
}

/** String fields are `""` and numbers 0 when absent, as in Gait. Owner of this shape: `gait/intent`. */
export interface IntentContext {
  readonly identity: string;
  readonly workspace: string;
  readonly riskClass: string;
  readonly phase: "plan" | "apply";
  readonly authContext: JsonMap | undefined;
  readonly sandbox: Sandbox | undefined;
  readonly agentIdentity: AgentIdentity | undefined;
  readonly credentialScopes: readonly string[];
  readonly contextRefs: readonly string[];
  readonly credentialTtlSeconds: bigint;
  /** Every other string field of the context by its JSON name (`agent_id`, `session_id`, `environment`, ...), trimmed, non-empty. */
  readonly strings: ReadonlyMap<string, string>;
}

/** An intent as Gait judges it: every field there, trimmed, folded and sorted the way Gait does. */
export interface Intent {
  readonly toolName: string;
  readonly args: JsonMap;
  readonly targets: readonly Target[];
  readonly argProvenance: readonly ArgProvenance[];
  readonly skillProvenance: SkillProvenance | undefined;
  readonly delegation: Delegation | undefined;
  readonly script: { readonly steps: readonly ScriptStep[]; readonly hash: string } | undefined;
  readonly context: IntentContext;
  /** `created_at` in nanoseconds since the epoch; undefined when absent. */
  readonly createdAt: Instant;
}
