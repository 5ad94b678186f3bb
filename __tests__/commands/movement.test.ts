import { describe, expect, test } from "@jest/globals";
import { moveOf } from "../../src/commands/movement.ts";
import type { Stage, StageRendering } from "../../src/config/index.ts";
import type { Transition } from "../../src/rollout/index.ts";

const RENDERING: StageRendering = { simulate: "flag", dry_run: "unknown" };
const UNKNOWN = "tools that are not approved";

function transition(from: Stage | undefined, to: Stage): Transition {
  const kind = from === undefined ? "appearance" : "promotion";
  return { move: { kind, to, ...(from === undefined ? {} : { from }) } } as Transition;
}

describe("what a move alone starts and stops", () => {
  test.each<readonly [Stage | undefined, Stage, Partial<StageRendering>, readonly string[], readonly string[]]>([
    ["simulate", "dry_run", {}, [], [UNKNOWN]],
    ["dry_run", "enforce", {}, [], []],
    ["enforce", "simulate", {}, [UNKNOWN], []],
    ["simulate", "dry_run", { dry_run: "all" }, [], [UNKNOWN, "a", "b"]],
    ["dry_run", "enforce", { dry_run: "all" }, ["a", "b"], []],
    ["simulate", "dry_run", { dry_run: { selected: ["b", "not approved"] } }, [], [UNKNOWN, "b"]],
    ["dry_run", "enforce", { dry_run: { selected: ["b"] } }, ["b"], []],
    [undefined, "simulate", {}, [], []],
    [undefined, "enforce", {}, [], [UNKNOWN]],
  ])("%s to %s, %j", (from, to, rendering, starts, stops) => {
    expect(moveOf(transition(from, to), { ...RENDERING, ...rendering }, ["a", "b"])).toEqual({
      kind: from === undefined ? "appearance" : "promotion",
      ...(from === undefined ? {} : { from }),
      to,
      starts,
      stops,
    });
  });

  test("nothing where the stage stands still", () => {
    expect(moveOf({ move: undefined } as Transition, RENDERING, ["a"])).toBeUndefined();
  });
});
