/** Literal (`|`) and folded (`>`) scalars. */
import { atMarker, columnOf, fail, LF, SPACE, unit, type Cursor } from "./cursor.ts";
import type { ScalarStyle } from "./nodes.ts";

const HEADER = /[|>](?:([-+])([1-9])?|([1-9])([-+])?)?[ \t]*(?:[ \t]#[^\n]*)?(?=\n|$)/y;

/** Reads the scalar whose indicator is at the cursor; its lines must be further in than `indent`. */
export function readBlockScalar(cursor: Cursor, indent: number): { readonly style: ScalarStyle; readonly text: string } {
  const style = cursor.text[cursor.at] === "|" ? "literal" : "folded";
  HEADER.lastIndex = cursor.at;
  const header = HEADER.exec(cursor.text);
  if (header === null) {
    const end = cursor.text.indexOf("\n", cursor.at);
    const option = cursor.text.slice(cursor.at + 1, end < 0 ? undefined : end).trimEnd();
    fail(cursor, `invalid header option: ${JSON.stringify(option)}`);
    return { style, text: "" };
  }
  cursor.at += header[0].length;
  const digit = header[2] ?? header[3];
  const lines = readLines(cursor, indent, digit === undefined ? undefined : Math.max(indent, 0) + Number(digit));
  const text = style === "literal" ? lines.join("\n") : foldLines(lines);
  const mode = header[1] ?? header[4] ?? "";
  if (cursor.at >= cursor.text.length) return { style, text: atTextEnd(cursor, text, lines.length, mode) };
  if (mode === "+" && lines.every((line) => line === "")) fail(cursor, "could not find multi-line content");
  return { style, text: chomp(text, lines.length, mode) };
}

/** Where the text ends with the scalar: a last line that the file does not end has no line end to keep. */
function atTextEnd(cursor: Cursor, text: string, lines: number, mode: string): string {
  const last = cursor.text.slice(cursor.text.lastIndexOf("\n") + 1);
  if (lines > 0 && last.trim() !== "") return text.replace(/ +$/, "");
  return lines === 0 && mode === "+" && cursor.text.includes("\n") ? "\n" : chomp(text, lines, mode);
}

/** The lines without their indentation, empty ones at the end included. `width`: the indentation if the header says it. */
function readLines(cursor: Cursor, indent: number, width: number | undefined): readonly string[] {
  const lines: string[] = [];
  let inner = width;
  let blanks = 0;
  while (unit(cursor) === LF) {
    const before = { at: cursor.at, lineStart: cursor.lineStart };
    cursor.at++;
    cursor.lineStart = cursor.at;
    const widest = inner ?? Number.POSITIVE_INFINITY;
    while (unit(cursor) === SPACE && columnOf(cursor) < widest) cursor.at++;
    const blank = unit(cursor) === LF || cursor.at >= cursor.text.length;
    if (blank && inner === undefined) blanks = Math.max(blanks, columnOf(cursor));
    if (!blank) {
      inner ??= columnOf(cursor);
      if (blanks > inner && inner > indent) fail(cursor, "invalid number of indent is specified after space only");
      if (columnOf(cursor) < inner || inner <= indent || atMarker(cursor) !== undefined) {
        cursor.at = before.at;
        cursor.lineStart = before.lineStart;
        break;
      }
    }
    const end = cursor.text.indexOf("\n", cursor.at);
    const line = cursor.text.slice(cursor.at, end < 0 ? undefined : end);
    // The end of the text is not one more empty line.
    if (end >= 0 || line !== "") lines.push(line);
    cursor.at = end < 0 ? cursor.text.length : end;
  }
  return lines;
}

/** Joins lines by blanks; empty lines stay line ends, and lines that are further in keep theirs. */
function foldLines(lines: readonly string[]): string {
  let out = "";
  let previousDeeper = true;
  let breaks = 0;
  for (const [i, line] of lines.entries()) {
    if (i > 0) breaks++;
    if (line === "") continue;
    const deeper = line.startsWith(" ") || line.startsWith("\t");
    if (breaks > 0) out += previousDeeper || deeper ? "\n".repeat(breaks) : breaks === 1 ? " " : "\n".repeat(breaks - 1);
    out += line;
    previousDeeper = deeper;
    breaks = 0;
  }
  return out + "\n".repeat(breaks);
}

/** Line ends at the end: none with `-`, all with `+`, otherwise one. */
function chomp(text: string, lines: number, mode: string): string {
  if (lines === 0) return "";
  if (mode === "+") return `${text}\n`;
  let end = text.length;
  while (end > 0 && text.charCodeAt(end - 1) === LF) end--;
  const body = text.slice(0, end);
  return mode === "-" || body === "" ? body : `${body}\n`;
}
