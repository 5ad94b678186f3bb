import type { McpTrust, Policy } from "../../../src/gait/policy/types.ts";

const OFF: McpTrust = {
  enabled: true,
  snapshot: "trust.json",
  action: "block",
  requiredRiskClasses: ["critical", "high"],
  minScore: 0,
  maxAge: "",
  maxAgeNanoseconds: 0n,
  publisherAllowlist: [],
  requireRegistry: false,
};

/** A policy that asks for trust, with the given differences; `null` asks for none. */
export function policyWith(trust: Partial<McpTrust> | null): Policy {
  return {
    schemaId: "gait.gate.policy",
    schemaVersion: "1.0.0",
    defaultVerdict: "block",
    defaultAction: "",
    failClosed: { enabled: false, riskClasses: [], requiredFields: [], requiredHighRiskFields: [] },
    scripts: { maxSteps: 0, requireApprovalAbove: 0, blockMixedRisk: false },
    mcpTrust: trust === null ? undefined : { ...OFF, ...trust },
    mcpTrustRaw: OFF,
    rules: [],
  };
}

export function bytesOf(value: unknown): Uint8Array {
  return new TextEncoder().encode(typeof value === "string" ? value : JSON.stringify(value));
}

/** A good entry for `github`, with the given differences; `undefined` removes a field. */
export function entryWith(differences: { readonly [field: string]: unknown } = {}): {
  readonly [field: string]: unknown;
} {
  return {
    server_id: "github",
    server_name: "GitHub MCP",
    publisher: "acme",
    source: "scanner",
    status: "trusted",
    updated_at: "2026-03-01T00:00:00Z",
    score: 0.9,
    ...differences,
  };
}

/** A snapshot with these entries. */
export function snapshotOf(...entries: readonly unknown[]): { readonly [field: string]: unknown } {
  return {
    schema_id: "gait.mcp.trust_snapshot",
    schema_version: "1.0.0",
    created_at: "2026-03-01T00:00:00Z",
    producer_version: "1.0.0",
    entries,
  };
}

/** 2026-03-02T00:00:00Z, a day after the entries. */
export const NOW = BigInt(Date.UTC(2026, 2, 2)) * 1_000_000n;
