/** Walks through all ways in which two policies can differ on a single call, worst first. */
import { severityOf, VERDICTS, type Policy, type Verdict } from "../gait/index.ts";
import { createTargetTheory, type TargetFact } from "./space/targets.ts";
import { createCircuit, FALSE, not, TRUE, type Circuit, type Wire } from "./sat/circuit.ts";
import { createEncoder } from "./sat/encode.ts";
import { createSolver } from "./sat/solver.ts";
import { createSpace, type Space } from "./space/space.ts";
import { isVerdictOf } from "./model/effect.ts";
import { createFinder, type Found } from "./model/finder.ts";
import { policyCircuit, type Decider, type PolicyCircuit } from "./model/policy.ts";
import { createWorld } from "./model/world.ts";
import { anyTarget } from "./model/target-facts.ts";
import type { FreezeOracle } from "./model/rule.ts";
import type { DescribeParts } from "./describe.ts";

/** Both policies over the same facts. */
export interface Problem {
  readonly circuit: Circuit;
  readonly space: Space;
  readonly base: PolicyCircuit;
  readonly head: PolicyCircuit;
}

/** A way to differ: who decides before and after, and one intent for it. */
export interface Difference {
  readonly from: Verdict;
  readonly to: Verdict;
  readonly baseDecider: Decider;
  readonly headDecider: Decider;
  /** True exactly for the intents of this class. */
  readonly wire: Wire;
  readonly found: Found;
}

export interface Search {
  readonly parts: DescribeParts;
  /** The next difference; `done` when there is none left, `budget` when the search had to stop. */
  readonly next: () => Difference | "done" | "budget";
  /** Whether scripts are covered by what is known of their steps. */
  readonly stepsCovered: () => boolean;
  /** False when patterns were too many to tell apart. */
  readonly complete: boolean;
}

const PAIRS = VERDICTS.flatMap((from) => VERDICTS.map((to) => ({ from, to, fall: severityOf(from) - severityOf(to) })))
  .filter(({ fall }) => fall !== 0)
  .sort((a, b) => (a.fall > 0 !== b.fall > 0 ? b.fall - a.fall : Math.abs(b.fall) - Math.abs(a.fall)));

/** Builds the circuits of both policies. */
export function createProblem(base: Policy, head: Policy, freeze: (policy: Policy) => FreezeOracle): Problem {
  const circuit = createCircuit();
  const space = createSpace(circuit);
  return {
    circuit,
    space,
    base: policyCircuit(space, base, freeze(base)),
    head: policyCircuit(space, head, freeze(head)),
  };
}

function targetTheory(space: Space): ReturnType<typeof createTargetTheory> {
  const facts = [...space.leaves.values()].flatMap((leaf): TargetFact[] => (leaf.kind === "target" ? [leaf.fact] : []));
  return createTargetTheory(facts);
}

/** The wire that holds under a model, with its key. */
export function decidedBy(policy: PolicyCircuit, holds: (wire: Wire) => boolean): Decider {
  for (const [decider, wire] of policy.deciders) if (holds(wire)) return decider;
  throw new Error("every intent is decided by something");
}

/**
 * Where scripts may change in a way that no single call shows: `fail_closed` looks at the script's own targets, which need
 * not be those of its steps, and a step is judged by the rules even where a single call like it would be stopped.
 */
function scriptsDiffer({ circuit, base, head }: Problem): Wire {
  const differ = (a: PolicyCircuit["step"], b: PolicyCircuit["step"]): Wire => circuit.or(...a.map((wire, level) => circuit.differ(wire, b[level] ?? FALSE)));
  const hidden = circuit.and(differ(base.step, head.step), not(differ(base.verdict, head.verdict)));
  return circuit.or(circuit.differ(base.stopped, head.stopped), hidden);
}

/** Prepares the search; `budget` bounds its steps. */
export function createSearch(problem: Problem, budget: number): Search {
  const { circuit, space, base, head } = problem;
  const pairs = PAIRS.map((pair) => ({
    ...pair,
    wire: circuit.and(isVerdictOf(circuit, base.verdict, pair.from), isVerdictOf(circuit, head.verdict, pair.to)),
  }));
  const targets = targetTheory(space);
  const solver = createSolver();
  const encoder = createEncoder(circuit, solver, () => false);
  const some = space.target(anyTarget);
  for (const [node, leaf] of space.leaves) if (leaf.kind === "target" && node * 2 !== some) space.require(circuit.or(not(node * 2), some));
  const world = createWorld(space, solver, encoder);
  const finder = createFinder({ solver, encoder, space, world, targets }, budget);
  let at = 0;
  return {
    parts: { space, solver, world, finder },
    complete: targets.complete,
    next() {
      while (at < pairs.length) {
        const pair = pairs[at];
        const some = pair === undefined || pair.wire === FALSE ? "none" : finder.find(pair.wire, []);
        if (some === "budget") return "budget";
        if (some === "none" || pair === undefined) {
          at++;
          continue;
        }
        const baseDecider = decidedBy(base, some.holds);
        const headDecider = decidedBy(head, some.holds);
        const wire = circuit.and(pair.wire, base.deciders.get(baseDecider) ?? TRUE, head.deciders.get(headDecider) ?? TRUE);
        pairs[at] = { ...pair, wire: circuit.and(pair.wire, not(wire)) };
        // The proposal rested on the facts behind the verdicts; those behind the deciders may still contradict them.
        const found = finder.find(wire, []);
        if (found === "budget") return "budget";
        if (found !== "none") return { from: pair.from, to: pair.to, baseDecider, headDecider, wire, found };
      }
      return "done";
    },
    stepsCovered() {
      const wire = scriptsDiffer(problem);
      return wire === FALSE || finder.find(wire, []) === "none";
    },
  };
}
