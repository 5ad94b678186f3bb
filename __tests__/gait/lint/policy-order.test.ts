import { describe, expect, test } from "@jest/globals";
import { codes, lint, rules, told } from "./support.ts";

describe("order of rules", () => {
  test("the same name and priority", () => {
    const text = rules("  - {name: a, effect: block, match: {tool_names: [x]}}", "  - {name: a, effect: block, match: {tool_names: [y]}}");
    expect(told(text)).toEqual(["duplicate_rule 4:5"]);
  });

  test("the same name with another priority", () => {
    const text = rules("  - {name: a, priority: 1, effect: block, match: {tool_names: [x]}}", "  - {name: a, priority: 2, effect: block}");
    expect(lint(text)).toMatchObject([{ code: "duplicate_rule_name", severity: "warning", line: 4 }]);
  });

  test.each([
    ["{name: a, effect: block}", "{name: b, priority: 1, effect: allow, match: {tool_names: [x]}}", true],
    ["{name: a, effect: block, match: {tool_names: [x, y]}}", "{name: b, priority: 1, effect: allow, match: {tool_names: [x]}}", true],
    ["{name: a, effect: block, match: {tool_names: [x, y]}}", "{name: b, priority: 1, effect: allow, match: {tool_names: [x, z]}}", false],
    ["{name: a, effect: block, match: {tool_names: [x], risk_classes: [low]}}", "{name: b, priority: 1, effect: allow, match: {tool_names: [x]}}", false],
    [
      "{name: a, effect: block, match: {risk_classes: [low, high]}}",
      "{name: b, priority: 1, effect: allow, match: {tool_names: [x], risk_classes: [low]}}",
      true,
    ],
    ["{name: a, effect: block, match: {workspace_prefixes: [/w/]}}", "{name: b, priority: 1, effect: allow, match: {workspace_prefixes: [/w/x/]}}", true],
    ["{name: a, effect: block, match: {max_delegation_depth: 2}}", "{name: b, priority: 1, effect: allow, match: {max_delegation_depth: 1}}", true],
    ["{name: a, effect: block, match: {max_delegation_depth: 1}}", "{name: b, priority: 1, effect: allow, match: {max_delegation_depth: 2}}", false],
    ["{name: a, effect: block, match: {require_delegation: true}}", "{name: b, priority: 1, effect: allow, match: {delegation_scopes: [s]}}", true],
    ["{name: a, effect: block, match: {require_delegation: true}}", "{name: b, priority: 1, effect: allow, match: {tool_names: [x]}}", false],
    ["{name: a, effect: block, match: {tool_annotations: {readOnlyHint: true}}}", "{name: b, priority: 1, effect: allow, match: {tool_names: [x]}}", false],
    ["{name: a, effect: block}", "{name: b, effect: block, match: {tool_names: [x]}}", false],
  ])("%s before %s: shadowed %s", (first, second, shadowed) => {
    expect(codes(rules(`  - ${first}`, `  - ${second}`)).includes("shadowed_rule")).toBe(shadowed);
  });

  test.each<[what: string, last: string, shadowed: boolean]>([
    ["both tools are taken", "tool_names: [x, y]", true],
    ["and under a condition more", "tool_names: [x, y], identities: [i]", true],
    ["a third is left", "tool_names: [x, y, z]", false],
    ["one is taken under a condition", "tool_names: [x, w]", false],
    ["and that condition is asked here, too", "tool_names: [x, w], risk_classes: [low]", true],
    ["no tool is named", "risk_classes: [low]", false],
  ])("several rules together: %s", (_what, last, shadowed) => {
    const text = rules(
      "  - {name: a, priority: 1, effect: block, match: {tool_names: [x]}}",
      "  - {name: b, priority: 2, effect: allow, match: {tool_names: [y]}}",
      "  - {name: c, priority: 2, effect: allow, match: {tool_names: [w], risk_classes: [low]}}",
      `  - {name: last, priority: 3, effect: allow, match: {${last}}}`,
    );
    const found = lint(text).filter((d) => d.code === "shadowed_rule");
    expect(found).toHaveLength(shadowed ? 1 : 0);
    if (shadowed)
      expect(found).toMatchObject([{ line: 6, message: expect.stringMatching(/the rules "a" \(priority 1\), "[bc]" \(priority 2\) together take/u) }]);
  });

  test("a shadowed rule is told at its own place, with the name of the other", () => {
    const text = rules("  - {name: late, priority: 5, effect: allow, match: {tool_names: [x]}}", "  - {name: first, priority: 1, effect: block}");
    expect(lint(text)).toMatchObject([{ code: "shadowed_rule", line: 3, message: expect.stringContaining('"first" (priority 1)') }]);
  });

  test.each([
    ["{name: a, effect: block, match: {tool_names: [x]}}", "{name: b, effect: allow, match: {tool_names: [x, y]}}", true],
    ["{name: a, effect: block}", "{name: b, effect: allow, match: {tool_names: [x]}}", true],
    ["{name: a, effect: block, match: {tool_names: [x]}}", "{name: b, effect: block, match: {tool_names: [x]}}", false],
    ["{name: a, effect: block, match: {tool_names: [x]}}", "{name: b, effect: allow, match: {tool_names: [y]}}", false],
    [
      "{name: a, effect: block, match: {tool_names: [x], risk_classes: [low]}}",
      "{name: b, effect: allow, match: {tool_names: [x], risk_classes: [high]}}",
      false,
    ],
    ["{name: a, effect: block, match: {tool_names: [x]}}", "{name: b, priority: 1, effect: allow, match: {tool_names: [x, y]}}", false],
  ])("%s beside %s: disagree %s", (first, second, disagree) => {
    expect(codes(rules(`  - ${first}`, `  - ${second}`)).includes("overlapping_effects")).toBe(disagree);
  });

  test("a hundred thousand tool names are looked at in linear time", () => {
    const names = Array.from({ length: 50_000 }, (_, i) => `t${i}`).join(", ");
    const text = rules(
      `  - {name: a, priority: 1, effect: allow, match: {risk_classes: [low], tool_names: [${names}]}}`,
      `  - {name: b, priority: 2, effect: allow, match: {tool_names: [${names}]}}`,
    );
    // What is not linear here ends at the time limit of a test.
    expect(lint(text)).toEqual([]);
  });
});
