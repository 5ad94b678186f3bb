/** HTML text, for the words of our own `<summary>` elements and for anything that is no Markdown. */
import { guardLine } from "./guard-commands.ts";
import { visible } from "./visible.ts";

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
  ['"', "&quot;"],
  ["'", "&#39;"],
]);

/** Text for an HTML element or a quoted attribute. Not for Markdown: a mention survives it. */
export function htmlText(text: string): string {
  return guardLine(visible(text)).replaceAll(/[&<>"']/g, (c) => ENTITIES.get(c) ?? c);
}
