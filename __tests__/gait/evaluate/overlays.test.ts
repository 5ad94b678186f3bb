import { describe, expect, test } from "@jest/globals";
import { targetsDigest } from "../../../src/gait/intent/index.ts";
import { intentOf, judge, NOON, oneRule, type Fields } from "../support.ts";
import { CLEAN, outcome, path, same, url, withNumber } from "./outcome.ts";

describe("dataflow", () => {
  const tainted = { arg_provenance: [{ arg_path: "$", source: "external" }] };
  const hit = same("require_approval");
  const usual = { ...hit, reasons: ["dataflow_tainted_destination"], violations: ["tainted_dataflow"] };

  test.each<[string, Fields, object]>([
    ["enabled: true", { ...tainted, targets: [url("http://a")] }, usual],
    ["enabled: true", { ...tainted, targets: [path("/a")] }, CLEAN],
    ["enabled: true", { targets: [url("http://a")] }, CLEAN],
    ["enabled: true", { targets: [url("http://a")], arg_provenance: [{ arg_path: "$", source: "user" }] }, CLEAN],
    ["tainted_sources: [user]", { ...tainted, targets: [url("http://a")] }, CLEAN],
    ["destination_kinds: [path]", { ...tainted, targets: [path("/a")] }, usual],
    ["destination_kinds: [path], destination_values: [/b]", { ...tainted, targets: [path("/a"), url("/b")] }, CLEAN],
    ["destination_values: [/a], destination_operations: [read]", { ...tainted, targets: [path("/a")] }, usual],
    ["action: block, enabled: true", { ...tainted, targets: [url("http://a")] }, { ...usual, verdict: "block" }],
    ["enabled: true, reason_code: x, violation: y", { ...tainted, targets: [url("http://a")] }, { ...hit, reasons: ["x"], violations: ["y"] }],
    ["action: block, reason_code: x", { ...tainted, targets: [url("http://a")] }, CLEAN],
  ])("{%s} with %j", (dataflow, fields, expected) => {
    expect(outcome("allow", `dataflow: {${dataflow}}`, fields)).toEqual(expected);
  });

  test("its action replaces a stricter effect", () => {
    expect(outcome("block", "dataflow: {enabled: true}", { ...tainted, targets: [url("http://a")] })).toEqual(usual);
  });
});

test("more findings than fit on a stack", () => {
  const targets = Array.from({ length: 150_000 }, (_, i) => path(`/${i}`));
  expect(outcome("allow", "endpoint: {path_allowlist: [/a], path_denylist: ['/*']}", { targets }).verdict).toBe("block");
});

describe("endpoint", () => {
  const found = (...codes: readonly string[]) => same("block", ...[...codes, "endpoint_constraint_violation"].sort());

  test.each<[string, readonly Fields[], object]>([
    ["path_allowlist: [/a/**]", [path("/a/b")], CLEAN],
    ["path_allowlist: [/a/**]", [path("/b")], found("endpoint_path_not_allowlisted")],
    ["path_denylist: [/a/*]", [path("/a/b")], found("endpoint_path_denied")],
    ["path_denylist: [/a/*]", [url("/a/b")], CLEAN],
    ["path_allowlist: [/b], path_denylist: [/a]", [path("/a")], found("endpoint_path_denied", "endpoint_path_not_allowlisted")],
    ["domain_allowlist: ['*.a.com']", [url("https://x.A.com/")], CLEAN],
    ["domain_allowlist: ['*.a.com']", [url("https://a.com/")], found("endpoint_domain_not_allowlisted")],
    ["domain_allowlist: ['*.a.com']", [url("a.com")], CLEAN],
    ["domain_denylist: [a.com]", [{ kind: "host", value: "a.com:1" }], found("endpoint_domain_denied")],
    ["egress_classes: [net.dns]", [url("http://a")], found("endpoint_egress_class_not_allowed")],
    ["egress_classes: [net.dns]", [url("http://a", { operation: "dns" }), path("/a")], CLEAN],
    ["enabled: true", [path("/a")], CLEAN],
    ["action: require_approval, path_denylist: [/a]", [path("/a")], { ...found("endpoint_path_denied"), verdict: "require_approval" }],
    [
      "path_denylist: [/a], reason_code: x, violation: y",
      [path("/a")],
      { verdict: "block", reasons: ["endpoint_path_denied", "x"], violations: ["endpoint_path_denied", "y"] },
    ],
  ])("{%s} with %j", (endpoint, targets, expected) => {
    expect(outcome("allow", `endpoint: {${endpoint}}`, { targets })).toEqual(expected);
  });

  test("a destructive action joins the constraint's own", () => {
    const destructive = outcome("allow", "endpoint: {action: require_approval, destructive_action: block}", {
      targets: [path("/a", { operation: "delete" })],
    });
    expect(destructive).toEqual({
      verdict: "block",
      reasons: ["destructive_apply_requires_approval", "endpoint_constraint_violation", "endpoint_destructive_operation"],
      violations: ["destructive_operation", "endpoint_constraint_violation"],
    });
  });

  test("a milder action does not weaken the effect", () => {
    const rule = "endpoint: {action: require_approval, path_denylist: [/a]}";
    expect(outcome("block", rule, { targets: [path("/a")] }).verdict).toBe("block");
  });
});

