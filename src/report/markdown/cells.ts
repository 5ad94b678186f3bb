/** Cells that several tables share. */
import { cellCode } from "../escape/index.ts";
import { shortName } from "../words.ts";

/** A name as a code span. */
export function nameCell(name: string): string {
  return cellCode(shortName(name));
}
