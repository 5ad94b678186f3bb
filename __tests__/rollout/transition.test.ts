import { describe, expect, test } from "@jest/globals";
import { changeDigest, coveredChange, judgeTransition, needsHistory, newNames, type PolicyState, type TransitionInput } from "../../src/rollout/index.ts";
import type { ExceptionKind } from "../../src/config/index.ts";
import { change, exception, history, minimumOf, policy, stages, state } from "./states.ts";

const codes = (input: TransitionInput): readonly string[] => judgeTransition(input).refusals.map((r) => r.code);

describe("a promotion", () => {
  const past = history(stages([0, "simulate"]));
  const up = policy({ stage: "dry_run" });

  test("opens after the soak, when tests pass and nothing is relaxed", () => {
    expect(codes(change(past, up, 72))).toEqual([]);
    expect(codes(change(past, up, 71))).toEqual(["soak_not_reached"]);
    expect(codes(change(past, up, 72, { testsPass: false }))).toEqual(["tests_failed"]);
    expect(codes(change(past, up, 72, { relaxed: true }))).toEqual(["promotion_with_relaxation"]);
  });

  test("goes one step at a time", () => {
    expect(codes(change(past, policy({ stage: "enforce" }), 72))).toEqual(["stage_skipped", "soak_not_reached"]);
    const both = history(stages([0, "dry_run"]));
    expect(codes(change(both, policy({ stage: "enforce" }), 72))).toEqual([]);
  });

  test("names what is not proven, and is content when that is staged", () => {
    const late = history(stages([0, "simulate"], [50, "simulate", { allowSet: ["a", "b", "c"] }]));
    const head = policy({ stage: "dry_run", allowSet: ["a", "b", "c"] });
    expect(judgeTransition(change(late, head, 72)).refusals).toMatchObject([
      { code: "tool_not_proven", tools: ["c"], exception: "promotion", help: expect.stringContaining("rollout promote p") },
    ]);
    expect(codes(change(late, policy({ stage: "dry_run", staged: ["c"] }), 72))).toEqual([]);
  });

  test("counts by the strictest soak and clock of base, head and minimum", () => {
    const soaked = (hours: number): PolicyState => policy({ stage: "dry_run", rollout: { ...policy().rollout, soak: { simulate: hours, dry_run: 72 } } });
    expect(codes(change(past, soaked(1), 71))).toEqual(["soak_not_reached"]);
    expect(codes(change(past, soaked(100), 99))).toEqual(["soak_not_reached"]);
    expect(codes(change(past, up, 80, { minimum: minimumOf({ soak: { simulate: 81 } }) }))).toEqual(["soak_not_reached"]);
    expect(codes(change(past, up, 80, { minimum: minimumOf({ soak_clock: "server" }) }))).toEqual(["clock_not_trusted"]);
    expect(codes(change(history(past.states, { clock: "server" }), up, 80, { minimum: minimumOf({ soak_clock: "server" }) }))).toEqual([]);
  });

  test("passes by an exception for exactly it", () => {
    const covered = changeDigest(coveredChange("promotion", "p", policy(), up));
    const good = exception({ kind: "promotion", change: covered });
    const judged = judgeTransition(change(past, up, 1, { exceptions: [good] }));
    expect([judged.refusals, judged.used]).toEqual([[], [good]]);
    expect(codes(change(past, up, 1, { exceptions: [exception({ kind: "adoption", change: covered })] }))).toEqual(["soak_not_reached"]);
    expect(codes(change(past, policy({ stage: "dry_run", allowSet: ["a"] }), 1, { exceptions: [good] }))).toEqual(["soak_not_reached"]);
    // Tests are recomputed; no exception replaces them.
    expect(codes(change(past, up, 1, { exceptions: [good], testsPass: false }))).toEqual(["tests_failed"]);
  });
});

