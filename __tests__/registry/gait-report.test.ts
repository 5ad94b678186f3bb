import { describe, expect, test } from "@jest/globals";
import { errorsOf, findings, read, valueOf } from "./read.ts";

const GOOD = {
  server_id: "github",
  server_name: "GitHub MCP",
  publisher: "acme",
  source: "scanner",
  updated_at: "2026-03-01T00:00:00Z",
  score: 0.95,
  status: "trusted",
};

function entry(changes: Record<string, unknown>): Record<string, unknown> {
  const made: Record<string, unknown> = { ...GOOD, ...changes };
  for (const key of Object.keys(made)) if (made[key] === undefined) delete made[key];
  return made;
}

describe("shapes", () => {
  test("one object", () => {
    const reading = valueOf(read(GOOD, {}, "trust"));
    expect(reading.trust_entries).toEqual([
      { ...GOOD, evidence_path: "export.json", origin: { file: "export.json", line: 1, column: 14, pointer: "/server_id" } },
    ]);
    expect(reading.tools).toEqual([]);
  });

  test.each([
    ["a list", [GOOD, entry({ server_id: "jira" })], "/1/server_id"],
    ["servers", { servers: [GOOD, entry({ server_id: "jira" })] }, "/servers/1/server_id"],
    ["entries", { entries: [GOOD, entry({ server_id: "jira" })], updated_at: "2026-03-01T00:00:00Z" }, "/entries/1/server_id"],
    ["reports", { reports: [GOOD, entry({ server_id: "jira" })] }, "/reports/1/server_id"],
  ])("%s", (_what, content, pointer) => {
    const reading = valueOf(read(content, {}, "trust"));
    expect(reading.trust_entries.map((e) => e.server_id)).toEqual(["github", "jira"]);
    expect(reading.trust_entries[1]?.origin.pointer).toBe(pointer);
  });

  test.each([
    ["two lists", { servers: [GOOD], entries: [GOOD] }, "report_shape"],
    ["an item that is no object", { entries: [GOOD, 5] }, "report_entry"],
    ["nobody", {}, "format_unknown"],
    ["an empty list", [], "no_trust_entries"],
    ["an empty list of reports", { reports: [] }, "report_empty"],
    ["an allowlist", ["tool.read"], "no_trust_entries"],
  ])("refused: %s", (_what, content, code) => {
    expect(errorsOf(read(content, {}, "trust"))).toEqual([code]);
  });

  test("a report is no allowlist", () => {
    expect(errorsOf(read(GOOD, {}, "tools"))).toEqual(["no_tools"]);
  });
});

