import { describe, expect, test } from "@jest/globals";
import { errorPlaces, wordsOf } from "./places.ts";
import { errorsOf, findings, read, readFiles, valueOf } from "./read.ts";

const OPTIONS = {
  repo_to_server: new Map([
    ["github.com/acme/notes", "notes"],
    ["acme/ops", "ops"],
  ]),
};

function report(changes: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    date: "2026-02-01T10:00:00+01:00",
    repo: { name: "github.com/acme/notes", commit: "68bc" },
    scorecard: { version: "5.0.0", commit: "ccbc" },
    score: 8,
    checks: [{ name: "Maintained", score: 10, reason: "r", details: [], documentation: {} }],
    metadata: [],
    ...changes,
  };
}

/** The score as it stands in the text, which a number of JavaScript would not keep. */
function scored(score: string): string {
  return JSON.stringify(report({ score: "SCORE" })).replace('"SCORE"', score);
}

describe("a report", () => {
  test("becomes the entry of the server that the options name", () => {
    const [entry] = valueOf(read(report(), OPTIONS, "trust")).trust_entries;
    expect(entry).toMatchObject({
      server_id: "notes",
      publisher: "acme",
      source: "openssf-scorecard",
      status: "trusted",
      score: 0.8,
      updated_at: "2026-02-01T10:00:00+01:00",
      evidence_path: "export.json",
    });
  });

  test.each([
    ["10", "trusted 1"],
    ["10.0", "trusted 1"],
    ["8.0", "trusted 0.8"],
    ["7.9", "untrusted 0.79"],
    ["7.9999999999999999999", "untrusted 0.8"],
    ["0.3", "untrusted 0.03"],
    ["0", "untrusted 0"],
    ["3e0", "untrusted 0.3"],
    ["-1", "unknown 0"],
    ["-1.0", "unknown 0"],
  ])("score %s is %s", (text, expected) => {
    const [entry] = valueOf(read(scored(text), OPTIONS)).trust_entries;
    expect(`${entry?.status} ${entry?.score}`).toBe(expected);
  });

  test.each(["11", "10.0000000001", "-0.5", "-2", "95", "1e300"])("score %s is refused", (text) => {
    expect(errorsOf(read(scored(text), OPTIONS))).toEqual(["score_invalid"]);
  });

  test("several files are several entries", () => {
    const files = { "a.json": report(), "b.json": report({ repo: { name: "acme/ops" }, score: 3 }) };
    expect(valueOf(readFiles(files, OPTIONS, "trust")).trust_entries.map((e) => `${e.server_id} ${e.publisher} ${e.score}`)).toEqual([
      "notes acme 0.8",
      "ops acme 0.3",
    ]);
  });

  test("checks without a result are told", () => {
    const checks = [{ score: -1 }, { score: 10 }, { score: -1 }];
    expect(findings(read(report({ checks }), OPTIONS), "checks_inconclusive")[0]?.message).toContain("2 of 3");
  });
});

describe("dates", () => {
  test("a bare date of the older form is the start of that day", () => {
    expect(valueOf(read(report({ date: "2021-08-25" }), OPTIONS)).trust_entries[0]?.updated_at).toBe("2021-08-25T00:00:00Z");
  });

  test.each(["2021-02-30", "2021-08-25 10:00:00", "2021-08-25T10:00:00", "2021-08-25T10:00:00z", "25.08.2021", "2021-8-25"])("%s is refused", (date) => {
    expect(errorsOf(read(report({ date }), OPTIONS))).toEqual(["time_invalid"]);
  });

  test("as_of does not stand in for a date that is missing", () => {
    expect(errorsOf(read(report({ date: null }), { ...OPTIONS, as_of: "2026-01-01T00:00:00Z" }))).toContain("missing_field");
  });
});

describe("repositories", () => {
  test("one that is not in the table is an error with the nearest", () => {
    const outcome = read(report({ repo: { name: "github.com/acme/note" } }), OPTIONS);
    expect(errorsOf(outcome)).toEqual(["repo_unmapped"]);
    expect(wordsOf(outcome, "repo_unmapped")).toContain('it has "github.com/acme/notes"');
  });

  test("two repositories of one server are refused", () => {
    const repo_to_server = new Map([
      ["github.com/acme/notes", "notes"],
      ["acme/ops", "Notes"],
    ]);
    const files = { "a.json": report(), "b.json": report({ repo: { name: "acme/ops" } }) };
    expect(errorsOf(readFiles(files, { repo_to_server }, "trust"))).toEqual(["server_ambiguous"]);
  });
});

describe("damaged", () => {
  test.each<[string, Record<string, unknown>, string]>([
    ["score text", { score: "8" }, "wrong_type"],
    ["score null", { score: null }, "missing_field"],
    ["score renamed", { score: undefined, aggregate: 8 }, "missing_field"],
    ["repo without a name", { repo: { commit: "x" } }, "missing_field"],
    ["repo name blank", { repo: { name: " " } }, "empty_value"],
    ["checks of another kind", { checks: {} }, "wrong_type"],
    ["a check past its scale", { checks: [{ score: 11 }] }, "score_invalid"],
    ["a cursor", { nextCursor: "x" }, "export_incomplete"],
    ["a check without a score", { checks: [{ name: "x" }] }, "missing_field"],
    ["a check with text for a score", { checks: [{ score: "-1" }] }, "wrong_type"],
  ])("%s", (_what, changes, code) => {
    expect(errorsOf(read(report(changes), { ...OPTIONS, format: "openssf-scorecard" }))).toEqual([code]);
  });

  test("a total without any check that gave a result says nothing", () => {
    const outcome = read(report({ score: 9, checks: [{ score: -1 }, { score: -1 }] }), OPTIONS);
    expect(valueOf(outcome).trust_entries).toMatchObject([{ status: "unknown", score: 0 }]);
  });

  test("with the place", () => {
    const text = '{"date": "2021-08-25",\n "repo": {"name": "acme/ops"},\n "scorecard": {}, "checks": [],\n "score": 99}';
    expect(errorPlaces(read(text, OPTIONS))).toEqual(["score_invalid 4:11"]);
  });
});
