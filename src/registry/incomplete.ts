/** Exports that stop in the middle. */
import { describe, refuse, valueAt, type Draft, type Place } from "./draft.ts";

const CURSORS = ["nextCursor", "next_cursor", "nextPageToken", "next_page_token"] as const;
const HOLDERS = ["metadata", "meta", "data", "pagination", "page"] as const;

/** An error for every cursor that says that more is to come; null, an empty text and absence mean the end. */
export function refuseCursor(draft: Draft, root: Place): void {
  const places = [root, ...HOLDERS.flatMap((key) => valueAt(root, key) ?? [])];
  for (const place of places) for (const key of CURSORS) refuseIfSet(draft, valueAt(place, key));
}

/** An error where the place holds anything but null, an empty text or false. */
export function refuseIfSet(draft: Draft, cursor: Place | undefined): void {
  if (cursor === undefined || cursor.node.kind === "null") return;
  if (cursor.node.kind === "string" && cursor.node.value === "") return;
  if (cursor.node.kind === "boolean" && !cursor.node.value) return;
  const help = "Fetch every page and give all files together, the last without a cursor, or fetch it whole.";
  refuse(
    draft,
    "export_incomplete",
    `${describe(cursor)} says that more entries follow; this export is incomplete`,
    cursor,
    help,
  );
}
