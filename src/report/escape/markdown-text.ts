/** Sentences that hold data (messages of diagnostics) as Markdown: words stay words, everything else becomes a code span. */
import { cellCode, codeSpan } from "./code-span.ts";
import { visible } from "./visible.ts";

/** A quoted piece, as `quoteForMessage` writes it (to the end where it was cut), or one in backticks; punctuation; or a run without white space. */
const PIECE = /"(?:[^"\\]|\\.)+(?:"|$)|`[^`]+`|[().,;:!?]+(?=[\s"`]|$)|\((?=["`])|[^\s"`]+|["`]/gu;

/** A plain word: it can't be a mention, a reference, a link or markup, nor the short form of a commit. */
const WORD = /^\(?(?!(?:[0-9a-f]{7,})[).,;:!?]*$)(?:[a-z]+(?:['-][a-z]+)*|[0-9]{1,6}%?)[).,;:!?]*$/iu;

const PUNCTUATION = /^[().,;:!?]+$/;

/** What Markdown would take for the start of a numbered list. */
const LIST = /^[0-9]+[.)]/;

/** What starts a command line, which is one code span up to the end of the sentence. */
const COMMAND =
  /^(?:registry-policy (?:policy|mcp|gate|render|registry|explain|diff|check|sync|rollout|block|accept|init)|gait (?:policy|gate|mcp|kill-switch)|git (?:fetch|checkout|log|config))(?![a-z-])/;

/** Longer than what `COMMAND` looks at. */
const COMMAND_UNITS = 40;

type Code = (text: string) => string;

/** Markdown for a sentence, outside of tables. */
export function markdownText(text: string): string {
  return sentence(text, codeSpan);
}

/** Markdown for a sentence in a table cell. */
export function cellText(text: string): string {
  return sentence(text, cellCode);
}

function sentence(text: string, code: Code): string {
  const shown = visible(text);
  const pieces = [...shown.matchAll(PIECE)];
  const words = pieces.map(([piece]) => piece);
  let out = "";
  for (let i = 0; i < pieces.length; i += 1) {
    const piece = pieces[i];
    if (piece === undefined) break;
    const [word] = piece;
    const space = out !== "" && /\s/.test(shown[piece.index - 1] ?? "") ? " " : "";
    if (COMMAND.test(shown.slice(piece.index, piece.index + COMMAND_UNITS))) {
      const end = commandEnd(words, i);
      const last = pieces[end - 1];
      out += space + inCode(shown.slice(piece.index, last === undefined ? undefined : last.index + last[0].length), code);
      i = end - 1;
    } else if (PUNCTUATION.test(word) || (WORD.test(word) && !(out === "" && LIST.test(word)))) out += space + word;
    // Code spans must not touch: two runs of backticks in a row would be one longer run.
    else out += (out.endsWith("`") ? " " : space) + inCode(word, code);
  }
  return out;
}

/** What ends a sentence or a part of it; three dots stand for a word that is to be filled in. */
const ENDS = /(?<!\.\.)[.,;:]$/;

/** The index after the last piece of a command that starts at `start`. */
function commandEnd(pieces: readonly string[], start: number): number {
  let end = start + 1;
  while (end < pieces.length && !ENDS.test(pieces[end - 1] ?? "")) end += 1;
  return end;
}

/** What was quoted is code as a whole; else brackets around it and closing punctuation are the sentence's, not the name's. */
function inCode(piece: string, code: Code): string {
  const quoted = /^"((?:[^"\\]|\\.)+)"?$/su.exec(piece) ?? /^`([^`]+)`$/u.exec(piece);
  if (quoted !== null) return code(quoted[1] ?? piece);
  const bracketed = /^\(([^()]+)(\)[.,;:]*)$/su.exec(piece);
  if (bracketed !== null) return `(${code(bracketed[1] ?? "")}${bracketed[2] ?? ""}`;
  const parts = /^([^()]*[^().,;:])([).,;:]+)$/su.exec(piece) ?? /^(.*[^.,;:])([.,;:]+)$/su.exec(piece);
  return parts === null ? code(piece) : `${code(parts[1] ?? "")}${parts[2] ?? ""}`;
}
