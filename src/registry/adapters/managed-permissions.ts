/** Tool permissions of managed settings: `mcp__server__tool` in `allow`, `ask` and `deny`; deny wins over ask, ask over allow. */
import { lower, trim } from "../../gait/text/index.ts";
import { serverKey } from "../aliases.ts";
import { itemsAt, originAt, refuse, remark, type Place } from "../draft.ts";
import type { RegistryOptions } from "../types.ts";
import { leaveOut, type Collected } from "./collect.ts";
import type { ServerRules } from "./managed-servers.ts";

interface Lists {
  readonly allow: Place;
  readonly ask: Place | undefined;
  readonly deny: Place | undefined;
}

const PREFIX = "mcp__";

/** Adds the tools that are allowed by their exact name. */
export function readPermissions(into: Collected, lists: Lists, rules: ServerRules, options: RegistryOptions): void {
  const denied = matcherOf(into, lists.deny);
  const asked = matcherOf(into, lists.ask);
  const known = new Set([
    ...rules.names,
    ...[
      ...(options.server_ids?.values() ?? []),
      ...(options.aliases?.keys() ?? []),
      ...(options.expect_servers ?? []),
    ].map(serverKey),
  ]);
  for (const place of itemsAt(into, lists.allow)) {
    const text = permissionText(into, place);
    if (text === undefined) continue;
    const left = reasonToLeaveOut(text, denied);
    if (left !== undefined) {
      leaveOut(into, text, left.code, left.reason, place);
      if (left.code === "pattern_not_expanded") {
        remark(
          into,
          "warning",
          "pattern_not_expanded",
          "a permission that stands for any number of tools is not expanded; none of them becomes allowed",
          place,
          "List the tools one by one as `mcp__server__tool`.",
        );
      }
      continue;
    }
    const parts = split(text, known);
    const forbidden = parts === undefined ? undefined : rules.forbids(parts.server);
    if (forbidden !== undefined) {
      leaveOut(into, text, forbidden.code, forbidden.reason, place);
      continue;
    }
    into.tools.push({
      name: parts?.tool ?? text,
      written: text,
      ...(parts === undefined ? {} : { server_id: parts.server }),
      ...(asked(text) ? { effect: "require_approval" as const } : {}),
      origin: originAt(place),
    });
  }
}

function permissionText(into: Collected, place: Place): string | undefined {
  if (place.node.kind !== "string")
    return refuse(into, "managed_permission", "a permission must be text", originAt(place), "Write it in quotes.");
  const text = trim(place.node.value);
  return text === ""
    ? refuse(into, "managed_permission", "a permission is empty", originAt(place), "Remove it.")
    : text;
}

function reasonToLeaveOut(
  text: string,
  denied: (text: string) => boolean,
): { readonly code: string; readonly reason: string } | undefined {
  if (denied(text)) return { code: "denied", reason: "it is denied as well, and denials win" };
  if (!text.startsWith(PREFIX))
    return { code: "not_an_mcp_tool", reason: "a permission of the client itself, not a tool of an MCP server" };
  if (text.includes("*") || !text.slice(PREFIX.length).includes("__"))
    return { code: "pattern_not_expanded", reason: "it stands for any number of tools of a server" };
  if (text.includes("("))
    return { code: "pattern_not_expanded", reason: "it allows some calls of a tool only; Gait matches tools by name" };
  return undefined;
}

/**
 * Server and tool. Where `__` stands more than once, a server that is named elsewhere settles where to cut; without one the
 * parts stay unknown and the name is used as it is written.
 */
function split(
  text: string,
  known: ReadonlySet<string>,
): { readonly server: string; readonly tool: string } | undefined {
  const rest = text.slice(PREFIX.length);
  const cuts: { readonly server: string; readonly tool: string }[] = [];
  for (let at = rest.indexOf("__"); at >= 0; at = rest.indexOf("__", at + 1)) {
    if (at > 0 && at + 2 < rest.length) cuts.push({ server: rest.slice(0, at), tool: rest.slice(at + 2) });
    if (cuts.length > 8) break;
  }
  if (cuts.length === 1) return cuts[0];
  const settled = cuts.filter((cut) => known.has(serverKey(cut.server)));
  return settled.length === 1 ? settled[0] : undefined;
}

/** Whether a permission is covered by a list; here patterns count, because covering more is the stricter reading. */
function matcherOf(into: Collected, list: Place | undefined): (text: string) => boolean {
  const exact = new Set<string>();
  const patterns: string[] = [];
  for (const place of list === undefined ? [] : itemsAt(into, list)) {
    const text = permissionText(into, place);
    if (text === undefined) continue;
    // `tool(…)` limits a rule to some calls; taken for all of them.
    const name = lower(text.split("(", 1)[0] ?? text);
    if (name.includes("*")) patterns.push(name);
    else {
      exact.add(name);
      if (name.startsWith(PREFIX)) patterns.push(`${name}__*`);
    }
  }
  return (text) => {
    const name = lower(text);
    return exact.has(name) || patterns.some((pattern) => covers(pattern, name));
  };
}

/** Whether a pattern of literal parts and stars covers a name; greedy from the left, so linear. */
function covers(pattern: string, name: string): boolean {
  const parts = pattern.split("*");
  const [first = ""] = parts;
  const last = parts.at(-1) ?? "";
  if (!name.startsWith(first) || !name.endsWith(last) || name.length < first.length + last.length) return false;
  let at = first.length;
  const end = name.length - last.length;
  for (const part of parts.slice(1, -1)) {
    const found = name.indexOf(part, at);
    if (found < 0 || found + part.length > end) return false;
    at = found + part.length;
  }
  return true;
}
