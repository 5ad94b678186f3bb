/** Documents of a YAML text. */
import { readBlock } from "./block.ts";
import { isScalarTag } from "./build.ts";
import { atMarker, columnOf, fail, HASH, LF, newCursor, note, skipBlanks, skipGap, skipLine, unit, type Cursor } from "./cursor.ts";
import type { YamlDocument, YamlFailure, YamlNote } from "./nodes.ts";
import { finish } from "./task.ts";

const PERCENT = 37;
const VERSIONS: ReadonlySet<string> = new Set(["1.0", "1.1", "1.2", "1.3"]);

/** Everything that a text holds, also what Gait ignores. */
export interface YamlStream {
  /** At least one; the first is the only one that means anything to Gait. */
  readonly documents: readonly YamlDocument[];
  readonly notes: readonly YamlNote[];
  /** The first thing that is wrong anywhere in the text; the documents are not to be used then. */
  readonly failure: YamlFailure | undefined;
}

/**
 * Reads all documents. `text` has line feeds as its only line ends; `wideBreaks` are the offsets of those that were CRLF. Linear in
 * the length of the text; never throws.
 */
export function readYaml(text: string, wideBreaks: ReadonlySet<number> = new Set()): YamlStream {
  const cursor = newCursor(text, wideBreaks);
  const documents: YamlDocument[] = [];
  let ended = false;
  for (;;) {
    // Behind a document no line may begin with a tab.
    skipGap(cursor, documents.length === 0 ? -1 : 0);
    const directives = readDirectives(cursor);
    const start = cursor.at;
    const marker = atMarker(cursor);
    if (marker === undefined && (directives || cursor.at >= cursor.text.length)) {
      if (directives) fail(cursor, "unexpected directive value. document not started");
      break;
    }
    if (marker === "...") {
      // What is empty until here is no document: the next one takes its place.
      if (documents.at(-1)?.root === undefined) documents.pop();
      skipEnd(cursor);
      ended = true;
      continue;
    }
    if (marker === undefined && documents.length > 0 && !ended) {
      fail(cursor, "value is not allowed in this context");
      break;
    }
    if (documents.length > 0) note(cursor, "yaml_second_document", start);
    if (marker === "---") cursor.at += 3;
    const document = readDocument(cursor, start, marker === "---");
    if (ended && marker === undefined && document.root?.kind === "scalar") fail(cursor, "unexpected end content", start);
    documents.push(document);
    ended = false;
  }
  if (documents.length === 0) documents.push({ start: 0, root: undefined });
  return { documents, notes: cursor.notes, failure: cursor.failure ?? cursor.late };
}

function readDocument(cursor: Cursor, start: number, header: boolean): YamlDocument {
  cursor.anchors = new Map();
  const root = finish(readBlock(cursor, -1, header ? "header" : "document"));
  cursor.documents++;
  const bare = root.kind === "scalar" && root.style === "plain" && root.text === "" && !(root.tag !== undefined && isScalarTag(root.tag.name));
  return { start, root: bare ? undefined : root };
}

/** Reads the lines that begin with `%`; true where there is one. */
function readDirectives(cursor: Cursor): boolean {
  let found = false;
  while (unit(cursor) === PERCENT && columnOf(cursor) === 0) {
    const start = cursor.at;
    skipLine(cursor);
    const words = cursor.text
      .slice(start + 1, cursor.at)
      .trim()
      .split(/[ \t]+/);
    if (words[0] === "YAML" && words[1] !== undefined && !VERSIONS.has(words[1])) fail(cursor, "unknown YAML version", start);
    if (found) fail(cursor, "unexpected directive value. document not started", start);
    note(cursor, "yaml_directive", start);
    found = true;
    skipGap(cursor, -1);
  }
  return found;
}

/** Moves over `...`, with a note if text stands on its line: it begins the next document. */
function skipEnd(cursor: Cursor): void {
  cursor.at += 3;
  const start = cursor.at;
  skipBlanks(cursor);
  const code = unit(cursor);
  if (code !== LF && code !== HASH && code >= 0) note(cursor, "yaml_text_after_document_end", start);
}
