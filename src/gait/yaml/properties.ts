/** Anchors, tags and aliases. */
import { CLOSE_BRACE, CLOSE_BRACKET, COLON, COMMA, fail, failLate, isGap, note, OPEN_BRACE, unit, type Cursor } from "./cursor.ts";
import type { Properties, YamlAlias } from "./nodes.ts";

const AMPERSAND = 38;
const EXCLAMATION = 33;

/** Whether an anchor or a tag begins at the cursor. */
export function atProperty(cursor: Cursor): boolean {
  return unit(cursor) === AMPERSAND || unit(cursor) === EXCLAMATION;
}

/** Reads the anchor or tag at the cursor and adds it to those before it; a second of either kind is refused. */
export function readProperty(cursor: Cursor, before: Properties | undefined): Properties {
  const start = cursor.at;
  const isAnchor = unit(cursor) === AMPERSAND;
  cursor.at++;
  const name = isAnchor ? readName(cursor) : readTagName(cursor);
  const at = before?.at ?? start;
  if (isAnchor) {
    if (name === "" || before?.anchor !== undefined) fail(cursor, "unexpected anchor", start);
    note(cursor, "yaml_anchor", start);
    return { at, anchor: name, tag: before?.tag };
  }
  if (before?.tag !== undefined) fail(cursor, "unexpected tag", start);
  note(cursor, "yaml_tag", start);
  return { at, anchor: before?.anchor, tag: { name: `!${name}`, start } };
}

/** The properties of two places before one node. */
export function joinProperties(cursor: Cursor, outer: Properties | undefined, inner: Properties | undefined): Properties | undefined {
  if (outer === undefined || inner === undefined) return outer ?? inner;
  if (outer.anchor !== undefined && inner.anchor !== undefined) fail(cursor, "unexpected anchor", inner.at);
  if (outer.tag !== undefined && inner.tag !== undefined) fail(cursor, "unexpected tag", inner.at);
  return { at: outer.at, anchor: outer.anchor ?? inner.anchor, tag: outer.tag ?? inner.tag };
}

/** Reads the alias at the cursor. */
export function readAlias(cursor: Cursor): YamlAlias {
  const start = cursor.at++;
  const name = readName(cursor);
  if (name === "") fail(cursor, "unexpected alias", start);
  note(cursor, "yaml_alias", start);
  const target = cursor.anchors.get(name);
  if (target === undefined) failLate(cursor, `could not find alias "${name}"`, start + 1);
  return { kind: "alias", start, anchor: undefined, tag: undefined, name, target };
}

/** A tag ends at a gap, inside of brackets at a comma too; braces may not stand in it. */
function readTagName(cursor: Cursor): string {
  const start = cursor.at;
  const inFlow = cursor.openMappings > 0 || cursor.openSequences > 0;
  for (let code = unit(cursor); !isGap(code); code = unit(cursor)) {
    if (inFlow && code === COMMA) break;
    if (code === OPEN_BRACE || code === CLOSE_BRACE) {
      fail(cursor, `found invalid tag character '${String.fromCharCode(code)}'`);
      return "";
    }
    cursor.at++;
  }
  return cursor.text.slice(start, cursor.at);
}

/** A name ends at a gap, and inside of brackets at what ends a value there. */
function readName(cursor: Cursor): string {
  const start = cursor.at;
  const inFlow = cursor.openMappings > 0 || cursor.openSequences > 0;
  for (let code = unit(cursor); !isGap(code); code = unit(cursor)) {
    if (inFlow && (code === COMMA || code === CLOSE_BRACKET || code === CLOSE_BRACE || code === COLON)) break;
    cursor.at++;
  }
  return cursor.text.slice(start, cursor.at);
}
