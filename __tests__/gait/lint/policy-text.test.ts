import { describe, expect, test } from "@jest/globals";
import { type CheckName } from "../../../src/gait/lint/index.ts";
import { checkName } from "../../../src/registry/index.ts";
import { lint, rules, told } from "./support.ts";

describe("characters", () => {
  test.each(["\u202e", "\u202a", "\u2066", "\u2069", "\u200f", "\u061c"])("U+%# that turns the line, also in a comment", (character) => {
    expect(told(`default_verdict: block # ${character}\n`)).toEqual(["bidi_character 1:26"]);
  });

  test("columns are counted in code points", () => {
    expect(told("default_verdict: block\n# \u{1f600}\u202e\n")).toEqual(["bidi_character 2:4"]);
  });

  test("every one of them is told", () => {
    expect(told("# \u202e\u2066\r\n# \u202c\r\n")).toEqual(["bidi_character 1:3", "bidi_character 1:4", "bidi_character 2:3"]);
  });

  test.each([
    ["zero width", "tool\\u200b.read"],
    ["tag", "tool\\U000E0041"],
    ["filler", "tool\\u3164"],
    ["selector", "tool\\ufe0f"],
    ["control", "to\\tol"],
    ["no-break blank inside", "to\\u00a0ol"],
    ["private use", "tool\\ue000"],
    ["not assigned", "tool\\u0378"],
  ])("in a name, also behind an escape: %s", (_, name) => {
    expect(told(rules(`  - {name: a, effect: allow, match: {tool_names: ["${name}"]}}`))).toEqual(["hidden_character 3:51"]);
  });

  test.each(["\u2028", "\u2029", "\u0085", "\u000b", "\u000c", "\u001b", "\u007f"])(
    "U+%# at which a program may break the line, also in a comment",
    (character) => {
      expect(lint(`default_verdict: block # a${character}rules: []\n`)).toMatchObject([{ code: "control_character", severity: "error", line: 1, column: 27 }]);
    },
  );

  test("a zero width character in a comment is no finding", () => {
    expect(lint("default_verdict: block # family \u{1f468}\u200d\u{1f469}\n")).toEqual([]);
  });

  test.each(["G\u0130THUB", "\u212aube", "a\u03a3"])("a name that only Gait lowers so: %s", (name) => {
    expect(told(rules(`  - {name: a, effect: allow, match: {tool_names: ["${name}"]}}`))).toEqual(["lowered_otherwise 3:51"]);
  });

  test("names go through the check of the caller", () => {
    const checkName: CheckName = (name) =>
      name === "bad" ? { kind: "refused", code: "x", reason: "is bad" } : { kind: "ok", warnings: name === "odd" ? [{ code: "y", reason: "is odd" }] : [] };
    const found = lint(rules("  - {name: bad, effect: allow, match: {tool_names: [bad, odd, good]}}"), { checkName });
    expect(found.map((d) => [d.code, d.message, d.column])).toEqual([
      ["name_refused", "is bad", 53],
      ["name_look", "is odd", 58],
    ]);
  });
});

describe("names of other things", () => {
  const CYRILLIC_A = "\u0430";
  test.each([
    ["identities", `match: {tool_names: [x], identities: [${CYRILLIC_A}lice]}`],
    ["skill_publishers", `match: {tool_names: [x], skill_publishers: [${CYRILLIC_A}cme]}`],
    ["domain_allowlist", `match: {tool_names: [x]}, endpoint: {domain_allowlist: [${CYRILLIC_A}.com]}`],
    ["allowed_agent_ids", `match: {tool_names: [x]}, allowed_agent_ids: [${CYRILLIC_A}]`],
    ["reason_codes", `match: {tool_names: [x]}, reason_codes: [${CYRILLIC_A}]`],
    ["workspace_prefixes in another width", "match: {tool_names: [x], workspace_prefixes: [/\uff41/]}"],
  ])("that look like others: %s", (_what, fields) => {
    const found = lint(rules(`  - {name: a, effect: allow, ${fields}}`), { checkName }).filter((d) => d.code === "name_look");
    expect(found).toMatchObject([{ severity: "warning", line: 3 }]);
  });

  test.each([
    "match: {tool_names: [x]}, endpoint: {domain_allowlist: ['*.a.com'], path_allowlist: ['/a/*']}",
    "match: {tool_names: [x], identities: [Zoë]}, reason_codes: [Straße]",
  ])("that do not: %s", (fields) => {
    expect(lint(rules(`  - {name: a, effect: block, ${fields}}`), { checkName }).map((d) => d.code)).toEqual([]);
  });
});

describe("numbers in odd forms", () => {
  test.each(["01", "0x1", "0o1", "0b1", "0_1", "1_0.5", "+0.5", "00.5", "0_0.5"])("min_score: %s", (number) => {
    expect(lint(`default_verdict: block\nmcp_trust: {snapshot: s.json, min_score: ${number}}\n`).filter((d) => d.code === "yaml_odd_scalar")).toMatchObject([
      { severity: "error", line: 2, column: 42 },
    ]);
  });

  test.each(["0", "1", "0.5", ".5", "1.", "0.50", "1.0e-1", "-0.0"])("min_score: %s is plain", (number) => {
    expect(lint(`default_verdict: block\nmcp_trust: {snapshot: s.json, min_score: ${number}}\n`)).toEqual([]);
  });
});

describe("verdict words", () => {
  test.each([
    ["default_verdict: Block\n", "verdict_form 1:18"],
    ["default_verdict: ' block'\n", "verdict_form 1:18"],
    [rules("  - {name: a, effect: BLOCK}"), "verdict_form 3:23"],
    [rules("  - {name: a, effect: block, endpoint: {domain_allowlist: [a.com], action: Require_Approval}}"), "verdict_form 3:76"],
    ["default_action: block\n", "default_action_alone 1:1"],
    ["default_verdict: ~\ndefault_action: block\n", "null_value 1:1", "default_action_alone 2:1"],
  ])("%j", (text, ...expected) => {
    expect(told(text)).toEqual(expected);
  });

  test("a verdict word behind an alias", () => {
    expect(told(rules("  - {name: &x Allow, effect: *x, match: {tool_names: [a]}}"))).toEqual(["yaml_anchor 3:12", "verdict_form 3:30"]);
  });

  test("both words, equal, are fine", () => {
    expect(lint("default_verdict: block\ndefault_action: block\n")).toEqual([]);
  });

  test("default_verdict: allow is a warning", () => {
    expect(lint("default_verdict: allow\n")).toMatchObject([{ code: "default_allow", severity: "warning", line: 1, column: 1 }]);
  });
});