describe("context evidence", () => {
  const claims = {
    context_set_digest: "a".repeat(64),
    context_evidence_mode: "required",
    auth_context: { context_age_seconds: 1 },
  };
  const missing = ["context_evidence_missing", "context_set_digest_missing"];
  const mode = "context_evidence_mode_mismatch";

  test.each<[string, readonly string[], readonly string[]]>([
    ["require_context_evidence: true", [...missing, mode], ["missing_context_evidence", "context_evidence_mode_violation"]],
    ["required_context_evidence_mode: required", [...missing, mode], ["missing_context_evidence", "context_evidence_mode_violation"]],
    ["max_context_age_seconds: 60", [...missing, "context_freshness_exceeded"], ["missing_context_evidence", "context_freshness_violation"]],
  ])("%s blocks, whatever the intent claims", (rule, reasons, violations) => {
    expect(outcome("allow", rule, {}, claims)).toEqual({
      verdict: "block",
      reasons: [...reasons].sort(),
      violations: [...violations].sort(),
    });
  });
});

describe("agent identity", () => {
  const agent: Fields = {
    owner: "o",
    publisher: "Acme",
    source: "git",
    manifest_digest: "a".repeat(64),
    lifecycle_states: ["approved", "Live"],
    expires_at: "2026-06-01T12:00:01Z",
  };
  const known: Fields = { agent_id: "A", agent_identity: agent };
  const changed = (more: Fields): Fields => ({ ...known, agent_identity: { ...agent, ...more } });
  const unknown = { verdict: "block", reasons: ["agent_unknown"] };

  test.each<[string, Fields, object]>([
    ["require_declared_agent: true", known, CLEAN],
    ["require_declared_agent: true", {}, { ...unknown, violations: ["agent_identity_missing"] }],
    ["require_declared_agent: true", { agent_id: "A" }, { ...unknown, violations: ["agent_identity_missing"] }],
    ["require_declared_agent: true", { agent_identity: agent }, { ...unknown, violations: ["agent_identity_missing"] }],
    ["denied_agent_ids: [A]", known, same("block", "agent_revoked")],
    ["denied_agent_ids: [a]", known, CLEAN],
    ["denied_agent_ids: [a]", changed({ revoked: true }), same("block", "agent_revoked")],
    ["allowed_agent_ids: [A]", known, CLEAN],
    ["allowed_agent_ids: [B]", known, { ...unknown, violations: ["agent_not_declared"] }],
    ["allowed_agent_ids: [B]", {}, { ...unknown, violations: ["agent_not_declared"] }],
    ["require_agent_owner: true", known, CLEAN],
    ["require_agent_owner: true", changed({ owner: " " }), same("block", "agent_owner_missing")],
    ["required_agent_lifecycle_states: [approved]", known, CLEAN],
    ["required_agent_lifecycle_states: [approved, live]", known, same("block", "agent_lifecycle_state_invalid")],
    ["require_unexpired_agent: true", known, CLEAN],
    ["require_unexpired_agent: true", changed({ expires_at: "2026-06-01T12:00:00Z" }), same("block", "agent_expired")],
    ["require_unexpired_agent: true", changed({ expires_at: null }), same("block", "agent_expired")],
    ["allowed_agent_manifest_publishers: [acme]", known, CLEAN],
    ["allowed_agent_manifest_publishers: [other]", known, same("block", "agent_manifest_mismatch")],
    ["allowed_agent_manifest_sources: [git]", {}, same("block", "agent_manifest_mismatch")],
    [`required_agent_manifest_digest: ${"A".repeat(64)}`, known, CLEAN],
    [`required_agent_manifest_digest: ${"b".repeat(64)}`, known, same("block", "agent_manifest_mismatch")],
  ])("{%s} with %j", (rule, context, expected) => {
    expect(outcome("allow", rule, {}, context)).toEqual(expected);
  });

  test("a revoked agent passes rules that ask nothing of agents", () => {
    expect(outcome("allow", "", {}, changed({ revoked: true }))).toEqual(CLEAN);
  });

  test("the clock is told of only where it was asked", () => {
    const used = (rule: string, context: Fields) => judge(oneRule("allow", rule), intentOf({}, context)).usedClock;
    expect(used("require_unexpired_agent: true", known)).toBe(true);
    expect(used("require_unexpired_agent: true", {})).toBe(false);
    expect(used("require_agent_owner: true", known)).toBe(false);
  });
});

