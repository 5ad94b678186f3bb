/** One entry of an MCP registry: `{ server, _meta }` as v0.1 has it, or the flat form. */
import { lower } from "../../gait/text/index.ts";
import { member, pointerStep, quoteForMessage, stringMember, type SourceNode } from "../../source/index.ts";
import { trimBlanks } from "../names.ts";
import { endpointOf } from "./endpoint.ts";
import type { RawTool, ServerEntry } from "../types.ts";
import { checkEntryKeys } from "./entry-keys.ts";
import { originAt, rawAt, refuse, remark, type Place } from "../draft.ts";
import { hintsOf } from "../tool-hints.ts";
import { leaveOut, type Collected } from "./collect.ts";
import { readMeta, type RegistryMeta } from "./mcp-registry-meta.ts";

/** An active entry, before one version of each server is chosen. */
export interface RegistryServer {
  readonly entry: ServerEntry;
  readonly tools: readonly RawTool[];
  /** Whether the entry has a `tools` key at all; an empty list is one. */
  readonly hasTools: boolean;
  /** What the registry itself says; undefined where it says nothing. */
  readonly isLatest: boolean | undefined;
}

const KNOWN: ReadonlySet<string> = new Set([
  "$schema",
  "_meta",
  "description",
  "examples",
  "icons",
  "id",
  "name",
  "packages",
  "publishedAt",
  "remotes",
  "repository",
  "server",
  "status",
  "statusMessage",
  "tags",
  "title",
  "tools",
  "updatedAt",
  "version",
  "websiteUrl",
  "x-io.modelcontextprotocol.registry",
]);
const TOOL_KNOWN: ReadonlySet<string> = new Set(["name", "title", "description", "inputSchema", "outputSchema", "annotations", "execution", "icons", "_meta"]);

/** Reads an entry; one that is not active goes to `left_out`, one that cannot be understood is an error. */
export function readRegistryServer(into: Collected, spot: Place): RegistryServer | undefined {
  const nested = member(spot.node, "server");
  const server: Place = nested === undefined ? spot : { ...spot, node: nested, pointer: `${spot.pointer}/server` };
  if (spot.node.kind !== "object" || server.node.kind !== "object") {
    refuse(into, "registry_entry", "an entry must be an object with a server", originAt(spot), "Save the answer of the registry unchanged.");
    return undefined;
  }
  const usable = checkEntryKeys(spot.file, spot.node, KNOWN, into.diagnostics, into.ignored);
  if (nested !== undefined && !checkEntryKeys(spot.file, server.node, KNOWN, into.diagnostics, into.ignored)) return undefined;
  const identity = identityOf(into, server, nested === undefined);
  if (!usable || identity === undefined) return undefined;
  const meta = readMeta(into, nested === undefined ? [server] : [spot, server], identity.server_id);
  const tools = meta && readTools(into, toolsOf(into, spot, server), identity.server_id);
  if (meta === undefined || tools === "refused") return undefined;
  const place = originAt(server);
  return {
    entry: { ...identity, ...detailsOf(server.node, meta), origin: place },
    tools: tools ?? [],
    hasTools: tools !== undefined,
    isLatest: meta.isLatest,
  };
}

/** The name is the identity; the flat form that some private registries use has an `id` instead, and a display name. */
function identityOf(into: Collected, server: Place, flat: boolean): { readonly server_id: string; readonly server_name?: string } | undefined {
  const name = stringMember(server.node, "name");
  const id = flat ? stringMember(server.node, "id") : undefined;
  const title = stringMember(server.node, "title");
  const serverId = id ?? name;
  if (serverId === undefined || trimBlanks(serverId) === "") {
    refuse(into, "server_id_missing", "a server must have a text `name`", originAt(server), "Name the server as the registry does.");
    return undefined;
  }
  if (id !== undefined) {
    const message = `${quoteForMessage(id)} is not in the registry's own form; its \`id\` is taken for the server`;
    remark(into, "warning", "registry_flat_entry", message, server, "Use `name` as in server.json, or name the server in `aliases`.");
  }
  const shown = id === undefined ? title : name;
  return { server_id: serverId, ...(shown === undefined ? {} : { server_name: shown }) };
}

function detailsOf(server: SourceNode, meta: RegistryMeta): Partial<ServerEntry> {
  const name = stringMember(server, "name");
  const slash = name?.indexOf("/") ?? -1;
  const version = stringMember(server, "version");
  const endpoint = endpointOf(firstText(member(server, "remotes"), "url") ?? "");
  const identifier = firstText(member(server, "packages"), "identifier");
  return {
    ...(version === undefined ? {} : { version }),
    ...(name === undefined || slash <= 0 ? {} : { publisher: name.slice(0, slash) }),
    ...(meta.status === undefined ? {} : { status: lower(trimBlanks(meta.status)) }),
    ...(endpoint === undefined ? {} : { endpoint }),
    ...(identifier === undefined ? {} : { package: identifier }),
    ...(meta.updatedAt === undefined ? {} : { updated_at: meta.updatedAt }),
  };
}

function firstText(list: SourceNode | undefined, key: string): string | undefined {
  return list?.kind === "array" ? stringMember(list.items[0], key) : undefined;
}

/** Lists put tools into the server, or beside it; both at once would be two lists. */
function toolsOf(into: Collected, spot: Place, server: Place): Place | "refused" | undefined {
  const [first, second] = [server, ...(spot.node === server.node ? [] : [spot])].flatMap((holder) => rawAt(holder, "tools") ?? []);
  if (second === undefined) return first;
  refuse(into, "registry_tools", "`tools` stands in the server and beside it", second, "Keep one list.");
  return "refused";
}

/** The entry's tools; undefined where it has no such key. */
function readTools(into: Collected, found: Place | "refused" | undefined, serverId: string): readonly RawTool[] | "refused" | undefined {
  if (found === undefined || found === "refused") return found;
  const list = found.node;
  if (list.kind !== "array") {
    refuse(into, "registry_tools", "`tools` must be a list", found, "Write a list of names.");
    return "refused";
  }
  if (list.items.length === 0) leaveOut(into, serverId, "no_tools", "the export lists that it has no approved tool", found);
  return list.items.flatMap((node, i) => {
    const spot: Place = { ...found, node, pointer: found.pointer + pointerStep(i) };
    const name = node.kind === "string" ? node : member(node, "name");
    if (name?.kind !== "string") {
      refuse(into, "registry_tools", "a tool must be text or an object with a text `name`", originAt(spot), "Write the tool's name in quotes.");
      return [];
    }
    if (node.kind === "object" && !checkEntryKeys(spot.file, node, TOOL_KNOWN, into.diagnostics, into.ignored)) return [];
    const at = node.kind === "string" ? spot : { ...spot, node: name, pointer: `${spot.pointer}/name` };
    return [{ name: name.value, server_id: serverId, ...hintsOf(spot), origin: originAt(at) }];
  });
}
