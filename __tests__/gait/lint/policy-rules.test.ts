import { describe, expect, test } from "@jest/globals";
import { codes, lint, rules, told } from "./support.ts";

describe("single rules", () => {
  test("an unknown word is told with the known ones", () => {
    const [finding] = lint(rules("  - {name: a, effect: block, match: {risk_classes: [low, hgih]}}"));
    expect(finding?.message).toBe('rule "a": match.risk_classes has "hgih", which no call carries; known: low, medium, high, critical');
  });

  test.each([
    ["{name: a, priority: -9223372036854775808, effect: block}", "priority_least", "error"],
    ["{name: a, priority: 9007199254740993, effect: block}", "priority_inexact", "error"],
    ["{name: a, effect: block, match: {target_kinds: [pathh]}}", "rule_never_matches", "error"],
    ["{name: a, effect: block, match: {provenance_sources: [usr]}}", "rule_never_matches", "error"],
    ["{name: a, effect: block, match: {workspace_prefixes: ['C:\\repo\\']}}", "rule_never_matches", "error"],
    ["{name: a, effect: block, match: {max_delegation_depth: 0, allowed_delegator_identities: [x]}}", "rule_never_matches", "error"],
    ["{name: a, effect: block, match: {target_kinds: [path, pathh]}}", "unknown_vocabulary", "warning"],
    ["{name: a, effect: block, match: {risk_classes: [hgih]}}", "unknown_vocabulary", "warning"],
    ["{name: 'a,b', effect: block}", "rule_name_comma", "warning"],
    ["{name: a, effect: block, match: {workspace_prefixes: [/w]}}", "workspace_prefix_open", "warning"],
    ["{name: a, effect: block, dataflow: {enabled: true}}", "dataflow_weakens", "warning"],
    ["{name: a, effect: block, sandbox: {required_read_only_roots: [/r]}}", "read_only_roots_inverted", "warning"],
    ["{name: a, effect: block, required_agent_lifecycle_states: [Approved]}", "lifecycle_states_lowered", "warning"],
    ["{name: a, effect: block, rate_limit: {window: hour}}", "limit_without_requests", "warning"],
    ["{name: a, effect: block, endpoint: {action: block}}", "block_without_effect", "warning"],
    ["{name: a, effect: block, dataflow: {action: block}}", "block_without_effect", "warning"],
    ["{name: a, effect: block, endpoint: {enabled: false, path_denylist: [/x]}}", "enabled_false_ignored", "warning"],
    ["{name: a, effect: block, sandbox: {enabled: false, max_timeout_seconds: 5}}", "enabled_false_ignored", "warning"],
    [
      "{name: a, effect: block, freeze_window: {timezone: UTC, windows: [{start: '2026-02-30T00:00:00', end: '2026-03-01T00:00:00'}]}}",
      "freeze_time_invalid",
      "warning",
    ],
    [
      "{name: a, effect: block, freeze_window: {timezone: UTC, windows: [{start: '2026-02-01T00:00:00Z', end: '2026-03-01T00:00:00'}]}}",
      "freeze_time_invalid",
      "warning",
    ],
    [
      "{name: a, effect: block, freeze_window: {timezone: utc, windows: [{start: '2026-02-01T00:00:00', end: '2026-03-01T00:00:00'}]}}",
      "freeze_zone_unknown",
      "warning",
    ],
    [
      "{name: a, effect: block, freeze_window: {timezone: UTC, windows: [{start: '2026-03-01T00:00:00', end: '2026-02-01T00:00:00'}]}}",
      "freeze_time_invalid",
      "warning",
    ],
  ])("%s: %s", (rule, code, severity) => {
    expect(lint(rules(`  - ${rule}`)).filter((d) => d.code === code)).toMatchObject([{ code, severity, line: 3 }]);
  });

  test.each([
    ["{name: a, effect: block, endpoint: {enabled: false, action: block, path_denylist: []}}", "enabled_false_ignored"],
    ["{name: a, effect: block, sandbox: {enabled: false, max_timeout_seconds: 0}}", "enabled_false_ignored"],
    ["{name: a, effect: allow, match: {tool_names: [x]}, dataflow: {enabled: true}}", "dataflow_weakens"],
    ["{name: a, effect: block, dataflow: {enabled: true, action: block}}", "dataflow_weakens"],
    ["{name: a, effect: block, match: {workspace_prefixes: [/w/]}}", "workspace_prefix_open"],
    [
      "{name: a, effect: block, freeze_window: {timezone: Europe/Berlin, windows: [{start: '2026-02-01T7:00:00', end: '2026-03-01T00:00:00,5'}]}}",
      "freeze_time_invalid",
    ],
    [
      "{name: a, effect: block, freeze_window: {timezone: Europe/Berlin, windows: [{start: '2026-02-01T7:00:00', end: '2026-03-01T00:00:00,5'}]}}",
      "freeze_zone_unknown",
    ],
    ["{name: a, priority: -5, effect: block}", "priority_least"],
  ])("%s: no %s", (rule, code) => {
    expect(codes(rules(`  - ${rule}`))).not.toContain(code);
  });
});

