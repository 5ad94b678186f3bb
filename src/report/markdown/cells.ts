/** Cells that several tables share. */
import { cellCode } from "../escape/index.ts";
import { place, shortName } from "../words.ts";

/** A place as a code span; nothing where it is not known. */
export function placeCell(
  ...places: readonly { readonly file?: string; readonly line?: number; readonly column?: number }[]
): string {
  const shown = places.flatMap((p) => place(p) ?? []);
  return shown.map((p) => cellCode(shortName(p))).join("<br>");
}

/** A name as a code span. */
export function nameCell(name: string): string {
  return cellCode(shortName(name));
}

/** Several lines in one cell, empty ones left out. */
export function stacked(...lines: readonly (string | undefined)[]): string {
  return lines.filter((line) => line !== undefined && line !== "").join("<br>");
}
