import { describe, expect, test } from "@jest/globals";
import { changeDigest, coveredChange, judgeStage, judgeWay, type BaseState, type Minimum, type PolicyState } from "../../src/rollout/index.ts";
import { exception, history, HOUR, minimumOf, policy, stages, state } from "./states.ts";

const LAWFUL = stages([0, "simulate"], [72, "dry_run"], [144, "enforce"]);

/** What the way of a policy, as its newest state holds it, is refused for. */
function way(states: readonly BaseState[], more: { minimum?: Minimum; complete?: boolean; head?: PolicyState } = {}): readonly string[] {
  const head = more.head ?? states.at(-1)?.policies[0] ?? policy();
  return judgeWay(head, history(states, { complete: more.complete ?? true }), more.minimum ?? minimumOf({}), 9999 * HOUR).map((r) => r.code);
}

describe("the way to a stage", () => {
  test("is open by the rules, and asks for nothing at simulate", () => {
    expect(way(LAWFUL)).toEqual([]);
    expect(way(stages([0, "simulate"]))).toEqual([]);
  });

  test("names each step that was against them, with its commit", () => {
    expect(way(stages([0, "simulate"], [71, "dry_run"], [143, "enforce"]))).toEqual(["soak_not_reached"]);
    expect(way(stages([0, "simulate"], [10, "enforce"]))).toEqual(["stage_skipped", "soak_not_reached"]);
    const [first] = judgeWay(policy({ stage: "dry_run" }), history(stages([0, "simulate"], [1, "dry_run"])), minimumOf({}), 0);
    expect(first?.message).toMatch(/^at commit-1: /u);
    expect(way(stages([0, "simulate"], [72, "dry_run"]).map((s, i) => (i === 1 ? { ...s, relaxed: new Set(["p.yaml"]) } : s)))).toEqual([
      "promotion_with_relaxation",
    ]);
  });

  test("is judged by the organisation's minimum, too", () => {
    expect(way(LAWFUL, { minimum: minimumOf({ soak: { dry_run: 100 } }) })).toEqual(["soak_not_reached"]);
  });

  test("is not known for a policy that the base does not hold", () => {
    expect(way([state(0, [])])).toEqual(["never_merged"]);
    expect(way([])).toEqual(["never_merged"]);
  });

  test("is not known where a clone hides it, unless the policy began anew since", () => {
    expect(way(stages([72, "dry_run"], [144, "enforce"]), { complete: false })).toEqual(["history_incomplete"]);
    expect(way(LAWFUL, { complete: false })).toEqual([]);
  });
});

describe("what was taken back does not matter any more", () => {
  const illegal = stages([0, "simulate"], [1, "enforce"]);

  test("after a step back to simulate and a lawful way up", () => {
    expect(way([...illegal, ...stages([100, "simulate"])])).toEqual([]);
    expect(way([...illegal, ...stages([100, "simulate"], [101, "dry_run"], [102, "enforce"])])).toEqual([]);
  });

  test("but a step back half the way leaves the half that was skipped", () => {
    expect(way([...illegal, ...stages([100, "dry_run"], [101, "enforce"])])).toEqual(["stage_skipped", "soak_not_reached"]);
    const early = stages([0, "simulate"], [72, "dry_run"], [80, "enforce"]);
    expect(way(early)).toEqual(["soak_not_reached"]);
    expect(way([...early, ...stages([200, "dry_run"], [201, "enforce"])])).toEqual([]);
  });

  test("a mixed step back is no way up", () => {
    expect(way([...LAWFUL, ...stages([200, "dry_run", { settingsDigest: "other" }], [201, "enforce", { settingsDigest: "other" }])])).toEqual([]);
  });

  test("a tool that was let in against the rules, once it has left", () => {
    const forced = [...LAWFUL, ...stages([150, "enforce", { allowSet: ["a", "b", "c", "d"] }])];
    expect(way(forced)).toEqual(["tool_not_proven"]);
    expect(
      judgeWay(
        policy({ stage: "enforce", allowSet: ["a", "b", "c"] }),
        history([...forced, ...stages([151, "enforce", { allowSet: ["a", "b", "c"] }])]),
        minimumOf({}),
        0,
      ),
    ).toMatchObject([{ tools: ["c"] }]);
    expect(way([...forced, ...stages([160, "enforce"])])).toEqual([]);
    expect(way([...forced, ...stages([160, "enforce"], [170, "enforce", { staged: ["c"] }], [242, "enforce", { allowSet: ["a", "b", "c"] }])])).toEqual([]);
    expect(way([...forced, ...stages([160, "enforce"], [170, "enforce", { allowSet: ["a", "b", "c"] }])])).toEqual(["tool_not_proven"]);
  });
});

describe("a policy that was away", () => {
  test("goes on with the way that it had come", () => {
    expect(way([...LAWFUL, state(150, []), ...stages([160, "enforce"])])).toEqual([]);
    const illegal = stages([0, "simulate"], [1, "enforce"]);
    expect(way([...illegal, state(150, []), ...stages([160, "enforce"])])).toEqual(["stage_skipped", "soak_not_reached"]);
    expect(way([...illegal, state(150, [], { readable: false }), ...stages([160, "enforce"])])).toEqual(["stage_skipped", "soak_not_reached"]);
    expect(way([...stages([0, "simulate"]), state(150, []), ...stages([1600, "enforce"])])).toEqual(["adoption_required"]);
  });
});

describe("an exception", () => {
  const up = policy({ stage: "dry_run" });
  const promotion = exception({ kind: "promotion", change: changeDigest(coveredChange("promotion", "p", policy(), up)) });

  test("counts from the commit that adds it, as long as it lived then", () => {
    const early = (added: number, content = promotion): readonly BaseState[] =>
      stages([0, "simulate"], [1, "dry_run"], [2, "dry_run", { settingsDigest: "other" }]).map((s, i) => ({ ...s, exceptions: i >= added ? [content] : [] }));
    expect(way(early(1))).toEqual([]);
    expect(way(early(0))).toEqual([]);
    expect(way(early(2))).toEqual(["soak_not_reached"]);
    expect(way(early(1, { ...promotion, expires: HOUR }))).toEqual(["soak_not_reached"]);
  });

  test("that was used covers the same step no second time", () => {
    const twice = stages([0, "simulate"], [1, "dry_run"], [2, "simulate"], [3, "dry_run"]).map((s, i) => ({ ...s, exceptions: i >= 1 ? [promotion] : [] }));
    expect(way(twice)).toEqual(["soak_not_reached"]);
    const renewed = twice.map((s, i) => (i === 3 ? { ...s, exceptions: [{ ...promotion, reason: "again" }] } : s));
    expect(way(renewed)).toEqual([]);
  });
});

test("the stage must be the one that is required", () => {
  expect(judgeStage(policy({ stage: "enforce" }), "enforce")).toBeUndefined();
  expect(judgeStage(policy({ stage: "dry_run" }), "enforce")).toMatchObject({ code: "stage_not_required", help: expect.stringContaining("rollout promote p") });
  expect(judgeStage(policy({ stage: "enforce" }), "dry_run")).toMatchObject({
    code: "stage_not_required",
    help: expect.stringContaining("gate --policy p --require enforce"),
  });
});