describe("a step back", () => {
  const past = history(stages([0, "enforce"]));
  const back = (content: Partial<PolicyState> = {}): PolicyState => policy({ stage: "dry_run", ...content });

  test("asks for nothing, alone or with names taken away", () => {
    expect(codes(change(past, back(), 0))).toEqual([]);
    expect(codes(change(past, back({ stage: "simulate" }), 0))).toEqual([]);
    expect(codes(change(past, back({ allowSet: ["a"] }), 0))).toEqual([]);
    expect(judgeTransition(change(past, back(), 0)).move).toEqual({ kind: "rollback", from: "enforce", to: "dry_run" });
  });

  test("fails together with anything else of the policy", () => {
    const rollout = { ...policy().rollout, soak: { simulate: 1, dry_run: 72 } };
    const mixed = [
      back({ allowSet: ["a", "b", "c"] }),
      back({ settingsDigest: "other" }),
      back({ baseRulesDigest: "stricter" }),
      back({ testsDigest: "other" }),
      back({ exceptionRules: { kinds: ["limit"] } }),
      back({ rollout: { ...policy().rollout, evidence: "elsewhere" } }),
      back({ rollout }),
      back({ kind: "file" }),
    ];
    for (const head of mixed) expect(codes(change(past, head, 0))).toEqual(["rollback_mixed"]);
    expect(codes(change(past, back(), 0, { relaxed: true }))).toEqual(["rollback_mixed"]);
  });

  test("the test of a tool that goes may go with it", () => {
    expect(codes(change(past, back({ allowSet: ["a"], testsDigest: "fewer" }), 0, { testsTaken: true }))).toEqual([]);
  });

  test("a hand-written policy may lose names in it", () => {
    const hand = history(stages([0, "enforce", { kind: "file" }]));
    expect(codes(change(hand, back({ kind: "file", allowSet: ["a"], baseRulesDigest: "shorter" }), 0))).toEqual([]);
  });
});

describe("names that get in", () => {
  const grown = (content: Partial<PolicyState> = {}): PolicyState => policy({ stage: "enforce", allowSet: ["a", "b", "c"], ...content });

  test("at enforce only when they stood as staged", () => {
    const past = history(stages([0, "enforce"], [10, "enforce", { staged: ["c"] }]));
    expect(judgeTransition(change(past, grown(), 81)).refusals).toMatchObject([{ code: "tool_not_proven", tools: ["c"], exception: "relaxation" }]);
    expect(codes(change(past, grown(), 82))).toEqual([]);
    expect(codes(change(history(stages([0, "enforce"])), grown(), 999))).toEqual(["tool_not_proven"]);
  });

  test("at once under new_tools: allow, if the base says so, too", () => {
    const lax = history(stages([0, "enforce", { newTools: "allow" }]));
    const strict = history(stages([0, "enforce"]));
    expect(codes(change(lax, grown({ newTools: "allow" }), 0))).toEqual([]);
    expect(codes(change(lax, grown(), 0))).toEqual(["tool_not_proven"]);
    expect(codes(change(strict, grown({ newTools: "allow" }), 0))).toEqual(["tool_not_proven"]);
    // Nor by making a hand-written policy of it.
    expect(codes(change(strict, grown({ newTools: "allow", kind: "file" }), 0))).toEqual(["tool_not_proven"]);
  });

  test("below enforce freely", () => {
    for (const stage of ["simulate", "dry_run"] as const) expect(codes(change(history(stages([0, stage])), grown({ stage }), 0))).toEqual([]);
    expect(newNames(policy(), grown())).toEqual(["c"]);
  });
});

