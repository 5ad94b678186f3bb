/** One entry of an MCP registry: `{ server, _meta }` as v0.1 has it, or the flat form. */
import { lower } from "../../gait/text/index.ts";
import { member, pointerStep, quoteForMessage, stringMember, type SourceNode } from "../../source/index.ts";
import { trimBlanks } from "../names.ts";
import { endpointOf } from "./endpoint.ts";
import type { RawTool, ServerEntry } from "../types.ts";
import { checkEntryKeys } from "./entry-keys.ts";
import { originAt, refuse, remark, type Place } from "../draft.ts";
import { leaveOut, type Collected } from "./collect.ts";

/** An active entry, before one version of each server is chosen. */
export interface RegistryServer {
  readonly entry: ServerEntry;
  readonly tools: readonly RawTool[];
  /** Whether the entry has a `tools` key at all; an empty list is one. */
  readonly hasTools: boolean;
  /** What the registry itself says; undefined where it says nothing. */
  readonly isLatest: boolean | undefined;
}

const OFFICIAL = "io.modelcontextprotocol.registry/official";
const OFFICIAL_POINTER = `/_meta${pointerStep(OFFICIAL)}`;
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
]);
const TOOL_KNOWN: ReadonlySet<string> = new Set([
  "name",
  "title",
  "description",
  "inputSchema",
  "outputSchema",
  "annotations",
  "execution",
  "icons",
  "_meta",
]);

/** Reads an entry; one that is not active goes to `left_out`, one that cannot be understood is an error. */
export function readRegistryServer(into: Collected, spot: Place): RegistryServer | undefined {
  const nested = member(spot.node, "server");
  const server: Place = nested === undefined ? spot : { ...spot, node: nested, pointer: `${spot.pointer}/server` };
  if (spot.node.kind !== "object" || server.node.kind !== "object") {
    refuse(
      into,
      "registry_entry",
      "an entry must be an object with a server",
      originAt(spot),
      "Save the answer of the registry unchanged.",
    );
    return undefined;
  }
  const usable = checkEntryKeys(spot.file, spot.node, KNOWN, into.diagnostics, into.ignored);
  if (nested !== undefined && !checkEntryKeys(spot.file, server.node, KNOWN, into.diagnostics, into.ignored))
    return undefined;
  const identity = identityOf(into, server, nested === undefined);
  if (!usable || identity === undefined) return undefined;
  const official = member(member(spot.node, "_meta"), OFFICIAL);
  if (!isActive(into, spot, server, official, identity.server_id)) return undefined;
  const latest = member(official, "isLatest");
  if (latest !== undefined && latest.kind !== "boolean" && latest.kind !== "null") {
    refuse(
      into,
      "registry_latest",
      "`isLatest` must be true or false",
      { ...spot, node: latest, pointer: `${spot.pointer}${OFFICIAL_POINTER}/isLatest` },
      "Save the answer of the registry unchanged.",
    );
    return undefined;
  }
  if (latest?.kind === "boolean" && !latest.value) {
    leaveOut(into, identity.server_id, "not_latest", "the registry marks another version as the latest", server);
    return undefined;
  }
  const tools = readTools(into, server, identity.server_id);
  const place = originAt(server);
  return {
    entry: { ...identity, ...detailsOf(server.node, official), origin: place },
    tools: tools ?? [],
    hasTools: tools !== undefined,
    isLatest: latest?.kind === "boolean" ? latest.value : undefined,
  };
}

