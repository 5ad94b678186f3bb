import { describe, expect, test } from "@jest/globals";
import { type CheckName } from "../../../src/gait/lint/index.ts";
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

describe("verdict words", () => {
  test.each([
    ["default_verdict: Block\n", "verdict_form 1:18"],
    ["default_verdict: ' block'\n", "verdict_form 1:18"],
    [rules("  - {name: a, effect: BLOCK}"), "verdict_form 3:23"],
    [rules("  - {name: a, effect: block, endpoint: {domain_allowlist: [a.com], action: Require_Approval}}"), "verdict_form 3:76"],
    ["default_action: block\n", "default_action_alone 1:1"],
    ["default_verdict: ~\ndefault_action: block\n", "default_action_alone 2:1"],
  ])("%j", (text, expected) => {
    expect(told(text)).toEqual([expected]);
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
