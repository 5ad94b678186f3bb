import { describe, expect, test } from "@jest/globals";
import { gateEval } from "../../../src/gait/command/gate-eval.ts";
import { intentDigest } from "../../../src/gait/intent/index.ts";
import { memoryFolder } from "../../conformance/memory-folder.ts";
import { bytesOf, intentOf, intentText, NOON, oneRule, type Fields } from "../support.ts";

async function run(policy: string, words: readonly string[] = [], fields: Fields = {}, context: Fields = {}) {
  const files = new Map([
    ["p.yaml", bytesOf(policy)],
    ["i.json", bytesOf(intentText(fields, context))],
  ]);
  const args = ["gate", "eval", "--policy", "p.yaml", "--intent", "i.json", "--json", ...words];
  const answer = await gateEval(args, memoryFolder(files, NOON));
  return { exit: answer.exit, out: JSON.parse(answer.stdout) as Fields, codes: answer.diagnostics.map((d) => d.code) };
}

/** The fields that make the verdict. */
function verdictOf(out: Fields): object {
  const names = ["verdict", "reason_codes", "violations", "simulate_mode", "simulated_verdict", "simulated_reason_codes", "would_have_blocked"];
  return Object.fromEntries(names.filter((name) => name in out).map((name) => [name, out[name]]));
}

const PENDING = { reason_codes: ["approval_token_missing", "matched_rule_r"], violations: ["approval_not_granted"] };

describe("verdicts", () => {
  test("prints what identifies policy and intent, and no traces", async () => {
    const { exit, out } = await run(oneRule("allow"));
    expect(exit).toBe(0);
    expect(Object.keys(out)).toEqual(["correlation_id", "intent_digest", "matched_rule", "ok", "phase", "policy_digest", "profile", "reason_codes", "verdict"]);
    expect(out).toMatchObject({ ok: true, phase: "apply", profile: "standard", verdict: "allow", matched_rule: "r" });
  });

  test.each<[string, number, object]>([
    [oneRule("allow"), 0, { verdict: "allow", reason_codes: ["matched_rule_r"] }],
    [oneRule("dry_run"), 0, { verdict: "dry_run", reason_codes: ["matched_rule_r"] }],
    [oneRule("block"), 3, { verdict: "block", reason_codes: ["matched_rule_r"] }],
    [oneRule("require_approval"), 4, { verdict: "require_approval", ...PENDING }],
    [
      "default_verdict: require_approval\n",
      4,
      { ...PENDING, verdict: "require_approval", reason_codes: ["approval_token_missing", "default_require_approval"] },
    ],
  ])("case %#", async (policy, exit, expected) => {
    const answer = await run(policy);
    expect(answer.exit).toBe(exit);
    expect(verdictOf(answer.out)).toEqual(expected);
  });

  test("the digest is that of the intent without claims of context evidence", async () => {
    const { out } = await run(oneRule("allow"), [], {}, { context_refs: ["r"], context_evidence_mode: "required" });
    expect(out["intent_digest"]).toBe(intentDigest(intentOf()));
  });
});

describe("what nobody presents here", () => {
  const delegation = { delegation: { requester_identity: "r" } };

  test("delegation tokens", async () => {
    const answer = await run(oneRule("allow", "match: {require_delegation: true}"), [], delegation);
    expect(answer.exit).toBe(3);
    expect(verdictOf(answer.out)).toEqual({
      verdict: "block",
      reason_codes: ["delegation_token_missing", "matched_rule_r"],
      violations: ["delegation_not_granted"],
    });
  });

  test("a block while an approval was due, too", async () => {
    const answer = await run(oneRule("require_approval", "match: {require_delegation: true}"), [], delegation);
    expect(answer.exit).toBe(3);
    expect(answer.out["verdict"]).toBe("block");
  });

  test("brokers, where the verdict would be allow", async () => {
    const broker = "require_broker_credential: true";
    const allowed = await run(oneRule("allow", broker));
    expect(allowed.exit).toBe(3);
    expect(verdictOf(allowed.out)).toEqual({
      verdict: "block",
      reason_codes: ["broker_credential_required", "matched_rule_r"],
      violations: ["broker_credential_missing"],
    });
    expect(verdictOf((await run(oneRule("dry_run", broker))).out)).toEqual({
      verdict: "dry_run",
      reason_codes: ["matched_rule_r"],
    });
  });

  test.each(["rate_limit: {requests: 1}", "destructive_budget: {requests: 1}"])("counters: %s is told of", async (limit) => {
    expect((await run(oneRule("allow", `${limit}, match: {tool_names: [tool.read]}`))).codes).toEqual(["limits_not_counted"]);
    expect((await run(oneRule("allow", `${limit}, match: {tool_names: [other]}`))).codes).toEqual([]);
  });
});

describe("--simulate", () => {
  const simulated = (verdict: string, reasons: readonly string[]) => ({
    verdict: "allow",
    reason_codes: [...reasons, "simulate_mode_non_enforcing", `simulated_${verdict}`].sort(),
    simulate_mode: true,
    simulated_verdict: verdict,
    simulated_reason_codes: reasons,
    would_have_blocked: true,
  });

  test.each<[string, object]>([
    ["block", simulated("block", ["matched_rule_r"])],
    ["require_approval", simulated("require_approval", PENDING.reason_codes)],
  ])("%s is masked", async (effect, expected) => {
    const answer = await run(oneRule(effect, "violations: [v]"), ["--simulate"]);
    expect(answer.exit).toBe(0);
    expect(verdictOf(answer.out)).toEqual(expected);
  });

  test.each(["allow", "dry_run"])("%s stays", async (effect) => {
    const answer = await run(oneRule(effect, "violations: [v]"), ["--simulate"]);
    expect(answer.exit).toBe(0);
    expect(verdictOf(answer.out)).toEqual({
      verdict: effect,
      reason_codes: ["matched_rule_r", "simulate_mode_non_enforcing"],
      violations: ["v"],
      simulate_mode: true,
      simulated_verdict: effect,
      simulated_reason_codes: ["matched_rule_r"],
    });
  });

  test("bad input still fails", async () => {
    const answer = await run("default_verdict: nope\n", ["--simulate"]);
    expect(answer.exit).toBe(6);
  });
});

describe("the clock", () => {
  const window = "{start: '2020-01-01T00:00:00', end: '2020-01-02T00:00:00'}";
  const policy = oneRule("allow", `match: {tool_names: [tool.read]}, freeze_window: {timezone: UTC, windows: [${window}]}`);

  test("is told of, unless it is pinned", async () => {
    expect(await run(policy)).toMatchObject({ exit: 0, codes: ["verdict_uses_clock"] });
    expect(await run(policy, ["--evaluation-time", "2020-01-01T12:00:00Z"])).toMatchObject({ exit: 3, codes: [] });
  });

  test("cannot be pinned to what is no time", async () => {
    expect(await run(policy, ["--evaluation-time", "2020-01-01"])).toMatchObject({ exit: 6 });
  });
});

test("wrong usage", async () => {
  const answer = await gateEval(["gate", "eval", "--policy", "p", "--json"], memoryFolder(new Map(), NOON));
  expect(answer.exit).toBe(6);
  const help = await gateEval(["gate", "eval", "--help"], memoryFolder(new Map(), NOON));
  expect(help.stdout).toContain("verdict only");
});
