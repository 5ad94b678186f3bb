/** Lines for a terminal: pieces in colour, wrapped at words, guarded as finished lines. */
import { guardPieces, visible } from "../escape/index.ts";

/** How a piece is shown where colours are wanted. */
export type Style = "bold" | "dim" | "red" | "green" | "yellow" | "cyan";

/** A part of a line. */
export interface Piece {
  readonly text: string;
  readonly style?: Style;
}

/** One line before it is wrapped. */
export interface Line {
  /** Blanks before it. */
  readonly indent: number;
  /** Stays on the first line. */
  readonly lead: readonly Piece[];
  /** Goes on over several lines where it is too long, indented further. */
  readonly body?: string;
}

/** How lines are printed. */
export interface LineOptions {
  readonly colour: boolean;
  /** Columns; 0 for no wrapping. */
  readonly width: number;
}

const CODES: Readonly<Record<Style, readonly [number, number]>> = {
  bold: [1, 22],
  dim: [2, 22],
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
  cyan: [36, 39],
};

/** Narrower than this nothing is wrapped well. */
const NARROWEST = 40;

/** The physical lines of a line. */
export function writeLine(line: Line, options: LineOptions): readonly string[] {
  const lead = line.lead.map((piece) => ({ ...piece, text: visible(piece.text) }));
  const indent = " ".repeat(line.indent);
  const used = line.indent + lead.reduce((sum, piece) => sum + lengthOf(piece.text), 0);
  const [first, ...rest] = wrap(visible(line.body ?? ""), used, line.indent + 4, options.width);
  const head: readonly Piece[] = [{ text: indent }, ...lead, { text: first ?? "" }];
  return [head, ...rest.map((text) => [{ text: " ".repeat(line.indent + 4) + text }])].map((pieces) => finish(pieces, options.colour));
}

/** Code points: near enough to columns for names that are mostly ASCII. */
export function lengthOf(text: string): number {
  return Array.from(text).length;
}

function finish(pieces: readonly Piece[], colour: boolean): string {
  const guarded = guardPieces(pieces.map((p) => p.text));
  const texts = pieces.map(({ style }, i) => paint(guarded[i] ?? "", colour ? style : undefined));
  return texts.join("").replace(/ +$/, "");
}

function paint(text: string, style: Style | undefined): string {
  if (style === undefined || text === "") return text;
  const [on, off] = CODES[style];
  return `\u001b[${String(on)}m${text}\u001b[${String(off)}m`;
}

/** Breaks at blanks; a word that is longer than a line stays whole, so that it can be copied. */
function wrap(text: string, used: number, hanging: number, width: number): readonly string[] {
  if (width < NARROWEST || used + lengthOf(text) <= width) return [text];
  const lines: string[] = [];
  let line = "";
  let column = used;
  for (const word of text.split(" ")) {
    const size = lengthOf(word) + (line === "" ? 0 : 1);
    if (column + size > width && line !== "") {
      lines.push(line);
      line = word;
      column = hanging + lengthOf(word);
    } else {
      line = line === "" ? word : `${line} ${word}`;
      column += size;
    }
  }
  return [...lines, line];
}
