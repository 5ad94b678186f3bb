import { describe, expect, test } from "@jest/globals";
import { cleanPath, looksLikeAssignment, paths } from "../../../src/gait/text/index.ts";

describe("cleanPath", () => {
  test.each([
    ["", "."],
    [".", "."],
    ["/", "/"],
    ["//", "/"],
    ["a//b", "a/b"],
    ["a/./b/", "a/b"],
    ["./a", "a"],
    ["a/..", "."],
    ["a/../..", ".."],
    ["../../a", "../../a"],
    ["a/../../b", "../b"],
    ["/..", "/"],
    ["/../a", "/a"],
    ["/a/b/../../../c", "/c"],
    ["a/b/../c", "a/c"],
    ["...", "..."],
    ["a\\..\\b", "a\\..\\b"],
    ["/a b/ü/", "/a b/ü"],
  ])("%j is %j", (path, clean) => {
    expect(cleanPath(path)).toBe(clean);
  });
});

describe("paths", () => {
  test("trims, cleans, removes doubles, sorts by bytes", () => {
    expect(paths([" /b/ ", "/a//", "/b/./", "\u{1f600}", "\uff5e"])).toEqual({
      value: ["/a", "/b", "\uff5e", "\u{1f600}"],
    });
  });

  test("drops what cleans to nothing", () => {
    expect(paths(["", " ", ".", "./", "a/.."])).toEqual({ value: [] });
  });

  test("names the element that is an assignment by its place in the list as given", () => {
    expect(paths(["", "/a", " HOME=/root", "B=1"])).toEqual({ assignment: 2 });
  });

  test("sees an assignment behind a dot and a slash", () => {
    expect(paths(["./A=1"])).toEqual({ assignment: 0 });
  });
});

describe("looksLikeAssignment", () => {
  test.each([
    ["A=1", true],
    ["_=", true],
    ["a_9=x", true],
    ["9a=x", false],
    ["/A=1", false],
    ["=x", false],
    ["A B=1", false],
    ["Ä=1", false],
    ["A", false],
  ])("%j: %p", (text, expected) => {
    expect(looksLikeAssignment(text)).toBe(expected);
  });
});
