import { describe, expect, test } from "@jest/globals";
import { policyDigest, policyDigestError } from "../../../src/gait/policy/index.ts";
import { policyOf, ruleText } from "./support.ts";

const digestOf = (text: string): string => policyDigest(policyOf(text));

const FULL = `default_verdict: Block
fail_closed:
  enabled: true
  required_fields: [targets, arg_provenance]
rules:
  - name: allow-approved-readers
    priority: 20
    effect: allow
    match:
      tool_names: [Tool.Search, tool.read, "tool.read "]
      risk_classes: [low]
    reason_codes: [approved_registry_tool]
  - name: block-unknown-hosts
    priority: 10
    action: block
    match: {target_kinds: [url, host]}
    endpoint: {domain_allowlist: ["*.Example.com"]}
    violations: [unapproved_host]
`;

const BLOCKS = `default_verdict: allow
mcp_trust:
  snapshot: ./trust_snapshot.json
  action: require_approval
  min_score: 0.80
  max_age: 168h
  publisher_allowlist: [Acme]
scripts: {max_steps: 8}
rules:
  - name: "déploiement"
    priority: 1
    effect: require_approval
    min_approvals: 2
    match:
      tool_annotations: {destructiveHint: true}
      max_delegation_depth: 0
    sandbox: {allowed_network_modes: [disabled], max_timeout_seconds: 600}
    rate_limit: {requests: 5}
    freeze_window:
      timezone: Europe/Berlin
      windows: [{start: "2026-12-20T00:00:00", end: "2027-01-04T00:00:00"}]
`;

describe("digests of the reference", () => {
  test.each([
    ["default_verdict: block\n", "3592f5ae672a396845ca29c14ade912f99cb1fca99cecb8edd9cfec74eae8a35"],
    ["", "07a528a879e4f0e0cd5a0e2ca801924746b47dac624862207ef21d4ec266f8f9"],
    ["default_verdict: allow\n", "65819d9cf07c7619aa8aaf2bd4e8d6f8e3f86b139b49a68c535fd14d77a5009f"],
    [FULL, "6496b8e80b3fb1c6d2fe935a40ced330afab93f3e35a4ad654d25845628c358d"],
    [BLOCKS, "422637ec33ed87af1f58f4a3f633af9ca2a9e098f2d8b22037706cb065bd63e2"],
  ])("%#", (text, digest) => {
    expect(digestOf(text)).toBe(digest);
  });
});

describe("what a digest depends on", () => {
  const base = digestOf(ruleText());

  test.each([
    ["comments and layout", "rules: [{effect: allow, name: r}] # c\n"],
    ["the alias of the effect", "rules: [{name: r, action: Allow}]\n"],
    ["names of the schema", `schema_id: gait.gate.policy\n${ruleText()}`],
    ["blocks without content", ruleText("sandbox: {enabled: false}", "rate_limit: {window: hour}", "match: {}")],
    ["values of a block that is off", ruleText("dataflow: {action: block}", "endpoint: {violation: x}")],
  ])("not on %s", (_, text) => {
    expect(digestOf(text)).toBe(base);
  });

  test.each([
    "priority: 1",
    "match: {tool_names: [x]}",
    "match: {require_delegation: true}",
    "match: {max_delegation_depth: 0}",
    "match: {tool_annotations: {readOnlyHint: false}}",
    "reason_codes: [x]",
    "violations: [x]",
    "require_declared_agent: true",
    "allowed_agent_ids: [x]",
    "max_context_age_seconds: 1",
    "broker_reference: x",
    "rate_limit: {requests: 1}",
    "destructive_budget: {requests: 1}",
    "sandbox: {enabled: true}",
    "dataflow: {enabled: true}",
    "endpoint: {enabled: true}",
  ])("on %s", (line) => {
    expect(digestOf(ruleText(line))).not.toBe(base);
  });

  test("the order of rules in the file does not matter", () => {
    const [a, b] = ["{name: a, effect: allow}", "{name: b, effect: block}"];
    expect(digestOf(`rules: [${a}, ${b}]\n`)).toBe(digestOf(`rules: [${b}, ${a}]\n`));
  });

  test("integers go through doubles", () => {
    expect(digestOf(ruleText("priority: 9007199254740993"))).toBe(digestOf(ruleText("priority: 9007199254740992")));
  });
});

test("a score of NaN has no digest", () => {
  const policy = policyOf("mcp_trust: {snapshot: s, min_score: .nan}\n");
  expect(policyDigestError(policy)).toBe("marshal normalized policy: json: unsupported value: NaN");
  expect(() => policyDigest(policy)).toThrow(RangeError);
  expect(policyDigestError(policyOf("mcp_trust: {snapshot: s}\n"))).toBeUndefined();
  expect(policyDigestError(policyOf(""))).toBeUndefined();
});
