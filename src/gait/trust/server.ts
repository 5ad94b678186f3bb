/** The description of an MCP server that `mcp verify` is asked about. */
import type { Diagnostic, Position } from "../../diagnostic.ts";
import { decodeJson, goString, goStruct } from "../json/index.ts";
import { identityKey } from "./identity.ts";
import type { ServerInfo } from "./types.ts";

const serverType = goStruct("mcp.ServerInfo", {
  server_id: goString,
  server_name: goString,
  publisher: goString,
  source: goString,
  endpoint: goString,
});

/** A server, or Gait's message for why there is none, prefix included. */
export type ServerReading = ({ readonly server: ServerInfo } | { readonly error: { readonly message: string; readonly position?: Position } }) & {
  readonly diagnostics: readonly Diagnostic[];
};

/** Reads a server description: one JSON object, fields at top level only. Never throws. */
export function readServer(bytes: Uint8Array): ServerReading {
  const decoded = decodeJson(bytes, serverType);
  const { diagnostics } = decoded;
  if ("error" in decoded) {
    const { message, ...place } = decoded.error;
    return { error: { message: `parse server description: ${message}`, ...place }, diagnostics };
  }
  const { server_id, server_name, publisher, source, endpoint } = decoded.value;
  const server: ServerInfo = { serverId: server_id, serverName: server_name, publisher, source, endpoint };
  if (identityKey(server) === "") return { error: { message: "server description requires server_id or server_name" }, diagnostics };
  return { server, diagnostics };
}
