/** What a Markdown document is made of: text that always stands, and rows that may be left out, whole and counted. */

/** A row of a table or an item with details; never split. */
export interface Row {
  readonly text: string;
}

/** Rows under a head. Where the limit doesn't leave room for all of them, `leftOut` says how many are missing. */
export interface RowBlock {
  readonly kind: "rows";
  /** Lines before the rows: caption, header of the table. */
  readonly head: string;
  readonly rows: readonly Row[];
  /** Lines after the rows. */
  readonly foot: string;
  /** What stands in place of rows that were left out. */
  readonly leftOut: (n: number) => string;
  /** Which rows are kept first: those of the lowest number. */
  readonly keep: number;
  /** How many of the first rows are kept before those of any other block. */
  readonly reserved: number;
  /** Between rows: one line end in a table, a blank line between items. */
  readonly between: "\n" | "\n\n";
}

/** Text that is printed whole or not at all. */
export interface TextBlock {
  readonly kind: "text";
  readonly text: string;
}

/** A part of a document, as it is fitted into a limit. */
export type Block = TextBlock | RowBlock;

/** Blocks that stand or fall together: the part of one policy. */
export interface Section {
  readonly blocks: readonly Block[];
  /** Sections of the lowest number are kept first; 0 always. */
  readonly keep: number;
}

/** What is kept first where a document must be shortened. */
export const KEEP = {
  allowed: 1,
  blocked: 2,
  judges: 3,
  otherVerdicts: 4,
  tests: 5,
  missing: 6,
  classes: 7,
  diagnostics: 8,
  details: 9,
} as const;

/** `Section.keep` from which a section has no news: nothing changes, nothing fails. */
export const NO_NEWS = 5;

/** A text block of these lines. */
export function text(...lines: readonly string[]): TextBlock {
  return { kind: "text", text: lines.join("\n") };
}

/** A table with a caption; nothing where there are no rows. Cells are Markdown already. */
export function table(caption: string, columns: readonly string[], rows: readonly (readonly string[])[], keep: number, reserved = 0): readonly Block[] {
  if (rows.length === 0) return [];
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  const head = [...(caption === "" ? [] : [caption, ""]), line(columns), line(columns.map(() => "---"))].join("\n");
  const leftOut = (n: number): string => line([`… ${String(n)} more`, ...columns.slice(1).map(() => "")]);
  return [
    {
      kind: "rows",
      head,
      rows: rows.map((cells) => ({ text: line(cells) })),
      foot: "",
      leftOut,
      keep,
      reserved,
      between: "\n",
    },
  ];
}

/** A list with a caption; nothing where there are no items. Items are Markdown of one line. */
export function list(caption: string, items: readonly string[], keep: number, reserved = 0): readonly Block[] {
  if (items.length === 0) return [];
  return [
    {
      kind: "rows",
      head: caption === "" ? "" : `${caption}\n`,
      rows: items.map((item) => ({ text: `- ${item}` })),
      foot: "",
      leftOut: (n) => `- … ${String(n)} more`,
      keep,
      reserved,
      between: "\n",
    },
  ];
}

/** Rows inside a collapsed element of ours. */
export function collapsed(summary: string, inner: readonly Block[]): readonly Block[] {
  return inner.map((block): Block => {
    if (block.kind === "text") return text(`<details><summary>${summary}</summary>`, "", block.text, "", "</details>");
    return {
      ...block,
      head: `<details><summary>${summary}</summary>\n\n${block.head}`,
      foot: `${block.foot}\n\n</details>`,
    };
  });
}
