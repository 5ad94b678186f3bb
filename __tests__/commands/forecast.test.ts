import { describe, expect, test } from "@jest/globals";
import { forecast } from "../../src/commands/forecast.ts";
import { readPolicy, type Policy } from "../../src/gait/index.ts";
import type { TrustEntry } from "../../src/registry/index.ts";

const NOW = Date.parse("2026-06-01T00:00:00Z");

function policy(...lines: readonly string[]): Policy {
  const text = [
    "schema_id: gait.gate.policy",
    "schema_version: 1.0.0",
    "default_verdict: block",
    ...(lines.length === 0 ? [] : ["mcp_trust:", "  enabled: true", "  snapshot: snapshot.json", ...lines.map((l) => `  ${l}`)]),
    "rules: []",
    "",
  ].join("\n");
  const read = readPolicy(new TextEncoder().encode(text));
  if ("error" in read) throw new Error(read.error.message);
  return read.policy;
}

function entry(server: string, updated: string, more: Partial<TrustEntry> = {}): TrustEntry {
  return {
    server_id: server,
    source: "external",
    status: "trusted",
    updated_at: updated,
    score: 0.9,
    origin: { file: "scan.json", line: 1, column: 1, pointer: "" },
    ...more,
  };
}

const TRUST = policy("max_age: 168h", "min_score: 0.8", "action: block", "required_risk_classes: [high, critical]");
const NO_TOOLS = new Map<string, readonly string[]>();

describe("what becomes of a snapshot", () => {
  test("servers fall out of trust one max_age after their entry, soonest first, with their tools", () => {
    const entries = [entry("late", "2026-05-31T00:00:00Z"), entry("GitHub", "2026-05-28T12:30:00+02:00"), entry("early", "2026-05-28T00:00:00Z")];
    const found = forecast(entries, TRUST, NOW, new Map([["github", ["github.get", "github.put"]]]));
    expect(found.falls).toEqual([
      { server: "early", at: "2026-06-04T00:00:00Z", verdict: "block", reasonCodes: ["mcp_trust_stale"], tools: [] },
      { server: "GitHub", at: "2026-06-04T10:30:00Z", verdict: "block", reasonCodes: ["mcp_trust_stale"], tools: ["github.get", "github.put"] },
      { server: "late", at: "2026-06-07T00:00:00Z", verdict: "block", reasonCodes: ["mcp_trust_stale"], tools: [] },
    ]);
    expect(found).toMatchObject({ maxAge: "168h0m0s", minScore: 0.8, below: [] });
  });

  test("the very last moment still counts as trusted", () => {
    const at = (now: string): readonly string[] => forecast([entry("a", "2026-05-25T00:00:00Z")], TRUST, Date.parse(now), NO_TOOLS).falls.map((f) => f.at);
    expect(at("2026-06-01T00:00:00Z")).toEqual(["2026-06-01T00:00:00Z"]);
    expect(at("2026-06-01T00:00:01Z")).toEqual([]);
  });

  test("servers that are not trusted today do not fall", () => {
    const entries = [
      entry("old", "2026-01-01T00:00:00Z"),
      entry("denied", "2026-05-31T00:00:00Z", { status: "denied" }),
      entry("low", "2026-05-31T00:00:00Z", { score: 0.5 }),
    ];
    const found = forecast(entries, TRUST, NOW, new Map([["low", ["low.tool"]]]));
    expect(found.falls).toEqual([]);
    expect(found.below).toEqual([{ server: "low", score: 0.5, tools: ["low.tool"] }]);
  });

  test("a score at the threshold is none under it; without a threshold nothing is", () => {
    expect(forecast([entry("a", "2026-05-31T00:00:00Z", { score: 0.8 })], TRUST, NOW, NO_TOOLS).below).toEqual([]);
    const none = policy("max_age: 168h", "action: block", "required_risk_classes: [high]");
    expect(forecast([entry("a", "2026-05-31T00:00:00Z", { score: 0 })], none, NOW, NO_TOOLS).below).toEqual([]);
  });

  test("the verdict is the one that the policy asks for", () => {
    const approval = policy("max_age: 1h", "min_score: 0.1", "action: require_approval", "required_risk_classes: [high]");
    expect(forecast([entry("a", "2026-05-31T23:30:00Z")], approval, NOW, NO_TOOLS).falls).toMatchObject([
      { at: "2026-06-01T00:30:00Z", verdict: "require_approval" },
    ]);
  });

  test("a policy without max_age, or without mcp_trust, foretells nothing", () => {
    expect(forecast([entry("a", "2026-05-31T00:00:00Z")], policy("min_score: 0.5", "required_risk_classes: [high]"), NOW, NO_TOOLS).falls).toEqual([]);
    expect(forecast([entry("a", "2026-05-31T00:00:00Z")], policy(), NOW, NO_TOOLS)).toEqual({ falls: [], below: [], minScore: 0, maxAge: "" });
  });

  test("a server known by its name alone is told by it", () => {
    const { server_id: _id, ...named } = entry("x", "2026-05-31T00:00:00Z");
    expect(forecast([{ ...named, server_name: "Files" }], TRUST, NOW, new Map([["files", ["files.read"]]])).falls).toMatchObject([
      { server: "Files", tools: ["files.read"] },
    ]);
  });
});
