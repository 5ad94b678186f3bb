/** What a stage move alone starts or stops: which calls run before and after it. */
import type { Stage, StageRendering } from "../config/index.ts";
import type { RolloutReport } from "../report/types.ts";
import type { Transition } from "../rollout/index.ts";

/** What runs at a stage: unknown tools, and the approved ones that run. */
interface Running {
  readonly unknown: boolean;
  readonly approved: readonly string[];
}

/** What starts or stops besides the approved tools, in words. */
export const UNKNOWN = "tools that are not approved";

function running(stage: Stage, rendering: StageRendering, approved: readonly string[]): Running {
  switch (stage) {
    case "simulate":
      return { unknown: true, approved };
    case "dry_run": {
      const dry = rendering.dry_run;
      if (dry === "all") return { unknown: false, approved: [] };
      if (dry === "unknown") return { unknown: false, approved };
      const selected = new Set(dry.selected);
      return { unknown: false, approved: approved.filter((name) => !selected.has(name)) };
    }
    case "enforce":
      return { unknown: false, approved };
  }
}

/** The `rollout.move` of the report; undefined where the stage stands still. */
export function moveOf(transition: Transition, rendering: StageRendering, approved: readonly string[]): RolloutReport["move"] {
  const { move } = transition;
  if (move === undefined) return undefined;
  const before = move.from === undefined ? { unknown: true, approved } : running(move.from, rendering, approved);
  const after = running(move.to, rendering, approved);
  const had = new Set(before.approved);
  const has = new Set(after.approved);
  return {
    kind: move.kind,
    ...(move.from === undefined ? {} : { from: move.from }),
    to: move.to,
    starts: [...(after.unknown && !before.unknown ? [UNKNOWN] : []), ...after.approved.filter((name) => !had.has(name))],
    stops: [...(before.unknown && !after.unknown ? [UNKNOWN] : []), ...before.approved.filter((name) => !has.has(name))],
  };
}
