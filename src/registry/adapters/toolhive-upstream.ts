/** ToolHive's present form: MCP `server.json` entries whose extension is keyed by package identifier or remote address. */
import { lower } from "../../gait/text/index.ts";
import { quoteForMessage, stringMember } from "../../source/index.ts";
import {
  entriesAt,
  itemsAt,
  leaveOut,
  optionalEndpoint,
  optionalText,
  originOfName,
  refuse,
  required,
  requiredText,
  valueAt,
  type Draft,
  type KeyedPlace,
  type Place,
} from "../draft.ts";
import { addServer, toolsNotListed } from "../listed-server.ts";
import type { Collected } from "./collect.ts";
import { checkEntryKeys } from "./entry-keys.ts";
import { refuseUnknownLists } from "./misspelled.ts";
import { readMeta } from "./mcp-registry-meta.ts";
import { readBlock, updatedAt } from "./toolhive-block.ts";

/** What MCP's \`server.json\` defines. */
const KNOWN: ReadonlySet<string> = new Set([
  "$schema",
  "_meta",
  "description",
  "icons",
  "name",
  "packages",
  "remotes",
  "repository",
  "status",
  "title",
  "version",
  "websiteUrl",
]);
const DATA_KNOWN: ReadonlySet<string> = new Set(["servers", "groups"]);
const GROUP_KNOWN: ReadonlySet<string> = new Set(["name", "description", "servers"]);
const PUBLISHER = "io.modelcontextprotocol.registry/publisher-provided";
const TOOLHIVE = "io.github.stacklok";

/** Servers of `data.servers` and of every group. */
export function readUpstream(draft: Collected, root: Place): void {
  const data = required(draft, root, "data");
  if (data === undefined) return;
  const groups = valueAt(data, "groups");
  const own = groups === undefined ? required(draft, data, "servers") : valueAt(data, "servers");
  const usable = checkKeys(draft, data, DATA_KNOWN) && refuseUnknownLists(draft, data, DATA_KNOWN);
  if (own !== undefined && usable) for (const server of itemsAt(draft, own)) readServer(draft, server);
  for (const group of groups === undefined ? [] : itemsAt(draft, groups)) {
    const list = required(draft, group, "servers");
    const read = checkKeys(draft, group, GROUP_KNOWN) && refuseUnknownLists(draft, group, GROUP_KNOWN);
    if (valueAt(group, "groups") !== undefined)
      refuse(draft, "group_nested", "a group inside a group is not known to this format", group, "List its servers in one group.");
    for (const server of list === undefined || !read ? [] : itemsAt(draft, list)) readServer(draft, server);
  }
}

function checkKeys(draft: Collected, place: Place, known: ReadonlySet<string>): boolean {
  if (place.node.kind !== "object") return false;
  return checkEntryKeys(place.file, place.node, known, draft.diagnostics, draft.ignored);
}

function readServer(draft: Collected, server: Place): void {
  const server_id = requiredText(draft, server, "name");
  if (server_id === undefined || !checkKeys(draft, server, KNOWN)) return;
  const meta = readMeta(draft, [server], server_id, { readElsewhere: PUBLISHER });
  const packages = targets(draft, server, "packages", "identifier");
  const remotes = targets(draft, server, "remotes", "url");
  const blocks = blocksOf(draft, server);
  const fitting = blocks.filter((b) => packages.has(b.key) || remotes.has(b.key));
  const remote = [...remotes.values()][0];
  const status = stringMember(fitting[0]?.node, "status");
  const slash = server_id.indexOf("/");
  addServer(
    draft,
    server_id,
    {
      server_name: optionalText(draft, server, "title"),
      version: optionalText(draft, server, "version"),
      publisher: slash > 0 ? server_id.slice(0, slash) : undefined,
      status: status === undefined ? undefined : lower(status),
      endpoint: optionalEndpoint(draft, remote, "url"),
      package: [...packages.keys()][0],
      updated_at: updatedAt(draft, fitting[0]),
    },
    originOfName(server),
  );
  for (const stale of blocks.filter((b) => !fitting.includes(b))) {
    const reason = `its extension is keyed ${quoteForMessage(stale.key)}, which is no package and no address of this entry`;
    leaveOut(draft, server_id, "stale_extension", reason, stale);
  }
  if (meta === undefined) return;
  if (fitting.length === 0) toolsNotListed(draft, server_id, server);
  else for (const block of fitting) readBlock(draft, server_id, block);
}

/** What the extension may be keyed by: every package identifier or remote address of the entry. */
function targets(draft: Draft, server: Place, key: "packages" | "remotes", field: "identifier" | "url"): ReadonlyMap<string, Place> {
  const list = valueAt(server, key);
  const found = new Map<string, Place>();
  for (const item of list === undefined ? [] : itemsAt(draft, list)) {
    const name = requiredText(draft, item, field);
    if (name !== undefined) found.set(name, item);
  }
  return found;
}

function blocksOf(draft: Draft, server: Place): readonly KeyedPlace[] {
  const meta = valueAt(server, "_meta");
  const provided = meta && valueAt(meta, PUBLISHER);
  const extension = provided && valueAt(provided, TOOLHIVE);
  return extension === undefined ? [] : entriesAt(draft, extension);
}
