import { describe, expect, test } from "@jest/globals";
import { usualReason } from "../../../src/gait/evaluate/rule.ts";
import { intentOf, judge, type Fields } from "../support.ts";

const rules = (...lines: readonly string[]): string => `default_verdict: block\nrules:\n${lines.map((line) => `  - {${line}}\n`).join("")}`;

describe("which rules are taken", () => {
  test("none: the default alone, without overlays", () => {
    const intent = intentOf({ targets: [{ kind: "path", value: "/a", operation: "delete" }] });
    expect(judge("default_verdict: allow", intent)).toEqual({
      verdict: "allow",
      reasonCodes: ["default_allow"],
      violations: [],
      matchedRule: "",
      matchedRules: [],
      usedClock: false,
    });
    expect(judge("", intent).reasonCodes).toEqual(["default_require_approval"]);
  });

  test("the lowest number wins, whatever the effect", () => {
    const yaml = rules("name: late, priority: 2, effect: block", "name: early, priority: -1, effect: allow");
    expect(judge(yaml, intentOf())).toMatchObject({ verdict: "allow", matchedRule: "early", matchedRules: [0] });
  });

  test.each(["9007199254740993", "9223372036854775807"])("priorities are whole numbers of 64 bits: %s stands behind its neighbour", (late) => {
    const early = String(BigInt(late) - 1n);
    const yaml = rules(`name: a, priority: ${late}, effect: block`, `name: b, priority: ${early}, effect: allow`);
    expect(judge(yaml, intentOf())).toMatchObject({ verdict: "allow", matchedRule: "b", matchedRules: [0] });
    expect(judge(yaml.replace(late, early), intentOf())).toMatchObject({ verdict: "block", matchedRule: "a,b" });
  });

  test("all of one priority are taken; the strictest gives the reasons, all give their names", () => {
    const yaml = rules(
      "name: b, effect: allow, reason_codes: [from_b], violations: [v_b]",
      "name: a, effect: require_approval, reason_codes: [from_a], violations: [v_a]",
      "name: c, effect: require_approval, reason_codes: [from_c, from_a]",
      "name: d, effect: block, match: {tool_names: [other]}",
      "name: e, priority: 1, effect: block",
    );
    expect(judge(yaml, intentOf())).toMatchObject({
      verdict: "require_approval",
      reasonCodes: ["from_a", "from_c"],
      violations: ["v_a"],
      matchedRule: "a,b,c",
      matchedRules: [0, 1, 2],
    });
  });

  test("a rule that an overlay makes stricter outweighs its neighbours", () => {
    const yaml = rules("name: a, effect: allow, sandbox: {enabled: true}", "name: b, effect: require_approval");
    expect(judge(yaml, intentOf())).toMatchObject({
      verdict: "block",
      reasonCodes: ["matched_rule_a", "sandbox_metadata_missing"],
      violations: ["sandbox_metadata_missing"],
    });
  });

  test("names are sorted and taken once", () => {
    const yaml = rules("name: z, effect: allow", "name: a, effect: allow", "name: z, effect: allow, match: {risk_classes: [low]}");
    expect(judge(yaml, intentOf()).matchedRule).toBe("a,z");
  });

  test("rules that name the tool and rules that do not keep their order", () => {
    const yaml = rules(
      "name: c, priority: 1, effect: allow, match: {tool_names: [tool.read]}",
      "name: b, priority: 1, effect: dry_run",
      "name: a, priority: 0, effect: block, match: {identities: [bob]}",
      "name: d, priority: 1, effect: allow, match: {tool_names: [tool.read, x]}",
      "name: e, priority: 2, effect: block, match: {tool_names: [tool.read]}",
    );
    expect(judge(yaml, intentOf())).toMatchObject({
      verdict: "dry_run",
      matchedRule: "b,c,d",
      matchedRules: [1, 2, 3],
    });
    expect(judge(yaml, intentOf({ tool_name: "y" }))).toMatchObject({ verdict: "dry_run", matchedRule: "b" });
  });
});

describe("the usual reason", () => {
  test.each([
    ["Allow Reads-1", "matched_rule_allow_reads_1"],
    ['a"', "matched_rule_a\\"],
    ['"a', 'matched_rule_\\"a'],
    ["a<b", "matched_rule_a\\u003cb"],
    ["a&b>c", "matched_rule_a\\u0026b\\u003ec"],
    ["Über", "matched_rule_über"],
    ["a\tb", "matched_rule_a\\tb"],
    ["\u2028", "matched_rule_\\u2028"],
    ["a.b:c", "matched_rule_a.b:c"],
  ])("of %j is %j", (name, reason) => {
    expect(usualReason(name)).toBe(reason);
  });
});

