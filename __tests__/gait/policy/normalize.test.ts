import { describe, expect, test } from "@jest/globals";
import { policyOf, refusal, ruleOf, ruleText } from "./support.ts";

describe("top level", () => {
  test.each([
    ["schema_id: x\n", "unsupported policy schema_id: x"],
    ["schema_id: ' gait.gate.policy'\n", "unsupported policy schema_id:  gait.gate.policy"],
    ["schema_version: 1.0\n", "unsupported policy schema_version: 1"],
    ["default_verdict: BOGUS\n", "invalid default_verdict: bogus"],
    ["default_action: BOGUS\n", "invalid default_verdict: bogus"],
    ["default_verdict: ' Block\\t'\n", "invalid default_verdict: block\\t"],
    ["default_verdict: allow\ndefault_action: block\n", "default_action must match default_verdict when both are set"],
    ["fail_closed: {required_fields: [targets, foo, bar]}\n", "unsupported fail_closed required_field: bar"],
    ["fail_closed: {required_high_risk_fields: [agent_idd]}\n", "unsupported fail_closed required_high_risk_field: agent_idd"],
    ["scripts: {max_steps: -1}\n", "scripts.max_steps must be >= 0"],
    ["scripts: {require_approval_above: -1}\n", "scripts.require_approval_above must be >= 0"],
  ])("%p is refused", (text, message) => {
    expect(refusal(text)).toBe(message);
  });

  test.each([
    ["schema_id: ''\nschema_version: ~\n", "require_approval"],
    ['default_verdict: " Block\\t"\n', "block"],
    ["default_action: DRY_RUN\n", "dry_run"],
    ["default_verdict: allow\ndefault_action: ' Allow '\n", "allow"],
  ])("%p gives %p", (text, verdict) => {
    expect(policyOf(text).defaultVerdict).toBe(verdict);
  });

  test("fail_closed gets its classes when it is on and has none", () => {
    expect(policyOf("fail_closed: {enabled: true}\n").failClosed.riskClasses).toEqual(["critical", "high"]);
    expect(policyOf("fail_closed: {enabled: true, risk_classes: [LOW]}\n").failClosed.riskClasses).toEqual(["low"]);
    expect(policyOf("fail_closed: {enabled: false}\n").failClosed.riskClasses).toEqual([]);
  });

  test("the first failure is told, in Gait's order", () => {
    const all =
      "rules: [{effect: x}]\nscripts: {max_steps: -1}\nmcp_trust: {action: allow}\nfail_closed: {required_fields: [x]}\ndefault_verdict: x\nschema_version: '2'\nschema_id: y\n";
    const steps = [
      ["schema_id: y\n", "unsupported policy schema_id: y"],
      ["schema_version: '2'\n", "unsupported policy schema_version: 2"],
      ["default_verdict: x\n", "invalid default_verdict: x"],
      ["fail_closed: {required_fields: [x]}\n", "unsupported fail_closed required_field: x"],
      ["mcp_trust: {action: allow}\n", "mcp_trust.snapshot is required when mcp_trust is configured"],
      ["scripts: {max_steps: -1}\n", "scripts.max_steps must be >= 0"],
      ["rules: [{effect: x}]\n", "rule name is required"],
    ] as const;
    let text = all;
    for (const [line, message] of steps) {
      expect(refusal(text)).toBe(message);
      text = text.replace(line, "");
    }
    expect(refusal(text)).toBeUndefined();
  });
});

