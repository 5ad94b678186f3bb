import { describe, expect, test } from "@jest/globals";
import { severityOfCode } from "../../src/registry/adapters/snyk-agent-scan-codes.ts";
import { errorPlaces } from "./places.ts";
import { errorsOf, findings, read, readFiles, valueOf } from "./read.ts";

const OPTIONS = { as_of: "2026-03-01T00:00:00Z" };
const FAILURE = { message: "could not start server", is_failure: true, category: "server_startup" };

type Json = Record<string, unknown>;

function entries(content: unknown, options: Parameters<typeof read>[1] = OPTIONS): readonly string[] {
  return valueOf(read(content, options, "trust")).trust_entries.map((e) => `${e.server_id} ${e.status} ${e.score}`);
}

describe("0.6 and later", () => {
  const server = (name: string, risks: Json, changes: Json = {}): Json => ({
    name,
    entities: [
      { name: "summarise", type: "prompt" },
      { name: "read", type: "tool" },
    ],
    risk_indexes: risks,
    ...changes,
  });
  const scan = (servers: readonly unknown[], changes: Json = {}): Json => ({
    scan_path_responses: [{ client: "c", path: "mcp.json", server_risks: servers, skill_risks: [], ...changes }],
  });

  test("the highest risk decides, on whole numbers", () => {
    const content = scan([
      server("a", {}),
      server("b", { private_data: { score: 120 }, untrusted_content: { score: 200 } }),
      server("c", { some_new_risk: { score: 950, affected_tools: [1] } }),
      server("d", { private_data: { score: 201 } }),
      server("e", { private_data: { score: 1000 } }),
    ]);
    expect(entries(content)).toEqual(["a trusted 1", "b trusted 0.8", "c untrusted 0.05", "d untrusted 0.799", "e untrusted 0"]);
    expect(valueOf(read(content, OPTIONS)).trust_entries[0]?.source).toBe("snyk");
  });

  test("a failed server and one of which nothing was seen are unknown", () => {
    const content = scan([server("a", {}), server("b", {}, { error: FAILURE }), server("c", {}, { entities: [] })]);
    expect(entries(content)).toEqual(["a trusted 1", "b unknown 0", "c unknown 0"]);
    expect(findings(read(content, OPTIONS), "scan_failed")).toHaveLength(1);
    expect(findings(read(content, OPTIONS), "scan_inconclusive")).toHaveLength(1);
  });

  test("a path's error fails all of its servers", () => {
    const good = scan([server("a", {})])["scan_path_responses"] as unknown[];
    const bad = scan([server("b", {})], { error: FAILURE })["scan_path_responses"] as unknown[];
    expect(entries({ scan_path_responses: [...good, ...bad] })).toEqual(["a trusted 1", "b unknown 0"]);
    expect(errorsOf(read({ scan_path_responses: bad }, OPTIONS))).toEqual(["scan_failed_everywhere"]);
  });

  test("an analysis that failed lists none: refused", () => {
    const outcome = read(scan([], { error: { ...FAILURE, category: "analysis_error" } }), OPTIONS);
    expect(errorsOf(outcome)).toEqual(["scan_lists_none"]);
    expect(findings(outcome, "scan_failed")[0]?.message).toContain("analysis_error");
  });

  test("skills are left out with a reason", () => {
    const reading = valueOf(read(scan([server("a", {})], { skill_risks: [{ name: "pdf" }] }), OPTIONS));
    expect(reading.left_out.map((l) => `${l.subject} ${l.code}`)).toEqual(["pdf skill_not_a_server"]);
  });

  test.each<[string, Json, string]>([
    ["past 1000", { risk_indexes: { x: { score: 1001 } } }, "score_invalid"],
    ["below 0", { risk_indexes: { x: { score: -1 } } }, "score_invalid"],
    ["a fraction", { risk_indexes: { x: { score: 0.5 } } }, "score_invalid"],
    ["text", { risk_indexes: { x: { score: "0" } } }, "wrong_type"],
    ["no score", { risk_indexes: { x: {} } }, "missing_field"],
    ["an index to nothing", { risk_indexes: { x: { score: 1, affected_tools: [2] } } }, "index_out_of_range"],
    ["a negative index", { risk_indexes: { x: { score: 1, affected_tools: [-1] } } }, "index_out_of_range"],
    ["risk_indexes renamed", { risk_indexes: undefined, risks: {} }, "missing_field"],
    ["risk_indexes a list", { risk_indexes: [] }, "wrong_type"],
    ["entities gone", { entities: null }, "missing_field"],
    ["name gone", { name: undefined }, "missing_field"],
    ["name blank", { name: " " }, "empty_value"],
  ])("damaged: %s", (_what, changes, code) => {
    expect(errorsOf(read(scan([server("a", {}), server("b", {}, changes)]), OPTIONS))).toEqual([code]);
  });

  test("one server in two paths cannot be told apart", () => {
    const paths = scan([server("a", {})])["scan_path_responses"] as unknown[];
    expect(errorsOf(read({ scan_path_responses: [...paths, ...paths] }, OPTIONS))).toEqual(["server_ambiguous"]);
  });

  test("the time is demanded", () => {
    expect(errorPlaces(read(scan([server("a", {})]), {}))).toEqual(["as_of_required 1:1"]);
  });
});

