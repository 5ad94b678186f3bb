import { describe, expect, test } from "@jest/globals";
import { matchesDomain, matchesPath } from "../../../src/gait/evaluate/index.ts";
import { shellMatch } from "../../../src/gait/evaluate/glob.ts";

describe("shellMatch", () => {
  test.each([
    ["", "", true],
    ["", "a", false],
    ["abc", "abc", true],
    ["abc", "abcd", false],
    ["*", "", true],
    ["*", "abc", true],
    ["*", "a/b", false],
    ["**", "abc", true],
    ["a*", "a", true],
    ["a*", "ab/c", false],
    ["a*/b", "abc/b", true],
    ["a*/b", "a/c/b", false],
    ["a*b*c*d*e*/f", "axbxcxdxe/f", true],
    ["a*b*c*d*e*/f", "axbxcxdxe/xxx/f", false],
    ["a*b?c*x", "abxbbxdbxebxczzx", true],
    ["a*b?c*x", "abxbbxdbxebxczzy", false],
    ["*x", "xxx", true],
    ["?", "/", false],
    ["?", "ü", true],
    ["?", "\u{1f600}", true],
    ["a???b", "aüüüb", true],
    ["ab[c]", "abc", true],
    ["ab[b-d]", "abc", true],
    ["ab[e-g]", "abc", false],
    ["ab[^c]", "abc", false],
    ["ab[^b-d]", "abc", false],
    ["ab[^e-g]", "abc", true],
    ["a[^a]b", "a/b", true],
    ["[!a]", "!", true],
    ["[!a]", "b", false],
    ["[a-ζ]*", "α", true],
    ["*[a-ζ]", "A", false],
    ["a\\*b", "a*b", true],
    ["a\\*b", "ab", false],
    ["[\\]a]", "]", true],
    ["[\\-]", "-", true],
    ["[x\\-]", "-", true],
    ["[x\\-]", "z", false],
    ["*[", "a", false],
    ["[]a]", "]", false],
    ["[-]", "-", false],
    ["[x-]", "x", false],
    ["[-x]", "x", false],
    ["a[", "a", false],
    ["a[", "ab", false],
    ["[a-b-c]", "a", false],
    ["[", "[", false],
    ["[^", "a", false],
    ["[^bc", "a", false],
    ["a\\", "a", false],
    ["a\\", "a\\", false],
    ["[a*]x", "*x", true],
    ["*a/*c", "ba/xc", true],
  ])("%j against %j: %p", (pattern, name, expected) => {
    expect(shellMatch(pattern, name)).toBe(expected);
  });
});

describe("matchesPath", () => {
  test.each([
    ["/a/[", "/a/[", true],
    ["/a/**", "/a", true],
    ["/a/**", "/a/b/c", true],
    ["/a/**", "/ab", false],
    ["/**", "/x/y", true],
    ["/*/b/**", "/a/b/c", true],
    ["/*/b/**", "/a/b/c/d", false],
    ["/a/*", "/a/b", true],
    ["/a/*", "/a/b/c", false],
    ["*", "/a", false],
    ["/a", "/a/", false],
  ])("%j against %j: %p", (pattern, path, expected) => {
    expect(matchesPath(pattern, path)).toBe(expected);
  });
});

describe("matchesDomain", () => {
  test.each([
    ["a.com", "a.com", true],
    ["*.a.com", "x.a.com", true],
    ["*.a.com", "x.y.a.com", true],
    ["*.a.com", "a.com", false],
    ["*.a.com", "xa.com", false],
    ["*", "a.b.c", true],
    ["a.*", "a.b.c", true],
    ["*.a.*", "x.a.b", true],
    ["?.com", "a.com", true],
    ["::1", "::1", true],
  ])("%j against %j: %p", (pattern, domain, expected) => {
    expect(matchesDomain(pattern, domain)).toBe(expected);
  });
});
