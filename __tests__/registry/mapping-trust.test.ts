import { describe, expect, test } from "@jest/globals";
import { mapped } from "./mapping-help.ts";
import { errorPlaces, wordsOf } from "./places.ts";
import { errorsOf, findings, valueOf } from "./read.ts";

const AS_OF = 'as_of: "2026-03-01T00:00:00Z"\n';
const section = (score: string, more = ""): string => `${AS_OF}mapping:\n  trust:\n    each: rows[*]\n    server_id: rows[*].id\n    score: ${score}\n${more}`;
const rows = (...made: readonly Record<string, unknown>[]): unknown => ({ rows: made });

function entries(yaml: string, content: unknown): readonly string[] {
  return valueOf(mapped(yaml, content)).trust_entries.map((e) => `${e.server_id ?? e.server_name} ${e.status} ${e.score}`);
}

describe("scores", () => {
  test("as they are", () => {
    expect(entries(section("rows[*].s"), rows({ id: "a", s: 0.8 }, { id: "b", s: 0.79 }, { id: "c", s: 0 }))).toEqual([
      "a trusted 0.8",
      "b untrusted 0.79",
      "c untrusted 0",
    ]);
  });

  test("a forgotten scale is refused, with the value's row", () => {
    const outcome = mapped(section("rows[*].s"), '{"rows": [\n {"id": "a", "s": 0.9},\n {"id": "b", "s": 95}\n]}');
    expect(errorPlaces(outcome)).toEqual(["score_invalid 3:2"]);
    expect(wordsOf(outcome, "score_invalid")).toContain("divide: 100");
  });

  test.each([
    ['{ path: "rows[*].s", divide: 100 }', 95, "trusted 0.95"],
    ['{ path: "rows[*].s", divide: 3 }', 1, "untrusted 0.3333333333333333"],
    ['{ path: "rows[*].s", subtract_from: 1000, divide: 1000 }', 950, "untrusted 0.05"],
    ['{ path: "rows[*].s", subtract_from: 10, multiply: 0.1 }', 1.5, "trusted 0.85"],
    ['{ path: "rows[*].s", multiply: 0.2, divide: 0.5 }', 2, "trusted 0.8"],
    ["{ const: 0.9 }", 5, "trusted 0.9"],
  ])("%s of %d", (score, s, expected) => {
    expect(entries(section(score), rows({ id: "a", s }))).toEqual([`a ${expected}`]);
  });

  test.each([-1, 101, 1e300])("%d past the scale is refused, never cut", (s) => {
    expect(errorsOf(mapped(section('{ path: "rows[*].s", divide: 100 }'), rows({ id: "a", s })))).toEqual(["score_invalid"]);
  });

  test("words, with one for no result", () => {
    const score = '{ path: "rows[*].s", values: { low: 0.9, high: "0.1", "7": 1, unknown: no_result }, otherwise: refuse }';
    expect(entries(section(score), rows({ id: "a", s: "low" }, { id: "b", s: "high" }, { id: "c", s: 7 }, { id: "d", s: "unknown" }))).toEqual([
      "a trusted 0.9",
      "b untrusted 0.1",
      "c trusted 1",
      "d unknown 0",
    ]);
    expect(errorsOf(mapped(section(score), rows({ id: "a", s: "LOW" })))).toEqual(["mapping_unknown_value"]);
  });

  test.each<[unknown, string]>([
    ["0.9", "wrong_type"],
    [true, "wrong_type"],
    [null, "mapping_missing"],
    [undefined, "mapping_missing"],
    [[0.9], "wrong_type"],
  ])("%j is no score", (s, code) => {
    expect(errorsOf(mapped(section("rows[*].s"), rows({ id: "b", s: 1 }, { id: "a", s })))).toEqual([code]);
  });
});

