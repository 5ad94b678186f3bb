import { describe, expect, test } from "@jest/globals";
import type { Outcome } from "../../src/diagnostic.ts";
import { OPTION_KEYS, parseOptions, type RegistryOptions } from "../../src/registry/index.ts";
import { documentOf, errorsOf } from "./read.ts";

function parse(content: unknown, file = "options.yaml"): Outcome<RegistryOptions> {
  return parseOptions(documentOf(content, file).root, file);
}

test("every key", () => {
  const text = `
format: cisco-mcp-scanner
as_of: 2026-03-01T00:00:00Z
pass_score: 0.7
severity_scores: { high: 0.1, LOW: 0.9 }
server_id: " github "
server_ids: { registry/a.json: a, "https://x/*": b }
expect_servers: [a, b]
repo_to_server: { github.com/org/name: c }
aliases: { io.github.x/y: y }
naming: claude-code
effects: { destructiveHint: require_approval, openWorldHint: block }
`;
  const { value, diagnostics } = parse(text);
  expect(diagnostics).toEqual([]);
  expect(value).toEqual({
    format: "cisco-mcp-scanner",
    as_of: "2026-03-01T00:00:00Z",
    pass_score: 0.7,
    severity_scores: new Map([
      ["HIGH", 0.1],
      ["LOW", 0.9],
    ]),
    server_id: "github",
    server_ids: new Map([
      ["registry/a.json", "a"],
      ["https://x/*", "b"],
    ]),
    expect_servers: ["a", "b"],
    repo_to_server: new Map([["github.com/org/name", "c"]]),
    aliases: new Map([["io.github.x/y", "y"]]),
    naming: "claude-code",
    effects: new Map([
      ["destructiveHint", "require_approval"],
      ["openWorldHint", "block"],
    ]),
  });
  expect([...Object.keys(value ?? {}), "mapping"].sort()).toEqual([...OPTION_KEYS].sort());
});

test("no key at all is `auto`", () => {
  expect(parse({}).value).toEqual({ format: "auto" });
});

describe("refused", () => {
  test.each([
    ["a score for no result", { severity_scores: { unknown: 1 } }, "options_severity_score_of_unknown"],
    ["an unknown key", { fromat: "auto" }, "options_unknown_key"],
    ["a regular expression", { name_pattern: "^(a+)+$" }, "options_unknown_key"],
    ["an unknown format", { format: "csv" }, "options_unknown_value"],
    ["a date without a time", { as_of: "2026-03-01" }, "options_time_invalid"],
    ["a time without a zone", { as_of: "2026-03-01T00:00:00" }, "options_time_invalid"],
    ["a number for a time", { as_of: 5 }, "options_wrong_type"],
    ["a score past 1", { pass_score: 80 }, "options_score_invalid"],
    ["a negative score", { pass_score: -0.1 }, "options_score_invalid"],
    ["a score as text", { pass_score: "0.8" }, "options_score_invalid"],
    ["a severity past 1", { severity_scores: { HIGH: 2 } }, "options_score_invalid"],
    ["a severity of several words", { severity_scores: { "very high": 0 } }, "options_unknown_value"],
    ["a list for a table", { aliases: ["a"] }, "options_wrong_type"],
    ["a number for a name", { aliases: { a: 5 } }, "options_wrong_type"],
    ["an empty name", { server_id: "" }, "options_empty"],
    ["a hidden character", { server_id: "git\u200bhub" }, "options_name_refused"],
    ["a hidden character in a table", { aliases: { a: "git\u200bhub" } }, "options_name_refused"],
    ["a hidden character in a list", { expect_servers: ["a", "G\u0130T"] }, "options_name_refused"],
    ["text for a list", { expect_servers: "a" }, "options_wrong_type"],
    ["an unknown profile", { naming: "claude" }, "options_unknown_value"],
    ["an effect that allows", { effects: { readOnlyHint: "allow" } }, "options_unknown_value"],
    ["an effect that watches only", { effects: { x: "dry_run" } }, "options_unknown_value"],
    ["mapping without a table", { format: "mapping" }, "options_missing_key"],
    ["a list", [], "options_wrong_type"],
  ])("%s", (_what, content, code) => {
    expect(errorsOf(parse(content, "options.json"))).toEqual([code]);
  });

  test("a mapping beside another format", () => {
    const mapping = { tools: { each: "tools[*]", name: "name", approved_when: [] } };
    expect(errorsOf(parse({ format: "gait-native", mapping }, "options.json"))).toContain("options_conflict");
  });

  test.each([
    ["a pattern", { name_pattern: "^(a+)+$" }],
    ["an expression", { tool_name: "$.__proto__.constructor.constructor('return process')()" }],
    ["a text", "$.tools[*]"],
  ])("a mapping with %s", (_what, mapping) => {
    expect(errorsOf(parse({ format: "mapping", mapping }, "options.json")).length).toBeGreaterThan(0);
  });

  test("the message says where, and what was meant", () => {
    expect(parse("format: auto\naliasses: {}\n").diagnostics).toEqual([
      {
        code: "options_unknown_key",
        severity: "error",
        message: 'unknown key "aliasses" in the document',
        file: "options.yaml",
        line: 2,
        column: 1,
        help: "Did you mean `aliases`?",
      },
    ]);
  });

  test("all mistakes are told at once", () => {
    expect(errorsOf(parse({ pass_score: 2, naming: "x", as_of: "y" }, "options.json"))).toHaveLength(3);
  });
});
