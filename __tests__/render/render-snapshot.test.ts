import { describe, expect, test } from "@jest/globals";
import { readSnapshot } from "../../src/gait/trust/index.ts";
import { allowSetDigest, renderSnapshot } from "../../src/render/index.ts";
import type { TrustEntry } from "../../src/registry/types.ts";

const origin = { file: "reports/scan.json", line: 2, column: 3, pointer: "/0" };
function entry(over: Partial<TrustEntry> = {}): TrustEntry {
  return { server_id: "github", source: "snyk", status: "trusted", updated_at: "2026-03-01T00:00:00Z", score: 0.95, origin, ...over };
}
const codesOf = (...entries: TrustEntry[]): readonly string[] => renderSnapshot({ entries }).diagnostics.map((d) => d.code);

describe("a snapshot", () => {
  test("has the reference's fields in the reference's order", () => {
    const one = entry({ server_name: "GitHub", publisher: "acme", endpoint: "https://x.example/mcp", evidence_path: "reports/gh.json" });
    expect(renderSnapshot({ entries: [one] }).value?.text).toBe(`{
  "schema_id": "gait.mcp.trust_snapshot",
  "schema_version": "1.0.0",
  "created_at": "2026-03-01T00:00:00Z",
  "producer_version": "0.0.0-dev",
  "entries": [
    {
      "server_id": "github",
      "server_name": "GitHub",
      "publisher": "acme",
      "source": "snyk",
      "endpoint": "https://x.example/mcp",
      "status": "trusted",
      "updated_at": "2026-03-01T00:00:00Z",
      "score": 0.95,
      "evidence_path": "reports/gh.json"
    }
  ]
}
`);
  });

  test("stands in order of the key, with the latest instant, whatever the order of the report", () => {
    const entries = [
      entry({ server_id: "b", updated_at: "2026-03-01T02:00:00+02:00" }),
      entry({ server_id: " Zed ", updated_at: "2026-03-01T00:30:00Z" }),
      entry({ server_id: "", server_name: "Alpha", updated_at: "2026-03-01T02:29:59+02:00" }),
      entry({ server_id: "\u{1f600}" }),
      entry({ server_id: "\uffee" }),
    ];
    const one = renderSnapshot({ entries });
    expect(one.value?.keys).toEqual(["alpha", "b", "zed", "\uffee", "\u{1f600}"]);
    expect(one.value?.text).toContain('"created_at": "2026-03-01T00:30:00Z"');
    expect(renderSnapshot({ entries: [...entries].reverse() }).value?.text).toBe(one.value?.text);
  });

  test("of equal instants the first by key gives created_at", () => {
    const entries = [entry({ server_id: "b" }), entry({ server_id: "a", updated_at: "2026-03-01T01:00:00+01:00" })];
    expect(renderSnapshot({ entries }).value?.text).toContain('"created_at": "2026-03-01T01:00:00+01:00"');
  });

  test("missing texts are written empty, evidence falls back to the report, times keep their plus sign", () => {
    const text = renderSnapshot({ entries: [entry({ updated_at: "2026-03-01T01:00:00+01:00" })] }).value?.text ?? "";
    expect(text).toContain('"server_name": "",\n      "publisher": "",');
    expect(text).toContain('"evidence_path": "reports/scan.json"');
    expect(text).toContain('"updated_at": "2026-03-01T01:00:00+01:00"');
    expect(text).not.toContain("endpoint");
  });

  test("text that cannot be seen is escaped and comes back", () => {
    const publisher = 'é"\\\u202e\u0000\u{e0041}\u{1f600}';
    const text = renderSnapshot({ entries: [entry({ publisher })] }).value?.text ?? "";
    expect(text).toContain('"é\\"\\\\\\u202e\\u0000\\udb40\\udc41\u{1f600}"');
    expect(readSnapshot(new TextEncoder().encode(text)).value?.entries[0]?.publisher).toBe(publisher);
  });
});

describe("refusals", () => {
  test.each<[string, Partial<TrustEntry>, string]>([
    ["score 95", { score: 95 }, "render_score"],
    ["score 1.0001", { score: 1.0001 }, "render_score"],
    ["a negative score", { score: -0.1 }, "render_score"],
    ["no number", { score: Number.NaN }, "render_score"],
    ["a blank status", { status: "" }, "render_status"],
    ["a status in capitals", { status: "Trusted" }, "render_status"],
    ["a padded status", { status: " trusted" }, "render_status"],
    ["a date only", { updated_at: "2026-03-01" }, "render_time"],
    ["no zone", { updated_at: "2026-03-01T00:00:00" }, "render_time"],
    ["30 February", { updated_at: "2026-02-30T00:00:00Z" }, "render_time"],
    ["a year that UTC pushes out", { updated_at: "9999-12-31T23:59:59-01:00" }, "render_time"],
    ["no identity", { server_id: " ", server_name: "\u0085" }, "render_no_identity"],
    ["half of a pair", { publisher: "\ud800" }, "render_name"],
  ])("%s", (_name, over, code) => {
    const { value, diagnostics } = renderSnapshot({ entries: [entry({ server_id: "ok" }), entry(over)] });
    expect(value).toBeUndefined();
    expect(diagnostics.map((d) => d.code)).toEqual([code]);
    expect(diagnostics[0]).toMatchObject({ file: "reports/scan.json", line: 2, column: 3 });
  });

  test.each<[Partial<TrustEntry>, Partial<TrustEntry>]>([
    [{ server_id: "GitHub" }, { server_id: " github\t" }],
    [{ server_id: "G\u0130THUB" }, { server_id: "github" }],
    [{ server_id: "github" }, { server_id: "", server_name: "GITHUB" }],
  ])("%j and %j are one identity", (a, b) => {
    const [found] = renderSnapshot({ entries: [entry({ ...a, origin: { ...origin, line: 7 } }), entry(b)] }).diagnostics;
    expect(found?.code).toBe("render_duplicate_identity");
    expect(found?.message).toContain("reports/scan.json:7:3");
    expect(found?.line).toBe(2);
  });

  test("an id is no double of another entry's name beside an id, and no entry is nothing", () => {
    expect(codesOf(entry({ server_id: "a", server_name: "b" }), entry({ server_id: "b" }))).toEqual([]);
    expect(codesOf()).toEqual(["render_empty_snapshot"]);
  });
});

describe("allowSetDigest", () => {
  test("depends on the names and the base, not on order or doubles", () => {
    expect(allowSetDigest(["b", "a", "b"], "x")).toBe(allowSetDigest(["a", "b"], "x"));
    expect(allowSetDigest(["a"], "x")).not.toBe(allowSetDigest(["a", "b"], "x"));
    expect(allowSetDigest(["a"], "x")).not.toBe(allowSetDigest(["a"], "y"));
    expect(allowSetDigest(["a,b"], "x")).not.toBe(allowSetDigest(["a", "b"], "x"));
    expect(allowSetDigest(["a", "b"], "x")).toBe("3fdc87c9f323ec09c5a44c6a8831266b61335f03c76176a24db4b5f4c6b06a20");
  });
});
