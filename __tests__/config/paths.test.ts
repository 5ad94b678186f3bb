import { describe, expect, test } from "@jest/globals";
import { folderOf, isGuarded, joinPath, parseHours } from "../../src/config/index.ts";

describe("paths of the configuration", () => {
  test.each([
    ["", "a/b.json", "a/b.json"],
    ["x/y", "../z.json", "x/z.json"],
    ["x", "./a//b", "x/a/b"],
    ["x", "../../z", undefined],
    ["", "..", undefined],
  ])("joinPath(%p, %p) is %p", (folder, path, wanted) => {
    expect(joinPath(folder, path)).toBe(wanted);
  });

  test.each([
    [".git/config", true],
    ["a/.Git/hooks/x", true],
    [".github/workflows/x.yml", true],
    ["a/.GITHUB/Workflows/x.yml", true],
    [".github/CODEOWNERS", false],
    ["a.git/x", false],
    [".gitignore", false],
  ])("isGuarded(%p) is %p", (path, wanted) => {
    expect(isGuarded(path)).toBe(wanted);
  });

  test("folderOf", () => {
    expect([folderOf("a/b/c"), folderOf("c")]).toEqual(["a/b", ""]);
  });
});

test.each([
  ["72h", 72],
  ["3d", 72],
  ["30m", 0.5],
  ["2w", 336],
  ["0h", 0],
  ["72", undefined],
  ["h", undefined],
  ["1.5h", undefined],
  ["-1h", undefined],
  [" 1h", undefined],
])("parseHours(%p) is %p", (text, wanted) => {
  expect(parseHours(text)).toBe(wanted);
});
