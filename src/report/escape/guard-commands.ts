/**
 * The runner obeys `::name` at the start of a line after white space, and `##[name]` anywhere in a line, whichever parts the
 * line was joined from. So the finished line is looked at, not what went into it.
 */
import { escapePoint } from "./visible.ts";

/**
 * The pieces of one line, changed so that their concatenation holds no runner command in either form. Colour codes are no
 * pieces: the caller puts them around the pieces afterwards.
 */
export function guardPieces(pieces: readonly string[]): readonly string[] {
  const state: State = { blank: true, colon: false, hashes: 0 };
  return pieces.map((piece) => {
    let out = "";
    for (const char of piece) out += step(state, char);
    return out;
  });
}

/** One finished line without runner commands. */
export function guardLine(line: string): string {
  if (!line.includes("##[") && !/^[\s\u0085]*::/.test(line)) return line;
  return guardPieces([line]).join("");
}

/** A finished text without runner commands, line by line; every way to end a line counts. */
export function guardText(text: string): string {
  if (!text.includes("##[") && !text.includes("::")) return text;
  return text
    .split(/(\r\n|[\n\r])/)
    .map((part, i) => (i % 2 === 1 ? part : guardLine(part)))
    .join("");
}

interface State {
  /** Only white space so far. */
  blank: boolean;
  /** White space and one colon so far. */
  colon: boolean;
  /** Hashes that the line ends in so far; more than two count as two. */
  hashes: number;
}

function step(state: State, char: string): string {
  const bad = (state.colon && char === ":") || (state.hashes >= 2 && char === "[");
  state.colon = state.blank && char === ":";
  state.blank = state.blank && /^[\s\u0085\ufeff]$/.test(char);
  state.hashes = char === "#" ? state.hashes + 1 : 0;
  return bad ? escapePoint(char) : char;
}
