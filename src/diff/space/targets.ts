/** Conditions of the form "some target is such that ...", and which of them can hold and fail together. */
import type { Target } from "../../gait/index.ts";
import type { Meter } from "../meter.ts";
import { ATTRIBUTES, DESTRUCTIVE_CLASSES, DESTRUCTIVE_OPERATIONS } from "./attributes.ts";
import { inferredDomain } from "./inferred.ts";
import { isGlob } from "./glob.ts";
import { freshText, partition, testedSet, wordSet, type TextSet, type ValueClass } from "./partition.ts";
import { searchDomains, type Clue, type Mask } from "./search.ts";
import { coverStrings } from "./strings.ts";

/** One attribute's value lies in the set, or (`within` false) outside. */
export interface Condition {
  readonly attribute: string;
  readonly set: TextSet;
  readonly within: boolean;
}

/** "Some target satisfies all conditions of one of the cases." */
export interface TargetFact {
  readonly key: string;
  readonly phrase: string;
  readonly negatedPhrase: string;
  readonly cases: readonly (readonly Condition[])[];
}

/** A target by attribute id. */
export type TargetValues = ReadonlyMap<string, string>;

/** Targets that satisfy what was asked, or what of it cannot stand together. */
export type TargetAnswer =
  | { readonly kind: "targets"; readonly targets: readonly TargetValues[] }
  /** These facts can't stand as asked: indices into what was asked. */
  | { readonly kind: "conflict"; readonly facts: readonly number[] };

/** A fact about targets, asked to hold or not to. */
export interface Asked {
  readonly fact: TargetFact;
  readonly holds: boolean;
}

/** What it says once the meter is spent is not to be believed. */
export interface TargetTheory {
  readonly solve: (asked: readonly Asked[]) => TargetAnswer;
  /** False when the patterns were too many to enumerate what they tell apart. */
  readonly complete: boolean;
}

/** Steps that the values of one attribute may take to be told apart. */
const MOST_STEPS = 4_000_000;

/** Whether a target of an intent satisfies a fact. */
export function targetSatisfies(fact: TargetFact, target: Target): boolean {
  return fact.cases.some((conditions) =>
    conditions.every(({ attribute, set, within }) => {
      const found = ATTRIBUTES.find(({ id }) => id === attribute);
      return found !== undefined && set.has(found.read(target)) === within;
    }),
  );
}

/** What Gait's normalisation never produces, as facts that hold for no target. */
function impossible(readsDomain: boolean): readonly (readonly Condition[])[] {
  const plain = { attribute: "destructive", set: wordSet(["false"]), within: true };
  const inferring = ["host", "url"].map((kind) => [
    { attribute: "kind", set: wordSet([kind]), within: true },
    {
      attribute: "value",
      set: testedSet(`infers ${kind}`, [], (value) => inferredDomain(kind, value) !== "", "", ""),
      within: true,
    },
    { attribute: "domain", set: wordSet([""]), within: true },
  ]);
  return [
    [plain, { attribute: "destructive_hint", set: wordSet(["true"]), within: true }],
    [plain, { attribute: "class", set: wordSet(DESTRUCTIVE_CLASSES), within: true }],
    [plain, { attribute: "operation", set: wordSet(DESTRUCTIVE_OPERATIONS), within: true }],
    ...(readsDomain ? inferring : []),
  ];
}

interface Column {
  readonly classes: readonly ValueClass[];
  readonly masks: ReadonlyMap<string, Mask>;
  readonly complete: boolean;
}

function column(attribute: (typeof ATTRIBUTES)[number], sets: readonly TextSet[], meter: Meter): Column {
  const words = sets.flatMap((set) => set.words).filter(attribute.valid);
  const open = attribute.seeds.length > 0;
  const globs = new Map(sets.flatMap((set) => set.patterns.filter(isGlob).map((pattern) => [pattern.text, pattern] as const)));
  const cover = coverStrings([...globs.values()], new Set([...words, ...attribute.values]), attribute.valid, meter);
  const fresh = open ? freshText(attribute.seeds, sets, attribute.valid) : undefined;
  const candidates = [...attribute.values, ...(fresh === undefined ? [] : [fresh]), ...(open ? [...words, ...cover.values] : [])];
  // Every candidate is held against every pattern.
  const patterns = sets.reduce((sum, set) => sum + set.patterns.length, 0);
  const afforded = candidates.filter(() => {
    meter.spend(2 * patterns);
    return patterns === 0 || !meter.spent();
  });
  const classes = partition(afforded.length > 0 ? afforded : candidates.slice(0, 1), sets);
  const masks = new Map(sets.map((set, index) => [set.key, classes.map((found) => found.sets.has(index))]));
  return { classes, masks, complete: cover.complete && afforded.length === candidates.length };
}

