/** A commit as a tree of files, read from git's objects without a checkout. */
import { errorAt } from "../diagnostic.ts";
import { byCodePoint } from "./folder-tree.ts";
import type { ReadBlob } from "./blob-reader.ts";
import type { RunGit } from "./git.ts";
import { checkShape, refuse } from "./resolve-path.ts";
import { InputError, type Tree } from "./types.ts";

interface Entry {
  readonly mode: string;
  readonly id: string;
  /** Bytes; undefined for what is no blob. */
  readonly size: number | undefined;
}

const DEFAULT_LIMIT = 64 * 1024 * 1024;

/** Files of a commit below the workspace's prefix; links are refused, since a commit is not followed out of itself. */
export function gitTree(git: RunGit, readBlob: ReadBlob, commit: string, prefix: () => Promise<string>): Tree {
  let entries: Promise<ReadonlyMap<string, Entry>> | undefined;
  const all = (): Promise<ReadonlyMap<string, Entry>> => (entries ??= listEntries(git, commit, prefix));
  return {
    label: commit,
    read: async (path, limit = DEFAULT_LIMIT) => {
      checkShape(path);
      const known = await all();
      const entry = known.get(path);
      if (entry === undefined) return refuseThroughLink(known, path, commit);
      if (entry.mode === "120000" || entry.size === undefined)
        return refuse("path_not_regular", `${JSON.stringify(path)} at ${commit} is not a regular file`, path);
      if (entry.size > limit) return refuse("file_too_large", `${JSON.stringify(path)} at ${commit} has ${entry.size} bytes, the limit is ${limit}`, path);
      const bytes = await readBlob(entry.id);
      if (bytes === undefined) throw missingObject(commit, path);
      return bytes;
    },
    list: async (folder) => {
      const start = folder === "" ? "" : `${folder}/`;
      return [...(await all())]
        .filter(([path, e]) => path.startsWith(start) && e.size !== undefined && e.mode !== "120000")
        .map(([path]) => path)
        .sort(byCodePoint);
    },
    ids: async (paths) => {
      const found = new Map<string, string>();
      const known = await all();
      for (const path of paths) {
        const own = known.get(path);
        const below = own === undefined ? [...known].filter(([p]) => p.startsWith(`${path}/`)) : [];
        if (own !== undefined) found.set(path, own.id);
        else if (below.length > 0)
          found.set(
            path,
            below
              .map(([p, e]) => `${p}=${e.id}`)
              .sort(byCodePoint)
              .join(","),
          );
      }
      return found;
    },
  };
}

/** Nothing is at a path; but what lies behind a link or in a submodule is not known, so it is refused rather than missing. */
function refuseThroughLink(known: ReadonlyMap<string, Entry>, path: string, commit: string): undefined {
  for (let end = path.indexOf("/"); end >= 0; end = path.indexOf("/", end + 1)) {
    const folder = path.slice(0, end);
    if (known.has(folder)) refuse("path_not_regular", `${JSON.stringify(folder)} at ${commit} is a link, a submodule or a file`, path);
  }
  return undefined;
}

async function listEntries(git: RunGit, commit: string, prefix: () => Promise<string>): Promise<ReadonlyMap<string, Entry>> {
  const below = await prefix();
  const ran = await git(["ls-tree", "-r", "-z", "--long", "--full-tree", commit, ...(below === "" ? [] : ["--", `${below}/`])]);
  if (ran.exit !== 0) throw missingObject(commit, "");
  const start = below === "" ? "" : `${below}/`;
  const entries = new Map<string, Entry>();
  for (const line of ran.stdout.toString("utf8").split("\0")) {
    const match = /^(\d{6}) (\w+) ([0-9a-f]+) +(\d+|-)\t(.+)$/su.exec(line);
    const path = match?.[5];
    if (match === null || path === undefined || !path.startsWith(start)) continue;
    entries.set(path.slice(start.length), { mode: match[1] ?? "", id: match[3] ?? "", size: match[4] === "-" ? undefined : Number(match[4]) });
  }
  return entries;
}

function missingObject(commit: string, path: string): InputError {
  return new InputError(
    errorAt("commit_missing", `the clone lacks files of ${commit}`, path === "" ? {} : { file: path }, `Fetch it: git fetch --depth=1 origin ${commit}`),
    7,
  );
}
