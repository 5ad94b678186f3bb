/** Lexical handling of slash paths, as Go's `path` does it; no file system is asked. */
import { compareBytes } from "./bytes.ts";
import { trim } from "./trim.ts";

/** A raw environment variable assignment where a path is expected. */
const ASSIGNMENT = /^[A-Za-z_][A-Za-z0-9_]*=/;

/** Whether a text starts like `NAME=`, which Gait refuses as leaked environment. */
export function looksLikeAssignment(text: string): boolean {
  return ASSIGNMENT.test(text);
}

/**
 * Removes `.`, `..`, doubled and trailing slashes. Leading `..` stay on relative paths, `/..` is `/`, the empty path is `.`.
 */
export function cleanPath(path: string): string {
  const rooted = path.startsWith("/");
  const kept: string[] = [];
  for (const part of path.split("/")) {
    if (part === "" || part === ".") continue;
    if (part !== "..") kept.push(part);
    else if (kept.length > 0 && kept.at(-1) !== "..") kept.pop();
    else if (!rooted) kept.push("..");
  }
  const joined = kept.join("/");
  if (rooted) return `/${joined}`;
  return joined === "" ? "." : joined;
}

/**
 * Normalises a list of paths: trimmed, cleaned, without doubles, sorted by bytes; `.` and empty ones are dropped. `assignment`
 * is the index (in the list as given) of the first element that is no path but a `NAME=value`. An empty result is `null` in
 * Gait's digests.
 */
export function paths(list: readonly string[]): { readonly value: readonly string[] } | { readonly assignment: number } {
  const seen = new Set<string>();
  for (const [index, raw] of list.entries()) {
    const clean = cleanPath(trim(raw));
    if (clean === ".") continue;
    if (looksLikeAssignment(clean)) return { assignment: index };
    seen.add(clean);
  }
  return { value: [...seen].sort(compareBytes) };
}
