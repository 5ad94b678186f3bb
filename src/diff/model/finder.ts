/** Answers whether some intent satisfies a wire: the solver proposes, the theories of targets and delegation check. */
import type { Meter } from "../meter.ts";
import { justify, simulate, wireHolds, type Wire } from "../sat/circuit.ts";
import type { Encoder } from "../sat/encode.ts";
import type { Literal, Solver } from "../sat/solver.ts";
import { delegationCore, findChain, type AskedDelegation, type Chain } from "../space/delegation.ts";
import type { Space } from "../space/space.ts";
import type { Asked, TargetTheory, TargetValues } from "../space/targets.ts";
import { firstOf, without, type ClassSet, type WideField } from "./wide.ts";
import type { Values, World } from "./world.ts";

/** Facts of an intent that satisfies what was asked. */
export interface Found {
  readonly values: Values;
  readonly targets: readonly TargetValues[];
  readonly chain: Chain | undefined;
  /** Of each wide field, all classes asked about for which the same facts hold. */
  readonly wide: ReadonlyMap<string, ClassSet>;
  /** What the intent satisfies: what was asked, or what it was narrowed to. */
  readonly wire: Wire;
  /** The facts on which the intent's being so rests. */
  readonly needed: readonly Wire[];
  /** Node values of the model: for wires that exist already. */
  readonly holds: (wire: Wire) => boolean;
}

/** What an intent is looked for: one that satisfies the wire. */
export interface Question {
  readonly wire: Wire;
  /** Literals that have to hold, too. */
  readonly extra?: readonly Literal[];
  /**
   * Of wide fields, the classes to look among. What turns out to satisfy the wire by no intent is taken out, so that a later
   * question for less does not ask for it again.
   */
  readonly open?: Map<string, ClassSet>;
  /** What of the wire to show, seeing a model that satisfies it; it must hold in the model. */
  readonly narrow?: (holds: Found["holds"]) => Wire;
}

/** Turns proposals of the solver into real intents, or proves that there is none. */
export interface Finder {
  /** An intent as asked for; `none` is a proof that there is none. */
  readonly find: (question: Question) => Found | "none" | "budget";
}

/** Nothing can be found as long as these hold, a part of what was assumed. */
interface Failed {
  readonly core: readonly Literal[];
}

interface Parts {
  readonly solver: Solver;
  readonly encoder: Encoder;
  readonly space: Space;
  readonly world: World;
  readonly targets: TargetTheory;
  readonly meter: Meter;
}

/** Makes a finder that works as long as the meter lets it. */
export function createFinder({ solver, encoder, space, world, targets, meter }: Parts): Finder {
  const { circuit } = space;

  /** Looks at the facts that a proposal rests on; a lemma when they contradict each other. */
  const check = (needed: readonly Wire[]): { readonly lemma: readonly Wire[] } | Pick<Found, "targets" | "chain"> => {
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
    if (!chainFacts.some(({ holds }) => holds)) return { targets: answer.targets, chain: undefined };
    const chain = findChain(chainFacts, meter);
    return chain === undefined
      ? { lemma: delegationCore(chainFacts, meter).flatMap((index) => chainFacts[index]?.wire ?? []) }
      : { targets: answer.targets, chain };
  };

  const values = (wide: Found["wide"]): Values => {
    const read = world.read();
    const fields = world.wide.map(({ id, classes, all }) => [id, classes[firstOf(wide.get(id) ?? all) ?? 0]?.value ?? ""] as const);
    return { ...read, fields: new Map([...read.fields, ...fields]) };
  };

  const learn = (facts: readonly Wire[]): void => solver.clause(facts.map((fact) => encoder.literal(fact) ^ 1));

  const attempt = (question: Question, assumed: readonly Literal[], settled: readonly WideField[]): Found | Failed | "budget" => {
    for (;;) {
      const answer = solver.solve(assumed);
      if (answer === "budget") return "budget";
      if (answer === "unsat") return { core: solver.core() };
      const inputs = (node: number): boolean => solver.holds(encoder.literal(node * 2));
      let nodes = simulate(circuit, inputs);
      const holds = (asked: Wire): boolean => wireHolds(nodes, asked);
      const wire = question.narrow?.(holds) ?? question.wire;
      if (wire !== question.wire) nodes = simulate(circuit, inputs);
      meter.spend(circuit.size());
      const needed = justify(circuit, nodes, wire);
      const result = check(needed);
      if (meter.spent()) return "budget";
      if ("lemma" in result) {
        learn(result.lemma);
        continue;
      }
      const wide = new Map(world.wide.map((field) => [field.id, field.satisfying(needed, question.open?.get(field.id) ?? field.all)]));
      const clashing = world.wide.find((field) => !settled.includes(field) && firstOf(wide.get(field.id) ?? field.all) === undefined);
      if (clashing !== undefined) return split(question, assumed, settled, clashing);
      return { ...result, wide, wire, needed, values: values(wide), holds };
    }
  };

  /** Tries the classes of a field; what fails for one fails for all that share the facts to blame. */
  const split = (question: Question, assumed: readonly Literal[], settled: readonly WideField[], field: WideField): Found | Failed | "budget" => {
    let open = question.open?.get(field.id) ?? field.all;
    const blamed = new Set<Literal>();
    for (let index = firstOf(open); index !== undefined; index = firstOf(open)) {
      const facts = field.factsOf(index);
      const byLiteral = new Map(facts.map((fact) => [encoder.literal(fact), fact]));
      const result = attempt(question, [...assumed, ...byLiteral.keys()], [...settled, field]);
      if (result === "budget" || !("core" in result)) return result;
      const own = result.core.flatMap((literal) => byLiteral.get(literal) ?? []);
      if (own.length === 0) return result;
      for (const literal of result.core) if (!byLiteral.has(literal)) blamed.add(literal);
      open = without(open, field.satisfying(own, open));
      if (settled.length === 0) question.open?.set(field.id, open);
      meter.spend(4 * facts.length + open.length);
    }
    return { core: [...blamed] };
  };

  return {
    find(question) {
      if (meter.spent()) return "budget";
      const result = attempt(question, [encoder.literal(question.wire), ...(question.extra ?? [])], []);
      return result === "budget" || !("core" in result) ? result : "none";
    },
  };
}
