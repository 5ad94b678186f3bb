import { describe, expect, test } from "@jest/globals";
import { formatPolicy, readPolicy } from "../../../src/gait/policy/index.ts";
import { codes, lint, rules, told } from "./support.ts";

const allow = (match: string): string => rules(`  - {name: a, effect: allow, match: {${match}}}`);

describe("conditions that are written and empty", () => {
  test.each([
    ["tool_names: , risk_classes: [low]", "emptied_list 3:38"],
    ["tool_names: ~, risk_classes: [low]", "emptied_list 3:38"],
    ["tool_name: !!null x, risk_classes: [low]", "emptied_list 3:38"],
    ["tool_name: ' ', risk_classes: [low]", "emptied_list 3:38"],
    ['tool_name: "\\u0085", risk_classes: [low]', "emptied_list 3:38"],
    ["tool_name: ~, risk_classes: [low]", "emptied_list 3:38"],
    ["tool_names: [x], risk_classes: null", "emptied_list 3:55"],
    ["tool_names: [], risk_classes: [low]", "allow_without_tools 3:38"],
    ["tool_names: [x], tool_annotations: ", "null_value 3:55"],
    ["tool_names: [x], require_delegation: ~", "null_value 3:55"],
  ])("%s", (match, expected) => {
    expect(told(allow(match)).filter((found) => !found.startsWith("yaml_"))).toEqual([expected]);
  });

  test.each([
    ["tool_name: '', tool_names: [x]"],
    ["tool_names: [x], risk_classes: []"],
    ["tool_names: [x], max_delegation_depth: ~"],
    ["tool_names: [x], tool_annotations: {readOnlyHint: ~}"],
    ["tool_name: x, tool_names: []"],
  ])("not %s", (match) => {
    expect(told(allow(match))).toEqual([]);
  });

  test("a rule that does not allow may leave its tools open", () => {
    expect(codes(rules("  - {name: a, effect: block, match: {tool_names: [], risk_classes: [low]}}"))).toEqual([]);
  });

  test("behind an alias and a merge key", () => {
    const text = rules("  - {name: b, effect: block, priority: 1, match: &m {tool_name: ~, risk_classes: [low]}}", "  - {name: a, effect: allow, match: *m}");
    expect(codes(text).filter((code) => code === "emptied_list")).toHaveLength(2);
  });
});

describe("keys without a value", () => {
  test.each([
    ["default_verdict:\n", "null_value 1:1"],
    ["default_verdict: block\nrules:\n", "null_value 2:1"],
    [rules("  - {name: a, priority: , effect: block}"), "null_value 3:15"],
    ["default_verdict: block\nmcp_trust:\n  snapshot: s.json\n  require_registry:\n", "null_value 4:3"],
    ["default_verdict: block\nmcp_trust: {snapshot: s.json, min_score: ~}\n", "null_value 2:31"],
  ])("%j", (text, expected) => {
    expect(lint(text)).toMatchObject([{ severity: "warning" }]);
    expect(told(text)).toEqual([expected]);
  });
});

test("what policy fmt writes of a sound policy has no finding", () => {
  const text = rules("  - {name: a, priority: 10, effect: allow, match: {tool_names: [x], risk_classes: [low]}}", "  - {name: b, priority: 20, effect: block}");
  const reading = readPolicy(new TextEncoder().encode(text));
  if ("error" in reading) throw new Error(reading.error.message);
  expect(lint(text)).toEqual([]);
  expect(lint(formatPolicy(reading.policy))).toEqual([]);
});
