/**
 * Docker's MCP catalog: the legacy YAML map `registry`, the newer catalog with `servers[].snapshot`, and the folders of the
 * source repository (`server.yaml` and `tools.json`).
 */
import { member, type SourceDocument, type SourceNode } from "../../source/index.ts";
import { refuse, rootOf, type Place } from "../draft.ts";
import { refuseCursor } from "../incomplete.ts";
import { refuseListedTwice } from "../listed-server.ts";
import type { Adapter, AdapterReading, RegistryOptions } from "../types.ts";
import { finish, startCollecting, type Collected } from "./collect.ts";
import { checkEntryKeys } from "./entry-keys.ts";
import { readCatalog } from "./docker-catalog-oci.ts";
import { readRegistry } from "./docker-catalog-registry.ts";
import { looksLikeServerFile, looksLikeToolsFile, readFolders } from "./docker-catalog-source.ts";

/** Reads the tools that the catalog lists for each server; a server without such a list has no approved tool. */
export const dockerCatalog: Adapter = {
  format: "docker-catalog",
  looksFor: "a map `registry`, a `servers` list with `snapshot`, or `server.yaml` with `tools.json`",
  detect: (document) => detect(document.root),
  // The `tools.json` of a server without tools.
  fitsEmpty: ({ root }) => root.kind === "array" && root.items.length === 0,
  read,
};

function detect(root: SourceNode): string | undefined {
  if (isRegistry(root)) return "a map `registry` of servers";
  if (isCatalog(root)) return "a list `servers` with `snapshot`";
  if (looksLikeServerFile(root)) return "a `server.yaml` of Docker's source repository";
  return looksLikeToolsFile(root) ? "a `tools.json` of Docker's source repository" : undefined;
}

function isRegistry(root: SourceNode): boolean {
  const registry = member(root, "registry");
  return registry?.kind === "object" && registry.members.every((m) => m.value.kind === "object");
}

function isCatalog(root: SourceNode): boolean {
  const servers = member(root, "servers");
  if (servers?.kind !== "array") return false;
  return servers.items.some((s) => member(s, "snapshot") !== undefined) || member(root, "ref")?.kind === "string";
}

const TOP_KNOWN: ReadonlySet<string> = new Set(["digest", "displayName", "name", "ref", "registry", "servers", "source", "title", "version"]);

/** A catalog's own keys; a `server.yaml` is checked as the entry that it is. */
function checkTop(draft: Collected, root: Place): void {
  const [registry, servers] = ["registry", "servers"].map((key) => member(root.node, key));
  if (root.node.kind !== "object" || (registry ?? servers) === undefined) return;
  checkEntryKeys(root.file, root.node, TOP_KNOWN, draft.diagnostics, draft.ignored, "document");
  if (registry !== undefined && servers !== undefined)
    refuse(draft, "catalog_shape", "the catalog has both `registry` and `servers`", root, "Keep one of the two.");
}

function read(documents: readonly SourceDocument[], options: RegistryOptions): AdapterReading {
  const draft = startCollecting();
  const folders: SourceDocument[] = [];
  for (const document of documents) {
    const root = rootOf(document);
    refuseCursor(draft, root);
    checkTop(draft, root);
    if (member(root.node, "registry") !== undefined) readRegistry(draft, root);
    else if (member(root.node, "servers") !== undefined) readCatalog(draft, root);
    else if (root.node.kind === "array" || member(root.node, "name") !== undefined) folders.push(document);
    else refuse(draft, "missing_field", "none of Docker's shapes: there is no `registry`, no `servers` and no `name`", root);
  }
  readFolders(draft, folders, options);
  refuseListedTwice(draft);
  return finish(draft, false);
}
