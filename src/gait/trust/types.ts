/** What a trust snapshot and a server description hold once Gait has read them. */
import type { Verdict } from "../verdict.ts";

/** A server description; fields that are absent are `""`, texts are untrimmed. */
export interface ServerInfo {
  readonly serverId: string;
  readonly serverName: string;
  readonly publisher: string;
  readonly source: string;
  readonly endpoint: string;
}

/** What a snapshot entry says about a check of a signed registry pack. Gait believes it. */
export interface RegistryVerification {
  readonly pinPresent: boolean;
  readonly pinVerified: boolean;
  readonly signatureVerified: boolean;
  readonly publisherAllowed: boolean;
}

/** One entry of a snapshot; texts are untrimmed. */
export interface TrustEntry extends ServerInfo {
  readonly status: string;
  /** Nanoseconds since the Unix epoch; Go's zero time when absent. */
  readonly updatedAt: bigint;
  readonly score: number;
  readonly evidencePath: string;
  /** Undefined when absent or null. */
  readonly registryVerification: RegistryVerification | undefined;
}

/** A valid snapshot. */
export interface TrustSnapshot {
  readonly createdAt: bigint;
  readonly entries: readonly TrustEntry[];
  readonly byKey: ReadonlyMap<string, TrustEntry>;
}

/** The outcome of the first check that failed, or `trusted`. */
export type TrustStatus = "trusted" | "missing" | "invalid" | "unknown" | "untrusted" | "stale" | "below_threshold";

/** What was found about one server. */
export interface TrustFindings {
  readonly serverId: string;
  readonly serverName: string;
  readonly publisher: string;
  readonly source: string;
  readonly status: TrustStatus;
  /** The entry's evidence path, else the snapshot's path. */
  readonly decisionSource: string;
  readonly score: number;
  /** The policy's `min_score`; 0 is off. May be NaN, which Gait takes. */
  readonly threshold: number;
  /** Nanoseconds since the Unix epoch; Go's zero time when unknown. */
  readonly updatedAt: bigint;
  /** Whole seconds; 0 is off. */
  readonly maxAgeSeconds: bigint;
  readonly required: boolean;
  readonly enforced: boolean;
  /** True only where the check was asked for and passed. */
  readonly registryVerified: boolean;
  readonly publisherAllowed: boolean;
  /** Sorted by bytes. */
  readonly reasonCodes: readonly string[];
}

/** Gait's answer about one server. */
export interface TrustDecision {
  readonly verdict: Verdict;
  /** False exactly when a failed check is enforced. */
  readonly ok: boolean;
  readonly reasonCodes: readonly string[];
  readonly violations: readonly string[];
  /** Trimmed, case kept; those of the entry once one is found. */
  readonly serverId: string;
  readonly serverName: string;
  /** `""` where the policy asks for no trust. */
  readonly snapshotPath: string;
  /** Undefined where the policy asks for no trust. */
  readonly findings: TrustFindings | undefined;
}
