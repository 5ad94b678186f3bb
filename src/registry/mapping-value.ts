/** The values that a mapping asks for, item by item. */
import { trim } from "../gait/text/index.ts";
import { quoteForMessage, type SourceNode } from "../source/index.ts";
import { describe, refuse, wrongType, type Draft, type Place } from "./draft.ts";
import { find, type Item } from "./mapping-walk.ts";
import type { Condition, Lookup, Scalar, TextSpec } from "./mapping-types.ts";
import { compare, parseRational, toNumber } from "./rational.ts";

/** A text and where it came from, nothing, or an error that has been told. */
export type TextValue = { readonly kind: "text"; readonly text: string; readonly place: Place } | { readonly kind: "absent" } | { readonly kind: "refused" };

const REFUSED = { kind: "refused" } as const;
const ABSENT = { kind: "absent" } as const;

/** The text for an item; one that has to be there and is not is an error at the item. */
export function textFor(draft: Draft, item: Item, spec: TextSpec | undefined): TextValue {
  if (spec === undefined) return ABSENT;
  if (spec.kind === "const") return { kind: "text", text: spec.value, place: item.place };
  const found = find(draft, item, spec.path);
  switch (found.kind) {
    case "refused":
      return REFUSED;
    case "key":
      return translated(draft, found.key, found.place, spec.lookup);
    case "missing": {
      if (spec.optional) return ABSENT;
      const message = `${describe(found.at)} has no ${quoteForMessage(found.key)}, which \`${spec.path.text}\` reads`;
      refuse(draft, "mapping_missing", message, found.at, "Write `optional: true` beside the path if that is no mistake.");
      return REFUSED;
    }
    case "value":
      return fromValue(draft, found.place, spec);
  }
}

function fromValue(draft: Draft, place: Place, spec: TextSpec & { readonly kind: "path" }): TextValue {
  const { node } = place;
  const text = node.kind === "string" || spec.lookup !== undefined ? wordOf(node) : undefined;
  if (text === undefined) {
    wrongType(draft, place, spec.lookup === undefined ? "text" : "text, a number or true or false");
    return REFUSED;
  }
  if (trim(text) !== "") return translated(draft, text, place, spec.lookup);
  if (spec.optional) return ABSENT;
  refuse(draft, "empty_value", `${describe(place)} is empty`, place);
  return REFUSED;
}

function translated(draft: Draft, word: string, place: Place, lookup: Lookup | undefined): TextValue {
  const text = lookup === undefined ? word : lookedUp(draft, word, place, lookup);
  return text === undefined ? REFUSED : { kind: "text", text, place };
}

/** What the look-up makes of a word; undefined after an error. */
export function lookedUp(draft: Draft, word: string, place: Place, lookup: Lookup): string | undefined {
  const found = lookup.values.get(word);
  if (found !== undefined) return found;
  if (lookup.otherwise.kind === "value") return lookup.otherwise.value;
  return refuse(draft, "mapping_unknown_value", `${quoteForMessage(word)} is not among the mapping's \`values\``, place, "Add it to `values`.");
}

/** A scalar as the key of a look-up: a number by its value, so that `3.0` is `3`. */
export function wordOf(node: SourceNode): string | undefined {
  switch (node.kind) {
    case "string":
      return node.value;
    case "boolean":
      return String(node.value);
    case "number": {
      const exact = parseRational(node.text);
      return exact && String(toNumber(exact));
    }
    case "object":
    case "array":
    case "null":
      return undefined;
  }
}

/** Whether an item meets all conditions; else what is to be done with it. After `refuse` an error has been told. */
export type Verdict =
  { readonly kind: "accepted" } | { readonly kind: "refuse" } | { readonly kind: "not_accepted"; readonly reason: string; readonly place: Place };

/** The first condition that an item does not meet decides. */
export function meets(draft: Draft, item: Item, conditions: readonly Condition[]): Verdict {
  for (const condition of conditions) {
    const verdict = meetsOne(draft, item, condition);
    if (verdict.kind !== "accepted") return verdict;
  }
  return { kind: "accepted" };
}

function meetsOne(draft: Draft, item: Item, condition: Condition): Verdict {
  const found = find(draft, item, condition.path);
  const { text } = condition.path;
  if (found.kind === "refused") return { kind: "refuse" };
  if (found.kind === "missing") {
    if (condition.missing === "accept" || condition.accepted.some((s) => s.kind === "null")) return { kind: "accepted" };
    return not(draft, condition.missing, `${describe(found.at)} has no ${quoteForMessage(found.key)}, which \`${text}\` reads`, found.at);
  }
  const { place } = found;
  const value: SourceNode = found.kind === "key" ? { ...place.node, kind: "string", value: found.key } : place.node;
  if (value.kind === "object" || value.kind === "array") {
    wrongType(draft, place, "one value");
    return { kind: "refuse" };
  }
  if (condition.accepted.some((scalar) => equals(scalar, value))) return { kind: "accepted" };
  // Kinds matter: the text "false" and false are told apart.
  const shown = value.kind === "string" ? quoteForMessage(value.value) : (wordOf(value) ?? "null");
  return not(draft, condition.otherwise, `\`${text}\` is ${shown}, which is not accepted`, place);
}

function not(draft: Draft, treatment: string, reason: string, place: Place): Verdict {
  if (treatment !== "refuse") return { kind: "not_accepted", reason, place };
  refuse(draft, "mapping_not_accepted", reason, place);
  return { kind: "refuse" };
}

/** By kind and value: the text "false" is not false, and "1" is not 1. */
function equals(scalar: Scalar, node: SourceNode): boolean {
  if (scalar.kind === "string") return node.kind === "string" && node.value === scalar.value;
  if (scalar.kind === "boolean") return node.kind === "boolean" && node.value === scalar.value;
  if (scalar.kind === "null") return node.kind === "null";
  if (node.kind !== "number") return false;
  const [a, b] = [parseRational(scalar.text), parseRational(node.text)];
  return a !== undefined && b !== undefined && compare(a, b) === 0;
}
