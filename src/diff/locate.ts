/** Finds the class of a given intent: the circuits of both policies, computed on its facts. */
import { VERDICTS, type Intent, type Verdict } from "../gait/index.ts";
import { simulate, wireHolds, type Wire } from "./sat/circuit.ts";
import { leafHolds, type BindingTest } from "./space/space.ts";
import { atLeast, type Effect } from "./model/effect.ts";
import type { Decider } from "./model/policy.ts";
import { decidedBy, type Problem } from "./search.ts";

export interface Place {
  readonly from: Verdict;
  readonly to: Verdict;
  readonly baseDecider: Decider;
  readonly headDecider: Decider;
}

export interface Locator {
  /** The place of a single call. */
  (intent: Intent): Place;
  /** The places of a script's steps; of a single call, its own. */
  readonly steps: (intent: Intent) => readonly Place[];
}

function stepsOf(intent: Intent): readonly Intent[] {
  const { script } = intent;
  if (script === undefined) return [intent];
  return script.steps.map((step) => ({ ...intent, script: undefined, ...step }));
}

/** Makes a locator over the circuits. */
export function createLocator({ circuit, space, base, head }: Problem, nowNs: bigint, contradicts: BindingTest): Locator {
  const locate = (intent: Intent): Place => {
    const nodes = simulate(circuit, (node) => {
      const leaf = space.leaves.get(node);
      return leaf !== undefined && leafHolds(leaf, intent, nowNs, contradicts);
    });
    const holds = (wire: Wire): boolean => wireHolds(nodes, wire);
    const verdict = (effect: Effect): Verdict => VERDICTS.findLast((_, level) => holds(atLeast(effect, level))) ?? "allow";
    return {
      from: verdict(base.verdict),
      to: verdict(head.verdict),
      baseDecider: decidedBy(base, holds),
      headDecider: decidedBy(head, holds),
    };
  };
  return Object.assign(locate, { steps: (intent: Intent) => stepsOf(intent).map(locate) });
}
