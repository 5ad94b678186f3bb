/** Scalars in quotes. */
import { fail, LF, markerAt, unitAt, type Cursor } from "./cursor.ts";

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
const TAB_CODE = 9;

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
    out = appendLines(cursor, out, end, "single");
    cursor.at = end + 1;
    if (cursor.text[cursor.at] !== "'") return out;
    out += "'";
    cursor.at++;
  }
}

function readDouble(cursor: Cursor): string {
  const start = cursor.at++;
  let out = "";
  let hasTab = false;
  while (cursor.failure === undefined) {
    let end = cursor.at;
    while (end < cursor.text.length && cursor.text[end] !== '"' && cursor.text[end] !== "\\") end++;
    if (end >= cursor.text.length) {
      fail(cursor, "could not find end character of double-quoted text", start);
      return out;
    }
    hasTab ||= /\t[^\s"]/.test(cursor.text.slice(cursor.at, end + 1));
    out = appendLines(cursor, out, end, "double");
    if (cursor.failure !== undefined) return out;
    cursor.at = end + 1;
    if (cursor.text[end] === '"') {
      // Behind a tab that is not escaped Gait's scanner loses its place: the text must be the last of the file.
      if (hasTab && !isLast(cursor)) fail(cursor, "value is not allowed in this context");
      return out;
    }
    out += readEscape(cursor);
  }
  return out;
}

/** Whether nothing but blanks and comments follows. */
function isLast(cursor: Cursor): boolean {
  let { at } = cursor;
  for (;;) {
    const unit = cursor.text[at];
    if (unit === "#") {
      const end = cursor.text.indexOf("\n", at);
      if (end < 0) return true;
      at = end;
    } else if (isBlank(unit) || unit === "\n") at++;
    else return unit === undefined;
  }
}

/**
 * Adds the raw text up to `end`, its line ends folded: the blanks around them go, one becomes a blank, more become one less. Of the
 * blanks before a line end, tabs stay in single quotes, and escaped blanks go too.
 */
function appendLines(cursor: Cursor, before: string, end: number, style: "single" | "double"): string {
  const raw = cursor.text.slice(cursor.at, end);
  if (!raw.includes("\n")) return before + raw;
  const lines = raw.split("\n");
  const isEnd = style === "single" ? isSpace : isBlank;
  const first = cutEnd(lines[0] ?? "", isEnd);
  let out = first === "" ? cutEnd(before, isSpace) : before + first;
  let breaks = 0;
  let lineEnd = cursor.at + (lines[0]?.length ?? 0);
  for (const [i, line] of lines.entries()) {
    if (i === 0) continue;
    breaks += breaksAt(cursor, lineEnd);
    checkLineStart(cursor, lineEnd + 1, style);
    lineEnd += 1 + line.length;
    const isLast = i === lines.length - 1;
    const inner = isLast ? cutStart(line) : cutEnd(cutStart(line), isEnd);
    if (inner === "" && !isLast) continue;
    out += (breaks === 1 ? " " : "\n".repeat(breaks - 1)) + inner;
    breaks = 0;
  }
  if (cursor.failure === undefined) cursor.lineStart = cursor.at + raw.lastIndexOf("\n") + 1;
  return out;
}

/** In quotes Gait takes a CRLF for two line ends. */
function breaksAt(cursor: Cursor, offset: number): number {
  return cursor.wideBreaks.has(offset) ? 2 : 1;
}

function checkLineStart(cursor: Cursor, offset: number, style: "single" | "double"): void {
  if (unitAt(cursor, offset) === TAB_CODE) fail(cursor, `tab character cannot be used for indentation in ${style}-quoted text`, offset);
  else if (markerAt(cursor, offset) !== undefined) fail(cursor, "found unexpected document separator", offset);
}

function isSpace(unit: string | undefined): boolean {
  return unit === " ";
}

function isBlank(unit: string | undefined): boolean {
  return unit === " " || unit === "\t";
}

function cutStart(line: string): string {
  let start = 0;
  while (isBlank(line[start])) start++;
  return line.slice(start);
}

/** No expression does this in linear time. */
function cutEnd(line: string, goes: (unit: string | undefined) => boolean): string {
  let end = line.length;
  while (goes(line[end - 1])) end--;
  return line.slice(0, end);
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
  if (first === undefined) return "";
  const isHigh = letter === "u" && first >= 0xd800 && first <= 0xdbff;
  return isHigh ? readLowSurrogate(cursor, first) : characterOf(first);
}

/** The second half of a pair; without it the text is refused. */
function readLowSurrogate(cursor: Cursor, high: number): string {
  const start = cursor.at;
  const isEscape = cursor.text.startsWith("\\u", start);
  if (isEscape) cursor.at++;
  const low = isEscape ? readHex(cursor, 4) : undefined;
  if (low !== undefined && low >= 0xdc00 && low <= 0xdfff) return String.fromCharCode(high, low);
  fail(cursor, low === undefined ? "not enough length for escaped UTF-16 surrogate pair" : "found unexpected low surrogate after high surrogate", start);
  return "";
}

function characterOf(codePoint: number): string {
  const isCharacter = codePoint >= 0 && codePoint <= 0x10ffff && !(codePoint >= 0xd800 && codePoint <= 0xdfff);
  return isCharacter ? String.fromCodePoint(codePoint) : "\ufffd";
}

/** A line end behind a backslash: nothing of it stays, nor of the next line's leading blanks; empty lines behind it do. */
function joinLines(cursor: Cursor): string {
  let breaks = 0;
  for (;;) {
    cursor.at++;
    cursor.lineStart = cursor.at;
    while (isBlank(cursor.text[cursor.at])) cursor.at++;
    if (cursor.text.charCodeAt(cursor.at) !== LF) return "\n".repeat(breaks);
    breaks += breaksAt(cursor, cursor.at);
  }
}

/**
 * Reads the escape letter at the cursor and as many characters as it takes for digits. Gait does not look whether they are any: what
 * is none counts by its distance from `0`, as if letters went on behind `f`.
 */
function readHex(cursor: Cursor, digits: number): number | undefined {
  let at = cursor.at + 1;
  let value = 0;
  for (let i = 0; i < digits; i++) {
    const point = cursor.text.codePointAt(at);
    if (point === undefined) {
      fail(cursor, "not enough length for an escaped character");
      return undefined;
    }
    value = value * 16 + hexDigit(point);
    at += point > 0xffff ? 2 : 1;
  }
  cursor.at = at;
  return value;
}

function hexDigit(point: number): number {
  const lower = point | 0x20;
  return lower >= 0x61 && lower <= 0x66 ? lower - 0x57 : point - 0x30;
}
