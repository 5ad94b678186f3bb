/** Collections by indentation, and the scalars in them. */
import { readBlockScalar } from "./block-scalar.ts";
import { aliasNode, entryList, mappingNode, scalarNode, sequenceNode, type EntryList } from "./build.ts";
import {
  atMarker,
  COLON,
  columnOf,
  DASH,
  enter,
  expectLineEnd,
  fail,
  isGap,
  leave,
  OPEN_BRACE,
  OPEN_BRACKET,
  skipBlanks,
  skipGap,
  unit,
  unitAt,
  type Cursor,
} from "./cursor.ts";
import { readFlow } from "./flow.ts";
import type { Properties, YamlNode } from "./nodes.ts";
import { placeIn } from "./places.ts";
import { atQuestion, keyAhead, pairAhead } from "./key-ahead.ts";
import { isTask, type Reader, type Reading } from "./task.ts";
import { checkPlainStart, readPlainLine, readPlainRest } from "./plain.ts";
import { atProperty, joinProperties, readAlias, readProperty } from "./properties.ts";
import { readQuoted } from "./quoted.ts";

/**
 * What stands before a node on its line: nothing (`document`), `---` (`header`), `key:` (`value`), or a sign behind which
 * collections may begin at once (`item`: `- `; `entry`: `? `, `: `).
 */
export type BlockPlace = "document" | "header" | "value" | "item" | "entry";

const DOUBLE_QUOTE = 34;
const SINGLE_QUOTE = 39;
const STAR = 42;
const PIPE = 124;
const GREATER = 62;
const CONTEXT = "is not allowed in this context";

/** Reads a node whose parent stands at column `indent` (-1: it has none); nothing where there is none. */
export function readBlock(cursor: Cursor, indent: number, place: BlockPlace): Reading {
  const empty = cursor.at;
  let crossed = skipGap(cursor, indent);
  let outer: Properties | undefined;
  let inner: Properties | undefined;
  const ends = (): boolean => {
    if (cursor.at >= cursor.text.length || atMarker(cursor) !== undefined) return true;
    if (!crossed || columnOf(cursor) > indent) return false;
    return columnOf(cursor) < indent || !standsBeside(cursor, place);
  };
  while (!ends() && atProperty(cursor)) {
    inner = readProperty(cursor, inner);
    if (!skipGap(cursor, indent)) continue;
    crossed = true;
    outer = joinProperties(cursor, outer, inner);
    inner = undefined;
  }
  if (ends()) {
    const properties = joinProperties(cursor, outer, inner);
    const hasNext = cursor.at < cursor.text.length && crossed && columnOf(cursor) === indent;
    if (place === "value" && hasNext && properties?.tag !== undefined) fail(cursor, "unexpected scalar value");
    if (properties?.anchor !== undefined && cursor.at >= cursor.text.length) fail(cursor, "undefined anchor value", properties.at);
    return scalarNode(cursor, { start: empty, properties }, "plain", "");
  }
  return readContent(cursor, indent, { outer, inner, nested: crossed || place === "item" || place === "entry" || place === "document", place });
}

/** Whether what stands at the column of its parent still belongs to it. */
function standsBeside(cursor: Cursor, place: BlockPlace): boolean {
  if (atIndicator(cursor, DASH)) return place === "value";
  return place === "item" || (place === "value" && !keyAhead(cursor));
}

interface Before {
  /** Properties on lines before, which belong to the whole node. */
  readonly outer: Properties | undefined;
  /** Properties on the node's line, which belong to its first key if it is a mapping. */
  readonly inner: Properties | undefined;
  /** Whether a block collection may begin here. */
  readonly nested: boolean;
  readonly place: BlockPlace;
}

function readContent(cursor: Cursor, indent: number, before: Before): Reading {
  const start = cursor.at;
  const all = joinProperties(cursor, before.outer, before.inner);
  const at = { start, properties: all };
  if (atIndicator(cursor, DASH)) {
    // Each case has its own words, for Gait's exit code depends on them: `block` holds `lock`.
    if (before.inner?.anchor !== undefined) fail(cursor, "sequence entries are not allowed after anchor on the same line");
    else if (before.place === "header" && !before.nested) fail(cursor, "value cannot be placed after document separator");
    else if (!before.nested && before.inner === undefined) fail(cursor, `block sequence entries are ${CONTEXT.slice(3)}`);
    refuseTabs(cursor, start);
    return readSequence(cursor, all);
  }
  if (atQuestion(cursor)) {
    if (!before.nested) fail(cursor, `mapping value ${CONTEXT}`);
    return readMapping(cursor, before, undefined);
  }
  const code = unit(cursor);
  if (code === PIPE || code === GREATER) {
    const { style, text } = readBlockScalar(cursor, indent);
    return scalarNode(cursor, at, style, text);
  }
  const line = cursor.lineStart;
  const node = readHeadNode(cursor, before.inner, indent);
  return isTask(node) ? readAfterTask(cursor, indent, before, start, line, node) : readAfter(cursor, indent, before, start, line, node);
}

