/** One version of each server: registries list old ones beside the latest, and an old one's tools are not approved again. */
import { grouped } from "../../grouped.ts";
import { serverKey } from "../aliases.ts";
import { quoteForMessage } from "../../source/index.ts";
import type { RegistryServer } from "./mcp-registry-server.ts";
import { refuse } from "../draft.ts";
import { leaveOut, type Collected } from "./collect.ts";

/**
 * For each server the entry that is marked as the latest, else the one with the greatest version; others are left out. Where the
 * latest is `gone` (deprecated, deleted), no older one stands in for it.
 */
export function keepLatest(into: Collected, servers: readonly RegistryServer[], gone: ReadonlySet<string>): readonly RegistryServer[] {
  const keyOf = (server: RegistryServer): string => serverKey(server.entry.server_id);
  const left = servers.filter((server) => {
    if (!gone.has(keyOf(server)) || server.isLatest === true) return true;
    leaveOut(into, subjectOf(server), "not_latest", "the latest version is left out, and no older one stands in for it", server.entry.origin);
    return false;
  });
  return [...grouped(left, keyOf).values()].flatMap((group) => chooseOne(into, group) ?? []);
}

function chooseOne(into: Collected, group: readonly RegistryServer[]): RegistryServer | undefined {
  const [first, second] = group;
  if (first === undefined || second === undefined) return first;
  const marked = group.filter((s) => s.isLatest === true);
  const candidates = marked.length > 0 ? marked : group;
  const best = greatest(candidates);
  if (best === undefined) {
    const { entry } = first;
    const { file, line, column } = second.entry.origin;
    const message = `server ${quoteForMessage(entry.server_id)} stands here and at ${file}:${line}:${column}, and the versions do not say which entry is the newer one`;
    refuse(into, "server_ambiguous", message, entry.origin, "Keep one entry for each server, or mark one with `isLatest`.");
    return undefined;
  }
  for (const other of group) {
    if (other === best) continue;
    const newer = best.entry.version === undefined ? "another version" : `version ${quoteForMessage(best.entry.version)}`;
    leaveOut(into, subjectOf(other), "not_latest", `${newer} is listed as well`, other.entry.origin);
  }
  return best;
}

function subjectOf({ entry }: RegistryServer): string {
  return entry.version === undefined ? entry.server_id : `${entry.server_id} ${entry.version}`;
}

/** The one with the greatest version; undefined where versions are equal or cannot be compared. */
function greatest(servers: readonly RegistryServer[]): RegistryServer | undefined {
  let best: { readonly server: RegistryServer; readonly version: readonly number[] } | undefined;
  let tie = false;
  for (const server of servers) {
    const version = plainVersion(server.entry.version);
    if (version === undefined) return servers.length === 1 ? server : undefined;
    const order = best === undefined ? 1 : compareVersions(version, best.version);
    if (order === 0) tie = true;
    if (order <= 0) continue;
    best = { server, version };
    tie = false;
  }
  return tie ? undefined : best?.server;
}

/** `1.7.3` as numbers; undefined for anything else, because pre-releases and dates have no order that all agree on. */
function plainVersion(text: string | undefined): readonly number[] | undefined {
  if (text === undefined || !/^v?\d{1,9}(\.\d{1,9}){0,3}$/.test(text)) return undefined;
  return text.replace("v", "").split(".").map(Number);
}

function compareVersions(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < Math.max(a.length, b.length); i++) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
