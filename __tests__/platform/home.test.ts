import { homedir } from "node:os";
import { expect, test } from "@jest/globals";
import { expandHome, tidyPath } from "../../src/platform/home.ts";

test.each([
  ["~", homedir()],
  ["~/a/b.json", `${homedir()}/a/b.json`],
  ["~a/b", "~a/b"],
  ["a/~/b", "a/~/b"],
  ["", ""],
])("expandHome(%p)", (path, wanted) => {
  expect(expandHome(path)).toBe(wanted);
});

test.each([
  ["./a//b", "a/b"],
  ["a/../b", "a/../b"],
  ["/a/./b/", "/a/b"],
  [".", "."],
  ["", "."],
  ["/", "/"],
])("tidyPath(%p)", (path, wanted) => {
  expect(tidyPath(path)).toBe(wanted);
});
