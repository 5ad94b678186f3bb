import { describe, expect, test } from "@jest/globals";
import { formatPolicy, policyDigest } from "../../../src/gait/policy/index.ts";
import { policyOf, ruleText } from "./support.ts";

/** How a text is written as the only reason code. */
function written(text: string): string {
  const lines = formatPolicy(policyOf(ruleText(`reason_codes: [${JSON.stringify(text)}]`))).split("\n");
  const start = lines.indexOf("  reason_codes:");
  const end = lines.indexOf("  violations: []");
  return lines
    .slice(start + 1, end)
    .join("\n")
    .replace(/^ {2}- /, "");
}

describe("strings in double quotes", () => {
  test.each([
    ..."null Null NULL ~ true TRUE False y Y yes Yes YES n N no No NO on On ON off Off OFF -".split(" "),
    "1",
    "-1",
    "+1",
    "010",
    "0x1F",
    "0o7",
    "0b1",
    "1_000",
    "1.5",
    ".5",
    "5.",
    "99999999999999999999",
    "0xffffffffffffffffff",
    "1.0e400",
    "-09.5e999",
    "+.5E+400",
    "*a",
    "&a",
    "[a",
    "{a",
    "}a",
    "]a",
    ",a",
    "!a",
    "|a",
    ">a",
    "%a",
    "'a",
    "@a",
    "`a",
    "a:",
    "a: b",
    "a- b",
    "a#b",
    "a #b",
    "2026-01-01",
    "2026-01-01T00:00:00Z",
    "2026-01-01t00:00:00Z",
    "2026-01-01T00:00:00.5+01:00",
    "2026-01-01 10:00:00",
    "2026-01-01 1:00:00",
    "2026-01-01 10:00:00.5",
    "2026-01-01 1:00:59,25",
    "9:30",
    "19:30",
  ])("%p", (text) => {
    expect(written(text)).toBe(JSON.stringify(text));
  });

  test("with Go's escapes", () => {
    expect(written('"a')).toBe('"\\"a"');
    expect(written("a\\b")).toBe('"a\\\\b"');
    expect(written("#\u0007\u200b\u{e0001}é")).toBe('"#\\a\\u200b\\U000e0001é"');
  });
});

describe("plain strings", () => {
  test.each([
    "a",
    "a b",
    "a:b",
    "a-b",
    "é",
    "1e5",
    "08",
    "<<",
    "=",
    "-a",
    "?a",
    "--",
    "nULL",
    "tRUE",
    "1:2:3",
    "_1",
    "1.2.3",
    "0x",
    "x\ty",
    ".inf",
    ".nan",
    "2026-01-01T00:00:00",
    "2026-13-01",
    "25:00",
    "2026-01-01 1:60:00",
    "2026-01-01 10:00:0.5",
    "2026-01-01 10:00:00.",
    "9:60",
    "2026-1-1",
    "a'b",
    'a"b',
    "(a)",
    "/a/*",
    "a=b",
    "a\u200bb",
  ])("%p", (text) => {
    expect(written(text)).toBe(text);
  });
});

