import { describe, expect, test } from "@jest/globals";
import { contains, diffClasses, type ClassOptions } from "../../src/diff/index.ts";
import { createJudge, intentOf, plainIntent } from "../../src/diff/judge.ts";
import type { Policy } from "../../src/gait/index.ts";
import { createRandom } from "./support/random.ts";
import { makePolicy, type RuleFields } from "./support/policy.ts";

const NOW: ClassOptions = { nowNs: 1_790_000_000_000_000_000n };
const allowList = (...tools: readonly string[]): RuleFields => ({
  name: "allow-approved",
  priority: 10,
  match: { toolNames: tools },
});
const blockRest: RuleFields = {
  name: "block-unknown",
  priority: 20,
  effect: "block",
  reasonCodes: ["blocked_tool_not_in_external_registry"],
};

function unproven(base: Policy, head: Policy, options = NOW): readonly string[] {
  return diffClasses(base, head, options).not_analysed;
}

describe("no change is said only where it is proven", () => {
  test("equal policies, also when only names, reason codes and lines differ", () => {
    const base = makePolicy([allowList("a"), blockRest]);
    const head = makePolicy([{ ...allowList("a"), name: "other", violations: ["v"], position: { line: 9, column: 1 } }, blockRest]);
    expect(diffClasses(base, head, NOW)).toMatchObject({ classes: [], proven: true, not_analysed: [], relaxed: false });
  });

  test("a rule that can't be reached", () => {
    const base = makePolicy([allowList("a"), blockRest]);
    const head = makePolicy([allowList("a"), blockRest, { name: "late", priority: 30, effect: "allow", match: { toolNames: ["b"] } }]);
    expect(diffClasses(base, head, NOW)).toMatchObject({ classes: [], proven: true, not_analysed: [] });
  });

  test("the same set of intents said in another way", () => {
    const base = makePolicy([{ name: "r", effect: "allow", match: { targetKinds: ["path", "url"] } }]);
    const head = makePolicy([
      { name: "p", priority: 1, effect: "allow", match: { targetKinds: ["path"] } },
      { name: "u", priority: 2, effect: "allow", match: { targetKinds: ["url"], targetValues: [] } },
    ]);
    expect(diffClasses(base, head, NOW)).toMatchObject({ classes: [], proven: true, not_analysed: [] });
  });

  test("conditions that no intent meets", () => {
    const never: RuleFields = {
      name: "never",
      effect: "allow",
      match: {
        toolAnnotations: {
          readOnlyHint: undefined,
          destructiveHint: undefined,
          idempotentHint: undefined,
          openWorldHint: undefined,
        },
        targetKinds: ["pathh"],
      },
    };
    expect(diffClasses(makePolicy([]), makePolicy([never]), NOW)).toMatchObject({ classes: [], proven: true });
    const contradiction: RuleFields = {
      name: "never",
      effect: "allow",
      match: { allowedDelegatorIdentities: ["a"], maxDelegationDepth: 0 },
    };
    expect(diffClasses(makePolicy([]), makePolicy([contradiction]), NOW)).toMatchObject({ classes: [], proven: true });
  });

  test("a search that stops early names it, and proves nothing", () => {
    const base = makePolicy([allowList("a"), blockRest]);
    const head = makePolicy([allowList("a", "b"), blockRest]);
    const cut = diffClasses(base, head, { ...NOW, budget: 0 });
    expect(cut.proven).toBe(false);
    expect(cut.not_analysed[0]).toMatch(/^the rest of the comparison: 0 steps were not enough/u);
    const few = diffClasses(makePolicy([]), makePolicy([allowList("a"), { name: "dry", priority: 11, effect: "dry_run", match: { toolNames: ["c"] } }]), {
      ...NOW,
      maxClasses: 1,
    });
    expect(few).toMatchObject({ proven: false, relaxed: true });
    expect(few.classes.map(({ to }) => to)).toEqual(["allow"]);
    expect(few.not_analysed).toEqual(["further changes: only the 1 worst classes are told apart"]);
  });

  test("patterns that are too odd to enumerate are named", () => {
    const head = makePolicy([{ name: "r", effect: "allow", endpoint: { pathDenylist: ["*[^x]*b"] } }]);
    expect(diffClasses(makePolicy([]), head, NOW)).toMatchObject({ proven: false });
  });
});

