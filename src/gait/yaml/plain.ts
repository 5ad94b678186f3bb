/** Scalars without quotes. */
import {
  atMarker,
  CLOSE_BRACE,
  CLOSE_BRACKET,
  COLON,
  COMMA,
  fail,
  HASH,
  isGap,
  LF,
  note,
  OPEN_BRACE,
  OPEN_BRACKET,
  SPACE,
  startsComment,
  TAB,
  unit,
  unitAt,
  type Cursor,
} from "./cursor.ts";

/** Where in a flow collection a scalar stands; it decides what a colon is. */
export type FlowPlace = "item" | "key" | "value";

const SLASH = 47;

/** Refuses what cannot begin a plain scalar. */
export function checkPlainStart(cursor: Cursor): void {
  const first = cursor.text[cursor.at];
  if (first === "@" || first === "`") fail(cursor, `'${first}' is a reserved character`);
  // Behind other text a square bracket without its partner is text, here it closes what is not open; a brace is text anywhere.
  else if (first === "]") fail(cursor, "could not find '[' character corresponding to ']'");
  // In a line that is not indented, Gait's scanner takes the sign for a directive; elsewhere it is text.
  else if (first === "%" && unitAt(cursor, cursor.lineStart) !== SPACE) {
    fail(cursor, "unexpected directive value. document not started");
  }
}

/** One line of a plain scalar in block context; the cursor then stands at the line end, a comment, or a colon that ends a key. */
export function readPlainLine(cursor: Cursor): string {
  const start = cursor.at;
  for (; ; cursor.at++) {
    const code = unit(cursor);
    if (code === LF || code < 0) break;
    if (code === COLON && isGap(unitAt(cursor, cursor.at + 1))) break;
    if (code === HASH && startsComment(cursor, cursor.at)) break;
  }
  return piece(cursor, start);
}

/** Adds the lines that continue a plain scalar: those further in than `indent`. */
export function readPlainRest(cursor: Cursor, first: string, indent: number, start: number): string {
  let out = first;
  while (unit(cursor) === LF) {
    const before = { at: cursor.at, lineStart: cursor.lineStart };
    const breaks = skipBreaks(cursor);
    if (cursor.at >= cursor.text.length || spacesAt(cursor) <= indent || atMarker(cursor) !== undefined || unit(cursor) === HASH) {
      cursor.at = before.at;
      cursor.lineStart = before.lineStart;
      return out;
    }
    const line = readPlainLine(cursor);
    // A scalar over several lines is no key; without a parent Gait takes it for one that lacks its colon.
    if (unit(cursor) === COLON) fail(cursor, indent < 0 ? "unexpected key name" : "mapping value is not allowed in this context", start);
    out += fold(breaks) + line;
  }
  return out;
}

/** A plain scalar inside brackets or braces, over line ends while lines are further in than `indent`; empty where the place is empty. */
export function readFlowPlain(cursor: Cursor, place: FlowPlace, indent: number): string {
  if (endsFlowPlain(cursor, unit(cursor), place)) return "";
  checkPlainStart(cursor);
  const first = cursor.text[cursor.at];
  if (first === "|" || first === ">") fail(cursor, "a literal or folded text may not stand inside of brackets");
  if (first === "-" && isBlank(unitAt(cursor, cursor.at + 1))) fail(cursor, "unexpected scalar value type");
  if (first === "?" && isBlank(unitAt(cursor, cursor.at + 1))) fail(cursor, "mapping value is not allowed in this context");
  let out = readFlowLine(cursor, place);
  while (unit(cursor) === LF) {
    const before = { at: cursor.at, lineStart: cursor.lineStart };
    const breaks = skipBreaks(cursor);
    const next = unit(cursor);
    if (atMarker(cursor) !== undefined) fail(cursor, "a document may not start inside of brackets");
    // Gait wants a comma or the end of the collection before a line that is not further in.
    if (next === HASH || endsFlowPlain(cursor, next, place) || spacesAt(cursor) <= indent) {
      cursor.at = before.at;
      cursor.lineStart = before.lineStart;
      return out;
    }
    out += fold(breaks) + readFlowLine(cursor, place);
  }
  return out;
}

function readFlowLine(cursor: Cursor, place: FlowPlace): string {
  const start = cursor.at;
  for (let code = unit(cursor); code !== LF && !endsFlowPlain(cursor, code, place); code = unit(cursor)) {
    if (code === OPEN_BRACE || code === OPEN_BRACKET) {
      fail(cursor, `',' or '${place === "item" ? "]" : "}"}' must be specified`);
      return "";
    }
    if (code === CLOSE_BRACE || code === CLOSE_BRACKET) note(cursor, "yaml_flow_bracket_in_text", cursor.at);
    cursor.at++;
  }
  return piece(cursor, start);
}

function isBlank(code: number): boolean {
  return code === SPACE || code === TAB;
}

function endsFlowPlain(cursor: Cursor, code: number, place: FlowPlace): boolean {
  switch (code) {
    case COMMA:
      return true;
    case CLOSE_BRACKET:
      return cursor.openSequences > 0;
    case CLOSE_BRACE:
      return cursor.openMappings > 0;
    case HASH:
      return startsComment(cursor, cursor.at);
    case COLON:
      return endsAtColon(cursor, place);
    default:
      return code < 0;
  }
}

/**
 * A value keeps its colons. Inside of braces a key or an item ends at any colon that is not the start of `://`; an item outside
 * of all braces only at one with a gap behind it (recorded: `[github:read]` and `[:x]` are texts there).
 */
function endsAtColon(cursor: Cursor, place: FlowPlace): boolean {
  const next = unitAt(cursor, cursor.at + 1);
  if (place !== "value") return cursor.openMappings > 0 ? next !== SLASH : isGap(next);
  if (isGap(next)) note(cursor, "yaml_flow_colon_in_text", cursor.at);
  return false;
}

/** Moves over line ends and the blanks that begin lines; answers the number of line ends. */
function skipBreaks(cursor: Cursor): number {
  let breaks = 0;
  for (;;) {
    const code = unit(cursor);
    if (code === LF) {
      breaks++;
      cursor.at++;
      cursor.lineStart = cursor.at;
    } else if (code === SPACE || code === TAB) cursor.at++;
    else return breaks;
  }
}

/** Blanks that begin the cursor's line; tabs do not count. */
function spacesAt(cursor: Cursor): number {
  let offset = cursor.lineStart;
  while (unitAt(cursor, offset) === SPACE) offset++;
  return offset - cursor.lineStart;
}

function fold(breaks: number): string {
  return breaks === 1 ? " " : "\n".repeat(breaks - 1);
}

/** The text since `start` without blanks at its end. Tabs inside vanish, as they do in Gait's scanner. */
function piece(cursor: Cursor, start: number): string {
  let end = cursor.at;
  while (end > start && (unitAt(cursor, end - 1) === SPACE || unitAt(cursor, end - 1) === TAB)) end--;
  const text = cursor.text.slice(start, end);
  if (!text.includes("\t")) return text;
  note(cursor, "yaml_tab_in_text", start + text.indexOf("\t"));
  return text.replaceAll("\t", "");
}