const signature = (tools: readonly string[], prompts: readonly string[] = []): Json => ({
  metadata: { serverInfo: { name: "x", version: "1.4.0" } },
  prompts: prompts.map((name) => ({ name })),
  resources: [],
  resource_templates: [],
  tools: tools.map((name) => ({ name, description: "d", annotations: { readOnlyHint: true } })),
});
const old = (name: string, changes: Json = {}): Json => ({
  name,
  server: { command: "x" },
  signature: signature(["t1", "t2"], ["p"]),
  error: null,
  ...changes,
});

describe("0.5 and earlier", () => {
  const issue = (code: string, reference: unknown): Json => ({ code, message: "m", reference, extra_data: null });
  const scan = (servers: readonly unknown[], issues: unknown, changes: Json = {}): Json => ({
    "mcp.json": { client: "c", path: "mcp.json", servers, issues, labels: [], error: null, ...changes },
  });

  test("codes, by server and worst first", () => {
    const servers = ["a", "b", "c", "d", "e"].map((name) => old(name));
    const issues = [issue("W018", [1, 1]), issue("W019", [2, 2]), issue("W018", [2, 0]), issue("E001", [3, 0]), issue("W003", [4, 0])];
    expect(entries(scan(servers, issues))).toEqual(["a trusted 1", "b trusted 0.8", "c untrusted 0.5", "d untrusted 0", "e trusted 1"]);
  });

  test("an issue of a whole server or a whole path", () => {
    expect(entries(scan([old("a"), old("b")], [issue("W015", [1, null])]))).toEqual(["a trusted 1", "b untrusted 0.5"]);
    expect(entries(scan([old("a"), old("b")], [issue("E009", null)]))).toEqual(["a untrusted 0.2", "b untrusted 0.2"]);
  });

  test("failures: a server's, a path's, a code's", () => {
    expect(entries(scan([old("a"), old("b", { error: FAILURE, signature: null })], []))).toEqual(["a trusted 1", "b unknown 0"]);
    expect(entries(scan([old("a"), old("b")], [issue("X001", [1, null])]))).toEqual(["a trusted 1", "b unknown 0"]);
    expect(errorsOf(read(scan([old("a"), old("b")], [issue("X001", null)]), OPTIONS))).toEqual(["scan_failed_everywhere"]);
    expect(errorsOf(read(scan([old("a")], [], { error: FAILURE }), OPTIONS))).toEqual(["scan_failed_everywhere"]);
    expect(entries(scan([old("a"), old("b", { signature: null })], []))).toEqual(["a trusted 1", "b unknown 0"]);
  });

  test("a code may have a score of its own, which does not make a failed scan a result", () => {
    const scored = (code: string, own: ReadonlyMap<string, number>): readonly string[] =>
      valueOf(read(scan([old("a"), old("b")], [issue(code, [1, 0])]), { ...OPTIONS, severity_scores: own })).trust_entries.map(
        (e) => `${e.server_id} ${e.score}`,
      );
    expect(scored("TF001", new Map([["TF001", 0.4]]))).toEqual(["a 1", "b 0.4"]);
    expect(scored("W001", new Map([["W001", 0.3]]))).toEqual(["a 1", "b 0.3"]);
    expect(scored("W004", new Map([["W004", 0.6]]))).toEqual(["a 1", "b 0.6"]);
    expect(scored("X001", new Map([["X001", 1]]))).toEqual(["a 1", "b 0"]);
    expect(errorsOf(read(scan([old("a")], [issue("TF001", null)]), OPTIONS))).toEqual(["unknown_severity"]);
  });

  test("a path that failed before any server was known is told", () => {
    const failed = { ...scan([old("a")], []), "b.json": { path: "b.json", servers: [], issues: [], error: { message: "m", category: "file_not_found" } } };
    expect(findings(read(failed, OPTIONS), "scan_failed").map((d) => d.severity)).toEqual(["warning"]);
    expect(findings(read(failed, OPTIONS), "scan_failed")[0]?.message).toContain("b.json");
    expect(entries(failed)).toEqual(["a trusted 1"]);
  });

  test.each<[string, unknown, string]>([
    ["a server that is not there", issue("W018", [2, 0]), "index_out_of_range"],
    ["an entity that is not there", issue("W018", [0, 3]), "index_out_of_range"],
    ["an index of text", issue("W018", ["0", 0]), "index_out_of_range"],
    ["three indexes", issue("W018", [0, 0, 0]), "index_out_of_range"],
    ["an empty reference", issue("W018", []), "index_out_of_range"],
    ["a code of another shape", issue("Q1", [0, 0]), "unknown_severity"],
    ["a code renamed", { kode: "E001", reference: [0, 0] }, "missing_field"],
    ["an issue of text", "E001", "wrong_type"],
  ])("damaged: %s", (_what, broken, code) => {
    expect(errorsOf(read(scan([old("a"), old("b")], [broken]), OPTIONS))).toContain(code);
  });

  test("a report without issues beside one with labels is damaged, not clean", () => {
    const broken = scan([old("a")], undefined);
    expect(errorsOf(read(broken, OPTIONS))).toEqual(["missing_field"]);
    expect(errorsOf(read(scan([old("a")], null), OPTIONS))).toEqual(["missing_field"]);
  });

  test.each([
    ["E001", "CRITICAL"],
    ["E002", "HIGH"],
    ["E777", "HIGH"],
    ["W001", "LOW"],
    ["W015", "MEDIUM"],
    ["W016", "LOW"],
    ["W017", "MEDIUM"],
    ["W019", "MEDIUM"],
    ["W020", "LOW"],
    ["W999", "MEDIUM"],
    ["W003", "internal"],
    ["W006", "internal"],
    ["X002", "failure"],
    ["e001", undefined],
    ["E01", undefined],
    ["toString", undefined],
  ])("code %s is %s", (code, severity) => {
    expect(severityOfCode(code)).toBe(severity);
  });
});