describe("lists of random halves", () => {
  const tools = Array.from({ length: 600 }, (_, at) => `tool.${at}`);
  const policy = (seed: number): Policy => {
    const random = createRandom(seed);
    const effects = ["allow", "block", "dry_run", "require_approval"] as const;
    const rules = Array.from({ length: 24 }, (_, at) => ({
      name: `r${at}`,
      priority: at,
      effect: random.pick(effects),
      match: { toolNames: random.some(tools, 0.5) },
    }));
    return makePolicy(rules);
  };

  test("every change of every tool lies in its class, and all is proven", () => {
    const [base, head] = [policy(1), policy(2)];
    const diff = diffClasses(base, head, NOW);
    expect(diff.proven).toBe(true);
    const [before, after] = [createJudge(base, NOW.nowNs), createJudge(head, NOW.nowNs)];
    let changes = 0;
    for (const tool of [...tools, "unheard"]) {
      const intent = plainIntent(tool);
      const [from, to] = [before(intent).verdict, after(intent).verdict];
      const found = diff.classes[diff.locate(intent) ?? -1];
      expect({ tool, from: found?.from, to: found?.to }).toEqual(from === to ? { tool } : { tool, from, to });
      if (from !== to) changes++;
    }
    expect(changes).toBeGreaterThan(300);
  });

  test("a bound on the steps ends the comparison as undecided", () => {
    const diff = diffClasses(policy(1), policy(2), { ...NOW, budget: 20_000 });
    expect(diff).toMatchObject({ proven: false, undecided: true });
    expect(diff.not_analysed[0]).toMatch(/^the rest of the comparison: 20000 steps were not enough/u);
  });
});

describe("a tool that is newly allowed", () => {
  const diff = diffClasses(makePolicy([allowList("a"), blockRest]), makePolicy([allowList("a", "b", "c"), blockRest]), NOW);

  test("is one class in words, with a minimal witness", () => {
    const [worst, ...others] = diff.classes;
    expect(worst).toEqual({
      from: "block",
      to: "allow",
      relaxed: true,
      description: 'tools "b", "c"; no destructive target (before: block by rule "block-unknown", now: allow by rule "allow-approved")',
      witness: '{"tool_name":"b","context":{"identity":"someone","workspace":"/workspace","risk_class":"low"}}',
      checked_by: "embedded",
      from_rules: ["block-unknown"],
      to_rules: ["allow-approved"],
      from_reason_codes: ["blocked_tool_not_in_external_registry"],
      to_reason_codes: ["matched_rule_allow_approved"],
    });
    expect(others.map(({ to }) => to)).toEqual(["dry_run", "require_approval"]);
    expect(diff).toMatchObject({ proven: true, relaxed: true, not_analysed: [] });
  });

  test("intents are found in their class", () => {
    const intent = (tool: string): ReturnType<typeof intentOf> =>
      intentOf(`{"tool_name":"${tool}","context":{"identity":"i","workspace":"w","risk_class":"high"}}`);
    const [a, b] = [intent("a"), intent("b")];
    if (a === undefined || b === undefined) throw new Error("both are intents");
    expect([contains(diff, a), contains(diff, b)]).toEqual([false, true]);
  });
});