/** The name is the identity; the flat form that some private registries use has an `id` instead, and a display name. */
function identityOf(
  into: Collected,
  server: Place,
  flat: boolean,
): { readonly server_id: string; readonly server_name?: string } | undefined {
  const name = stringMember(server.node, "name");
  const id = flat ? stringMember(server.node, "id") : undefined;
  const title = stringMember(server.node, "title");
  const serverId = id ?? name;
  if (serverId === undefined || trimBlanks(serverId) === "") {
    refuse(
      into,
      "server_id_missing",
      "a server must have a text `name`",
      originAt(server),
      "Name the server as the registry does.",
    );
    return undefined;
  }
  if (id !== undefined) {
    const message = `${quoteForMessage(id)} is not in the registry's own form; its \`id\` is taken for the server`;
    remark(
      into,
      "warning",
      "registry_flat_entry",
      message,
      server,
      "Use `name` as in server.json, or name the server in `aliases`.",
    );
  }
  const shown = id === undefined ? title : name;
  return { server_id: serverId, ...(shown === undefined ? {} : { server_name: shown }) };
}

/** Whether every status that the entry carries says `active`; none at all is what static lists have. */
function isActive(
  into: Collected,
  spot: Place,
  server: Place,
  official: SourceNode | undefined,
  subject: string,
): boolean {
  for (const [holder, pointer] of [
    [official, `${spot.pointer}${OFFICIAL_POINTER}`],
    [spot.node, spot.pointer],
    [server.node, server.pointer],
  ] as const) {
    const status = member(holder, "status");
    if (status === undefined) continue;
    const at: Place = { file: spot.file, node: status, pointer: `${pointer}/status` };
    const word = status.kind === "string" ? lower(trimBlanks(status.value)) : "";
    if (word === "active") continue;
    if (word === "") {
      refuse(into, "status_invalid", "`status` must be a word", at, "Write `active`, `deprecated` or `deleted`.");
      return false;
    }
    leaveOut(into, subject, "status_not_active", `its status is ${quoteForMessage(word)}`, at);
    return false;
  }
  return true;
}

function detailsOf(server: SourceNode, official: SourceNode | undefined): Partial<ServerEntry> {
  const name = stringMember(server, "name");
  const slash = name?.indexOf("/") ?? -1;
  const version = stringMember(server, "version");
  const status = stringMember(official, "status") ?? stringMember(server, "status");
  const updated = stringMember(official, "updatedAt") ?? stringMember(server, "updatedAt");
  const endpoint = endpointOf(firstText(member(server, "remotes"), "url") ?? "");
  const identifier = firstText(member(server, "packages"), "identifier");
  return {
    ...(version === undefined ? {} : { version }),
    ...(name === undefined || slash <= 0 ? {} : { publisher: name.slice(0, slash) }),
    ...(status === undefined ? {} : { status: lower(trimBlanks(status)) }),
    ...(endpoint === undefined ? {} : { endpoint }),
    ...(identifier === undefined ? {} : { package: identifier }),
    ...(updated === undefined ? {} : { updated_at: updated }),
  };
}

function firstText(list: SourceNode | undefined, key: string): string | undefined {
  return list?.kind === "array" ? stringMember(list.items[0], key) : undefined;
}

/** The entry's tools; undefined where it has no such key. */
function readTools(into: Collected, server: Place, serverId: string): readonly RawTool[] | undefined {
  const list = member(server.node, "tools");
  if (list === undefined) return undefined;
  if (list.kind !== "array") {
    refuse(
      into,
      "registry_tools",
      "`tools` must be a list",
      originAt({ ...server, node: list, pointer: `${server.pointer}/tools` }),
      "Write a list of names.",
    );
    return [];
  }
  return list.items.flatMap((node, i) => {
    const spot: Place = { ...server, node, pointer: `${server.pointer}/tools${pointerStep(i)}` };
    const name = node.kind === "string" ? node : member(node, "name");
    if (name?.kind !== "string") {
      refuse(
        into,
        "registry_tools",
        "a tool must be text or an object with a text `name`",
        originAt(spot),
        "Write the tool's name in quotes.",
      );
      return [];
    }
    if (node.kind === "object" && !checkEntryKeys(spot.file, node, TOOL_KNOWN, into.diagnostics, into.ignored))
      return [];
    const at = node.kind === "string" ? spot : { ...spot, node: name, pointer: `${spot.pointer}/name` };
    return [{ name: name.value, server_id: serverId, origin: originAt(at) }];
  });
}
