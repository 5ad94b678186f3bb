/** Collections in brackets and braces. */
import { aliasNode, entryList, mappingNode, scalarNode, sequenceNode } from "./build.ts";
import {
  CLOSE_BRACE,
  CLOSE_BRACKET,
  COLON,
  columnOf,
  COMMA,
  END,
  enter,
  fail,
  leave,
  note,
  OPEN_BRACE,
  OPEN_BRACKET,
  skipGap,
  unit,
  type Cursor,
} from "./cursor.ts";
import type { Properties, YamlNode } from "./nodes.ts";
import { readFlowPlain, type FlowPlace } from "./plain.ts";
import { placeIn } from "./places.ts";
import { atProperty, readAlias, readProperty } from "./properties.ts";
import { readQuoted } from "./quoted.ts";
import { atQuestion } from "./key-ahead.ts";
import { isTask, type Reader, type Reading, type Task } from "./task.ts";

const DOUBLE_QUOTE = 34;
const SINGLE_QUOTE = 39;
const STAR = 42;

/** Reads the collection that opens at the cursor; `indent` is the column of the key or dash that it belongs to, -1 without one. */
export function readFlow(cursor: Cursor, properties: Properties | undefined, indent: number): Task {
  return unit(cursor) === OPEN_BRACKET ? readSequence(cursor, properties, indent) : readMapping(cursor, properties, indent);
}

function* readSequence(cursor: Cursor, properties: Properties | undefined, indent: number): Reader {
  const start = cursor.at;
  const items: YamlNode[] = [];
  if (!enter(cursor, 1, properties)) return sequenceNode(cursor, { start, properties }, items);
  cursor.openSequences++;
  cursor.at++;
  for (;;) {
    skipFlowGap(cursor);
    const code = unit(cursor);
    if (code === END) fail(cursor, "sequence end token ']' not found", start);
    if (code === END || code === CLOSE_BRACKET) break;
    if (code === COMMA) fail(cursor, "unexpected scalar value type");
    const reading = readNode(cursor, "item", indent);
    const item = isTask(reading) ? yield reading : reading;
    const next = skipFlowGap(cursor);
    if (unit(cursor) === COLON) {
      if (next) fail(cursor, "unexpected mapping value");
      if (isEmptyKey(item)) fail(cursor, "found an invalid key for this map", item.start);
      items.push(yield readPair(cursor, item, indent));
    } else items.push(item);
    expectComma(cursor, CLOSE_BRACKET, "',' or ']' must be specified");
  }
  cursor.at++;
  cursor.openSequences--;
  leave(cursor, 1, properties);
  return sequenceNode(cursor, { start, properties }, items);
}

/** An item with a colon behind it is a mapping of one entry. */
function* readPair(cursor: Cursor, key: YamlNode, indent: number): Reader {
  const mark = cursor.at;
  note(cursor, "yaml_flow_pair", mark);
  const list = entryList(cursor, placeIn(cursor.text));
  list.check(key);
  enter(cursor, 2, undefined);
  cursor.at++;
  skipFlowGap(cursor);
  const value = readNode(cursor, "value", indent);
  list.add(key, isTask(value) ? yield value : value);
  leave(cursor, 2, undefined);
  return mappingNode(cursor, { start: key.start, properties: undefined }, list.entries, mark);
}

function* readMapping(cursor: Cursor, properties: Properties | undefined, indent: number): Reader {
  const start = cursor.at;
  const list = entryList(cursor, placeIn(cursor.text));
  if (!enter(cursor, 2, properties)) return mappingNode(cursor, { start, properties }, list.entries, start);
  cursor.openMappings++;
  cursor.at++;
  // One comma may stand before the first entry.
  skipFlowGap(cursor);
  if (unit(cursor) === COMMA) cursor.at++;
  for (;;) {
    skipFlowGap(cursor);
    const code = unit(cursor);
    if (code === END) fail(cursor, "could not find flow mapping end token '}'", start);
    if (code === END || code === CLOSE_BRACE) break;
    if (code === COMMA) fail(cursor, "unexpected scalar value type");
    if (atQuestion(cursor)) cursor.at++;
    skipFlowGap(cursor);
    const column = columnOf(cursor);
    const reading = readNode(cursor, "key", indent);
    const key = isTask(reading) ? yield reading : reading;
    list.check(key);
    const end = cursor.at;
    const isPlain = key.kind === "scalar" && key.style === "plain";
    if (skipFlowGap(cursor) && isPlain && unit(cursor) === COLON) fail(cursor, "map key definition includes an implicit line break", end);
    if (unit(cursor) === COLON && isEmptyKey(key)) fail(cursor, "found an invalid key for this map", key.start);
    if (unit(cursor) === COLON) cursor.at++;
    else if (unit(cursor) !== COMMA && unit(cursor) !== CLOSE_BRACE) fail(cursor, "',' or '}' must be specified");
    skipFlowGap(cursor);
    const value = readNode(cursor, "value", column);
    list.add(key, isTask(value) ? yield value : value);
    expectComma(cursor, CLOSE_BRACE, "',' or '}' must be specified");
  }
  cursor.at++;
  cursor.openMappings--;
  leave(cursor, 2, properties);
  return mappingNode(cursor, { start, properties }, list.entries, start);
}

/** Whether a place in brackets is empty; a property needs something behind it there. */
function endsHere(code: number): boolean {
  return code === COMMA || code === CLOSE_BRACKET || code === CLOSE_BRACE || code === END;
}

function isEmptyKey(key: YamlNode): boolean {
  return key.kind === "scalar" && key.style === "plain" && key.text === "" && key.anchor === undefined && key.tag === undefined;
}

/** One node; nothing where its place is empty. */
function readNode(cursor: Cursor, place: FlowPlace, indent: number): Reading {
  let properties: Properties | undefined;
  while (atProperty(cursor)) {
    properties = readProperty(cursor, properties);
    skipFlowGap(cursor);
  }
  const start = cursor.at;
  const at = { start, properties };
  if (properties !== undefined && endsHere(unit(cursor))) fail(cursor, "unexpected scalar value type");
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
      return scalarNode(cursor, at, "plain", readFlowPlain(cursor, place, indent));
  }
}

/** Moves over blanks, comments and line ends; true when a line end was among them. */
function skipFlowGap(cursor: Cursor): boolean {
  return skipGap(cursor, -1);
}

/** Moves over the comma behind an entry, or stops before the closing bracket. */
function expectComma(cursor: Cursor, close: number, message: string): void {
  skipFlowGap(cursor);
  const code = unit(cursor);
  if (code === COMMA) cursor.at++;
  else if (code !== close && code !== END) fail(cursor, message);
}
