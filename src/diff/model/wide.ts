/**
 * Fields of very many classes, such as ten thousand tool names in overlapping lists. They stay out of the solver: where its
 * proposals fit no class, the classes are assumed one after the other, and each that fails strikes out all that fail with it.
 */
import type { Wire } from "../sat/circuit.ts";
import type { ValueClass } from "../space/partition.ts";

/** Some classes of a field, one bit each. */
export type ClassSet = Uint32Array;

/** One field of very many classes, with what its facts say of each class. */
export interface WideField {
  readonly id: string;
  readonly classes: readonly ValueClass[];
  readonly all: ClassSet;
  /** Whether the fact is one of this field; either way round. */
  readonly owns: (fact: Wire) => boolean;
  /** Those of `among` that satisfy the facts; facts of other fields are ignored. */
  readonly satisfying: (facts: readonly Wire[], among: ClassSet) => ClassSet;
  /** All facts as they are for a class. */
  readonly factsOf: (index: number) => readonly Wire[];
}

/** The first class of a set. */
export function firstOf(set: ClassSet): number | undefined {
  const word = set.findIndex((bits) => bits !== 0);
  if (word < 0) return undefined;
  const bits = set[word] ?? 0;
  return word * 32 + 31 - Math.clz32(bits & -bits);
}

/** The classes of a set, in order. */
export function indicesOf(set: ClassSet): readonly number[] {
  const indices: number[] = [];
  set.forEach((bits, word) => {
    for (let left = bits; left !== 0; left &= left - 1) indices.push(word * 32 + 31 - Math.clz32(left & -left));
  });
  return indices;
}

/** What is in the first set and not in the second. */
export function without(set: ClassSet, other: ClassSet): ClassSet {
  return set.map((bits, word) => bits & ~(other[word] ?? 0));
}

/** `wires`: the fact of each set, in the order by which classes name their sets. */
export function createWideField(id: string, classes: readonly ValueClass[], wires: readonly Wire[]): WideField {
  const words = Math.ceil(classes.length / 32);
  const masks = new Map(wires.map((wire) => [wire >> 1, new Uint32Array(words)]));
  const all = new Uint32Array(words);
  classes.forEach(({ sets }, index) => {
    const mark = (mask: ClassSet): void => {
      mask[index >> 5] = (mask[index >> 5] ?? 0) | (1 << (index & 31));
    };
    mark(all);
    for (const set of sets) mark(masks.get((wires[set] ?? 0) >> 1) ?? all);
  });
  return {
    id,
    classes,
    all,
    owns: (fact) => masks.has(fact >> 1),
    satisfying(facts, among) {
      const left = among.slice();
      for (const fact of facts) {
        const mask = masks.get(fact >> 1);
        const flip = (fact & 1) === 1 ? 0xffffffff : 0;
        if (mask !== undefined) for (let word = 0; word < words; word++) left[word] = (left[word] ?? 0) & ((mask[word] ?? 0) ^ flip);
      }
      return left;
    },
    factsOf: (index) => wires.map((wire, set) => (classes[index]?.sets.has(set) === true ? wire : wire ^ 1)),
  };
}
