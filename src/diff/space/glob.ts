/**
 * The path and domain patterns of endpoint constraints, as small automata: needed to find a value that some patterns match
 * and others do not. What the evaluator decides is decided by the evaluator; this only proposes candidates.
 */

/** A step of a pattern: one character, any run without `/`, or any run at all. */
export type Token =
  | { readonly kind: "one"; readonly ranges: readonly (readonly [number, number])[]; readonly negated: boolean }
  | { readonly kind: "run" }
  | { readonly kind: "rest" };

/** A pattern of paths or domains as Gait matches it, taken apart. */
export interface Pattern {
  readonly text: string;
  /** A value matches when one of these sequences does. */
  readonly alternatives: readonly (readonly Token[])[];
  /**
   * True where Gait's leftmost search may differ from the regular reading: between two stars stands a class that can
   * take a `/`, which a star can't cross.
   */
  readonly irregular: boolean;
}

const SLASH = 0x2f;

function literal(text: string): readonly Token[] {
  return [...text].map((character) => {
    const point = character.codePointAt(0) ?? 0;
    return { kind: "one", ranges: [[point, point]], negated: false };
  });
}

/** One code point of a class, with its escape; undefined when malformed. */
function classPoint(points: readonly string[], at: number): { readonly point: number; readonly next: number } | undefined {
  let place = at;
  if (points[place] === "-" || points[place] === "]") return undefined;
  if (points[place] === "\\") place++;
  const point = points[place]?.codePointAt(0);
  // A class needs at least its closing bracket after each point.
  return point === undefined || place + 1 >= points.length ? undefined : { point, next: place + 1 };
}

function characterClass(points: readonly string[], at: number): { readonly token: Token; readonly next: number } | undefined {
  const negated = points[at] === "^";
  let place = negated ? at + 1 : at;
  const ranges: [number, number][] = [];
  while (ranges.length === 0 || points[place] !== "]") {
    const low = classPoint(points, place);
    if (low === undefined) return undefined;
    place = low.next;
    let high = low.point;
    if (points[place] === "-") {
      const end = classPoint(points, place + 1);
      if (end === undefined) return undefined;
      high = end.point;
      place = end.next;
    }
    ranges.push([low.point, high]);
  }
  return { token: { kind: "one", ranges, negated }, next: place + 1 };
}

/** Tokens of a shell pattern; undefined when malformed, which matches nothing. */
function shell(text: string): readonly Token[] | undefined {
  const points = [...text];
  const tokens: Token[] = [];
  for (let place = 0; place < points.length;) {
    const point = points[place] ?? "";
    if (point === "*") {
      tokens.push({ kind: "run" });
      place++;
    } else if (point === "?") {
      tokens.push({ kind: "one", ranges: [[SLASH, SLASH]], negated: true });
      place++;
    } else if (point === "[") {
      const parsed = characterClass(points, place + 1);
      if (parsed === undefined) return undefined;
      tokens.push(parsed.token);
      place = parsed.next;
    } else {
      const escaped = point === "\\";
      const plain = points[escaped ? place + 1 : place];
      if (plain === undefined) return undefined;
      tokens.push(...literal(plain));
      place += escaped ? 2 : 1;
    }
  }
  return tokens;
}

/** Whether a `one` token takes the code point. */
export function takes(token: Token, point: number): boolean {
  if (token.kind === "rest") return true;
  if (token.kind === "run") return point !== SLASH;
  return token.ranges.some(([low, high]) => low <= point && point <= high) !== token.negated;
}

function irregularTokens(tokens: readonly Token[]): boolean {
  const first = tokens.findIndex((token) => token.kind === "run");
  const last = tokens.findLastIndex((token) => token.kind === "run");
  return tokens.some(
    (token, at) =>
      at > first && at < last && token.kind === "one" && takes(token, SLASH) && (token.negated || token.ranges.some(([low, high]) => low !== high)),
  );
}

function pattern(text: string, extra: readonly (readonly Token[])[]): Pattern {
  const tokens = shell(text);
  return {
    text,
    alternatives: [literal(text), ...extra, ...(tokens === undefined ? [] : [tokens])],
    irregular: tokens !== undefined && irregularTokens(tokens),
  };
}

/** A pattern of `path_allowlist` or `path_denylist`: equal, below the stem of `.../**`, or a shell match. */
export function pathPattern(text: string): Pattern {
  if (!text.endsWith("/**")) return pattern(text, []);
  const stem = text.slice(0, -3);
  return pattern(text, [literal(stem), [...literal(`${stem}/`), { kind: "rest" }]]);
}

/** A pattern of `domain_allowlist` or `domain_denylist`: equal, ending as `*.rest` ends, or a shell match. */
export function domainPattern(text: string): Pattern {
  return pattern(text, text.startsWith("*.") ? [[{ kind: "rest" }, ...literal(text.slice(1))]] : []);
}

/** Whether the pattern has a meaning beyond equality. */
export function isGlob(found: Pattern): boolean {
  return found.alternatives.length > 2 || /[*?[\\]/u.test(found.text);
}
