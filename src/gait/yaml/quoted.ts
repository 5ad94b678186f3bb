/** Scalars in quotes. */
import { fail, LF, type Cursor } from "./cursor.ts";

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ["0", "\0"],
  ["a", "\u0007"],
  ["b", "\b"],
  ["t", "\t"],
  ["\t", "\t"],
  ["n", "\n"],
  ["v", "\v"],
  ["f", "\f"],
  ["r", "\r"],
  ["e", "\u001b"],
  [" ", " "],
  ['"', '"'],
  ["/", "/"],
  ["\\", "\\"],
  ["N", "\u0085"],
  ["_", "\u00a0"],
  ["L", "\u2028"],
  ["P", "\u2029"],
]);

/** Hexadecimal digits behind an escape letter. */
const HEX_DIGITS: ReadonlyMap<string, number> = new Map([
  ["x", 2],
  ["u", 4],
  ["U", 8],
]);

/** Reads the scalar that starts with the quote at the cursor, over line ends if need be. */
export function readQuoted(cursor: Cursor): string {
  return cursor.text[cursor.at] === "'" ? readSingle(cursor) : readDouble(cursor);
}

function readSingle(cursor: Cursor): string {
  const start = cursor.at++;
  let out = "";
  for (;;) {
    const end = cursor.text.indexOf("'", cursor.at);
    if (end < 0) {
      fail(cursor, "could not find end character of single-quoted text", start);
      return out;
    }
    out = appendLines(cursor, out, end);
    cursor.at = end + 1;
    if (cursor.text[cursor.at] !== "'") return out;
    out += "'";
    cursor.at++;
  }
}

function readDouble(cursor: Cursor): string {
  const start = cursor.at++;
  let out = "";
  for (;;) {
    let end = cursor.at;
    while (end < cursor.text.length && cursor.text[end] !== '"' && cursor.text[end] !== "\\") end++;
    if (end >= cursor.text.length) {
      fail(cursor, "could not find end character of double-quoted text", start);
      return out;
    }
    out = appendLines(cursor, out, end);
    cursor.at = end + 1;
    if (cursor.text[end] === '"') return out;
    out += readEscape(cursor);
  }
}

/** Adds the raw text up to `end`, its line ends folded: the blanks around them go, one becomes a blank, more become one less. */
function appendLines(cursor: Cursor, before: string, end: number): string {
  const raw = cursor.text.slice(cursor.at, end);
  if (!raw.includes("\n")) return before + raw;
  const lines = raw.split("\n");
  // Only blanks that stand in the text itself may go: an escaped blank at the end of `before` stays.
  let out = before + cutBlanks(lines[0] ?? "", false, true);
  let breaks = 0;
  lines.slice(1).forEach((line, i, rest) => {
    breaks++;
    const inner = cutBlanks(line, true, i < rest.length - 1);
    if (inner === "" && i < rest.length - 1) return;
    out += (breaks === 1 ? " " : "\n".repeat(breaks - 1)) + inner;
    breaks = 0;
  });
  cursor.lineStart = cursor.at + raw.lastIndexOf("\n") + 1;
  return out;
}

/** Removes blanks and tabs at one or both ends; no expression does the far end in linear time. */
function cutBlanks(line: string, left: boolean, right: boolean): string {
  const isBlank = (at: number): boolean => line[at] === " " || line[at] === "\t";
  let start = 0;
  let end = line.length;
  if (left) while (start < end && isBlank(start)) start++;
  if (right) while (end > start && isBlank(end - 1)) end--;
  return line.slice(start, end);
}

/** Reads what follows a backslash. */
function readEscape(cursor: Cursor): string {
  const letter = cursor.text[cursor.at] ?? "";
  if (letter.charCodeAt(0) === LF) return joinLines(cursor);
  const plain = ESCAPES.get(letter);
  if (plain !== undefined) {
    cursor.at++;
    return plain;
  }
  const digits = HEX_DIGITS.get(letter);
  if (digits === undefined) {
    fail(cursor, `found unknown escape character '${letter}'`);
    return "";
  }
  const first = readHex(cursor, digits);
  const isHigh = first >= 0xd800 && first <= 0xdbff;
  if (isHigh && cursor.text.startsWith("\\u", cursor.at)) {
    const back = cursor.at;
    cursor.at++;
    const second = readHex(cursor, 4);
    if (second >= 0xdc00 && second <= 0xdfff) return String.fromCharCode(first, second);
    cursor.at = back;
  }
  if (first > 0x10ffff) {
    fail(cursor, "found an escape of no character");
    return "";
  }
  return first >= 0xd800 && first <= 0xdfff ? "\ufffd" : String.fromCodePoint(first);
}

/** A line end behind a backslash: nothing of it stays, nor of the next line's leading blanks. */
function joinLines(cursor: Cursor): string {
  cursor.at++;
  cursor.lineStart = cursor.at;
  while (cursor.text[cursor.at] === " " || cursor.text[cursor.at] === "\t") cursor.at++;
  return "";
}

/** Reads the escape letter at the cursor and `digits` hexadecimal digits. */
function readHex(cursor: Cursor, digits: number): number {
  const raw = cursor.text.slice(cursor.at + 1, cursor.at + 1 + digits);
  if (raw.length < digits || !/^[0-9a-fA-F]+$/.test(raw)) {
    fail(cursor, "not enough hexadecimal digits in an escape");
    return 0;
  }
  cursor.at += 1 + digits;
  return Number.parseInt(raw, 16);
}
