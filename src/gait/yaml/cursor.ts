/** The place in a YAML text that the reader has come to. */
import type { Properties, YamlFailure, YamlNode, YamlNote, YamlNoteCode } from "./nodes.ts";

/**
 * Shared by all parts of the reader. After a failure it stands at the end of the text, so that every loop ends by itself;
 * only the first failure counts.
 */
export interface Cursor {
  /** Line ends are line feeds. */
  readonly text: string;
  /** Offsets of the line feeds that were CRLF in the file. */
  readonly wideBreaks: ReadonlySet<number>;
  at: number;
  /** Offset of the first character of the line that holds `at`. */
  lineStart: number;
  /** Nodes around `at`, as Gait counts them. */
  depth: number;
  /** Documents before the one that holds `at`. */
  documents: number;
  /** Flow brackets that wait for `]` and `}`: outside of any, both characters are text. */
  openSequences: number;
  openMappings: number;
  failure: YamlFailure | undefined;
  /** The first thing that is wrong in a text of good syntax; counts where there is no failure. */
  late: YamlFailure | undefined;
  anchors: Map<string, YamlNode>;
  readonly notes: YamlNote[];
}

/** UTF-16 unit of a tab; like those below, one that YAML gives a meaning. */
export const TAB = 9;
/** A line feed. */
export const LF = 10;
/** A space. */
export const SPACE = 32;
/** `#`. */
export const HASH = 35;
/** `,`. */
export const COMMA = 44;
/** `-`. */
export const DASH = 45;
/** `:`. */
export const COLON = 58;
/** `?`. */
export const QUESTION = 63;
/** `[`. */
export const OPEN_BRACKET = 91;
/** `]`. */
export const CLOSE_BRACKET = 93;
/** `{`. */
export const OPEN_BRACE = 123;
/** `}`. */
export const CLOSE_BRACE = 125;
/** What `unitAt` answers behind the end. */
export const END = -1;

/**
 * Gait's limit of nodes inside one another, scalars included. Decoding the first document takes one level more.
 */
const DEPTH_LIMIT = 10_000;

/** A cursor at the beginning of a text. */
export function newCursor(text: string, wideBreaks: ReadonlySet<number>): Cursor {
  return {
    text,
    wideBreaks,
    at: 0,
    lineStart: 0,
    depth: 0,
    documents: 0,
    openSequences: 0,
    openMappings: 0,
    failure: undefined,
    late: undefined,
    anchors: new Map(),
    notes: [],
  };
}

/** The UTF-16 unit at an offset, `END` behind the last. */
export function unitAt(cursor: Cursor, offset: number): number {
  return offset < cursor.text.length ? cursor.text.charCodeAt(offset) : END;
}

/** The unit at the cursor. */
export function unit(cursor: Cursor): number {
  return unitAt(cursor, cursor.at);
}

/** Whether a unit is a blank, a tab, a line end or the end of the text. */
export function isGap(code: number): boolean {
  return code === SPACE || code === LF || code === TAB || code === END;
}

/** Column of the cursor, from 0. */
export function columnOf(cursor: Cursor): number {
  return cursor.at - cursor.lineStart;
}

/** Refuses the text. */
export function fail(cursor: Cursor, message: string, offset: number = cursor.at): void {
  cursor.failure ??= { message, offset };
  cursor.at = cursor.text.length;
}

/** Refuses the text if nothing is wrong with its syntax, further down too. */
export function failLate(cursor: Cursor, message: string, offset: number): void {
  cursor.late ??= { message, offset };
}

/** Notes something that Gait swallows, at an offset of the text. */
export function note(cursor: Cursor, code: YamlNoteCode, offset: number): void {
  cursor.notes.push({ code, offset });
}

/**
 * Enters a container; false (and a failure) where that is too deep. `levels`: a list counts once, a mapping and its entry are two,
 * and each property of it counts, too.
 */
export function enter(cursor: Cursor, levels: number, properties: Properties | undefined): boolean {
  cursor.depth += levels + propertyCount(properties);
  return checkDepth(cursor, cursor.depth);
}

/** Leaves collections that were entered, with the properties that counted as levels. */
export function leave(cursor: Cursor, levels: number, properties: Properties | undefined): void {
  cursor.depth -= levels + propertyCount(properties);
}

function propertyCount(properties: Properties | undefined): number {
  return properties === undefined ? 0 : Number(properties.anchor !== undefined) + Number(properties.tag !== undefined);
}

/** Refuses a node at this depth if that is too deep. */
export function checkDepth(cursor: Cursor, depth: number): boolean {
  if (depth <= DEPTH_LIMIT - (cursor.documents === 0 ? 1 : 0)) return true;
  fail(cursor, "exceeded max depth");
  return false;
}

/** Whether `---`, with a gap behind it, or `...` stands at the cursor at the start of a line. */
export function atMarker(cursor: Cursor): "---" | "..." | undefined {
  if (cursor.at !== cursor.lineStart) return undefined;
  // The end of a document needs nothing behind it, but a fourth dot makes text of it.
  if (cursor.text.startsWith("...", cursor.at) && cursor.text[cursor.at + 3] !== ".") return "...";
  return markerAt(cursor, cursor.at);
}

/** Whether a line that starts at an offset holds a marker with a gap behind it. */
export function markerAt(cursor: Cursor, offset: number): "---" | "..." | undefined {
  for (const marker of ["---", "..."] as const) {
    if (cursor.text.startsWith(marker, offset) && isGap(unitAt(cursor, offset + 3))) return marker;
  }
  return undefined;
}

/** Moves to the end of the line. */
export function skipLine(cursor: Cursor): void {
  const end = cursor.text.indexOf("\n", cursor.at);
  cursor.at = end < 0 ? cursor.text.length : end;
}

/** Moves over blanks, tabs, comments and line ends; true when a line end was among them. A tab may not stand in for `indent`. */
export function skipGap(cursor: Cursor, indent: number): boolean {
  let crossed = false;
  let leading = cursor.at === cursor.lineStart;
  for (;;) {
    const code = unit(cursor);
    if (code === SPACE) cursor.at++;
    else if (code === LF) {
      cursor.at++;
      cursor.lineStart = cursor.at;
      crossed = true;
      leading = true;
    } else if (code === TAB) {
      if (leading && columnOf(cursor) <= indent) fail(cursor, "found character '\t' that cannot start any token");
      else cursor.at++;
    } else if (code === HASH) skipLine(cursor);
    else return crossed;
  }
}

/** Whether a `#` at this offset ends a plain scalar: at the start of a line or behind a blank. Behind anything else it is a comment anyway. */
export function startsComment(cursor: Cursor, offset: number): boolean {
  return offset === 0 || isGap(unitAt(cursor, offset - 1));
}

/** Moves over blanks and tabs inside a line. */
export function skipBlanks(cursor: Cursor): void {
  while (unit(cursor) === SPACE || unit(cursor) === TAB) cursor.at++;
}

/** Refuses anything but a comment in the rest of the line. */
export function expectLineEnd(cursor: Cursor): void {
  skipBlanks(cursor);
  const code = unit(cursor);
  if (code === LF || code === END || code === HASH) return;
  fail(cursor, "value is not allowed in this context");
}
