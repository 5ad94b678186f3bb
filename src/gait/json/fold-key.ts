/** When Go takes a JSON key for a declared field. */

const ASCII = /^[\x00-\x7f]*$/;

/**
 * Folds a key so that it equals a folded field name exactly when Go takes one for the other. Field names are ASCII, and beside
 * the other case only the long s and the Kelvin sign fold into ASCII.
 */
export function foldKey(key: string): string {
  const plain = ASCII.test(key) ? key : key.replaceAll("\u017f", "s").replaceAll("\u212a", "k");
  return plain.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}
