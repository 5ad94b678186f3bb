import { describe, expect, test } from "@jest/globals";
import type { McpTrust } from "../../../src/gait/policy/types.ts";
import { ZERO_TIME } from "../../../src/gait/text/index.ts";
import { verifyServer, type ServerInfo, type TrustDecision } from "../../../src/gait/trust/index.ts";
import { bytesOf, entryWith, NOW, policyWith, snapshotOf } from "./support.ts";

const SERVER: ServerInfo = { serverId: "github", serverName: "", publisher: "Self", source: "", endpoint: "" };
const DAY = 86_400_000_000_000n;

interface Case {
  readonly trust?: Partial<McpTrust>;
  readonly entry?: { readonly [field: string]: unknown };
  readonly server?: Partial<ServerInfo>;
  readonly riskClass?: string;
  readonly now?: bigint;
}

function decide({ trust = {}, entry = {}, server = {}, riskClass = "", now = NOW }: Case): TrustDecision {
  return verifyServer(policyWith(trust), bytesOf(snapshotOf(entryWith(entry))), { ...SERVER, ...server }, riskClass, now);
}

/** Reason codes and status of the case. */
function outcome(given: Case): readonly [readonly string[], string | undefined] {
  const decision = decide(given);
  return [decision.reasonCodes, decision.findings?.status];
}

const GOOD: readonly [readonly string[], string] = [["mcp_trust_verified"], "trusted"];
const VERIFIED = { signature_verified: true, publisher_allowed: true };

describe("verifyServer: before an entry is found", () => {
  test("a policy that asks for no trust allows", () => {
    const decision = verifyServer(policyWith(null), undefined, { ...SERVER, serverName: " N " }, "", NOW);
    expect(decision).toEqual({
      verdict: "allow",
      ok: true,
      reasonCodes: [],
      violations: [],
      serverId: "github",
      serverName: "N",
      snapshotPath: "",
      findings: undefined,
    });
  });

  test("a snapshot that is not there", () => {
    const decision = verifyServer(policyWith({}), undefined, SERVER, "", NOW);
    expect(decision).toMatchObject({
      verdict: "block",
      ok: false,
      reasonCodes: ["mcp_trust_snapshot_unavailable"],
      violations: ["mcp_trust_policy"],
      snapshotPath: "trust.json",
      findings: {
        status: "missing",
        publisher: "self",
        decisionSource: "trust.json",
        updatedAt: ZERO_TIME,
        enforced: true,
      },
    });
  });

  test("a snapshot that is invalid", () => {
    const decision = verifyServer(policyWith({ action: "require_approval" }), bytesOf("["), SERVER, "", NOW);
    expect(decision).toMatchObject({
      verdict: "require_approval",
      reasonCodes: ["mcp_trust_snapshot_invalid"],
      findings: { status: "invalid" },
    });
  });

  test("a server that no entry names", () => {
    expect(outcome({ server: { serverId: "other" } })).toEqual([["mcp_trust_server_unknown"], "unknown"]);
  });

  test("a server without any identity", () => {
    expect(outcome({ server: { serverId: " " } })).toEqual([["mcp_trust_identifier_missing"], "missing"]);
  });
});

describe("verifyServer: identity", () => {
  test.each<[Partial<ServerInfo>, { readonly [field: string]: unknown }]>([
    [{ serverId: " GitHub " }, {}],
    [{ serverId: "", serverName: "GITHUB" }, {}],
    [{ serverId: "G\u0130THUB" }, {}],
    [{ serverId: "github" }, { server_id: "", server_name: "GitHub" }],
  ])("%j finds %j", (server, entry) => {
    expect(outcome({ server, entry })).toEqual(GOOD);
  });

  test.each<[Partial<ServerInfo>]>([
    [{ serverId: "", serverName: "GitHub MCP" }],
    [{ serverId: "github mcp", serverName: "github" }],
    [{ serverId: "gith\u200bub" }],
    [{ serverId: "\ufeffgithub" }],
  ])("%j finds nothing", (server) => {
    expect(outcome({ server })).toEqual([["mcp_trust_server_unknown"], "unknown"]);
  });

  test("shows the entry's own words once it is found", () => {
    const decision = decide({
      entry: { publisher: undefined, source: " ReGiStRy ", evidence_path: " e.json ", server_id: " GitHub " },
    });
    expect(decision.findings).toMatchObject({
      publisher: "",
      source: "registry",
      decisionSource: "e.json",
      serverId: "GitHub",
      serverName: "GitHub MCP",
    });
    expect(decision).toMatchObject({ serverId: "GitHub", serverName: "GitHub MCP" });
  });
});

