/** Walks through all ways in which two policies can differ on a single call, worst first. */
import { severityOf, VERDICTS, type Policy, type Verdict } from "../gait/index.ts";
import { createTargetTheory, type TargetFact } from "./space/targets.ts";
import { createCircuit, FALSE, not, TRUE, type Circuit, type Wire } from "./sat/circuit.ts";
import { createEncoder } from "./sat/encode.ts";
import { createSolver } from "./sat/solver.ts";
import { createSpace, type Space } from "./space/space.ts";
import { isVerdictOf, type Effect } from "./model/effect.ts";
import type { Meter } from "./meter.ts";
import { createFinder, type Found } from "./model/finder.ts";
import type { ClassSet } from "./model/wide.ts";
import { callFacts, policyCircuit, type Decider, type OwnFacts, type PolicyCircuit } from "./model/policy.ts";
import { createWorld } from "./model/world.ts";
import { anyTarget } from "./model/target-facts.ts";
import type { FreezeOracle } from "./model/rule.ts";
import type { Place } from "./place.ts";
import type { DescribeParts } from "./describe.ts";

/** Both policies over the same facts. */
export interface Problem {
  readonly circuit: Circuit;
  readonly space: Space;
  readonly base: PolicyCircuit;
  readonly head: PolicyCircuit;
  /** A script's own targets and provenance; undefined where neither policy asks for them. */
  readonly ofScript: OwnFacts | undefined;
}

/** A change that a script of one step sees, and no call like its step does: by its own targets it escapes `fail_closed`, or is caught. */
export interface ScriptDifference {
  readonly found: Found;
  /** What the script itself has; as `OwnFacts`. */
  readonly own: { readonly targets: boolean; readonly other: boolean; readonly provenance: boolean };
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

/** One walk through the differences of two policies. */
export interface Search {
  readonly parts: DescribeParts;
  /** The next difference; `done` when there is none left, `budget` when the search had to stop. */
  readonly next: () => Difference | "done" | "budget";
  /** Calls to which both policies give the same verdict as a step, one for each verdict below `block`: what scripts can be made of. */
  readonly stepsAlike: () => readonly Found[];
  /**
   * One for each pair of verdicts, beside what the `known` classes of calls say of steps, too: with these all changes that scripts can
   * see by their steps. `budget` as in `next`.
   */
  readonly scriptDifferences: (known: readonly Place[]) => readonly ScriptDifference[] | "budget";
  /** Whether `next` has not yet come to the end of the differences that relax. */
  readonly relaxing: () => boolean;
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
  const asks = base.failClosed.enabled || head.failClosed.enabled;
  // Whatever it holds besides, a script without targets or provenance of its own has those of its steps.
  const ofScript = asks ? { targets: circuit.input(), other: circuit.input(), provenance: circuit.input() } : undefined;
  const own = (): OwnFacts => ofScript ?? callFacts(space);
  if (ofScript !== undefined) {
    const step = callFacts(space);
    space.require(circuit.or(not(step.targets), ofScript.targets));
    space.require(circuit.or(not(ofScript.other), ofScript.targets));
    space.require(circuit.or(not(step.provenance), ofScript.provenance));
  }
  return {
    circuit,
    space,
    base: policyCircuit(space, base, freeze(base), own),
    head: policyCircuit(space, head, freeze(head), own),
    ofScript,
  };
}

function targetTheory(space: Space, meter: Meter): ReturnType<typeof createTargetTheory> {
  const facts = [...space.leaves.values()].flatMap((leaf): TargetFact[] => (leaf.kind === "target" ? [leaf.fact] : []));
  return createTargetTheory(facts, meter);
}

/** Who decides under a model. */
export function decidedBy(deciders: PolicyCircuit["deciders"], holds: (wire: Wire) => boolean): Decider {
  for (const [decider, wire] of deciders) if (holds(wire)) return decider;
  throw new Error("every intent is decided by something");
}

/** Prepares the search, which works as long as the meter lets it. */
export function createSearch(problem: Problem, meter: Meter): Search {
  const { circuit, space, base, head } = problem;
  const pairs = PAIRS.map((pair) => ({
    ...pair,
    wire: circuit.and(isVerdictOf(circuit, base.verdict, pair.from), isVerdictOf(circuit, head.verdict, pair.to)),
    open: new Map<string, ClassSet>(),
  }));
  const targets = targetTheory(space, meter);
  const solver = createSolver(meter);
  const encoder = createEncoder(circuit, solver, () => false);
  const some = space.target(anyTarget);
  for (const [node, leaf] of space.leaves) if (leaf.kind === "target" && node * 2 !== some) space.require(circuit.or(not(node * 2), some));
  const world = createWorld(space, solver, encoder);
  const finder = createFinder({ solver, encoder, space, world, targets, meter });
  let at = 0;
  return {
    parts: { space, solver, world, finder, meter },
    complete: targets.complete,
    relaxing: () => (pairs[at]?.fall ?? 0) > 0,
    next() {
      while (at < pairs.length) {
        const pair = pairs[at];
        if (pair === undefined || pair.wire === FALSE) {
          at++;
          continue;
        }
        let deciders: Pick<Difference, "baseDecider" | "headDecider"> | undefined;
        const narrow = (holds: Found["holds"]): Wire => {
          const [baseDecider, headDecider] = [decidedBy(base.deciders, holds), decidedBy(head.deciders, holds)];
          deciders = { baseDecider, headDecider };
          return circuit.and(pair.wire, base.deciders.get(baseDecider) ?? TRUE, head.deciders.get(headDecider) ?? TRUE);
        };
        const found = finder.find({ wire: pair.wire, open: pair.open, narrow });
        if (found === "budget") return "budget";
        if (found === "none" || deciders === undefined) {
          at++;
          continue;
        }
        const { wire } = found;
        pairs[at] = { ...pair, wire: circuit.and(pair.wire, not(wire)) };
        return { from: pair.from, to: pair.to, ...deciders, wire, found };
      }
      return "done";
    },
    stepsAlike() {
      return VERDICTS.flatMap((verdict) => {
        if (verdict === "block") return [];
        const alike = circuit.and(isVerdictOf(circuit, base.step, verdict), isVerdictOf(circuit, head.step, verdict));
        const found = finder.find({ wire: circuit.and(alike, not(base.stopped), not(head.stopped)) });
        return typeof found === "string" ? [] : [found];
      });
    },
    scriptDifferences(known) {
      const { ofScript } = problem;
      if (ofScript === undefined) return [];
      const pairOf = (a: Effect, b: Effect, from: Verdict, to: Verdict): Wire => circuit.and(isVerdictOf(circuit, a, from), isVerdictOf(circuit, b, to));
      const told = known.map(({ from, to, baseDecider, headDecider }) =>
        circuit.and(pairOf(base.script, head.script, from, to), base.scriptDeciders.get(baseDecider) ?? FALSE, head.scriptDeciders.get(headDecider) ?? FALSE),
      );
      const differences: ScriptDifference[] = [];
      for (const { from, to } of PAIRS) {
        const wire = circuit.and(pairOf(base.script, head.script, from, to), not(pairOf(base.verdict, head.verdict, from, to)), not(circuit.or(...told)));
        const found = wire === FALSE ? "none" : finder.find({ wire });
        if (found === "budget") return "budget";
        if (found === "none") continue;
        const own = { targets: found.holds(ofScript.targets), other: found.holds(ofScript.other), provenance: found.holds(ofScript.provenance) };
        differences.push({ found, own });
      }
      return differences;
    },
  };
}
