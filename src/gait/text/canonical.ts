/** RFC 8785 (JCS): the text that Gait's digests are taken of. */
import { wellFormed } from "./well-formed.ts";

/** JSON data; maps may be Maps (keys that come from data) or plain objects (keys that stand in our code). */
export type CanonicalInput =
  null | boolean | number | string | readonly CanonicalInput[] | ReadonlyMap<string, CanonicalInput> | { readonly [key: string]: CanonicalInput | undefined };

/** A container that is being written, and how far. */
interface Open {
  readonly items: readonly CanonicalInput[];
  /** The keys of the items; undefined in a list. */
  readonly keys: readonly string[] | undefined;
  next: number;
}

/**
 * Writes a value canonically: keys by UTF-16 units, numbers as ECMAScript prints them, members that are `undefined` left out.
 * Works without recursion, so depth costs memory only. Throws RangeError on NaN and infinities, which JSON does not have.
 */
export function canonicalJson(value: CanonicalInput): string {
  const open: Open[] = [];
  let out = "";
  let current = value;
  for (;;) {
    if (current === null || typeof current !== "object") {
      out += scalar(current);
    } else if (isList(current)) {
      out += "[";
      open.push({ items: current, keys: undefined, next: 0 });
    } else {
      out += "{";
      open.push(membersOf(current));
    }
    let top = open[open.length - 1];
    while (top !== undefined && top.next === top.items.length) {
      out += top.keys === undefined ? "]" : "}";
      open.pop();
      top = open[open.length - 1];
    }
    if (top === undefined) return out;
    if (top.next > 0) out += ",";
    if (top.keys !== undefined) out += `${quoted(top.keys[top.next] ?? "")}:`;
    current = top.items[top.next++] ?? null;
  }
}

function isList(value: object): value is readonly CanonicalInput[] {
  return Array.isArray(value);
}

function membersOf(value: ReadonlyMap<string, CanonicalInput> | { readonly [key: string]: CanonicalInput | undefined }): Open {
  // The order of UTF-16 units is the one that sort has by itself.
  if (isMap(value)) {
    const keys = [...value.keys()].sort();
    return { items: keys.map((key) => value.get(key) ?? null), keys, next: 0 };
  }
  const keys: string[] = [];
  for (const key of Object.keys(value)) if (value[key] !== undefined) keys.push(key);
  keys.sort();
  return { items: keys.map((key) => value[key] ?? null), keys, next: 0 };
}

function isMap(value: object): value is ReadonlyMap<string, CanonicalInput> {
  return value instanceof Map;
}

function scalar(value: null | boolean | number | string): string {
  if (typeof value === "string") return quoted(value);
  if (typeof value === "number" && !Number.isFinite(value)) throw new RangeError(`JSON has no ${String(value)}`);
  return JSON.stringify(value);
}

/** What needs an escape, and surrogates, of which a lone one cannot be written in UTF-8; Go has replaced it by then. */
const SPECIAL = /["\\\0-\x1f\ud800-\udfff]/;

function quoted(text: string): string {
  return SPECIAL.test(text) ? JSON.stringify(wellFormed(text)) : `"${text}"`;
}
