/** Tool permissions of managed settings: `mcp__server__tool` in `allow`, `ask` and `deny`; deny wins over ask, ask over allow. */
import { lower, trim } from "../../gait/text/index.ts";
import { serverKey } from "../aliases.ts";
import { trimBlanks } from "../names.ts";
import { itemsAt, originAt, refuse, remark, type Place } from "../draft.ts";
import type { RegistryOptions } from "../types.ts";
import { leaveOut, type Collected } from "./collect.ts";
import type { ServerRules } from "./managed-servers.ts";
import { INNER_STARS_LIMIT, starSet } from "./star-pattern.ts";

interface Lists {
  readonly allow: readonly Place[];
  readonly ask: readonly Place[];
  readonly deny: readonly Place[];
}

const PREFIX = "mcp__";

/** Adds the tools that are allowed by their exact name. */
export function readPermissions(into: Collected, lists: Lists, rules: ServerRules, options: RegistryOptions): void {
  const denied = matcherOf(into, lists.deny);
  const asked = matcherOf(into, lists.ask);
  const known = new Set([
    ...rules.names,
    ...[...(options.server_ids?.values() ?? []), ...(options.aliases?.keys() ?? []), ...(options.expect_servers ?? [])].map(serverKey),
  ]);
  const permissions = lists.allow.flatMap((list) => itemsAt(into, list));
  const [first] = lists.allow;
  if (first !== undefined && permissions.length === 0 && lists.allow.every((list) => list.node.kind === "array"))
    remark(into, "warning", "allowlist_empty", "`permissions.allow` is empty: no tool is approved", first);
  for (const place of permissions) {
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
    const cuts = cutsOf(text);
    const parts = settled(cuts, known);
    const forbidden = forbiddenBy(rules, parts, cuts);
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
  if (place.node.kind !== "string") return refuse(into, "managed_permission", "a permission must be text", originAt(place), "Write it in quotes.");
  // Other outer white space stays, so that the check of names refuses it.
  const text = trimBlanks(place.node.value);
  return trim(text) === "" ? refuse(into, "managed_permission", "a permission is empty", originAt(place), "Remove it.") : text;
}

function reasonToLeaveOut(text: string, denied: (text: string) => boolean): { readonly code: string; readonly reason: string } | undefined {
  if (denied(text)) return { code: "denied", reason: "it is denied as well, and denials win" };
  if (!text.startsWith(PREFIX)) return { code: "not_an_mcp_tool", reason: "a permission of the client itself, not a tool of an MCP server" };
  if (text.includes("*") || cutsOf(text).length === 0) return { code: "pattern_not_expanded", reason: "it stands for any number of tools of a server" };
  if (text.includes("(")) return { code: "pattern_not_expanded", reason: "it allows some calls of a tool only; Gait matches tools by name" };
  return undefined;
}

interface Cut {
  readonly server: string;
  readonly tool: string;
}

/** More ways to read one permission than this are no name that anybody meant. */
const CUTS_LIMIT = 16;

/** Every way to read a permission as a server and a tool; more than one where `__` stands in a name. None where it is no such name. */
function cutsOf(text: string): readonly Cut[] {
  const rest = text.slice(PREFIX.length);
  const cuts: Cut[] = [];
  for (let at = rest.indexOf("__"); at >= 0; at = rest.indexOf("__", at + 1)) {
    if (at > 0 && at + 2 < rest.length) cuts.push({ server: rest.slice(0, at), tool: rest.slice(at + 2) });
    if (cuts.length > CUTS_LIMIT) return [];
  }
  return cuts;
}

/** The one cut, or the one whose server is named elsewhere; without one the name is used as it is written. */
function settled(cuts: readonly Cut[], known: ReadonlySet<string>): Cut | undefined {
  if (cuts.length === 1) return cuts[0];
  const found = cuts.filter((cut) => known.has(serverKey(cut.server)));
  return found.length === 1 ? found[0] : undefined;
}

/** Where the server is not certain, each that it could be has its say: one denial is enough, and one of them must be allowed. */
function forbiddenBy(rules: ServerRules, parts: Cut | undefined, cuts: readonly Cut[]): ReturnType<ServerRules["forbids"]> {
  const verdicts = cuts.map((cut) => ({ cut, why: rules.forbids(cut.server) }));
  const denied = verdicts.find(({ why }) => why?.code === "denied")?.why;
  if (denied !== undefined) return denied;
  if (parts !== undefined) return rules.forbids(parts.server);
  return verdicts.every(({ why }) => why !== undefined) ? verdicts[0]?.why : undefined;
}

/** Whether a permission is covered by a list; here patterns count, because covering more is the stricter reading. */
function matcherOf(into: Collected, lists: readonly Place[]): (text: string) => boolean {
  const listed = starSet();
  for (const place of lists.flatMap((list) => itemsAt(into, list))) {
    const text = permissionText(into, place);
    if (text === undefined) continue;
    // `tool(…)` limits a rule to some calls; taken for all of them.
    const name = lower(trim(text.split("(", 1)[0] ?? text));
    if (!listed.add(name)) tooManyPatterns(into, place);
    // The name of a server covers all of its tools.
    if (name.startsWith(PREFIX) && !name.includes("*")) listed.add(`${name}__*`);
  }
  return (text) => listed.covers(lower(text));
}

function tooManyPatterns(into: Collected, place: Place): void {
  const message = `more than ${INNER_STARS_LIMIT} patterns have a star elsewhere than at the end`;
  refuse(into, "managed_patterns", message, place, "Write fewer, or name what is meant.");
}
