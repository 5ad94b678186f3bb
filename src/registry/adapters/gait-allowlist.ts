/** Gait's own allowlist: `{"tools": [...]}` or a list; each item a name or an object with `tool_name`. */
import { member, pointerStep, type SourceDocument, type SourceNode } from "../../source/index.ts";
import { checkEntryKeys } from "./entry-keys.ts";
import { originAt, refuse, type Place } from "../draft.ts";
import type { Collected } from "./collect.ts";

const KNOWN: ReadonlySet<string> = new Set(["tool_name"]);
const TOP_KNOWN: ReadonlySet<string> = new Set(["tools", "$schema", "schema", "version"]);

/** Why a node is such a list, or undefined. An empty list is one; a list of which no item is of the two kinds is none. */
export function allowlistReason(root: SourceNode): string | undefined {
  const list = listOf(root);
  if (list === undefined) return undefined;
  const where = root.kind === "array" ? "a list" : "a `tools` list";
  if (list.items.length === 0) return `${where} that is empty`;
  if (list.items.some((item) => item.kind === "string")) return `${where} of tool names`;
  if (list.items.some((item) => member(item, "tool_name") !== undefined)) return `${where} of entries with \`tool_name\``;
  return undefined;
}

/** Reads one document of that shape. `serverId` is what the options give a nameless export. */
export function readAllowlist(into: Collected, document: SourceDocument, serverId: string | undefined): void {
  const { root, file } = document;
  const list = listOf(root);
  if (list === undefined) {
    const message = "the allowlist must be a list, or an object with a list `tools`";
    refuse(into, "allowlist_shape", message, originAt({ file, node: root, pointer: "" }), 'Write {"tools": ["name", ...]}.');
    return;
  }
  if (root.kind === "object") checkEntryKeys(file, root, TOP_KNOWN, into.diagnostics, into.ignored, "document");
  const base = root.kind === "array" ? "" : "/tools";
  list.items.forEach((node, i) => readItem(into, { file, node, pointer: base + pointerStep(i) }, serverId));
}

function listOf(root: SourceNode): { readonly items: readonly SourceNode[] } | undefined {
  const list = root.kind === "array" ? root : member(root, "tools");
  return list?.kind === "array" ? list : undefined;
}

function readItem(into: Collected, spot: Place, serverId: string | undefined): void {
  const server = serverId === undefined ? {} : { server_id: serverId };
  if (spot.node.kind === "string") {
    into.tools.push({ name: spot.node.value, ...server, origin: originAt(spot) });
    return;
  }
  if (spot.node.kind !== "object") {
    refuse(
      into,
      "allowlist_item",
      "a tool must be text or an object with `tool_name`",
      originAt(spot),
      "Nothing is turned into text; write the name in quotes.",
    );
    return;
  }
  const name = member(spot.node, "tool_name");
  if (name?.kind !== "string") {
    const at = originAt(name === undefined ? spot : { ...spot, node: name });
    refuse(into, "allowlist_item", "an entry must have a text `tool_name`", at, "Name the tool, or remove the entry.");
    return;
  }
  if (!checkEntryKeys(spot.file, spot.node, KNOWN, into.diagnostics, into.ignored)) return;
  into.tools.push({
    name: name.value,
    ...server,
    origin: originAt({ ...spot, node: name, pointer: `${spot.pointer}/tool_name` }),
  });
}
