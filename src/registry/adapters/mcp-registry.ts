/** MCP Registry v0.1 (`GET /v0.1/servers`) and the flat allowlists that static registries publish, some with `tools[]`. */
import { diagnosticAt } from "../../diagnostic.ts";
import { member, pointerStep, type SourceDocument, type SourceNode } from "../../source/index.ts";
import type { Adapter } from "../types.ts";
import { checkCursors } from "./cursor.ts";
import { checkEntryKeys } from "./entry-keys.ts";
import { readRegistryServer, type RegistryServer } from "./mcp-registry-server.ts";
import { keepLatest } from "./mcp-registry-versions.ts";
import { originAt, refuse, remark, rootOf, type Place } from "../draft.ts";
import { finish, leaveOut, startCollecting, type Collected } from "./collect.ts";

const FLAT_MARKS = ["$schema", "packages", "remotes", "repository", "version", "id", "description", "tools"];

const INVENTORY = "no entry lists its tools: this is an inventory of servers, and no policy is made from it";
const HELP = "Add `tools` to the entries, or give a list of approved tools; Gait allows tools by name.";

/** Docker's catalog, Gait's reports and lists: they may have a name and a description beside their own keys. */
const OTHER_MARKS = ["snapshot", "server_id", "server_name", "tool_name"];

/** Servers, and tools where a list has them; a listing is no score, so it never yields trust entries. */
export const mcpRegistry: Adapter = {
  format: "mcp-registry",
  looksFor: "a `servers` list of entries with `server`, or with `name` beside `$schema`, `version`, `packages` or `remotes`",
  detect: (document) => detect(document.root),
  read: (documents) => {
    const into = startCollecting();
    checkCursors(into, documents);
    const gone = new Set<string>();
    const found = documents.flatMap((document) => readDocument(into, document, gone));
    const servers = keepLatest(into, found, gone);
    for (const server of servers) {
      into.servers.push(server.entry);
      // One by one: a call takes no more than some hundred thousand arguments.
      for (const tool of server.tools) into.tools.push(tool);
    }
    tellMissingTools(into, servers);
    const times = servers.flatMap((s) => s.entry.updated_at ?? []);
    const inventory = found.every((s) => !s.hasTools) && found.length > 0;
    const [first] = documents;
    if (inventory && first !== undefined) remark(into, "warning", "inventory", INVENTORY, rootOf(first), HELP);
    return finish(into, inventory, newest(times));
  },
};

function detect(root: SourceNode): string | undefined {
  const list = root.kind === "array" ? root : member(root, "servers");
  if (list?.kind !== "array") return undefined;
  const where = root.kind === "array" ? "a list" : "a `servers` list";
  // Docker's catalogs have a list `servers` too, and say so with their `ref`.
  if (list.items.length === 0) return root.kind === "array" || member(root, "ref") !== undefined ? undefined : `${where} that is empty`;
  if (list.items.some((item) => member(member(item, "server"), "name") !== undefined)) return `${where} of entries with \`server\``;
  const isOther = (item: SourceNode): boolean => OTHER_MARKS.some((key) => member(item, key) !== undefined);
  const flat = (item: SourceNode): boolean => member(item, "name") !== undefined && !isOther(item) && FLAT_MARKS.some((key) => member(item, key) !== undefined);
  // A bare list needs the marks of a server.json: many tools' lists have names and descriptions.
  const bare = (item: SourceNode): boolean =>
    member(item, "name") !== undefined && !isOther(item) && ["packages", "remotes", "version"].some((key) => member(item, key) !== undefined);
  return list.items.some(root.kind === "array" ? bare : flat) ? `${where} of server entries with \`name\`` : undefined;
}

const TOP_KNOWN: ReadonlySet<string> = new Set(["servers", "metadata", "$schema", "version", "name", "description"]);

function readDocument(into: Collected, document: SourceDocument, gone: Set<string>): readonly RegistryServer[] {
  const { file, root } = document;
  const top: Place = { file, node: root, pointer: "" };
  const list = root.kind === "array" ? root : member(root, "servers");
  if (list?.kind !== "array") {
    refuse(into, "registry_shape", "there is no `servers` list", originAt(top), "Save the answer of `GET /v0.1/servers` unchanged.");
    return [];
  }
  if (root.kind === "object") checkEntryKeys(file, root, TOP_KNOWN, into.diagnostics, into.ignored, "document");
  checkCount(into, top, list.items.length);
  const base = root.kind === "array" ? "" : "/servers";
  return list.items.flatMap((node, i) => readRegistryServer(into, { file, node, pointer: base + pointerStep(i) }, gone) ?? []);
}

/** A page that holds fewer servers than it says was cut. */
function checkCount(into: Collected, top: Place, length: number): void {
  const count = member(member(top.node, "metadata"), "count");
  if (count === undefined || count.kind === "null" || (count.kind === "number" && count.value >= 0 && count.value <= length)) return;
  if (count.kind !== "number" || count.value < 0) {
    refuse(into, "registry_shape", "`count` must be a number of servers", { ...top, node: count, pointer: "/metadata/count" });
    return;
  }
  const message = `the export is incomplete: \`count\` is ${count.text}, and the list has ${length} servers`;
  refuse(into, "export_incomplete", message, originAt({ ...top, node: count, pointer: "/metadata/count" }), "Fetch the export again.");
}

/** Servers without a `tools` key in a list where others have one: their tools stay blocked, which nobody may have meant. */
function tellMissingTools(into: Collected, servers: readonly RegistryServer[]): void {
  const without = servers.filter((s) => !s.hasTools);
  const [first] = without;
  if (first === undefined || without.length === servers.length) return;
  for (const { entry } of without) {
    leaveOut(into, entry.server_id, "tools_not_listed", "the export does not list its tools, so none of them is approved", entry.origin);
  }
  const message = `${without.length} of ${servers.length} servers list no tools; none of their tools becomes allowed`;
  into.diagnostics.push(diagnosticAt("warning", "server_without_tools", message, first.entry.origin, "Add `tools` to the entry, or remove the server."));
}

/** The latest of times in the registry's own form, which sorts as text. */
function newest(times: readonly string[]): string | undefined {
  const utc = times.filter((t) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?Z$/.test(t));
  return utc.length === 0 ? undefined : utc.reduce((a, b) => (a < b ? b : a));
}
