import { describe, expect, test } from "@jest/globals";
import { diffClasses, isRelaxation } from "../../src/diff/index.ts";
import { createJudge, intentOf } from "../../src/diff/judge.ts";
import type { Intent, Policy } from "../../src/gait/index.ts";
import { randomPair, randomScript } from "./support/generate.ts";
import { makePolicy, type RuleFields } from "./support/policy.ts";
import { createRandom } from "./support/random.ts";

const NOW = 1_790_000_000_000_000_000n;
const allow: RuleFields = { name: "allow", match: { toolNames: ["a"] } };

function intent(json: string): Intent {
  const read = intentOf(json);
  if (read === undefined) throw new Error(`not an intent: ${json}`);
  return read;
}

const scripts = (maxSteps: number, requireApprovalAbove: number, blockMixedRisk: boolean): Policy =>
  makePolicy([allow], { scripts: { maxSteps, requireApprovalAbove, blockMixedRisk } });

describe("settings for whole scripts", () => {
  test.each<[string, Policy, Policy, readonly string[], number]>([
    ["more steps", scripts(2, 0, false), scripts(5, 0, false), ["block -> allow", "block -> dry_run", "block -> require_approval"], 3],
    ["no limit of its own is a limit of 64", scripts(64, 0, false), scripts(0, 0, false), [], 0],
    ["approval later", scripts(0, 2, false), scripts(0, 4, false), ["require_approval -> allow", "require_approval -> dry_run"], 3],
    ["no approval", scripts(0, 2, false), scripts(0, 0, false), ["require_approval -> allow", "require_approval -> dry_run"], 3],
    ["mixed risks", scripts(0, 0, true), scripts(0, 0, false), ["block -> allow", "block -> dry_run", "block -> require_approval"], 2],
    ["fewer steps", scripts(5, 0, false), scripts(2, 0, false), ["allow -> block", "dry_run -> block", "require_approval -> block"], 3],
  ])("%s", (_, base, head, pairs, steps) => {
    const diff = diffClasses(base, head, { nowNs: NOW });
    expect(diff.classes.map(({ from, to }) => `${from} -> ${to}`)).toEqual(pairs);
    expect(diff.relaxed).toBe(diff.classes.some(isRelaxation));
    diff.classes.forEach((found, index) => {
      const witness = intent(found.witness);
      expect(witness.script?.steps).toHaveLength(steps);
      expect([createJudge(base, NOW)(witness).verdict, createJudge(head, NOW)(witness).verdict]).toEqual([found.from, found.to]);
      expect(diff.locate(witness)).toBe(index);
      expect(found.description).toMatch(/^scripts, such as one of \d steps that are answered as before; scripts\./u);
    });
    expect(diff.not_analysed.some((text) => text.startsWith("scripts of several steps in all their combinations"))).toBe(true);
  });
});

describe("fail_closed looks at a script's own targets, the rules at those of its steps", () => {
  const failClosed = { enabled: true, riskClasses: ["low"], requiredFields: ["targets"], requiredHighRiskFields: [] };

  test("a relaxation that no single call shows", () => {
    // Alone, a call without targets is stopped by both; as a step of a script that has targets it is not.
    const hidden: RuleFields = { name: "paths", match: { toolNames: ["a"], targetKinds: ["path"] }, effect: "block", priority: -1 };
    const low: RuleFields = { ...allow, match: { toolNames: ["a"], riskClasses: ["low"] } };
    const base = makePolicy([hidden, { ...low, effect: "block" }], { defaultVerdict: "block", failClosed });
    const head = makePolicy([{ ...hidden, match: { targetKinds: ["path", "url", "host", "repo", "bucket", "table", "queue", "topic", "other"] } }, low], {
      defaultVerdict: "block",
      failClosed,
    });
    const diff = diffClasses(base, head, { nowNs: NOW });
    expect(diff.classes).toMatchObject([{ from: "block", to: "allow", relaxed: true }]);
    const [found] = diff.classes;
    expect(found?.description).toMatch(/^scripts with targets or provenance of their own/u);
    const witness = intent(found?.witness ?? "");
    expect([createJudge(base, NOW)(witness).verdict, createJudge(head, NOW)(witness).verdict]).toEqual(["block", "allow"]);
    expect(diff).toMatchObject({ relaxed: true, proven: true, not_analysed: [] });
  });

  test("what a class of calls says already is not said again of scripts", () => {
    const base = makePolicy([allow], { defaultVerdict: "block", failClosed });
    const head = makePolicy([{ ...allow, match: { toolNames: ["a", "b"] } }], { defaultVerdict: "block", failClosed });
    const diff = diffClasses(base, head, { nowNs: NOW });
    expect(diff.classes.filter(({ description }) => description.startsWith("scripts"))).toEqual([]);
    expect(diff.not_analysed).toEqual([]);
    const script = intent(
      JSON.stringify({
        script: { steps: [{ tool_name: "b" }] },
        targets: [{ kind: "path", value: "/a", operation: "read" }],
        context: { identity: "x", workspace: "/w", risk_class: "low" },
      }),
    );
    expect(diff.classes[diff.locate(script) ?? -1]).toMatchObject({ from: "block", to: "allow" });
  });
});

test("random pairs with settings for scripts: no relaxation of a script stays unseen", () => {
  const figures = { scripts: 0, relaxed: 0 };
  for (let seed = 1; seed <= 60; seed++) {
    const random = createRandom(seed + 5_000_000);
    const [one, two] = randomPair(random, 3);
    const settings = (): Policy["scripts"] => ({ maxSteps: random.int(4), requireApprovalAbove: random.int(3), blockMixedRisk: random.chance(0.4) });
    const [base, head] = [
      { ...one, scripts: settings() },
      { ...two, scripts: settings() },
    ];
    const diff = diffClasses(base, head, { nowNs: NOW });
    const [before, after] = [createJudge(base, NOW), createJudge(head, NOW)];
    for (let count = 0; count < 25; count++) {
      const json = randomScript(random);
      const asked = intent(json);
      const pair = { from: before(asked).verdict, to: after(asked).verdict };
      if (pair.from === pair.to) continue;
      figures.scripts++;
      if (!isRelaxation(pair)) continue;
      figures.relaxed++;
      expect({ seed, json, relaxed: diff.relaxed }).toEqual({ seed, json, relaxed: true });
    }
  }
  expect(figures.scripts).toBeGreaterThan(100);
  expect(figures.relaxed).toBeGreaterThan(40);
});