describe("inspect", () => {
  const inspection = (servers: readonly unknown[]): Json => ({
    "mcp.json": { client: "c", path: "mcp.json", servers, skills: [], error: null },
  });

  test("is an inventory that nothing is rendered from", () => {
    const outcome = read(inspection([old("a"), old("gone", { error: FAILURE, signature: null })]), {});
    const reading = valueOf(outcome);
    expect(reading.inventory).toBe(true);
    expect(reading.trust_entries).toEqual([]);
    expect(reading.tools.map((t) => `${t.server_id} ${t.name} ${t.origin.pointer}`)).toEqual([
      "a t1 /mcp.json/servers/0/signature/tools/0/name",
      "a t2 /mcp.json/servers/0/signature/tools/1/name",
    ]);
    expect(reading.servers[0]).toMatchObject({ server_id: "a", version: "1.4.0" });
    expect(reading.left_out.map((l) => `${l.subject} ${l.code}`)).toEqual(["gone server_failed"]);
    expect(findings(outcome, "no_verdict")).toHaveLength(1);
  });

  test("gives neither a snapshot nor a policy", () => {
    expect(errorsOf(read(inspection([old("a")]), OPTIONS, "trust"))).toEqual(["no_trust_entries"]);
    expect(errorsOf(read(inspection([old("a")]), OPTIONS, "tools"))).toEqual(["inventory"]);
  });

  test("among scans it is refused", () => {
    const scan = { p: { servers: [old("a")], issues: [], labels: [], path: "p", error: null } };
    expect(errorsOf(readFiles({ "a.json": scan, "b.json": inspection([old("b")]) }, OPTIONS))).toContain("no_verdict");
  });

  test("the hint readOnlyHint makes nothing milder", () => {
    const effects = new Map([["openWorldHint", "block" as const]]);
    const tools = valueOf(read(inspection([old("a")]), { effects })).tools;
    expect(tools.map((t) => t.effect)).toEqual(["block", "block"]);
  });
});

describe("inspect, at its edges", () => {
  const one = (server: Json, changes: Json = {}): Json => ({
    "mcp.json": { path: "mcp.json", servers: [server], skills: [], error: null, ...changes },
  });

  test("a remote's address, a server without tools, a path that failed", () => {
    const remote = valueOf(
      read(
        one({
          ...old("a"),
          server: { url: "https://h.example/mcp?key=1" },
          signature: { ...signature([]), metadata: null },
        }),
      ),
    );
    expect(remote.servers[0]).toMatchObject({ server_id: "a", endpoint: "https://h.example/mcp" });
    expect(remote.left_out.map((l) => l.code)).toEqual(["tools_not_listed"]);
    expect(valueOf(read(one(old("a"), { error: FAILURE }))).left_out.map((l) => l.code)).toEqual(["server_failed"]);
  });

  test.each<[string, Json, string]>([
    ["no name", { name: null }, "missing_field"],
    ["no signature", { signature: null }, "missing_field"],
    ["no tools", { signature: { prompts: [] } }, "missing_field"],
    ["tools of another kind", { signature: { tools: {} } }, "wrong_type"],
    ["a tool without a name", { signature: { tools: [{ title: "x" }] } }, "missing_field"],
  ])("damaged: %s", (_what, changes, code) => {
    expect(errorsOf(read(one({ ...old("a"), ...changes })))).toEqual([code]);
  });
});
