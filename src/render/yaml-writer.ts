/** The one YAML writer. Every string from data is double-quoted, always; our own constants stay plain. */
import { isPrintable } from "../gait/text/index.ts";

const SHORT: ReadonlyMap<string, string> = new Map([
  ['"', '\\"'],
  ["\\", "\\\\"],
  ["\b", "\\b"],
  ["\f", "\\f"],
  ["\n", "\\n"],
  ["\r", "\\r"],
  ["\t", "\\t"],
]);

/**
 * A double-quoted YAML scalar: printable text raw, the rest escaped. Astral characters that are not printable use `\U`, never a
 * pair of surrogates, which other readers split. Throws on a lone surrogate: it cannot be written as UTF-8.
 */
export function quotedYaml(text: string): string {
  let out = '"';
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    if (code >= 0xd800 && code <= 0xdfff) throw new RangeError("a lone surrogate cannot be written");
    const short = SHORT.get(char);
    if (short !== undefined) out += short;
    else if (code >= 0x20 && code < 0x7f) out += char;
    // A no-break space or a line separator may be printable to some, but a reviewer cannot see it.
    else if (code > 0xa0 && code !== 0xfeff && isPrintable(code)) out += char;
    else if (code <= 0xffff) out += `\\u${code.toString(16).padStart(4, "0")}`;
    else out += `\\U${code.toString(16).padStart(8, "0")}`;
  }
  return `${out}"`;
}

/** Text inside a comment: one line, quoted so that nothing in it can end the comment or hide. */
export function comment(text: string): string {
  return `# ${text.replace(/[^\x20-\x7e]/gu, "?")}`;
}

/**
 * One of our own constants, which stay plain as the reference has them.
 * @throws Error on anything that is no plain word, or that YAML could take for something else.
 */
export function plainYaml(word: string): string {
  if (!/^[a-z][a-z0-9]*(?:[._][a-z0-9]+)*$/u.test(word) || AMBIGUOUS.has(word)) throw new Error(`${JSON.stringify(word)} is not one of our words`);
  return word;
}

const AMBIGUOUS: ReadonlySet<string> = new Set(["null", "true", "false", "yes", "no", "on", "off", "y", "n"]);
