/** JSON that may be printed into a job log. */
import { UNSEEN } from "./visible.ts";

const EVERY_UNSEEN = new RegExp(UNSEEN, "gu");

/**
 * JSON text of a value with two blanks of indentation and no line end after it. `##[` and unseen characters in strings are
 * written as `\u` escapes: the document stays the same, but no line of it is a runner command.
 */
export function jsonText(value: unknown): string {
  return jsonSource(JSON.stringify(value, undefined, 2));
}

/** The same for a text that is JSON already: it stays the same document. */
export function jsonSource(text: string): string {
  return text.replaceAll("##[", "##\\u005b").replaceAll(EVERY_UNSEEN, (point) => (/^[\n\r\t]$/.test(point) ? point : units(point)));
}

function units(point: string): string {
  return Array.from({ length: point.length }, (_, i) => `\\u${point.charCodeAt(i).toString(16).padStart(4, "0")}`).join("");
}
