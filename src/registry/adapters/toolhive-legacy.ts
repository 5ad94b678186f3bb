/** ToolHive's older forms: a map from names to servers, and one file for each server. */
import { lower } from "../../gait/text/index.ts";
import { member, stringMember, type SourceNode } from "../../source/index.ts";
import { entriesAt, itemsAt, optionalEndpoint, optionalText, originOfName, refuse, requiredText, valueAt, type Place } from "../draft.ts";
import { imageVersion } from "../image-reference.ts";
import { addServer } from "../listed-server.ts";
import type { Collected } from "./collect.ts";
import { checkEntryKeys } from "./entry-keys.ts";
import { refuseUnknownLists } from "./misspelled.ts";
import { readBlock, refuseOtherName, updatedAt } from "./toolhive-block.ts";

const MAPS = ["servers", "remote_servers"] as const;
const GROUP_KNOWN: ReadonlySet<string> = new Set(["name", "description", ...MAPS]);
const ROOT_KNOWN: ReadonlySet<string> = new Set(["$schema", "groups", "last_updated", "meta", "version", ...MAPS]);

/**
 * Whether a root is the legacy map. A client's configuration has a map `servers` too, but its entries have no tools, tier or
 * status.
 */
export function looksLikeLegacy(root: SourceNode): boolean {
  const groups = member(root, "groups");
  if (groups?.kind === "array" && groups.items.some((g) => MAPS.some((key) => member(g, key)?.kind === "object"))) return true;
  if (member(root, "remote_servers")?.kind === "object") return true;
  const servers = member(root, "servers");
  return servers?.kind === "object" && servers.members.some(({ value }) => isEntry(value));
}

/** A status alone could be anything's. */
function isEntry(node: SourceNode): boolean {
  const has = (key: string): boolean => member(node, key) !== undefined;
  return has("tools") || has("tier") || (has("status") && ["image", "transport", "url"].some(has));
}

/** All servers of the map and of its groups. */
export function readLegacy(draft: Collected, root: Place): void {
  const groups = valueAt(root, "groups");
  for (const holder of [root, ...(groups === undefined ? [] : itemsAt(draft, groups))]) {
    const maps = MAPS.flatMap((key) => valueAt(holder, key) ?? []);
    const own = holder === root;
    if (!own && holder.node.kind === "object" && !checkEntryKeys(holder.file, holder.node, GROUP_KNOWN, draft.diagnostics, draft.ignored)) continue;
    if (!refuseUnknownLists(draft, holder, own ? ROOT_KNOWN : GROUP_KNOWN)) continue;
    if (maps.length === 0 && holder !== root) refuse(draft, "missing_field", 'the group has no "servers" and no "remote_servers"', holder);
    for (const map of maps)
      for (const entry of entriesAt(draft, map)) {
        if (refuseOtherName(draft, entry.key, entry)) readEntry(draft, entry.key, entry);
      }
  }
}

/** The file of one server. */
export function readSourceFile(draft: Collected, root: Place): void {
  const name = requiredText(draft, root, "name");
  if (name !== undefined) readEntry(draft, name, root);
}

function readEntry(draft: Collected, server_id: string, entry: Place): void {
  // An absent or wrong status is told where the block is read.
  const status = stringMember(entry.node, "status");
  const image = optionalText(draft, entry, "image");
  const parts = {
    server_name: optionalText(draft, entry, "title"),
    version: image === undefined ? undefined : imageVersion(image, "tag"),
    publisher: undefined,
    status: status === undefined ? undefined : lower(status),
    endpoint: optionalEndpoint(draft, entry, "url"),
    package: image,
    updated_at: updatedAt(draft, entry),
  };
  addServer(draft, server_id, parts, originOfName(entry));
  readBlock(draft, server_id, entry);
}
