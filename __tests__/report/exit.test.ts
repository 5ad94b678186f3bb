import { describe, expect, test } from "@jest/globals";
import { exitCodeOf, type ExitClass } from "../../src/report/index.ts";

describe("exitCodeOf", () => {
  test("0 for nothing", () => expect(exitCodeOf([])).toBe(0));

  test("6, 7, 2, 3, 4, 5: the first that applies, in any order", () => {
    const order: readonly ExitClass[] = [6, 7, 2, 3, 4, 5];
    order.forEach((first, i) => {
      expect(exitCodeOf([first])).toBe(first);
      expect(exitCodeOf(order.slice(i))).toBe(first);
      expect(exitCodeOf(order.slice(i).reverse())).toBe(first);
      expect(exitCodeOf([5, first, first])).toBe(first);
    });
  });
});
