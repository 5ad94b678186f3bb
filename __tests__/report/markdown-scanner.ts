/**
 * What of a Markdown text lies outside of code, and what lies in it. A small reader of the parts of GitHub's Markdown that the
 * reports use: fences, tables, code spans. It knows nothing of the printers.
 */

export interface Scanned {
  /** Lines, code replaced by `¤`; a cell of a table stands between bars as before. */
  readonly outside: readonly string[];
  /** Contents of code spans. */
  readonly spans: readonly string[];
  /** Contents of fenced blocks. */
  readonly fences: readonly string[];
  /** Rows of tables with their number of cells. */
  readonly tables: readonly (readonly number[])[];
}

export function scan(markdown: string): Scanned {
  const outside: string[] = [];
  const spans: string[] = [];
  const fences: string[] = [];
  const tables: number[][] = [];
  let fence: { readonly mark: string; readonly lines: string[] } | undefined;
  let table: number[] | undefined;
  for (const line of markdown.split("\n")) {
    if (fence !== undefined) {
      if (new RegExp(`^ {0,3}${fence.mark}\`*[ \\t]*$`).test(line)) {
        fences.push(fence.lines.join("\n"));
        fence = undefined;
      } else fence.lines.push(line);
      continue;
    }
    const opening = /^ {0,3}(`{3,})[^`]*$/.exec(line);
    if (opening !== null) {
      fence = { mark: opening[1] ?? "", lines: [] };
      continue;
    }
    if (line.startsWith("|")) {
      const cells = splitRow(line);
      if (table === undefined) tables.push((table = []));
      table.push(cells.length);
      outside.push(`|${cells.map((cell) => outsideCode(cell.replaceAll("\\|", "|"), spans)).join("|")}|`);
      continue;
    }
    table = undefined;
    outside.push(outsideCode(line, spans));
  }
  if (fence !== undefined) throw new Error("a fence is never closed");
  return { outside, spans, fences, tables };
}

/** Cells of a row: a backslash takes the next character with it, a bar ends a cell, also in code. */
function splitRow(line: string): readonly string[] {
  const cells: string[] = [];
  let cell = "";
  for (let i = 1; i < line.length; i += 1) {
    const char = line.charAt(i);
    if (char === "\\" && i + 1 < line.length) {
      cell += char + line.charAt(i + 1);
      i += 1;
    } else if (char === "|") {
      cells.push(cell);
      cell = "";
    } else cell += char;
  }
  if (cell.trim() !== "") cells.push(cell);
  return cells;
}

/** The text with each code span as `¤`; runs of backticks pair with the next run of the same length. */
function outsideCode(text: string, spans: string[]): string {
  let rest = text;
  let out = "";
  for (;;) {
    const start = /`+/.exec(rest);
    if (start === null) return out + rest;
    const run = start[0];
    const after = rest.slice(start.index + run.length);
    const end = new RegExp(`(?<!\`)${run}(?!\`)`).exec(after);
    if (end === null) return out + rest;
    out += `${rest.slice(0, start.index)}¤`;
    spans.push(stripped(after.slice(0, end.index)));
    rest = after.slice(end.index + run.length);
  }
}

function stripped(content: string): string {
  return content.startsWith(" ") && content.endsWith(" ") && content.trim() !== "" ? content.slice(1, -1) : content;
}
