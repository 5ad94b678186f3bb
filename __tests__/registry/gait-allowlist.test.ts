import { describe, expect, test } from "@jest/globals";
import { errorsOf, findings, gaitNames, read, valueOf } from "./read.ts";

describe("the three shapes", () => {
  test.each([
    ["an object with names", { tools: ["Tool.Write", "tool.read"] }],
    ["an object with entries", { tools: [{ tool_name: "tool.read" }, { tool_name: "Tool.Write" }] }],
    ["a list of names", ["tool.write", " tool.read "]],
    ["a list of entries", [{ tool_name: "tool.write" }, { tool_name: "tool.read" }]],
    ["a mixture", { tools: ["tool.read", { tool_name: "tool.write" }], version: 3 }],
  ])("%s", (_what, content) => {
    const outcome = read(content, {}, "tools");
    expect(valueOf(outcome).format).toBe("gait-native");
    expect(gaitNames(outcome)).toEqual(["tool.read", "tool.write"]);
  });

  test("every tool knows its place", () => {
    const reading = valueOf(read('{\n "tools": [\n  "a",\n  { "tool_name": "b" }\n ]\n}'));
    expect(reading.tools).toEqual([
      { name: "a", gait_name: "a", origin: { file: "export.json", line: 3, column: 3, pointer: "/tools/0" } },
      {
        name: "b",
        gait_name: "b",
        origin: { file: "export.json", line: 4, column: 18, pointer: "/tools/1/tool_name" },
      },
    ]);
    expect(reading.detected_by).toBe("a `tools` list of tool names");
  });

  test("a server from the options goes to every tool", () => {
    expect(valueOf(read(["a"], { server_id: "github" })).tools[0]).toMatchObject({ server_id: "github" });
  });
});

describe("what is refused", () => {
  test.each([
    ["numbers, null and lists among the names", { tools: ["a", 1, null, ["b"], { tool_name: true }] }, ["allowlist_item"]],
    ["an entry without a name", [{ tool_name: "a" }, { name: "b" }], ["allowlist_item"]],
    ["only entries of another kind", [{ name: "a" }], ["format_unknown"]],
    ["a nested list", [["a"]], ["format_unknown"]],
    ["an object for the list", { tools: { a: 1 } }, ["format_unknown"]],
    ["another key", { allowlist: ["a"] }, ["format_unknown"]],
    ["a key in another case", { Tools: ["a"] }, ["format_unknown"]],
    ["a text", '"a"', ["format_unknown"]],
    ["null", "null", ["format_unknown"]],
    ["an empty object", {}, ["format_unknown"]],
    ["only blank names", { tools: ["", " ", "\t"] }, ["allowlist_blank"]],
  ])("%s", (_what, content, codes) => {
    expect([...new Set(errorsOf(read(content)))]).toEqual(codes);
  });

  test("the shape is told where the format is asked for", () => {
    expect(errorsOf(read({ tools: "a" }, { format: "gait-native" }))).toEqual(["allowlist_shape"]);
    expect(errorsOf(read([{ name: "a" }], { format: "gait-native" }))).toEqual(["allowlist_item"]);
  });

  test("each wrong item is told with its place", () => {
    const outcome = read('["a",\n 5,\n null]');
    expect(outcome.diagnostics.map((d) => [d.line, d.column])).toEqual([
      [2, 2],
      [3, 2],
    ]);
  });

  test("names that the check refuses are told with their place", () => {
    const outcome = read('["ok",\n "a\\u202eb"]');
    expect(outcome.diagnostics).toMatchObject([{ code: "name_bad_character", line: 2, column: 2, file: "export.json" }]);
  });
});

describe("keys beside the name", () => {
  test.each(["approved", "status", "state", "denied", "disabled", "expires_at", "valid_until", "Approved"])("%s decides", (key) => {
    for (const value of [false, true, "no", null]) {
      const outcome = read({ tools: ["ok", { tool_name: "a", [key]: value }] });
      expect(errorsOf(outcome)).toEqual(["entry_key_decides"]);
      expect(outcome.diagnostics[0]?.help).toContain("mapping");
    }
  });

  test("others are ignored and told once", () => {
    const outcome = read([
      { tool_name: "a", owner: "x" },
      { tool_name: "b", owner: "y" },
    ]);
    expect(findings(outcome, "entry_key_ignored")).toMatchObject([{ severity: "note", message: 'key "owner" is ignored in 2 entries' }]);
  });

  test("ones that sound as if they decided are told loudly", () => {
    const outcome = read([{ tool_name: "a", revoked: false }]);
    expect(findings(outcome, "entry_key_ignored")).toMatchObject([{ severity: "warning" }]);
  });

  test("a document that expires is refused, its own status is not", () => {
    expect(errorsOf(read({ tools: ["a"], valid_until: "2020-01-01" }))).toEqual(["entry_key_decides"]);
    expect(findings(read({ tools: ["a"], status: "ok" }), "entry_key_ignored")).toMatchObject([{ severity: "warning" }]);
  });

  test("an entry with a great many keys is refused in few words", () => {
    const entry: Record<string, unknown> = { tool_name: "a" };
    for (let i = 0; i < 5000; i++) entry[`k${i}`] = 0;
    const outcome = read([entry]);
    expect(errorsOf(outcome)).toEqual(["entry_too_many_keys"]);
  });

  test("many different ignored keys make few notes", () => {
    const entries = Array.from({ length: 500 }, (_, i) => ({ tool_name: `t${i}`, [`k${i}`]: 0 }));
    expect(findings(read(entries), "entry_key_ignored").length).toBeLessThan(30);
  });
});

describe("an empty list", () => {
  test.each([[[]], [{ tools: [] }]])("%j is shown, and never rendered", (content) => {
    const shown = read(content);
    expect(valueOf(shown).tools).toEqual([]);
    expect(findings(shown, "allowlist_empty")).toMatchObject([{ severity: "warning" }]);
    expect(errorsOf(read(content, {}, "tools"))).toEqual(["allowlist_empty"]);
    expect(errorsOf(read(content, {}, "trust"))).toEqual(["no_trust_entries"]);
  });

  test("blank names are dropped, and told", () => {
    const outcome = read(["a", "", " "], {}, "tools");
    expect(gaitNames(outcome)).toEqual(["a"]);
    expect(findings(outcome, "names_blank")).toMatchObject([{ severity: "note", message: "2 rows have blank names and are dropped" }]);
  });
});
