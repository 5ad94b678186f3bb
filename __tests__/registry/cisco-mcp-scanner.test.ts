import { describe, expect, test } from "@jest/globals";
import { errorPlaces, wordsOf } from "./places.ts";
import { errorsOf, findings, read, readFiles, valueOf } from "./read.ts";

const AS_OF = "2026-03-01T00:00:00Z";
const OPTIONS = { as_of: AS_OF };

function result(severity: string, changes: Record<string, unknown> = {}): Record<string, unknown> {
  const safe = severity === "SAFE";
  const made: Record<string, unknown> = {
    status: "completed",
    is_safe: safe,
    findings: { yara_analyzer: { severity, threat_names: [], total_findings: safe ? 0 : 1 } },
    tool_name: "read",
    item_type: "tool",
    server_source: "mcp.json",
    server_name: "notes",
    ...changes,
  };
  for (const key of Object.keys(made)) if (made[key] === undefined) delete made[key];
  return made;
}

function raw(results: readonly unknown[], changes: Record<string, unknown> = {}): Record<string, unknown> {
  return { server_url: "mcp.json", scan_results: results, requested_analyzers: ["yara"], ...changes };
}

function entries(content: unknown, options: Parameters<typeof read>[1] = OPTIONS): readonly string[] {
  return valueOf(read(content, options, "trust")).trust_entries.map((e) => `${e.server_id} ${e.status} ${e.score}`);
}

describe("both shapes", () => {
  const results = [result("SAFE"), result("HIGH", { server_name: "ops" }), result("LOW")];
  test("raw and bare give the same entries, each by its worst item", () => {
    expect(entries(raw(results))).toEqual(["notes trusted 0.8", "ops untrusted 0.2"]);
    expect(entries(results)).toEqual(entries(raw(results)));
  });

  test("an entry carries source, time, place and the report as evidence", () => {
    const [entry] = valueOf(read(raw(results), OPTIONS, "trust")).trust_entries;
    expect(entry).toMatchObject({
      source: "cisco",
      updated_at: AS_OF,
      evidence_path: "export.json",
      origin: { pointer: "/scan_results/0/server_name" },
    });
  });

  test("a scan is no approval of tools", () => {
    expect(valueOf(read(raw(results), OPTIONS)).tools).toEqual([]);
    expect(errorsOf(read(raw(results), OPTIONS, "tools"))).toEqual(["no_tools"]);
  });

  test("the table is shown", () => {
    const [note] = findings(read(raw(results), OPTIONS), "severity_table");
    expect(note?.message).toBe("scores: SAFE 1, LOW 0.8, MEDIUM 0.5, HIGH 0.2, CRITICAL 0; the worst item counts; trusted from 0.8");
  });
});

describe("the time", () => {
  test("is demanded", () => {
    const outcome = read(raw([result("SAFE")]), {});
    expect(errorPlaces(outcome)).toEqual(["as_of_required 1:1"]);
    expect(wordsOf(outcome, "as_of_required")).toContain("as_of:");
  });
});

describe("options", () => {
  test("severity_scores and pass_score change the outcome", () => {
    expect(entries(raw([result("LOW")]), { ...OPTIONS, pass_score: 0.9 })).toEqual(["notes untrusted 0.8"]);
    expect(entries(raw([result("HIGH")]), { ...OPTIONS, severity_scores: new Map([["HIGH", 0.85]]) })).toEqual(["notes trusted 0.85"]);
    expect(entries(raw([result("NASTY")]), { ...OPTIONS, severity_scores: new Map([["NASTY", 0.1]]) })).toEqual(["notes untrusted 0.1"]);
  });

  test.each([
    [{ severity_scores: new Map([["LOW", 95]]) }, "score_invalid"],
    [{ severity_scores: new Map([["LOW", Number.NaN]]) }, "score_invalid"],
    [{ severity_scores: new Map([["UNKNOWN", 1]]) }, "severity_score_of_unknown"],
    [{ pass_score: -0.1 }, "score_invalid"],
  ])("values that cannot be are refused: %j", (options, code) => {
    expect(errorsOf(read(raw([result("SAFE")]), { ...OPTIONS, ...options }))).toEqual([code]);
  });
});

describe("results that are none", () => {
  test.each([
    ["severity UNKNOWN", { findings: { yara_analyzer: { severity: "UNKNOWN" } } }],
    ["skipped", { status: "skipped" }],
    ["failed", { status: "failed" }],
    ["no findings at all", { findings: {} }],
    ["an analyzer is lacking", { findings: { llm_analyzer: { severity: "SAFE" } } }],
  ])("%s: unknown and 0, beside a server that has results", (_what, changes) => {
    const content = raw([result("SAFE"), result("SAFE", { ...changes, server_name: "ops" })]);
    expect(entries(content)).toEqual(["notes trusted 1", "ops unknown 0"]);
  });

  test("one item without a result is enough", () => {
    expect(entries(raw([result("SAFE"), result("SAFE", { status: "skipped" })]))).toEqual(["notes unknown 0"]);
  });

  test("every scan failed, or none listed: refused", () => {
    expect(errorsOf(read(raw([result("SAFE", { status: "failed" })]), OPTIONS))).toEqual(["scan_failed_everywhere"]);
    expect(errorsOf(read(raw([]), OPTIONS))).toEqual(["scan_lists_none"]);
    expect(entries(raw([result("SAFE", { status: "skipped" })]))).toEqual(["notes unknown 0"]);
  });

  test("an expected server that is missing becomes unknown", () => {
    const options = { ...OPTIONS, expect_servers: ["notes", "ops"] };
    expect(entries(raw([result("SAFE")]), options)).toEqual(["notes trusted 1", "ops unknown 0"]);
    expect(findings(read(raw([result("SAFE")]), options), "scan_failed")).toHaveLength(1);
  });
});

