/**
 * Names from data in Markdown are code spans: nothing in them is a mention, a reference, a closing keyword, an emoji, math,
 * HTML, a link or an image.
 */
import { guardLine } from "./guard-commands.ts";
import { visible } from "./visible.ts";

/** A code span that shows exactly the text (unseen characters as escapes), outside of tables. */
export function codeSpan(text: string): string {
  const shown = guardLine(visible(text));
  // Nothing can't be shown in a code span; two backticks alone would open one.
  if (shown === "") return "(empty)";
  const fence = "`".repeat(longestRun(shown) + 1);
  return `${fence}${padded(shown)}${fence}`;
}

/**
 * The same in a table cell, where `|` ends the cell even in a code span unless a backslash stands before it. After a backslash
 * of the text's own that can't be written, so there the bar is spelled out.
 */
export function cellCode(text: string): string {
  return codeSpan(text)
    .replaceAll(/\\(?:\\*)\|/g, (run) => `${run.slice(0, -1)}\\u{7c}`)
    .replaceAll(/(?<!\\)\|/g, "\\|");
}

/** Length of the longest run of backticks. */
export function longestRun(text: string): number {
  return (text.match(/`+/g) ?? []).reduce((longest, run) => Math.max(longest, run.length), 0);
}

/** Markdown takes one space from both ends where both are there, and a backtick must not touch the fence. */
function padded(text: string): string {
  const touches = text.startsWith("`") || text.endsWith("`");
  const stripped = text.startsWith(" ") && text.endsWith(" ") && text.trim() !== "";
  return touches || stripped ? ` ${text} ` : text;
}
