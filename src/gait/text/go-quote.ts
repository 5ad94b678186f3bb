/** Go's `strconv.Quote`. */
import { isPrintable } from "./unicode.ts";
import { wellFormed } from "./well-formed.ts";

const SHORT: ReadonlyMap<string, string> = new Map([
  ['"', '\\"'],
  ["\\", "\\\\"],
  ["\u0007", "\\a"],
  ["\b", "\\b"],
  ["\f", "\\f"],
  ["\n", "\\n"],
  ["\r", "\\r"],
  ["\t", "\\t"],
  ["\v", "\\v"],
]);

/** A string in double quotes; printable characters stay raw, printable meaning Go's tables of Unicode 15.0. */
export function goQuote(text: string): string {
  let out = '"';
  for (const character of wellFormed(text)) {
    const codePoint = character.codePointAt(0) ?? 0;
    out += SHORT.get(character) ?? (isPrintable(codePoint) ? character : escaped(codePoint));
  }
  return `${out}"`;
}

function escaped(codePoint: number): string {
  const hex = codePoint.toString(16);
  if (codePoint < 0x80) return `\\x${hex.padStart(2, "0")}`;
  return codePoint < 0x10000 ? `\\u${hex.padStart(4, "0")}` : `\\U${hex.padStart(8, "0")}`;
}
