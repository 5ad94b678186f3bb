import { describe, expect, test } from "@jest/globals";
import { createWideField, firstOf, indicesOf, without } from "../../../src/diff/model/wide.ts";
import { freshText, partition, positiveUpTo, shortList, testedSet, wordSet } from "../../../src/diff/space/partition.ts";
import { createRandom } from "../support/random.ts";

describe("partition", () => {
  test("groups what no set tells apart; the first candidate stands for its class", () => {
    const sets = [wordSet(["a", "b", "c"]), wordSet(["c", "d"]), testedSet("long", [], (value) => value.length > 1, "is long", "is short")];
    const classes = partition(["x", "a", "b", "c", "d", "long", "a", "y"], sets);
    expect(classes.map(({ values, sets: inside }) => [values, [...inside].sort((a, b) => a - b)])).toEqual([
      [["x", "y"], []],
      [["a", "b"], [0]],
      [["c"], [0, 1]],
      [["d"], [1]],
      [["long"], [2]],
    ]);
  });

  test("a fresh text is in no set and valid", () => {
    expect(freshText(["s"], [wordSet(["s", "s-2", "s-3"])], () => true)).toBe("as");
    expect(freshText(["s"], [testedSet("all", [], () => true, "", "")], () => true)).toBeUndefined();
    expect(freshText(["s", "t"], [wordSet(["s"])], () => true)).toBe("t");
  });

  test("numbers up to a limit, with both ends to try", () => {
    const set = positiveUpTo(60);
    expect(["0", "1", "60", "61"].map(set.has)).toEqual([false, true, true, false]);
    expect(set.words).toEqual(["1", "60", "61"]);
    expect(["0", "99999"].map(positiveUpTo(undefined).has)).toEqual([false, true]);
  });

  test("lists for people are short, and odd characters can't break the line", () => {
    expect(shortList(["a", "b", "c", "d", "e", "f", "g"])).toBe('"a", "b", "c", "d", "e" and 2 more');
    expect(shortList(["a\nb"])).toBe('"a\\u{A}b"');
    expect(wordSet([""]).negatedPhrase).toBe("is not (none)");
  });
});

describe("wide fields", () => {
  test("agree with looking at every class, and give a smallest contradiction", () => {
    for (let seed = 0; seed < 200; seed++) {
      const random = createRandom(seed);
      const sets = [0, 1, 2, 3, 4];
      const classes = Array.from({ length: 1 + random.int(40) }, (_, at) => ({
        value: `${at}`,
        values: [`${at}`],
        sets: new Set(random.some(sets, 0.4)),
      }));
      // Odd wire numbers would be inverse; facts of other fields must not matter.
      const wires = sets.map((set) => 10 + 2 * set);
      const field = createWideField("tool", classes, wires);
      const facts = random.some(wires, 0.6).map((wire) => wire ^ random.int(2));
      const holds = (list: readonly number[]): readonly number[] =>
        [...classes.keys()].filter((index) => list.every((fact) => (classes[index]?.sets.has(((fact & ~1) - 10) / 2) ?? false) === ((fact & 1) === 0)));
      const left = field.satisfying([...facts, 2, 5], field.all);
      expect({ seed, left: indicesOf(left) }).toEqual({ seed, left: holds(facts) });
      expect({ seed, first: firstOf(left) }).toEqual({ seed, first: holds(facts)[0] });
      expect(indicesOf(without(field.all, left))).toEqual([...classes.keys()].filter((index) => !holds(facts).includes(index)));
      const index = random.int(classes.length);
      expect(holds(field.factsOf(index))).toContain(index);
    }
  });
});