describe("an appearance", () => {
  const at = (stage: PolicyState["stage"], content: Partial<PolicyState> = {}): PolicyState => policy({ stage, ...content });
  const standing = (hour: number, digest = policy().enforcedDigest): ReturnType<typeof state> => state(hour, [], { artefacts: new Map([["p.yaml", digest]]) });

  test("starts at simulate, or is adopted after both soaks", () => {
    expect(judgeTransition(change(history([state(0, [])]), at("simulate"), 0))).toMatchObject({ refusals: [], move: { kind: "appearance", to: "simulate" } });
    expect(codes(change(history([standing(0)]), at("enforce"), 143))).toEqual(["adoption_required"]);
    expect(judgeTransition(change(history([standing(0)]), at("enforce"), 144))).toMatchObject({ refusals: [], move: { kind: "adoption", to: "enforce" } });
    expect(codes(change(history([standing(0, "other"), standing(100)]), at("enforce"), 200))).toEqual(["adoption_required"]);
    expect(codes(change(history([standing(0), { ...standing(100), readable: false }]), at("enforce"), 300))).toEqual(["adoption_required"]);
    expect(codes(change(history([standing(0)]), at("dry_run"), 1000, { minimum: minimumOf({ soak_clock: "server" }) }))).toEqual(["clock_not_trusted"]);
  });

  test("is bound by the soak of the configuration that it joins, not by one of its own", () => {
    const quick = { ...policy().rollout, soak: { simulate: 1, dry_run: 1 } };
    const sibling = policy({ id: "q", output: "q.yaml" });
    const joined = history([state(0, [sibling], { artefacts: new Map([["p.yaml", policy().enforcedDigest]]) })]);
    expect(codes(change(joined, at("enforce", { rollout: quick }), 143))).toEqual(["adoption_required"]);
    expect(codes(change(history([standing(0)]), at("enforce", { rollout: quick }), 2))).toEqual([]);
  });

  test("passes by an exception that the base allows", () => {
    const adoption = exception({ kind: "adoption", change: changeDigest(coveredChange("adoption", "p", undefined, at("enforce"))) });
    const sibling = policy({ id: "q", output: "q.yaml", exceptionRules: { kinds: ["limit"] } });
    expect(codes(change(history([state(0, [])]), at("enforce"), 0, { exceptions: [adoption] }))).toEqual([]);
    expect(codes(change(history([state(0, [sibling])]), at("enforce"), 0, { exceptions: [adoption] }))).toEqual(["adoption_required"]);
  });

  test("that comes back goes on from the stage it last held, with no more than it allowed", () => {
    const away = history([...stages([0, "dry_run"]), standing(10)]);
    expect(judgeTransition(change(away, at("dry_run"), 11))).toMatchObject({
      refusals: [],
      resumes: { index: 0 },
      notes: [expect.stringContaining("goes on from there")],
    });
    expect(codes(change(away, at("dry_run", { allowSet: ["a"] }), 11))).toEqual([]);
    expect(codes(change(away, at("dry_run", { allowSet: ["a", "c"] }), 11))).toEqual(["adoption_required"]);
    expect(codes(change(away, at("dry_run", { baseRulesDigest: "other" }), 11))).toEqual(["adoption_required"]);
    // However long the artefact stood: it was governed at a lower stage.
    expect(codes(change(away, at("enforce"), 9999))).toEqual(["adoption_required"]);
  });

  test("that took over another's output is judged by that one's rules", () => {
    const past = history([state(0, [policy({ id: "old", allowSet: ["z"], limits: { newly_allowed: 1 } })])]);
    const judged = judgeTransition(change(past, policy({ limits: { newly_allowed: 9 } }), 0));
    expect([judged.rules.limits, judged.base, judged.notes]).toEqual([{ newly_allowed: 1 }, undefined, [expect.stringContaining("starts anew")]]);
  });
});

describe("history is needed", () => {
  const head = (stage: PolicyState["stage"], content: Partial<PolicyState> = {}): PolicyState => policy({ stage, ...content });

  test("for a step forward, an adoption and a name that gets in, and for nothing that takes away", () => {
    const cases: readonly (readonly [readonly PolicyState[], PolicyState, boolean])[] = [
      [[], head("simulate"), false],
      [[], head("dry_run"), true],
      [[head("simulate")], head("dry_run"), true],
      [[head("enforce")], head("simulate"), false],
      [[head("enforce")], head("enforce", { allowSet: ["a"] }), false],
      [[head("enforce")], head("enforce", { staged: ["c"] }), false],
      [[head("enforce")], head("enforce", { allowSet: ["a", "b", "c"] }), true],
      [[head("enforce", { newTools: "allow" })], head("enforce", { newTools: "allow", allowSet: ["a", "b", "c"] }), false],
      [[head("enforce")], head("enforce", { newTools: "allow", allowSet: ["a", "b", "c"] }), true],
      [[head("dry_run")], head("dry_run", { allowSet: ["c"] }), false],
    ];
    for (const [base, next, needed] of cases) expect(needsHistory(base, next)).toBe(needed);
  });
});

test("kinds of exceptions are told apart by their digest", () => {
  const kinds: readonly ExceptionKind[] = ["limit", "relaxation", "test", "promotion", "adoption", "removal"];
  const digests = kinds.map((kind) => changeDigest(coveredChange(kind, "p", policy(), policy({ stage: "dry_run" }))));
  expect(new Set(digests).size).toBe(kinds.length);
  for (const digest of digests) expect(digest).toMatch(/^[0-9a-f]{64}$/u);
});
