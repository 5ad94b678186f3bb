/** The keys beside a name: those that decide whether it is approved are never ignored, the others are, and the reader is told. */
import { diagnosticAt, errorAt, type Diagnostic, type Origin } from "../../diagnostic.ts";
import { quoteForMessage, type ObjectNode } from "../../source/index.ts";

/** Keys that say whether an entry is approved at all; an adapter must read them or refuse the entry. */
const DECIDING: ReadonlySet<string> = new Set([
  "approved",
  "status",
  "state",
  "denied",
  "disabled",
  "expires_at",
  "valid_until",
]);

/** Of a whole document; there `status` is mostly an answer's own (`"status": "ok"`). */
const DECIDING_FOR_ALL: ReadonlySet<string> = new Set(["approved", "denied", "disabled", "expires_at", "valid_until"]);

/** Keys that sound as if they decided; ignored as the rest, but loudly. */
const SUSPICIOUS: ReadonlySet<string> = new Set([
  "active",
  "allow",
  "allowed",
  "block",
  "blocked",
  "decision",
  "deny",
  "deprecated",
  "deleted",
  "effect",
  "enabled",
  "expired",
  "expires",
  "expiry",
  "inactive",
  "rejected",
  "revoked",
  "state",
  "status",
  "valid_to",
  "verdict",
]);

/** More keys than this in one entry is no registry export. */
const KEYS_LIMIT = 256;
/** Different ignored keys that are told by name. */
const TOLD_KEYS = 20;

/** Ignored keys: how often, and where first. */
export type IgnoredKeys = Map<string, { count: number; readonly origin: Partial<Origin> }>;

/**
 * Checks the keys of one entry. `known` are those that the adapter reads or that the format defines without effect on
 * approval. Errors go to `diagnostics`, ignored keys to `ignored`. Returns false where the entry must not be used.
 */
export function checkEntryKeys(
  file: string,
  node: ObjectNode,
  known: ReadonlySet<string>,
  diagnostics: Diagnostic[],
  ignored: IgnoredKeys,
  level: "entry" | "document" = "entry",
): boolean {
  const deciding = level === "entry" ? DECIDING : DECIDING_FOR_ALL;
  const what = level === "entry" ? "this entry" : "all of this export";
  if (node.members.length > KEYS_LIMIT) {
    const message = `an entry has ${node.members.length} keys, more than the limit of ${KEYS_LIMIT}`;
    diagnostics.push(
      errorAt(
        "entry_too_many_keys",
        message,
        { file, line: node.line, column: node.column },
        "Check what produced this export.",
      ),
    );
    return false;
  }
  let usable = true;
  for (const m of node.members) {
    if (known.has(m.key)) continue;
    if (deciding.has(m.key.toLowerCase())) {
      usable = false;
      const message = `key ${quoteForMessage(m.key)} may deny or limit ${what}, and this format does not define what it means`;
      const help =
        "Say with a mapping (`format: mapping`) which of its values count as approved, or remove the key from the export.";
      diagnostics.push(errorAt("entry_key_decides", message, { file, line: m.line, column: m.column }, help));
      continue;
    }
    const seen = ignored.get(m.key);
    if (seen === undefined) ignored.set(m.key, { count: 1, origin: { file, line: m.line, column: m.column } });
    else seen.count++;
  }
  return usable;
}

/** One note for each ignored key, up to a limit, and one for the rest. */
export function ignoredKeyNotes(ignored: IgnoredKeys): readonly Diagnostic[] {
  const notes: Diagnostic[] = [];
  let rest = 0;
  for (const [key, { count, origin }] of ignored) {
    const suspicious = SUSPICIOUS.has(key.toLowerCase());
    if (!suspicious && notes.length >= TOLD_KEYS) {
      rest++;
      continue;
    }
    const times = count === 1 ? "in one entry" : `in ${count} entries`;
    const message = `key ${quoteForMessage(key)} is ignored ${times}`;
    const help = suspicious ? "If it takes an approval back, read it with a mapping (`format: mapping`)." : undefined;
    notes.push(diagnosticAt(suspicious ? "warning" : "note", "entry_key_ignored", message, origin, help));
  }
  if (rest > 0) notes.push(diagnosticAt("note", "entry_key_ignored", `${rest} more different keys are ignored`));
  return notes;
}
