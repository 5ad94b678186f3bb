import { describe, expect, test } from "@jest/globals";
import { hasErrors } from "../../../src/diagnostic.ts";
import { LINT_CODES, lintPolicy } from "../../../src/gait/lint/index.ts";
import { codes, lint, rules, told } from "./support.ts";

const CLEAN = `schema_id: gait.gate.policy
schema_version: 1.0.0
default_verdict: block
rules:
  - name: allow_registry_tools
    priority: 10
    effect: allow
    match:
      tool_names: ["tool.read", "tool.search"]
    reason_codes: [allowed_by_external_registry]
  - name: block_unknown_tools
    priority: 100
    effect: block
    reason_codes: [blocked_tool_not_in_external_registry]
    violations: [tool_not_allowlisted]
`;

describe("lintPolicy", () => {
  test("finds nothing in a rendered policy", () => {
    expect(lint(CLEAN)).toEqual([]);
    expect(lint(CLEAN.replaceAll("\n", "\r\n"))).toEqual([]);
    expect(lint("default_verdict: block\n")).toEqual([]);
  });

  test("every finding has the file, and the level and help of the table", () => {
    const found = lint("default_verdict: allow\nrules:\n  - {name: 'a,b', effect: allow}\n---\n", {
      file: "policy/p.yaml",
    });
    expect(found.length).toBeGreaterThan(3);
    for (const diagnostic of found) {
      const row = LINT_CODES.get(diagnostic.code);
      expect(row).toBeDefined();
      expect(diagnostic).toMatchObject({ file: "policy/p.yaml", severity: row?.severity, help: row?.help });
    }
  });

  test.each([
    ["rules: [", "policy_invalid 1:8"],
    ["default_verdict: deny\n", "policy_invalid"],
    ["rules:\n  - name: a\n    effect: allow\n    tool_names: [x]\n", "policy_invalid 4:5"],
  ])("tells what Gait refuses: %j", (text, expected) => {
    const found = told(text);
    expect(found.some((finding) => finding.startsWith(expected))).toBe(true);
    expect(hasErrors(lint(text))).toBe(true);
  });
});

describe("allow rules that match everything", () => {
  test.each([
    ["  - {name: a, effect: allow}"],
    ["  - {name: a, effect: allow, match: {}}"],
    ["  - {name: a, effect: allow, match: {tool_names: []}}"],
    ["  - {name: a, effect: allow, match: {tool_names: [' ']}}"],
    ["  - {name: a, effect: allow, match: {tool_names: [null]}}"],
    ["  - {name: a, effect: allow, match: {tool_names: [~, Null]}}"],
    ["  - {name: a, effect: allow, match: {tool_names: }}"],
    ["  - {name: a, effect: allow, match: {tool_annotations: {readOnlyHint: null}, require_delegation: false, max_delegation_depth: null}}"],
    ["  - {name: a, action: allow}"],
    ["  - {name: observe_unknown_tools, effect: allow}"],
  ])("%s", (rule) => {
    expect(told(rules(rule))).toContain("allow_matches_everything 3:5");
  });

  test.each([
    ["  - {name: a, effect: block}"],
    ["  - {name: a, effect: require_approval}"],
    ["  - {name: a, effect: dry_run}"],
    ["  - {name: a, effect: allow, match: {tool_name: x}}"],
    ["  - {name: a, effect: allow, match: {tool_names: ['null']}}"],
    ["  - {name: a, effect: allow, match: {max_delegation_depth: 0}}"],
    ["  - {name: a, effect: allow, match: {require_delegation: true}}"],
    ["  - {name: a, effect: allow, match: {tool_annotations: {readOnlyHint: false}}}"],
    ["  - {name: a, effect: allow, match: {risk_classes: [low]}}"],
  ])("not %s", (rule) => {
    expect(codes(rules(rule))).not.toContain("allow_matches_everything");
  });

  test("the observing rule is let through in stage simulate, and only there", () => {
    const text = rules("  - {name: observe_unknown_tools, priority: 100, effect: allow}");
    expect(codes(text, { stage: "simulate" })).toEqual([]);
    expect(codes(text, { stage: "dry_run" })).toEqual(["allow_matches_everything"]);
    expect(codes(text, { stage: "enforce" })).toEqual(["allow_matches_everything"]);
    expect(codes(rules("  - {name: other, effect: allow}"), { stage: "simulate" })).toEqual(["allow_matches_everything"]);
  });
});

