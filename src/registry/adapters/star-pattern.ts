/** Names and patterns of managed settings, literal parts and stars. They only ever deny here, because Gait has none. */

/** Patterns with a star elsewhere than at the end are tried one by one, so there may only be so many of them. */
export const INNER_STARS_LIMIT = 200;

/** A set of names and patterns. */
export interface StarSet {
  /** Adds a name or a pattern; false where there are too many patterns to try for every name. */
  readonly add: (pattern: string) => boolean;
  readonly covers: (name: string) => boolean;
}

/** An empty set. Looking a name up takes time by its length, not by the number of names and of patterns that end with their star. */
export function starSet(): StarSet {
  const exact = new Set<string>();
  const prefixes = new Set<string>();
  const lengths = new Set<number>();
  const inner = new Set<string>();
  return {
    add: (pattern) => {
      const star = pattern.indexOf("*");
      if (star < 0) exact.add(pattern);
      else if (star === pattern.length - 1) {
        prefixes.add(pattern.slice(0, star));
        lengths.add(star);
      } else if (inner.size < INNER_STARS_LIMIT || inner.has(pattern)) inner.add(pattern);
      else return false;
      return true;
    },
    covers: (name) => {
      if (exact.has(name)) return true;
      for (const length of lengths) if (length <= name.length && prefixes.has(name.slice(0, length))) return true;
      for (const pattern of inner) if (coversName(pattern, name)) return true;
      return false;
    },
  };
}

/** Whether a pattern of literal parts and stars covers a name; greedy from the left, so linear. */
function coversName(pattern: string, name: string): boolean {
  const parts = pattern.split("*");
  const [first = ""] = parts;
  const last = parts.at(-1) ?? "";
  if (!name.startsWith(first) || !name.endsWith(last) || name.length < first.length + last.length) return false;
  let at = first.length;
  const end = name.length - last.length;
  for (const part of parts.slice(1, -1)) {
    const found = name.indexOf(part, at);
    if (found < 0 || found + part.length > end) return false;
    at = found + part.length;
  }
  return true;
}
