/** What strict JSON and strict YAML have in common: bytes to text, and the collection of what is wrong. */
import { createHash } from "node:crypto";
import { errorAt, type Diagnostic, type Outcome, type Position } from "../diagnostic.ts";
import { lineIndex } from "./line-index.ts";
import { BLANK_RUN_LIMIT, FINDINGS_LIMIT } from "./limits.ts";
import type { SourceDocument, SourceNode } from "./node.ts";
import { decodeUtf8 } from "./utf8.ts";

/** A decoded file while it is read. */
export interface Reading {
  readonly file: string;
  readonly text: string;
  readonly positionOf: (offset: number) => Position;
  /** Notes an error at a UTF-16 offset. */
  readonly fail: (code: string, message: string, offset: number, help?: string) => void;
  /** All errors so far, cut at the limit with a count of the rest. */
  readonly findings: () => readonly Diagnostic[];
}

/** Bytes to text: the size, strict UTF-8, no byte order mark, no blank space by the megabyte. */
export function openSource(file: string, bytes: Uint8Array, sizeLimit: number): Reading | { readonly diagnostics: readonly Diagnostic[] } {
  const refuse = (code: string, message: string, at: Position, help: string): { readonly diagnostics: readonly Diagnostic[] } => ({
    diagnostics: [errorAt(code, message, { file, ...at }, help)],
  });
  const top: Position = { line: 1, column: 1 };
  if (bytes.length > sizeLimit) {
    return refuse("source_too_large", `the file has ${bytes.length} bytes, more than the limit of ${sizeLimit}`, top, "Split the export into several files.");
  }
  const decoded = decodeUtf8(bytes);
  if ("badByte" in decoded) {
    const at = decoded.badByte;
    const before = decodeUtf8(bytes.subarray(0, at));
    const position = "text" in before ? lineIndex(before.text)(before.text.length) : top;
    const byte = (bytes[at] ?? 0).toString(16).toUpperCase().padStart(2, "0");
    return refuse("source_utf8", `byte ${at} (0x${byte}) is not UTF-8`, position, "Save the file as UTF-8.");
  }
  const { text } = decoded;
  if (text.startsWith("\ufeff")) {
    return refuse("source_bom", "the file starts with a byte order mark", top, "Save the file as UTF-8 without a byte order mark.");
  }
  const positionOf = lineIndex(text);
  const blank = longBlankRun(text);
  if (blank !== undefined) {
    const message = `more than ${BLANK_RUN_LIMIT} characters of blank space in one piece`;
    return refuse("source_blank_run", message, positionOf(blank), "Remove the blank space; it hides what follows it.");
  }
  return collector(file, text, positionOf);
}

function collector(file: string, text: string, positionOf: (offset: number) => Position): Reading {
  const found: Diagnostic[] = [];
  let more = 0;
  return {
    file,
    text,
    positionOf,
    fail: (code, message, offset, help) => {
      if (found.length < FINDINGS_LIMIT) found.push(errorAt(code, message, { file, ...positionOf(offset) }, help));
      else more++;
    },
    findings: () => (more === 0 ? found : [...found, errorAt("source_more_findings", `${more} more errors in this file`, { file })]),
  };
}

/** The document where nothing was wrong, else the errors. */
export function closeSource(reading: Reading, bytes: Uint8Array, format: "json" | "yaml", root: SourceNode | undefined): Outcome<SourceDocument> {
  const diagnostics = reading.findings();
  if (diagnostics.length > 0 || root === undefined) return { diagnostics };
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return { value: { file: reading.file, format, root, sha256 }, diagnostics };
}

/** Offset of a piece of blank space longer than the limit; looks at few units, and at each a bounded number of times. */
function longBlankRun(text: string): number | undefined {
  const isBlank = (at: number): boolean => {
    const unit = text.charCodeAt(at);
    return unit === 0x20 || unit === 0x0a || unit === 0x0d || unit === 0x09;
  };
  // A run longer than the limit covers one of these points from end to end of a stride.
  for (let point = BLANK_RUN_LIMIT - 1; point < text.length; point += BLANK_RUN_LIMIT) {
    let start = point;
    while (start >= 0 && point - start <= BLANK_RUN_LIMIT && isBlank(start)) start--;
    let end = point;
    while (end < text.length && end - point <= BLANK_RUN_LIMIT && isBlank(end)) end++;
    if (end - start - 1 > BLANK_RUN_LIMIT) return start + 1;
  }
  return undefined;
}
