/** One entry of an MCP registry: `{ server, _meta }` as v0.1 has it, or the flat form. */
import { lower } from "../../gait/text/index.ts";
import { member, pointerStep, quoteForMessage, stringMember } from "../../source/index.ts";
import { serverKey } from "../aliases.ts";
import { trimBlanks } from "../names.ts";
import { endpointOf } from "./endpoint.ts";
import type { RawTool, ServerEntry } from "../types.ts";
import { denialUnder } from "./denials.ts";
import { checkEntryKeys } from "./entry-keys.ts";
import { refuseMisspelled, type Decisive } from "./misspelled.ts";
import { itemsAt, optionalText, originAt, originOfName, rawAt, refuse, remark, valueAt, wrongType, type Place } from "../draft.ts";
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
  "isLatest",
  "is_latest",
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

/**
 * Reads an entry; one that is not active goes to `left_out`, one that cannot be understood is an error. `gone` takes the servers,
 * in Gait's form, whose latest version is left out.
 */
export function readRegistryServer(into: Collected, spot: Place, gone: Set<string>): RegistryServer | undefined {
  const nested = member(spot.node, "server");
  const server: Place = nested === undefined ? spot : { ...spot, node: nested, pointer: `${spot.pointer}/server` };
  if (spot.node.kind !== "object" || server.node.kind !== "object") {
    refuse(into, "registry_entry", "an entry must be an object with a server", originAt(spot), "Save the answer of the registry unchanged.");
    return undefined;
  }
  const holders = nested === undefined ? [server] : [spot, server];
  // Every holder is checked, so that everything that is wrong is told.
  const usable = holders.filter((holder) => usableKeys(into, holder, nested === undefined)).length === holders.length;
  const identity = identityOf(into, server, nested === undefined);
  if (!usable || identity === undefined) return undefined;
  const meta = readMeta(into, holders, identity.server_id, {
    latestLeftOut: () => gone.add(serverKey(identity.server_id)),
  });
  const tools = meta && readTools(into, toolsOf(into, spot, server), identity.server_id);
  const details = meta && detailsOf(into, server, meta);
  if (meta === undefined || details === undefined || tools === "refused") return undefined;
  return {
    entry: { ...identity, ...details, origin: originOfName(server, nested === undefined ? ["id", "name"] : ["name"]) },
    tools: tools ?? [],
    hasTools: tools !== undefined,
    isLatest: meta.isLatest,
  };
}

const DECISIVE: Decisive = { tools: ["array"], status: ["string"], version: ["string"] };
const DECISIVE_META: Decisive = { _meta: ["object"] };

/** Whether no key denies the entry, hides what the registry says of it, or passes for another. */
function usableKeys(into: Collected, holder: Place, flat: boolean): boolean {
  const { file, node } = holder;
  if (node.kind !== "object" || !checkEntryKeys(file, node, KNOWN, into.diagnostics, into.ignored)) return false;
  const hidden = node.members.filter((m) => !KNOWN.has(m.key) && denialUnder(m.value, 4, "", m.key) !== undefined);
  for (const m of hidden) {
    const message = `what stands under ${quoteForMessage(m.key)} may deny this entry, and this format does not define it`;
    refuse(
      into,
      "entry_key_decides",
      message,
      { file, line: m.line, column: m.column, pointer: holder.pointer + pointerStep(m.key) },
      "Read it with a mapping (`format: mapping`), or remove the key.",
    );
  }
  const isServer = flat || member(node, "server") === undefined;
  const spelled = [...(isServer ? [DECISIVE] : []), DECISIVE_META].map((decisive) => refuseMisspelled(into, holder, decisive));
  return hidden.length === 0 && !spelled.includes(false);
}

/** The name is the identity; the flat form that some private registries use has an `id` instead, and a display name. */
function identityOf(into: Collected, server: Place, flat: boolean): { readonly server_id: string; readonly server_name?: string } | undefined {
  const name = stringMember(server.node, "name");
  const id = flat ? optionalText(into, server, "id") : undefined;
  const title = optionalText(into, server, "title");
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

function detailsOf(into: Collected, server: Place, meta: RegistryMeta): Partial<ServerEntry> {
  const name = stringMember(server.node, "name");
  const slash = name?.indexOf("/") ?? -1;
  const version = optionalText(into, server, "version");
  // The first address that is a place: a template in front of it is none.
  const [endpoint] = textsOf(into, server, "remotes", "url").flatMap((url) => endpointOf(url) ?? []);
  const [identifier] = textsOf(into, server, "packages", "identifier");
  return {
    ...(version === undefined ? {} : { version }),
    ...(name === undefined || slash <= 0 ? {} : { publisher: name.slice(0, slash) }),
    ...(meta.status === undefined ? {} : { status: lower(trimBlanks(meta.status)) }),
    ...(endpoint === undefined ? {} : { endpoint }),
    ...(identifier === undefined ? {} : { package: identifier }),
    ...(meta.updatedAt === undefined ? {} : { updated_at: meta.updatedAt }),
  };
}

/** A text of each item of a list that may be missing. */
function textsOf(into: Collected, server: Place, key: string, field: string): readonly string[] {
  const list = valueAt(server, key);
  return list === undefined
    ? []
    : itemsAt(into, list).flatMap((item) =>
        item.node.kind === "object" ? (optionalText(into, item, field) ?? []) : (wrongType(into, item, "a mapping") ?? []),
      );
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
