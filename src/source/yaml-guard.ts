/**
 * What is looked at in raw YAML before the parser may see it: depth, because the parser is recursive and ends old Node
 * versions, and everything that makes text mean something that is not written where it stands.
 */
import { CST, Lexer } from "yaml";
import { DEPTH_LIMIT } from "./limits.ts";
import type { Reading } from "./reader.ts";

/** Columns that may be open at once. A level of block nesting opens three at most: a key, its colon, its value. */
const OPEN_COLUMNS = DEPTH_LIMIT * 4;

/** Key and value marks in one entry of a flow collection: `? key : value` has two. */
const COLONS = 2;

/** Tokens that take no room in the text. */
const WIDTHLESS: ReadonlySet<string> = new Set([CST.DOCUMENT, CST.FLOW_END, CST.SCALAR]);

const REFUSED: ReadonlyMap<string, readonly [code: string, message: string, help: string]> = new Map([
  ["alias", ["source_yaml_alias", "an alias (`*name`) is not allowed", "Write the value out, or put it in quotes if it is text."]],
  ["anchor", ["source_yaml_anchor", "an anchor (`&name`) is not allowed", "Remove it, or put the value in quotes if it is text."]],
  ["tag", ["source_yaml_tag", "a tag (`!name`) is not allowed", "Remove it, or put the value in quotes if it is text."]],
  ["directive-line", ["source_yaml_directive", "a directive (`%`) is not allowed", "Remove the line."]],
]);

/** Notes what is wrong; false where the parser must not see the text. The lexer neither recurses nor looks back. */
export function guardYaml(reading: Reading): boolean {
  if (!guardCharacters(reading)) return false;
  let offset = 0;
  let lineStart = 0;
  // One count for each open flow collection: colons in its entry so far.
  const colons: number[] = [];
  let documents = 0;
  let scalarNext = false;
  let safe = true;
  const columns: number[] = [];
  const refuse = (code: string, message: string, help?: string): void => {
    reading.fail(code, message, offset, help);
    safe = false;
  };
  for (const source of new Lexer().lex(reading.text)) {
    if (WIDTHLESS.has(source) && !scalarNext) {
      scalarNext = source === CST.SCALAR;
      continue;
    }
    const type = scalarNext ? "scalar" : CST.tokenType(source);
    scalarNext = false;
    const refused = REFUSED.get(type ?? "");
    if (refused !== undefined) refuse(...refused);
    if (type === "comment") {
      const found = BIDI.exec(source);
      if (found !== null) reading.fail("source_bidi", `${pointOf(found[0])} in a comment changes what the line looks like`, offset + found.index, "Remove it.");
    }
    if (type === "doc-start" && ++documents > 1) refuse("source_second_document", "a second document starts here", "One file holds one document.");
    if (type === "flow-map-start" || type === "flow-seq-start") colons.push(0);
    else if (type === "flow-map-end" || type === "flow-seq-end") colons.pop();
    else if (type === "comma") resetTop(colons);
    else if ((type === "map-value-ind" || type === "explicit-key-ind") && raiseTop(colons) > COLONS) {
      // The parser nests a map for each of these before it says that they are wrong.
      refuse("source_syntax", "an entry of a flow collection has one key and one `:`");
      return false;
    }
    if (colons.length === 0 && type !== null && !LAYOUT.has(type)) openColumn(columns, offset - lineStart);
    if (colons.length > DEPTH_LIMIT || columns.length > OPEN_COLUMNS) {
      refuse("source_depth", `nested deeper than ${DEPTH_LIMIT} levels`);
      return false;
    }
    offset += source.length;
    const feed = source.lastIndexOf("\n");
    if (feed >= 0) lineStart = offset - source.length + feed + 1;
  }
  return safe;
}

/** Tokens that say nothing about nesting. */
const LAYOUT: ReadonlySet<string> = new Set(["space", "newline", "comment", "doc-start", "doc-end", "directive-line"]);

/** Keeps the columns at which something is open: whatever starts further left closes what stood further right. */
function openColumn(columns: number[], column: number): void {
  while ((columns[columns.length - 1] ?? -1) > column) columns.pop();
  if (columns[columns.length - 1] !== column) columns.push(column);
}

function resetTop(counts: number[]): void {
  if (counts.length > 0) counts[counts.length - 1] = 0;
}

/** Counts one more mark in the innermost flow collection; 0 outside of all. */
function raiseTop(counts: number[]): number {
  if (counts.length === 0) return 0;
  const count = (counts[counts.length - 1] ?? 0) + 1;
  counts[counts.length - 1] = count;
  return count;
}

/** Characters that YAML does not allow, or that end a line for some readers only. */
const STRANGE = /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]|\r(?!\n)/;

/** Characters that change the reading direction: in a comment they can make a line look like another. */
const BIDI = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;

function pointOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}

function guardCharacters(reading: Reading): boolean {
  const found = STRANGE.exec(reading.text);
  if (found === null) return true;
  reading.fail("source_control_character", `${pointOf(found[0])} is not allowed in YAML`, found.index, "Remove it, or write it as an escape in double quotes.");
  return false;
}
