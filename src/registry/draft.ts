/**
 * What an adapter fills while it reads, and how it asks for values: with the place of each, so that every error says where it
 * stands. A value that is there but of another type is always an error; nothing is skipped in silence.
 */
import { diagnosticAt, errorAt, type Diagnostic, type Origin, type Position, type Severity } from "../diagnostic.ts";
import { trim } from "../gait/text/index.ts";
import { kindName } from "../source/fields.ts";
import { originOf, pointerStep, quoteForMessage, type SourceDocument, type SourceNode } from "../source/index.ts";
import { endpointOf } from "./adapters/endpoint.ts";
import { instantOf } from "./timestamp.ts";
import type { AdapterReading, LeftOut, RawTool, ServerEntry, TrustEntry } from "./types.ts";

/** A reading in the making. */
export interface Draft {
  readonly tools: RawTool[];
  readonly servers: ServerEntry[];
  readonly trust_entries: TrustEntry[];
  readonly left_out: LeftOut[];
  readonly diagnostics: Diagnostic[];
}

/** A value and where it stands. */
export interface Place {
  readonly file: string;
  readonly node: SourceNode;
  readonly pointer: string;
}

/** A value under a key that the data chose. */
export interface KeyedPlace extends Place {
  readonly key: string;
  /** Where the key stands; its value may begin lines below. */
  readonly keyAt: Position;
}

/** A draft that holds nothing yet. */
export function emptyDraft(): Draft {
  return { tools: [], servers: [], trust_entries: [], left_out: [], diagnostics: [] };
}

/** The finished reading. */
export function finish(draft: Draft, inventory: boolean, exportedAt?: string): AdapterReading {
  const { tools, servers, trust_entries, left_out, diagnostics } = draft;
  const time = exportedAt === undefined ? {} : { exported_at: exportedAt };
  return { tools, servers, trust_entries, left_out, diagnostics, inventory, ...time };
}

/** The place of a whole document. */
export function rootOf(document: SourceDocument): Place {
  return { file: document.file, node: document.root, pointer: "" };
}

/** Where a place stands, for messages and reports. */
export function originAt(place: Place): Origin {
  return originOf(place.file, place.node, place.pointer);
}

/** Where an entry is named: its key, or the value of the first of `keys` that it has, else the entry. Reports point here. */
export function originOfName(place: Place | KeyedPlace, keys: readonly string[] = ["name"]): Origin {
  if ("keyAt" in place) return { ...originAt(place), ...place.keyAt };
  const [named] = keys.flatMap((key) => valueAt(place, key) ?? []);
  return originAt(named ?? place);
}

/** Adds an error at a place; gives undefined so that readers can return it. */
export function refuse(draft: Draft, code: string, message: string, at: Place | Origin, help?: string): undefined {
  draft.diagnostics.push(errorAt(code, message, "node" in at ? originAt(at) : at, help));
  return undefined;
}

/** Adds a warning or a note at a place. */
export function remark(draft: Draft, severity: Exclude<Severity, "error">, code: string, message: string, at: Place, help?: string): void {
  draft.diagnostics.push(diagnosticAt(severity, code, message, originAt(at), help));
}

/** Records that something of the export does not go into the result. */
export function leaveOut(draft: Draft, subject: string, code: string, reason: string, at: Place): void {
  draft.left_out.push({ subject, code, reason, origin: originAt(at) });
}

/** The value under a key; undefined where the key is missing or its value is null. */
export function valueAt(place: Place, key: string): Place | undefined {
  const found = rawAt(place, key);
  return found === undefined || found.node.kind === "null" ? undefined : found;
}

/** The value under a key, null too; undefined where the key is missing. */
export function rawAt(place: Place, key: string): Place | undefined {
  if (place.node.kind !== "object") return undefined;
  const found = place.node.members.find((m) => m.key === key);
  return found && { file: place.file, node: found.value, pointer: place.pointer + pointerStep(key) };
}

/** The value under a key that must be there and not be null. */
export function required(draft: Draft, place: Place, key: string): Place | undefined {
  const found = valueAt(place, key);
  if (found !== undefined) return found;
  if (place.node.kind !== "object") return wrongType(draft, place, "a mapping");
  return refuse(draft, "missing_field", `${describe(place)} has no ${quoteForMessage(key)}`, place);
}

/** The items of a list; a node of another kind is an error. */
export function itemsAt(draft: Draft, place: Place): readonly Place[] {
  if (place.node.kind !== "array") return wrongType(draft, place, "a list") ?? [];
  return place.node.items.map((node, i) => ({ file: place.file, node, pointer: place.pointer + pointerStep(i) }));
}

/** The entries of a map keyed by data; a node of another kind is an error. */
export function entriesAt(draft: Draft, place: Place): readonly KeyedPlace[] {
  if (place.node.kind !== "object") return wrongType(draft, place, "a mapping") ?? [];
  return place.node.members.map((m) => {
    return { file: place.file, node: m.value, pointer: place.pointer + pointerStep(m.key), key: m.key, keyAt: { line: m.line, column: m.column } };
  });
}

/** The text of a node; blank text is an error. */
export function textOf(draft: Draft, place: Place): string | undefined {
  if (place.node.kind !== "string") return wrongType(draft, place, "text");
  if (trim(place.node.value) === "") return refuse(draft, "empty_value", `${describe(place)} is empty`, place);
  return place.node.value;
}

/** Text under a key that must be there. */
export function requiredText(draft: Draft, place: Place, key: string): string | undefined {
  const found = required(draft, place, key);
  return found && textOf(draft, found);
}

/** Text under a key that may be missing, null or empty; of another type it is an error. */
export function optionalText(draft: Draft, place: Place, key: string): string | undefined {
  const found = valueAt(place, key);
  if (found === undefined) return undefined;
  if (found.node.kind === "string" && trim(found.node.value) === "") return undefined;
  return textOf(draft, found);
}

/** The address under a key without credentials and query; a template or no address at all is left out. */
export function optionalEndpoint(draft: Draft, place: Place | undefined, key: string): string | undefined {
  const text = place && optionalText(draft, place, key);
  return text === undefined ? undefined : endpointOf(text);
}

/** An RFC 3339 time under a key that may be missing; anything else there is an error, because freshness is judged by it. */
export function optionalTime(draft: Draft, place: Place, key: string): string | undefined {
  const text = optionalText(draft, place, key);
  if (text === undefined || instantOf(text) !== undefined) return text;
  return refuse(draft, "time_invalid", `${quoteForMessage(text)} is no RFC 3339 time with a zone`, rawAt(place, key) ?? place);
}

/** true or false under a key that must be there. */
export function requiredBoolean(draft: Draft, place: Place, key: string): boolean | undefined {
  const found = required(draft, place, key);
  if (found === undefined) return undefined;
  return found.node.kind === "boolean" ? found.node.value : wrongType(draft, found, "true or false");
}

/** Adds the error for a node of another kind than `wanted`. */
export function wrongType(draft: Draft, place: Place, wanted: string): undefined {
  return refuse(draft, "wrong_type", `${describe(place)} must be ${wanted}, not ${kindOf(place.node)}`, place);
}

/** How a place is called in messages: its JSON pointer. */
export function describe(place: Place): string {
  return place.pointer === "" ? "the document" : quoteForMessage(place.pointer);
}

/** Exports are JSON, where the word for nothing is `null`. */
function kindOf(node: SourceNode): string {
  return node.kind === "null" ? "null" : kindName(node);
}
