/** Reading documents with a mapping. */
import type { SourceDocument } from "../source/index.ts";
import { finish, startCollecting, type Collected } from "./adapters/collect.ts";
import { endpointOf } from "./adapters/endpoint.ts";
import { leaveOut, originAt, refuse, rootOf, type Place } from "./draft.ts";
import { refuseCursor, refuseIfSet } from "./incomplete.ts";
import { addServer, NO_PARTS, refuseListedTwice, type ServerParts } from "./listed-server.ts";
import { decisionCheck } from "./mapping-decisions.ts";
import { readTrust } from "./mapping-trust.ts";
import { SERVER_FIELDS, type Condition, type Mapping, type MappingPath, type ServersMapping, type TextSpec, type ToolsMapping } from "./mapping-types.ts";
import { meets, textFor } from "./mapping-value.ts";
import { find, itemsOfEach, type Item } from "./mapping-walk.ts";
import { asOfRequired } from "./scan-results.ts";
import { instantOf } from "./timestamp.ts";
import type { AdapterReading, RegistryOptions } from "./types.ts";

/** Reads all documents with the same mapping, in the order given: pages or files of one export. */
export function readMapped(documents: readonly SourceDocument[], mapping: Mapping, options: RegistryOptions): AdapterReading {
  const draft = startCollecting();
  const roots = documents.map(rootOf);
  const last = roots.at(-1);
  if (last !== undefined) refuseIncomplete(draft, last, mapping);
  if (mapping.tools !== undefined) readTools(draft, roots, mapping.tools, options);
  if (mapping.servers !== undefined) readServers(draft, roots, mapping.servers);
  if (mapping.trust !== undefined) readTrust(draft, roots, mapping.trust, options);
  refuseListedTwice(draft);
  return finish(draft, mapping.inventory, exportedAt(draft, roots, mapping.exported_at));
}

/** The paths that a section reads, for knowing which keys it passes over. */
export function pathsOf(specs: readonly (TextSpec | undefined)[], conditions: readonly Condition[]): readonly MappingPath[] {
  return [...specs.flatMap((spec) => (spec?.kind === "path" ? [spec.path] : [])), ...conditions.map((c) => c.path)];
}

function readTools(draft: Collected, roots: readonly Place[], section: ToolsMapping, options: RegistryOptions): void {
  const { each, name, server_id, class: risk, expires_at, approved_when } = section;
  const check = decisionCheck(draft, each.path, pathsOf([name, server_id, risk, expires_at], approved_when));
  for (const item of roots.flatMap((root) => itemsOfEach(draft, root, each))) {
    check(item);
    const verdict = meets(draft, item, approved_when);
    const text = verdict.kind === "refuse" ? undefined : textFor(draft, item, name);
    if (text?.kind !== "text") continue;
    const server = textFor(draft, item, server_id);
    const id = server.kind === "text" ? server.text : options.server_id;
    const word = textFor(draft, item, verdict.kind === "not_accepted" ? undefined : risk);
    if (verdict.kind === "not_accepted") leaveOut(draft, text.text, "not_approved", verdict.reason, verdict.place);
    else if (server.kind !== "refused" && word.kind !== "refused" && !expired(draft, item, text.text, expires_at, options)) {
      draft.tools.push({
        name: text.text,
        ...(id === undefined ? {} : { server_id: id }),
        ...(word.kind === "text" ? { classes: [word.text] } : {}),
        origin: originAt(text.place),
      });
    }
  }
}

/** Whether the approval has ended by `as_of`; without an `as_of` nothing can say so, which is an error. */
function expired(draft: Collected, item: Item, name: string, spec: TextSpec | undefined, options: RegistryOptions): boolean {
  const end = textFor(draft, item, spec);
  if (end.kind !== "text") return end.kind === "refused";
  const at = instantOf(end.text);
  const now = options.as_of === undefined ? undefined : instantOf(options.as_of);
  if (at === undefined) refuse(draft, "time_invalid", "the end of the approval is no RFC 3339 time with a zone", end.place);
  if (now === undefined) draft.diagnostics.push(asOfRequired(originAt(end.place)));
  if (at === undefined || now === undefined) return true;
  if (at <= now) leaveOut(draft, name, "approval_expired", `its approval ended at ${end.text}`, end.place);
  return at <= now;
}

function readServers(draft: Collected, roots: readonly Place[], section: ServersMapping): void {
  for (const item of roots.flatMap((root) => itemsOfEach(draft, root, section.each))) {
    const verdict = meets(draft, item, section.active_when);
    const id = verdict.kind === "refuse" ? undefined : textFor(draft, item, section.server_id);
    if (id?.kind !== "text") continue;
    if (verdict.kind === "not_accepted") leaveOut(draft, id.text, "status_not_active", verdict.reason, verdict.place);
    else addServer(draft, id.text, partsOf(draft, item, section), originAt(id.place));
  }
}

function partsOf(draft: Collected, item: Item, section: ServersMapping): ServerParts {
  const parts: Record<string, string | undefined> = {};
  for (const field of SERVER_FIELDS) {
    const value = textFor(draft, item, section[field]);
    if (value.kind === "text") parts[field] = field === "endpoint" ? endpointOf(value.text) : value.text;
    if (field === "updated_at" && value.kind === "text" && instantOf(value.text) === undefined) {
      refuse(draft, "time_invalid", "`updated_at` is no RFC 3339 time with a zone", value.place);
    }
  }
  return { ...NO_PARTS, ...parts };
}

/** Pages before the last lead to the next one; the last must lead nowhere. */
function refuseIncomplete(draft: Collected, last: Place, mapping: Mapping): void {
  const before = draft.diagnostics.length;
  refuseCursor(draft, last);
  if (mapping.cursor === undefined || draft.diagnostics.length > before) return;
  const found = find(draft, { place: last, bound: new Map([[0, last]]) }, mapping.cursor);
  if (found.kind === "value") refuseIfSet(draft, found.place);
}

function exportedAt(draft: Collected, roots: readonly Place[], spec: TextSpec | undefined): string | undefined {
  let newest: { readonly text: string; readonly at: number } | undefined;
  for (const root of roots) {
    const time = textFor(draft, { place: root, bound: new Map([[0, root]]) }, spec);
    if (time.kind !== "text") continue;
    const at = instantOf(time.text);
    if (at === undefined) refuse(draft, "time_invalid", "`exported_at` is no RFC 3339 time with a zone", time.place);
    else if (newest === undefined || at > newest.at) newest = { text: time.text, at };
  }
  return newest?.text;
}
