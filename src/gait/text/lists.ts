/** The two ways in which Gait normalises a list of strings. */
import { compareBytes } from "./bytes.ts";
import { lower } from "./lower.ts";
import { trim } from "./trim.ts";

/** Trims each, drops the empty, removes doubles, sorts by UTF-8 bytes. */
export function uniq(list: Iterable<string>): readonly string[] {
  return distinct(list, trim);
}

/** As `uniq`, lower-cased. */
export function uniqLower(list: Iterable<string>): readonly string[] {
  return distinct(list, (text) => lower(trim(text)));
}

function distinct(list: Iterable<string>, form: (text: string) => string): readonly string[] {
  const seen = new Set<string>();
  for (const item of list) {
    const value = form(item);
    if (value !== "") seen.add(value);
  }
  return [...seen].sort(compareBytes);
}