/** Prepares the search for the facts that two policies ask about. */
export function createTargetTheory(facts: readonly TargetFact[], meter: Meter): TargetTheory {
  const readsDomain = facts.some((fact) => fact.cases.flat().some(({ attribute }) => attribute === "domain"));
  const never = impossible(readsDomain);
  const conditions = [...facts.flatMap((fact) => fact.cases.flat()), ...never.flat()];
  const columns = ATTRIBUTES.map((attribute) => {
    const sets = new Map(conditions.filter((condition) => condition.attribute === attribute.id).map(({ set }) => [set.key, set]));
    return meter.within(MOST_STEPS, () => column(attribute, [...sets.values()], meter));
  });
  const everything = columns.map(({ classes }) => classes.map(() => true));

  const clue = ({ attribute, set, within }: Condition): Clue => {
    const index = ATTRIBUTES.findIndex(({ id }) => id === attribute);
    const mask = columns[index]?.masks.get(set.key) ?? [];
    return { attribute: index, mask: within ? mask : mask.map((inside) => !inside) };
  };
  const cluesOf = new Map(facts.map((fact) => [fact.key, fact.cases.map((all) => all.map(clue))]));
  const clues = (fact: TargetFact): readonly (readonly Clue[])[] => cluesOf.get(fact.key) ?? [];
  const neverClues = never.map((all) => all.map(clue));

  const one = (wanted: readonly TargetFact[], refused: readonly TargetFact[]): readonly Mask[] | undefined => {
    const forbidden = [...neverClues, ...refused.flatMap(clues)];
    const choose = (at: number, must: readonly Clue[]): readonly Mask[] | undefined => {
      if (meter.spent()) return undefined;
      const fact = wanted[at];
      if (fact === undefined) return searchDomains(everything, must, forbidden, meter);
      for (const found of clues(fact)) {
        const domains = choose(at + 1, [...must, ...found]);
        if (domains !== undefined) return domains;
      }
      return undefined;
    };
    return choose(0, []);
  };
  const values = (domains: readonly Mask[]): TargetValues =>
    new Map(ATTRIBUTES.map(({ id }, index) => [id, columns[index]?.classes[domains[index]?.indexOf(true) ?? 0]?.value ?? ""]));

  const core = (asked: readonly Asked[], culprit: number): readonly number[] => {
    const wanted = asked[culprit]?.fact;
    let refused = asked.flatMap(({ holds }, index) => (holds ? [] : [index]));
    const facts = (indices: readonly number[]): readonly TargetFact[] => indices.flatMap((index) => asked[index]?.fact ?? []);
    for (const candidate of refused) {
      const fewer = refused.filter((index) => index !== candidate);
      if (wanted !== undefined && one([wanted], facts(fewer)) === undefined) refused = fewer;
    }
    return [culprit, ...refused];
  };

  const solve = (asked: readonly Asked[]): TargetAnswer => {
    const refused = asked.filter(({ holds }) => !holds).map(({ fact }) => fact);
    const groups: { readonly facts: TargetFact[]; domains: readonly Mask[] }[] = [];
    for (const [index, { fact, holds }] of asked.entries()) {
      if (!holds) continue;
      const alone = one([fact], refused);
      if (alone === undefined) return { kind: "conflict", facts: core(asked, index) };
      const joined = groups.some((group) => {
        const domains = group.facts.length < 6 ? one([...group.facts, fact], refused) : undefined;
        if (domains === undefined) return false;
        group.facts.push(fact);
        group.domains = domains;
        return true;
      });
      if (!joined) groups.push({ facts: [fact], domains: alone });
    }
    return { kind: "targets", targets: groups.map(({ domains }) => values(domains)) };
  };
  return { solve, complete: columns.every(({ complete }) => complete) };
}
