/** How text from an input is named in a message. */

/** Code points shown at most; a name of megabytes must not make a message of megabytes. */
const SHOWN = 80;
/** What is shown as it is. */
const PLAIN = /^[ !#-[\]-~]{0,80}$/;

/**
 * The text in double quotes, everything but printable ASCII as escapes, cut after 80 code points. Not an escape for any
 * printed format: the printers still escape the whole message.
 */
export function quoteForMessage(text: string): string {
  if (PLAIN.test(text)) return `"${text}"`;
  const head = Array.from(text.slice(0, SHOWN * 2)).slice(0, SHOWN);
  const shown = head.map(showPoint).join("");
  const cut = text.length > head.join("").length;
  return cut ? `"${shown}…" (${text.length} characters)` : `"${shown}"`;
}

function showPoint(point: string): string {
  if (point === '"' || point === "\\") return `\\${point}`;
  if (point >= " " && point <= "~") return point;
  return `\\u{${(point.codePointAt(0) ?? 0).toString(16).toUpperCase()}}`;
}
