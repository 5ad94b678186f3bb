/**
 * Whether a Go program takes two JSON keys for one. Go compares keys by simple case folding, the last of equal keys wins, so
 * `ſtatus` or `STATUS` beside `status` overrides what a reviewer reads.
 */

const ASCII = /^[\x00-\x7f]*$/;

/**
 * The key in folded form: equal whenever Go folds two keys into one. Coarser in places (`ß` and `ss`), which only makes the
 * refusal stricter.
 */
export function foldKey(key: string): string {
  if (ASCII.test(key)) return key.toLowerCase();
  // One code point at a time: lowering a whole word would look at final sigma's neighbours. Up and down again brings the
  // long s, the Kelvin sign and the Greek symbol forms to their plain letters.
  return Array.from(key, (point) => point.toLowerCase().toUpperCase().toLowerCase()).join("");
}