function* readAfterTask(cursor: Cursor, indent: number, before: Before, start: number, line: number, head: Reading): Reader {
  const reading = readAfter(cursor, indent, before, start, line, isTask(head) ? yield head : head);
  return isTask(reading) ? yield reading : reading;
}

/** What the node at `start` is: the first key of a mapping, or a value. `line` is the start of the line where it begins. */
function readAfter(cursor: Cursor, indent: number, before: Before, start: number, line: number, node: YamlNode): Reading {
  const all = joinProperties(cursor, before.outer, before.inner);
  const at = { start, properties: all };
  if (isKey(cursor, start, line)) {
    if (before.place === "header" && !before.nested) fail(cursor, "value cannot be placed after document separator", start);
    if (cursor.at === start) fail(cursor, "found an invalid key for this map");
    if (!before.nested) fail(cursor, `mapping value ${CONTEXT}`, start);
    return readMapping(cursor, before, node);
  }
  if (node.kind === "scalar" && node.style === "plain") {
    return scalarNode(cursor, at, "plain", readPlainRest(cursor, node.text, indent, start));
  }
  expectLineEnd(cursor);
  if (node.kind === "alias") return aliasNode(cursor, node, all);
  if (node.kind === "scalar") return scalarNode(cursor, at, node.style, node.text);
  if (node.kind === "mapping") return mappingNode(cursor, at, node.entries, node.mark);
  return sequenceNode(cursor, at, node.items);
}

/** Whether a colon follows what was read from `start` on; the cursor then stands at it, else where it was. */
function isKey(cursor: Cursor, start: number, line: number): boolean {
  const end = cursor.at;
  skipBlanks(cursor);
  if (!atIndicator(cursor, COLON)) {
    cursor.at = Math.max(end, cursor.failure === undefined ? end : cursor.text.length);
    return false;
  }
  if (cursor.lineStart !== line) fail(cursor, `mapping value ${CONTEXT}`, start);
  refuseTabs(cursor, start);
  return true;
}

/** The column of an entry must not depend on how wide a tab is. */
function refuseTabs(cursor: Cursor, start: number): void {
  const tab = cursor.text.slice(cursor.lineStart, start).includes("\t");
  if (tab) fail(cursor, "tab character cannot use as a map key directly", Math.max(cursor.at - 1, start));
}

/** Reads what may be a key: the first line of a plain scalar, or a whole quoted scalar, alias or flow collection. */
function readHeadNode(cursor: Cursor, properties: Properties | undefined, indent: number): Reading {
  const at = { start: cursor.at, properties };
  switch (unit(cursor)) {
    case OPEN_BRACKET:
    case OPEN_BRACE:
      return readFlow(cursor, properties, indent);
    case STAR:
      return aliasNode(cursor, readAlias(cursor), properties);
    case DOUBLE_QUOTE:
      return scalarNode(cursor, at, "double", readQuoted(cursor));
    case SINGLE_QUOTE:
      return scalarNode(cursor, at, "single", readQuoted(cursor));
    default:
      checkPlainStart(cursor);
      return scalarNode(cursor, at, "plain", readPlainLine(cursor));
  }
}

function* readSequence(cursor: Cursor, properties: Properties | undefined): Reader {
  const start = cursor.at;
  const items: YamlNode[] = [];
  if (!enter(cursor, 1, properties)) return sequenceNode(cursor, { start, properties }, items);
  const column = columnOf(cursor);
  do {
    cursor.at++;
    const item = readBlock(cursor, column, "item");
    items.push(isTask(item) ? yield item : item);
  } while (nextAt(cursor, column) && atIndicator(cursor, DASH));
  leave(cursor, 1, properties);
  return sequenceNode(cursor, { start, properties }, items);
}