describe("places", () => {
  const lines = (...fields: readonly string[]): string => rules("  - name: a", "    priority: 1", "    effect: block", ...fields.map((f) => `    ${f}`));

  test.each([
    [["match:", "  target_kinds: [path,", "    pathh]"], "unknown_vocabulary 8:9"],
    [["match:", "  target_kinds: [pathh]"], "rule_never_matches 7:7"],
    [["match:", "  provenance_sources:", "    - usr"], "rule_never_matches 7:7"],
    [["match:", "  risk_classes:", "    - low", "    - HGIH"], "unknown_vocabulary 9:11"],
    [["match:", "  workspace_prefixes: [/w]"], "workspace_prefix_open 7:7"],
    [["dataflow:", "  enabled: true"], "dataflow_weakens 6:5"],
    [["sandbox:", "  required_read_only_roots: [/r]"], "read_only_roots_inverted 7:7"],
    [["required_agent_lifecycle_states: [approved]"], "lifecycle_states_lowered 6:5"],
    [["rate_limit: {window: hour}"], "limit_without_requests 6:5"],
    [["endpoint: {action: block}"], "block_without_effect 6:5"],
    [["freeze_window:", "  timezone: utc", "  windows: [{start: '2026-02-01T00:00:00', end: '2026-03-01T00:00:00'}]"], "freeze_zone_unknown 7:7"],
    [
      [
        "freeze_window:",
        "  timezone: UTC",
        "  windows:",
        "    - {start: '2026-02-01T00:00:00', end: '2026-03-01T00:00:00'}",
        "    - start: '2026-03-01T00:00:00'",
        "      end: never",
      ],
      "freeze_time_invalid 11:11",
    ],
    [["dataflow: {enabled: true, action: block, destination_kinds: [host, hots]}"], "unknown_vocabulary 6:72"],
  ])("%j: %s", (fields, expected) => {
    expect(told(lines(...fields))).toContain(expected);
  });

  test("of a rule that an alias repeats, and of keys that are merged, it is the rule's", () => {
    const text = rules("  - &r {name: 'a,b', priority: 1, effect: block, match: {risk_classes: [low]}}", "  - <<: *r");
    expect(told(text)).toEqual(expect.arrayContaining(["rule_name_comma 3:9", "rule_name_comma 4:5"]));
  });
});

describe("mcp_trust", () => {
  const trust = (...lines: readonly string[]): string => ["default_verdict: block", "mcp_trust:", ...lines.map((line) => `  ${line}`), ""].join("\n");

  test.each(["policy/trust.json", "./a/../b.json", "~/x.json", "a/b/../../c.json", "..x/y"])("snapshot %s stays inside", (path) => {
    expect(lint(trust(`snapshot: ${path}`))).toEqual([]);
  });

  test.each(["/etc/passwd", "../trust.json", "a/../../b.json", "C:/x.json", "'\\\\server\\x'", "'a\\..\\..\\b'"])("snapshot %s leads out", (path) => {
    expect(told(trust(`snapshot: ${path}`))).toEqual(["snapshot_outside_workspace 3:3"]);
  });

  test("from a folder of the workspace a path may lead up to the workspace, and no further", () => {
    expect(told(trust("snapshot: ../../s.json"), { folder: "teams/a" })).toEqual([]);
    expect(told(trust("snapshot: ../../../s.json"), { folder: "teams/a" })).toEqual(["snapshot_outside_workspace 3:3"]);
  });

  test("max_age under a second", () => {
    expect(told(trust("snapshot: s.json", "max_age: 999ms"))).toEqual(["max_age_subsecond 4:3"]);
    expect(told(trust("snapshot: s.json", "max_age: 1s"))).toEqual([]);
  });

  test("enabled: false beside anything else", () => {
    expect(told(trust("enabled: false", "snapshot: s.json"))).toEqual(["enabled_false_ignored 3:3"]);
    expect(told(trust("enabled: false"))).toEqual([]);
  });

  test("a risk class that nobody uses", () => {
    expect(told(trust("snapshot: s.json", "required_risk_classes: [hgih]"))).toEqual(["unknown_vocabulary 4:3"]);
    expect(told("default_verdict: block\nfail_closed:\n  enabled: true\n  risk_classes: [hgih]\n")).toEqual(["unknown_vocabulary 4:3"]);
  });

  test("a score that is not a number", () => {
    expect(told(trust("snapshot: s.json", "min_score: .nan"))).toEqual(["min_score_not_a_number 4:3"]);
  });
});
