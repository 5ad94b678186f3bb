import { describe, expect, test } from "@jest/globals";
import { diffClasses, diffPolicies } from "../../src/diff/index.ts";
import { createJudge, intentOf } from "../../src/diff/judge.ts";
import { severityOf, type Policy } from "../../src/gait/index.ts";
import type { Changes, ToolChange } from "../../src/report/index.ts";
import { FEW_TOOLS, randomIntent, randomPair } from "./support/generate.ts";
import { makePolicy, type RuleFields } from "./support/policy.ts";
import { createRandom } from "./support/random.ts";

const NOW = { nowNs: 1_790_000_000_000_000_000n };

const allow = (...tools: readonly string[]): RuleFields => ({
  name: "allow",
  priority: 50,
  match: { toolNames: tools },
});
const staged = (...tools: readonly string[]): RuleFields => ({
  name: "staged",
  effect: "dry_run",
  priority: 60,
  match: { toolNames: tools },
});
const rest: RuleFields = { name: "rest", effect: "block", priority: 90 };

function toolsOf(changes: Changes): readonly ToolChange[] {
  return [changes.newly_allowed, changes.newly_blocked, changes.newly_dry_run, changes.newly_require_approval].flat();
}

function unexplained(base: Policy, head: Policy): readonly string[] {
  return diffPolicies(base, head, NOW)
    .classes.filter((found) => found.explained !== true)
    .map(({ from, to, description }) => `${from} ${to} ${description.replace(/ \(before.*/u, "")}`);
}

describe("a class that follows from the tools in the lists", () => {
  test("added, removed, staged and released tools explain all of their variants", () => {
    const base = makePolicy([allow("a", "b", "gone"), staged("s"), rest]);
    const head = makePolicy([allow("a", "b", "new", "s"), staged("later"), rest]);
    const found = diffPolicies(base, head, NOW);
    expect(toolsOf(found).map(({ tool, from, to }) => `${tool} ${from} ${to}`)).toEqual([
      "new block allow",
      "s dry_run allow",
      "gone allow block",
      "later block dry_run",
    ]);
    expect(found.classes.length).toBeGreaterThan(6);
    expect(unexplained(base, head)).toEqual([]);
    expect(found.relaxed).toBe(true);
  });

  test("without a mark where nothing is explained: no key at all", () => {
    const [first] = diffPolicies(makePolicy([rest]), makePolicy([{ ...rest, effect: "allow" }]), NOW).classes;
    expect(Object.keys(first ?? {})).not.toContain("explained");
  });
});

describe("a class that says more than the lists", () => {
  test("a condition that lets in more of a tool than its plainest call", () => {
    const strict: RuleFields = {
      name: "guard",
      effect: "block",
      priority: 10,
      match: { toolNames: ["a"], targetKinds: ["path"] },
    };
    expect(unexplained(makePolicy([strict, allow("a"), rest]), makePolicy([allow("a"), rest]))[0]).toMatch(
      /^block allow tool "a"; .*a target whose kind is "path"/u,
    );
  });

  test("the same, beside other calls of that tool that are in the list", () => {
    const asks: RuleFields = {
      name: "asks",
      effect: "block",
      priority: 10,
      match: { toolNames: ["a"], targetKinds: ["path"] },
    };
    const base = makePolicy([asks, rest]);
    const head = makePolicy([allow("a"), rest]);
    const found = diffPolicies(base, head, NOW);
    expect(found.newly_allowed.map(({ tool }) => tool)).toEqual(["a"]);
    const left = found.classes.filter((c) => c.explained !== true);
    expect(left.length).toBeGreaterThan(0);
    expect(left.every((c) => c.from_rules[0] === "asks")).toBe(true);
    expect(found.classes.some((c) => c.explained === true && c.from_rules[0] === "rest")).toBe(true);
  });

  test("a step further than the list tells", () => {
    const base = makePolicy([
      {
        name: "r",
        effect: "require_approval",
        priority: 10,
        match: { toolNames: ["a"] },
        sandbox: { maxTimeoutSeconds: 1 },
      },
      rest,
    ]);
    const head = makePolicy([{ name: "r", effect: "dry_run", priority: 10, match: { toolNames: ["a"] } }, rest]);
    const found = diffPolicies(base, head, NOW);
    expect(found.newly_dry_run).toHaveLength(1);
    expect(found.classes.filter((c) => c.explained !== true).map(({ from, to }) => [from, to])).toContainEqual(["block", "dry_run"]);
    expect(found.classes.filter((c) => c.explained === true).map(({ from, to }) => [from, to])).toContainEqual(["require_approval", "dry_run"]);
  });

  test("tools that no rule names, and what fail_closed decides", () => {
    const failClosed = {
      enabled: true,
      riskClasses: ["high"],
      requiredFields: ["targets"],
      requiredHighRiskFields: [],
    };
    const base = makePolicy([allow("a"), rest], { failClosed });
    expect(unexplained(base, makePolicy([allow("a", "b"), rest], { failClosed }))).toEqual([]);
    expect(unexplained(base, makePolicy([allow("a", "b"), rest])).some((words) => words.includes('"b"'))).toBe(true);
    expect(unexplained(makePolicy([allow("a"), rest]), makePolicy([allow("a")], { defaultVerdict: "dry_run" }))[0]).toMatch(/any tool that no rule names/u);
  });

  test("rules of equal priority are taken together", () => {
    const low: RuleFields = { name: "low", effect: "block", priority: 50, match: { riskClasses: ["high"] } };
    const found = diffPolicies(makePolicy([low, rest]), makePolicy([low, allow("a"), rest]), NOW);
    expect(found.newly_allowed).toHaveLength(1);
    expect(found.classes.every((c) => c.explained === true)).toBe(true);
  });
});

test("random pairs: what is explained lies in the lists, for every intent that was tried", () => {
  const figures = { explained: 0, others: 0 };
  for (let seed = 1; seed <= 120; seed++) {
    const random = createRandom(seed + 90_000);
    const [base, head] = randomPair(random, 4, FEW_TOOLS);
    const changes = diffPolicies(base, head, NOW);
    const { locate } = diffClasses(base, head, NOW);
    const told = new Map(toolsOf(changes).map((change) => [change.tool, change]));
    const [before, after] = [createJudge(base, NOW.nowNs), createJudge(head, NOW.nowNs)];
    const witnesses = changes.classes.map((found) => found.witness);
    const tried = Array.from({ length: 60 }, () => randomIntent(random, FEW_TOOLS));
    for (const json of [...witnesses, ...tried]) {
      const intent = intentOf(json);
      const index = intent === undefined ? undefined : locate(intent);
      if (intent === undefined || index === undefined || intent.script !== undefined) continue;
      if (changes.classes[index]?.explained !== true) {
        figures.others++;
        continue;
      }
      figures.explained++;
      const change = told.get(intent.toolName);
      const seen = { from: severityOf(before(intent).verdict), to: severityOf(after(intent).verdict) };
      const [from, to] = [severityOf(change?.from ?? "allow"), severityOf(change?.to ?? "allow")];
      const inside = Math.min(from, to) <= Math.min(seen.from, seen.to) && Math.max(seen.from, seen.to) <= Math.max(from, to);
      expect({
        seed,
        json,
        told: change !== undefined,
        inside,
        same: Math.sign(seen.to - seen.from) === Math.sign(to - from),
      }).toEqual({ seed, json, told: true, inside: true, same: true });
    }
  }
  expect(figures.explained).toBeGreaterThan(60);
  expect(figures.others).toBeGreaterThan(60);
});
