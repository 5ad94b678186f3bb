import { describe, expect, test } from "@jest/globals";
import { codes, lint, rules, told } from "./support.ts";

const FAIL_CLOSED = "fail_closed: {enabled: true, risk_classes: [high, critical]}\n";

describe("conditions that leave nothing out", () => {
  test.each([
    ["risk_classes: [low, medium, high, critical]", "3:38"],
    ["risk_classes: [low, medium, high, critical, odd]", "3:38"],
    ["target_kinds: [path, url, host, repo, bucket, table, queue, topic, other]", "3:38"],
    ["endpoint_classes: [fs.read, fs.write, fs.delete, proc.exec, net.http, net.dns, ui.click, ui.type, ui.navigate, other]", "3:38"],
    ["workspace_prefixes: [/]", "3:38"],
    ["provenance_sources: [user, tool_output, external, system], workspace_prefixes: [/]", "3:38"],
  ])("%s", (match, place) => {
    expect(told(rules(`  - {name: a, effect: allow, match: {${match}}}`))).toContain(`allow_nearly_everything ${place}`);
  });

  test.each([
    ["{name: a, effect: allow, match: {risk_classes: [low, medium, high]}}"],
    ["{name: a, effect: allow, match: {risk_classes: [low, medium, high, critical], tool_names: [x]}}"],
    ["{name: a, effect: block, match: {risk_classes: [low, medium, high, critical]}}"],
    ["{name: a, effect: allow, match: {workspace_prefixes: [/, /w/], require_delegation: true}}"],
    ["{name: a, effect: allow}"],
  ])("not %s", (rule) => {
    expect(codes(rules(`  - ${rule}`))).not.toContain("allow_nearly_everything");
  });
});

describe("fail_closed comes first", () => {
  const text = (rule: string, head = FAIL_CLOSED): string => `${head}${rules(`  - ${rule}`)}`;

  test("a rule for calls that it always blocks never matches", () => {
    const rule = "{name: a, effect: allow, match: {tool_names: [x], risk_classes: [high], endpoint_classes: [other]}}";
    expect(told(text(rule))).toEqual(["rule_never_matches 4:77"]);
    expect(told(text(rule, ""))).toEqual([]);
    expect(told(text(rule.replace("[high]", "[high, low]")))).toEqual([]);
    expect(told(text(rule.replace("[other]", "[other, fs.read]")))).toEqual([]);
  });

  test.each([
    ["{name: a, effect: allow, match: {tool_names: [x], target_kinds: [path, repo]}}", ["fail_closed_other 4:76"]],
    ["{name: a, effect: allow, match: {tool_names: [x], target_kinds: [path], risk_classes: [high]}}", []],
    ["{name: a, effect: allow, match: {tool_names: [x], target_kinds: [repo], risk_classes: [low]}}", []],
    ["{name: a, effect: block, match: {tool_names: [x], target_kinds: [repo]}}", []],
  ])("%s", (rule, expected) => {
    expect(told(text(rule))).toEqual(expected);
    expect(told(text(rule, "fail_closed: {enabled: false, risk_classes: [high]}\n"))).toEqual([]);
  });
});

test.each([
  ["{name: a, effect: allow, match: {tool_names: [x, Script]}}", ["warning script_tool_name 3:54"]],
  ["{name: a, effect: block, match: {tool_names: [script]}}", ["warning script_tool_name 3:51"]],
  ["{name: a, effect: allow, match: {tool_names: [scripts]}}", []],
  ["{name: a, effect: allow, match: {tool_names: [x], identities: [alice]}}", ["note self_asserted 3:55"]],
  ["{name: a, effect: allow, match: {context_tool_names: [x]}}", ["note self_asserted 3:38"]],
  ["{name: a, effect: block, match: {identities: [alice]}}", []],
])("%s", (rule, expected) => {
  expect(lint(rules(`  - ${rule}`)).map((d) => `${d.severity} ${d.code} ${d.line ?? 0}:${d.column ?? 0}`)).toEqual(expected);
});
