import { describe, expect, test } from "@jest/globals";
import { createMeter } from "../../../src/diff/meter.ts";
import { domainPattern, isGlob, pathPattern, type Pattern } from "../../../src/diff/space/glob.ts";
import { coverStrings } from "../../../src/diff/space/strings.ts";
import { createRandom } from "../support/random.ts";
import { matchesPattern } from "../support/pattern.ts";

describe("patterns", () => {
  test.each([
    ["/a/b", "/a/b", true],
    ["/a/**", "/a", true],
    ["/a/**", "/a/b/c", true],
    ["/a/**", "/ab", false],
    ["/a*/**", "/ab/c", true],
    ["/a*/**", "/ab/c/d", false],
    ["*", "a", true],
    ["*", "/a/b", false],
    ["/a/?", "/a/b", true],
    ["a?c", "a/c", false],
    ["[a-c]x", "bx", true],
    ["[^b]x", "bx", false],
    ["[^b]x", "ax", true],
    ["\\*", "*", true],
    ["\\*", "a", false],
    ["[", "[", true],
    ["[", "a", false],
    ["[]a]", "a", false],
    ["[a-]", "a", false],
    ["a\\", "a", false],
    ["*é", "aé", true],
  ])("path pattern %j on %j: %s", (pattern, value, expected) => {
    expect(matchesPattern(pathPattern(pattern), value)).toBe(expected);
  });

  test.each([
    ["*.example.com", "a.example.com", true],
    ["*.example.com", "a.b.example.com", true],
    ["*.example.com", "example.com", false],
    ["*.example.com", "evilexample.com", false],
    ["a.*", "a.b.c", true],
    ["*.[ab].com", "x.a.com", true],
    ["*.[ab].com", "x.[ab].com", true],
  ])("domain pattern %j on %j: %s", (pattern, value, expected) => {
    expect(matchesPattern(domainPattern(pattern), value)).toBe(expected);
  });

  test("what is only compared for equality is no glob", () => {
    expect(["/a/b", "/a/**", "a*", "a?", "[a]", "\\a"].map((text) => isGlob(pathPattern(text)))).toEqual([false, true, true, true, true, true]);
    expect(isGlob(domainPattern("*.a"))).toBe(true);
  });
});

function signature(patterns: readonly Pattern[], value: string): string {
  return patterns.map((pattern) => (matchesPattern(pattern, value) ? "1" : "0")).join("");
}

function* texts(alphabet: string, length: number): Generator<string> {
  if (length === 0) return yield "";
  for (const rest of texts(alphabet, length - 1)) {
    yield rest;
    if (rest.length === length - 1) for (const character of alphabet) yield rest + character;
  }
}

describe("coverStrings", () => {
  test("finds every combination that trying all short texts finds", () => {
    const pieces = ["a", "b", "/", "*", "?", "[ab]", "**", "/**", "[^a]", "ab"] as const;
    let combinations = 0;
    for (let seed = 0; seed < 60; seed++) {
      const random = createRandom(seed);
      const patterns = Array.from({ length: 1 + random.int(4) }, () => {
        const text = Array.from({ length: 1 + random.int(3) }, () => random.pick(pieces)).join("");
        return random.chance(0.5) ? pathPattern(text) : domainPattern(text);
      });
      const cover = coverStrings(patterns, new Set(), () => true, createMeter(1e6));
      const found = new Set(cover.values.map((value) => signature(patterns, value)));
      for (const value of texts("ab/c", 4)) {
        if (value === "" || !cover.complete) continue;
        expect({
          seed,
          patterns: patterns.map(({ text }) => text),
          value,
          found: found.has(signature(patterns, value)),
        }).toMatchObject({ found: true });
      }
      combinations += found.size;
    }
    expect(combinations).toBeGreaterThan(150);
  });

  test("leaves out what is known already and what is no value, and says when it had to stop", () => {
    const patterns = [pathPattern("/a/*"), pathPattern("/**")];
    const cover = coverStrings(patterns, new Set(["/a/x", "/x"]), (text) => !text.includes("k"), createMeter(1e5));
    expect(cover.complete).toBe(true);
    expect(cover.values.map((value) => signature(patterns, value)).sort()).toEqual(["00", "01", "11"]);
    expect(cover.values).not.toContain("/a/x");
    expect(coverStrings(patterns, new Set(), () => true, createMeter(2)).complete).toBe(false);
    expect(coverStrings([pathPattern("*[^x]*b")], new Set(), () => true, createMeter(1e5)).complete).toBe(false);
  });

  test("several hundred prefixes and suffixes are no effort", () => {
    const patterns = Array.from({ length: 300 }, (_, at) => (at % 2 === 0 ? pathPattern(`/srv/project-${at}/src/**`) : pathPattern(`/home/user${at}/*.txt`)));
    const cover = coverStrings(patterns, new Set(), () => true, createMeter(1e7));
    expect(cover.complete).toBe(true);
    expect(cover.values).toHaveLength(301);
  });
});