describe("credentials", () => {
  const jit: Fields = {
    credential_ref: "ref:1",
    credential_source: "env",
    credential_issuer: "I",
    credential_access_type: "jit",
    credential_ttl_seconds: 60,
  };
  const static_: Fields = { ...jit, credential_access_type: "static" };

  test.each<[string, Fields, readonly string[]]>([
    ["require_jit_credential: true", jit, []],
    ["require_jit_credential: true", static_, ["credential_not_jit"]],
    ["require_jit_credential: true", { ...jit, credential_access_type: "" }, ["credential_access_type_unknown", "credential_evidence_missing"]],
    ["block_standing_credentials: true", jit, []],
    ["block_standing_credentials: true", static_, ["standing_credential_disallowed"]],
    [
      "block_standing_credentials: true",
      {},
      ["credential_access_type_unknown", "credential_evidence_missing", "credential_source_unknown", "standing_credential_disallowed"],
    ],
    ["allowed_credential_sources: [env]", jit, []],
    ["allowed_credential_sources: [stub]", jit, ["credential_source_disallowed"]],
    ["allowed_credential_issuers: [I]", jit, []],
    ["allowed_credential_issuers: [i]", jit, ["credential_issuer_disallowed"]],
    ["allowed_credential_access_types: [static]", jit, ["credential_access_type_disallowed"]],
    ["max_credential_ttl_seconds: 60", jit, []],
    ["max_credential_ttl_seconds: 59", jit, ["credential_ttl_exceeded"]],
    ["max_credential_ttl_seconds: 60", { ...jit, credential_ttl_seconds: 0 }, ["credential_evidence_missing"]],
    ["allowed_credential_sources: [env]", { ...jit, credential_ref: "" }, ["credential_evidence_missing"]],
    ["allowed_credential_sources: [env]", { ...jit, credential_run_binding: "a", run_id: "b" }, ["credential_run_binding_mismatch"]],
    ["allowed_credential_sources: [env]", { ...jit, credential_run_binding: "a", run_id: "a" }, []],
    ["allowed_credential_sources: [env]", { ...jit, credential_run_binding: "a" }, []],
    ["allowed_credential_sources: [env]", { ...jit, credential_job_binding: "a", job_id: "b" }, ["credential_job_binding_mismatch"]],
    ["allowed_credential_sources: [env]", { ...jit, credential_target_binding: "x" }, ["credential_target_binding_mismatch"]],
    ["min_approvals: 1", {}, []],
  ])("{%s} with %j", (rule, context, codes) => {
    expect(outcome("allow", rule, {}, context)).toEqual(same(codes.length === 0 ? "allow" : "block", ...codes));
  });

  test.each([
    ["9007199254740992", "9007199254740993", ["credential_ttl_exceeded"]],
    ["9007199254740993", "9007199254740993", []],
    ["9223372036854775806", "9223372036854775807", ["credential_ttl_exceeded"]],
  ])("a life of %s seconds at most is compared digit by digit with %s", (limit, seconds, codes) => {
    const intent = withNumber({ ...jit, credential_ttl_seconds: 1 }, "credential_ttl_seconds", seconds);
    expect(judge(oneRule("allow", `max_credential_ttl_seconds: ${limit}`), intent).violations).toEqual(codes);
  });

  test("a binding to the targets holds for exactly these", () => {
    const fields = { targets: [path("/a")] };
    const binding = targetsDigest(intentOf(fields).targets);
    const judgeBinding = (text: string) => outcome("allow", "allowed_credential_sources: [env]", fields, { ...jit, credential_target_binding: text });
    expect(judgeBinding(binding)).toEqual(CLEAN);
    expect(judgeBinding(binding.toUpperCase())).toEqual(same("block", "credential_target_binding_mismatch"));
  });
});