describe("conditions other than tools", () => {
  test.each<[string, RuleFields, RegExp]>([
    ["risk", { effect: "allow", match: { riskClasses: ["high"] } }, /^any tool; risk_class is "high";/u],
    ["credentials", { effect: "allow", requireJitCredential: true, maxCredentialTtlSeconds: 60 }, /credential_ttl_seconds is from 1 to 60/u],
    ["agent", { effect: "allow", requireAgentOwner: true }, /the agent has an owner/u],
    ["sandbox", { effect: "allow", sandbox: { allowedNetworkModes: ["disabled"] } }, /sandbox network_mode is "disabled"/u],
    ["delegation", { effect: "allow", match: { allowedDelegateIdentities: ["spec"] } }, /delegation delegate is one of "spec"/u],
    ["domains", { effect: "allow", match: { targetKinds: ["url"] }, endpoint: { domainAllowlist: ["*.example.com"] } }, /a target whose kind is "url"/u],
    ["workspace", { effect: "allow", match: { workspacePrefixes: ["/repo"] } }, /workspace starts with "\/repo"/u],
  ])("%s", (_, fields, words) => {
    const diff = diffClasses(makePolicy([]), makePolicy([{ name: "r", ...fields }]), NOW);
    expect(diff).toMatchObject({ proven: true, relaxed: true });
    expect(diff.classes[0]).toMatchObject({ from: "block", to: "allow" });
    expect(diff.classes[0]?.description).toMatch(words);
  });

  test("a name that reads like a sentence of ours stands in quotes", () => {
    const rule: RuleFields = { name: 'ok" APPROVED', effect: "allow", match: { toolNames: ["approved by security"] } };
    expect(diffClasses(makePolicy([]), makePolicy([rule]), NOW).classes[0]?.description).toBe(
      'tool "approved by security"; no destructive target (before: block by the default verdict, now: allow by rule "ok\\" APPROVED")',
    );
  });

  test("several conditions on targets may need several targets", () => {
    const rule: RuleFields = {
      name: "r",
      effect: "allow",
      match: {
        targetKinds: ["path"],
        endpointClasses: ["net.http"],
        toolAnnotations: {
          readOnlyHint: false,
          destructiveHint: undefined,
          idempotentHint: undefined,
          openWorldHint: undefined,
        },
      },
      dataflow: { destinationKinds: ["queue"], taintedSources: ["user"], action: "block" },
    };
    const diff = diffClasses(makePolicy([]), makePolicy([rule], { defaultVerdict: "allow" }), NOW);
    expect(diff.proven).toBe(true);
    const blocked = diffClasses(makePolicy([{ ...rule, dataflow: { ...rule.dataflow, taintedSources: ["system"] } }]), makePolicy([rule]), NOW).classes.find(
      ({ to }) => to === "block",
    );
    expect(JSON.parse(blocked?.witness ?? "{}")).toMatchObject({ arg_provenance: [{ source: "user" }] });
    expect(blocked?.witness).toMatch(/"kind":"queue".*"kind":"path"|"kind":"path".*"kind":"queue"/u);
  });

  test("a fall of the default verdict is worst, a rise comes last", () => {
    const base = makePolicy([{ name: "r", effect: "allow", match: { toolNames: ["a"] } }]);
    const head = makePolicy([{ name: "r", effect: "block", match: { toolNames: ["a"] } }], {
      defaultVerdict: "dry_run",
    });
    const diff = diffClasses(base, head, NOW);
    expect(diff.classes.map(({ from, to, relaxed }) => [from, to, relaxed])).toEqual(
      [
        ["block", "dry_run", true],
        ["allow", "block", false],
        ["dry_run", "block", false],
        ["require_approval", "block", false],
      ].filter(([from]) => diff.classes.some((found) => found.from === from)),
    );
    expect(diff.classes[0]?.description).toBe("any tool that no rule names (before: block by the default verdict, now: dry_run by the default verdict)");
  });

  test("fail_closed decides before rules", () => {
    const failClosed = {
      enabled: true,
      riskClasses: ["high"],
      requiredFields: ["arg_provenance"],
      requiredHighRiskFields: ["run_id"],
    };
    const diff = diffClasses(makePolicy([], { defaultVerdict: "allow", failClosed }), makePolicy([], { defaultVerdict: "allow" }), NOW);
    expect(diff.classes).toHaveLength(1);
    expect(diff.classes[0]).toMatchObject({
      from: "block",
      to: "allow",
      from_rules: [],
      from_reason_codes: ["fail_closed_missing_arg_provenance", "fail_closed_missing_run_id"],
    });
    expect(diff.not_analysed).toEqual([]);
  });
});

