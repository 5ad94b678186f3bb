/** `managed-settings.json` of GitHub Copilot and Claude Code: server allowlists with patterns, and tool permissions. */
import { nearest } from "../../source/fields.ts";
import { foldKey, member, pointerStep, quoteForMessage, type Member, type SourceDocument, type SourceNode } from "../../source/index.ts";
import { refuseCursor } from "../incomplete.ts";
import { originAt, refuse, remark, rootOf, wrongType, type Place } from "../draft.ts";
import type { Adapter, RegistryOptions } from "../types.ts";
import { finish, startCollecting, type Collected } from "./collect.ts";
import { decides, takesBack } from "./denials.ts";
import { refuseDenials } from "./entry-keys.ts";
import { readPermissions } from "./managed-permissions.ts";
import { readServerRules } from "./managed-servers.ts";

const SERVER_KEYS = [
  "allowedMcpServers",
  "deniedMcpServers",
  "allowManagedMcpServersOnly",
  "enableAllProjectMcpServers",
  "enabledMcpjsonServers",
  "disabledMcpjsonServers",
];
/** Of a client's own servers; what stands there starts them and restricts nothing. */
const OWN_SERVERS = ["mcpServers"];

const SETTINGS: readonly string[] = [...SERVER_KEYS, ...OWN_SERVERS, "permissions"];
const PERMISSIONS: readonly string[] = ["additionalDirectories", "allow", "ask", "deny", "defaultMode", "overridable"];

/** Reads what the settings name exactly; patterns are told and left out, because Gait has none. */
export const managedSettings: Adapter = {
  format: "managed-settings",
  looksFor: "`allowedMcpServers`, `deniedMcpServers`, or `permissions` with `allow` or `deny`",
  detect: (document) => {
    const key = SERVER_KEYS.find((k) => member(document.root, k) !== undefined);
    if (key !== undefined) return `an object with \`${key}\``;
    const permissions = listOrWrapped(member(document.root, "permissions"));
    const list = ["allow", "deny", "ask"].find((k) => member(permissions, k) !== undefined);
    return list === undefined ? undefined : `\`permissions\` with \`${list}\``;
  },
  read: (documents, options) => {
    const into = startCollecting();
    readSettings(
      into,
      documents.map((document) => partsOf(into, document)),
      options,
    );
    return finish(into, false);
  },
};

/** The lists of one file; undefined where a key is absent. */
interface Parts {
  readonly top: Place;
  readonly servers: Place | undefined;
  readonly deniedServers: Place | undefined;
  readonly disabledServers: Place | undefined;
  readonly allow: Place | undefined;
  readonly ask: Place | undefined;
  readonly deny: Place | undefined;
}

function partsOf(into: Collected, document: SourceDocument): Parts {
  const top = rootOf(document);
  refuseCursor(into, top);
  const servers = setting(into, top, "allowedMcpServers");
  const permissions = setting(into, top, "permissions");
  for (const [place, known] of [
    [top, SETTINGS],
    [permissions, PERMISSIONS],
  ] as const) {
    if (place?.node.kind === "object") checkNames(into, place, known);
  }
  if (permissions !== undefined && permissions.node.kind !== "object") wrongType(into, permissions, "a mapping");
  tellProjectServers(into, top);
  const permission = (key: string): Place | undefined => permissions && setting(into, permissions, key);
  return {
    top,
    servers,
    deniedServers: setting(into, top, "deniedMcpServers"),
    disabledServers: setting(into, top, "disabledMcpjsonServers"),
    allow: permission("allow"),
    ask: permission("ask"),
    deny: permission("deny"),
  };
}

