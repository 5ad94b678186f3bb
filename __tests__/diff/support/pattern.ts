/** Matches a value against a pattern's tokens one character after the other: the plain reading that searches are held to. */
import { takes, type Pattern, type Token } from "../../../src/diff/space/glob.ts";

function sequenceMatches(tokens: readonly Token[], points: readonly number[]): boolean {
  let places = new Set<number>();
  const add = (to: Set<number>, place: number): void => {
    for (let at = place; !to.has(at); at++) {
      to.add(at);
      const token = tokens[at];
      if (token === undefined || token.kind === "one") return;
    }
  };
  add(places, 0);
  for (const point of points) {
    const after = new Set<number>();
    for (const place of places) {
      const token = tokens[place];
      if (token !== undefined && takes(token, point)) add(after, token.kind === "one" ? place + 1 : place);
    }
    if (after.size === 0) return false;
    places = after;
  }
  return places.has(tokens.length);
}

/** Whether the value matches the pattern. */
export function matchesPattern(found: Pattern, value: string): boolean {
  if (found.text === value) return true;
  const points = [...value].map((character) => character.codePointAt(0) ?? 0);
  return found.alternatives.some((tokens) => sequenceMatches(tokens, points));
}
