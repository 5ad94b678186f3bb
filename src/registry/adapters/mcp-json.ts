/** Client configuration: `.mcp.json` and its kin (`mcpServers`) and VS Code's `mcp.json` (`servers`). Not an approval. */
import { member, pointerStep, quoteForMessage, type Member, type ObjectNode, type SourceDocument, type SourceNode } from "../../source/index.ts";
import { optionalText, originAt, refuse, remark, type Place } from "../draft.ts";
import { endpointOf } from "./endpoint.ts";
import type { Adapter } from "../types.ts";
import { leaveOut, finish, startCollecting, type Collected } from "./collect.ts";

/** Keys that only a client's way of starting a server has. */
const TRANSPORT = ["command", "url", "serverUrl", "httpUrl"];

/** Lists the servers that a client is set up to start; what a user configured is nothing that anybody approved. */
export const mcpJson: Adapter = {
  format: "mcp-json",
  looksFor: "`mcpServers`, or `servers` with `command` or `url`",
  detect: (document) => {
    const found = serversOf(document.root);
    return found === undefined ? undefined : `an object \`${found.key}\` of client entries`;
  },
  read: (documents) => {
    const into = startCollecting();
    for (const document of documents) readDocument(into, document);
    return finish(into, true);
  },
};

function serversOf(root: SourceNode): { readonly key: string; readonly node: ObjectNode } | undefined {
  const own = member(root, "mcpServers");
  if (own?.kind === "object") return { key: "mcpServers", node: own };
  const servers = member(root, "servers");
  if (servers?.kind !== "object") return undefined;
  const isClient = servers.members.some((m) => TRANSPORT.some((key) => member(m.value, key) !== undefined));
  const isCatalog = servers.members.some((m) => member(m.value, "image") !== undefined || member(m.value, "tools") !== undefined);
  return isClient && !isCatalog ? { key: "servers", node: servers } : undefined;
}

/** The member that switches an entry off; what is neither true nor false is taken for it. */
function switchedOff(entry: ObjectNode): Member | undefined {
  return entry.members.find(({ key, value }) => {
    if (key === "disabled") return !(value.kind === "boolean" && !value.value);
    return key === "enabled" && !(value.kind === "boolean" && value.value);
  });
}

function readDocument(into: Collected, document: SourceDocument): void {
  const top: Place = { file: document.file, node: document.root, pointer: "" };
  const found = serversOf(document.root);
  if (found === undefined) {
    refuse(into, "mcp_json_shape", "there is no object `mcpServers` or `servers`", top, "Give a client's configuration.");
    return;
  }
  for (const m of found.node.members) {
    const place: Place = { file: document.file, node: m.value, pointer: `/${found.key}${pointerStep(m.key)}` };
    if (m.value.kind !== "object") {
      refuse(into, "mcp_json_entry", `server ${quoteForMessage(m.key)} must be an object`, place, "Correct the configuration.");
      continue;
    }
    const off = switchedOff(m.value);
    if (off !== undefined) {
      leaveOut(into, m.key, "disabled", "the client has it switched off", { ...place, node: off.value, pointer: place.pointer + pointerStep(off.key) });
      continue;
    }
    const url = TRANSPORT.slice(1)
      .map((key) => optionalText(into, place, key))
      .find((text) => text !== undefined);
    const origin = { ...originAt(place), line: m.line, column: m.column };
    const endpoint = endpointOf(url ?? "");
    into.servers.push({ server_id: m.key, ...(endpoint === undefined ? {} : { endpoint }), origin });
  }
  const help = "Use a list of approved tools: `gait-native`, a registry with tools, or a mapping.";
  remark(into, "warning", "inventory", "this is what a client is set up to start, not what somebody approved; no policy is made from it", top, help);
}
