/** What Gait's loader of trust snapshots swallows without a word, and what makes it refuse the whole file. */
import type { Diagnostic } from "../../diagnostic.ts";
import { decodeUtf8, lineIndex, parseJsonSyntax, type JsonSyntax } from "../../source/index.ts";
import { decodeUtf8Lossy } from "../text/index.ts";
import { readSnapshot } from "../trust/index.ts";
import { describe, relevel } from "./codes.ts";
import { bidiCharacters } from "./hidden.ts";
import { inOrder } from "./in-order.ts";
import { entryLists, fieldsOf } from "./snapshot-entries.ts";
import { entryFindings, topLevelFindings, type PlacedFinding } from "./snapshot-fields.ts";
import { identityFindings, type IdentityFinding } from "./snapshot-identities.ts";
import type { CheckName } from "./types.ts";

/** What is known of a snapshot beside its text. */
export interface SnapshotLintOptions {
  /** Nanoseconds since the Unix epoch: times more than five minutes ahead of it are findings. */
  readonly now: bigint;
  readonly checkName?: CheckName;
}

/** Go's own limit of containers inside one another. */
const MAX_DEPTH = 10_000;

/** Looks at one snapshot file; findings in the order of the file. Never throws. */
export function lintSnapshot(bytes: Uint8Array, file: string, options: SnapshotLintOptions): readonly Diagnostic[] {
  const decoded = decodeUtf8(bytes);
  const text = "text" in decoded ? decoded.text : decodeUtf8Lossy(bytes);
  const found: Diagnostic[] = [];
  if (!("text" in decoded)) {
    found.push(
      describe(file, {
        code: "snapshot_not_utf8",
        message: `byte ${decoded.badByte + 1} is not UTF-8; Gait replaces it by U+FFFD`,
        at: lineIndex(text)(decodeUtf8Lossy(bytes.subarray(0, decoded.badByte)).length),
      }),
    );
  }
  const reading = readSnapshot(bytes);
  const syntax = parseJsonSyntax(text, MAX_DEPTH);
  const positionOf = lineIndex(text);
  const findings = "error" in syntax ? [] : placedFindings(syntax.root, text, options);
  for (const { name, what, offset } of bidiCharacters(text))
    found.push(describe(file, { code: "bidi_character", message: `${name} ${what}`, at: positionOf(offset) }));
  for (const diagnostic of reading.diagnostics) if (diagnostic.code !== "json_invalid_utf8") found.push(relevel(diagnostic, file));
  for (const finding of findings) found.push(describe(file, { ...finding, at: positionOf(finding.offset) }));
  // A value of the wrong type has its own place, whatever else is wrong.
  if (reading.error !== undefined && (reading.error.position !== undefined || !findings.some(({ code }) => FATAL.has(code)))) {
    const message = `Gait takes this snapshot for invalid, so it trusts no server: ${reading.error.message}`;
    const field = reading.error.field === undefined || "error" in syntax ? undefined : fieldsOf(syntax.root).get(reading.error.field);
    const at = field === undefined ? reading.error.position : positionOf(field.start);
    found.push(describe(file, { code: "snapshot_invalid", message, at }));
  }
  return inOrder(found);
}

/** Findings that say themselves why Gait refuses the file. */
const FATAL: ReadonlySet<string> = new Set(["snapshot_duplicate_identity", "snapshot_identity_missing"]);

function placedFindings(root: JsonSyntax, text: string, options: SnapshotLintOptions): readonly (PlacedFinding | IdentityFinding)[] {
  const lists = entryLists(root);
  const none: readonly PlacedFinding[] =
    lists.length === 0 && (root.kind === "object" || root.kind === "null")
      ? [{ code: "snapshot_no_entries", message: "the snapshot has no list of entries; Gait takes it, and every server is unknown", offset: root.start }]
      : [];
  return [
    ...none,
    ...topLevelFindings(root, text, options.now),
    ...lists.flat().flatMap((entry) => entryFindings(entry, text, options.now)),
    ...lists.flatMap((entries) => identityFindings(entries, options.checkName)),
  ];
}