describe("mcp_trust", () => {
  test.each([
    ["{action: block}", "mcp_trust.snapshot is required when mcp_trust is configured"],
    ["{snapshot: s, action: allow}", 'unsupported mcp_trust.action "allow"'],
    ["{snapshot: s, min_score: 1.1}", "mcp_trust.min_score must be between 0 and 1"],
    ["{snapshot: s, min_score: -0.1}", "mcp_trust.min_score must be between 0 and 1"],
    ["{snapshot: s, max_age: 0}", "mcp_trust.max_age must be > 0"],
    ["{snapshot: s, max_age: -1h}", "mcp_trust.max_age must be > 0"],
    ["{snapshot: s, max_age: 7d}", 'parse mcp_trust.max_age: time: unknown unit "d" in duration "7d"'],
  ])("%p is refused", (block, message) => {
    expect(refusal(`mcp_trust: ${block}\n`)).toBe(message);
  });

  test("is on as soon as it has content, and off otherwise", () => {
    expect(policyOf("mcp_trust: {enabled: false, snapshot: ' s ', max_age: 90m}\n").mcpTrust).toEqual({
      enabled: true,
      snapshot: "s",
      action: "block",
      requiredRiskClasses: ["critical", "high"],
      minScore: 0,
      maxAge: "1h30m0s",
      maxAgeNanoseconds: 5_400_000_000_000n,
      publisherAllowlist: [],
      requireRegistry: false,
    });
    expect(policyOf("mcp_trust: {min_score: -1, snapshot: ' '}\n").mcpTrust).toBeUndefined();
    expect(policyOf("mcp_trust: {}\n").mcpTrust).toBeUndefined();
  });
});

describe("rules, refusals in order", () => {
  test.each([
    ["{effect: allow}", "rule name is required"],
    ["{name: ' '}", "rule name is required"],
    ["{name: r, effect: allow, action: block}", "rule action must match effect for r"],
    ["{name: ' r '}", "rule effect is required for r"],
    ["{name: r, effect: Deny}", 'invalid rule effect "deny" for r'],
    ["{name: r, action: Deny}", 'invalid rule effect "deny" for r'],
    ["{name: r, effect: allow, match: {endpoint_class: [fs.reed]}}", 'unsupported match endpoint_class "fs.reed" for r'],
    ["{name: r, effect: allow, match: {discovery_method: [dynamic-mcp]}}", 'unsupported match discovery_method "dynamic-mcp" for r'],
    ["{name: r, effect: allow, match: {max_delegation_depth: -1}}", "max_delegation_depth must be >= 0 for r"],
    ["{name: r, effect: allow, required_agent_manifest_digest: abc}", "required_agent_manifest_digest must be sha256 hex for r"],
    ["{name: r, effect: allow, allowed_credential_sources: [x]}", 'unsupported allowed_credential_source "x" for r'],
    ["{name: r, effect: allow, allowed_credential_access_types: [x]}", 'unsupported allowed_credential_access_type "x" for r'],
    ["{name: r, effect: allow, max_credential_ttl_seconds: -1}", "max_credential_ttl_seconds must be >= 0 for r"],
    ["{name: r, effect: allow, min_approvals: -1}", "min_approvals must be >= 0 for r"],
    ["{name: r, effect: allow, required_context_evidence_mode: off}", "required_context_evidence_mode must be required for r"],
    ["{name: r, effect: allow, max_context_age_seconds: -1}", "max_context_age_seconds must be >= 0 for r"],
    ["{name: r, effect: allow, freeze_window: {enabled: true}}", "freeze_window.timezone is required for r"],
    ["{name: r, effect: allow, freeze_window: {timezone: UTC, effect: allow}}", 'unsupported freeze_window.effect "allow" for r'],
    ["{name: r, effect: allow, freeze_window: {timezone: UTC}}", "freeze_window.windows is required for r"],
    ["{name: r, effect: allow, freeze_window: {timezone: UTC, windows: [{start: x}]}}", "freeze_window window start and end are required for r"],
    ["{name: r, effect: allow, sandbox: {allowed_network_modes: [x]}}", 'unsupported sandbox.allowed_network_mode "x" for r'],
    [
      "{name: r, effect: allow, sandbox: {allowed_writable_path_prefixes: [/a, A=b]}}",
      "sandbox.allowed_writable_path_prefixes[1] must not contain raw environment variable assignments for r",
    ],
    [
      "{name: r, effect: allow, sandbox: {required_read_only_roots: [A=b]}}",
      "sandbox.required_read_only_roots[0] must not contain raw environment variable assignments for r",
    ],
    ["{name: r, effect: allow, sandbox: {allowed_env_exposure_modes: [x]}}", 'unsupported sandbox.allowed_env_exposure_mode "x" for r'],
    ["{name: r, effect: allow, sandbox: {allowed_filesystem_isolations: [x]}}", 'unsupported sandbox.allowed_filesystem_isolation "x" for r'],
    ["{name: r, effect: allow, sandbox: {allowed_user_modes: [x]}}", 'unsupported sandbox.allowed_user_mode "x" for r'],
    ["{name: r, effect: allow, sandbox: {max_timeout_seconds: -1}}", "sandbox.max_timeout_seconds must be >= 0 for r"],
    ["{name: r, effect: allow, rate_limit: {requests: -1}}", "rate_limit.requests must be >= 0 for r"],
    ["{name: r, effect: allow, rate_limit: {requests: 1, window: day}}", 'unsupported rate_limit.window "day" for r'],
    ["{name: r, effect: allow, rate_limit: {requests: 1, scope: x}}", 'unsupported rate_limit.scope "x" for r'],
    ["{name: r, effect: allow, destructive_budget: {requests: -1}}", "destructive_budget.requests must be >= 0 for r"],
    ["{name: r, effect: allow, destructive_budget: {window: hour}}", "destructive_budget.requests must be >= 1 for r"],
    ["{name: r, effect: allow, dataflow: {enabled: true, action: allow}}", 'unsupported dataflow.action "allow" for r'],
    ["{name: r, effect: allow, endpoint: {egress_classes: [net.ftp]}}", 'unsupported endpoint.egress_class "net.ftp" for r'],
    ["{name: r, effect: allow, endpoint: {egress_classes: [fs.read]}}", "endpoint.egress_class must be network class for r"],
    ["{name: r, effect: allow, endpoint: {enabled: true, action: dry_run}}", 'unsupported endpoint.action "dry_run" for r'],
    ["{name: r, effect: allow, endpoint: {destructive_action: allow}}", 'unsupported endpoint.destructive_action "allow" for r'],
  ])("%p", (rule, message) => {
    expect(refusal(`rules: [${rule}]\n`)).toBe(message);
  });

  test("strange characters are quoted as Go does", () => {
    expect(refusal('rules: [{name: r, effect: "a\\u200b\\"b"}]\n')).toBe('invalid rule effect "a\\u200b\\"b" for r');
  });
});

