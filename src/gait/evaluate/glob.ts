/** Patterns of endpoint constraints. */

/** Whether a path is under a pattern: equal, below the stem of `stem/**`, or a shell match in which `*` does not cross `/`. */
export function matchesPath(pattern: string, path: string): boolean {
  if (pattern === path) return true;
  if (pattern.endsWith("/**")) {
    const stem = pattern.slice(0, -3);
    if (path === stem || path.startsWith(`${stem}/`)) return true;
  }
  return shellMatch(pattern, path);
}

/** Whether a (lower-cased) domain is under a pattern: equal, below `*.rest`, or a shell match. */
export function matchesDomain(pattern: string, domain: string): boolean {
  if (pattern === domain) return true;
  if (pattern.startsWith("*.") && domain.endsWith(pattern.slice(1))) return true;
  return shellMatch(pattern, domain);
}

/** A stretch of pattern up to the next star; `star`: whether one or more stars stand before it. */
interface Chunk {
  readonly star: boolean;
  readonly points: readonly string[];
}

/**
 * Go's `path.Match`: `*` and `?` do not cross `/`, `[a-c]`, `[^b]` (which may cross it), backslash escapes. A malformed pattern
 * matches nothing. As in Go a stretch between stars is fixed where it fits first.
 */
export function shellMatch(pattern: string, name: string): boolean {
  let rest = Array.from(name);
  const chunks = splitChunks(Array.from(pattern));
  if (chunks === undefined) return false;
  for (const [index, chunk] of chunks.entries()) {
    const last = index === chunks.length - 1;
    if (chunk.star && chunk.points.length === 0) return !rest.includes("/");
    const after = firstFit(chunk, rest, last);
    if (after === undefined) return false;
    rest = after;
  }
  return rest.length === 0;
}

/** What is left of the text behind the first place where the chunk fits. The last chunk has to reach the end. */
function firstFit(chunk: Chunk, text: readonly string[], last: boolean): string[] | undefined {
  for (let from = 0; from <= text.length; from++) {
    const end = matchChunk(chunk.points, text, from);
    if (end !== undefined && (!last || end === text.length)) return text.slice(end);
    if (!chunk.star || text[from] === "/") return undefined;
  }
  return undefined;
}

/** Cuts at the stars outside of classes; undefined if the pattern is malformed. */
function splitChunks(pattern: readonly string[]): readonly Chunk[] | undefined {
  const chunks: Chunk[] = [];
  let at = 0;
  while (at < pattern.length) {
    const start = at;
    while (pattern[at] === "*") at++;
    const star = at > start;
    const begin = at;
    while (at < pattern.length && pattern[at] !== "*") {
      const next = elementEnd(pattern, at);
      if (next === undefined) return undefined;
      at = next;
    }
    chunks.push({ star, points: pattern.slice(begin, at) });
  }
  return chunks;
}

/** Index behind the element (a point, an escape, a class) at `at`. */
function elementEnd(pattern: readonly string[], at: number): number | undefined {
  if (pattern[at] === "\\") return at + 1 < pattern.length ? at + 2 : undefined;
  if (pattern[at] !== "[") return at + 1;
  return readClass(pattern, at)?.end;
}

/** Index in `text` behind the chunk if it fits at `from`. */
function matchChunk(points: readonly string[], text: readonly string[], from: number): number | undefined {
  let at = from;
  for (let i = 0; i < points.length; at++) {
    const point = text[at];
    if (point === undefined) return undefined;
    const wanted = points[i];
    if (wanted === "[") {
      const list = readClass(points, i);
      if (list === undefined || !inClass(list, point)) return undefined;
      i = list.end;
    } else if (wanted === "?") {
      if (point === "/") return undefined;
      i++;
    } else {
      if (wanted === "\\") i++;
      if (points[i] !== point) return undefined;
      i++;
    }
  }
  return at;
}

interface Class {
  readonly negated: boolean;
  readonly ranges: readonly (readonly [number, number])[];
  readonly end: number;
}

function inClass(list: Class, point: string): boolean {
  const code = codeOf(point);
  return list.ranges.some(([low, high]) => low <= code && code <= high) !== list.negated;
}

/** Reads `[...]` at `at`; undefined if it is malformed (empty, unclosed, a bare `-`). */
function readClass(pattern: readonly string[], at: number): Class | undefined {
  let i = at + 1;
  const negated = pattern[i] === "^";
  if (negated) i++;
  const ranges: (readonly [number, number])[] = [];
  while (ranges.length === 0 || pattern[i] !== "]") {
    const low = classPoint(pattern, i);
    if (low === undefined) return undefined;
    i = low.end;
    let high = low;
    if (pattern[i] === "-") {
      const bound = classPoint(pattern, i + 1);
      if (bound === undefined) return undefined;
      high = bound;
      i = bound.end;
    }
    ranges.push([low.code, high.code]);
  }
  return { negated, ranges, end: i + 1 };
}

/** One bound inside a class; something has to follow it. */
function classPoint(pattern: readonly string[], at: number): { readonly code: number; readonly end: number } | undefined {
  let i = at;
  const point = pattern[i];
  if (point === undefined || point === "-" || point === "]") return undefined;
  if (point === "\\") i++;
  const bound = pattern[i];
  return bound === undefined || i + 1 >= pattern.length ? undefined : { code: codeOf(bound), end: i + 1 };
}

function codeOf(point: string): number {
  return point.codePointAt(0) ?? 0;
}
