/** Walking an export along the paths of a mapping. Every step goes down, so every walk ends. */
import { quoteForMessage } from "../source/index.ts";
import { describe, entriesAt, itemsAt, leaveOut, refuse, valueAt, wrongType, type Draft, type KeyedPlace, type Place } from "./draft.ts";
import { iteratedPrefix } from "./mapping-path.ts";
import type { Each, MappingPath } from "./mapping-types.ts";

/** One of the values that `each` leads to, with the lists and maps that it was reached through. */
export interface Item {
  readonly place: Place;
  /** Steps walked -> where they led; 0 is the root. Only behind an iterator, because only there paths may branch off. */
  readonly bound: ReadonlyMap<number, Place | KeyedPlace>;
}

/** What a path leads to for an item: a value, the key of a map's entry, nothing, or an error that has been told. */
export type Found =
  | { readonly kind: "value"; readonly place: Place }
  | { readonly kind: "key"; readonly key: string; readonly place: Place }
  | { readonly kind: "missing"; readonly at: Place; readonly key: string }
  | { readonly kind: "refused" };

/** All items of one document, in its order. */
export function itemsOfEach(draft: Draft, root: Place, each: Each): readonly Item[] {
  return walk(draft, each, { place: root, bound: new Map([[0, root]]) }, 0);
}

function walk(draft: Draft, each: Each, from: Item, at: number): readonly Item[] {
  const step = each.path.steps[at];
  if (step === undefined) return [from];
  switch (step.kind) {
    case "key": {
      if (from.place.node.kind !== "object") return wrongType(draft, from.place, "a mapping") ?? [];
      const place = valueAt(from.place, step.key);
      return place === undefined ? without(draft, each, from.place, step.key) : walk(draft, each, { ...from, place }, at + 1);
    }
    case "items":
      return itemsAt(draft, from.place).flatMap((place) => walk(draft, each, branch(from, place, at + 1), at + 1));
    case "entries":
      return entriesAt(draft, from.place).flatMap((place) => walk(draft, each, branch(from, place, at + 1), at + 1));
    case "entry_key":
      return [];
  }
}

function branch(from: Item, place: Place | KeyedPlace, depth: number): Item {
  return { place, bound: new Map([...from.bound, [depth, place]]) };
}

/** A list that is missing is never a shorter list without a word. */
function without(draft: Draft, each: Each, place: Place, key: string): readonly Item[] {
  const reason = `${describe(place)} has no ${quoteForMessage(key)}, which \`${each.path.text}\` leads through`;
  if (each.missing === "left_out") leaveOut(draft, place.pointer, "mapping_missing", reason, place);
  else refuse(draft, "mapping_missing", reason, place, "Write `missing: left_out` beside `each` if that is no mistake.");
  return [];
}

/** Follows a field's path from the item's part of the export. A null counts as missing. */
export function find(draft: Draft, item: Item, path: MappingPath): Found {
  const start = iteratedPrefix(path).length;
  let place = item.bound.get(start);
  if (place === undefined) throw new Error(`the path ${path.text} was not checked against its section`);
  for (const step of path.steps.slice(start)) {
    if (step.kind === "entry_key" && "key" in place) return { kind: "key", key: place.key, place };
    if (step.kind !== "key") throw new Error(`the path ${path.text} was not checked when it was read`);
    if (place.node.kind !== "object") {
      wrongType(draft, place, "a mapping");
      return { kind: "refused" };
    }
    const next: Place | undefined = valueAt(place, step.key);
    if (next === undefined) return { kind: "missing", at: place, key: step.key };
    place = next;
  }
  return place.node.kind === "null" ? { kind: "missing", at: place, key: path.text } : { kind: "value", place };
}