describe("rules, what becomes of the fields", () => {
  test("aliases join their lists and stay as written", () => {
    const { match } = ruleOf("match: {tool_name: ' Tool.X ', tool_names: [b, B, tool.x], endpoint_class: [FS.Read], endpoint_classes: [other]}");
    expect(match).toMatchObject({
      toolName: " Tool.X ",
      toolNames: ["b", "tool.x"],
      endpointClass: ["FS.Read"],
      endpointClasses: ["fs.read", "other"],
    });
  });

  test("some lists keep case, others do not", () => {
    const { match } = ruleOf("match: {target_values: [A, a], identities: [A], workspace_prefixes: [/A], provenance_sources: [A], target_kinds: [B, b]}");
    expect(match).toMatchObject({ targetValues: ["A", "a"], identities: ["A"], workspacePrefixes: ["/A"], provenanceSources: ["a"], targetKinds: ["b"] });
  });

  test("hints are absent, true or false", () => {
    expect(ruleOf("match: {tool_annotations: {}}").match.toolAnnotations).toBeUndefined();
    expect(ruleOf("match: {tool_annotations: {readOnlyHint: ~}}").match.toolAnnotations).toBeUndefined();
    expect(ruleOf("match: {tool_annotations: {openWorldHint: false}}").match.toolAnnotations).toEqual({ openWorldHint: false });
    expect(ruleOf("match: {max_delegation_depth: 0}").match.maxDelegationDepth).toBe(0);
    expect(ruleOf("match: {max_delegation_depth: ~}").match.maxDelegationDepth).toBeUndefined();
  });

  test("some fields switch others on", () => {
    expect(ruleOf("min_approvals: 2").requireDistinctApprovers).toBe(true);
    expect(ruleOf("min_approvals: 1").requireDistinctApprovers).toBe(false);
    expect(ruleOf("require_context_evidence: true").requiredContextEvidenceMode).toBe("required");
    expect(ruleOf("required_context_evidence_mode: ' Required '")).toMatchObject({ requiredContextEvidenceMode: "required", requireContextEvidence: false });
  });

  test.each([
    [
      "freeze_window: {enabled: false, timezone: UTC, windows: [{start: ' a ', end: b}, {name: w, start: c, end: d}]}",
      "freezeWindow",
      {
        on: true,
        enabled: true,
        timezone: "UTC",
        effect: "block",
        reason: "",
        environments: [],
        riskClasses: [],
        windows: [
          { name: "window-1", start: "a", end: "b" },
          { name: "w", start: "c", end: "d" },
        ],
      },
    ],
    [
      "sandbox: {enabled: false, max_timeout_seconds: 5, allowed_writable_path_prefixes: [a/../b/, .]}",
      "sandbox",
      {
        on: true,
        enabled: true,
        allowedWritablePathPrefixes: ["b"],
        maxTimeoutSeconds: 5,
      },
    ],
    ["sandbox: {allowed_writable_path_prefixes: [.]}", "sandbox", { on: false, enabled: false, allowedWritablePathPrefixes: [] }],
    ["rate_limit: {requests: 5}", "rateLimit", { requests: 5, window: "minute", scope: "tool_identity" }],
    ["rate_limit: {window: ' DAY '}", "rateLimit", { requests: 0, window: "day", scope: "" }],
    ["destructive_budget: {requests: 1, window: HOUR, scope: Tool}", "destructiveBudget", { requests: 1, window: "hour", scope: "tool" }],
    [
      "dataflow: {destination_kinds: [URL], destination_values: [A]}",
      "dataflow",
      {
        on: true,
        enabled: true,
        taintedSources: ["external", "tool_output"],
        destinationKinds: ["url"],
        destinationValues: ["A"],
        action: "require_approval",
        reasonCode: "dataflow_tainted_destination",
        violation: "tainted_dataflow",
      },
    ],
    ["dataflow: {action: nonsense, reason_code: x}", "dataflow", { on: false, enabled: false, action: "nonsense", taintedSources: [] }],
    [
      "endpoint: {destructive_action: Block}",
      "endpoint",
      {
        on: true,
        enabled: true,
        action: "block",
        destructiveAction: "block",
        reasonCode: "endpoint_constraint_violation",
        violation: "endpoint_constraint_violation",
      },
    ],
    ["endpoint: {path_allowlist: [/A], domain_allowlist: [A.B]}", "endpoint", { on: true, pathAllowlist: ["/A"], domainAllowlist: ["a.b"] }],
    ["endpoint: {action: nonsense}", "endpoint", { on: false, enabled: false, action: "nonsense", reasonCode: "" }],
  ] as const)("%p", (line, field, wanted) => {
    expect(ruleOf(line)[field]).toMatchObject(wanted);
  });

  test("rules are sorted by priority, then by the bytes of their names; equal ones keep their order", () => {
    const rule = (name: string, priority: number, code: string): string =>
      `  - {name: "${name}", effect: allow, priority: ${priority}, reason_codes: [${code}]}\n`;
    const text = `rules:\n${rule("b", 1, "x")}${rule("\u{1f600}", 0, "x")}${rule("\ufb33", 0, "x")}${rule("b", -1, "2")}${rule("b", -1, "1")}${rule("a", 1, "x")}`;
    expect(policyOf(text).rules.map(({ name, reasonCodes }) => name + reasonCodes.join())).toEqual(["b2", "b1", "\ufb33x", "\u{1f600}x", "ax", "bx"]);
  });

  test("a rule without anything else has every block off", () => {
    const rule = policyOf(ruleText()).rules[0];
    expect([rule?.freezeWindow.on, rule?.sandbox.on, rule?.dataflow.on, rule?.endpoint.on, rule?.rateLimit.requests]).toEqual([false, false, false, false, 0]);
  });
});
