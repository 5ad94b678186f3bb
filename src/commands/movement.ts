/** What a stage move alone starts or stops: which calls run before and after it. */
import type { Stage, StageRendering } from "../config/index.ts";
import { compareBytes, lower, trim } from "../gait/index.ts";
import type { RolloutReport } from "../report/types.ts";
import type { PolicyState, Transition } from "../rollout/index.ts";

/** What runs at a stage: whether everything does, and the approved ones that do. */
interface Running {
  readonly everything: boolean;
  readonly approved: readonly string[];
}

/** What starts or stops besides the approved tools, in words. */
export const UNKNOWN = "tools that are not approved";

/** `3 tools will not run`: where dry_run is written out as `all`, approved tools are held back as well; undefined elsewhere. */
export function heldBack(stage: Stage, { kind, rendering, allowSet }: Mover): string | undefined {
  if (stage !== "dry_run" || kind === "file" || rendering.dry_run !== "all") return undefined;
  return `${allowSet.length === 1 ? "1 tool" : `${allowSet.length} tools`} will not run: dry_run is \`all\`, so approved ones are answered without being executed, too`;
}

/** One side of a move. */
export interface Mover {
  readonly kind: PolicyState["kind"];
  readonly rendering: StageRendering;
  readonly allowSet: readonly string[];
  readonly staged: readonly string[];
}

function running(stage: Stage, { kind, rendering }: Mover, allowed: readonly string[], all: readonly string[]): Running {
  // A hand-written policy is only watched until it is enforced: both stages mean `gate eval --simulate`.
  if (stage === "simulate" || (stage === "dry_run" && kind === "file")) return { everything: true, approved: all };
  if (stage === "enforce" || rendering.dry_run === "unknown") return { everything: false, approved: allowed };
  if (rendering.dry_run === "all") return { everything: false, approved: [] };
  const selected = new Set(rendering.dry_run.selected.map((name) => lower(trim(name))));
  return { everything: false, approved: allowed.filter((name) => !selected.has(name)) };
}

/**
 * The `rollout.move` of the report; undefined where the stage stands still. Told of the head's names, so that what comes and goes
 * by itself is not counted twice; a name that the move puts into the staged file ran before.
 */
export function moveOf(transition: Transition, base: Mover | undefined, head: Mover): RolloutReport["move"] {
  const { move } = transition;
  if (move === undefined) return undefined;
  const ran = new Set(base?.allowSet);
  const all = [...head.allowSet, ...head.staged];
  const allowedBefore = [...head.allowSet, ...head.staged.filter((name) => ran.has(name))];
  const before = move.from === undefined || base === undefined ? { everything: true, approved: all } : running(move.from, base, allowedBefore, all);
  const after = running(move.to, head, head.allowSet, all);
  return {
    kind: move.kind,
    ...(move.from === undefined ? {} : { from: move.from }),
    to: move.to,
    starts: [...(after.everything && !before.everything ? [UNKNOWN] : []), ...minus(after.approved, before.approved)],
    stops: [...(before.everything && !after.everything ? [UNKNOWN] : []), ...minus(before.approved, after.approved)],
  };
}

function minus(a: readonly string[], b: readonly string[]): readonly string[] {
  const known = new Set(b);
  return a.filter((name) => !known.has(name)).sort(compareBytes);
}
