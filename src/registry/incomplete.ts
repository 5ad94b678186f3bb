/** Exports that stop in the middle: what is missing might be a denial, and what is there looks whole. */
import { foldKey, pointerStep, type Member } from "../source/index.ts";
import { describe, refuse, type Draft, type Place } from "./draft.ts";

/** What leads to the next page, in the form of `formOf`. */
const CURSORS: ReadonlySet<string> = new Set(["continuationtoken", "nextcursor", "nextlink", "nextpage", "nextpagetoken", "nexttoken", "nexturl"]);
/** Says that more follows where it is true, or where it names the next page. */
const MORE: ReadonlySet<string> = new Set(["hasmore", "hasnext", "hasnextpage", "incomplete", "istruncated", "next", "truncated"]);
/** Values beside the list that hold its cursor. */
const HOLDERS: ReadonlySet<string> = new Set(["data", "links", "meta", "metadata", "page", "pageinfo", "pagination", "paging", "result"]);
/** `result.metadata.pagination.nextCursor` is as deep as they come. */
const DEPTH = 3;

/** An error for every cursor that says that more is to come; null, an empty text and absence mean the end. */
export function refuseCursor(draft: Draft, root: Place): void {
  for (const cursor of cursorsOf(root)) refuseIfSet(draft, cursor);
}

/** The cursors of a document, set or not, however they are spelled: on top and in the values that go with a list. */
export function cursorsOf(place: Place, depth: number = DEPTH): readonly Place[] {
  if (place.node.kind !== "object") return [];
  return place.node.members.flatMap((m) => {
    const key = formOf(m.key);
    const at: Place = { file: place.file, node: m.value, pointer: place.pointer + pointerStep(m.key) };
    if (CURSORS.has(key) || (MORE.has(key) && leadsOn(m))) return [at];
    return HOLDERS.has(key) && depth > 0 ? cursorsOf(at, depth - 1) : [];
  });
}

/** An error where the place holds anything but null, an empty text or false. */
export function refuseIfSet(draft: Draft, cursor: Place | undefined): void {
  if (cursor === undefined || cursor.node.kind === "null") return;
  if (cursor.node.kind === "string" && cursor.node.value === "") return;
  if (cursor.node.kind === "boolean" && !cursor.node.value) return;
  const help = "Fetch every page and give all files together, the last without a cursor, or fetch it whole.";
  refuse(draft, "export_incomplete", `${describe(cursor)} says that more entries follow; this export is incomplete`, cursor, help);
}

/** `next` and its kind are plain words: a map keyed by data may have a server of that name, so only a link, a number or a true counts. */
function leadsOn({ value }: Member): boolean {
  switch (value.kind) {
    case "boolean":
      return value.value;
    case "string":
      return !["", "false"].includes(value.value.trim().toLowerCase());
    case "number":
      return value.value !== 0;
    case "object":
      return value.members.some((m) => ["href", "url", "cursor"].includes(formOf(m.key)));
    case "array":
    case "null":
      return false;
  }
}

/** Letters and digits, so that `next_cursor` and `NextCursor` are one. */
function formOf(key: string): string {
  return key.length > 64 ? "" : foldKey(key).replaceAll(/[^a-z0-9]/g, "");
}
