/** Finds, for every combination of patterns that some text can match, a shortest text that matches exactly these. */
import type { Meter } from "../meter.ts";
import { takes, type Pattern, type Token } from "./glob.ts";

/** One text for each combination of patterns that was found. */
export interface Cover {
  readonly values: readonly string[];
  /** False when the search was cut short, so that a combination may be missing. */
  readonly complete: boolean;
}

interface Program {
  readonly tokens: readonly (Token | undefined)[];
  /** Pattern that ends at a place. */
  readonly ends: ReadonlyMap<number, number>;
  readonly starts: readonly number[];
}

/** Letters that read well come before the odd characters an interval may start with. */
const NICE = [..."xk0-.A"].map((character) => character.codePointAt(0) ?? 0);
const ARRIVALS = 8;

function compile(patterns: readonly Pattern[]): Program {
  const tokens: (Token | undefined)[] = [];
  const ends = new Map<number, number>();
  const starts: number[] = [];
  patterns.forEach((pattern, id) => {
    for (const alternative of pattern.alternatives) {
      starts.push(tokens.length);
      tokens.push(...alternative);
      ends.set(tokens.length, id);
      tokens.push(undefined);
    }
  });
  return { tokens, ends, starts };
}

function close(program: Program, places: Iterable<number>): readonly number[] {
  const all = new Set<number>();
  for (const place of places) {
    for (let at = place; !all.has(at); at++) {
      all.add(at);
      const token = program.tokens[at];
      if (token === undefined || token.kind === "one") break;
    }
  }
  return [...all].sort((a, b) => a - b);
}

function step(program: Program, state: readonly number[], point: number): readonly number[] {
  const after: number[] = [];
  for (const place of state) {
    const token = program.tokens[place];
    if (token !== undefined && takes(token, point)) after.push(token.kind === "one" ? place + 1 : place);
  }
  return close(program, after);
}

/** One or two code points of every interval on which all steps of a state agree. */
function alphabet(program: Program, state: readonly number[]): readonly number[] {
  const cuts = new Set([0, 0x2f, 0x30, 0x110000]);
  for (const place of state) {
    const token = program.tokens[place];
    if (token?.kind !== "one") continue;
    for (const [low, high] of token.ranges) cuts.add(low).add(high + 1);
  }
  const sorted = [...cuts].sort((a, b) => a - b);
  const points = new Set<number>();
  sorted.slice(0, -1).forEach((low, at) => {
    const end = sorted[at + 1] ?? low + 1;
    const nice = NICE.find((point) => low <= point && point < end);
    const plain = low >= 0xd800 && low < 0xe000 ? 0xe000 : low;
    if (nice !== undefined) points.add(nice);
    if (plain < end && (nice === undefined || end - low < 64)) points.add(plain);
    if (end - low < 64 && end - 1 < 0xd800) points.add(end - 1);
  });
  return [...points];
}

/**
 * Texts for every reachable combination, other than those in `avoid` and those that `valid` refuses (what trimming or
 * lower-casing would change), as long as the meter lets it.
 */
export function coverStrings(patterns: readonly Pattern[], avoid: ReadonlySet<string>, valid: (text: string) => boolean, meter: Meter): Cover {
  const program = compile(patterns);
  const arrivals = new Map<string, number>();
  const found = new Map<string, string>();
  const missing = new Set<string>();
  const queue: { readonly state: readonly number[]; readonly text: string }[] = [];
  let complete = !patterns.some((pattern) => pattern.irregular);

  const arrive = (state: readonly number[], text: string): void => {
    const key = state.join(",");
    const ends = [...new Set(state.flatMap((place) => program.ends.get(place) ?? []))].sort((a, b) => a - b).join(",");
    const before = arrivals.get(key) ?? 0;
    if (before > 0 && (found.has(ends) || before >= ARRIVALS)) return;
    arrivals.set(key, before + 1);
    if (!found.has(ends)) {
      if (text !== "" && valid(text) && !avoid.has(text)) found.set(ends, text);
      else if (text !== "") missing.add(ends);
    }
    if (state.length > 0) queue.push({ state, text });
  };
  arrive(close(program, program.starts), "");
  for (let next = 0; next < queue.length; next++) {
    const at = queue[next];
    if (at === undefined) break;
    const points = alphabet(program, at.state);
    meter.spend((1 + points.length) * (1 + at.state.length));
    if (meter.spent()) {
      complete = false;
      break;
    }
    for (const point of points) {
      arrive(step(program, at.state, point), at.text + String.fromCodePoint(point));
    }
  }
  // A combination that only the avoided texts were seen to reach is fully covered by these, unless arrivals were cut.
  for (const ends of missing) {
    if (!found.has(ends) && [...arrivals.values()].some((count) => count >= ARRIVALS)) complete = false;
  }
  return { values: [...found.values()], complete };
}
