/** A trust snapshot as Gait's lenient loader reads it. */
import type { Diagnostic, Position } from "../../diagnostic.ts";
import { decodeJson, goBool, goList, goPointer, goString, goStruct, goTime, listItems, type Decoded } from "../json/index.ts";
import { goQuote, trim, ZERO_TIME } from "../text/index.ts";
import { goFloat64 } from "./float.ts";
import { identityKey } from "./identity.ts";
import type { RegistryVerification, TrustEntry, TrustSnapshot } from "./types.ts";

const verificationType = goStruct("mcp.RegistryVerification", {
  pack_name: goString,
  pack_version: goString,
  digest: goString,
  metadata_path: goString,
  pin_path: goString,
  pin_digest: goString,
  pin_present: goBool,
  pin_verified: goBool,
  signature_verified: goBool,
  signature_error: goString,
  publisher: goString,
  source: goString,
  publisher_allowed: goBool,
});

const entryType = goStruct("mcp.TrustSnapshotEntry", {
  server_id: goString,
  server_name: goString,
  publisher: goString,
  source: goString,
  endpoint: goString,
  status: goString,
  updated_at: goTime,
  score: goFloat64,
  evidence_path: goString,
  registry_verification: goPointer(verificationType),
});

const snapshotType = goStruct("mcp.TrustSnapshot", {
  schema_id: goString,
  schema_version: goString,
  created_at: goTime,
  producer_version: goString,
  entries: goList(entryType),
});

/** What `schema_id` must say, if it says anything. */
export const SNAPSHOT_SCHEMA_ID = "gait.mcp.trust_snapshot";
const SCHEMA_VERSION = "1.0.0";

/** A snapshot, or why Gait takes the whole file for invalid (it gives no reason itself; these words are ours). */
export interface SnapshotReading {
  readonly value?: TrustSnapshot;
  readonly error?: {
    readonly message: string;
    readonly position?: Position;
    /** The field of the head that is to blame, where one is. */
    readonly field?: "schema_id" | "schema_version";
  };
  /** Keys that Gait folds, merges or passes over. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads a snapshot. Never throws. */
export function readSnapshot(bytes: Uint8Array): SnapshotReading {
  const decoded = decodeJson(bytes, snapshotType);
  const { diagnostics } = decoded;
  if ("error" in decoded) return { error: decoded.error, diagnostics };
  const raw = decoded.value;
  const invalid = (message: string): SnapshotReading => ({ error: { message }, diagnostics });
  const odd = (field: "schema_id" | "schema_version"): SnapshotReading => ({ error: { message: `${field} is ${goQuote(raw[field])}`, field }, diagnostics });
  // A blank one is filled in; a filled one is compared untrimmed.
  if (trim(raw.schema_id) !== "" && raw.schema_id !== SNAPSHOT_SCHEMA_ID) return odd("schema_id");
  if (trim(raw.schema_version) !== "" && raw.schema_version !== SCHEMA_VERSION) return odd("schema_version");
  const byKey = new Map<string, TrustEntry>();
  const entries: TrustEntry[] = [];
  for (const item of listItems(raw.entries)) {
    const entry = entryOf(item);
    const key = identityKey(entry);
    if (key === "") return invalid(`entry ${entries.length + 1} has neither server_id nor server_name`);
    if (byKey.has(key)) return invalid(`two entries are known as ${goQuote(key)}`);
    byKey.set(key, entry);
    entries.push(entry);
  }
  return { value: { createdAt: raw.created_at ?? ZERO_TIME, entries, byKey }, diagnostics };
}

function entryOf(item: Decoded<typeof entryType>): TrustEntry {
  return {
    serverId: item.server_id,
    serverName: item.server_name,
    publisher: item.publisher,
    source: item.source,
    endpoint: item.endpoint,
    status: item.status,
    updatedAt: item.updated_at ?? ZERO_TIME,
    score: item.score,
    evidencePath: item.evidence_path,
    registryVerification: item.registry_verification === undefined ? undefined : verificationOf(item.registry_verification),
  };
}

function verificationOf(item: Decoded<typeof verificationType>): RegistryVerification {
  return {
    pinPresent: item.pin_present,
    pinVerified: item.pin_verified,
    signatureVerified: item.signature_verified,
    publisherAllowed: item.publisher_allowed,
  };
}
