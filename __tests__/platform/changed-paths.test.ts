import { afterAll, expect, test } from "@jest/globals";
import { join } from "node:path";
import { makeGit } from "../../src/platform/git.ts";
import { gitIn, newFolder, put, removeFolders } from "./support.ts";

afterAll(removeFolders);

test("every first parent tells what it changed, merges against their first parent, whatever the names are", async () => {
  const root = newFolder();
  const git = gitIn(root);
  git("init", "-q");
  const commit = (message: string, files: Readonly<Record<string, string>>): string => {
    put(root, files);
    git("add", "-A");
    git("commit", "-q", "--allow-empty", "-m", message);
    return git("rev-parse", "HEAD");
  };
  const first = commit("first", { a: "1", "in/b": "1" });
  const empty = commit("empty", {});
  git("checkout", "-qb", "side");
  commit("side", { "in/c": "1" });
  git("checkout", "-q", "main");
  const odd = commit("odd", { "in/\nline": "1", "é ü": "1" });
  git("mv", "a", "in/a");
  const moved = commit("moved", {});
  git("merge", "-q", "--no-ff", "-m", "merge", "side");
  const merge = git("rev-parse", "HEAD");

  const whole = await makeGit(root, process.env).changedPaths(merge, 100);
  expect([...(whole ?? [])].map(([id, paths]) => [id, paths.map((c) => c.path).sort()])).toEqual([
    [merge, ["in/c"]],
    [moved, ["a", "in/a"]],
    [odd, ["in/\nline", "é ü"]],
    [empty, []],
    [first, ["a", "in/b"]],
  ]);
  const [before] = whole?.get(moved)?.flatMap((c) => c.before ?? []) ?? [];
  expect(new TextDecoder().decode(await makeGit(root, process.env).blob(before ?? ""))).toBe("1");
  expect(whole?.get(first)?.every((c) => c.before === undefined)).toBe(true);
  // A workspace within the repository is told of its own paths.
  const below = await makeGit(join(root, "in"), process.env).changedPaths(merge, 100);
  expect([...(below ?? [])].map(([id, paths]) => [id, paths.map((c) => c.path)])).toEqual([
    [merge, ["c"]],
    [moved, ["a"]],
    [odd, ["\nline"]],
    [empty, []],
    [first, ["b"]],
  ]);
  expect(await makeGit(root, process.env).changedPaths("0".repeat(40), 100)).toBeUndefined();
});
