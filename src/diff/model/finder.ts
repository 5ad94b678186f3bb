/** Answers whether some intent satisfies a wire: the solver proposes, the theories of targets and delegation check. */
import { justify, simulate, wireHolds, type Wire } from "../sat/circuit.ts";
import type { Encoder } from "../sat/encode.ts";
import type { Literal, Solver } from "../sat/solver.ts";
import { delegationCore, findChain, type AskedDelegation, type Chain } from "../space/delegation.ts";
import type { Space } from "../space/space.ts";
import type { Asked, TargetTheory, TargetValues } from "../space/targets.ts";
import type { Values, World } from "./world.ts";

/** Facts of an intent that satisfies what was asked. */
export interface Found {
  readonly values: Values;
  readonly targets: readonly TargetValues[];
  readonly chain: Chain | undefined;
  /** Of each wide field, all classes for which the same facts hold. */
  readonly wide: ReadonlyMap<string, readonly number[]>;
  /** The facts on which the intent's being so rests. */
  readonly needed: readonly Wire[];
  /** Node values of the model: for wires that exist already. */
  readonly holds: (wire: Wire) => boolean;
}

export interface Finder {
  /** An intent for which `wire` and all `extra` literals hold; `none` is a proof that there is none. */
  readonly find: (wire: Wire, extra: readonly Literal[]) => Found | "none" | "budget";
}

interface Parts {
  readonly solver: Solver;
  readonly encoder: Encoder;
  readonly space: Space;
  readonly world: World;
  readonly targets: TargetTheory;
}

/** Makes a finder that spends at most `budget` steps (conflicts and refuted proposals) over all calls. */
export function createFinder({ solver, encoder, space, world, targets }: Parts, budget: number): Finder {
  let refuted = 0;

  /** Looks at the facts that a proposal rests on; a lemma when they contradict each other. */
  const check = (needed: readonly Wire[]): { readonly lemma: readonly Wire[] } | Pick<Found, "targets" | "chain" | "wide"> => {
    const wide = new Map<string, readonly number[]>();
    for (const field of world.wide) {
      const answer = field.check(needed);
      if ("conflict" in answer) return { lemma: answer.conflict };
      wide.set(field.id, answer.indices);
    }
    const targetFacts: (Asked & { readonly wire: Wire })[] = [];
    const chainFacts: (AskedDelegation & { readonly wire: Wire })[] = [];
    for (const wire of needed) {
      const leaf = space.leaves.get(wire >> 1);
      const holds = (wire & 1) === 0;
      if (leaf?.kind === "target") targetFacts.push({ fact: leaf.fact, holds, wire });
      if (leaf?.kind === "delegation") chainFacts.push({ fact: leaf.fact, holds, wire });
    }
    const answer = targets.solve(targetFacts);
    if (answer.kind === "conflict") return { lemma: answer.facts.flatMap((index) => targetFacts[index]?.wire ?? []) };
    if (!chainFacts.some(({ holds }) => holds)) return { targets: answer.targets, chain: undefined, wide };
    const chain = findChain(chainFacts);
    return chain === undefined
      ? { lemma: delegationCore(chainFacts).flatMap((index) => chainFacts[index]?.wire ?? []) }
      : { targets: answer.targets, chain, wide };
  };

  const values = (wide: Found["wide"]): Values => {
    const read = world.read();
    const fields = world.wide.map(({ id, classes }) => [id, classes[wide.get(id)?.[0] ?? 0]?.value ?? ""] as const);
    return { ...read, fields: new Map([...read.fields, ...fields]) };
  };

  return {
    find(wire, extra) {
      const root = encoder.literal(wire);
      for (;;) {
        const left = budget - refuted - solver.conflicts();
        if (left <= 0) return "budget";
        const answer = solver.solve([root, ...extra], left);
        if (answer === "budget") return "budget";
        if (answer === "unsat") return "none";
        const nodes = simulate(space.circuit, (node) => solver.holds(encoder.literal(node * 2)));
        const needed = justify(space.circuit, nodes, wire);
        const result = check(needed);
        if ("lemma" in result) {
          refuted++;
          solver.clause(result.lemma.map((fact) => encoder.literal(fact) ^ 1));
          continue;
        }
        return { ...result, needed, values: values(result.wide), holds: (asked) => wireHolds(nodes, asked) };
      }
    },
  };
}
