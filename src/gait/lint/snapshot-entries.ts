/** The entries of a snapshot as they stand in the file, found the way Gait finds them: by folded keys, the last one winning. */
import { foldKey, type JsonSyntax } from "../../source/index.ts";
import { wellFormed } from "../text/index.ts";

/** One entry with its place. */
export interface PlacedEntry {
  readonly node: JsonSyntax;
  /** Fields by folded name; of doubles the last that is not null. */
  readonly fields: ReadonlyMap<string, JsonSyntax>;
  readonly serverId: string;
  readonly serverName: string;
}

/** The lists of entries. More than one where `entries` is doubled: Gait lays the second over the first, so each counts. */
export function entryLists(root: JsonSyntax): readonly (readonly PlacedEntry[])[] {
  if (root.kind !== "object") return [];
  const lists = root.members.filter((member) => foldKey(member.key) === "entries").map((member) => member.value);
  return lists.map((list) => (list.kind === "array" ? list.items : []).map(placed));
}

function placed(node: JsonSyntax): PlacedEntry {
  const fields = fieldsOf(node);
  return { node, fields, serverId: textOf(fields.get("server_id")), serverName: textOf(fields.get("server_name")) };
}

/** Members of an object by folded key; empty for any other value. */
export function fieldsOf(node: JsonSyntax | undefined): ReadonlyMap<string, JsonSyntax> {
  const fields = new Map<string, JsonSyntax>();
  if (node?.kind !== "object") return fields;
  for (const { key, value } of node.members) {
    const name = foldKey(key);
    if (value.kind !== "null" || !fields.has(name)) fields.set(name, value);
  }
  return fields;
}

/** The text of a string, `""` for anything else. */
export function textOf(node: JsonSyntax | undefined): string {
  return node?.kind === "string" ? wellFormed(node.value) : "";
}
