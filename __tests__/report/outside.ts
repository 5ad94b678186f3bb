/** Whether what stands outside of code in a Markdown report can only be ours. */

/** Words, numbers, our own marks and our own HTML; no mention, reference, link, image, element or markup from data. */
const OUTSIDE = /^(?:[A-Za-z0-9 '().,;:!?%…·→¤✅❌]|[A-Za-z]-(?=[A-Za-z])|\*\*|<br>|<details><summary>|<\/summary>|<\/details>)*$/u;
const OURS = /^(?:<!-- registry-policy:report[ A-Za-z0-9._%=]* -->|> \[!CAUTION\]|> |## |### |- |---|\|(?: --- \|)+)/;

/** A line as `scan` gives it: words, our own elements and code, and no character that data could do anything with. */
export function outsideIsOurs(line: string): boolean {
  const rest = line.replace(OURS, "").replaceAll("dry_run", "").replaceAll("|", "");
  return OUTSIDE.test(rest);
}
