/**
 * Stacklok's ToolHive registry: the present form (`data.servers` of MCP `server.json` with an extension), the legacy map
 * (`servers`, `remote_servers`, `groups`) and the source repository's file for each server.
 */
import { member, type SourceDocument, type SourceNode } from "../../source/index.ts";
import { optionalTime, refuse, rootOf, valueAt, type Draft, type Place } from "../draft.ts";
import { refuseCursor } from "../incomplete.ts";
import { refuseListedTwice } from "../listed-server.ts";
import { instantOf } from "../timestamp.ts";
import type { Adapter, AdapterReading } from "../types.ts";
import { finish, startCollecting, type Collected } from "./collect.ts";
import { checkEntryKeys } from "./entry-keys.ts";
import { looksLikeLegacy, readLegacy, readSourceFile } from "./toolhive-legacy.ts";
import { readUpstream } from "./toolhive-upstream.ts";

/** Reads the approved tools of active servers, and all servers as a list. */
export const toolhive: Adapter = {
  format: "toolhive",
  looksFor: "`data.servers`, a map `servers` or `remote_servers` with `tools`, or one server with `tier` and `tools`",
  readsTools: true,
  detect: (document) => detect(document.root),
  read,
};

function detect(root: SourceNode): string | undefined {
  if (root.kind !== "object") return undefined;
  const data = member(root, "data");
  if (member(data, "servers")?.kind === "array" || member(data, "groups")?.kind === "array") return "an object with `data.servers` or `data.groups`";
  if (looksLikeLegacy(root)) return "a map of servers with `tools`, `tier` or `status`";
  const single = member(root, "name")?.kind === "string" && member(root, "transport") !== undefined;
  const marks = member(root, "tier") !== undefined || member(root, "status") !== undefined;
  return single && marks && member(root, "tool_name") === undefined ? "one server with `transport` and `tier` or `status`" : undefined;
}

function read(documents: readonly SourceDocument[]): AdapterReading {
  const draft = startCollecting();
  const times = documents.flatMap((document) => {
    const root = rootOf(document);
    refuseCursor(draft, root);
    readDocument(draft, root);
    return timeOf(draft, root) ?? [];
  });
  refuseListedTwice(draft);
  return finish(draft, false, newest(times));
}

const TOP_KNOWN: ReadonlySet<string> = new Set(["$schema", "data", "groups", "last_updated", "meta", "remote_servers", "servers", "version"]);

function readDocument(draft: Collected, root: Place): void {
  const isServer = member(root.node, "data") === undefined && !looksLikeLegacy(root.node);
  const lists = [member(root.node, "data") !== undefined, looksLikeLegacy(root.node), !isServer && member(root.node, "tools")?.kind === "array"];
  if (lists.filter(Boolean).length > 1) refuse(draft, "two_lists", "the file has several lists: `data`, a map of servers, `tools`", root, "Keep one of them.");
  if (root.node.kind === "object" && !isServer) checkEntryKeys(root.file, root.node, TOP_KNOWN, draft.diagnostics, draft.ignored, "document");
  if (member(root.node, "data") !== undefined) readUpstream(draft, root);
  else if (looksLikeLegacy(root.node)) readLegacy(draft, root);
  else if (member(root.node, "name") !== undefined) readSourceFile(draft, root);
  else refuse(draft, "missing_field", "none of ToolHive's shapes: there is no `data`, no map of servers and no `name`", root);
}

/** `meta.last_updated`, in the legacy form `last_updated`. */
function timeOf(draft: Draft, root: Place): string | undefined {
  return optionalTime(draft, valueAt(root, "meta") ?? root, "last_updated");
}

function newest(times: readonly string[]): string | undefined {
  return times.reduce<string | undefined>((best, t) => (best !== undefined && (instantOf(best) ?? 0) >= (instantOf(t) ?? 0) ? best : t), undefined);
}
