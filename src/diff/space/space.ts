/** The elementary facts that two policies ask of an intent, each one input of the circuit. */
import type { Intent } from "../../gait/index.ts";
import { not, type Circuit, type Wire } from "../sat/circuit.ts";
import { delegationHolds, delegationKey, delegationPhrase, type DelegationFact } from "./delegation.ts";
import { bags, fields, flags } from "./fields.ts";
import type { TextSet } from "./partition.ts";
import { targetSatisfies, type TargetFact } from "./targets.ts";

/** Where a fact belongs, by which witnesses are built. */
export type Leaf =
  | { readonly kind: "field" | "bag"; readonly id: string; readonly set: TextSet }
  | { readonly kind: "flag"; readonly id: string }
  | { readonly kind: "binding" }
  | { readonly kind: "target"; readonly fact: TargetFact }
  | { readonly kind: "delegation"; readonly fact: DelegationFact };

/** Decides on an intent whether a credential binding contradicts what it is bound to. */
export type BindingTest = (intent: Intent) => boolean;

/** Every fact that two policies ask about, each as one input of the circuit. */
export interface Space {
  readonly circuit: Circuit;
  /** The field's value lies in the set. */
  readonly field: (id: string, set: TextSet) => Wire;
  /** Some value of the bag lies in the set. */
  readonly bag: (id: string, set: TextSet) => Wire;
  readonly flag: (id: string) => Wire;
  /** A credential binding is given and contradicts the intent. */
  readonly binding: () => Wire;
  readonly target: (fact: TargetFact) => Wire;
  readonly delegation: (fact: DelegationFact) => Wire;
  /** States what normalisation guarantees of every intent. */
  readonly require: (wire: Wire) => void;
  readonly required: () => readonly Wire[];
  /** Leaves by circuit node. */
  readonly leaves: ReadonlyMap<number, Leaf>;
}

/** Makes a space without facts over a circuit. */
export function createSpace(circuit: Circuit): Space {
  const leaves = new Map<number, Leaf>();
  const wires = new Map<string, Wire>();
  const required: Wire[] = [];
  const leaf = (key: string, make: () => Leaf): Wire => {
    const known = wires.get(key);
    if (known !== undefined) return known;
    const wire = circuit.input();
    wires.set(key, wire);
    leaves.set(wire >> 1, make());
    return wire;
  };
  const delegation = (fact: DelegationFact): Wire => {
    const wire = leaf(`delegation ${delegationKey(fact)}`, () => ({ kind: "delegation", fact }));
    if (fact.kind !== "present") required.push(circuit.or(not(wire), delegation({ kind: "present" })));
    return wire;
  };
  return {
    circuit,
    field: (id, set) => leaf(`field ${id} ${set.key}`, () => ({ kind: "field", id, set })),
    bag: (id, set) => leaf(`bag ${id} ${set.key}`, () => ({ kind: "bag", id, set })),
    flag: (id) => leaf(`flag ${id}`, () => ({ kind: "flag", id })),
    binding: () => leaf("binding", () => ({ kind: "binding" })),
    target: (fact) => leaf(`target ${fact.key}`, () => ({ kind: "target", fact })),
    delegation,
    require: (wire) => required.push(wire),
    required: () => required,
    leaves,
  };
}

/** Whether a fact is true of an intent (of a script: see `steps`, each step is one). */
export function leafHolds(leaf: Leaf, intent: Intent, nowNs: bigint, contradicts: BindingTest): boolean {
  switch (leaf.kind) {
    case "field":
      return leaf.set.has(fields.get(leaf.id)?.read(intent) ?? "");
    case "bag":
      return (bags.get(leaf.id)?.read(intent) ?? []).some((value) => leaf.set.has(value));
    case "flag":
      return flags.get(leaf.id)?.read(intent, nowNs) ?? false;
    case "binding":
      return contradicts(intent);
    case "target":
      return intent.targets.some((target) => targetSatisfies(leaf.fact, target));
    case "delegation":
      return delegationHolds(leaf.fact, intent.delegation);
  }
}

/** The fact, or its opposite, in words. */
export function leafPhrase(leaf: Leaf, holds: boolean): string {
  switch (leaf.kind) {
    case "field":
      return `${fields.get(leaf.id)?.phrase ?? leaf.id} ${holds ? leaf.set.phrase : leaf.set.negatedPhrase}`;
    case "bag":
      return `${holds ? "some" : "no"} ${bags.get(leaf.id)?.phrase ?? leaf.id} that ${leaf.set.phrase}`;
    case "flag": {
      const flag = flags.get(leaf.id);
      return (holds ? flag?.phrase : flag?.negatedPhrase) ?? leaf.id;
    }
    case "binding":
      return holds ? "a credential binding contradicts the intent" : "no credential binding contradicts the intent";
    case "target":
      return holds ? leaf.fact.phrase : leaf.fact.negatedPhrase;
    case "delegation":
      return delegationPhrase(leaf.fact, holds);
  }
}
