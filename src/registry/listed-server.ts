/** Adding listed servers and their tools, the same way for every registry that lists both. */
import type { Origin } from "../diagnostic.ts";
import { quoteForMessage } from "../source/index.ts";
import { serverKey } from "./aliases.ts";
import type { Collected } from "./adapters/collect.ts";
import { checkEntryKeys } from "./adapters/entry-keys.ts";
import { itemsAt, leaveOut, originAt, originOfName, refuse, requiredText, textOf, type Draft, type Place } from "./draft.ts";
import { upper } from "./severity.ts";
import { hintsOf } from "./tool-hints.ts";
import type { LeftOut, ServerEntry } from "./types.ts";

/** The parts of a server entry as an adapter finds them; undefined ones do not go into the entry. */
export type ServerParts = {
  readonly [K in Exclude<keyof ServerEntry, "origin" | "server_id">]-?: ServerEntry[K] | undefined;
};

/** A server of which only the id is known. */
export const NO_PARTS: ServerParts = {
  server_name: undefined,
  version: undefined,
  publisher: undefined,
  status: undefined,
  endpoint: undefined,
  package: undefined,
  updated_at: undefined,
};

/** What a tool's own entry may say without effect on its approval. */
const TOOL_KEYS: ReadonlySet<string> = new Set(["name", "description", "title", "arguments", "annotations", "inputSchema", "outputSchema", "parameters"]);

/** Adds a server without its undefined parts. */
export function addServer(draft: Draft, server_id: string, parts: ServerParts, origin: Origin): void {
  const present = Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as Partial<ServerEntry>;
  draft.servers.push({ server_id, ...present, origin });
}

/** An error for each server that is listed more than once: a version or a copy would have to be chosen. */
export function refuseListedTwice(draft: Draft): void {
  const seen = new Map<string, ServerEntry>();
  for (const server of draft.servers) {
    const key = serverKey(server.server_id);
    const before = seen.get(key)?.origin;
    seen.set(key, server);
    if (before === undefined) continue;
    const message = `server ${quoteForMessage(server.server_id)} is listed twice, here and at ${before.file}:${before.line}:${before.column}`;
    refuse(draft, "server_ambiguous", message, server.origin, "Keep one entry for each server.");
  }
}

/** Adds the tools of a list of names (`texts`) or of objects with a `name`; doubles are settled later. */
export function addTools(draft: Collected, server_id: string, list: Place, shape: "texts" | "objects"): void {
  const items = itemsAt(draft, list);
  for (const item of items) {
    if (shape === "texts") addName(draft, server_id, item);
    else addObject(draft, server_id, item);
  }
  if (items.length === 0) leaveOut(draft, server_id, "no_tools", "the export lists that it has no approved tool", list);
}

/**
 * Beside a list of names, which is the approval, stand definitions: they add hints to the tools that were added since `from`, and
 * one that the list lacks is left out for the reason `without`.
 */
export function joinDefinitions(draft: Collected, server_id: string, definitions: Place, from: number, without: Pick<LeftOut, "code" | "reason">): void {
  const indexes = new Map(draft.tools.slice(from).map((tool, i) => [serverKey(tool.name), from + i]));
  for (const definition of itemsAt(draft, definitions)) {
    const name = requiredText(draft, definition, "name");
    if (name === undefined || definition.node.kind !== "object") continue;
    if (!checkEntryKeys(definition.file, definition.node, TOOL_KEYS, draft.diagnostics, draft.ignored)) continue;
    const index = indexes.get(serverKey(name));
    const tool = index === undefined ? undefined : draft.tools[index];
    if (index === undefined || tool === undefined) leaveOut(draft, `${server_id} ${name}`, without.code, without.reason, definition);
    else draft.tools[index] = { ...tool, ...hintsOf(definition) };
  }
}

/** Records that nothing is known about a server's tools; that never means all of them. */
export function toolsNotListed(draft: Draft, server_id: string, place: Place): void {
  const reason = "the export does not list its tools, so none of them is approved";
  leaveOut(draft, server_id, "tools_not_listed", reason, place);
}

/** Whether a status says that a server is in use; every other word leaves its tools out. */
export function isActive(status: string): boolean {
  return upper(status) === "ACTIVE";
}

function addName(draft: Draft, server_id: string, item: Place): void {
  const name = textOf(draft, item);
  if (name !== undefined) draft.tools.push({ name, server_id, origin: originAt(item) });
}

function addObject(draft: Collected, server_id: string, item: Place): void {
  const name = requiredText(draft, item, "name");
  if (name === undefined || item.node.kind !== "object") return;
  if (!checkEntryKeys(item.file, item.node, TOOL_KEYS, draft.diagnostics, draft.ignored)) return;
  draft.tools.push({ name, server_id, ...hintsOf(item), origin: originOfName(item) });
}
