/** What ToolHive says of one server: status, tools, time. The block is the same in the extension and in the legacy forms. */
import { quoteForMessage } from "../../source/index.ts";
import { leaveOut, optionalText, optionalTime, refuse, requiredText, valueAt, type Draft, type Place } from "../draft.ts";
import { addTools, isActive, joinDefinitions, toolsNotListed } from "../listed-server.ts";
import type { Collected } from "./collect.ts";
import { checkEntryKeys } from "./entry-keys.ts";

const KNOWN: ReadonlySet<string> = new Set([
  "args",
  "custom_metadata",
  "description",
  "docker_tags",
  "env_vars",
  "headers",
  "image",
  "metadata",
  "name",
  "oauth_config",
  "overview",
  "permissions",
  "provenance",
  "proxy_port",
  "repository_url",
  "status",
  "tags",
  "target_port",
  "tier",
  "title",
  "tool_definitions",
  "tools",
  "transport",
  "url",
]);

const ONLY_DEFINED = { code: "only_defined", reason: "it is defined, but not in the list `tools`" };

/**
 * Adds the tools of the block where its status is active. The status has to be there: nobody else says that the entry is in
 * use. `provenance` is a claim, read by nothing here.
 */
export function readBlock(draft: Collected, server_id: string, block: Place): void {
  const status = requiredText(draft, block, "status");
  if (status === undefined || block.node.kind !== "object") return;
  if (!checkEntryKeys(block.file, block.node, KNOWN, draft.diagnostics, draft.ignored)) return;
  const tools = valueAt(block, "tools");
  const definitions = valueAt(block, "tool_definitions");
  if (!isActive(status)) {
    const reason = `its status is ${quoteForMessage(status)}, not active`;
    leaveOut(draft, server_id, "status_not_active", reason, valueAt(block, "status") ?? block);
  } else if (tools === undefined && definitions === undefined) {
    toolsNotListed(draft, server_id, block);
  } else if (tools === undefined && definitions !== undefined) {
    addTools(draft, server_id, definitions, "objects");
  } else if (tools !== undefined) {
    const before = draft.tools.length;
    addTools(draft, server_id, tools, "texts");
    if (definitions !== undefined) joinDefinitions(draft, server_id, definitions, before, ONLY_DEFINED);
  }
}

/** `metadata.last_updated` of a block; an invalid time is an error. */
export function updatedAt(draft: Draft, block: Place | undefined): string | undefined {
  const metadata = block && valueAt(block, "metadata");
  return metadata && optionalTime(draft, metadata, "last_updated");
}

/** The error for an entry that has two names. */
export function refuseOtherName(draft: Draft, key: string, entry: Place): boolean {
  const name = optionalText(draft, entry, "name");
  if (name === undefined || name === key) return true;
  const message = `the entry is called ${quoteForMessage(name)} but stands under the key ${quoteForMessage(key)}`;
  refuse(draft, "server_ambiguous", message, valueAt(entry, "name") ?? entry, "Make the two equal.");
  return false;
}
