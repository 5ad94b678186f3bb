/** XML 1.0, for JUnit. */
import { visible } from "./visible.ts";

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
  ['"', "&quot;"],
  ["'", "&apos;"],
]);

/**
 * Text for an XML element or attribute, on one line. What XML 1.0 can't hold is among what `visible` spells out. A report that
 * is printed into a job log must hold no runner command, so `[` after hashes and a double colon are character references.
 */
export function xmlText(text: string): string {
  return visible(text)
    .replaceAll(/[&<>"']/g, (c) => ENTITIES.get(c) ?? c)
    .replaceAll("#[", "#&#91;")
    .replaceAll("::", ":&#58;");
}
