import { afterAll, describe, expect, test } from "@jest/globals";
import { chmodSync, existsSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { makeGit, topLevel } from "../../src/platform/git.ts";
import { gitIn, newFolder, put, refusal, removeFolders } from "./support.ts";

afterAll(removeFolders);

const text = (bytes: Uint8Array | undefined): string | undefined => (bytes === undefined ? undefined : new TextDecoder().decode(bytes));

/** A repository with one commit of the given files. */
function repository(files: Readonly<Record<string, string>>): { root: string; git: ReturnType<typeof gitIn> } {
  const root = newFolder();
  const git = gitIn(root);
  git("init", "-q");
  put(root, files);
  git("add", "-A");
  git("commit", "-qm", "first");
  return { root, git };
}

describe("outside a repository", () => {
  test("there is no head, no commit, no history", async () => {
    const root = newFolder();
    const git = makeGit(root, { ...process.env, GIT_CEILING_DIRECTORIES: root });
    expect(await git.head()).toBeUndefined();
    expect(await git.resolve("HEAD")).toBeUndefined();
    expect(await git.commit("HEAD")).toBeUndefined();
    expect(await git.firstParents("HEAD")).toEqual({ commits: [], complete: false });
    expect(await topLevel(root, process.env)).toBeUndefined();
    gitIn(root)("init", "-q");
    expect(await git.head()).toBeUndefined();
    expect(await topLevel(root, process.env)).toBe(root);
  });
});

describe("history", () => {
  test("is that of first parents, newest first, with what the commits say", async () => {
    const { root, git } = repository({ a: "1" });
    git("checkout", "-qb", "side");
    put(root, { b: "2" });
    git("add", "-A");
    git("commit", "-qm", "on the side");
    const side = git("rev-parse", "HEAD");
    git("checkout", "-q", "main");
    put(root, { c: "3" });
    git("add", "-A");
    git("commit", "-qm", "second\n\nbody");
    git("merge", "-q", "--no-ff", "-m", "merge", "side");
    const g = makeGit(root, process.env);
    const head = (await g.head()) ?? "";
    const { commits, complete } = await g.firstParents(head);
    expect(complete).toBe(true);
    expect(commits.map((c) => c.subject)).toEqual(["merge", "second", "first"]);
    expect(commits[0]?.parents).toEqual([commits[1]?.id, side]);
    expect(commits[2]?.parents).toEqual([]);
    expect(commits[0]).toMatchObject({ author: "Ann", tree: git("rev-parse", "HEAD^{tree}"), committed: Number(git("log", "-1", "--format=%ct")) * 1000 });
    for (const commit of commits) expect(await g.commit(commit.id)).toEqual(commit);
    expect(await g.mergeBase("main", side)).toBe(side);
    expect(await g.resolve("main~1")).toBe(commits[1]?.id);
    expect((await g.firstParents(head, 2)).complete).toBe(false);
    expect([await g.resolve("nothing"), await g.resolve("--all"), await g.resolve("HEAD:a")]).toEqual([undefined, undefined, undefined]);
    expect([await g.has(head), await g.has("0".repeat(40))]).toEqual([true, false]);
    expect(await g.fetchOne("--upload-pack=x")).toBe(false);
  });

  test("no message, name or replacement can forge a commit", async () => {
    const { root, git } = repository({ a: "1" });
    const forged = `x\x1e${"a".repeat(40)}\x1f\x1f${"b".repeat(40)}\x1f1\x1fEve\x1fforged`;
    put(root, { a: "2" });
    git("-c", `user.name=E\x1f${"c".repeat(40)}`, "commit", "-qam", forged, `--author=A\x1e\x1fB <a@b>`);
    put(root, { a: "3" });
    git("commit", "-qam", "last");
    const g = makeGit(root, process.env);
    const before = await g.firstParents("HEAD");
    expect(before.commits.map((c) => c.subject)).toEqual(["last", forged, "first"]);
    git("replace", "HEAD", "HEAD~2");
    expect(await g.firstParents("HEAD")).toEqual(before);
  });

  test("a shallow clone is incomplete, and says which commits it lacks", async () => {
    const { root, git } = repository({ a: "1" });
    for (const n of ["2", "3"]) {
      put(root, { a: n });
      git("commit", "-qam", n);
    }
    const first = git("rev-parse", "HEAD~2");
    const clone = newFolder();
    git("clone", "-q", "--depth=2", `file://${root}`, join(clone, "c"));
    const g = makeGit(join(clone, "c"), process.env);
    expect(await g.isShallow()).toBe(true);
    const { commits, complete } = await g.firstParents("HEAD");
    expect([commits.map((c) => c.subject), complete]).toEqual([["3", "2"], false]);
    expect([await g.has(first), await g.resolve(first)]).toEqual([false, undefined]);
    expect((await g.commit("HEAD~1"))?.parents).toEqual([first]);
    expect(await refusal(g.tree(first).read("a"))).toBe("commit_missing");
    expect(await makeGit(root, process.env).isShallow()).toBe(false);
  });

  test("a bare clone is read too, and a linked work tree", async () => {
    const { root, git } = repository({ "p/a.yaml": "1" });
    const other = newFolder();
    git("clone", "-q", "--bare", root, join(other, "bare.git"));
    const bare = makeGit(join(other, "bare.git"), process.env);
    const head = (await bare.head()) ?? "";
    expect(text(await bare.tree(head).read("p/a.yaml"))).toBe("1");
    git("worktree", "add", "-q", join(other, "linked"));
    expect((await makeGit(join(other, "linked"), process.env).firstParents("HEAD")).complete).toBe(true);
  });
});

describe("a commit as a tree", () => {
  test("holds regular files by their bytes, and refuses links and submodules", async () => {
    const { root, git } = repository({ "dir/a.json": "\u{1f600}\r\n", "dir/b.json": "", "\u{1f600}": "x" });
    symlinkSync("/etc/passwd", join(root, "passwd"));
    symlinkSync("dir", join(root, "link"));
    git("add", "-A");
    git("update-index", "--add", "--cacheinfo", `160000,${"1".repeat(40)},module`);
    git("commit", "-qm", "links");
    put(root, { "dir/a.json": "changed in the work tree" });
    const g = makeGit(root, process.env);
    const tree = g.tree((await g.head()) ?? "");
    expect(text(await tree.read("dir/a.json"))).toBe("\u{1f600}\r\n");
    expect(await tree.read("dir/b.json")).toEqual(new Uint8Array());
    expect(await tree.read("dir/none")).toBeUndefined();
    expect(await tree.list("")).toEqual(["dir/a.json", "dir/b.json", "\u{1f600}"]);
    expect(await tree.list("dir")).toEqual(["dir/a.json", "dir/b.json"]);
    for (const path of ["passwd", "link", "link/a.json", "module", "module/x"])
      expect([path, await refusal(tree.read(path))]).toEqual([path, "path_not_regular"]);
    expect(await refusal(tree.read("dir/a.json", 5))).toBe("file_too_large");
    expect(await refusal(tree.read("https://x"))).toBe("path_url");
  });

  test("has ids that change with the content", async () => {
    const { root, git } = repository({ "i/a": "1", "i/b": "2", c: "3" });
    const g = makeGit(root, process.env);
    const ids = async (): Promise<ReadonlyMap<string, string>> => g.tree((await g.head()) ?? "").ids(["i", "c", "none"]);
    const before = await ids();
    put(root, { "i/b": "other" });
    git("commit", "-qam", "x");
    const after = await ids();
    expect([...before.keys()]).toEqual(["i", "c"]);
    expect([before.get("i") === after.get("i"), before.get("c") === after.get("c")]).toEqual([false, true]);
  });

  test("a workspace below the repository's top sees its own part only", async () => {
    const { root } = repository({ "sub dir/[x]/a": "in", a: "top", "sub dirty/a": "beside" });
    const g = makeGit(join(root, "sub dir"), process.env);
    expect(await g.prefix()).toBe("sub dir");
    const tree = g.tree((await g.head()) ?? "");
    expect(await tree.list("")).toEqual(["[x]/a"]);
    expect(text(await tree.read("[x]/a"))).toBe("in");
    expect([await tree.read("a"), await tree.read("../a")]).toEqual([undefined, undefined]);
    expect(await topLevel(join(root, "sub dir"), process.env)).toBe(root);
  });

  test("2,000 blobs, asked for in pairs", async () => {
    const files = Object.fromEntries(Array.from({ length: 2000 }, (_, i) => [`f/${i}.json`, `{"n":${i}}${"x".repeat(i)}`]));
    const { root } = repository(files);
    const g = makeGit(root, process.env);
    const tree = g.tree((await g.head()) ?? "");
    for (let i = 0; i < 2000; i += 2) {
      const pair = await Promise.all([tree.read(`f/${i}.json`), tree.read(`f/${i + 1}.json`)]);
      expect(pair.map(text)).toEqual([files[`f/${i}.json`], files[`f/${i + 1}.json`]]);
    }
  });
});

describe("a hostile repository", () => {
  test("starts no program of its own", async () => {
    const { root, git } = repository({ a: "1" });
    const proof = join(newFolder(), "ran");
    writeFileSync(join(root, ".git/evil"), `#!/bin/sh\necho x >> ${proof}\n`);
    chmodSync(join(root, ".git/evil"), 0o755);
    for (const name of ["post-checkout", "reference-transaction", "post-index-change"]) {
      writeFileSync(join(root, `.git/hooks/${name}`), `#!/bin/sh\necho x >> ${proof}\n`);
      chmodSync(join(root, `.git/hooks/${name}`), 0o755);
    }
    const evil = join(root, ".git/evil");
    for (const key of ["core.fsmonitor", "core.pager", "core.editor", "diff.external", "gpg.program", "core.sshCommand"]) git("config", key, evil);
    git("config", "log.showSignature", "true");
    const g = makeGit(root, { ...process.env, GIT_EXTERNAL_DIFF: evil, GIT_PAGER: evil });
    const head = (await g.head()) ?? "";
    await g.firstParents(head);
    await g.tree(head).read("a");
    await g.mergeBase(head, head);
    await g.isShallow();
    expect(existsSync(proof)).toBe(false);
    expect(await g.userName()).toBeDefined();
  });
});