describe("verifyServer: checks", () => {
  test.each(["trusted", "TRUSTED", " allow ", "pass", "", "\u00a0", null])("status %j is good", (status) => {
    expect(outcome({ entry: { status } })).toEqual(GOOD);
  });

  test.each(["ok", "untrusted", "trusted!", "\ufefftrusted", "approved"])("status %j is not", (status) => {
    expect(outcome({ entry: { status } })).toEqual([["mcp_trust_status_untrusted"], "untrusted"]);
  });

  test("publishers are compared trimmed and lowered, a blank one never passes", () => {
    const trust = { publisherAllowlist: ["acme"] };
    expect(decide({ trust, entry: { publisher: " ACME " } }).findings).toMatchObject({
      status: "trusted",
      publisherAllowed: true,
    });
    for (const publisher of ["acme inc", "", null]) {
      expect(outcome({ trust, entry: { publisher } })).toEqual([["mcp_trust_publisher_untrusted"], "untrusted"]);
    }
    expect(decide({ entry: { publisher: "acme" } }).findings?.publisherAllowed).toBe(false);
  });

  test.each<[object | null | undefined, boolean]>([
    [undefined, false],
    [null, false],
    [{}, false],
    [{ signature_verified: true }, false],
    [{ publisher_allowed: true }, false],
    [VERIFIED, true],
    [{ ...VERIFIED, pin_present: true }, false],
    [{ ...VERIFIED, pin_present: true, pin_verified: true }, true],
    [{ ...VERIFIED, pin_verified: true }, true],
  ])("registry check %j: %s", (registry_verification, passed) => {
    const entry = { registry_verification };
    const asked = decide({ trust: { requireRegistry: true }, entry });
    expect(asked.findings).toMatchObject({ registryVerified: passed, status: passed ? "trusted" : "invalid" });
    expect(asked.reasonCodes).toEqual([passed ? "mcp_trust_verified" : "mcp_trust_registry_unverified"]);
    expect(decide({ entry }).findings).toMatchObject({ registryVerified: false, status: "trusted" });
  });

  test.each<[bigint, string | null, boolean]>([
    [DAY, "2026-03-01T00:00:00Z", false],
    [DAY - 1_000_000_000n, "2026-03-01T00:00:00Z", true],
    [DAY, "2026-02-28T23:59:59.999999999Z", true],
    [DAY + 999_999_999n, "2026-02-28T23:59:59.999999999Z", true],
    [DAY, "2999-01-01T00:00:00Z", false],
    [DAY, null, true],
    [DAY * 100_000n, null, true],
    [999_999_999n, "1999-01-01T00:00:00Z", false],
    [0n, null, false],
  ])("max_age %d ns, updated_at %s: stale %s", (maxAgeNanoseconds, updated_at, stale) => {
    expect(outcome({ trust: { maxAgeNanoseconds }, entry: { updated_at } })).toEqual(stale ? [["mcp_trust_stale"], "stale"] : GOOD);
  });

  test.each<[number, number | null, boolean]>([
    [0.8, 0.8, true],
    [0.8, 0.7999999999999999, false],
    [0.8, 95, true],
    [0.8, null, false],
    [0, -5, true],
    [Number.NaN, 0, true],
  ])("min_score %d, score %d: passes %s", (minScore, score, passes) => {
    expect(outcome({ trust: { minScore }, entry: { score } })).toEqual(passes ? GOOD : [["mcp_trust_below_threshold"], "below_threshold"]);
  });

  test("all checks are run: the first gives the status, codes are sorted", () => {
    const decision = decide({
      trust: { publisherAllowlist: ["x"], requireRegistry: true, maxAgeNanoseconds: 1_000_000_000n, minScore: 1 },
      entry: { status: "bad" },
    });
    expect(decision.findings?.status).toBe("untrusted");
    expect(decision.reasonCodes).toEqual([
      "mcp_trust_below_threshold",
      "mcp_trust_publisher_untrusted",
      "mcp_trust_registry_unverified",
      "mcp_trust_stale",
      "mcp_trust_status_untrusted",
    ]);
  });
});

describe("verifyServer: risk class", () => {
  test.each<[string, readonly string[], boolean]>([
    ["", ["critical", "high"], true],
    ["", ["odd", "zebra"], true],
    [" HIGH ", ["critical", "high"], true],
    ["low", ["critical", "high"], false],
    ["unheard-of", ["critical", "high"], false],
    ["odd", ["odd"], true],
  ])("%j with %j: required %s", (riskClass, requiredRiskClasses, required) => {
    const decision = decide({ riskClass, trust: { requiredRiskClasses }, entry: { status: "bad" } });
    expect(decision.findings).toMatchObject({ required, enforced: required });
    expect(decision).toMatchObject({
      ok: !required,
      verdict: required ? "block" : "allow",
      reasonCodes: ["mcp_trust_status_untrusted"],
      violations: required ? ["mcp_trust_policy"] : [],
    });
  });

  test("a trusted server is required and not enforced", () => {
    expect(decide({}).findings).toMatchObject({ required: true, enforced: false });
  });
});
