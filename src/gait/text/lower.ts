/** Go's `strings.ToLower`: one code point at a time, from Unicode 15.0, without special casing. */
import { lowerOf } from "./unicode.ts";

const PLAIN_ASCII = /^[\0-@[-\x7f]*$/;
const ASCII = /^[\0-\x7f]*$/;

/** Lower-cases by simple mapping: final `Σ` is `σ`, `İ` is `i`, and what Unicode 15.0 does not know stays. */
export function lower(text: string): string {
  if (PLAIN_ASCII.test(text)) return text;
  // Inside ASCII every engine agrees.
  if (ASCII.test(text)) return text.toLowerCase();
  let out = "";
  for (const character of text) {
    const codePoint = character.codePointAt(0) ?? 0;
    const mapped = lowerOf(codePoint);
    out += mapped === codePoint ? character : String.fromCodePoint(mapped);
  }
  return out;
}
