/** What keys an object may have: no doubles, none that Go takes for another, none that reach into JavaScript's objects. */
import { foldKey } from "./fold.ts";
import { quoteForMessage } from "./quote.ts";
import type { Reading } from "./reader.ts";

/** A key and its UTF-16 offset. */
export interface KeyAt {
  readonly key: string;
  readonly keyStart: number;
}

/** Keys that a careless program takes for an object's inner workings; no export that we read needs them. */
const FORBIDDEN: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"]);

/** Up to this many members each is compared with each, which is faster than a map. */
const FEW = 8;

/** Checks the keys of every object of one document; folded forms are remembered, because keys repeat. */
export function keyChecker(reading: Reading): (members: readonly KeyAt[]) => void {
  const folded = new Map<string, string>();
  const fold = (key: string): string => {
    let form = folded.get(key);
    if (form === undefined) {
      form = foldKey(key);
      // Bounded: an export of a million different keys must not be held twice.
      if (folded.size < 10_000) folded.set(key, form);
    }
    return form;
  };
  const clash = (first: KeyAt, second: KeyAt): void => {
    const { line, column } = reading.positionOf(first.keyStart);
    const same = first.key === second.key;
    reading.fail(
      same ? "source_duplicate_key" : "source_folded_key",
      same
        ? `key ${quoteForMessage(second.key)} stands twice in one object, first at line ${line}, column ${column}`
        : `keys ${quoteForMessage(first.key)} (line ${line}, column ${column}) and ${quoteForMessage(second.key)} are one key for Gait, which ignores case`,
      second.keyStart,
      "Keep one of the two.",
    );
  };
  return (members) => {
    for (const m of members) {
      if (!FORBIDDEN.has(m.key)) continue;
      reading.fail("source_forbidden_key", `key ${quoteForMessage(m.key)} is not allowed`, m.keyStart, "Remove the key.");
    }
    if (members.length <= FEW) compareFew(members, fold, clash);
    else compareMany(members, fold, clash);
  };
}

type Clash = (first: KeyAt, second: KeyAt) => void;

function compareFew(members: readonly KeyAt[], fold: (key: string) => string, clash: Clash): void {
  for (let i = 1; i < members.length; i++) {
    const second = members[i];
    if (second === undefined) continue;
    const form = fold(second.key);
    const first = members.slice(0, i).find((m) => fold(m.key) === form);
    if (first !== undefined) clash(first, second);
  }
}

function compareMany(members: readonly KeyAt[], fold: (key: string) => string, clash: Clash): void {
  const seen = new Map<string, KeyAt>();
  for (const m of members) {
    const form = fold(m.key);
    const first = seen.get(form);
    if (first === undefined) seen.set(form, m);
    else clash(first, m);
  }
}
