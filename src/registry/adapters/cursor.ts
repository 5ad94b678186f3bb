/** Lists that come in pages: one whose last page is missing is incomplete, and what is missing might be a denial. */
import { member, type SourceDocument, type SourceNode } from "../../source/index.ts";
import { originAt, refuse, type Place } from "../draft.ts";
import type { Collected } from "./collect.ts";

/** One page and the nodes that may hold its cursor. */
export interface Page {
  readonly document: SourceDocument;
  readonly holders: ReadonlyArray<{ readonly node: SourceNode | undefined; readonly pointer: string }>;
}

/** Both spellings are seen; older registries write the second. */
const CURSORS = ["nextCursor", "next_cursor"] as const;

/**
 * Refuses a list whose last page says that more follows. Pages before the last may carry a cursor: the next file is taken
 * for the page that it leads to. Absent, null and empty all mean the end.
 */
export function checkCursors(into: Collected, pages: readonly Page[]): void {
  pages.forEach(({ document, holders }, i) => {
    for (const { node, pointer } of holders) {
      for (const key of CURSORS) {
        const cursor = member(node, key);
        if (cursor !== undefined)
          checkCursor(
            into,
            { file: document.file, node: cursor, pointer: `${pointer}/${key}` },
            i === pages.length - 1,
          );
      }
    }
  });
}

function checkCursor(into: Collected, cursor: Place, isLast: boolean): void {
  const { node } = cursor;
  if (node.kind === "null" || (node.kind === "string" && node.value === "")) return;
  if (node.kind !== "string") {
    refuse(into, "cursor_invalid", "a cursor must be text or null", originAt(cursor), "Correct the export.");
  } else if (isLast) {
    const help = "Fetch all pages, and give them in order (`files: [page1.json, page2.json]`).";
    refuse(
      into,
      "export_incomplete",
      "the export is incomplete: its cursor says that another page follows",
      originAt(cursor),
      help,
    );
  }
}
