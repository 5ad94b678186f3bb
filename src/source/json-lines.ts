/** JSON Lines, split and nothing else: what a line holds is for its reader. */

/** One line of a JSON lines file. */
export interface JsonLine {
  /** Without its line feed. */
  readonly bytes: Uint8Array;
  /** From 1, blank lines counted. */
  readonly line: number;
}

/** Lines that hold more than blanks, with their numbers. */
export function jsonLines(bytes: Uint8Array): readonly JsonLine[] {
  const found: JsonLine[] = [];
  let start = 0;
  for (let line = 1; start < bytes.length; line++) {
    const next = bytes.indexOf(0x0a, start);
    const end = next === -1 ? bytes.length : next;
    const text = bytes.subarray(start, end);
    if (text.some((byte) => byte !== 0x20 && byte !== 0x09 && byte !== 0x0d)) found.push({ bytes: text, line });
    start = end + 1;
  }
  return found;
}
