/** What Gait says about one MCP server under one policy and one snapshot. */
import type { McpTrust, Policy } from "../policy/types.ts";
import { compareBytes, lower, trim, ZERO_TIME } from "../text/index.ts";
import { isVerdict, type Verdict } from "../verdict.ts";
import { checkEntry, maxAgeSeconds, type EntryFindings, type FailedCheck } from "./checks.ts";
import { identityKey } from "./identity.ts";
import { settleRiskClass } from "./risk-class.ts";
import { readSnapshot, type SnapshotReading } from "./snapshot.ts";
import type { ServerInfo, TrustDecision, TrustEntry, TrustFindings } from "./types.ts";

/** The snapshot as it was found: readable and valid, or which of Gait's two reasons it has to do without. */
type Found = { readonly entry: TrustEntry } | FailedCheck;

/**
 * Decides about a server. A snapshot that cannot be read (`undefined`) or is invalid is a decision, not an error.
 *
 * @param riskClass as given by the caller, `""` for the highest class that the policy requires
 * @param now nanoseconds since the Unix epoch
 */
export function verifyServer(policy: Policy, snapshotBytes: Uint8Array | undefined, server: ServerInfo, riskClass: string, now: bigint): TrustDecision {
  const reading = snapshotBytes === undefined || policy.mcpTrust === undefined ? undefined : readSnapshot(snapshotBytes);
  return verifyServerIn(policy, reading, server, riskClass, now);
}

/** As `verifyServer`, for a snapshot that was read already: many servers cost one reading. */
export function verifyServerIn(policy: Policy, snapshot: SnapshotReading | undefined, server: ServerInfo, riskClass: string, now: bigint): TrustDecision {
  const trust = policy.mcpTrust;
  if (trust === undefined) {
    const named = { serverId: trim(server.serverId), serverName: trim(server.serverName) };
    return {
      ...named,
      verdict: "allow",
      ok: true,
      reasonCodes: [],
      violations: [],
      snapshotPath: "",
      findings: undefined,
    };
  }
  const required = trust.requiredRiskClasses.includes(settleRiskClass(riskClass, trust.requiredRiskClasses));
  const found = findEntry(snapshot, identityKey(server));
  const findings = "entry" in found ? fromEntry(trust, found.entry, required, now) : withoutEntry(trust, server, found, required);
  return {
    serverId: findings.serverId,
    serverName: findings.serverName,
    verdict: findings.enforced ? actionOf(trust) : "allow",
    ok: !findings.enforced,
    reasonCodes: findings.reasonCodes,
    violations: findings.enforced ? ["mcp_trust_policy"] : [],
    snapshotPath: trust.snapshot,
    findings,
  };
}

function findEntry(reading: SnapshotReading | undefined, key: string): Found {
  if (key === "") return { reasonCode: "mcp_trust_identifier_missing", status: "missing" };
  if (reading === undefined) return { reasonCode: "mcp_trust_snapshot_unavailable", status: "missing" };
  const snapshot = reading.value;
  if (snapshot === undefined) return { reasonCode: "mcp_trust_snapshot_invalid", status: "invalid" };
  const entry = snapshot.byKey.get(key);
  return entry === undefined ? { reasonCode: "mcp_trust_server_unknown", status: "unknown" } : { entry };
}

/** Before an entry is found Gait shows what the server says about itself. */
function withoutEntry(trust: McpTrust, server: ServerInfo, failed: FailedCheck, required: boolean): TrustFindings {
  const nothing: EntryFindings = { failed: [failed], registryVerified: false, publisherAllowed: false };
  return findingsOf(trust, { ...server, evidencePath: "", score: 0, updatedAt: ZERO_TIME }, nothing, required);
}

function fromEntry(trust: McpTrust, entry: TrustEntry, required: boolean, now: bigint): TrustFindings {
  return findingsOf(trust, entry, checkEntry(trust, entry, now), required);
}

type Shown = ServerInfo & Pick<TrustEntry, "evidencePath" | "score" | "updatedAt">;

function findingsOf(trust: McpTrust, shown: Shown, checks: EntryFindings, required: boolean): TrustFindings {
  const first = checks.failed[0];
  const codes = checks.failed.map((check) => check.reasonCode);
  return {
    serverId: trim(shown.serverId),
    serverName: trim(shown.serverName),
    publisher: lower(trim(shown.publisher)),
    source: lower(trim(shown.source)),
    status: first?.status ?? "trusted",
    decisionSource: trim(shown.evidencePath) || trust.snapshot,
    score: shown.score,
    threshold: trust.minScore,
    updatedAt: shown.updatedAt,
    maxAgeSeconds: maxAgeSeconds(trust),
    required,
    enforced: required && first !== undefined,
    registryVerified: checks.registryVerified,
    publisherAllowed: checks.publisherAllowed,
    reasonCodes: first === undefined ? ["mcp_trust_verified"] : codes.sort(compareBytes),
  };
}

/** A policy that was read holds `block` or `require_approval` here. */
function actionOf(trust: McpTrust): Verdict {
  return isVerdict(trust.action) ? trust.action : "block";
}
