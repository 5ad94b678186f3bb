/** Diagnostics: errors and warnings in a table, notes collapsed. */
import type { Diagnostic } from "../../diagnostic.ts";
import { cellText } from "../escape/index.ts";
import { counted, shortText } from "../words.ts";
import { collapsed, KEEP, table, type Block } from "./blocks.ts";
import { nameCell, placeCell } from "./cells.ts";

export function diagnostics(list: readonly Diagnostic[]): readonly Block[] {
  const errors = list.filter((d) => d.severity === "error");
  const warnings = list.filter((d) => d.severity === "warning");
  const notes = list.filter((d) => d.severity === "note");
  return [
    ...table(`**${counted(errors.length, "error")}**`, COLUMNS, errors.map(cells), KEEP.tests, 10),
    ...table(`**${counted(warnings.length, "warning")}**`, COLUMNS, warnings.map(cells), KEEP.diagnostics),
    ...collapsed(counted(notes.length, "note"), table("", COLUMNS, notes.map(cells), KEEP.details)),
  ];
}

const COLUMNS = ["What", "What to do", "Where"] as const;

function cells(diagnostic: Diagnostic): readonly string[] {
  const help = diagnostic.help === undefined ? "" : cellText(shortText(diagnostic.help));
  return [`${nameCell(diagnostic.code)}<br>${cellText(shortText(diagnostic.message))}`, help, placeCell(diagnostic)];
}
