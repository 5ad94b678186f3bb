/** The answer of an MCP server to `tools/list`, plain or inside a JSON-RPC envelope; one file for each server or page. */
import { serverKey } from "../aliases.ts";
import { member, pointerStep, type SourceDocument, type SourceNode } from "../../source/index.ts";
import type { Adapter, RawTool, RegistryOptions } from "../types.ts";
import { hintsOf } from "../tool-hints.ts";
import { checkCursors } from "./cursor.ts";
import { checkEntryKeys } from "./entry-keys.ts";
import { serverOfFile } from "./server-of-file.ts";
import { originAt, refuse, remark, rootOf, type Place } from "../draft.ts";
import { finish, startCollecting, type Collected } from "./collect.ts";

const KNOWN: ReadonlySet<string> = new Set(["name", "title", "description", "inputSchema", "outputSchema", "annotations", "execution", "icons", "_meta"]);

/** MCP's defaults for a tool without annotations; used for stricter effects only. */
const SILENT: readonly string[] = ["destructiveHint", "openWorldHint"];

/** Reads what a server offers; nothing in it is an approval, and its annotations are the server's own claims. */
export const mcpToolsList: Adapter = {
  format: "mcp-tools-list",
  looksFor: "a `tools` list of entries with `name` and `inputSchema`",
  readsTools: true,
  detect: (document) => detect(document.root),
  // The answer of a server without tools.
  fitsEmpty: ({ root }) => isEmptyList(member(root, "tools")),
  read: (documents, options) => {
    const into = startCollecting();
    for (const pages of pagesByServer(into, documents, options)) checkCursors(into, pages);
    for (const document of documents) readDocument(into, document, options);
    checkUnnamed(into, into.tools);
    return finish(into, false);
  },
};

/**
 * The files of each server, in order. Without a server every file stands for itself, because two unnamed files may well be two
 * servers; only where each but the last leads on, they are pages.
 */
function pagesByServer(into: Collected, documents: readonly SourceDocument[], options: RegistryOptions): ReadonlyArray<readonly SourceDocument[]> {
  const named = new Map<string, SourceDocument[]>();
  const unnamed: SourceDocument[] = [];
  for (const document of documents) {
    const id = serverOfFile(document.file, options);
    const pages = id === undefined ? unnamed : (named.get(serverKey(id)) ?? []);
    pages.push(document);
    if (id !== undefined) named.set(serverKey(id), pages);
  }
  const [first] = unnamed;
  if (first === undefined || unnamed.length === 1 || !unnamed.every((document, i) => leadsOn(document) === i < unnamed.length - 1)) {
    return [...named.values(), ...unnamed.map((document) => [document])];
  }
  const help = "Give `server_id` in the options, so that nothing has to be assumed.";
  remark(
    into,
    "note",
    "pages_assumed",
    `${unnamed.length} files are taken for the pages of one server, because each but the last leads on`,
    rootOf(first),
    help,
  );
  return [...named.values(), unnamed];
}

function leadsOn({ root }: SourceDocument): boolean {
  const cursor = member(resultOf(root), "nextCursor");
  return cursor?.kind === "string" && cursor.value !== "";
}

function detect(root: SourceNode): string | undefined {
  const tools = member(resultOf(root), "tools");
  if (member(root, "jsonrpc") !== undefined) {
    if (tools !== undefined) return "a JSON-RPC answer with a `tools` list";
    return member(root, "error") === undefined ? undefined : "a JSON-RPC answer with an `error`";
  }
  if (tools?.kind !== "array") return undefined;
  if (tools.items.some((item) => member(item, "name") !== undefined && member(item, "inputSchema") !== undefined)) {
    return "a `tools` list of entries with `name` and `inputSchema`";
  }
  // A list of plain names may have a cursor as well.
  if (tools.items.some((item) => item.kind === "string" || member(item, "tool_name") !== undefined)) return undefined;
  return member(root, "nextCursor") === undefined ? undefined : "a `tools` list with `nextCursor`";
}

function isEmptyList(node: SourceNode | undefined): boolean {
  return node?.kind === "array" && node.items.length === 0;
}

function resultOf(root: SourceNode): SourceNode | undefined {
  return member(root, "jsonrpc") === undefined ? root : member(root, "result");
}