/** Reads entries at one column. `first`: the first key, if it is read already; the cursor then stands at its colon. */
function* readMapping(cursor: Cursor, before: Before, first: YamlNode | undefined): Reader {
  const start = before.inner?.at ?? first?.start ?? cursor.at;
  const column = start - cursor.lineStart;
  const at = { start, properties: before.outer };
  const list = entryList(cursor, placeIn(cursor.text));
  if (!enter(cursor, 2, before.outer)) return mappingNode(cursor, at, list.entries, start);
  const mark = cursor.at;
  let key = first;
  do {
    if (key === undefined) {
      if (cursor.at !== mark && atIndicator(cursor, DASH)) fail(cursor, "non-map value is specified");
      const asks = atQuestion(cursor);
      if (asks) {
        cursor.at++;
        skipBlanks(cursor);
      }
      // Before a key with its colon the sign has no effect.
      if (asks && !pairAhead(cursor)) {
        const reading = readBlock(cursor, column, "entry");
        const asked = isTask(reading) ? yield reading : reading;
        if (isEmptyKey(asked)) fail(cursor, "undefined map key", asked.start);
        const hasValue = nextAt(cursor, column) && atIndicator(cursor, COLON);
        list.check(asked, hasValue ? cursor.at : asked.start);
        if (hasValue) cursor.at++;
        const value = hasValue ? readBlock(cursor, column, "entry") : scalarNode(cursor, { start: cursor.at, properties: undefined }, "plain", "");
        list.add(asked, isTask(value) ? yield value : value);
        continue;
      }
      const reading = readKey(cursor, column);
      key = isTask(reading) ? yield* keyAfter(cursor, reading) : reading;
    }
    const value = readValue(cursor, column, list, key);
    list.add(key, isTask(value) ? yield value : value);
    key = undefined;
  } while (nextAt(cursor, column));
  leave(cursor, 2, before.outer);
  return mappingNode(cursor, at, list.entries, mark);
}

/** Reads the key that begins at the cursor, up to its colon. */
function readKey(cursor: Cursor, column: number): Reading {
  let properties: Properties | undefined;
  while (atProperty(cursor)) {
    properties = readProperty(cursor, properties);
    skipBlanks(cursor);
  }
  const start = cursor.at;
  const line = cursor.lineStart;
  const node = readHeadNode(cursor, properties, column);
  if (isTask(node)) return node;
  checkKey(cursor, start, line, node);
  return node;
}

/** A collection where a key is expected is refused once it is read. */
function* keyAfter(cursor: Cursor, reading: Reading): Reader {
  const start = cursor.at;
  const line = cursor.lineStart;
  const node = isTask(reading) ? yield reading : reading;
  checkKey(cursor, start, line, node);
  return node;
}

function checkKey(cursor: Cursor, start: number, line: number, node: YamlNode): void {
  if (isKey(cursor, start, line)) return;
  fail(cursor, node.kind === "scalar" && node.style === "plain" ? "unexpected key name" : "non-map value is specified", start);
}

function isEmptyKey(key: YamlNode): boolean {
  return key.kind === "scalar" && key.style === "plain" && key.text === "" && key.anchor === undefined;
}

/** Reads the value of a key; the cursor stands at the colon. */
function readValue(cursor: Cursor, column: number, list: EntryList, key: YamlNode): Reading {
  if (isEmptyKey(key)) fail(cursor, "found an invalid key for this map");
  list.check(key);
  cursor.at++;
  return readBlock(cursor, column, "value");
}

/** Moves to what follows an entry; true where it stands at the same column, a failure where it is further in. */
function nextAt(cursor: Cursor, column: number): boolean {
  const crossed = skipGap(cursor, column);
  if (cursor.at >= cursor.text.length || atMarker(cursor) !== undefined) return false;
  const found = columnOf(cursor);
  const fresh = crossed || isFirstOnLine(cursor);
  if (!fresh || found > column) {
    fail(cursor, `value ${CONTEXT}`);
    return false;
  }
  return found === column;
}

/** Whether only blanks stand before the cursor on its line: an empty value has moved here already. */
function isFirstOnLine(cursor: Cursor): boolean {
  for (let offset = cursor.lineStart; offset < cursor.at; offset++) if (!isGap(unitAt(cursor, offset))) return false;
  return true;
}

/** Whether the sign stands at the cursor with a gap behind it. */
function atIndicator(cursor: Cursor, sign: number): boolean {
  return unit(cursor) === sign && isGap(unitAt(cursor, cursor.at + 1));
}
