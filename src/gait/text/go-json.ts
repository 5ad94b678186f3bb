/** The JSON text that Gait prints: one line, sorted keys, Go's escapes. */
import { compareBytes } from "./bytes.ts";
import { wellFormed } from "./well-formed.ts";

/** An object whose keys stay in the order given. */
export interface Ordered {
  readonly ordered: readonly (readonly [string, GoJson])[];
}

/** What can be printed; members that are `undefined` are left out. */
export type GoJson = null | boolean | number | bigint | string | readonly GoJson[] | Ordered | ReadonlyMap<string, GoJson> | GoObject;

/** Members by name; sorted when printed. */
export interface GoObject {
  readonly [key: string]: GoJson | undefined;
}

const ORDERED: unique symbol = Symbol("ordered");

/** Marks an object as one whose keys are printed in the order given (Gait's structs). */
export function ordered(entries: readonly (readonly [string, GoJson])[]): Ordered {
  return Object.defineProperty({ ordered: entries }, ORDERED, { value: true });
}

function isOrdered(value: object): value is Ordered {
  return ORDERED in value;
}

const TO_ESCAPE = /[\u2028\u2029<>&]/g;

/** A string as Go's encoder writes it: `<`, `>`, `&`, U+2028 and U+2029 escaped, lone surrogates replaced. */
export function goJsonString(text: string): string {
  return JSON.stringify(wellFormed(text)).replace(TO_ESCAPE, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** The value without the final newline. For results of our own making, which are shallow. */
export function goJson(value: GoJson): string {
  if (value === null) return "null";
  if (typeof value === "string") return goJsonString(value);
  return typeof value === "object" ? container(value) : String(value);
}

function container(value: readonly GoJson[] | Ordered | ReadonlyMap<string, GoJson> | GoObject): string {
  if (isList(value)) return `[${value.map(goJson).join(",")}]`;
  if (isOrdered(value)) return members(value.ordered);
  const entries: (readonly [string, GoJson])[] = [];
  for (const [key, item] of value instanceof Map ? value : Object.entries(value)) {
    if (item !== undefined) entries.push([key, item]);
  }
  return members(entries.sort((a, b) => compareBytes(a[0], b[0])));
}

function members(entries: readonly (readonly [string, GoJson])[]): string {
  return `{${entries.map(([key, item]) => `${goJsonString(key)}:${goJson(item)}`).join(",")}}`;
}

function isList(value: object): value is readonly GoJson[] {
  return Array.isArray(value);
}

/** One line of output, newline included. */
export function goJsonLine(value: GoJson): string {
  return `${goJson(value)}\n`;
}
