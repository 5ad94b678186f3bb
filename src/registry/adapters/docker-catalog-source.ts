/** Docker's source repository: a folder for each server, with `server.yaml` and sometimes `tools.json`. */
import { member, quoteForMessage, type SourceDocument, type SourceNode } from "../../source/index.ts";
import { refuse, requiredText, rootOf } from "../draft.ts";
import { addTools, toolsNotListed } from "../listed-server.ts";
import { identityFor } from "../server-identity.ts";
import type { RegistryOptions } from "../types.ts";
import type { Collected } from "./collect.ts";
import { readEntry } from "./docker-catalog-registry.ts";

const TYPES: readonly string[] = ["server", "remote", "poci"];
const TOOL_KEYS: readonly string[] = ["name", "description", "arguments", "annotations"];

/** Whether a root is a `server.yaml`: named, of one of Docker's kinds, with what the catalog says about it. */
export function looksLikeServerFile(root: SourceNode): boolean {
  const type = member(root, "type");
  const described = member(root, "about")?.kind === "object" || member(root, "meta")?.kind === "object";
  return member(root, "name")?.kind === "string" && described && type?.kind === "string" && TYPES.includes(type.value);
}

/** Whether a root is a `tools.json`: a list of nothing but names with descriptions or arguments. */
export function looksLikeToolsFile(root: SourceNode): boolean {
  if (root.kind !== "array" || root.items.length === 0) return false;
  const ofTools = root.items.every((item) => item.kind === "object" && item.members.every((m) => TOOL_KEYS.includes(m.key)));
  return ofTools && root.items.some((item) => member(item, "name") !== undefined && (member(item, "description") ?? member(item, "arguments")) !== undefined);
}

/** Pairs the files by their folder. A `tools.json` alone belongs to the server that the options name for it. */
export function readFolders(draft: Collected, documents: readonly SourceDocument[], options: RegistryOptions): void {
  const folders = new Map<string, { servers: SourceDocument[]; tools: SourceDocument[] }>();
  for (const document of documents) {
    const folder = document.file.slice(0, document.file.lastIndexOf("/") + 1);
    const pair = folders.get(folder) ?? { servers: [], tools: [] };
    (document.root.kind === "array" ? pair.tools : pair.servers).push(document);
    folders.set(folder, pair);
  }
  for (const { servers, tools } of folders.values()) {
    if (servers.length <= 1 && (tools.length <= 1 || servers.length === 0)) readFolder(draft, servers[0], tools, options);
    else {
      const at = rootOf(servers[1] ?? tools[1] ?? (servers[0] as SourceDocument));
      const message = `several server or tool files lie in one folder, so ${quoteForMessage(at.file)} has no clear partner`;
      refuse(draft, "server_ambiguous", message, at, "Keep one `server.yaml` and one `tools.json` in each folder.");
    }
  }
}

function readFolder(draft: Collected, server: SourceDocument | undefined, tools: readonly SourceDocument[], options: RegistryOptions): void {
  if (server === undefined) {
    for (const list of tools) {
      const id = identityFor(draft, options, rootOf(list), undefined);
      if (id !== undefined) addTools(draft, id, rootOf(list), "objects");
    }
    return;
  }
  const root = rootOf(server);
  const id = requiredText(draft, root, "name");
  if (id === undefined || !readEntry(draft, id, root)) return;
  const list = tools[0];
  if (list === undefined) toolsNotListed(draft, id, root);
  else addTools(draft, id, rootOf(list), "objects");
}
