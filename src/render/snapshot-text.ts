/** The text of a trust snapshot: the reference's fields in the reference's order, two blanks of indent. */
import { SNAPSHOT_SCHEMA_ID } from "../gait/index.ts";
import { isPrintable } from "../gait/text/index.ts";
import type { TrustEntry } from "../registry/types.ts";

/** What the reference writes; Gait does not look at it. */
const PRODUCER = "0.0.0-dev";

/** Writes entries in the order given. */
export function snapshotText(createdAt: string, entries: readonly TrustEntry[]): string {
  const head = [
    `  "schema_id": "${SNAPSHOT_SCHEMA_ID}",`,
    '  "schema_version": "1.0.0",',
    `  "created_at": ${quotedJson(createdAt)},`,
    `  "producer_version": "${PRODUCER}",`,
    '  "entries": [',
  ];
  return `{\n${head.join("\n")}\n${entries.map(entryText).join(",\n")}\n  ]\n}\n`;
}

/** Every field is written, so that a review sees that one is empty; only an endpoint may be left out. */
function entryText(entry: TrustEntry): string {
  const fields: readonly (readonly [string, string])[] = [
    ["server_id", quotedJson(entry.server_id ?? "")],
    ["server_name", quotedJson(entry.server_name ?? "")],
    ["publisher", quotedJson(entry.publisher ?? "")],
    ["source", quotedJson(entry.source)],
    ...(entry.endpoint === undefined ? [] : ([["endpoint", quotedJson(entry.endpoint)]] as const)),
    ["status", quotedJson(entry.status)],
    ["updated_at", quotedJson(entry.updated_at)],
    ["score", JSON.stringify(entry.score)],
    ["evidence_path", quotedJson(entry.evidence_path ?? entry.origin.file)],
  ];
  return `    {\n${fields.map(([key, value]) => `      "${key}": ${value}`).join(",\n")}\n    }`;
}

const PLAIN = /^[ -~]*$/;

/** Text from data: printable text raw (Gait does not undo escapes in times), the rest in JSON escapes. */
function quotedJson(text: string): string {
  if (PLAIN.test(text)) return JSON.stringify(text);
  return Array.from(JSON.stringify(text), (point) => (isPrintable(point.codePointAt(0) ?? 0) ? point : escaped(point))).join("");
}

function escaped(point: string): string {
  return Array.from({ length: point.length }, (_, i) => `\\u${point.charCodeAt(i).toString(16).padStart(4, "0")}`).join("");
}
