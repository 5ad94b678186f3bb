/** Go's words for a time that does not parse. The text quotes the input, and Gait's exit code depends on the words in it. */

const LAYOUT = "2006-01-02T15:04:05Z07:00";

/** What the layout wants, element by element: its name in messages and how much of the text it takes. */
const ELEMENTS: readonly (readonly [string, RegExp])[] = [
  ["2006", /^[0-9]{4}/],
  ["-", /^-/],
  ["01", /^[0-9]{2}/],
  ["-", /^-/],
  ["02", /^[0-9]{2}/],
  ["T", /^T/],
  ["15", /^[0-9]{1,2}/],
  [":", /^:/],
  ["04", /^[0-9]{2}/],
  [":", /^:/],
  ["05", /^[0-9]{2}(?:[.,][0-9]+)?/],
  ["Z07:00", /^(?:Z|[+-][0-9]{2}:[0-9]{2})/],
];

/** Upper bounds of the numbers, by position in `ELEMENTS`; a month of 0 is out of range, too. */
const RANGES: ReadonlyMap<number, readonly [string, number, number]> = new Map([
  [2, ["month", 1, 12]],
  [6, ["hour", 0, 23]],
  [8, ["minute", 0, 59]],
  [10, ["second", 0, 59]],
]);

/** The message for the raw text between the quotes, which is known not to be a time. */
export function timeError(raw: string): string {
  let rest = raw;
  for (const [index, [name, pattern]] of ELEMENTS.entries()) {
    const taken = pattern.exec(rest)?.[0];
    if (taken === undefined) {
      return `parsing time ${quote(raw)} as ${quote(LAYOUT)}: cannot parse ${quote(rest)} as ${quote(name)}`;
    }
    const range = RANGES.get(index);
    const value = Number.parseInt(taken, 10);
    if (range !== undefined && (value < range[1] || value > range[2])) return `parsing time ${quote(raw)}: ${range[0]} out of range`;
    rest = rest.slice(taken.length);
  }
  if (rest !== "") return `parsing time ${quote(raw)}: extra text: ${quote(rest)}`;
  return `parsing time ${quote(raw)}: ${/[+-](?:2[5-9]|[3-9])[0-9]?:[0-9]{2}$|[+-][0-9]{2}:(?:6[1-9]|[7-9][0-9])$/.test(raw) ? "time zone offset" : "day"} out of range`;
}

/** Package time's own quoting: every byte outside printable ASCII as `\xNN`. */
function quote(text: string): string {
  let out = '"';
  for (const byte of new TextEncoder().encode(text)) {
    const character = String.fromCharCode(byte);
    if (byte === 0x22 || byte === 0x5c) out += `\\${character}`;
    else if (byte < 0x20 || byte >= 0x7f) out += `\\x${byte.toString(16).padStart(2, "0")}`;
    else out += character;
  }
  return `${out}"`;
}
