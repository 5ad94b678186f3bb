import { describe, expect, test } from "@jest/globals";
import { intentOf, judge, oneRule, type Fields } from "../support.ts";

/** Whether a rule with this `match` takes the call. */
function matches(match: string, fields: Fields = {}, context: Fields = {}): boolean {
  return judge(oneRule("dry_run", `match: {${match}}`), intentOf(fields, context)).matchedRule === "r";
}

const target = (more: Fields = {}): Fields => ({ kind: "path", value: "/a", operation: "read", ...more });

describe("conditions on the call", () => {
  test.each<[string, Fields, Fields, boolean]>([
    ["", {}, {}, true],
    ["tool_names: [tool.read]", {}, {}, true],
    ["tool_names: [TOOL.Read]", { tool_name: "tool.READ" }, {}, true],
    ["tool_name: tool.read, tool_names: [x]", {}, {}, true],
    ["tool_names: [tool]", {}, {}, false],
    ["risk_classes: [LOW]", {}, {}, true],
    ["risk_classes: [high]", {}, {}, false],
    ["identities: [alice]", {}, {}, true],
    ["identities: [Alice]", {}, {}, false],
    ["workspace_prefixes: [/re]", {}, {}, true],
    ["workspace_prefixes: [/repo/]", {}, {}, false],
    ["context_tool_names: [x]", {}, { auth_context: { "wrkr.tool_name": " X " } }, true],
    ["context_tool_names: [x]", {}, { auth_context: { "wrkr.tool_name": 1 } }, false],
    ["context_data_classes: [pii]", {}, { auth_context: { "wrkr.data_class": "pii" } }, true],
    ["context_endpoint_classes: [x]", {}, { auth_context: { "wrkr.endpoint_class": "y" } }, false],
    ["context_autonomy_levels: [x]", {}, {}, false],
    ["provenance_sources: [external]", { arg_provenance: [{ arg_path: "$", source: "External" }] }, {}, true],
    ["provenance_sources: [external]", { arg_provenance: [{ arg_path: "$", source: "user" }] }, {}, false],
    ["skill_publishers: [acme]", { skill_provenance: { skill_name: "s", source: "g", publisher: "Acme" } }, {}, true],
    ["skill_publishers: [acme]", {}, {}, false],
    ["skill_sources: [g]", { skill_provenance: { skill_name: "s", source: "G", publisher: "p" } }, {}, true],
    ["skill_sources: [g]", { skill_provenance: { skill_name: "s", source: "h", publisher: "p" } }, {}, false],
    ["risk_classes: [low], identities: [bob]", {}, {}, false],
  ])("{%s} against %j %j: %p", (match, fields, context, expected) => {
    expect(matches(match, fields, context)).toBe(expected);
  });
});

describe("conditions on targets", () => {
  test.each<[string, readonly Fields[], boolean]>([
    ["target_kinds: [path]", [target()], true],
    ["target_kinds: [url]", [target()], false],
    ["target_kinds: [path]", [], false],
    ["destination_kinds: [path]", [target()], true],
    ["target_values: [/a]", [target()], true],
    ["target_values: [/A]", [target()], false],
    ["destination_values: [/b]", [target(), target({ value: "/b" })], true],
    ["endpoint_classes: [fs.read]", [target()], true],
    ["endpoint_class: [fs.write]", [target()], false],
    ["discovery_method: [mcp]", [target({ discovery_method: "mcp" })], true],
    ["discovery_method: [unknown]", [target()], true],
    ["data_classes: [pii]", [target({ sensitivity: "PII" })], true],
    ["data_classes: [pii]", [target()], false],
    ["destination_operations: [read]", [target()], true],
    ["target_values: [/a], destination_operations: [write]", [target(), target({ value: "/b", operation: "write" })], true],
    ["tool_annotations: {readOnlyHint: true}", [target({ read_only_hint: true })], true],
    ["tool_annotations: {readOnlyHint: true}", [target()], false],
    ["tool_annotations: {readOnlyHint: false}", [target()], true],
    ["tool_annotations: {readOnlyHint: false}", [], false],
    ["tool_annotations: {destructiveHint: true, openWorldHint: true}", [target({ destructive_hint: true, open_world_hint: true })], true],
    ["tool_annotations: {destructiveHint: true, idempotentHint: true}", [target({ destructive_hint: true })], false],
  ])("{%s} against %j: %p", (match, targets, expected) => {
    expect(matches(match, { targets })).toBe(expected);
  });
});

describe("conditions on the delegation", () => {
  const chain = [
    { delegator_identity: "root", delegate_identity: "lead", scope_class: "Deploy" },
    { delegator_identity: "lead", delegate_identity: "bot" },
  ];
  const delegation: Fields = { requester_identity: "bot", scope_class: "write", chain };

  test.each([
    ["require_delegation: true", true],
    ["require_delegation: false", true],
    ["allowed_delegator_identities: [lead]", true],
    ["allowed_delegator_identities: [bot]", false],
    ["allowed_delegate_identities: [bot]", true],
    ["allowed_delegate_identities: [lead]", true],
    ["allowed_delegate_identities: [root]", false],
    ["delegation_scopes: [write]", true],
    ["delegation_scopes: [deploy]", true],
    ["delegation_scopes: [read]", false],
    ["max_delegation_depth: 2", true],
    ["max_delegation_depth: 1", false],
    ["max_delegation_depth: 0", false],
    ["max_delegation_depth: 2, delegation_scopes: [read]", false],
  ])("{%s}: %p", (match, expected) => {
    expect(matches(match, { delegation })).toBe(expected);
  });

  test.each([
    ["require_delegation: false", true],
    ["require_delegation: true", false],
    ["max_delegation_depth: 0", false],
    ["delegation_scopes: [write]", false],
  ])("{%s} without one: %p", (match, expected) => {
    expect(matches(match)).toBe(expected);
  });

  test("a delegation without a chain has depth 0 and its requester", () => {
    const bare = { delegation: { requester_identity: "bot" } };
    expect(matches("max_delegation_depth: 0, allowed_delegate_identities: [bot]", bare)).toBe(true);
    expect(matches("allowed_delegator_identities: [bot]", bare)).toBe(false);
  });
});
