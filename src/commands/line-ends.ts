/** A checkout that git turned into CRLF: every source has another sha256 there, so every artefact seems stale. */
import { diagnosticAt, type Diagnostic } from "../diagnostic.ts";
import { quoteForMessage } from "../source/index.ts";

/** What to do about line ends where a stale artefact has those of another system; we write LF only. */
export function foreignLineEnds(file: string, committed: string | undefined): readonly Diagnostic[] {
  if (committed?.includes("\r\n") !== true) return [];
  return [
    diagnosticAt(
      "warning",
      "line_ends",
      `${quoteForMessage(file)} has the line ends of another system (CRLF), so neither it nor its sources are the bytes that were committed`,
      { file, line: 1 },
      "Add `* text eol=lf` to .gitattributes, and check out again: git rm -rq --cached . && git reset -q --hard",
    ),
  ];
}