describe("fail closed", () => {
  const closed = (fields: string, more = ""): string =>
    `default_verdict: allow\nfail_closed: {enabled: true, risk_classes: [low], required_fields: [${fields}]${more}}\n`;

  test.each<[string, Fields, readonly string[], readonly string[]]>([
    ["targets", {}, ["fail_closed_missing_targets"], ["missing_targets"]],
    ["arg_provenance", {}, ["fail_closed_missing_arg_provenance"], ["missing_arg_provenance"]],
    ["delegation", {}, ["fail_closed_missing_delegation"], ["missing_delegation"]],
    ["context_evidence", {}, ["context_evidence_missing"], ["missing_context_evidence"]],
    [
      "endpoint_class",
      { targets: [{ kind: "repo", value: "r" }] },
      ["fail_closed_endpoint_class_unknown", "fail_closed_missing_endpoint_class"],
      ["endpoint_class_unknown", "missing_endpoint_class"],
    ],
    ["", { targets: [{ kind: "repo", value: "r" }] }, ["fail_closed_endpoint_class_unknown"], ["endpoint_class_unknown"]],
  ])("[%s] with %j", (fields, intent, reasons, violations) => {
    expect(judge(closed(fields), intentOf(intent))).toMatchObject({
      verdict: "block",
      reasonCodes: reasons,
      violations,
      matchedRule: "",
    });
  });

  test.each([
    "agent_id",
    "agent_identity",
    "run_id",
    "workflow_id",
    "repo",
    "environment",
    "credential_ref",
    "credential_source",
    "credential_access_type",
    "credential_issuer",
    "credential_ttl_seconds",
    "approval_ref",
    "wrkr_inventory_ref",
    "agent_action_bom_ref",
  ])("the high-risk field %s", (field) => {
    const yaml = closed("", `, required_high_risk_fields: [${field}]`);
    expect(judge(yaml, intentOf())).toMatchObject({
      reasonCodes: [`fail_closed_missing_${field}`],
      violations: [`missing_${field}`],
    });
    const usual: Fields = {
      agent_identity: {},
      credential_ttl_seconds: 1,
      credential_source: "env",
      credential_access_type: "jit",
    };
    expect(judge(yaml, intentOf({}, { [field]: usual[field] ?? "x" })).verdict).toBe("allow");
  });

  test("nothing lacking, another risk, or switched off: the rules decide", () => {
    const filled = { targets: [{ kind: "path", value: "/a", operation: "read" }] };
    expect(judge(closed("targets"), intentOf(filled)).verdict).toBe("allow");
    expect(judge(closed("targets"), intentOf({}, { risk_class: "high" })).verdict).toBe("allow");
    expect(judge(closed("targets").replace("enabled: true", "enabled: false"), intentOf()).verdict).toBe("allow");
  });

  test("high and critical are meant where no class is named", () => {
    const yaml = "default_verdict: allow\nfail_closed: {enabled: true, required_fields: [targets]}\n";
    expect(judge(yaml, intentOf({}, { risk_class: "CRITICAL" })).verdict).toBe("block");
    expect(judge(yaml, intentOf({}, { risk_class: "medium" })).verdict).toBe("allow");
  });
});

describe("scripts", () => {
  const step = (tool: string, ...operations: readonly string[]): Fields => ({
    tool_name: tool,
    targets: operations.map((operation) => ({ kind: "path", value: `/${operation}`, operation })),
  });
  const script = (...steps: readonly Fields[]) => intentOf({ script: { steps } });
  const READS = "  - {name: b, effect: allow, match: {tool_names: [reader]}, reason_codes: [read], violations: [v]}\n";
  const ANY = "  - {name: a, priority: 1, effect: dry_run, reason_codes: [any]}\n";

  test("the strictest step wins, all steps give reasons", () => {
    const yaml = `rules:\n${READS}${ANY}`;
    expect(judge(yaml, script(step("reader"), step("x"), step("reader")))).toEqual({
      verdict: "dry_run",
      reasonCodes: ["any", "read"],
      violations: ["v"],
      matchedRule: "a,b",
      matchedRules: [0, 1],
      usedClock: false,
    });
  });

  test("the names of a step stay together, so that one may stand twice", () => {
    const yaml = rules("name: a, effect: allow", "name: b, effect: allow, match: {tool_names: [x]}");
    expect(judge(yaml, script(step("x"), step("y"))).matchedRule).toBe("a,a,b");
  });

  test("a step that nothing matches brings the default", () => {
    expect(judge(`default_verdict: block\nrules:\n${READS}`, script(step("reader"), step("x")))).toMatchObject({
      verdict: "block",
      reasonCodes: ["default_block", "read"],
      matchedRule: "b",
    });
  });

  test("a rule for a tool called script matches no script", () => {
    expect(judge(rules("name: s, effect: allow, match: {tool_names: [script]}"), script(step("x"))).matchedRule).toBe("");
  });

  const limited = (scripts: string): string => `scripts: {${scripts}}\ndefault_verdict: allow\n`;

  test("too many steps", () => {
    expect(judge(limited("max_steps: 1"), script(step("a"), step("b")))).toMatchObject({
      verdict: "block",
      reasonCodes: ["default_allow", "script_max_steps_exceeded"],
      violations: ["script_max_steps_exceeded"],
    });
    expect(judge(limited("max_steps: 2"), script(step("a"), step("b"))).verdict).toBe("allow");
  });

  test("enough steps to ask", () => {
    expect(judge(limited("require_approval_above: 1"), script(step("a"), step("b")))).toMatchObject({
      verdict: "require_approval",
      reasonCodes: ["default_allow", "script_step_threshold_approval"],
      violations: [],
    });
    expect(judge(limited("require_approval_above: 1"), script(step("a"))).verdict).toBe("allow");
  });

  test.each([
    [[step("a", "read"), step("b", "list")], "allow"],
    [[step("a"), step("b", "read")], "allow"],
    [[step("a", "read"), step("b", "write")], "block"],
    [[step("a", "write"), step("b", "delete")], "block"],
    [[step("a", "read", "write"), step("b", "write")], "allow"],
    [[step("a", "delete"), step("b", "read", "rm")], "allow"],
  ])("mixed risks, case %#: %s", (steps, verdict) => {
    expect(judge(limited("block_mixed_risk: true"), script(...steps)).verdict).toBe(verdict);
  });

  test("fail_closed looks at the targets of all steps", () => {
    const yaml = "fail_closed: {enabled: true, risk_classes: [low]}\ndefault_verdict: allow\n";
    const unclear: Fields = { tool_name: "x", targets: [{ kind: "repo", value: "r" }] };
    expect(judge(yaml, script(step("a", "read"), unclear)).reasonCodes).toEqual(["fail_closed_endpoint_class_unknown"]);
  });
});
