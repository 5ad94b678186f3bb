/** Looking ahead: whether the line at the cursor begins with a key. */
import { COLON, DASH, isGap, OPEN_BRACE, OPEN_BRACKET, QUESTION, skipBlanks, SPACE, TAB, unit, unitAt, type Cursor } from "./cursor.ts";
import { readPlainLine } from "./plain.ts";
import { readQuoted } from "./quoted.ts";

const AMPERSAND = 38;
const DOUBLE_QUOTE = 34;
const EXCLAMATION = 33;
const GREATER = 62;
const PIPE = 124;
const SINGLE_QUOTE = 39;
const STAR = 42;

/** Whether the sign of an explicit key stands at the cursor; without a blank behind it, it is text. */
export function atQuestion(cursor: Cursor): boolean {
  const next = unitAt(cursor, cursor.at + 1);
  return unit(cursor) === QUESTION && (next === SPACE || next === TAB);
}

/**
 * Whether a value that stands no further in than its key would be the next key: Gait takes a scalar or a list in brackets there
 * for the value. Tags and braces are not allowed there, so they count as keys. Leaves the cursor as it is.
 */
export function keyAhead(cursor: Cursor): boolean {
  const { at, lineStart, failure } = cursor;
  const notes = cursor.notes.length;
  const found = isKey(cursor);
  cursor.at = at;
  cursor.lineStart = lineStart;
  cursor.failure = failure;
  cursor.notes.length = notes;
  return found;
}

/** Whether a scalar with a colon behind it stands at the cursor. */
export function pairAhead(cursor: Cursor): boolean {
  const code = unit(cursor);
  const isDash = code === DASH && isGap(unitAt(cursor, cursor.at + 1));
  return !isGap(code) && !isDash && code !== OPEN_BRACE && code !== EXCLAMATION && !atQuestion(cursor) && keyAhead(cursor);
}

function isKey(cursor: Cursor): boolean {
  while (unit(cursor) === AMPERSAND) {
    skipName(cursor);
    skipBlanks(cursor);
  }
  switch (unit(cursor)) {
    case OPEN_BRACKET:
    case PIPE:
    case GREATER:
      return false;
    case OPEN_BRACE:
    case EXCLAMATION:
      return true;
    case SINGLE_QUOTE:
    case DOUBLE_QUOTE:
      readQuoted(cursor);
      break;
    case STAR:
      skipName(cursor);
      break;
    default:
      if (atQuestion(cursor)) return true;
      readPlainLine(cursor);
  }
  skipBlanks(cursor);
  return unit(cursor) === COLON && isGap(unitAt(cursor, cursor.at + 1));
}

function skipName(cursor: Cursor): void {
  while (!isGap(unit(cursor))) cursor.at++;
}
