import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { iteratedPrefix, parsePath } from "../../src/registry/mapping-path.ts";

function shape(text: string): string {
  const { path, error } = { path: undefined, error: undefined, ...parsePath(text) };
  if (path === undefined) return `error: ${error}`;
  return path.steps.map((s) => (s.kind === "key" ? `.${s.key}` : { items: "[]", entries: "{}", entry_key: "@" }[s.kind])).join("");
}

describe("paths", () => {
  test.each([
    ["name", ".name"],
    ["servers[*].tools[*].name", ".servers[].tools[].name"],
    ["registry{*}.@key", ".registry{}@"],
    ["registry{*}.tools[*]", ".registry{}.tools[]"],
    ["[*].a-b_c", "[].a-b_c"],
    ["{*}{*}.x", "{}{}.x"],
    ["[*][*]", "[][]"],
    ['_meta."io.example/official".status', "._meta.io.example/official.status"],
    ['"a b"[*]."$ref"', ".a b[].$ref"],
  ])("%s", (text, expected) => {
    expect(shape(text)).toBe(expected);
  });

  test.each([
    ["", "empty"],
    ["$.__proto__.constructor.constructor('return process')()", "character 1: `$`"],
    ["a.__proto__.b", "`__proto__` is never read"],
    ['a."constructor"', "`constructor` is never read"],
    ["prototype", "`prototype` is never read"],
    ["^(a+)+$", "character 1: `^`"],
    ["http://169.254.169.254/latest", "character 5: `:`"],
    ["a[0]", "character 2: `[`"],
    ["a[?(@.b)]", "character 2: `[`"],
    ["a..b", "character 3: `.`"],
    ["a.*", "character 3: `*`"],
    ["a.", "ends with a dot"],
    ["a b", "character 2: U+0020"],
    ["a.[*]", "a key is expected after the dot"],
    ["a{*}b", "character 5: `b`"],
    ['"a', "not closed"],
    ['""', "the key is empty"],
    ["@key", "right behind"],
    ["a[*].@key", "right behind"],
    ["a{*}.b.@key", "right behind"],
    ["a{*}.@key.b", "last step"],
    ["a|b", "character 2: `|`"],
    ["ä", "character 1: U+00E4"],
    ["a\u202eb", "character 2: U+202E"],
    ["a".repeat(257), "257 characters"],
    [Array.from({ length: 30 }, () => "a").join("."), "more than 24 steps"],
  ])("%j is refused", (text, why) => {
    expect(shape(text)).toContain("error: ");
    expect(shape(text)).toContain(why);
  });

  test("any text ends, in a path or in words", () => {
    fc.assert(fc.property(fc.string(), (text) => shape(text).length > 0));
    fc.assert(fc.property(fc.array(fc.constantFrom("a", ".", "[*]", "{*}", "@key", '"', "$", "(")), (parts) => shape(parts.join("")).length > 0));
  });

  test("the part that iterates", () => {
    const parsed = parsePath("a{*}.b[*].c.d");
    expect(parsed.error === undefined ? iteratedPrefix(parsed.path).length : -1).toBe(4);
  });
});
