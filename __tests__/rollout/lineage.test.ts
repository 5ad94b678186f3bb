import { describe, expect, test } from "@jest/globals";
import { lastGoverned, lineageOf, predecessor, short } from "../../src/rollout/index.ts";
import { history, policy, stages, state } from "./states.ts";

describe("predecessor", () => {
  test("same id and output: always, whatever else changed and whichever configuration names it", () => {
    const old = policy({ allowSet: ["z"], config: "old.yaml" });
    expect(predecessor(policy(), [policy({ id: "q", output: "q.yaml" }), old])).toEqual({ found: old });
  });

  test("another id at the same output, or the same id at another output: only with the policy unchanged", () => {
    const renamed = policy({ id: "old" });
    const moved = policy({ output: "old.yaml" });
    expect(predecessor(policy(), [renamed])).toEqual({ found: renamed });
    expect(predecessor(policy(), [moved])).toEqual({ found: moved });
    expect(predecessor(policy({ allowSet: ["a"] }), [renamed])).toEqual({
      why: "the id changed from old to p while the policy itself changed, so the soak starts anew",
    });
    expect(predecessor(policy({ allowSet: ["a"] }), [moved])).toEqual({
      why: "the output moved from old.yaml to p.yaml while the policy itself changed, so the soak starts anew",
    });
  });

  test("the output goes before the id, and strangers are none", () => {
    const atOutput = policy({ id: "other", allowSet: ["z"] });
    expect(predecessor(policy(), [policy({ output: "old.yaml" }), atOutput]).found).toBeUndefined();
    expect(predecessor(policy(), [policy({ id: "q", output: "q.yaml" })])).toEqual({});
  });
});

describe("lineage", () => {
  test("follows names and places back, newest first", () => {
    const past = history([
      state(0, [policy({ id: "first", output: "old.yaml" })]),
      state(1, [policy({ id: "first" })]),
      state(2, [policy({ id: "p" }), policy({ id: "q", output: "q.yaml" })]),
    ]);
    const lineage = lineageOf(policy(), past);
    expect(lineage.ancestors.map((a) => [a.index, a.policy.id, a.policy.output])).toEqual([
      [2, "p", "p.yaml"],
      [1, "first", "p.yaml"],
      [0, "first", "old.yaml"],
    ]);
    expect([lineage.ends, lineage.unread]).toEqual([undefined, false]);
  });

  test("ends where the policy was not there, where it changed its name, and where a clone is cut", () => {
    const gap = lineageOf(policy(), history([...stages([0, "simulate"]), state(1, []), ...stages([2, "simulate"])]));
    expect([gap.ancestors.length, gap.ends, gap.unread]).toEqual([1, undefined, false]);
    const renamed = lineageOf(policy(), history([state(0, [policy({ id: "old", allowSet: [] })]), ...stages([1, "simulate"])]));
    expect([renamed.ancestors.length, renamed.ends]).toEqual([1, expect.stringContaining("the id changed")]);
    expect(lineageOf(policy(), history(stages([0, "simulate"]), { complete: false })).ends).toContain("shallow");
  });

  test("goes through a state that is damaged elsewhere, and ends at one that may have held the policy", () => {
    const elsewhere = history([...stages([0, "simulate"]), state(1, [policy()], { readable: false }), ...stages([2, "simulate"])]);
    expect(lineageOf(policy(), elsewhere).ancestors).toHaveLength(3);
    const here = lineageOf(
      policy(),
      history([...stages([0, "simulate"]), state(1, [], { readable: false, commit: "0123456789abcdef" }), ...stages([2, "simulate"])]),
    );
    expect([here.ancestors.length, here.ends, here.unread]).toEqual([1, "the state at 0123456789ab cannot be read", true]);
  });
});

test("the last state that governed an output is found by its output alone", () => {
  const past = history([state(0, [policy({ id: "old", stage: "dry_run" })]), state(1, [])]);
  expect(lastGoverned("p.yaml", past)).toMatchObject({ index: 0, policy: { id: "old", stage: "dry_run" } });
  expect(lastGoverned("other.yaml", past)).toBeUndefined();
  expect(short("0123456789abcdef")).toBe("0123456789ab");
});
