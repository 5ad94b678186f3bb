import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { parse } from "yaml";
import { plainYaml, quotedYaml } from "../../src/render/index.ts";
import { readStrictYaml } from "../../src/source/index.ts";

describe("text from data", () => {
  test.each([
    ["plain", '"plain"'],
    ["null", '"null"'],
    ['a"b\\c', '"a\\"b\\\\c"'],
    ["a\nb\tc\rd\be\ff", '"a\\nb\\tc\\rd\\be\\ff"'],
    ["\u0000\u001b\u007f", '"\\u0000\\u001b\\u007f"'],
    ["é\u{1f600}中", '"é\u{1f600}中"'],
    ["\u0085\u00a0\u2028\u202e\u200b\ufeff", '"\\u0085\\u00a0\\u2028\\u202e\\u200b\\ufeff"'],
    ["\u{e0041}\u{10ffff}", '"\\U000e0041\\U0010ffff"'],
    ["", '""'],
  ])("%j", (text, expected) => {
    expect(quotedYaml(text)).toBe(expected);
  });

  test("every text comes back exactly, from two readers, in lists of either kind", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "binary" }), { minLength: 1, maxLength: 5 }), (texts) => {
        const clean = texts.map((text) => text.replace(/\p{Surrogate}/gu, ""));
        for (const yaml of [`k: [${clean.map(quotedYaml).join(", ")}]\n`, `k:\n${clean.map((t) => `  - ${quotedYaml(t)}\n`).join("")}`]) {
          expect(parse(yaml)).toEqual({ k: clean });
          const node = readStrictYaml("x.yaml", new TextEncoder().encode(yaml)).value?.root;
          const list = node?.kind === "object" ? node.members[0]?.value : undefined;
          expect(list?.kind === "array" ? list.items.map((i) => (i.kind === "string" ? i.value : i.kind)) : undefined).toEqual(clean);
        }
      }),
      { numRuns: 300 },
    );
  });

  test("half of a surrogate pair is a bug", () => {
    expect(() => quotedYaml("a\ud800")).toThrow();
    expect(() => quotedYaml("\udc00a")).toThrow();
  });
});

test("our words stay plain, and only words that YAML leaves alone are ours", () => {
  expect(plainYaml("allow_registry_tools")).toBe("allow_registry_tools");
  for (const word of ["null", "true", "yes", "on", "n", "", "a b", "a:", "1a", "A", "-a", "a,b", "a\n"]) expect(() => plainYaml(word)).toThrow();
});
