/** Characters that a reader can't see, or that reorder what they see, are shown as `\u{..}`. */

/**
 * Controls, format characters (bidi, zero-width, tags), lone surrogates, private use, line and paragraph separators,
 * every space but the plain one, fillers and variation selectors, noncharacters, and the braille blank.
 */
export const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\u2800]|(?! )\p{Zs}/u;

/** A combining mark would join with the delimiter that we put before it. */
const LEADING_MARK = /^\p{M}/u;

/** The escape of one character: `\u{` hexadecimal in lower case `}`. */
export function escapePoint(point: string): string {
  return `\\u{${(point.codePointAt(0) ?? 0).toString(16)}}`;
}

/** The text on one line, everything unseen spelled out. Applied twice it is the same as once: messages quote names so already. */
export function visible(text: string): string {
  // The common case, plain ASCII, must not pay for the walk: a report may carry many thousands of names.
  if (/^[ -~]*$/.test(text)) return text;
  let shown = "";
  for (const point of text) shown += UNSEEN.test(point) ? escapePoint(point) : point;
  return LEADING_MARK.test(shown) ? `${escapePoint(shown)}${dropFirst(shown)}` : shown;
}

/** Everything but printable ASCII spelled out: tells a homoglyph from the letter that it resembles. */
export function spelledOut(text: string): string {
  let shown = "";
  for (const point of text) shown += point >= " " && point <= "~" ? point : escapePoint(point);
  return shown;
}

/** Whether `spelledOut` adds anything to `visible`. */
export function needsSpelling(text: string): boolean {
  return visible(text) !== spelledOut(text);
}

/** At most `points` code points; what is cut is counted, so that nobody takes a part for the whole. */
export function clip(text: string, points: number): string {
  if (text.length <= points) return text;
  const all = Array.from(text);
  if (all.length <= points) return text;
  return `${all.slice(0, points).join("")}… (${String(all.length)} characters)`;
}

function dropFirst(text: string): string {
  return Array.from(text).slice(1).join("");
}
