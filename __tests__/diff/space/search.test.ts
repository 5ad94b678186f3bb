import { describe, expect, test } from "@jest/globals";
import { createMeter } from "../../../src/diff/meter.ts";
import { searchDomains, type Clue, type Mask } from "../../../src/diff/space/search.ts";
import { createRandom } from "../support/random.ts";

const SIZES = [3, 2, 4];

function solutions(must: readonly Clue[], never: readonly (readonly Clue[])[]): boolean {
  const inside = (values: readonly number[], clue: Clue): boolean => clue.mask[values[clue.attribute] ?? 0] === true;
  for (let a = 0; a < 3; a++) {
    for (let b = 0; b < 2; b++) {
      for (let c = 0; c < 4; c++) {
        const values = [a, b, c];
        if (must.every((clue) => inside(values, clue)) && !never.some((clues) => clues.every((clue) => inside(values, clue)))) return true;
      }
    }
  }
  return false;
}

describe("searchDomains", () => {
  const everything: readonly Mask[] = SIZES.map((size) => Array.from({ length: size }, () => true));

  test("finds values exactly where there are some, and any value left may be taken", () => {
    let found = 0;
    for (let seed = 0; seed < 500; seed++) {
      const random = createRandom(seed);
      const clue = (): Clue => {
        const attribute = random.int(3);
        return { attribute, mask: Array.from({ length: SIZES[attribute] ?? 0 }, () => random.chance(0.6)) };
      };
      const must = Array.from({ length: random.int(3) }, clue);
      const never = Array.from({ length: random.int(7) }, () => Array.from({ length: 1 + random.int(3) }, clue));
      const domains = searchDomains(everything, must, never, createMeter(1e6));
      expect({ seed, found: domains !== undefined }).toEqual({ seed, found: solutions(must, never) });
      if (domains === undefined) continue;
      found++;
      const holds = (clue: Clue): boolean => (domains[clue.attribute] ?? []).every((open, index) => !open || clue.mask[index] === true);
      const broken = (clue: Clue): boolean => (domains[clue.attribute] ?? []).every((open, index) => !open || clue.mask[index] === false);
      expect(must.every(holds)).toBe(true);
      expect(never.every((clues) => clues.some(broken))).toBe(true);
    }
    expect(found).toBeGreaterThan(150);
    expect(found).toBeLessThan(450);
  });

  test("an empty list of clues can't be broken", () => {
    expect(searchDomains(everything, [], [[]], createMeter(1e6))).toBeUndefined();
  });
});
