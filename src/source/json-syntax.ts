/**
 * JSON exactly as RFC 8259 has it, with the place of every value. No recursion, so that no depth ends the process; nothing
 * is judged beyond grammar: doubled keys, lone surrogates and overflowing numbers are there for the caller to see.
 */
import { DEPTH_LIMIT } from "./limits.ts";
import { isWord, scanNumber, scanString, skipBlank, type JsonSyntaxError, type Scanned } from "./json-scan.ts";

export { lineIndex } from "./line-index.ts";

/** A value and where it stands: UTF-16 offsets of its first unit and of the unit behind its last. */
export type JsonSyntax =
  | { readonly kind: "object"; readonly start: number; readonly end: number; readonly members: readonly JsonSyntaxMember[] }
  | { readonly kind: "array"; readonly start: number; readonly end: number; readonly items: readonly JsonSyntax[] }
  /** `value` has its escapes undone; lone surrogates are kept. */
  | { readonly kind: "string"; readonly start: number; readonly end: number; readonly value: string }
  /** `text` is the number as written. */
  | { readonly kind: "number"; readonly start: number; readonly end: number; readonly text: string }
  | { readonly kind: "boolean"; readonly start: number; readonly end: number; readonly value: boolean }
  | { readonly kind: "null"; readonly start: number; readonly end: number };

/** A key with its escapes undone, the offset of its opening quote, and its value. Doubled keys are all kept, in order. */
export interface JsonSyntaxMember {
  readonly key: string;
  readonly keyStart: number;
  readonly value: JsonSyntax;
}

/** A container whose end is not known yet. */
type Open = { kind: "object"; start: number; end: number; members: JsonSyntaxMember[] } | { kind: "array"; start: number; end: number; items: JsonSyntax[] };

/** `deep`: offset of the first container that stands in more than `DEPTH_LIMIT` others; undefined where none does. */
type Result = { readonly root: JsonSyntax; readonly deep: number | undefined } | { readonly error: JsonSyntaxError };

/**
 * Parses one document. `maxDepth` is the number of containers that may stand inside one another: with 1, `[]` is read and
 * `[[]]` is not; `maxValues` is the number of values of any kind. The whole text must be one value with blank space around it.
 */
export function parseJsonSyntax(text: string, maxDepth: number, maxValues = Infinity): Result {
  const open: Open[] = [];
  // Keys that wait for their value, by depth; kept beside the containers because an array has none.
  const keys: string[] = [];
  const keyStarts: number[] = [];
  let at = skipBlank(text, 0);
  let values = 0;
  let deep: number | undefined;

  /** Reads a key and its colon; true, or what is wrong. */
  const readKey = (): JsonSyntaxError | undefined => {
    const start = at;
    if (text.charCodeAt(at) !== 0x22) return unexpected(text, at, "a key in double quotes");
    const key = scanString(text, at);
    if (key.error !== undefined) return key.error;
    at = skipBlank(text, key.end);
    if (text.charCodeAt(at) !== 0x3a) return unexpected(text, at, "`:` after the key");
    at = skipBlank(text, at + 1);
    keys[open.length - 1] = key.value;
    keyStarts[open.length - 1] = start;
    return undefined;
  };

  for (;;) {
    let value: JsonSyntax;
    const unit = text.charCodeAt(at);
    if (++values > maxValues) return { error: { message: `more than ${maxValues} values`, offset: at } };
    if (unit === 0x7b || unit === 0x5b) {
      if (open.length >= maxDepth) return { error: { message: `nested deeper than ${maxDepth} levels`, offset: at } };
      if (open.length >= DEPTH_LIMIT) deep ??= at;
      const container: Open = unit === 0x7b ? { kind: "object", start: at, end: at, members: [] } : { kind: "array", start: at, end: at, items: [] };
      at = skipBlank(text, at + 1);
      if (text.charCodeAt(at) !== unit + 2) {
        open.push(container);
        const error = unit === 0x7b ? readKey() : undefined;
        if (error !== undefined) return { error };
        continue;
      }
      container.end = ++at;
      value = container;
    } else {
      const scanned = scanScalar(text, at, unit);
      if (scanned.error !== undefined) return { error: scanned.error };
      value = scanned.value;
      at = value.end;
    }

    // A value is complete: hang it into its parent, and close every container that ends here.
    for (;;) {
      const parent = open[open.length - 1];
      at = skipBlank(text, at);
      if (parent === undefined) {
        return at === text.length ? { root: value, deep } : { error: { message: `${shownAt(text, at)} found after the end of the value`, offset: at } };
      }
      const depth = open.length - 1;
      if (parent.kind === "array") parent.items.push(value);
      else parent.members.push({ key: keys[depth] ?? "", keyStart: keyStarts[depth] ?? 0, value });
      const next = text.charCodeAt(at);
      if (next === 0x2c) {
        at = skipBlank(text, at + 1);
        const error = parent.kind === "object" ? readKey() : undefined;
        if (error !== undefined) return { error };
        break;
      }
      const closer = parent.kind === "array" ? 0x5d : 0x7d;
      if (next !== closer) return { error: unexpected(text, at, parent.kind === "array" ? "`,` or `]`" : "`,` or `}`") };
      parent.end = ++at;
      open.pop();
      value = parent;
    }
  }
}

function scanScalar(text: string, start: number, unit: number): Scanned<JsonSyntax> {
  if (unit === 0x22) {
    const s = scanString(text, start);
    return s.error === undefined ? { value: { kind: "string", start, end: s.end, value: s.value }, end: s.end } : s;
  }
  if (unit === 0x2d || (unit >= 0x30 && unit <= 0x39)) {
    const n = scanNumber(text, start);
    return n.error === undefined ? { value: { kind: "number", start, end: n.end, text: n.value }, end: n.end } : n;
  }
  if (isWord(text, start, "true")) return { value: { kind: "boolean", start, end: start + 4, value: true }, end: start + 4 };
  if (isWord(text, start, "false")) return { value: { kind: "boolean", start, end: start + 5, value: false }, end: start + 5 };
  if (isWord(text, start, "null")) return { value: { kind: "null", start, end: start + 4 }, end: start + 4 };
  return { error: unexpected(text, start, "a value") };
}

/** Words for a unit that does not belong; what was found is shown as ASCII only. */
function unexpected(text: string, offset: number, wanted: string): JsonSyntaxError {
  if (offset >= text.length) return { message: `the text ends where ${wanted} is expected`, offset: text.length };
  return { message: `${shownAt(text, offset)} found where ${wanted} is expected`, offset };
}

function shownAt(text: string, offset: number): string {
  const point = text.codePointAt(offset) ?? 0;
  return point > 0x20 && point < 0x7f ? `\`${String.fromCodePoint(point)}\`` : `U+${point.toString(16).toUpperCase().padStart(4, "0")}`;
}
