/** `managed-settings.json` of GitHub Copilot and Claude Code: server allowlists with patterns, and tool permissions. */
import { foldKey, member, pointerStep, quoteForMessage, type SourceDocument, type SourceNode } from "../../source/index.ts";
import { refuseCursor } from "../incomplete.ts";
import { originAt, refuse, remark, type Place } from "../draft.ts";
import type { Adapter, RegistryOptions } from "../types.ts";
import { finish, startCollecting, type Collected } from "./collect.ts";
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

const SETTINGS: readonly string[] = [...SERVER_KEYS, "permissions"];
const PERMISSIONS: readonly string[] = ["allow", "ask", "deny", "defaultMode", "overridable"];

/** Reads what the settings name exactly; patterns are told and left out, because Gait has none. */
export const managedSettings: Adapter = {
  format: "managed-settings",
  looksFor: "an object with `allowedMcpServers`, `deniedMcpServers`, or `permissions` with `allow` or `deny`",
  detect: (document) => {
    const key = SERVER_KEYS.find((k) => member(document.root, k) !== undefined);
    if (key !== undefined) return `an object with \`${key}\``;
    const permissions = listOrWrapped(member(document.root, "permissions"));
    const list = ["allow", "deny", "ask"].find((k) => member(permissions, k) !== undefined);
    return list === undefined ? undefined : `\`permissions\` with \`${list}\``;
  },
  read: (documents, options) => {
    const into = startCollecting();
    for (const document of documents) readDocument(into, document, options);
    return finish(into, false);
  },
};

function readDocument(into: Collected, document: SourceDocument, options: RegistryOptions): void {
  const top: Place = { file: document.file, node: document.root, pointer: "" };
  refuseCursor(into, top);
  const servers = setting(into, top, "allowedMcpServers");
  const permissions = setting(into, top, "permissions");
  for (const [place, known] of [
    [top, SETTINGS],
    [permissions, PERMISSIONS],
  ] as const) {
    if (place?.node.kind === "object") checkNames(into, place, known);
  }
  const allow = permissions && setting(into, permissions, "allow");
  if (servers === undefined && allow === undefined) {
    const message = "nothing is restricted: neither `allowedMcpServers` nor `permissions.allow` is there, and an absent list allows everything";
    refuse(into, "no_restriction", message, top, "Write the list that is meant; an empty list allows nothing.");
    return;
  }
  if (servers === undefined) {
    remark(
      into,
      "warning",
      "no_restriction",
      "`allowedMcpServers` is absent, so these settings let every server run",
      top,
      "Gait blocks what its own policy does not allow.",
    );
  }
  if (allow === undefined) {
    remark(
      into,
      "warning",
      "no_restriction",
      "`permissions.allow` is absent, so these settings name no approved tools; no policy can be made from them",
      top,
      "List tools as `mcp__server__tool`.",
    );
  }
  const rules = readServerRules(
    into,
    servers,
    {
      denied: setting(into, top, "deniedMcpServers"),
      disabled: setting(into, top, "disabledMcpjsonServers"),
    },
    options,
  );
  if (permissions !== undefined && allow !== undefined) {
    readPermissions(into, { allow, ask: setting(into, permissions, "ask"), deny: setting(into, permissions, "deny") }, rules, options);
  }
}

/** Settings are full of keys that are not ours; one that could be a denial, or one of ours misspelled, is not passed over. */
function checkNames(into: Collected, place: Place, known: readonly string[]): void {
  if (place.node.kind !== "object") return;
  refuseDenials(place.file, place.node, new Set(known), into.diagnostics, "these settings");
  const folded = new Set(known.map(foldKey));
  for (const m of place.node.members) {
    if (known.includes(m.key) || !folded.has(foldKey(m.key))) continue;
    const at = originAt({ ...place, node: m.value, pointer: place.pointer + pointerStep(m.key) });
    const message = `key ${quoteForMessage(m.key)} is spelled in another letter case than the setting`;
    refuse(into, "setting_misspelled", message, { ...at, line: m.line, column: m.column }, "Write it as the client reads it.");
  }
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
