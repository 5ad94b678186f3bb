/** Git as the commands need it: read only, no hooks, no shell, no prompts. */
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { blobReader } from "./blob-reader.ts";
import { gitTree } from "./git-tree.ts";
import { run, type Ran } from "./run.ts";
import { isAbsent } from "./resolve-path.ts";
import type { ChangedPath, Commit, Git } from "./types.ts";

/** Runs git in a folder with nothing of the repository's configuration that could start a program. */
export type RunGit = (args: readonly string[], input?: string) => Promise<Ran>;

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
    const ran = await git(["log", "--first-parent", `--max-count=${limit}`, "-z", "--format=%H%n%P%n%T%n%ct%n%an%n%s", "--end-of-options", id]);
    if (ran.exit !== 0) return { commits: [], complete: false };
    const commits = ran.stdout
      .toString("utf8")
      .split("\0")
      .flatMap((record) => parseLogRecord(record) ?? []);
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
    risenDates: async (id) => risenDates(await git(["log", "--topo-order", "--reverse", "--format=%H %ct %P", "--end-of-options", id])),
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

/** Parents come before their children, so one pass is enough. */
function risenDates({ exit, stdout }: Ran): ReadonlyMap<string, number> {
  const risen = new Map<string, number>();
  for (const line of exit === 0 ? stdout.toString("utf8").split("\n") : []) {
    const [id, seconds, ...parents] = line.split(" ");
    if (id === undefined || id === "" || seconds === undefined) continue;
    risen.set(
      id,
      parents.reduce((latest, parent) => Math.max(latest, risen.get(parent) ?? latest), Number(seconds) * 1000),
    );
  }
  return risen;
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

/** Records end in NUL and fields in a line feed: no name and no message can hold either, so none can forge a commit. */
function parseLogRecord(record: string): Commit | undefined {
  const [id, parents, tree, time, author, subject] = record.split("\n");
  if (id === undefined || id === "" || tree === undefined || time === undefined) return undefined;
  return {
    id,
    parents: (parents ?? "").split(" ").filter((p) => p !== ""),
    tree,
    committed: Number(time) * 1000,
    author: author ?? "",
    subject: subject ?? "",
  };
}

/**
 * A commit is `NUL id NUL`, then, after a line feed, `:mode mode id id letter NUL path NUL` for each path. No field is empty, so
 * an empty one stands before an id and nowhere else.
 */
function parseChanged(ran: Ran): ReadonlyMap<string, readonly ChangedPath[]> | undefined {
  if (ran.exit !== 0) return undefined;
  const found = new Map<string, ChangedPath[]>();
  let changed: ChangedPath[] = [];
  const parts = ran.stdout.toString("utf8").split("\0");
  for (let i = 0; i + 1 < parts.length; i += 2) {
    const [head, next] = [parts[i] ?? "", parts[i + 1] ?? ""];
    if (head === "") {
      if (next !== "") found.set(next, (changed = []));
      continue;
    }
    const [mode, , before] = head.trimStart().split(" ");
    changed.push({ path: next, before: mode?.startsWith(":100") === true ? before : undefined });
  }
  return found;
}

/** The raw object, whose parents are true even where a shallow clone hides them. */
function parseCommit(id: string, raw: string): Commit | undefined {
  const [head = "", ...body] = raw.split("\n\n");
  const lines = head.split("\n");
  const tree = lines.find((l) => l.startsWith("tree "))?.slice(5);
  const committer = /^committer .*> (-?\d+) [+-]\d{4}$/u.exec(lines.find((l) => l.startsWith("committer ")) ?? "");
  const author = /^author (.*) <[^>]*> -?\d+ [+-]\d{4}$/u.exec(lines.find((l) => l.startsWith("author ")) ?? "");
  if (tree === undefined || committer === null) return undefined;
  const subject = body.join("\n\n").split("\n")[0] ?? "";
  return {
    id,
    parents: lines.filter((l) => l.startsWith("parent ")).map((l) => l.slice(7)),
    tree,
    committed: Number(committer[1]) * 1000,
    author: author?.[1] ?? "",
    subject,
  };
}
