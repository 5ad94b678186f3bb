/** Diagnostics: errors and warnings as lists, notes collapsed. */
import type { Diagnostic } from "../../diagnostic.ts";
import { codeSpan, markdownText } from "../escape/index.ts";
import { counted, place, shortName, shortText } from "../words.ts";
import { collapsed, KEEP, list, type Block } from "./blocks.ts";

/** Findings by severity. */
export function diagnostics(all: readonly Diagnostic[]): readonly Block[] {
  const errors = all.filter((d) => d.severity === "error");
  const warnings = all.filter((d) => d.severity === "warning");
  const notes = all.filter((d) => d.severity === "note");
  return [
    ...list(`**${counted(errors.length, "error")}**`, errors.map(diagnosticItem), KEEP.tests, 10),
    ...list(`**${counted(warnings.length, "warning")}**`, warnings.map(diagnosticItem), KEEP.diagnostics),
    ...collapsed(counted(notes.length, "note"), list("", notes.map(diagnosticItem), KEEP.details)),
  ];
}

/** `` `code`: what is wrong (`file:1:2`). What to do. `` */
function diagnosticItem(diagnostic: Diagnostic): string {
  const at = place(diagnostic);
  return [
    `${codeSpan(shortName(diagnostic.code))}: ${markdownText(shortText(diagnostic.message))}`,
    at === undefined ? "" : ` (${codeSpan(shortName(at))})`,
    diagnostic.help === undefined ? "" : `. ${markdownText(shortText(diagnostic.help))}`,
  ].join("");
}
