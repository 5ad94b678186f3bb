import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { severityOf, type Verdict } from "../../src/gait/index.ts";
import { EFFECTS, intents, judge, policies, rulesOf, RUNS, TOOLS, type Json } from "./arbitraries.ts";

/** A change of a policy that makes it stricter, so that no call may get a milder verdict; with a number to choose by. */
type Tightening = (policy: Json, choice: number) => Json;

const choose = <T>(list: readonly T[], choice: number): T | undefined => list[choice % list.length];
const up = (effect: unknown, choice: number): Verdict => choose(EFFECTS.slice(severityOf(effect as Verdict)), choice) ?? "block";

/** Changes one rule, if there is any. */
function inOneRule(change: (rule: Json, choice: number) => object): Tightening {
  return (policy, choice) => {
    const rules = rulesOf(policy);
    const at = choice % Math.max(1, rules.length);
    return {
      ...policy,
      rules: rules.map((rule, index) => (index === at ? { ...rule, ...change(rule, choice) } : rule)),
    };
  };
}

function addRule(rule: (choice: number) => object): Tightening {
  return (policy, choice) => ({
    ...policy,
    rules: [...rulesOf(policy), { name: "added", effect: "block", priority: (choice % 8) - 1, ...rule(choice) }],
  });
}

const TIGHTENINGS: readonly (readonly [string, Tightening])[] = [
  ["raising the effect of a rule", inOneRule((rule, choice) => ({ effect: up(rule["effect"], choice) }))],
  ["raising the default verdict", (policy, choice) => ({ ...policy, default_verdict: up(policy["default_verdict"], choice) })],
  ["a rule that blocks everything", addRule(() => ({}))],
  ["a rule that blocks one tool", addRule((choice) => ({ match: { tool_names: [choose(TOOLS, choice)] } }))],
  [
    "fail closed for all risk classes",
    (policy) => ({
      ...policy,
      fail_closed: {
        enabled: true,
        risk_classes: ["low", "medium", "high", "critical"],
        required_fields: ["targets", "arg_provenance", "endpoint_class"],
      },
    }),
  ],
  [
    "denying a path",
    inOneRule((rule) => ({
      endpoint: { ...(rule["endpoint"] as object | undefined), path_denylist: ["/srv/**", "/tmp/*"] },
    })),
  ],
  ["demanding an owner of the agent", inOneRule(() => ({ require_agent_owner: true }))],
  ["demanding a credential made for the call", inOneRule(() => ({ require_jit_credential: true }))],
  ["demanding evidence of context", inOneRule(() => ({ require_context_evidence: true }))],
  ["one step a script", (policy) => ({ ...policy, scripts: { ...(policy["scripts"] as object | undefined), max_steps: 1 } })],
  ["no mixed risk", (policy) => ({ ...policy, scripts: { ...(policy["scripts"] as object | undefined), block_mixed_risk: true } })],
];

describe("a stricter policy gives no milder verdict", () => {
  test.each(TIGHTENINGS)("%s", (_name, tighten) => {
    let stricter = 0;
    fc.assert(
      fc.property(policies, intents, fc.nat({ max: 1_000 }), (policy, intent, choice) => {
        const before = severityOf(judge(policy, intent).verdict);
        const after = severityOf(judge(tighten(policy, choice), intent).verdict);
        expect(after).toBeGreaterThanOrEqual(before);
        if (after > before) stricter++;
      }),
      RUNS,
    );
    // A change that never bites would prove nothing.
    expect(stricter).toBeGreaterThan(0);
  });
});

describe("an allowlist", () => {
  const allowlist = (names: readonly string[]): Json => ({
    default_verdict: "block",
    rules: [{ name: "allow", priority: 10, effect: "allow", match: { tool_names: names } }],
  });
  const names = fc.subarray([...TOOLS], { minLength: 2 });

  test("without one of its names allows no more than before, and blocks that name", () => {
    fc.assert(
      fc.property(names, intents, fc.nat(), (list, intent, choice) => {
        const gone = choose(list, choice) ?? "";
        const before = judge(allowlist(list), intent);
        const after = judge(allowlist(list.filter((name) => name !== gone)), intent);
        expect(severityOf(after.verdict)).toBeGreaterThanOrEqual(severityOf(before.verdict));
        if (intent["tool_name"] === gone) expect(after.verdict).toBe("block");
      }),
      RUNS,
    );
  });

  test("allows no call of a tool that is not on it, and all of a script or nothing", () => {
    fc.assert(
      fc.property(names, intents, (list, intent) => {
        const script = intent["script"] as { readonly steps: readonly { readonly tool_name: string }[] } | undefined;
        const called = script === undefined ? [intent["tool_name"] as string] : script.steps.map((step) => step.tool_name);
        if (called.some((name) => !list.includes(name))) expect(judge(allowlist(list), intent).verdict).toBe("block");
        else expect(judge(allowlist(list), intent).verdict).not.toBe("block");
      }),
      RUNS,
    );
  });
});

describe("what is not monotone in Gait, so that nobody takes it for granted", () => {
  const exec: Json = {
    tool_name: "tool.exec",
    args: {},
    targets: [{ kind: "other", value: "make" }],
    context: {
      identity: "a",
      workspace: "/w",
      risk_class: "low",
      sandbox: {
        network_mode: "disabled",
        env_exposure_mode: "none",
        filesystem_isolation: "container",
        user_mode: "unprivileged",
        timeout_seconds: 5,
        evidence_ref: "ref:1",
        evidence_digest: "0".repeat(64),
      },
    },
  };
  const verdictOf = (rule: Json, intent: Json): Verdict => judge({ default_verdict: "block", rules: [{ name: "r", ...rule }] }, intent).verdict;

  test("demanding a sandbox excuses processes that run in one", () => {
    expect(verdictOf({ effect: "allow" }, exec)).toBe("require_approval");
    expect(verdictOf({ effect: "allow", sandbox: { allowed_network_modes: ["disabled"] } }, exec)).toBe("allow");
  });

  test("a dataflow constraint can weaken a block", () => {
    const tainted: Json = {
      ...exec,
      targets: [{ kind: "url", value: "https://a.example.com/" }],
      arg_provenance: [{ arg_path: "$.a", source: "external" }],
    };
    expect(verdictOf({ effect: "block" }, tainted)).toBe("block");
    expect(verdictOf({ effect: "block", dataflow: { enabled: true } }, tainted)).toBe("require_approval");
  });
});