describe("strings over several lines are literal", () => {
  /** What stands behind a key or a dash in a policy of one rule, up to what follows it. */
  function between(policy: string, start: string, end: string): string {
    const text = formatPolicy(policyOf(policy));
    const from = text.indexOf(start) + start.length;
    return text.slice(from, text.indexOf(end, from));
  }
  const action = (text: string): string =>
    between(`rules: [{name: r, effect: block, action: ${JSON.stringify(text)}}]\n`, "  effect: block\n  action: ", "  match:");
  const verdict = (text: string): string => between(`default_action: ${JSON.stringify(text)}\n`, "default_action: ", "scripts:");
  const tool = (text: string): string => between(ruleText(`match: {tool_name: ${JSON.stringify(text)}}`), "    tool_name: ", "    tool_names:");
  const endpoint = (text: string): string =>
    between(ruleText(`match: {endpoint_class: [${JSON.stringify(text)}]}`), "    endpoint_class:\n    - ", "    endpoint_classes:");

  test.each([
    ["a\nb\n\n  c", "|-\n    a\n    b\n\n      c"],
    ["a\n \nb", "|-\n    a\n     \n    b"],
    ["a\rb", "|-\r  a\r  b"],
    ["a\r\nb", "|-\r\n    a\r\n    b"],
    ["a\r\nb\rc\nd", "|-\n    a\r\n    b\rc\n    d"],
  ])("%p as an item", (text, wanted) => {
    expect(written(text)).toBe(wanted);
  });

  test.each([
    ["allow\n", "|\n  allow\n"],
    ["allow\n\n", "|+\n  allow\n\n"],
    ["\nallow", "|-\n  \n  allow\n"],
    ["allow  \n", "|\n  allow\n"],
    ["allow\n \n", "|\n  allow\n \n"],
    ["allow\r", "|\r  allow\n"],
    ["allow\r\n", "|\r\n  allow\n"],
  ])("%p at the top", (text, wanted) => {
    expect(verdict(text)).toBe(wanted);
  });

  test.each([
    ["block\n", "|\n    block\n"],
    ["\nblock", "|-\n    \n    block\n"],
    ["block\n \n", "|\n    block\n   \n"],
    ["\rblock", "|-\r  \r  block\n"],
  ])("%p in a rule", (text, wanted) => {
    expect(action(text)).toBe(wanted);
  });

  test.each([
    ["a\n  \n", "|\n      a\n    \n"],
    ["a\rb", "|-\r    a\r    b\n"],
  ])("%p deeper in a rule", (text, wanted) => {
    expect(tool(text)).toBe(wanted);
  });

  test("an item with a line end behind it", () => {
    expect(endpoint("other\n  \n")).toBe("|\n      other\n        \n");
  });
});

test("aliases are written as they stand, everything else normalised", () => {
  const text = formatPolicy(
    policyOf("default_action: ' Allow '\nrules: [{name: ' r ', action: ALLOW, match: {tool_name: ' A ', endpoint_class: [FS.Read, FS.Read]}}]\n"),
  );
  expect(text).toContain('default_verdict: allow\ndefault_action: " Allow "\n');
  expect(text).toContain("- name: r\n  priority: 0\n  effect: allow\n  action: ALLOW\n");
  expect(text).toContain('    tool_name: " A "\n    tool_names:\n    - a\n');
  expect(text).toContain("    endpoint_class:\n    - FS.Read\n    - FS.Read\n    endpoint_classes:\n    - fs.read\n");
});

test.each([
  ["0", "0.0"],
  ["1", "1.0"],
  ["0.85", "0.85"],
  ["0.0000001", "1e-07"],
  ["-3", "-3.0"],
])("a score of %s is written as %s", (raw, wanted) => {
  const snapshot = raw.startsWith("-") ? "" : "snapshot: s, ";
  expect(formatPolicy(policyOf(`mcp_trust: {${snapshot}min_score: ${raw}}\n`))).toContain(`  min_score: ${wanted}\n`);
});

test("whole numbers are written in full", () => {
  const text = formatPolicy(
    policyOf(`scripts: {max_steps: 9007199254740993}\n${ruleText("priority: -9223372036854775808", "match: {max_delegation_depth: 9223372036854775807}")}`),
  );
  expect(text).toContain("  max_steps: 9007199254740993\n");
  expect(text).toContain("  priority: -9223372036854775808\n");
  expect(text).toContain("    max_delegation_depth: 9223372036854775807\n");
});

test("the default policy", () => {
  expect(formatPolicy(policyOf(""))).toBe(`schema_id: gait.gate.policy
schema_version: 1.0.0
default_verdict: require_approval
default_action: ""
scripts:
  max_steps: 0
  require_approval_above: 0
  block_mixed_risk: false
fail_closed:
  enabled: false
  risk_classes: []
  required_fields: []
  required_high_risk_fields: []
mcp_trust:
  enabled: false
  snapshot: ""
  action: ""
  required_risk_classes: []
  min_score: 0.0
  max_age: ""
  publisher_allowlist: []
  require_registry: false
rules: []
`);
});

test("an ordinary policy reads back as itself", () => {
  const policy = policyOf(
    ruleText(
      "match: {tool_names: ['a:b', 'null', '010', 'x y'], tool_annotations: {readOnlyHint: true}, max_delegation_depth: 2}",
      "freeze_window: {timezone: UTC, windows: [{start: '2026-01-01T00:00:00', end: '9:30'}]}",
      'reason_codes: ["a\\nb", "é", "-", "yes"]',
      "rate_limit: {requests: 3}",
    ),
  );
  const again = policyOf(formatPolicy(policy));
  expect(policyDigest(again)).toBe(policyDigest(policy));
  expect(formatPolicy(again)).toBe(formatPolicy(policy));
});
