import { describe, expect, test } from "@jest/globals";
import { hasErrors } from "../../../src/diagnostic.ts";
import { LINT_CODES, lintSnapshot, type CheckName } from "../../../src/gait/lint/index.ts";
import { bytesOf, entryWith, NOW, snapshotOf } from "../trust/support.ts";

function lint(input: unknown, checkName?: CheckName): ReturnType<typeof lintSnapshot> {
  return lintSnapshot(bytesOf(input), "trust.json", { now: NOW, ...(checkName === undefined ? {} : { checkName }) });
}

function codes(input: unknown): readonly string[] {
  return lint(input).map((d) => d.code);
}

/** Findings for one entry that differs from a good one. */
function ofEntry(differences: { readonly [field: string]: unknown }): readonly string[] {
  return codes(snapshotOf(entryWith(differences)));
}

describe("lintSnapshot", () => {
  test("finds nothing in a good snapshot", () => {
    expect(lint(snapshotOf(entryWith(), entryWith({ server_id: "other", status: "untrusted", score: 0 })))).toEqual([]);
    expect(lint(snapshotOf())).toEqual([]);
  });

  test("every finding has the file, and the level and help of the table", () => {
    const found = lint('{"ENTRIES":[{"server_id":"a","extra":1,"score":2,"updated_at":"2999-01-01T00:00:00Z"}]}');
    expect(found.map((d) => d.code).sort()).toEqual(["folded_key", "snapshot_score_range", "snapshot_status_empty", "snapshot_time_future", "unknown_key"]);
    for (const diagnostic of found) {
      const row = LINT_CODES.get(diagnostic.code);
      expect(diagnostic).toMatchObject({ file: "trust.json", severity: row?.severity, help: row?.help });
      expect(diagnostic.line).toBe(1);
    }
  });

  test("places are those of the values", () => {
    const text = '{"entries": [\n  {"server_id": "a", "status": "trusted",\n   "updated_at": "2026-03-01T00:00:00Z", "score": 95}\n]}';
    expect(lint(text)).toMatchObject([{ code: "snapshot_score_range", line: 3, column: 51 }]);
  });

  test("findings come in the order of the file", () => {
    const text =
      '{"entries":[\n{"server_id":"a","status":"","score":2,"updated_at":"2026-03-01T00:00:00Z"},\n{"server_id":"b","status":"","score":2,"updated_at":"2026-03-01T00:00:00Z"}]}';
    expect(lint(text).map((d) => `${d.line}:${d.code}`)).toEqual([
      "2:snapshot_status_empty",
      "2:snapshot_score_range",
      "3:snapshot_status_empty",
      "3:snapshot_score_range",
    ]);
  });
});

describe("files that Gait refuses as a whole", () => {
  test.each<[unknown, string]>([
    ["", "snapshot_invalid"],
    ["[]", "snapshot_invalid"],
    ["{} {}", "snapshot_invalid"],
    ["\ufeff{}", "snapshot_invalid"],
    ['{"schema_id":"x"}', "snapshot_invalid"],
    [snapshotOf(entryWith({ score: "0.9" })), "snapshot_invalid"],
    [snapshotOf(entryWith({ updated_at: "2026-03-01" })), "snapshot_invalid"],
    [snapshotOf(entryWith({ updated_at: "2026-03-01T00:00:00z" })), "snapshot_invalid"],
    ['{"entries":[{"server_id":"a","status":"x","score":1e400,"updated_at":"2026-03-01T00:00:00Z"}]}', "snapshot_invalid"],
    [snapshotOf(entryWith(), entryWith({ server_id: "GitHub " })), "snapshot_duplicate_identity"],
    [snapshotOf(entryWith(), entryWith({ server_id: "", server_name: "GITHUB" })), "snapshot_duplicate_identity"],
    [snapshotOf(entryWith({ server_id: null, server_name: " " })), "snapshot_identity_missing"],
  ])("%j", (input, code) => {
    const found = lint(input);
    expect(found.map((d) => d.code)).toContain(code);
    expect(hasErrors(found)).toBe(true);
    expect(found.filter((d) => d.code === "snapshot_invalid")).toHaveLength(code === "snapshot_invalid" ? 1 : 0);
  });

  test("a syntax error has its place", () => {
    expect(lint('{\n "entries": [,]}')).toMatchObject([{ code: "snapshot_invalid", line: 2, column: 14 }]);
  });

  test("a duplicate names both entries", () => {
    expect(lint(snapshotOf(entryWith({ server_id: " GitHub" }), entryWith()))[0]?.message).toContain('" GitHub" and "github" are both "github"');
  });
});