describe("freeze window", () => {
  const window = (start: string, end: string): string => `{start: '${start}', end: '${end}'}`;
  const open = window("2026-06-01T11:00:00", "2026-06-01T13:00:00");
  const past = window("2026-01-01T00:00:00", "2026-01-02T00:00:00");
  const bad = window("2026-01-01", "2026-01-02T00:00:00");
  const freeze = (windows: string, more = ""): string => `freeze_window: {timezone: UTC, windows: [${windows}]${more}}`;

  test.each<[string, object]>([
    [freeze(past), CLEAN],
    [freeze(open), same("block", "freeze_window_active_block")],
    [freeze(`${past}, ${open}`), same("block", "freeze_window_active_block")],
    [freeze(open, ", effect: require_approval"), same("require_approval", "freeze_window_active_require_approval")],
    [freeze(bad), same("block", "freeze_window_invalid_window")],
    [freeze(`${open}, ${bad}`), same("block", "freeze_window_active_block")],
    [freeze(`${past}, ${bad}`), same("block", "freeze_window_invalid_window")],
    [freeze(`${bad}, ${open}`, ", effect: require_approval"), same("block", "freeze_window_invalid_window")],
    [freeze(window("2026-06-01T12:00:00", "2026-06-01T12:00:00")), same("block", "freeze_window_invalid_window")],
    [freeze(window("2026-06-01T12:00:00", "2026-06-01T12:00:01")), same("block", "freeze_window_active_block")],
    [freeze(window("2026-06-01T11:00:00", "2026-06-01T12:00:00")), CLEAN],
    [freeze(open).replace("UTC", "utc"), same("block", "freeze_window_invalid_timezone")],
    [freeze(open).replace("UTC", "Asia/Tokyo"), CLEAN],
    [freeze(open, ", environments: [PROD]"), CLEAN],
    [freeze(open, ", environments: [dev]"), same("block", "freeze_window_active_block")],
    [freeze(open, ", risk_classes: [high]"), CLEAN],
    [freeze(open, ", risk_classes: [low]"), same("block", "freeze_window_active_block")],
  ])("%s", (rule, expected) => {
    expect(outcome("allow", rule, {}, { environment: "Dev" })).toEqual(expected);
  });

  test("the clock is told of where a window was looked at", () => {
    const used = (rule: string) => judge(oneRule("allow", rule), intentOf()).usedClock;
    expect(used(freeze(past))).toBe(true);
    expect(used(freeze(open, ", risk_classes: [high]"))).toBe(false);
    expect(used(freeze(open).replace("UTC", "utc"))).toBe(false);
  });

  test("the instant is the caller's", () => {
    expect(judge(oneRule("allow", freeze(open)), intentOf(), NOON + 3_600_000_000_000n).verdict).toBe("allow");
    expect(judge(oneRule("allow", freeze(open)), intentOf(), NOON + 3_599_999_999_999n).verdict).toBe("block");
  });
});

describe("phase", () => {
  const targets = [path("/a", { operation: "delete" })];

  test.each([
    ["apply", "allow", "require_approval", "destructive_apply_requires_approval"],
    ["apply", "block", "block", "destructive_apply_requires_approval"],
    ["plan", "allow", "dry_run", "plan_phase_non_destructive"],
    ["plan", "require_approval", "require_approval", "plan_phase_non_destructive"],
  ])("%s, effect %s", (phase, effect, verdict, reason) => {
    expect(outcome(effect, "", { targets }, { phase })).toEqual({ verdict, reasons: [reason], violations: [] });
  });

  test("harmless targets raise nothing", () => {
    expect(outcome("allow", "", { targets: [path("/a")] })).toEqual(CLEAN);
  });
});
