/**
 * Proof is kept per tool: a tool is proven at a stage when, over one unbroken stretch of base states at least that stage's
 * soak long, the policy stood at that stage or a later one and the tool was in its allow-set or staged file, and it has not
 * left both since. Proof does not age.
 */
import { HOUR } from "./instants.ts";
import { STAGES, type Stage } from "../config/types.ts";
import type { Ancestor, Lineage } from "./lineage.ts";

/** How far one name has come at a stage. */
export interface Standing {
  readonly proven: boolean;
  /** When the longest counted stretch began, ms since the epoch; undefined where it never stood. */
  readonly since: number | undefined;
  /** Hours counted of the longest stretch. */
  readonly hours: number;
}

/** Position of a stage in the order simulate, dry_run, enforce. */
export function rank(stage: Stage): number {
  return STAGES.indexOf(stage);
}

/**
 * Proof of every asked name at a stage.
 * @param now end of the running stretch, ms since the epoch
 * @param soakHours what counts as proven
 */
export function standings(lineage: Lineage, names: readonly string[], stage: Stage, soakHours: number, now: number): ReadonlyMap<string, Standing> {
  const sets = lineage.ancestors.map((a) => new Set([...a.policy.allowSet, ...a.policy.staged]));
  return new Map(names.map((name) => [name, standing(lineage.ancestors, (i) => sets[i]?.has(name) ?? false, stage, soakHours, now)]));
}

/** Proof of the hand-written rules: the clock starts anew with every state in which they relaxed something. */
export function baseRulesStanding(lineage: Lineage, stage: Stage, soakHours: number, now: number): Standing {
  const relaxedAt = lineage.ancestors.findIndex((a) => a.state.baseRulesRelaxed.has(a.policy.output));
  const until = relaxedAt === -1 ? lineage.ancestors.length : relaxedAt + 1;
  return standing(lineage.ancestors, (i) => i < until, stage, soakHours, now);
}

/** `present(i)` for ancestors newest first; the first absence ends what counts. */
function standing(ancestors: readonly Ancestor[], present: (index: number) => boolean, stage: Stage, soakHours: number, now: number): Standing {
  let best: Standing = { proven: false, since: undefined, hours: 0 };
  /** End of the stretch being walked back through; undefined while not in one. */
  let end: number | undefined;
  let after = now;
  for (let i = 0; i < ancestors.length; i++) {
    const ancestor = ancestors[i];
    if (ancestor === undefined || !present(i)) break;
    // A state without a time of its own counts from the next newer one that has: it adds no time, but it can break a stretch.
    const began = ancestor.state.began ?? after;
    if (rank(ancestor.policy.stage) < rank(stage)) {
      end = undefined;
    } else {
      end ??= after;
      const hours = Math.max(0, (end - began) / HOUR);
      if (hours > best.hours || best.since === undefined) best = { proven: hours >= soakHours, since: began, hours };
    }
    after = Math.min(after, began);
  }
  return best;
}
