/** The keys beside a name: those that decide whether it is approved are never ignored, the others are, and the reader is told. */
import { diagnosticAt, errorAt, type Diagnostic, type Origin } from "../../diagnostic.ts";
import { quoteForMessage, type Member, type ObjectNode } from "../../source/index.ts";
import { decides, takesBack } from "./denials.ts";
import { otherLetters } from "./misspelled.ts";

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
  const what = level === "entry" ? "this entry" : "all of this export";
  if (node.members.length > KEYS_LIMIT) {
    const message = `an entry has ${node.members.length} keys, more than the limit of ${KEYS_LIMIT}`;
    diagnostics.push(errorAt("entry_too_many_keys", message, { file, line: node.line, column: node.column }, "Check what produced this export."));
    return false;
  }
  let usable = true;
  for (const m of node.members) {
    if (known.has(m.key)) continue;
    if (decides(m.key, level) || takesBack(m)) {
      usable = false;
      diagnostics.push(decidingKey(file, m, what));
      continue;
    }
    const meant = otherLetters(m.key, known);
    if (meant !== undefined) {
      usable = false;
      const message = `key ${quoteForMessage(m.key)} is \`${meant}\` in other letters`;
      diagnostics.push(errorAt("key_misspelled", message, { file, line: m.line, column: m.column }, `Write \`${meant}\`, or remove the key.`));
      continue;
    }
    const seen = ignored.get(m.key);
    if (seen === undefined) ignored.set(m.key, { count: 1, origin: { file, line: m.line, column: m.column } });
    else seen.count++;
  }
  return usable;
}

/** Refuses keys that take an approval back, and passes over the rest without a word: for places that are full of settings. */
export function refuseDenials(file: string, node: ObjectNode, known: ReadonlySet<string>, diagnostics: Diagnostic[], what: string): boolean {
  const found = node.members.filter((m) => !known.has(m.key) && (decides(m.key, "document") || takesBack(m)));
  for (const m of found) diagnostics.push(decidingKey(file, m, what));
  return found.length === 0;
}

function decidingKey(file: string, m: Member, what: string): Diagnostic {
  const message = `key ${quoteForMessage(m.key)} may deny or limit ${what}, and this format does not define what it means`;
  const help = "Say with a mapping (`format: mapping`) which of its values count as approved, or remove the key from the export.";
  return errorAt("entry_key_decides", message, { file, line: m.line, column: m.column }, help);
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