/** Files that are read together are one set of settings, as clients merge them: a denial in one holds for all. */
function readSettings(into: Collected, parts: readonly Parts[], options: RegistryOptions): void {
  const [first] = parts;
  if (first === undefined) return;
  const all = (key: Exclude<keyof Parts, "top">): readonly Place[] => parts.flatMap((part) => part[key] ?? []);
  const [servers, allow] = [all("servers"), all("allow")];
  if (servers.length === 0 && allow.length === 0) {
    const message = "nothing is restricted: neither `allowedMcpServers` nor `permissions.allow` is there, and an absent list allows everything";
    refuse(into, "no_restriction", message, first.top, "Write the list that is meant; an empty list allows nothing.");
    return;
  }
  if (servers.length === 0) {
    const message = "`allowedMcpServers` is absent, so these settings let every server run";
    remark(into, "warning", "no_restriction", message, first.top, "Gait blocks what its own policy does not allow.");
  }
  if (allow.length === 0) {
    const message = "`permissions.allow` is absent, so these settings name no approved tools; no policy can be made from them";
    remark(into, "warning", "no_restriction", message, first.top, "List tools as `mcp__server__tool`.");
  }
  const rules = readServerRules(into, servers, { denied: all("deniedServers"), disabled: all("disabledServers") }, options);
  readPermissions(into, { allow, ask: all("ask"), deny: all("deny") }, rules, options);
}

/** What starts a project's own servers without asking is no list of what may run. */
function tellProjectServers(into: Collected, top: Place): void {
  for (const key of ["enableAllProjectMcpServers", "enabledMcpjsonServers"]) {
    const node = member(top.node, key);
    if (node === undefined || (node.kind === "boolean" && !node.value) || (node.kind === "array" && node.items.length === 0)) continue;
    const message = `\`${key}\` starts servers of a project without asking; it restricts nothing and approves no tool here`;
    remark(into, "note", "project_servers", message, { ...top, node, pointer: `/${key}` });
  }
}

/** Settings are full of keys that are not ours; one that could be a denial, or one of ours misspelled, is not passed over. */
function checkNames(into: Collected, place: Place, known: readonly string[]): void {
  if (place.node.kind !== "object") return;
  refuseDenials(place.file, place.node, new Set(known), into.diagnostics, "these settings");
  const folded = new Set(known.map(foldKey));
  for (const m of place.node.members) {
    if (known.includes(m.key) || (!folded.has(foldKey(m.key)) && !mayRestrict(m, known))) continue;
    const at = originAt({ ...place, node: m.value, pointer: place.pointer + pointerStep(m.key) });
    const meant = nearest(m.key, known);
    const message = `key ${quoteForMessage(m.key)} is no setting that is known here, and may restrict servers or tools`;
    const help = meant === undefined ? "Remove it, or describe the file with a mapping." : `Write \`${meant}\` as the client reads it, or remove the key.`;
    refuse(into, "setting_misspelled", message, { ...at, line: m.line, column: m.column }, help);
  }
}

/** Lists among the permissions, and what speaks of MCP servers: a denial there must not be passed over. */
function mayRestrict(m: Member, known: readonly string[]): boolean {
  if (decides(m.key, "document") || takesBack(m)) return false; // Told already, as a denial.
  const { key, value } = m;
  if (known === PERMISSIONS) return value.kind === "array" && value.items.some((item) => item.kind === "string");
  const word = foldKey(key);
  return word.includes("mcp") && word.includes("server") && (value.kind === "array" || value.kind === "object");
}

/** A setting; `{"overridable": …}` around it makes it a suggestion, which is told. Null is no value and is refused. */
function setting(into: Collected, place: Place, key: string): Place | undefined {
  const node = member(place.node, key);
  if (node === undefined) return undefined;
  const found: Place = { file: place.file, node, pointer: `${place.pointer}/${key}` };
  const inner = member(node, "overridable");
  if (inner === undefined || node.kind !== "object" || node.members.length !== 1) return found;
  remark(
    into,
    "warning",
    "setting_overridable",
    `\`${key}\` is overridable: users may replace it`,
    found,
    "Remove the wrapper where the list is meant to hold.",
  );
  return { ...found, node: inner, pointer: `${found.pointer}/overridable` };
}

function listOrWrapped(node: SourceNode | undefined): SourceNode | undefined {
  return member(node, "overridable") ?? node;
}
