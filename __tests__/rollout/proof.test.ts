import { describe, expect, test } from "@jest/globals";
import { baseRulesStanding, lineageOf, rank, standings, type BaseState } from "../../src/rollout/index.ts";
import type { Stage } from "../../src/config/index.ts";
import { history, HOUR, policy, stages, state } from "./states.ts";

/** Whether `a` is proven at a stage, and for how many hours it stood. */
function stood(states: readonly BaseState[], stage: Stage, hour: number, name = "a"): readonly [boolean, number] {
  const found = standings(lineageOf(policy(), history(states)), [name], stage, 72, hour * HOUR).get(name);
  return [found?.proven ?? false, found?.hours ?? -1];
}

test("stages rise", () => {
  expect((["simulate", "dry_run", "enforce"] as const).map(rank)).toEqual([0, 1, 2]);
});

describe("a name", () => {
  test("is proven by standing for the soak, not an hour less", () => {
    expect(stood(stages([0, "simulate"]), "simulate", 71.99)[0]).toBe(false);
    expect(stood(stages([0, "simulate"]), "simulate", 72)).toEqual([true, 72]);
    expect(stood(stages([0, "simulate"]), "dry_run", 720)).toEqual([false, 0]);
    expect(stood([], "simulate", 720)).toEqual([false, 0]);
  });

  test("stands at a stage also while the policy stands at a later one, and while it is staged", () => {
    expect(stood(stages([0, "dry_run"], [40, "enforce"]), "dry_run", 72)).toEqual([true, 72]);
    expect(stood(stages([0, "dry_run", { allowSet: [], staged: ["a"] }], [40, "enforce"]), "dry_run", 72)).toEqual([true, 72]);
  });

  test("starts anew when it left both, however long it stood before", () => {
    const left = stages([0, "simulate"], [500, "simulate", { allowSet: ["b"] }], [510, "simulate"]);
    expect(stood(left, "simulate", 581)).toEqual([false, 71]);
    expect(stood(left, "simulate", 582)).toEqual([true, 72]);
  });

  test("keeps what it proved over a step back, but two halves are no whole", () => {
    const proven = stages([0, "dry_run"], [72, "enforce"], [73, "simulate"]);
    expect(stood(proven, "dry_run", 1000)).toEqual([true, 73]);
    const halves = stages([0, "dry_run"], [40, "simulate"], [50, "dry_run"]);
    expect(stood(halves, "dry_run", 90)).toEqual([false, 40]);
    expect(stood(halves, "dry_run", 122)).toEqual([true, 72]);
  });

  test("gains nothing from a state without a time, nor from one that lies ahead", () => {
    expect(stood(stages([undefined, "simulate"]), "simulate", 1000)).toEqual([false, 0]);
    expect(stood(stages([undefined, "simulate"], [100, "simulate"]), "simulate", 172)).toEqual([true, 72]);
    expect(stood(stages([2000, "simulate"]), "simulate", 1000)).toEqual([false, 0]);
    // A state without a time still breaks a stretch.
    expect(stood(stages([0, "simulate"], [undefined, "simulate", { allowSet: [] }], [71, "simulate"]), "simulate", 100)).toEqual([false, 29]);
  });

  test("is told since when, and a name that never stood since never", () => {
    const found = standings(lineageOf(policy(), history(stages([10, "simulate"]))), ["a", "z"], "simulate", 72, 20 * HOUR);
    expect(found.get("a")).toEqual({ proven: false, since: 10 * HOUR, hours: 10 });
    expect(found.get("z")).toEqual({ proven: false, since: undefined, hours: 0 });
  });
});

describe("hand-written rules", () => {
  const relaxedAt = (...hours: readonly number[]): readonly BaseState[] =>
    [0, 50, 100].map((hour) => state(hour, [policy()], { baseRulesRelaxed: new Set(hours.includes(hour) ? ["p.yaml"] : []) }));

  test("start anew with the state in which they relaxed something", () => {
    const standing = (states: readonly BaseState[], hour: number): number =>
      baseRulesStanding(lineageOf(policy(), history(states)), "simulate", 72, hour * HOUR).hours;
    expect(standing(relaxedAt(), 120)).toBe(120);
    expect(standing(relaxedAt(50), 120)).toBe(70);
    expect(standing(relaxedAt(50, 100), 120)).toBe(20);
    expect(standing(relaxedAt(0), 120)).toBe(120);
  });

  test("are not held by a relaxation of another policy", () => {
    const states = [state(0, [policy()]), state(50, [policy()], { baseRulesRelaxed: new Set(["q.yaml"]) })];
    expect(baseRulesStanding(lineageOf(policy(), history(states)), "simulate", 72, 72 * HOUR).proven).toBe(true);
  });
});
