import { describe, expect, test } from "@jest/globals";
import { commitMessage } from "../../src/commands/sync-branch.ts";
import { TITLE } from "../../src/commands/sync-pull.ts";
import { readSyncMarker } from "../../src/report/index.ts";
import { BOT, type MemoryGitHub } from "./support/memory-github.ts";
import { BRANCH, START, NEW, rounds, repository } from "./support/sync-pull.ts";

describe("the way of a pull request", () => {
  test("opened with the wanted files alone, left as it is, updated on top, closed", async () => {
    const at = repository();
    expect(await rounds(at, NEW)).toMatchObject({ state: "opened", draft: false });
    expect(at.shows("main", BRANCH)).toEqual(["policy.yaml", "tools.json"]);
    expect(readSyncMarker(at.open()[0]?.body ?? "")).toEqual({ head: at.branches.get(BRANCH), run: undefined, state: "ready" });
    const before = at.writes.length;
    expect(await rounds(at, NEW)).toMatchObject({ state: "current" });
    expect(at.writes.length).toBe(before);
    const head = at.branches.get(BRANCH);
    expect(await rounds(at, { ...NEW, "policy.yaml": "a b c" }, { title: `${TITLE}: 2 tools` })).toMatchObject({ state: "updated" });
    expect(at.files(BRANCH)).toEqual({ ...START, ...NEW, "policy.yaml": "a b c" });
    expect(at.open()).toMatchObject([{ number: 1, title: `${TITLE}: 2 tools` }]);
    expect((await at.github.compare(head ?? "", at.branches.get(BRANCH) ?? ""))?.mergeBase).toBe(head);
    expect(await rounds(at, {})).toMatchObject({ state: "closed" });
    expect(at.open()).toEqual([]);
    expect(at.branches.has(BRANCH)).toBe(false);
    expect(await rounds(at, {})).toEqual({ state: "unchanged" });
  });

  test("a file that is no longer wanted goes back to what the default branch holds", async () => {
    const at = repository();
    await rounds(at, { ...NEW, "staged.txt": "b" });
    await rounds(at, NEW);
    expect(at.files(BRANCH)).toEqual({ ...START, ...NEW });
  });

  test("a title that a person wrote stays", async () => {
    const at = repository();
    await rounds(at, NEW);
    await at.github.updatePull(1, { title: "Hold until Monday" });
    await rounds(at, { ...NEW, "policy.yaml": "a b c" });
    expect(at.open()[0]?.title).toBe("Hold until Monday");
  });
});

describe("a default branch that moves on", () => {
  test("elsewhere: nothing to do", async () => {
    const at = repository();
    await rounds(at, NEW);
    const head = at.branches.get(BRANCH);
    at.push("main", { "README.md": "other" });
    expect(await rounds(at, NEW)).toMatchObject({ state: "current" });
    expect(at.branches.get(BRANCH)).toBe(head);
  });

  test("in our files: the branch takes it in and shows exactly the wanted files", async () => {
    const at = repository();
    await rounds(at, NEW);
    const head = at.branches.get(BRANCH);
    at.push("main", { "policy.yaml": "z" });
    expect(await rounds(at, NEW)).toMatchObject({ state: "updated" });
    expect(at.shows("main", BRANCH)).toEqual(["policy.yaml", "tools.json"]);
    expect((await at.github.compare(head ?? "", at.branches.get(BRANCH) ?? ""))?.mergeBase).toBe(head);
    expect(at.open()).toHaveLength(1);
  });

  test("a file of an earlier update that main now holds is not taken back", async () => {
    const at = repository();
    await rounds(at, NEW);
    at.push("main", { "tools.json": "[a,b]" });
    await rounds(at, { "policy.yaml": "a b" });
    expect(at.shows("main", BRANCH)).toEqual(["policy.yaml"]);
    expect(at.files(BRANCH)["tools.json"]).toBe("[a,b]");
  });

  test("a branch left behind by a merged pull request starts anew", async () => {
    const at = repository();
    await rounds(at, NEW);
    at.push("main", NEW);
    await at.github.updatePull(1, { state: "closed" });
    expect(await rounds(at, { ...NEW, "policy.yaml": "a b c" })).toMatchObject({ state: "opened" });
    const comparison = await at.github.compare(at.branches.get("main") ?? "", at.branches.get(BRANCH) ?? "");
    expect(comparison?.commits).toHaveLength(1);
    await at.github.updatePull(2, { state: "closed" });
    expect(await rounds(at, {})).toEqual({ state: "unchanged" });
    expect(at.branches.has(BRANCH)).toBe(false);
  });

  test("a merge that made the branch part of main goes on from there", async () => {
    const at = repository();
    await rounds(at, NEW);
    at.branches.set("main", at.branches.get(BRANCH) ?? "");
    await at.github.updatePull(1, { state: "closed" });
    at.push("main", { "README.md": "x" });
    expect(await rounds(at, { "policy.yaml": "a b c" })).toMatchObject({ state: "opened" });
    expect(at.shows("main", BRANCH)).toEqual(["policy.yaml"]);
    expect(await rounds(at, {})).toMatchObject({ state: "closed" });
  });
});

