/** Git as the commands need it: read only, no hooks, no shell, no prompts. */
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { blobReader } from "./blob-reader.ts";
import { DATES_FORMAT, LOG_FORMAT, parseChanged, parseCommit, parseLog, risenDates } from "./git-output.ts";
import { gitTree } from "./git-tree.ts";
import { run, type RunGit } from "./run.ts";
import { isAbsent } from "./resolve-path.ts";
import type { Commit, Git } from "./types.ts";

const QUIET = [
  "-c",
  "core.fsmonitor=false",
  "-c",
  "core.hooksPath=/dev/null",
  "-c",
  "core.quotePath=false",
  "-c",
  "log.showSignature=false",
  "--no-pager",
  "--no-optional-locks",
];

/** Git in `folder`, the workspace. */
export function makeGit(folder: string, env: NodeJS.ProcessEnv): Git {
  const clean: NodeJS.ProcessEnv = {
    ...env,
    GIT_TERMINAL_PROMPT: "0",
    GIT_NO_LAZY_FETCH: "1",
    GIT_NO_REPLACE_OBJECTS: "1",
    GIT_LITERAL_PATHSPECS: "1",
    LC_ALL: "C",
    GIT_DIR: undefined,
    GIT_WORK_TREE: undefined,
    GIT_INDEX_FILE: undefined,
  };
  const git: RunGit = (args, input) =>
    run("git", [...QUIET, "-c", `safe.directory=${folder}`, ...args], { cwd: folder, env: clean, ...(input === undefined ? {} : { input }) });
  const text = async (...args: readonly string[]): Promise<string | undefined> => {
    const ran = await git(args);
    return ran.exit === 0 ? ran.stdout.toString("utf8").trimEnd() : undefined;
  };
  const commitOf = async (revision: string): Promise<string | undefined> =>
    revision.startsWith("-") ? undefined : text("rev-parse", "--verify", "--quiet", "--end-of-options", `${revision}^{commit}`);
  const readBlob = blobReader([...QUIET, "-c", `safe.directory=${folder}`], folder, clean);
  let prefix: Promise<string> | undefined;
  const prefixOf = (): Promise<string> => (prefix ??= text("rev-parse", "--show-prefix").then((found) => (found ?? "").replace(/\/$/u, "")));
  const isShallow = async (): Promise<boolean> => (await text("rev-parse", "--is-shallow-repository")) === "true";
  const firstParents = async (id: string, limit: number): Promise<{ commits: readonly Commit[]; complete: boolean }> => {
    const ran = await git(["log", "--first-parent", `--max-count=${limit}`, "-z", `--format=${LOG_FORMAT}`, "--end-of-options", id]);
    if (ran.exit !== 0) return { commits: [], complete: false };
    const commits = parseLog(ran);
    const last = commits.at(-1);
    const cut = last === undefined || commits.length >= limit || (await boundaries(folder, text)).has(last.id);
    return { commits, complete: !cut };
  };
  return {
    head: () => commitOf("HEAD"),
    resolve: commitOf,
    commit: async (id) => {
      const found = await commitOf(id);
      const ran = found === undefined ? undefined : await git(["cat-file", "commit", found]);
      return found === undefined || ran?.exit !== 0 ? undefined : parseCommit(found, ran.stdout.toString("utf8"));
    },
    mergeBase: async (a, b) => ((await isShallow()) ? undefined : text("merge-base", "--end-of-options", a, b)),
    firstParents: (id, limit = 5_000) => firstParents(id, limit),
    risenDates: async (id) => risenDates(await git(["log", "--topo-order", "--reverse", `--format=${DATES_FORMAT}`, "--end-of-options", id])),
    changedPaths: async (id, limit) =>
      parseChanged(
        await git([
          "log",
          "--first-parent",
          "--diff-merges=first-parent",
          "--root",
          "--no-renames",
          "--no-ext-diff",
          `--max-count=${limit}`,
          "-z",
          "--raw",
          "--no-abbrev",
          "--relative",
          "--format=%x00%H",
          "--end-of-options",
          id,
        ]),
      ),
    blob: readBlob,
    isShallow,
    tree: (commit) => gitTree(git, readBlob, commit, prefixOf),
    has: async (commit) => (await git(["cat-file", "-e", `${commit}^{tree}`])).exit === 0,
    fetchOne: async (id) =>
      /^[0-9a-f]{40,64}$/u.test(id) && (await git(["fetch", "--quiet", "--no-tags", "--no-recurse-submodules", "--depth=1", "origin", id])).exit === 0,
    userName: async () => (await text("config", "user.name")) || undefined,
    prefix: prefixOf,
  };
}

/** The top of the work tree that holds a folder; undefined outside a repository. */
export async function topLevel(folder: string, env: NodeJS.ProcessEnv): Promise<string | undefined> {
  const ran = await run("git", [...QUIET, "-c", "safe.directory=*", "rev-parse", "--show-toplevel"], { cwd: folder, env: { ...env, LC_ALL: "C" } });
  return ran.exit === 0 ? ran.stdout.toString("utf8").trimEnd() || undefined : undefined;
}

/** Commits whose parents a shallow clone hides. */
async function boundaries(folder: string, text: (...args: readonly string[]) => Promise<string | undefined>): Promise<ReadonlySet<string>> {
  const path = await text("rev-parse", "--git-path", "shallow");
  if (path === undefined) return new Set();
  try {
    return new Set((await readFile(resolve(folder, path), "utf8")).split("\n").filter((line) => line !== ""));
  } catch (error) {
    if (isAbsent(error)) return new Set();
    throw error;
  }
}