describe("identity", () => {
  test("outer blanks go, a name stands in for an id", () => {
    expect(valueOf(read(entry({ server_id: " jira " }))).trust_entries[0]?.server_id).toBe("jira");
    const [byName] = valueOf(read(entry({ server_id: "", server_name: "gitlab" }))).trust_entries;
    expect(byName).toMatchObject({ server_name: "gitlab" });
    expect(byName).not.toHaveProperty("server_id");
  });

  test.each([
    ["both blank", { server_id: "  ", server_name: "" }, "server_id_missing"],
    ["null and blank", { server_id: null, server_name: "" }, "server_id_missing"],
    ["a number", { server_id: 5 }, "wrong_type"],
    ["a name of another type", { server_name: { a: 1 } }, "wrong_type"],
    ["a publisher of another type", { publisher: ["acme"] }, "wrong_type"],
    ["a dotted capital I", { server_id: "G\u0130THUB" }, "name_lowering"],
    ["a zero width space", { server_id: "git\u200bhub" }, "name_bad_character"],
    ["a publisher that lowers to ASCII", { publisher: "\u212aube" }, "name_folds_to_ascii"],
  ])("refused: %s", (_what, changes, code) => {
    expect(errorsOf(read(entry(changes)))).toEqual([code]);
  });

  test.each([
    ["a publisher that changes direction", { publisher: "a\u202eb" }, "name_bad_character"],
    ["a publisher with a zero width space", { publisher: "ac\u200bme" }, "name_bad_character"],
    ["a publisher that Gait trims", { publisher: "acme\u0085" }, "name_bad_character"],
    ["a publisher that JavaScript trims", { publisher: "\ufeffacme" }, "name_bad_character"],
    ["a publisher in decomposed form", { publisher: "ace\u0301" }, "name_not_nfc"],
    ["a hidden character in the shown name", { server_name: "a\u2066b" }, "name_bad_character"],
    ["a hidden character in the source", { source: "a\u{e0041}" }, "name_bad_character"],
  ])("refused: %s", (_what, changes, code) => {
    expect(errorsOf(read(entry(changes)))).toEqual([code]);
  });

  test("a bad time is told where it stands", () => {
    const outcome = read('{"server_id": "a", "status": "trusted", "score": 1,\n"updated_at": "2026-02-30T00:00:00Z"}');
    expect(outcome.diagnostics.find((d) => d.code === "time_invalid")).toMatchObject({ line: 2, column: 15 });
  });

  test("odd characters are fine in what is only shown", () => {
    expect(valueOf(read(entry({ publisher: "Ä <x>&'\"\\ 😀\u2028\u007f" }))).trust_entries).toHaveLength(1);
  });

  test.each([
    ["the same id in other letters", [GOOD, entry({ server_id: " GitHub " })], 14],
    ["a name that is another one's id", [GOOD, entry({ server_id: "", server_name: "github" })], 31],
  ])("refused, with both places: %s", (_what, content, column) => {
    const outcome = read(JSON.stringify(content).replace("},{", "},\n{"));
    expect(errorsOf(outcome)).toEqual(["server_ambiguous"]);
    expect(outcome.diagnostics[0]).toMatchObject({ line: 2, column });
    expect(outcome.diagnostics[0]?.message).toContain("export.json:1:15");
  });

  test("a name beside an id is no identity", () => {
    expect(valueOf(read([entry({ server_name: "jira" }), entry({ server_id: "jira" })])).trust_entries).toHaveLength(2);
  });
});

describe("score", () => {
  test.each([0, 1, 0.8, 0.30000000000000004, 1e-7, 0.12345678901234568])("%d stays", (score) => {
    expect(valueOf(read(entry({ score }))).trust_entries[0]?.score).toBe(score);
  });

  test.each([undefined, null])("%p counts as 0, and that is told", (score) => {
    const outcome = read(entry({ score }));
    expect(valueOf(outcome).trust_entries[0]?.score).toBe(0);
    expect(findings(outcome, "score_missing")).toHaveLength(1);
  });

  test.each([95, 1.0001, 1e30, -1, -0.1, "0.95", true, [], {}])("%j is refused", (score) => {
    expect(errorsOf(read(entry({ score })))).toEqual(["score_invalid"]);
  });

  test("minus zero is zero", () => {
    const [made] = valueOf(read(JSON.stringify(GOOD).replace("0.95", "-0"))).trust_entries;
    expect(Object.is(made?.score, 0)).toBe(true);
  });
});

describe("status", () => {
  test.each([
    ["PASS", "pass"],
    [" trusted ", "trusted"],
    ["blocked", "blocked"],
    ["in-review_2", "in-review_2"],
  ])("%j is %j", (status, word) => {
    expect(valueOf(read(entry({ status }))).trust_entries[0]?.status).toBe(word);
  });

  test("a missing one is unknown, and that is told", () => {
    const outcome = read(entry({ status: undefined }));
    expect(valueOf(outcome).trust_entries[0]?.status).toBe("unknown");
    expect(findings(outcome, "status_missing")).toHaveLength(1);
  });

  test.each(["", "  ", null, 1, "trusted?", "not trusted", "trüsted", []])("%j is refused", (status) => {
    expect(errorsOf(read(entry({ status })))).toEqual(["status_invalid"]);
  });
});

