import { describe, expect, test } from "@jest/globals";
import { heldBack, moveOf, type Mover } from "../../src/commands/movement.ts";
import type { Stage, StageRendering } from "../../src/config/index.ts";
import type { Transition } from "../../src/rollout/index.ts";

const MOVER: Mover = { kind: "rendered", rendering: { simulate: "flag", dry_run: "unknown" }, allowSet: ["a", "b"], staged: [] };
const UNKNOWN = "tools that are not approved";

function mover(rendering: Partial<StageRendering>, change: Partial<Mover> = {}): Mover {
  return { ...MOVER, rendering: { ...MOVER.rendering, ...rendering }, ...change };
}

function transition(from: Stage | undefined, to: Stage): Transition {
  const kind = from === undefined ? "appearance" : "promotion";
  return { move: { kind, to, ...(from === undefined ? {} : { from }) } } as Transition;
}

function startsAndStops(from: Stage, to: Stage, base: Mover, head: Mover): readonly unknown[] {
  const move = moveOf(transition(from, to), base, head);
  return [move?.starts, move?.stops];
}

describe("what a move alone starts and stops", () => {
  test.each<readonly [Stage | undefined, Stage, Partial<StageRendering>, readonly string[], readonly string[]]>([
    ["simulate", "dry_run", {}, [], [UNKNOWN]],
    ["dry_run", "enforce", {}, [], []],
    ["enforce", "simulate", {}, [UNKNOWN], []],
    ["simulate", "dry_run", { dry_run: "all" }, [], [UNKNOWN, "a", "b"]],
    ["dry_run", "enforce", { dry_run: "all" }, ["a", "b"], []],
    ["simulate", "dry_run", { dry_run: { selected: [" B ", "not approved"] } }, [], [UNKNOWN, "b"]],
    ["dry_run", "enforce", { dry_run: { selected: ["b"] } }, ["b"], []],
    [undefined, "simulate", {}, [], []],
    [undefined, "enforce", {}, [], [UNKNOWN]],
  ])("%s to %s, %j", (from, to, rendering, starts, stops) => {
    const base = from === undefined ? undefined : mover(rendering);
    expect(moveOf(transition(from, to), base, mover(rendering))).toEqual({
      kind: from === undefined ? "appearance" : "promotion",
      ...(from === undefined ? {} : { from }),
      to,
      starts,
      stops,
    });
  });

  test("approved tools are held back only by a written-out all", () => {
    expect(heldBack("dry_run", mover({ dry_run: "all" }))).toMatch(/^2 tools will not run/u);
    expect(heldBack("dry_run", mover({ dry_run: "all" }, { allowSet: ["a"] }))).toMatch(/^1 tool will not run/u);
    for (const [stage, side] of [
      ["enforce", mover({ dry_run: "all" })],
      ["simulate", mover({ dry_run: "all" })],
      ["dry_run", MOVER],
      ["dry_run", mover({ dry_run: { selected: ["a", "b"] } })],
      ["dry_run", mover({ dry_run: "all" }, { kind: "file" })],
    ] as const) {
      expect(heldBack(stage, side)).toBeUndefined();
    }
  });

  test("nothing where the stage stands still", () => {
    expect(moveOf({ move: undefined } as Transition, MOVER, MOVER)).toBeUndefined();
  });

  test.each<readonly [string, Stage, Stage, Mover, Mover, readonly string[], readonly string[]]>([
    ["a name that the step stages ran before", "dry_run", "enforce", MOVER, mover({}, { allowSet: ["a"], staged: ["b"] }), [], ["b"]],
    [
      "one that was staged before runs only while everything does",
      "dry_run",
      "enforce",
      mover({}, { allowSet: ["a"], staged: ["b"] }),
      mover({}, { allowSet: ["a"], staged: ["b"] }),
      [],
      [],
    ],
    ["stepping in, a staged name stops", "simulate", "dry_run", MOVER, mover({}, { allowSet: ["a"], staged: ["b"] }), [], [UNKNOWN, "b"]],
    [
      "stepping back to simulate, it starts",
      "enforce",
      "simulate",
      mover({}, { allowSet: ["a"], staged: ["b"] }),
      mover({}, { allowSet: ["a"], staged: ["b"] }),
      [UNKNOWN, "b"],
      [],
    ],
    ["the base's rendering says what ran", "dry_run", "enforce", mover({ dry_run: "all" }), MOVER, ["a", "b"], []],
    ["a hand-written policy is watched at dry_run, too", "simulate", "dry_run", mover({}, { kind: "file" }), mover({}, { kind: "file" }), [], []],
    ["and decides from enforce on", "dry_run", "enforce", mover({}, { kind: "file" }), mover({}, { kind: "file" }), [], [UNKNOWN]],
    ["a name that is removed along with a step back is told as a removal alone", "enforce", "simulate", MOVER, mover({}, { allowSet: ["a"] }), [UNKNOWN], []],
  ])("%s", (_name, from, to, base, head, starts, stops) => {
    expect(startsAndStops(from, to, base, head)).toEqual([starts, stops]);
  });
});