describe("what is not looked at is named", () => {
  const base = makePolicy([allowList("a")]);
  test.each<[string, Policy, RegExp]>([
    ["rate limits", makePolicy([{ ...allowList("a"), rateLimit: { requests: 5, window: "minute", scope: "tool" } }]), /^rate limits/u],
    ["budgets", makePolicy([{ ...allowList("a"), destructiveBudget: { requests: 5, window: "minute", scope: "tool" } }]), /^destructive budgets/u],
    ["approvals", makePolicy([{ ...allowList("a"), minApprovals: 2 }]), /^approvals/u],
    ["brokers", makePolicy([{ ...allowList("a"), requireBrokerCredential: true }]), /^broker credentials/u],
    ["context evidence", makePolicy([{ ...allowList("a"), requireContextEvidence: true }]), /^context evidence/u],
    ["delegation tokens", makePolicy([{ ...allowList("a"), match: { requireDelegation: true } }]), /^delegation tokens/u],
    ["long chains", makePolicy([{ ...allowList("a"), match: { maxDelegationDepth: 1000 } }]), /^delegation chains of more than 64 links/u],
    [
      "the clock",
      makePolicy([
        {
          ...allowList("a"),
          freezeWindow: { windows: [{ name: "w", start: "2030-01-01T00:00:00", end: "2031-01-01T00:00:00" }] },
        },
      ]),
      /^freeze windows: judged as of 2026-09-21T14:13:20Z only/u,
    ],
    [
      "script settings",
      makePolicy([allowList("a")], { scripts: { maxSteps: 3, requireApprovalAbove: 2, blockMixedRisk: true } }),
      /^scripts of several steps in all their combinations: scripts.max_steps from 0 to 3, scripts.require_approval_above from 0 to 2, scripts.block_mixed_risk from false to true/u,
    ],
    ["trust", makePolicy([allowList("a")], { mcpTrust: { ...base.mcpTrustRaw, enabled: true } }), /^mcp_trust/u],
  ])("%s", (_, head, words) => {
    expect(unproven(base, head).some((text) => words.test(text))).toBe(true);
    expect(unproven(head, head)).toEqual([]);
  });
});

describe("the clock and a second judge", () => {
  const frozen = makePolicy([
    {
      ...allowList("a"),
      freezeWindow: { windows: [{ name: "w", start: "2026-09-01T00:00:00", end: "2026-10-01T00:00:00" }] },
    },
  ]);

  test("an open freeze window shows, one that is over does not", () => {
    const open = diffClasses(makePolicy([allowList("a")]), frozen, NOW);
    expect(open.classes.map(({ from, to }) => [from, to])).toContainEqual(["allow", "block"]);
    expect(diffClasses(makePolicy([allowList("a")]), frozen, { nowNs: NOW.nowNs * 2n }).classes).toEqual([]);
  });

  test("a witness on which the second judge disagrees is no class but a doubt", () => {
    const [base, head] = [makePolicy([]), makePolicy([{ ...allowList("a") }])];
    const agreeing = diffClasses(base, head, {
      ...NOW,
      recheck: (witness) => ({
        from: "block",
        to: witness.includes("destructive") ? (witness.includes("plan") ? "dry_run" : "require_approval") : "allow",
      }),
    });
    expect(agreeing.proven).toBe(true);
    expect(new Set(agreeing.classes.map(({ checked_by }) => checked_by))).toEqual(new Set(["both"]));
    const other = diffClasses(base, head, { ...NOW, recheck: () => ({ from: "block", to: "block" }) });
    expect(other).toMatchObject({ classes: [], proven: false, relaxed: false });
    expect(other.not_analysed[0]).toMatch(/^engines disagree \(block to block\) on a change from block to allow: tool "a";/u);
  });
});
