/** Cuts the values of one field into classes that no condition of either policy can tell apart. */

import { quoteForMessage } from "../../source/index.ts";
import type { Pattern } from "./glob.ts";

/** A set of texts that a condition names. */
export interface TextSet {
  /** Equal keys mean equal sets. */
  readonly key: string;
  /** In words, after the field's name: `is one of a, b`. */
  readonly phrase: string;
  readonly negatedPhrase: string;
  /** Texts worth trying: members of the set, or the ends of what it bounds. */
  readonly words: readonly string[];
  /** True when the set holds exactly `words`. */
  readonly exact: boolean;
  /** Patterns whose matches the set is made of. */
  readonly patterns: readonly Pattern[];
  readonly has: (value: string) => boolean;
}

/** Values that no set of the comparison tells apart. */
export interface ValueClass {
  /** The member that stands for the class. */
  readonly value: string;
  readonly values: readonly string[];
  /** Indices of the sets that hold it. */
  readonly sets: ReadonlySet<number>;
}

const SHOWN = 5;

/** `"a", "b", "c" and 7 more`; quoted, so that no name can be read as words of ours. The empty text is `(none)`. */
export function shortList(words: readonly string[]): string {
  const shown = words.slice(0, SHOWN).map((word) => (word === "" ? "(none)" : quoteForMessage(word)));
  return words.length > SHOWN ? `${shown.join(", ")} and ${words.length - SHOWN} more` : shown.join(", ");
}

/** The set of exactly these words. */
export function wordSet(words: readonly string[]): TextSet {
  const members = new Set(words);
  return {
    key: `=${JSON.stringify(words)}`,
    phrase: words.length === 1 ? `is ${shortList(words)}` : `is one of ${shortList(words)}`,
    negatedPhrase: words.length === 1 ? `is not ${shortList(words)}` : `is none of ${shortList(words)}`,
    words,
    exact: true,
    patterns: [],
    has: (value) => members.has(value),
  };
}

/** A set given by a test. */
export function testedSet(key: string, words: readonly string[], has: (value: string) => boolean, phrase: string, negatedPhrase: string): TextSet {
  return { key, phrase, negatedPhrase, words, exact: false, patterns: [], has };
}

/** The texts that some pattern of a list matches. */
export function patternSet(patterns: readonly Pattern[], matches: (pattern: string, value: string) => boolean): TextSet {
  const words = patterns.map((pattern) => pattern.text);
  return {
    key: `~${JSON.stringify(words)}`,
    phrase: `matches ${shortList(words)}`,
    negatedPhrase: `matches none of ${shortList(words)}`,
    words,
    exact: false,
    patterns,
    has: (value) => words.some((pattern) => matches(pattern, value)),
  };
}

/** The whole numbers (as decimal text) from 1 to `limit`; without a limit, all from 1. */
export function positiveUpTo(limit: number | undefined): TextSet {
  const words = limit === undefined ? ["1"] : ["1", String(limit), String(limit + 1)];
  const bound = limit ?? Number.POSITIVE_INFINITY;
  const phrase = limit === undefined ? "is above 0" : `is from 1 to ${limit}`;
  return testedSet(`<=${limit ?? ""}`, words, (value) => Number(value) > 0 && Number(value) <= bound, phrase, `is not ${phrase.slice(3)}`);
}

/** A text that no set holds, one of the seeds or made from the first; undefined when there seems to be none. */
export function freshText(seeds: readonly string[], sets: readonly TextSet[], valid: (value: string) => boolean): string | undefined {
  const known = new Set(sets.flatMap((set) => (set.exact ? set.words : [])));
  const tested = sets.filter((set) => !set.exact);
  const free = (value: string): boolean => valid(value) && !known.has(value) && !tested.some((set) => set.has(value));
  const tries = function* (): Generator<string> {
    const seed = seeds[0] ?? "";
    yield* seeds;
    for (let number = 2; number < 4; number++) yield `${seed}-${number}`;
    for (let point = 0x61; point < 0x7b; point++) yield String.fromCodePoint(point) + seed;
    for (let point = 0x4e00; point < 0x4e40; point++) yield String.fromCodePoint(point) + seed;
    for (let number = 4; number < 4 + known.size; number++) yield `${seed}-${number}`;
  };
  for (const text of tries()) if (free(text)) return text;
  return undefined;
}

/** Groups the candidates by the sets that hold them; the first candidate of a class stands for it. */
export function partition(candidates: Iterable<string>, sets: readonly TextSet[]): readonly ValueClass[] {
  const holders = new Map<string, number[]>();
  sets.forEach((set, index) => {
    if (!set.exact) return;
    for (const word of set.words) {
      const known = holders.get(word);
      if (known === undefined) holders.set(word, [index]);
      else known.push(index);
    }
  });
  const tested = sets.flatMap((set, index) => (set.exact ? [] : [{ set, index }]));
  const groups = new Map<string, { readonly values: string[]; readonly sets: ReadonlySet<number> }>();
  for (const value of new Set(candidates)) {
    const inside = new Set(holders.get(value));
    for (const { set, index } of tested) if (set.has(value)) inside.add(index);
    const key = [...inside].sort((a, b) => a - b).join(",");
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { values: [value], sets: inside });
    else group.values.push(value);
  }
  return [...groups.values()].map((group) => ({
    value: group.values[0] ?? "",
    values: group.values,
    sets: group.sets,
  }));
}
