/** Lists that come in pages: one whose last page is missing is incomplete. */
import type { SourceDocument } from "../../source/index.ts";
import { originAt, refuse, rootOf } from "../draft.ts";
import { cursorsOf, refuseIfSet } from "../incomplete.ts";
import type { Collected } from "./collect.ts";

/**
 * Refuses a list whose last page says that more follows. Pages before the last may carry a cursor: the next file is taken
 * for the page that it leads to. Absent, null and empty all mean the end.
 */
export function checkCursors(into: Collected, pages: readonly SourceDocument[]): void {
  pages.forEach((page, i) => {
    for (const cursor of cursorsOf(rootOf(page))) {
      const { kind } = cursor.node;
      if (kind === "null" || (i < pages.length - 1 && kind === "string")) continue;
      const isFlag = kind === "boolean" && !/cursor$/i.test(cursor.pointer);
      if (kind === "string" || kind === "object" || isFlag) {
        if (i === pages.length - 1) refuseIfSet(into, cursor);
      } else refuse(into, "cursor_invalid", "a cursor must be text or null", originAt(cursor), "Correct the export.");
    }
  });
}
