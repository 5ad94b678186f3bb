/** Reports for the tests: a small realistic one, and builders for others. */
import type { Changes, ClassChange, PolicyReport, Report, SnapshotReport, TestCase, ToolChange } from "../../src/report/index.ts";
import { REPORT_SCHEMA } from "../../src/report/index.ts";

export const NO_CHANGES: Changes = {
  newly_allowed: [],
  newly_blocked: [],
  newly_dry_run: [],
  newly_require_approval: [],
  classes: [],
  not_analysed: [],
  unchanged: 12,
  relaxed: false,
};

export function allowed(tool: string, more: Partial<ToolChange> = {}): ToolChange {
  return {
    tool,
    from: "block",
    to: "allow",
    file: "registry/approved-tools.json",
    line: 41,
    column: 7,
    policy_file: "policy/platform-tools.yaml",
    policy_line: 12,
    side: "head",
    ...more,
  };
}

export function blocked(tool: string, more: Partial<ToolChange> = {}): ToolChange {
  return { tool, from: "allow", to: "block", file: "registry/approved-tools.json", line: 40, side: "base", ...more };
}

export function testCase(more: Partial<TestCase> = {}): TestCase {
  return {
    intent: "intents/read/list.json",
    at: "enforced",
    expected: "allow",
    verdict: "allow",
    reason_codes: ["approved"],
    violations: [],
    matched_rule: "external-registry",
    passed: true,
    ...more,
  };
}

export function policy(more: Partial<PolicyReport> = {}): PolicyReport {
  return {
    id: "platform-tools",
    config: "registry-policy.yaml",
    stage: "simulate",
    base_stage: "simulate",
    output: "policy/platform-tools.yaml",
    stale: false,
    changes: NO_CHANGES,
    fixture_changes: [],
    tests: { passed: 1, failed: 0, cases: [testCase()] },
    rollout: { allowed: true, missing: [], staged: [] },
    diagnostics: [],
    ...more,
  };
}

export function snapshot(more: Partial<SnapshotReport> = {}): SnapshotReport {
  return {
    id: "mcp-servers",
    config: "registry-policy.yaml",
    output: "policy/mcp_trust_snapshot.json",
    stale: false,
    entries: 5,
    changes: { newly_trusted: [], newly_untrusted: [] },
    tests: { passed: 0, failed: 0, cases: [] },
    diagnostics: [],
    ...more,
  };
}

export function report(more: Partial<Report> = {}): Report {
  return {
    schema: REPORT_SCHEMA,
    version: "1.0.0",
    gait: "1.4.0",
    engine: "embedded",
    result: "passed",
    exit_code: 0,
    base: "1111111111111111111111111111111111111111",
    head: "2222222222222222222222222222222222222222",
    configs: ["registry-policy.yaml"],
    policies: [policy()],
    snapshots: [],
    judges_changed: [],
    exceptions: [],
    diagnostics: [],
    ...more,
  };
}

const WITNESS: ClassChange = {
  from: "block",
  to: "require_approval",
  relaxed: true,
  description: 'calls of "files.write" whose target is of kind "path"',
  witness: '{\n  "schema_id": "gait.gate.intent_request",\n  "tool_name": "files.write"\n}\n',
  checked_by: "both",
  from_rules: [],
  to_rules: ["writes-need-approval"],
  from_reason_codes: ["default_block"],
  to_reason_codes: ["approval_required"],
};

/** Follows from `github.create_issue`, which is in the list. */
const FOLLOWS: ClassChange = {
  ...WITNESS,
  from: "block",
  to: "dry_run",
  explained: true,
  description: 'tool "github.create_issue"; a destructive target; phase is not "apply"',
};