describe("keys", () => {
  test.each<[string, readonly string[]]>([
    ['"status":"untrusted","\u017ftatus":"trusted"', ["duplicate_key", "folded_key"]],
    ['"status":"untrusted","status":"trusted"', ["duplicate_key"]],
    ['"Status":"trusted"', ["folded_key"]],
    ['"status":"trusted","note":1', ["unknown_key"]],
  ])("%s", (fields, expected) => {
    const text = `{"entries":[{"server_id":"a","score":1,"updated_at":"2026-03-01T00:00:00Z",${fields}}]}`;
    expect([...codes(text)].sort()).toEqual(expected);
  });

  test("a doubled list is told as that, not as doubled servers", () => {
    const entry = JSON.stringify(entryWith());
    expect(codes(`{"entries":[${entry}],"entries":[${entry}]}`)).toEqual(["duplicate_key"]);
  });

  test("bytes that are not UTF-8", () => {
    const [head, tail] = JSON.stringify(snapshotOf(entryWith({ evidence_path: "@" }))).split("@");
    const bytes = Uint8Array.from([...bytesOf(head ?? ""), 0xff, ...bytesOf(tail ?? "")]);
    expect(lintSnapshot(bytes, "trust.json", { now: NOW }).map((d) => d.code)).toEqual(["hidden_character", "snapshot_not_utf8"]);
  });
});

describe("status", () => {
  test.each([[""], [" "], [null], [undefined]])("%j counts as trusted", (status) => {
    expect(ofEntry({ status })).toEqual(["snapshot_status_empty"]);
  });

  test.each(["Trusted", " trusted", "TRUSTED", "not trusted", "\u017fafe"])("%j is read in another form", (status) => {
    expect(ofEntry({ status })).toEqual(["snapshot_status_form"]);
  });

  test("says what the odd form means", () => {
    expect(lint(snapshotOf(entryWith({ status: " PASS" })))[0]?.message).toBe('Gait reads the status " PASS" as "pass": trusted');
    expect(lint(snapshotOf(entryWith({ status: "Unknown" })))[0]?.message).toBe('Gait reads the status "Unknown" as "unknown": untrusted');
  });

  test.each(["trusted", "unknown", "fail-2", "needs_review"])("%j is fine", (status) => {
    expect(ofEntry({ status })).toEqual([]);
  });
});

describe("score", () => {
  test.each([
    [95, "snapshot_score_range"],
    [1.0001, "snapshot_score_range"],
    [-0.1, "snapshot_score_range"],
    [null, "snapshot_score_missing"],
    [undefined, "snapshot_score_missing"],
  ])("%j: %s", (score, code) => {
    expect(ofEntry({ score })).toEqual([code]);
  });

  test.each([0, 1, 0.5, -0])("%j is fine", (score) => {
    expect(ofEntry({ score })).toEqual([]);
  });
});

describe("times", () => {
  test.each([
    [null, "snapshot_time_missing"],
    [undefined, "snapshot_time_missing"],
    ["0001-01-01T00:00:00Z", "snapshot_time_missing"],
    ["2026-03-02T00:05:00.000000001Z", "snapshot_time_future"],
    ["2999-01-01T00:00:00Z", "snapshot_time_future"],
    ["2026-03-01T7:00:00Z", "snapshot_time_form"],
    ["2026-03-01T07:00:00,5Z", "snapshot_time_form"],
    ["2026-03-01T07:00:00+24:00", "snapshot_time_form"],
    ["2026-03-01T07:00:00.1234567890Z", "snapshot_time_form"],
    ["0000-01-01T00:00:00+01:00", "snapshot_time_form"],
  ])("%j: %s", (updated_at, code) => {
    expect(ofEntry({ updated_at })).toEqual([code]);
  });

  test.each(["2026-03-02T00:05:00Z", "2026-03-01T01:00:00+02:00", "2026-03-01T00:00:00.5Z"])("%j is fine", (updated_at) => {
    expect(ofEntry({ updated_at })).toEqual([]);
  });

  test("created_at is looked at, too", () => {
    expect(codes({ ...snapshotOf(entryWith()), created_at: "2999-01-01T00:00:00Z" })).toEqual(["snapshot_time_future"]);
    expect(codes({ ...snapshotOf(entryWith()), created_at: undefined })).toEqual([]);
  });
});

