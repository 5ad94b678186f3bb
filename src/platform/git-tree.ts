/** A commit as a tree of files, read from git's objects without a checkout. */
import { errorAt } from "../diagnostic.ts";
import type { ReadBlob } from "./blob-reader.ts";
import { commitTree, type TreeEntry } from "./commit-tree.ts";
import type { RunGit } from "./run.ts";
import { InputError, type Tree } from "./types.ts";

/** Files of a commit below the workspace's prefix. Throws InputError (7) where the clone lacks the commit or a file of it. */
export function gitTree(git: RunGit, readBlob: ReadBlob, commit: string, prefix: () => Promise<string>): Tree {
  return commitTree(commit, {
    entries: () => listEntries(git, commit, prefix),
    bytes: async (id, path) => {
      const bytes = await readBlob(id);
      if (bytes === undefined) throw missingObject(commit, path);
      return bytes;
    },
  });
}

async function listEntries(git: RunGit, commit: string, prefix: () => Promise<string>): Promise<ReadonlyMap<string, TreeEntry>> {
  const below = await prefix();
  const ran = await git(["ls-tree", "-r", "-z", "--long", "--full-tree", commit, ...(below === "" ? [] : ["--", `${below}/`])]);
  if (ran.exit !== 0) throw missingObject(commit, "");
  const start = below === "" ? "" : `${below}/`;
  const entries = new Map<string, TreeEntry>();
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
