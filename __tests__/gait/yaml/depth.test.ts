import { describe, expect, test } from "@jest/globals";
import { readPolicy } from "../../../src/gait/policy/index.ts";
import { textFindings } from "../../../src/gait/lint/policy-text.ts";
import { readYaml } from "../../../src/gait/yaml/index.ts";
import { failure } from "./support.ts";

const nested = (open: string, close: string, depth: number): string => `${open.repeat(depth)}1${close.repeat(depth)}\n`;
const TOO_DEEP = "exceeded max depth";

/** How often a piece may stand inside itself where Gait ignores what it holds. */
describe("the deepest text that is read, and one level more", () => {
  test.each<[where: string, text: (depth: number) => string, most: number]>([
    ["lists below a key that is no text", (n) => `1: ${nested("[", "]", n)}`, 9996],
    ["empty lists below a key that is no text", (n) => `1: ${"[".repeat(n)}${"]".repeat(n)}\n`, 9997],
    ["mappings below a key that is no text", (n) => `1: ${nested("{a: ", "}", n)}`, 4998],
    ["pairs below a key that is no text", (n) => `1: ${nested("[a: ", "]", n)}`, 3332],
    ["lists with anchors", (n) => `1: ${"&a [".repeat(n)}${"]".repeat(n)}\n`, 4998],
    ["lists by dashes", (n) => `1:\n${"- ".repeat(n)}a\n`, 9996],
    ["lists below a key of a rule", (n) => `rules:\n- 1: ${"[".repeat(n)}${"]".repeat(n)}\n`, 9994],
    ["empty lists in a second document", (n) => `rules: []\n---\n${"[".repeat(n)}${"]".repeat(n)}\n`, 10_000],
    ["mappings in a second document", (n) => `rules: []\n---\n${nested("{a: ", "}", n)}`, 4999],
    ["pairs in a second document", (n) => `rules: []\n---\n${nested("[a: ", "]", n)}`, 3333],
  ])("%s", (_, text, most) => {
    expect(failure(text(most))).toBeUndefined();
    expect(failure(text(most + 1))).toBe(TOO_DEEP);
  });

  test.each(["[", "{a: ", "[a: ", "- ", "&a [", "!x {a: ", "- - a: "])("a million times %p is refused and does not end the process", (piece) => {
    expect(failure(`1:\n  ${piece.repeat(1_000_000)}`)).toBeDefined();
    expect(failure(`---\n---\n  ${piece.repeat(1_000_000)}`)).toBeDefined();
  });

  test("mappings by indentation", () => {
    const text = Array.from({ length: 1500 }, (_, i) => `${" ".repeat(i)}a:`).join("\n");
    expect(failure(text)).toBeUndefined();
  });
});

test("what is too deep to be walked by recursion is looked at all the same", () => {
  const { documents } = readYaml(`1: ${nested("[", "]", 9990)}`);
  expect(textFindings(documents[0]?.root, undefined)).toEqual([]);
});

test("a file full of remarks", () => {
  const lines = Array.from({ length: 200_000 }, (_, i) => `${i}: x`);
  const reading = readPolicy(new TextEncoder().encode(`${lines.join("\n")}\n`));
  expect(reading.diagnostics).toHaveLength(200_000);
  expect("policy" in reading).toBe(true);
});
