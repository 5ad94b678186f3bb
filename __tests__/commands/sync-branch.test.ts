import { describe, expect, test } from "@jest/globals";
import { spawnSync } from "node:child_process";
import { branchName, commitMessage, foreignBranch, isOurs } from "../../src/commands/sync-branch.ts";
import type { BranchCommit } from "../../src/platform/github-types.ts";

const BOT = "github-actions[bot]";
const TREE = "3".repeat(40);
const commit = (more: Partial<BranchCommit> = {}): BranchCommit => ({
  id: "1".repeat(40),
  message: commitMessage(TREE, ["1 tool becomes allowed"]),
  tree: TREE,
  author: BOT,
  committer: BOT,
  ...more,
});

describe("the branch's name", () => {
  test.each([
    [undefined, "registry-policy/sync"],
    ["", "registry-policy/sync"],
    ["team-a", "registry-policy/sync-team-a"],
    ["v1.2", "registry-policy/sync-v1.2"],
  ])("%j is %s", (id, name) => {
    expect(branchName(id)).toBe(name);
  });

  test("whatever the id holds, git takes the name, and two ids stay two branches", () => {
    const ids = ["a b", "a/b", "a..b", "a.lock", "a.", "~", "^{}", "../../main", "@{1}", "ä", "\n", "x".repeat(500), "-", "a\\b", "*"];
    const all = ids.map(branchName);
    expect(new Set(all).size).toBe(ids.length);
    for (const name of all) expect([name, spawnSync("git", ["check-ref-format", `refs/heads/${name}`]).status]).toEqual([name, 0]);
    for (const name of all) expect(name).toMatch(/^registry-policy\/sync-[A-Za-z0-9-]+$/u);
  });
});

describe("whose commit it is", () => {
  test("ours: own identity, or signed by GitHub for it, with a trailer for the very files", () => {
    expect(isOurs(commit(), BOT)).toBe(true);
    expect(isOurs(commit({ committer: "web-flow" }), BOT)).toBe(true);
    // GitHub gives messages back without the last line end.
    expect(isOurs(commit({ message: commit().message.trimEnd() }), BOT)).toBe(true);
  });

  test.each<[string, Partial<BranchCommit>]>([
    ["another author", { author: "octocat" }],
    ["another committer", { committer: "octocat" }],
    ["nobody known", { author: "", committer: "" }],
    ["no trailer", { message: "Follow the registry" }],
    ["the trailer of other files", { tree: "4".repeat(40) }],
    ["a trailer that is not the last line", { message: `${commit().message}\nand more` }],
    ["a trailer inside a line", { message: `see Registry-Policy-Sync: ${TREE}` }],
  ])("not ours: %s", (_name, more) => {
    expect(isOurs(commit(more), BOT)).toBe(false);
  });

  test("a foreign branch is told with who and how many, and what to do", () => {
    const about = (...commits: readonly BranchCommit[]): unknown => foreignBranch("registry-policy/sync", { mergeBase: "b", commits, files: [] }, BOT);
    expect(about(commit(), commit())).toBeUndefined();
    expect(about()).toBeUndefined();
    const foreign = commit({ id: "abcdef0123456789", author: "mal\n::error::lory" });
    expect(about(commit(), foreign, foreign)).toMatchObject({
      code: "sync_branch_foreign",
      message:
        'the branch registry-policy/sync holds the commit abcdef012345 by "mal\\u{A}::error::lory" and 1 more, which no sync of "github-actions[bot]" made: it is left alone',
      help: "Merge or close its pull request and delete the branch registry-policy/sync; the next run makes its own.",
    });
    expect(about(commit({ author: "" }))).toMatchObject({ message: expect.stringContaining("somebody whom GitHub does not know") });
    expect(foreignBranch("registry-policy/sync", undefined, BOT)).toMatchObject({ message: expect.stringContaining("no history in common") });
  });
});
