/** Characters that a reviewer cannot see, or that reorder what a reviewer sees. */
import { isAssigned, lower, trim } from "../text/index.ts";

/** Marks, embeddings, overrides and isolates: they change the order in which a line is drawn. */
const BIDI = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;

/** Controls, format and tag characters, fillers, selectors, private use, odd white space, the braille blank. */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800\ufffc\ufffd]|(?! )\p{Zs}/u;

const PRINTABLE_ASCII = /^[ -~]*$/;

/** A character that should not be where it is. */
export interface HiddenCharacter {
  /** `U+202E` */
  readonly name: string;
  readonly what: string;
  /** UTF-16 offset in the text that was searched. */
  readonly offset: number;
}

/** Every character of a text that changes the reading direction, in order. */
export function bidiCharacters(text: string): readonly HiddenCharacter[] {
  return Array.from(text.matchAll(new RegExp(BIDI, "g")), (match) => ({
    name: pointName(match[0]),
    what: "changes the direction in which the line is read",
    offset: match.index,
  }));
}

/** Controls and separators that end a line for some programs, but not for Gait; line feed, carriage return and tab aside. */
// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028\u2029]/g;

/** Every raw control character and line separator of a text, in order. */
export function controlCharacters(text: string): readonly HiddenCharacter[] {
  return Array.from(text.matchAll(CONTROL), (match) => ({
    name: pointName(match[0]),
    what: "is a control character or a line separator",
    offset: match.index,
  }));
}

/** The first character of a name that cannot be seen, is no white space but a plain blank, or is not assigned in Unicode 15.0. */
export function hiddenCharacter(text: string): HiddenCharacter | undefined {
  if (PRINTABLE_ASCII.test(text)) return undefined;
  let offset = 0;
  for (const character of text) {
    if (HIDDEN.test(character)) return { name: pointName(character), what: "cannot be seen", offset };
    if (!isAssigned(character.codePointAt(0) ?? 0)) return { name: pointName(character), what: "is not assigned in Unicode 15.0", offset };
    offset += character.length;
  }
  return undefined;
}

/**
 * Whether Gait takes a text for another one than most programs would: a letter that it lowers into ASCII (`K` of Kelvin, `İ`),
 * or anything that it trims or lowers differently from JavaScript. Answers with Gait's form.
 */
export function readOtherwise(text: string): string | undefined {
  if (PRINTABLE_ASCII.test(text)) return undefined;
  const form = lower(trim(text));
  if (form !== text.trim().toLowerCase()) return form;
  for (const character of text) if (character >= "\x80" && lower(character) < "\x80") return form;
  return undefined;
}

function pointName(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}
