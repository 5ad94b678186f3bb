/** Collections in brackets and braces. */
import { aliasNode, entryList, mappingNode, scalarNode, sequenceNode } from "./build.ts";
import {
  CLOSE_BRACE,
  CLOSE_BRACKET,
  COLON,
  COMMA,
  END,
  enter,
  fail,
  isGap,
  note,
  OPEN_BRACE,
  OPEN_BRACKET,
  QUESTION,
  skipGap,
  unit,
  unitAt,
  type Cursor,
} from "./cursor.ts";
import type { YamlNode } from "./nodes.ts";
import { readFlowPlain, type FlowPlace } from "./plain.ts";
import { placeIn } from "./places.ts";
import { atProperty, readAlias, readProperty, type Properties } from "./properties.ts";
import { readQuoted } from "./quoted.ts";

const DOUBLE_QUOTE = 34;
const SINGLE_QUOTE = 39;
const STAR = 42;

/** Reads the collection that opens at the cursor. */
export function readFlow(cursor: Cursor, properties: Properties | undefined): YamlNode {
  return unit(cursor) === OPEN_BRACKET ? readSequence(cursor, properties) : readMapping(cursor, properties);
}

function readSequence(cursor: Cursor, properties: Properties | undefined): YamlNode {
  const start = cursor.at;
  const items: YamlNode[] = [];
  if (!enter(cursor)) return sequenceNode(cursor, { start, properties }, items);
  cursor.openSequences++;
  cursor.at++;
  for (;;) {
    skipFlowGap(cursor);
    const code = unit(cursor);
    if (code === END) fail(cursor, "sequence end token ']' not found", start);
    if (code === END || code === CLOSE_BRACKET) break;
    if (code === COMMA) fail(cursor, "unexpected scalar value type");
    items.push(readItem(cursor));
    expectComma(cursor, CLOSE_BRACKET, "',' or ']' must be specified");
  }
  cursor.at++;
  cursor.openSequences--;
  cursor.depth--;
  return sequenceNode(cursor, { start, properties }, items);
}

/** An item; with a colon behind it a mapping of one entry. */
function readItem(cursor: Cursor): YamlNode {
  const key = readNode(cursor, "item");
  const next = skipFlowGap(cursor);
  if (unit(cursor) !== COLON) return key;
  if (next) fail(cursor, "unexpected mapping value");
  const mark = cursor.at;
  note(cursor, "yaml_flow_pair", mark);
  const list = entryList(cursor, placeIn(cursor.text));
  list.check(key);
  cursor.at++;
  skipFlowGap(cursor);
  list.add(key, readNode(cursor, "value"));
  return mappingNode(cursor, { start: key.start, properties: undefined }, list.entries, mark);
}

function readMapping(cursor: Cursor, properties: Properties | undefined): YamlNode {
  const start = cursor.at;
  const list = entryList(cursor, placeIn(cursor.text));
  if (!enter(cursor)) return mappingNode(cursor, { start, properties }, list.entries, start);
  cursor.openMappings++;
  cursor.at++;
  for (;;) {
    skipFlowGap(cursor);
    const code = unit(cursor);
    if (code === END) fail(cursor, "could not find flow mapping end token '}'", start);
    if (code === END || code === CLOSE_BRACE) break;
    if (code === COMMA) fail(cursor, "unexpected scalar value type");
    if (code === QUESTION && isGap(unitAt(cursor, cursor.at + 1))) cursor.at++;
    skipFlowGap(cursor);
    const key = readNode(cursor, "key");
    list.check(key);
    skipFlowGap(cursor);
    if (unit(cursor) === COLON) cursor.at++;
    else if (unit(cursor) !== COMMA && unit(cursor) !== CLOSE_BRACE) fail(cursor, "',' or '}' must be specified");
    skipFlowGap(cursor);
    list.add(key, readNode(cursor, "value"));
    expectComma(cursor, CLOSE_BRACE, "',' or '}' must be specified");
  }
  cursor.at++;
  cursor.openMappings--;
  cursor.depth--;
  return mappingNode(cursor, { start, properties }, list.entries, start);
}

/** One node; nothing where its place is empty. */
function readNode(cursor: Cursor, place: FlowPlace): YamlNode {
  let properties: Properties | undefined;
  while (atProperty(cursor)) {
    properties = readProperty(cursor, properties);
    skipFlowGap(cursor);
  }
  const start = cursor.at;
  const at = { start, properties };
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
      return scalarNode(cursor, at, "plain", readFlowPlain(cursor, place));
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
