/** Plain lines for a job log or a terminal. */
import { guardPieces } from "./guard-commands.ts";
import { visible } from "./visible.ts";

/** Data as one line of plain text; the caller's own words may stand around it, the finished line goes through `guardLine`. */
export function logText(data: string): string {
  return visible(data);
}

/** A line of the log from data and own words: one line, everything visible, no runner command. */
export function logLine(...parts: readonly string[]): string {
  return guardPieces(parts.map(visible)).join("");
}
