/** Which servers managed settings let run: each entry names one by name, by URL pattern or by command. */
import { trim } from "../../gait/text/index.ts";
import { serverKey } from "../aliases.ts";
import { member, type SourceNode } from "../../source/index.ts";
import { itemsAt, originAt, refuse, remark, type Place } from "../draft.ts";
import { endpointOf } from "./endpoint.ts";
import type { RegistryOptions } from "../types.ts";
import { leaveOut, type Collected } from "./collect.ts";
import { INNER_STARS_LIMIT, starSet } from "./star-pattern.ts";

/** What the server lists mean for the tools of a named server. */
export interface ServerRules {
  /** Why no tool of this server may be used, or undefined. */
  readonly forbids: (serverId: string) => { readonly code: string; readonly reason: string } | undefined;
  /** Servers named by name, in Gait's form. */
  readonly names: ReadonlySet<string>;
}

/** Reads the allow and the deny lists of all files; denials win. No list at all allows every server. */
export function readServerRules(
  into: Collected,
  allowed: readonly Place[],
  against: { readonly denied: readonly Place[]; readonly disabled: readonly Place[] },
  options: RegistryOptions,
): ServerRules {
  const denied = deniedNames();
  let deniedByPattern: Place | undefined;
  for (const place of against.denied.flatMap((list) => itemsAt(into, list))) {
    const entry = readEntry(into, place, options);
    if (entry?.id !== undefined) deny(into, denied, entry.id, place);
    else if (entry !== undefined) deniedByPattern ??= place;
  }
  for (const place of against.disabled.flatMap((list) => itemsAt(into, list))) {
    if (place.node.kind === "string") deny(into, denied, place.node.value, place);
    else refuse(into, "managed_entry", "a server must be text", originAt(place), "Write the server's name.");
  }
  if (deniedByPattern !== undefined) {
    const message = "a denied URL or command is not matched with tools, because tools are named by server";
    remark(into, "warning", "denied_pattern", message, deniedByPattern, "Give `server_ids` with that URL or command as key, or deny by `serverName`.");
  }
  const names = new Set<string>();
  const open = readAllowed(into, allowed, denied, names, options);
  return {
    names,
    forbids: (serverId) => {
      const key = serverKey(serverId);
      if (denied.has(serverId)) return { code: "denied", reason: "its server is denied" };
      if (open || names.has(key)) return undefined;
      return { code: "server_not_allowed", reason: "its server is not in `allowedMcpServers`" };
    },
  };
}

interface DeniedNames {
  /** False where there are too many patterns. */
  readonly add: (name: string) => boolean;
  readonly has: (name: string) => boolean;
}

/** Names that are denied: as they are written, as they stand inside a tool's name, and as patterns; more is the stricter reading. */
function deniedNames(): DeniedNames {
  const denied = starSet();
  return {
    add: (name) => keysOf(name).every((key) => denied.add(key)),
    has: (name) => keysOf(name).some((key) => denied.covers(key)),
  };
}

function deny(into: Collected, denied: DeniedNames, name: string, place: Place): void {
  if (denied.add(name)) return;
  const message = `more than ${INNER_STARS_LIMIT} patterns have a star elsewhere than at the end`;
  refuse(into, "managed_patterns", message, place, "Write fewer, or name what is meant.");
}

/** `My Server` is the server of `mcp__My_Server__tool`: clients put `_` for what they do not allow in names. */
function keysOf(name: string): readonly string[] {
  const key = serverKey(name);
  return [key, key.replaceAll(/[^a-z0-9_*-]/g, "_")];
}

/** True where a tool's server cannot be judged by its name: no list at all, or one with URLs or commands. */
function readAllowed(into: Collected, allowed: readonly Place[], denied: DeniedNames, names: Set<string>, options: RegistryOptions): boolean {
  if (allowed.length === 0) return true;
  let open = false;
  for (const place of allowed.flatMap((list) => itemsAt(into, list))) {
    const entry = readEntry(into, place, options);
    if (entry === undefined) continue;
    if (entry.id === undefined) {
      open = true;
      const code = entry.isPattern ? "pattern_not_expanded" : "server_unmapped";
      const reason = entry.isPattern ? "a pattern may stand for any number of servers" : "nothing says which server this is; name it in `server_ids`";
      leaveOut(into, entry.label, code, reason, place);
    } else if (denied.has(entry.id)) {
      leaveOut(into, entry.id, "denied", "it is denied as well, and denials win", place);
    } else if (entry.id.includes("*")) {
      // Clients have no patterns in names, so this one lets no server run.
      leaveOut(into, entry.id, "pattern_not_expanded", "a pattern may stand for any number of servers", place);
    } else {
      names.add(serverKey(entry.id));
      into.servers.push({
        server_id: entry.id,
        ...(entry.endpoint === undefined ? {} : { endpoint: entry.endpoint }),
        origin: originAt(place),
      });
    }
  }
  return open;
}

interface Entry {
  /** The pattern or command as written. */
  readonly label: string;
  readonly id: string | undefined;
  readonly isPattern: boolean;
  readonly endpoint?: string;
}

/** An entry has exactly one of the three keys; anything else might mean more than it seems. */
function readEntry(into: Collected, place: Place, options: RegistryOptions): Entry | undefined {
  const { node } = place;
  const [key, second] = node.kind === "object" ? node.members.map((m) => m.key) : [];
  const value = key === undefined ? undefined : member(node, key);
  if (value === undefined || second !== undefined || !isRightKind(key, value)) {
    refuse(
      into,
      "managed_entry",
      "an entry must have exactly one of `serverName` (text), `serverUrl` (text), `serverCommand` (list of text)",
      originAt(place),
      "Split or correct the entry.",
    );
    return undefined;
  }
  if (value.kind === "string") {
    if (key === "serverName") return { label: value.value, id: value.value, isPattern: false };
    const isPattern = value.value.includes("*");
    const id = options.server_ids?.get(value.value);
    const endpoint = endpointOf(value.value);
    return { label: value.value, id, isPattern, ...(endpoint === undefined ? {} : { endpoint }) };
  }
  const label = value.kind === "array" ? value.items.map((item) => (item.kind === "string" ? item.value : "")).join(" ") : "";
  return { label, id: options.server_ids?.get(label), isPattern: false };
}

function isRightKind(key: string | undefined, value: SourceNode): boolean {
  if (key === "serverName" || key === "serverUrl") return value.kind === "string" && trim(value.value) !== "";
  return key === "serverCommand" && value.kind === "array" && value.items.length > 0 && value.items.every((item) => item.kind === "string");
}
