/** Which characters a name may not have, and in which words the refusal says so. */
import { isAssigned, isSpace } from "../gait/text/index.ts";

/** A character that has no place in a name. */
export interface BadCharacter {
  /** `U+202E` */
  readonly code: string;
  /** What kind of character it is, for people. */
  readonly kind: string;
  /** Counted from 1, in code points. */
  readonly position: number;
}

/** Characters that look like nothing although Unicode does not list them as ignorable. */
const BLANK_SYMBOLS: ReadonlySet<number> = new Set([0x2800, 0xfffc, 0xfffd]);

/** The first character that no name may have, or undefined. Outer blanks and tabs must be cut before. */
export function badCharacter(name: string): BadCharacter | undefined {
  let position = 0;
  for (const character of name) {
    position++;
    const point = character.codePointAt(0) ?? 0;
    const kind = badKind(character, point);
    if (kind !== undefined) return { code: codePointName(point), kind, position };
  }
  return undefined;
}

/** `U+0041`, four digits at least. */
export function codePointName(point: number): string {
  return `U+${point.toString(16).toUpperCase().padStart(4, "0")}`;
}

function badKind(character: string, point: number): string | undefined {
  if (point >= 0x20 && point < 0x7f) return undefined;
  if (point < 0x20 || (point >= 0x7f && point < 0xa0)) return "a control character";
  if (point >= 0xd800 && point <= 0xdfff) return "half of a surrogate pair";
  if (point >= 0xe0000 && point <= 0xe007f) return "an invisible tag character";
  if (!isAssigned(point)) return "not assigned in Unicode 15.0";
  if (/\p{Co}/u.test(character)) return "a private-use character";
  if (/\p{Bidi_Control}/u.test(character)) return "a character that changes the reading direction";
  if (/\p{Variation_Selector}/u.test(character)) return "an invisible variation selector";
  // Hangul fillers and their kind are letters by category, and invisible.
  if (/\p{Default_Ignorable_Code_Point}/u.test(character)) return /\p{L}/u.test(character) ? "an invisible filler" : "an invisible character";
  if (/[\p{Cf}\p{Zl}\p{Zp}]/u.test(character)) return "an invisible formatting character";
  if (isSpace(point) || /\p{Zs}/u.test(character)) return "white space other than a plain blank";
  if (BLANK_SYMBOLS.has(point)) return point === 0xfffd ? "a sign for bytes that were lost" : "a character that looks like nothing";
  return undefined;
}
