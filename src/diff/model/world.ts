/** Ties the facts of a space to values that an intent can have, inside the solver, and reads a model back. */
import type { Wire } from "../sat/circuit.ts";
import { exactlyOne, type Encoder } from "../sat/encode.ts";
import type { Literal, Solver } from "../sat/solver.ts";
import { bags, fields, type Bag, type Field } from "../space/fields.ts";
import { freshText, partition, type TextSet, type ValueClass } from "../space/partition.ts";
import type { Leaf, Space } from "../space/space.ts";
import { createWideField, type WideField } from "./wide.ts";

/** A class of values with the literal that chooses it. */
export interface Choice {
  readonly found: ValueClass;
  readonly literal: Literal;
  /** True for the class of values that no condition names. */
  readonly fresh: boolean;
}

/** What a model says of everything but targets and delegation. */
export interface Values {
  readonly fields: ReadonlyMap<string, string>;
  readonly bags: ReadonlyMap<string, readonly string[]>;
  readonly flags: ReadonlySet<string>;
  readonly binding: boolean;
}

/** The fields of an intent as the solver has them. */
export interface World {
  /** The classes of a field's values; empty where no condition reads it or the field is wide. */
  readonly choices: (field: string) => readonly Choice[];
  /** Fields of too many classes for the solver. */
  readonly wide: readonly WideField[];
  /** Values of the solver's last model. */
  readonly read: () => Values;
}

/** Fields of more classes than this are kept out of the solver. */
const MOST_CLASSES = 96;

interface Asked {
  readonly wire: Wire;
  readonly set: TextSet;
}

function classesOf(field: Field | Bag, sets: readonly TextSet[]): { readonly classes: readonly ValueClass[]; readonly fresh: string | undefined } {
  if (field.seeds.length === 0) return { classes: partition(field.values, sets), fresh: undefined };
  const fresh = freshText(field.seeds, sets, field.valid);
  const words = sets.flatMap((set) => set.words).filter((word) => field.valid(word) || field.values.includes(word));
  return { classes: partition([...field.values, ...(fresh === undefined ? [] : [fresh]), ...words], sets), fresh };
}

/** Adds to the solver that each field has one value, each bag any, and what normalisation guarantees. */
export function createWorld(space: Space, solver: Solver, encoder: Encoder): World {
  const asked = new Map<string, Asked[]>();
  for (const [node, leaf] of space.leaves) {
    if (leaf.kind !== "field" && leaf.kind !== "bag") continue;
    const key = `${leaf.kind} ${leaf.id}`;
    asked.set(key, [...(asked.get(key) ?? []), { wire: node * 2, set: leaf.set }]);
  }
  const made = new Map<string, readonly Choice[]>();
  const wide: WideField[] = [];
  for (const [key, facts] of asked) {
    const [kind, id = ""] = key.split(" ");
    const field = kind === "field" ? fields.get(id) : bags.get(id);
    if (field === undefined) throw new Error(`unknown field ${key}`);
    const { classes, fresh } = classesOf(
      field,
      facts.map(({ set }) => set),
    );
    if (kind === "field" && classes.length > MOST_CLASSES) {
      wide.push(
        createWideField(
          id,
          classes,
          facts.map(({ wire }) => wire),
        ),
      );
      continue;
    }
    const choices = classes.map((found, index) => ({
      found,
      literal: solver.variable(kind === "field" && index === 0),
      fresh: fresh !== undefined && found.values.includes(fresh),
    }));
    if (kind === "field")
      exactlyOne(
        solver,
        choices.map(({ literal }) => literal),
      );
    const holders = facts.map((): Literal[] => []);
    for (const { found, literal } of choices) for (const index of found.sets) holders[index]?.push(literal);
    facts.forEach(({ wire }, index) => {
      const inside = holders[index] ?? [];
      const fact = encoder.literal(wire);
      solver.clause([fact ^ 1, ...inside]);
      for (const literal of inside) solver.clause([fact, literal ^ 1]);
    });
    made.set(key, choices);
  }
  for (const wire of space.required()) solver.clause([encoder.literal(wire)]);

  const chosen = (key: string): readonly string[] => (made.get(key) ?? []).filter(({ literal }) => solver.holds(literal)).map(({ found }) => found.value);
  const leafTrue = (node: number, leaf: Leaf, kind: Leaf["kind"]): boolean => leaf.kind === kind && solver.holds(encoder.literal(node * 2));
  return {
    choices: (field) => made.get(`field ${field}`) ?? [],
    wide,
    read: () => ({
      fields: new Map([...made.keys()].filter((key) => key.startsWith("field ")).map((key) => [key.slice(6), chosen(key)[0] ?? ""])),
      bags: new Map([...made.keys()].filter((key) => key.startsWith("bag ")).map((key) => [key.slice(4), chosen(key)])),
      flags: new Set([...space.leaves].flatMap(([node, leaf]) => (leaf.kind === "flag" && leafTrue(node, leaf, "flag") ? [leaf.id] : []))),
      binding: [...space.leaves].some(([node, leaf]) => leafTrue(node, leaf, "binding")),
    }),
  };
}
