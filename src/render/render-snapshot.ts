/** Trust entries as a Gait trust snapshot. */
import { errorAt, type Diagnostic, type Outcome } from "../diagnostic.ts";
import { compareBytes, parseGoTime } from "../gait/text/index.ts";
import { identityKey, readSnapshot } from "../gait/trust/index.ts";
import type { TrustEntry } from "../registry/types.ts";
import { quoteForMessage } from "../source/index.ts";
import { snapshotText } from "./snapshot-text.ts";
import { entryProblems } from "./snapshot-problems.ts";

/** What a snapshot is made from. */
export interface RenderSnapshotInput {
  readonly entries: readonly TrustEntry[];
}

/** A snapshot's text and the keys of its entries in order. */
export interface RenderedSnapshot {
  readonly text: string;
  readonly keys: readonly string[];
}

/** An entry under the key that Gait looks it up by. */
interface Keyed {
  readonly key: string;
  readonly entry: TrustEntry;
}

/**
 * Renders a snapshot: a function of its entries alone, `created_at` is the latest of their times. Errors: no entry, an entry
 * without identity, two entries of one identity, a score outside 0..1, a time or a status that Gait would read differently.
 */
export function renderSnapshot(input: RenderSnapshotInput): Outcome<RenderedSnapshot> {
  const keyed = input.entries.map((entry): Keyed => ({ key: keyOf(entry), entry }));
  const problems = [...input.entries.flatMap(entryProblems), ...duplicates(keyed)];
  if (input.entries.length === 0) {
    problems.push(errorAt("render_empty_snapshot", "the report lists no server, and a snapshot of nothing is not rendered", {}, "Scan at least one server."));
  }
  if (problems.length > 0) return { diagnostics: problems };
  const sorted = [...keyed].sort((a, b) => compareBytes(a.key, b.key));
  const text = snapshotText(
    latest(sorted),
    sorted.map((k) => k.entry),
  );
  const difference = readBackDifference(text, sorted);
  if (difference !== undefined) {
    const message = `the rendered snapshot does not mean what was asked for: ${difference}`;
    return { diagnostics: [errorAt("render_read_back", message, {}, "This is a bug; please report it with the scanner's report.")] };
  }
  return { value: { text, keys: sorted.map((k) => k.key) }, diagnostics: [] };
}

function keyOf(entry: TrustEntry): string {
  return identityKey({ serverId: entry.server_id ?? "", serverName: entry.server_name ?? "" });
}

/** One double makes Gait refuse the file for every server, so both are named. */
function duplicates(keyed: readonly Keyed[]): Diagnostic[] {
  const seen = new Map<string, TrustEntry>();
  return keyed.flatMap(({ key, entry }) => {
    const first = seen.get(key);
    if (first === undefined || key === "") {
      seen.set(key, entry);
      return [];
    }
    const { file, line, column } = first.origin;
    const message = `servers ${shown(first)} (${file}:${line}:${column}) and ${shown(entry)} are one identity for Gait`;
    return [errorAt("render_duplicate_identity", message, entry.origin, "Keep one of the two, or give them different ids.")];
  });
}

function shown(entry: TrustEntry): string {
  const id = entry.server_id ?? "";
  return quoteForMessage(id.trim() === "" ? (entry.server_name ?? "") : id);
}

/** The latest time as its entry writes it; of equal instants the first in order of keys. */
function latest(sorted: readonly Keyed[]): string {
  let text = "";
  let instant: bigint | undefined;
  for (const { entry } of sorted) {
    const at = parseGoTime(entry.updated_at);
    if (at === undefined || (instant !== undefined && at <= instant)) continue;
    instant = at;
    text = entry.updated_at;
  }
  return text;
}

/** Reads the text as Gait does and compares what decides about trust. */
function readBackDifference(text: string, sorted: readonly Keyed[]): string | undefined {
  const reading = readSnapshot(new TextEncoder().encode(text));
  if (reading.value === undefined) return `gait refuses it: ${reading.error?.message ?? "no reason given"}`;
  const { byKey } = reading.value;
  if (byKey.size !== sorted.length) return `${byKey.size} entries where ${sorted.length} are meant`;
  for (const { key, entry } of sorted) {
    const read = byKey.get(key);
    const same =
      read !== undefined &&
      read.status === entry.status &&
      read.score === entry.score &&
      read.updatedAt === parseGoTime(entry.updated_at) &&
      read.publisher === (entry.publisher ?? "") &&
      read.registryVerification === undefined;
    if (!same) return `entry ${quoteForMessage(key)} differs`;
  }
  return undefined;
}