describe("several rows of a server", () => {
  const more = "    group_by: server_id\n";
  test("the worst counts, before and behind the scale", () => {
    expect(entries(section('{ path: "rows[*].s", combine: min }', more), rows({ id: "a", s: 1 }, { id: "a", s: 0.2 }, { id: "b", s: 0.9 }))).toEqual([
      "a untrusted 0.2",
      "b trusted 0.9",
    ]);
    const risk = '{ path: "rows[*].s", combine: max, subtract_from: 100, divide: 100 }';
    expect(entries(section(risk, more), rows({ id: "a", s: 10 }, { id: "a", s: 90 }, { id: "a", s: 0 }))).toEqual(["a untrusted 0.1"]);
  });

  test("one without a result takes it from the server", () => {
    const score = '{ path: "rows[*].s", combine: min, values: { ok: 1, "?": no_result }, otherwise: refuse }';
    expect(entries(section(score, more), rows({ id: "a", s: "ok" }, { id: "a", s: "?" }, { id: "b", s: "ok" }))).toEqual(["a unknown 0", "b trusted 1"]);
  });

  test("a hidden row past the scale is found", () => {
    expect(errorsOf(mapped(section('{ path: "rows[*].s", combine: min }', more), rows({ id: "a", s: 0.1 }, { id: "a", s: 95 })))).toEqual(["score_invalid"]);
  });

  test("without group_by they are refused", () => {
    expect(errorsOf(mapped(section("rows[*].s"), rows({ id: "a", s: 1 }, { id: "A ", s: 1 })))).toEqual(["server_ambiguous"]);
  });

  test("rows that disagree are refused", () => {
    const named = `${more}    publisher: { path: "rows[*].p", optional: true }\n`;
    const score = '{ path: "rows[*].s", combine: min }';
    expect(errorsOf(mapped(section(score, named), rows({ id: "a", s: 1, p: "x" }, { id: "a", s: 1, p: "y" })))).toEqual(["server_ambiguous"]);
    expect(errorsOf(mapped(section(score, more), rows({ id: "a", s: 1 }, { id: "A", s: 1 })))).toEqual(["server_ambiguous"]);
  });

  test("the oldest time and the strictest word", () => {
    const words = `${more}    updated_at: rows[*].at\n    status: rows[*].word\n`;
    const row = (at: string, word: string): Record<string, unknown> => ({ id: "a", s: 1, at, word });
    const outcome = mapped(
      section('{ path: "rows[*].s", combine: min }', words),
      rows(row("2026-02-01T00:00:00Z", "Trusted"), row("2026-01-01T00:00:00Z", "Quarantined")),
    );
    expect(valueOf(outcome).trust_entries[0]).toMatchObject({
      updated_at: "2026-01-01T00:00:00Z",
      status: "quarantined",
      score: 1,
    });
  });
});

describe("rows without a result", () => {
  const more = '    completed_when: { path: "rows[*].state", equals: done, otherwise: no_result, missing: no_result }\n';
  test("are unknown and 0, whatever their score says", () => {
    expect(entries(section("rows[*].s", more), rows({ id: "a", s: 1, state: "done" }, { id: "b", s: 1, state: "failed" }, { id: "c", state: null }))).toEqual([
      "a trusted 1",
      "b unknown 0",
      "c unknown 0",
    ]);
  });

  test("a state that nobody reads is refused", () => {
    expect(errorsOf(mapped(section("rows[*].s"), rows({ id: "a", s: 1, state: "failed" })))).toEqual(["entry_key_decides"]);
  });
});

describe("identity, time, words", () => {
  test("a name alone", () => {
    const yaml = `${AS_OF}mapping:\n  trust:\n    each: rows[*]\n    server_name: rows[*].n\n    score: { const: 1 }\n    source: { const: acme }\n`;
    const [entry] = valueOf(mapped(yaml, rows({ n: "GitHub" }))).trust_entries;
    expect(entry).toMatchObject({ server_name: "GitHub", source: "acme", updated_at: "2026-03-01T00:00:00Z" });
    expect(entry).not.toHaveProperty("server_id");
  });

  test("the source is external where nothing is said", () => {
    expect(valueOf(mapped(section("{ const: 1 }"), rows({ id: "a" }))).trust_entries[0]?.source).toBe("external");
  });

  test("as_of is demanded, a date alone is refused", () => {
    expect(errorsOf(mapped(section("{ const: 1 }").replace(AS_OF, ""), rows({ id: "a" })))).toEqual(["as_of_required"]);
    expect(errorsOf(mapped(section("{ const: 1 }", "    updated_at: rows[*].at\n"), rows({ id: "a", at: "2026-01-01" })))).toEqual(["time_invalid"]);
  });

  test.each(["trusted?", "a b", "größe", "-\u200b-"])("status %j is refused", (word) => {
    expect(errorsOf(mapped(section("{ const: 1 }", "    status: rows[*].w\n"), rows({ id: "a", w: word })))).toEqual(["status_invalid"]);
  });

  test("an empty status and an empty id are refused", () => {
    expect(errorsOf(mapped(section("{ const: 1 }", "    status: rows[*].w\n"), rows({ id: "a", w: "" })))).toEqual(["empty_value"]);
    expect(errorsOf(mapped(section("{ const: 1 }"), rows({ id: " " })))).toEqual(["empty_value"]);
  });

  test("nothing listed is no report", () => {
    expect(errorsOf(mapped(section("{ const: 1 }"), { rows: [] }))).toEqual(["scan_lists_none"]);
  });

  test("an expected server that is missing is unknown", () => {
    const outcome = mapped(`expect_servers: [a, b]\n${section("{ const: 1 }")}`, rows({ id: "a" }));
    expect(valueOf(outcome).trust_entries.map((e) => `${e.server_id} ${e.status} ${e.score}`)).toEqual(["a trusted 1", "b unknown 0"]);
    expect(findings(outcome, "scan_failed")).toHaveLength(1);
  });
});
