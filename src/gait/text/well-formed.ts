/** Strings without lone surrogates (`String.toWellFormed` is younger than the library that we compile against). */

const LONE = /[\ud800-\udfff]/gu;
/** Halves of pairs, too: without regard to pairs the search is many times faster. */
const ANY_SURROGATE = /[\ud800-\udfff]/;

/** Puts U+FFFD where a lone surrogate stands, as Go does on reading JSON. */
export function wellFormed(text: string): string {
  return ANY_SURROGATE.test(text) ? text.replace(LONE, "\ufffd") : text;
}
