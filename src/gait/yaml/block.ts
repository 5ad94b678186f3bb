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
  OPEN_BRACE,
  OPEN_BRACKET,
  QUESTION,
  skipBlanks,
  skipGap,
  unit,
  unitAt,
  type Cursor,
} from "./cursor.ts";
import { readFlow } from "./flow.ts";
import type { YamlNode } from "./nodes.ts";
import { placeIn } from "./places.ts";
import { checkPlainStart, readPlainLine, readPlainRest } from "./plain.ts";
import { atProperty, joinProperties, readAlias, readProperty, type Properties } from "./properties.ts";
import { readQuoted } from "./quoted.ts";

/**
 * What stands before a node on its line: nothing (`document`), `---` (`header`), `key:` (`value`), or a sign behind which
 * collections may begin at once (`entry`: `- `, `? `, `: `).
 */
export type BlockPlace = "document" | "header" | "value" | "entry";

const DOUBLE_QUOTE = 34;
const SINGLE_QUOTE = 39;
const STAR = 42;
const PIPE = 124;
const GREATER = 62;
const CONTEXT = "is not allowed in this context";

/** Reads a node whose parent stands at column `indent` (-1: it has none); nothing where there is none. */
export function readBlock(cursor: Cursor, indent: number, place: BlockPlace): YamlNode {
  const empty = cursor.at;
  let crossed = skipGap(cursor, indent);
  let outer: Properties | undefined;
  let inner: Properties | undefined;
  const ends = (): boolean => {
    if (cursor.at >= cursor.text.length || atMarker(cursor) !== undefined) return true;
    if (!crossed) return false;
    return columnOf(cursor) < indent || (columnOf(cursor) === indent && !(place === "value" && atIndicator(cursor, DASH)));
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
    if (properties?.anchor !== undefined && cursor.at >= cursor.text.length) fail(cursor, "undefined anchor value", properties.at);
    return scalarNode(cursor, { start: empty, properties }, "plain", "");
  }
  return readContent(cursor, indent, { outer, inner, nested: crossed || place === "entry" || place === "document", place });
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

function readContent(cursor: Cursor, indent: number, before: Before): YamlNode {
  const start = cursor.at;
  const all = joinProperties(cursor, before.outer, before.inner);
  const at = { start, properties: all };
  if (atIndicator(cursor, DASH)) {
    if (!(before.nested || before.place === "header") || before.inner !== undefined) fail(cursor, `block sequence entries are ${CONTEXT.slice(3)}`);
    refuseTabs(cursor, start);
    return readSequence(cursor, all);
  }
  if (atIndicator(cursor, QUESTION)) {
    if (!before.nested) fail(cursor, `mapping value ${CONTEXT}`);
    return readMapping(cursor, before, undefined);
  }
  const code = unit(cursor);
  if (code === PIPE || code === GREATER) {
    const { style, text } = readBlockScalar(cursor, indent);
    return scalarNode(cursor, at, style, text);
  }
  const head = readHead(cursor, before.inner);
  if (head.isKey) {
    if (before.place === "header" && !before.nested) fail(cursor, "value cannot be placed after document separator", start);
    if (cursor.at === start) fail(cursor, "found an invalid key for this map");
    if (!before.nested) fail(cursor, `mapping value ${CONTEXT}`, start);
    return readMapping(cursor, before, head.node);
  }
  const { node } = head;
  if (node.kind === "scalar" && node.style === "plain") {
    return scalarNode(cursor, at, "plain", readPlainRest(cursor, node.text, indent, start));
  }
  expectLineEnd(cursor);
  if (node.kind === "alias") return aliasNode(cursor, node, all);
  if (node.kind === "scalar") return scalarNode(cursor, at, node.style, node.text);
  if (node.kind === "mapping") return mappingNode(cursor, at, node.entries, node.mark);
  return sequenceNode(cursor, at, node.items);
}

/** Reads what may be a key: the first line of a plain scalar, or a whole quoted scalar, alias or flow collection. */
function readHead(cursor: Cursor, properties: Properties | undefined): { readonly node: YamlNode; readonly isKey: boolean } {
  const line = cursor.lineStart;
  const start = cursor.at;
  const node = readHeadNode(cursor, properties);
  const end = cursor.at;
  skipBlanks(cursor);
  const isKey = atIndicator(cursor, COLON);
  if (!isKey) {
    cursor.at = Math.max(end, cursor.failure === undefined ? end : cursor.text.length);
    return { node, isKey };
  }
  if (cursor.lineStart !== line) fail(cursor, `mapping value ${CONTEXT}`, start);
  refuseTabs(cursor, start);
  return { node, isKey };
}

/** The column of an entry must not depend on how wide a tab is. */
function refuseTabs(cursor: Cursor, start: number): void {
  const tab = cursor.text.slice(cursor.lineStart, start).includes("\t");
  if (tab) fail(cursor, "tab character cannot use as a map key directly", Math.max(cursor.at - 1, start));
}

function readHeadNode(cursor: Cursor, properties: Properties | undefined): YamlNode {
  const at = { start: cursor.at, properties };
  switch (unit(cursor)) {
    case OPEN_BRACKET:
    case OPEN_BRACE:
      return readFlow(cursor, properties);
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

function readSequence(cursor: Cursor, properties: Properties | undefined): YamlNode {
  const start = cursor.at;
  const items: YamlNode[] = [];
  if (!enter(cursor)) return sequenceNode(cursor, { start, properties }, items);
  const column = columnOf(cursor);
  do {
    cursor.at++;
    items.push(readBlock(cursor, column, "entry"));
  } while (nextAt(cursor, column) && atIndicator(cursor, DASH));
  cursor.depth--;
  return sequenceNode(cursor, { start, properties }, items);
}

/** Reads entries at one column. `first`: the first key, if it is read already; the cursor then stands at its colon. */
function readMapping(cursor: Cursor, before: Before, first: YamlNode | undefined): YamlNode {
  const start = before.inner?.at ?? first?.start ?? cursor.at;
  const column = start - cursor.lineStart;
  const at = { start, properties: before.outer };
  const list = entryList(cursor, placeIn(cursor.text));
  if (!enter(cursor)) return mappingNode(cursor, at, list.entries, start);
  const mark = cursor.at;
  if (first === undefined) readEntry(cursor, column, list);
  else readValue(cursor, column, list, first);
  while (nextAt(cursor, column)) {
    if (atIndicator(cursor, DASH)) fail(cursor, "non-map value is specified");
    readEntry(cursor, column, list);
  }
  cursor.depth--;
  return mappingNode(cursor, at, list.entries, mark);
}

/** Reads the entry that begins at the cursor. */
function readEntry(cursor: Cursor, column: number, list: EntryList): void {
  if (atIndicator(cursor, QUESTION)) {
    cursor.at++;
    const key = readBlock(cursor, column, "entry");
    const hasValue = nextAt(cursor, column) && atIndicator(cursor, COLON);
    list.check(key, hasValue ? cursor.at : key.start);
    if (hasValue) cursor.at++;
    list.add(key, hasValue ? readBlock(cursor, column, "entry") : scalarNode(cursor, { start: cursor.at, properties: undefined }, "plain", ""));
    return;
  }
  let properties: Properties | undefined;
  while (atProperty(cursor)) {
    properties = readProperty(cursor, properties);
    skipBlanks(cursor);
  }
  const start = cursor.at;
  const head = readHead(cursor, properties);
  const isPlain = head.node.kind === "scalar" && head.node.style === "plain";
  if (!head.isKey) fail(cursor, isPlain ? "unexpected key name" : "non-map value is specified", start);
  readValue(cursor, column, list, head.node);
}

/** Reads the value of a key; the cursor stands at the colon. */
function readValue(cursor: Cursor, column: number, list: EntryList, key: YamlNode): void {
  const isEmpty = key.kind === "scalar" && key.style === "plain" && key.text === "" && key.anchor === undefined;
  if (isEmpty) fail(cursor, "found an invalid key for this map");
  list.check(key);
  cursor.at++;
  list.add(key, readBlock(cursor, column, "value"));
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
