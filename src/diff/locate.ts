/** Finds the class of a given intent: the circuits of both policies, computed on its facts. */
import { VERDICTS, type Intent, type Verdict } from "../gait/index.ts";
import type { Meter } from "./meter.ts";
import { simulate, wireHolds, type Wire } from "./sat/circuit.ts";
import { leafHolds, type BindingTest, type Leaf } from "./space/space.ts";
import { atLeast, type Effect } from "./model/effect.ts";
import type { PolicyCircuit } from "./model/policy.ts";
import type { Place } from "./place.ts";
import { decidedBy, type Problem } from "./search.ts";

/** Says in which class an intent lies, without a search. */
export interface Locator {
  /** The place of a single call. */
  (intent: Intent): Place;
  /** The places of a script's steps as calls of their own; of a single call, its own. */
  readonly steps: (intent: Intent) => readonly Place[];
  /** The places of scripts of each one of the script's steps: `fail_closed` looks at the script's own targets and provenance. */
  readonly inScript: (intent: Intent) => readonly Place[];
}

function stepsOf(intent: Intent): readonly Intent[] {
  const { script } = intent;
  if (script === undefined) return [intent];
  return script.steps.map((step) => ({ ...intent, script: undefined, ...step }));
}

/** How many patterns a fact holds against each target. */
function patternsOf(leaf: Leaf): number {
  return leaf.kind === "target" ? leaf.fact.cases.flat().reduce((sum, { set }) => sum + set.patterns.length, 0) : 0;
}

type Side = Pick<PolicyCircuit, "verdict" | "deciders">;

/** Makes a locator over the circuits. */
export function createLocator({ circuit, space, base, head, ofScript }: Problem, nowNs: bigint, contradicts: BindingTest, meter: Meter): Locator {
  // What is made later is no part of either policy.
  const size = circuit.size();
  const patterns = [...space.leaves.values()].reduce((sum, leaf) => sum + patternsOf(leaf), 0);
  const ownHolds = (node: number, { targets, argProvenance }: Intent): boolean => {
    if (ofScript === undefined) return false;
    if (node === ofScript.targets >> 1) return targets.length > 0;
    if (node === ofScript.provenance >> 1) return argProvenance.length > 0;
    return node === ofScript.other >> 1 && targets.some(({ endpointClass }) => endpointClass === "other");
  };
  const placeOf = (intent: Intent, whole: Intent, before: Side, after: Side): Place => {
    meter.spend(size + patterns);
    const nodes = simulate({ ...circuit, size: () => size }, (node) => {
      if (ownHolds(node, whole)) return true;
      const leaf = space.leaves.get(node);
      return leaf !== undefined && leafHolds(leaf, intent, nowNs, contradicts);
    });
    const holds = (wire: Wire): boolean => wireHolds(nodes, wire);
    const verdict = (effect: Effect): Verdict => VERDICTS.findLast((_, level) => holds(atLeast(effect, level))) ?? "allow";
    return {
      from: verdict(before.verdict),
      to: verdict(after.verdict),
      baseDecider: decidedBy(before.deciders, holds),
      headDecider: decidedBy(after.deciders, holds),
    };
  };
  const alone = ({ script, scriptDeciders }: PolicyCircuit): Side => ({ verdict: script, deciders: scriptDeciders });
  const locate = (intent: Intent): Place => placeOf(intent, intent, base, head);
  return Object.assign(locate, {
    steps: (intent: Intent) => stepsOf(intent).map(locate),
    inScript: (intent: Intent) => stepsOf(intent).map((step) => placeOf(step, intent, alone(base), alone(head))),
  });
}