describe("reports that do not name their server", () => {
  const nameless = (label: string): unknown => raw([result("SAFE", { server_name: undefined, server_source: undefined })], { server_url: label });

  test("the label is never the id", () => {
    const outcome = read(nameless("https://mcp.deepwiki.com/mcp"), OPTIONS);
    expect(errorPlaces(outcome)).toEqual(["server_unmapped 1:1"]);
    expect(wordsOf(outcome, "server_unmapped")).toContain('"https://mcp.deepwiki.com/mcp"');
  });

  test("server_ids by label or by path, or server_id, give it", () => {
    expect(entries(nameless("stdio:x"), { ...OPTIONS, server_ids: new Map([["stdio:x", "fs"]]) })).toEqual(["fs trusted 1"]);
    expect(entries(nameless("stdio:x"), { ...OPTIONS, server_ids: new Map([["export.json", "fs"]]) })).toEqual(["fs trusted 1"]);
    expect(entries(nameless("stdio:x"), { ...OPTIONS, server_id: "fs" })).toEqual(["fs trusted 1"]);
  });

  test("two different ids for one report are refused", () => {
    const server_ids = new Map([
      ["stdio:x", "a"],
      ["export.json", "b"],
    ]);
    expect(errorsOf(read(nameless("stdio:x"), { ...OPTIONS, server_ids }))).toEqual(["server_ambiguous"]);
  });

  test("one server_id for two reports is refused", () => {
    const files = { "a.json": nameless("x"), "b.json": nameless("x") };
    expect(errorsOf(readFiles(files, { ...OPTIONS, server_id: "fs" }, "trust"))).toEqual(["server_ambiguous"]);
    const server_ids = new Map([
      ["a.json", "a"],
      ["b.json", "b"],
    ]);
    expect(valueOf(readFiles(files, { ...OPTIONS, server_ids }, "trust")).trust_entries).toHaveLength(2);
  });
});

describe("damaged reports give errors, never other lists", () => {
  const damage: readonly (readonly [string, Record<string, unknown>, string])[] = [
    ["no severity", { findings: { yara_analyzer: { level: "SAFE" } } }, "missing_field"],
    ["severity of another kind", { findings: { yara_analyzer: { severity: 1 } } }, "wrong_type"],
    ["severity unheard of", { findings: { yara_analyzer: { severity: "PRETTY_SAFE" } } }, "unknown_severity"],
    ["a severity that only folds to a known one", { findings: { yara_analyzer: { severity: "ſAFE" } } }, "unknown_severity"],
    ["findings renamed", { findings: undefined, finding: {} }, "missing_field"],
    ["findings a list", { findings: [] }, "wrong_type"],
    ["is_safe text", { is_safe: "true" }, "wrong_type"],
    ["is_safe gone", { is_safe: undefined }, "missing_field"],
    ["status empty", { status: "" }, "empty_value"],
    ["status null", { status: null }, "missing_field"],
    ["tool_name gone", { tool_name: undefined }, "missing_field"],
    ["server_name gone from one of two", { server_name: undefined }, "missing_field"],
    ["server_name a number", { server_name: 7 }, "wrong_type"],
    ["unsafe without a reason", { is_safe: false }, "contradiction"],
    ["SAFE with threats counted", { findings: { yara_analyzer: { severity: "SAFE", total_findings: 2 } } }, "contradiction"],
    ["another configuration", { server_source: "other.json" }, "server_ambiguous"],
  ];
  test.each(damage)("%s", (_what, changes, code) => {
    const outcome = read(raw([result("SAFE"), result("SAFE", changes)]), OPTIONS);
    expect(errorsOf(outcome)).toContain(code);
    expect(outcome.diagnostics.find((d) => d.code === code)?.line).toBe(1);
  });

  test("the place is that of the value", () => {
    const text =
      '{"server_url": "x",\n "scan_results": [\n  {"status": "completed", "is_safe": true, "tool_name": "a",\n   "findings": {"y": {"severity": "ODD"}}}\n]}';
    expect(errorPlaces(read(text, OPTIONS))).toContain("unknown_severity 4:22");
  });

  test("an error beside a result is no result", () => {
    const outcome = read(raw([result("SAFE"), result("SAFE", { error: "timeout" })]), OPTIONS);
    expect(valueOf(outcome).trust_entries).toMatchObject([{ status: "unknown", score: 0 }]);
    expect(errorsOf(read({ ...raw([result("SAFE")]), error: "boom" }, OPTIONS))).toEqual(["scan_failed_everywhere"]);
    expect(errorsOf(read({ ...raw([result("SAFE")]), nextCursor: "x" }, OPTIONS))).toEqual(["export_incomplete"]);
  });

  test("items of other kinds, results of another kind", () => {
    expect(errorsOf(read(raw([result("SAFE"), "SAFE"]), OPTIONS))).toEqual(["wrong_type"]);
    expect(errorsOf(read({ scan_results: { a: result("SAFE") } }, OPTIONS))).toEqual(["wrong_type"]);
    expect(errorsOf(read({ results: [result("SAFE")] }, { ...OPTIONS, format: "cisco-mcp-scanner" }))).toEqual(["missing_field"]);
    expect(errorsOf(read([result("SAFE"), { tool_name: "free.pass" }], OPTIONS))).not.toEqual([]);
  });
});
