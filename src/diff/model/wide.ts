/**
 * Fields of very many classes, such as ten thousand tool names in overlapping lists. They stay out of the solver: its
 * proposals are checked against bit sets, and what contradicts itself becomes a clause.
 */
import type { Wire } from "../sat/circuit.ts";
import type { ValueClass } from "../space/partition.ts";

export interface WideField {
  readonly id: string;
  readonly classes: readonly ValueClass[];
  /** Classes that satisfy the facts; where there are none, facts that contradict each other. Wires of other fields are ignored. */
  readonly check: (facts: readonly Wire[]) => { readonly indices: readonly number[] } | { readonly conflict: readonly Wire[] };
}

/** `wires`: the fact of each set, in the order by which classes name their sets. */
export function createWideField(id: string, classes: readonly ValueClass[], wires: readonly Wire[]): WideField {
  const words = Math.ceil(classes.length / 32);
  const masks = new Map(wires.map((wire) => [wire >> 1, new Uint32Array(words)]));
  classes.forEach(({ sets }, index) => {
    for (const set of sets) {
      const mask = masks.get((wires[set] ?? 0) >> 1);
      if (mask !== undefined) mask[index >> 5] = (mask[index >> 5] ?? 0) | (1 << (index & 31));
    }
  });
  const everything = new Uint32Array(words).fill(0xffffffff);
  if (classes.length % 32 !== 0) everything[words - 1] = 2 ** (classes.length % 32) - 1;

  const satisfying = (facts: readonly Wire[]): Uint32Array => {
    const left = everything.slice();
    for (const fact of facts) {
      const mask = masks.get(fact >> 1);
      const flip = (fact & 1) === 1 ? 0xffffffff : 0;
      if (mask !== undefined) for (let word = 0; word < words; word++) left[word] = (left[word] ?? 0) & ((mask[word] ?? 0) ^ flip);
    }
    return left;
  };
  const isEmpty = (set: Uint32Array): boolean => set.every((word) => word === 0);

  return {
    id,
    classes,
    check(facts) {
      const own = facts.filter((fact) => masks.has(fact >> 1));
      const left = satisfying(own);
      if (!isEmpty(left))
        return {
          indices: [...classes.keys()].filter((index) => (((left[index >> 5] ?? 0) >>> (index & 31)) & 1) === 1),
        };
      let core = own;
      for (const fact of own) {
        const fewer = core.filter((other) => other !== fact);
        if (isEmpty(satisfying(fewer))) core = fewer;
      }
      return { conflict: core };
    },
  };
}
