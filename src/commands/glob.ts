/** Globs of the configuration over a tree of files: `*` and `?` within a folder, `**` over folders. Linear in the path. */
import type { Tree } from "../platform/types.ts";

/** Whether the text holds a wildcard at all. */
export function isGlob(pattern: string): boolean {
  return /[*?]/u.test(pattern);
}

/** Whether a path fits a pattern, part by part; `**` stands for any number of folders. */
function matchesGlob(pattern: string, path: string): boolean {
  const wanted = pattern.split("/");
  const parts = path.split("/");
  // reachable[i]: the first i parts of the pattern can stand for the parts of the path read so far.
  let reachable = closure(wanted, new Set([0]));
  for (const part of parts) {
    const next = new Set<number>();
    for (const i of reachable) {
      const want = wanted[i];
      if (want === undefined) continue;
      if (want === "**") next.add(i);
      else if (matchesPart(want, part)) next.add(i + 1);
    }
    reachable = closure(wanted, next);
  }
  return reachable.has(wanted.length);
}

/** `**` may also stand for nothing. */
function closure(wanted: readonly string[], states: Set<number>): ReadonlySet<number> {
  for (const i of states) if (wanted[i] === "**") states.add(i + 1);
  return states;
}

/** `*` and `?` within one part; a leading dot must be written out, as shells have it. */
function matchesPart(pattern: string, part: string): boolean {
  if (part.startsWith(".") && !pattern.startsWith(".")) return false;
  const want = [...pattern];
  const have = [...part];
  let p = 0;
  let h = 0;
  let star = -1;
  let mark = 0;
  while (h < have.length) {
    if (want[p] === "*") [star, mark, p] = [p, h, p + 1];
    else if (want[p] === "?" || want[p] === have[h]) [p, h] = [p + 1, h + 1];
    else if (star !== -1) [p, mark, h] = [star + 1, mark + 1, mark + 1];
    else return false;
  }
  while (want[p] === "*") p++;
  return p === want.length;
}

/** The files a path or glob names, sorted; a plain path that does not exist gives an empty list, too. */
export async function expand(tree: Tree, pattern: string): Promise<readonly string[]> {
  if (!isGlob(pattern)) return (await tree.read(pattern)) === undefined ? [] : [pattern];
  return (await tree.list(fixedFolder(pattern))).filter((path) => matchesGlob(pattern, path));
}

/** Links that a glob would name if they were files: a test must not vanish because its file became one. */
export async function linksAmong(tree: Tree, pattern: string): Promise<readonly string[]> {
  if (!isGlob(pattern)) return [];
  return ((await tree.links?.(fixedFolder(pattern))) ?? []).filter((path) => matchesGlob(pattern, path));
}

/** The folders before the first wildcard. */
function fixedFolder(pattern: string): string {
  const parts = pattern.split("/");
  return parts
    .slice(
      0,
      parts.findIndex((part) => isGlob(part)),
    )
    .join("/");
}