describe("registry checks", () => {
  test.each([{ signature_verified: true }, { publisher_allowed: true }, { pin_present: true, pin_verified: true }])(
    "%j is a claim",
    (registry_verification) => {
      expect(ofEntry({ registry_verification })).toEqual(["snapshot_registry_claim"]);
    },
  );

  test.each([null, {}, { signature_verified: false, pin_present: true, pack_name: "p" }])("%j is none", (registry_verification) => {
    expect(ofEntry({ registry_verification })).toEqual([]);
  });

  test("a claim under a folded key is found", () => {
    expect(ofEntry({ Registry_Verification: { Signature_Verified: true } })).toContain("snapshot_registry_claim");
  });
});

describe("identities", () => {
  test.each(["G\u0130THUB", "\u212aube", "a\u03a3", "git\u200bhub", "git\u202ehub", "github\t", "\ufeffgithub", "git\u00a0hub"])("%j", (server_id) => {
    expect(ofEntry({ server_id }).filter((code) => code !== "bidi_character")).toEqual(["snapshot_identity_form"]);
  });

  test("only the text that makes the key is looked at", () => {
    expect(ofEntry({ server_name: "G\u0130THUB" })).toEqual([]);
    expect(ofEntry({ server_id: "", server_name: "G\u0130THUB" })).toEqual(["snapshot_identity_form"]);
  });

  test("a name that is another entry's id", () => {
    const found = lint(snapshotOf(entryWith({ server_id: "mirror", server_name: "GitHub" }), entryWith()));
    expect(found).toMatchObject([{ code: "snapshot_name_is_other_id", severity: "warning" }]);
    expect(codes(snapshotOf(entryWith({ server_name: "GITHUB" })))).toEqual([]);
  });

  test("the check of the caller is asked", () => {
    const checkName: CheckName = (name) =>
      name === "bad" ? { kind: "refused", code: "x", reason: "is bad" } : { kind: "ok", warnings: [{ code: "y", reason: "is odd" }] };
    const found = lint(snapshotOf(entryWith({ server_id: "bad" }), entryWith()), checkName);
    expect(found.map((d) => [d.code, d.message])).toEqual([
      ["snapshot_identity_form", "is bad"],
      ["snapshot_identity_look", "is odd"],
    ]);
  });

  test("twenty thousand entries are looked at in linear time", () => {
    const entries = Array.from({ length: 20_000 }, (_, i) => entryWith({ server_id: `s${i}`, server_name: `n${i}` }));
    // What is not linear here ends at the time limit of a test.
    expect(lint(snapshotOf(...entries))).toEqual([]);
  });
});

describe("texts beside the identity", () => {
  test.each([
    [{ server_name: "a\u200bb" }, ["hidden_character"]],
    [{ publisher: "a\u202eb" }, ["hidden_character", "bidi_character"]],
    [{ endpoint: "https://a.com/\u0007" }, ["hidden_character"]],
    [{ evidence_path: "a\u00a0b" }, ["hidden_character"]],
    [{ publisher: "\u0130nc" }, ["lowered_otherwise"]],
    [{ source: "\u212aube" }, ["lowered_otherwise"]],
    [{ endpoint: "https://\u0130.com", server_name: "Zo\u00eb" }, []],
    [{ publisher: " Acme Corp " }, []],
  ])("%j", (differences, expected) => {
    expect(ofEntry(differences)).toEqual(expected);
  });

  test.each(['{"schema_id":"gait.mcp.trust_snapshot"}', "{}", "null", '{"entries":null}'])("%s lists no server, which is told", (text) => {
    expect(lint(text).filter((d) => d.code === "snapshot_no_entries")).toHaveLength(text.includes("entries") ? 0 : 1);
  });
});

describe("where Gait takes offence", () => {
  test.each([
    ['{\n "schema_id": "x"}', 2, 15],
    ['{\n "schema_version": "1.0"}', 2, 20],
    ['{"entries": [\n {"server_id": "a"},\n {"server_id": 5}]}', 3, 16],
    ['{"entries": [\n {"server_id": "a", "updated_at": "2026-03-01"}]}', 2, 35],
    ['{"entries": [\n {"server_id": "a", "score": 1e400}]}', 2, 30],
    ['{"entries": [\n {"server_id": "a", "registry_verification": {"pin_present": "yes"}}]}', 2, 62],
    ['{"entries": [\n "a"]}', 2, 2],
    ['{"created_at":\n 5}', 2, 2],
    ['{"entries": [\n}', 2, 1],
  ])("%j", (text, line, column) => {
    expect(lint(text).filter((d) => d.code === "snapshot_invalid")).toMatchObject([{ severity: "error", line, column }]);
  });
});