describe("time", () => {
  test.each(["2026-03-01T00:00:00Z", "2026-03-01T00:00:00.250+02:00", "0001-01-01T00:00:00Z"])("%s stays as it is written", (time) => {
    expect(valueOf(read(entry({ updated_at: time }))).trust_entries[0]?.updated_at).toBe(time);
  });

  test.each([
    "2026-03-01",
    "2026-03-01T00:00:00",
    "2026-03-01 00:00:00",
    "",
    "yesterday",
    "2026-02-30T00:00:00Z",
    "2026-03-01T00:00:00+0200",
    "2026-03-01T24:00:00Z",
    "2026-03-01t00:00:00z",
    "0000-01-01T00:00:00+01:00",
    "9999-12-31T23:59:59-01:00",
    null,
    true,
    1772323200,
  ])("%j is refused", (time) => {
    expect(errorsOf(read(entry({ updated_at: time })))).toEqual(["time_invalid"]);
  });

  test("a missing one needs as_of", () => {
    expect(errorsOf(read(entry({ updated_at: undefined })))).toEqual(["as_of_required"]);
    const outcome = read(entry({ updated_at: undefined }), { as_of: "2026-03-02T00:00:00Z" });
    expect(valueOf(outcome).trust_entries[0]?.updated_at).toBe("2026-03-02T00:00:00Z");
    expect(findings(outcome, "time_as_of")).toHaveLength(1);
  });

  test("as_of never replaces a time that is there", () => {
    expect(errorsOf(read(entry({ updated_at: null }), { as_of: "2026-03-02T00:00:00Z" }))).toEqual(["time_invalid"]);
    expect(valueOf(read(GOOD, { as_of: "2030-03-02T00:00:00Z" })).trust_entries[0]?.updated_at).toBe(GOOD.updated_at);
  });
});

describe("other fields", () => {
  test("a claim of its own signature is dropped, and that is told", () => {
    const outcome = read(entry({ registry_verification: { signature_verified: true, publisher_allowed: true } }));
    expect(JSON.stringify(valueOf(outcome).trust_entries)).not.toContain("verif");
    expect(findings(outcome, "claim_dropped")).toMatchObject([{ severity: "warning" }]);
  });

  test("null texts are absent, the source is external", () => {
    const [made] = valueOf(read(entry({ server_name: null, publisher: null, source: null }))).trust_entries;
    expect(Object.keys(made ?? {}).sort()).toEqual(["evidence_path", "origin", "score", "server_id", "source", "status", "updated_at"]);
    expect(made?.source).toBe("external");
  });

  test.each(["approved", "denied", "disabled", "expires_at", "valid_until", "state"])("%s decides", (key) => {
    expect(errorsOf(read(entry({ [key]: "x" })))).toEqual(["entry_key_decides"]);
  });

  test("the rest is ignored with a note", () => {
    expect(findings(read(entry({ extra: [1] })), "entry_key_ignored")).toHaveLength(1);
  });

  test.each(["own/evidence.json", "https://scan.example/run/5", "a..b/c"])("evidence path %s stays", (path) => {
    expect(valueOf(read(entry({ evidence_path: path }))).trust_entries[0]?.evidence_path).toBe(path);
  });

  test.each([
    "../../../../etc/passwd",
    "/etc/passwd",
    "a/../../b",
    "..",
    "C:\\secrets",
    "\\\\host\\share",
    "file:///etc/passwd",
    "~/x",
    "a\\..\\b",
    "http://x",
    "javascript:x",
    "https://user:pw@host/x",
    "a\nb",
  ])("evidence path %j is refused", (path) => {
    expect(errorsOf(read(entry({ evidence_path: path })))).toEqual(["evidence_path_outside"]);
  });
});
