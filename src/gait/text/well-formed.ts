/** Strings without lone surrogates (`String.toWellFormed` is younger than the library that we compile against). */

const LONE = /[\ud800-\udfff]/gu;

/** Puts U+FFFD where a lone surrogate stands, as Go does on reading JSON. */
export function wellFormed(text: string): string {
  return text.replace(LONE, "\ufffd");
}