/** Everything that a report can hold, once: a promotion that is refused, with a failed test and a stale snapshot. */
export function fullReport(): Report {
  return report({
    result: "failed",
    exit_code: 2,
    configs: ["registry-policy.yaml", "team b/registry-policy.yaml"],
    policies: [
      policy({
        stage: "dry_run",
        base_stage: "simulate",
        stage_line: 5,
        policy_digest: "a".repeat(64),
        base_policy_digest: "b".repeat(64),
        allow_set_digest: "c".repeat(64),
        changes: {
          ...NO_CHANGES,
          newly_allowed: [
            allowed("github.create_issue", { server: "github" }),
            allowed("pаyments.transfer", { line: 42, escaped: "p\\u{430}yments.transfer" }),
          ],
          newly_blocked: [blocked("jira.delete_project", { reason: 'denied by policy/deny.yaml: "token leaked"' })],
          newly_dry_run: [allowed("slack.post", { to: "dry_run", line: 44, policy_line: 20 })],
          newly_require_approval: [blocked("db.drop", { to: "require_approval", side: "head", line: 45 })],
          classes: [WITNESS, FOLLOWS],
          not_analysed: ['scripts (field script): the rule "steps" looks into them'],
          relaxed: true,
        },
        fixture_changes: [
          {
            intent: "intents/delete.json",
            from: { verdict: "block", reason_codes: [], violations: [], matched_rule: "" },
            to: { verdict: "allow", reason_codes: ["approved"], violations: [], matched_rule: "external-registry" },
          },
        ],
        tests: {
          passed: 12,
          failed: 1,
          cases: [
            testCase(),
            testCase({
              intent: "intents/delete.json",
              expected: "block",
              verdict: "allow",
              passed: false,
              message: "it is allowed",
              file: "registry-policy.yaml",
              line: 14,
            }),
          ],
        },
        coverage: {
          rules: { covered: 3, total: 4, missing: ["unknown"] },
          tools: { covered: 20, total: 21, missing: ["slack.post"] },
        },
        rollout: {
          move: { kind: "promotion", from: "simulate", to: "dry_run", starts: [], stops: ["calls of unknown tools"] },
          allowed: false,
          missing: [
            {
              code: "soak_not_reached",
              message: "simulate has stood for 12h of 72h",
              help: "Wait until 2026-03-01, or: registry-policy accept platform-tools --reason R --expires D",
              tools: ["github.create_issue"],
            },
          ],
          clock: "git, settable by whoever pushes",
          staged: ["slack.post"],
        },
        diagnostics: [
          {
            code: "tool_name_collision",
            severity: "warning",
            message: '"Slack.Post" and "slack.post" are one tool',
            file: "registry/approved-tools.json",
            line: 3,
            column: 5,
            help: "Remove one of them.",
          },
        ],
      }),
      policy({
        id: "payments",
        config: "team b/registry-policy.yaml",
        output: "team b/payments.yaml",
        stage: "enforce",
        base_stage: "enforce",
        stale: true,
      }),
    ],
    snapshots: [
      snapshot({
        stale: true,
        changes: {
          newly_trusted: [{ server: "github", reason_codes: ["trusted"], file: "registry/snyk.json", line: 9, column: 3 }],
          newly_untrusted: [{ server: "old", reason_codes: ["score_below_minimum"] }],
        },
        forecast: [{ server: "github", at: "2026-04-01T00:00:00Z", reason: "older than 720h" }],
      }),
    ],
    judges_changed: [
      {
        kind: "test",
        change: "weakened",
        file: "registry-policy.yaml",
        line: 14,
        policy: "platform-tools",
        message: "the test of intents/delete.json expects allow where the base expects block",
      },
    ],
    exceptions: [
      {
        file: "exceptions/limit.yaml",
        kind: "limit",
        policy: "platform-tools",
        tools: ["slack.post"],
        actor: "ops",
        reason: "quarterly import",
        expires: "2026-03-31",
        state: "used",
      },
    ],
    diagnostics: [
      {
        code: "engines_disagree",
        severity: "error",
        message: "gait and the embedded engine answer intents/delete.json differently",
        help: "Report it: registry-policy explain policy/platform-tools.yaml intents/delete.json",
      },
    ],
  });
}
