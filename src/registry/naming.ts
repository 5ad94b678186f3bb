/** From the name in a registry to the name that Gait sees at run time. */
import type { NamingProfile, RawTool } from "./types.ts";

/**
 * The run-time name under a profile, or undefined where the profile needs a server and none is known. `serverId` is the
 * server's run-time name, after aliases.
 *
 * `raw` is the name as the export has it; `mcp` is `mcp__server__tool`; `prefixed` is `server.tool`; `claude-code` is what
 * Gait's adapter for Claude Code makes of it: blanks and `-` become `_`, and a name without a dot gets the prefix `tool.`.
 * Claude Code itself knows a server's tool as `mcp__server__tool` only.
 */
export function runtimeName(tool: Pick<RawTool, "name" | "written">, serverId: string | undefined, profile: NamingProfile): string | undefined {
  switch (profile) {
    case "raw":
      return tool.written ?? tool.name;
    case "mcp":
      return mcpName(tool, serverId);
    case "prefixed":
      return serverId === undefined ? undefined : `${serverId}.${tool.name}`;
    case "claude-code": {
      const name = (mcpName(tool, serverId) ?? tool.written ?? tool.name).replaceAll(/[ -]/g, "_");
      return name.includes(".") ? name : `tool.${name}`;
    }
  }
}

function mcpName(tool: Pick<RawTool, "name" | "written">, serverId: string | undefined): string | undefined {
  if (serverId !== undefined) return `mcp__${serverId}__${tool.name}`;
  const whole = tool.written ?? tool.name;
  return /^mcp__.+__./.test(whole) ? whole : undefined;
}