describe("a person's work", () => {
  const tree = "0".repeat(40);
  const cases: readonly [string, Parameters<MemoryGitHub["push"]>[2]][] = [
    ["a commit by a person", {}],
    ["a person's commit that says it is ours", { message: commitMessage(tree, []) }],
    ["our commit, amended by a person", { author: BOT, committer: "octocat", message: commitMessage(tree, []) }],
    ["a commit of another workflow", { author: BOT, committer: BOT }],
    ["our words over other files", { author: BOT, committer: "web-flow", message: commitMessage(tree, []) }],
    ["a commit of nobody known", { author: "", committer: "" }],
  ];
  test.each(cases)("%s: the branch is left alone, with and without something to change", async (_name, more) => {
    const at = repository();
    await rounds(at, NEW);
    const head = at.push(BRANCH, { "note.txt": "mine" }, more);
    const writes = at.writes.length;
    for (const files of [NEW, { ...NEW, "policy.yaml": "q" }, {}]) {
      const outcome = await rounds(at, files);
      expect(outcome).toMatchObject({ state: "left_alone", why: { code: "sync_branch_foreign" }, pull: { number: 1 } });
    }
    expect(at.branches.get(BRANCH)).toBe(head);
    expect(at.writes.length).toBe(writes);
  });

  test("a branch of that name that somebody made", async () => {
    const at = repository();
    at.push(BRANCH, { "x.txt": "x" });
    expect(await rounds(at, NEW)).toMatchObject({ state: "left_alone", pull: undefined });
  });

  test.each([
    ["opened by a person", { author: "octocat" }],
    ["whose text a person rewrote", { body: "see the wiki" }],
  ])("a pull request %s", async (_name, change) => {
    const at = repository();
    await rounds(at, NEW);
    const [pull] = at.pulls.splice(0);
    if (pull === undefined) throw new Error("no pull request");
    at.pulls.push({ ...pull, ...change });
    expect(await rounds(at, { ...NEW, "policy.yaml": "q" })).toMatchObject({ state: "left_alone", why: { code: "sync_pull_foreign" } });
  });

  test("a pull request that a person turned into another branch: neither changed nor closed", async () => {
    const at = repository();
    await rounds(at, NEW);
    const [pull] = at.pulls.splice(0);
    if (pull === undefined) throw new Error("no pull request");
    at.pulls.push({ ...pull, baseRef: "release-1" });
    const head = at.branches.get(BRANCH);
    for (const files of [NEW, { ...NEW, "policy.yaml": "q" }, {}])
      expect(await rounds(at, files)).toMatchObject({ state: "left_alone", why: { code: "sync_pull_foreign" }, pull: { number: 1 } });
    expect(at.branches.get(BRANCH)).toBe(head);
    expect(at.open()).toHaveLength(1);
  });

  test("a pull request that a person closed is opened anew while the registry still differs", async () => {
    const at = repository();
    await rounds(at, NEW);
    await at.github.updatePull(1, { state: "closed" });
    expect(await rounds(at, NEW)).toMatchObject({ state: "opened", pull: { number: 2 } });
    expect(await rounds(at, NEW)).toMatchObject({ state: "current", pull: { number: 2 } });
  });

  test("a stranger's pull request from a fork with the branch's name is nothing to us", async () => {
    const at = repository();
    at.pulls.push({
      number: 1,
      title: TITLE,
      state: "open",
      draft: false,
      body: "",
      url: "",
      nodeId: "PR_1",
      author: "mallory",
      headOwner: "mallory",
      headRef: BRANCH,
      headSha: "",
      baseRef: "main",
      baseSha: "",
      mergedAt: undefined,
      mergeCommit: undefined,
    });
    expect(await rounds(at, NEW)).toMatchObject({ state: "opened", pull: { number: 2 } });
  });

  test("a commit that comes between looking and moving the branch is never lost", async () => {
    for (const call of ["createTree", "createCommit", "updateBranch", "deleteBranch", "compare"]) {
      let due = false;
      let pushed: string | undefined;
      const at: MemoryGitHub = repository({
        before: (name) => {
          if (!due || name !== call) return;
          due = false;
          pushed = at.push(BRANCH, { "note.txt": "mine" });
        },
      });
      await rounds(at, NEW);
      due = true;
      const outcome = await rounds(at, { ...NEW, "policy.yaml": "q" });
      if (pushed === undefined) expect(outcome.state).toBe("updated");
      else expect([call, outcome.state, at.branches.get(BRANCH)]).toEqual([call, "left_alone", pushed]);
    }
  });
});

describe("drafts", () => {
  test("held back before the new commit is there, let go after it", async () => {
    const at = repository();
    await rounds(at, NEW);
    at.writes.length = 0;
    expect(await rounds(at, { ...NEW, "policy.yaml": "many" }, { draft: true })).toMatchObject({ state: "updated", draft: true });
    expect(at.writes).toEqual(["setDraft true", "updateBranch", "updatePull"]);
    at.writes.length = 0;
    expect(await rounds(at, NEW)).toMatchObject({ state: "updated", draft: false });
    expect(at.writes).toEqual(["updateBranch", "setDraft false", "updatePull"]);
    expect(at.open()[0]?.draft).toBe(false);
  });

  test("opened as a draft", async () => {
    const at = repository();
    await rounds(at, NEW, { draft: true });
    expect(at.open()[0]?.draft).toBe(true);
  });

  test("what a person decides for just these files stays decided", async () => {
    const at = repository();
    await rounds(at, NEW, { draft: true });
    await at.github.setDraft("PR_1", false);
    await rounds(at, NEW, { draft: true });
    expect(at.open()[0]?.draft).toBe(false);
    await rounds(at, { ...NEW, "policy.yaml": "more" }, { draft: true });
    expect(at.open()[0]?.draft).toBe(true);
    await rounds(at, NEW);
    await at.github.setDraft("PR_1", true);
    await rounds(at, { ...NEW, "policy.yaml": "other" });
    expect(at.open()[0]?.draft).toBe(true);
  });
});