describe("lists that lose their elements", () => {
  test("all of them", () => {
    expect(told(rules("  - name: a", "    effect: allow", "    match:", "      risk_classes: [low]", "      tool_names: [~, '']"))).toEqual([
      "emptied_list 7:19",
    ]);
  });

  test("some of them", () => {
    expect(told(rules("  - {name: a, effect: allow, match: {tool_names: [x, ~]}}"))).toEqual(["blank_list_item 3:54"]);
  });

  test("an empty list is what policy fmt prints, and says nothing", () => {
    expect(codes(rules("  - {name: a, effect: allow, match: {tool_names: [x], risk_classes: []}}"))).toEqual([]);
  });
});

describe("texts that mean something else", () => {
  test.each([
    ["second document", `${CLEAN}---\ndefault_verdict: allow\n`, "yaml_second_document 16:1"],
    ["octal name", rules("  - {name: a, effect: allow, match: {tool_names: [010]}}"), "yaml_odd_scalar 3:51"],
    ["underscored name", rules("  - {name: a, effect: allow, match: {tool_names: [1_000]}}"), "yaml_odd_scalar 3:51"],
    ["tag", rules("  - {name: a, effect: allow, match: {tool_names: [!x y]}}"), "yaml_tag"],
    ["number as key", "default_verdict: block\n1: x\n", "yaml_non_string_key 2:1"],
    ["fraction", rules("  - {name: a, priority: 1.5, effect: block}"), "yaml_fraction_truncated 3:25"],
    ["merge key", rules("  - &r {name: a, effect: block}", "  - {<<: *r, priority: 2}"), "yaml_merge_key"],
    ["bad byte", "\ufeffdefault_verdict: block\n", "yaml_byte_order_mark 1:1"],
  ])("%s", (_, text, expected) => {
    const found = lint(text).filter((d) => `${d.code} ${d.line ?? 0}:${d.column ?? 0}`.startsWith(expected));
    expect(found).toHaveLength(1);
    expect(found[0]?.severity).toBe("error");
  });

  test("anchors are named once, their aliases are not", () => {
    const text = rules(
      "  - {name: a, effect: block, match: {tool_names: &t [x]}}",
      "  - {name: b, priority: 1, effect: block, match: {tool_names: *t, risk_classes: [low]}}",
    );
    expect(
      lint(text)
        .filter((d) => d.code.startsWith("yaml_"))
        .map((d) => [d.code, d.severity]),
    ).toEqual([["yaml_anchor", "note"]]);
  });

  test("bytes that are not UTF-8", () => {
    const bytes = Uint8Array.from([...new TextEncoder().encode("default_verdict: block # "), 0xff]);
    expect(lintPolicy(bytes).map((d) => [d.code, d.severity])).toEqual([["yaml_invalid_utf8", "error"]]);
  });
});

describe("limits", () => {
  test("of one kind a hundred are told, the rest is counted", () => {
    const found = lint(`${"# \u202e\n".repeat(250)}default_verdict: block\n`);
    expect(found).toHaveLength(100);
    expect(found[99]?.message).toContain("(and 150 more of this kind)");
    expect(
      lint("# \u202e\n".repeat(100))
        .map((d) => d.message)
        .join(),
    ).not.toContain("more of this kind");
  });

  test("aliases of aliases do not multiply", () => {
    const levels = Array.from(
      { length: 20 },
      (_, i) => `    broker_scopes: &x${i} [${Array.from({ length: 9 }, () => (i === 0 ? "~" : `*x${i - 1}`)).join(", ")}]`,
    );
    const items = levels.map((line, i) => `  - name: r${i}\n    effect: block\n${line}`);
    // What is not linear here ends at the time limit of a test.
    expect(lint(rules(...items)).length).toBeGreaterThan(0);
  });

  test("two thousand nested lists, twice", () => {
    for (const text of [`rules: ${"[".repeat(2_000)}`, `rules: ${"[".repeat(2_000)}${"]".repeat(2_000)}\n`]) {
      expect(codes(text)).toContain("policy_invalid");
    }
  });
});