function resultPointer(root: SourceNode): string {
  return member(root, "jsonrpc") === undefined ? "" : "/result";
}

function readDocument(into: Collected, document: SourceDocument, options: RegistryOptions): void {
  const { file, root } = document;
  const top: Place = { file, node: root, pointer: "" };
  if (!checkEnvelope(into, top)) return;
  const list = member(resultOf(root), "tools");
  if (list?.kind !== "array") {
    const at = list === undefined ? top : { ...top, node: list, pointer: `${resultPointer(root)}/tools` };
    const message = list === undefined ? "there is no `tools` list" : "`tools` must be a list";
    refuse(into, "tools_list_shape", message, originAt(at), "Save the result of `tools/list`.");
    return;
  }
  const serverId = serverOfFile(file, options);
  if (serverId === undefined && (options.naming ?? "raw") !== "raw") {
    const help = "Give `server_id`, or `server_ids` with this file's path, in the options.";
    refuse(
      into,
      "server_id_missing",
      `naming profile \`${options.naming}\` needs to know the server, and a \`tools/list\` result does not name it`,
      originAt(top),
      help,
    );
  }
  const told = "this is what a server offers, not what somebody approved; a policy made from it allows all of it";
  remark(into, "warning", "tools_list_is_offer", told, top, "Review the list as you would an allowlist.");
  list.items.forEach((node, i) => readTool(into, { file, node, pointer: `${resultPointer(root)}/tools${pointerStep(i)}` }, serverId));
}

const RESULT_KNOWN: ReadonlySet<string> = new Set(["tools", "error", "isError", "nextCursor", "next_cursor", "_meta", "id", "jsonrpc", "result"]);

/** An answer that says that it failed is no answer, whatever list stands beside. */
function checkEnvelope(into: Collected, top: Place): boolean {
  let sound = true;
  const result = resultOf(top.node);
  for (const node of result === top.node ? [top.node] : [top.node, result]) {
    if (node?.kind !== "object") continue;
    if (!checkEntryKeys(top.file, node, RESULT_KNOWN, into.diagnostics, into.ignored, "document")) sound = false;
    const failed = node.members.find(
      (m) => (m.key === "error" && m.value.kind !== "null") || (m.key === "isError" && m.value.kind === "boolean" && m.value.value),
    );
    if (failed === undefined) continue;
    sound = false;
    refuse(into, "tools_list_failed", "the answer says that the call failed", { ...top, node: failed.value }, "Ask the server again.");
  }
  return sound;
}

function readTool(into: Collected, spot: Place, serverId: string | undefined): void {
  const name = member(spot.node, "name");
  if (spot.node.kind !== "object" || name?.kind !== "string") {
    refuse(into, "tools_list_item", "a tool must be an object with a text `name`", originAt(spot), "Save the result of `tools/list` unchanged.");
    return;
  }
  if (!checkEntryKeys(spot.file, spot.node, KNOWN, into.diagnostics, into.ignored)) return;
  // A server that says nothing at all is taken as one that says nothing in its annotations.
  const classes = member(spot.node, "annotations")?.kind === "object" ? (hintsOf(spot).classes ?? []) : SILENT;
  into.tools.push({
    name: name.value,
    ...(serverId === undefined ? {} : { server_id: serverId }),
    ...(classes.length === 0 ? {} : { classes }),
    origin: originAt({ ...spot, node: name, pointer: `${spot.pointer}/name` }),
  });
}

/** Two files without a server that share a tool name: nobody can say whether that is one tool. */
function checkUnnamed(into: Collected, tools: readonly RawTool[]): void {
  const firstFile = new Map<string, string>();
  const told = new Set<string>();
  for (const tool of tools) {
    if (tool.server_id !== undefined) continue;
    const key = serverKey(tool.name);
    const file = firstFile.get(key);
    if (file === undefined) firstFile.set(key, tool.origin.file);
    else if (file !== tool.origin.file && !told.has(tool.origin.file)) {
      told.add(tool.origin.file);
      const message = `this file and ${file} share tool names, and neither says which server it belongs to`;
      refuse(into, "server_id_missing", message, tool.origin, "Give `server_ids` with the path of each file in the options.");
    }
  }
}
