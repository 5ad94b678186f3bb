import { describe, expect, test } from "@jest/globals";
import { commitMessage } from "../../src/commands/sync-branch.ts";
import { mayHeal } from "../../src/commands/sync-errors.ts";
import { converge, TITLE, type Outcome, type Wanted } from "../../src/commands/sync-pull.ts";
import { GitHubError } from "../../src/github-error.ts";
import { readSyncMarker, type SyncMarker } from "../../src/report/index.ts";
import { BOT, memoryGitHub, type MemoryGitHub, type MemoryOptions } from "./support/memory-github.ts";

const BRANCH = "registry-policy/sync";
const START = { "tools.json": "[a]", "policy.yaml": "a", "README.md": "hello" };
const NEW = { "tools.json": "[a,b]", "policy.yaml": "a b" };

const body =
  (words: string) =>
  (marker: SyncMarker): string =>
    `<!-- registry-policy:sync head=${marker.head}${marker.run === undefined ? "" : ` run=${marker.run}`} state=${marker.state} -->\n${words}\n`;

function wanted(at: MemoryGitHub, files: Readonly<Record<string, string>>, more: Partial<Wanted> = {}): Wanted {
  return {
    branch: BRANCH,
    defaultBranch: "main",
    base: at.branches.get("main") ?? "",
    identity: BOT,
    files: new Map(Object.entries(files)),
    draft: false,
    title: `${TITLE}: 1 tool`,
    counts: ["1 tool becomes allowed"],
    run: undefined,
    body: body(JSON.stringify(files)),
    ...more,
  };
}

/** As `sync` does it: another round where another look may help. */
async function rounds(at: MemoryGitHub, files: Readonly<Record<string, string>>, more: Partial<Wanted> = {}): Promise<Outcome> {
  for (let round = 1; ; round++) {
    try {
      return await converge(at.github, wanted(at, files, more));
    } catch (error) {
      if (!(error instanceof GitHubError) || !mayHeal(error) || round >= 6) throw error;
    }
  }
}

const repository = (options?: MemoryOptions): MemoryGitHub => memoryGitHub(START, options);

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

describe("runs that meet", () => {
  test("the older one gives way to what a newer one wrote", async () => {
    const at = repository();
    await rounds(at, NEW, { run: 12 });
    const head = at.branches.get(BRANCH);
    expect(await rounds(at, { ...NEW, "policy.yaml": "old" }, { run: 11 })).toMatchObject({ state: "superseded", run: 12 });
    expect(at.branches.get(BRANCH)).toBe(head);
    expect(await rounds(at, NEW, { run: 13 })).toMatchObject({ state: "current" });
  });

  test("in any order of their calls: one pull request, the wanted files, nothing lost", async () => {
    for (let seed = 1; seed <= 60; seed++) {
      const at = repository();
      if (seed % 3 === 0) await rounds(at, { "policy.yaml": "earlier" });
      if (seed % 6 === 0) await at.github.updatePull(1, { state: "closed" });
      await interleaved(at, seed);
      expect([seed, at.open().length]).toEqual([seed, 1]);
      expect([seed, at.files(BRANCH)]).toEqual([seed, { ...START, ...NEW }]);
      expect(at.shows("main", BRANCH)).toEqual(["policy.yaml", "tools.json"]);
    }
  });
});

/** Three runs whose calls take turns by chance (a fixed one). */
async function interleaved(at: MemoryGitHub, seed: number): Promise<void> {
  let state = seed;
  const random = (): number => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648;
  const slow = new Proxy(at.github, {
    get: (target, key) => {
      const value: unknown = Reflect.get(target, key);
      if (typeof value !== "function" || key === "tree") return value;
      return async (...args: readonly unknown[]): Promise<unknown> => {
        for (let turns = Math.floor(random() * 12); turns > 0; turns--) await Promise.resolve();
        return (value as (...a: readonly unknown[]) => unknown)(...args);
      };
    },
  });
  await Promise.all([1, 2, 3].map(() => rounds({ ...at, github: slow }, NEW)));
}

describe("answers that get lost, and calls that are refused", () => {
  const calls = [
    "branch",
    "compare",
    "openPulls",
    "createTree",
    "createCommit",
    "createBranch",
    "updateBranch",
    "openPull",
    "updatePull",
    "setDraft true",
    "setDraft false",
  ];
  const ways: readonly ("before" | "after")[] = ["before", "after"];
  test.each(calls.flatMap((call) => ways.flatMap((when) => [0, 409, 422, 500].map((status) => [call, when, status] as const))))(
    "%s %s it was done (status %s)",
    async (call, when, status) => {
      let left = 0;
      const hit = (name: string): void => {
        if (name !== call || left === 0) return;
        left--;
        throw new GitHubError("refused", status);
      };
      const at = repository({ [when]: hit });
      const stories: readonly (readonly [Readonly<Record<string, string>>, boolean])[] = [
        [NEW, false],
        [{ ...NEW, "policy.yaml": "many" }, true],
        [NEW, false],
      ];
      for (const [files, draft] of stories) {
        left = 1;
        await rounds(at, files, { draft });
        expect(at.open()).toHaveLength(1);
        expect(at.open()[0]?.draft).toBe(draft);
        expect(at.open()[0]?.body).toContain(JSON.stringify(files));
        expect(at.files(BRANCH)).toEqual({ ...START, ...files });
      }
      left = 1;
      await rounds(at, {});
      expect(at.open()).toEqual([]);
    },
  );
});
