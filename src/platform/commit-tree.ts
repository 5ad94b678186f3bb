/** The files of one commit, whoever lists them and hands out their bytes: a clone or GitHub's API. */
import { byCodePoint } from "./folder-tree.ts";
import { checkShape, refuse } from "./resolve-path.ts";
import type { Tree } from "./types.ts";

/** What a git tree says of one path: no folder, since those are listed through. */
export interface TreeEntry {
  /** Six octal digits as git writes them; `120000` is a link. */
  readonly mode: string;
  /** Object id in hexadecimal. */
  readonly id: string;
  /** Bytes; undefined for what is no blob, which is a submodule. */
  readonly size: number | undefined;
}

/** Where a commit's files come from. */
export interface CommitSource {
  /** Every path of the commit with its entry, in any order; asked once. */
  readonly entries: () => Promise<ReadonlyMap<string, TreeEntry>>;
  /** The bytes of the blob that an entry names. Throws where they cannot be had: a file that is listed is never missing. */
  readonly bytes: (id: string, path: string) => Promise<Uint8Array>;
}

/** For readers that name no limit: far above every limit of an input, so that it only keeps memory in bounds. */
const DEFAULT_LIMIT = 64 * 1024 * 1024;
const LINK = "120000";

/** A commit as a tree; links are refused, since a commit is not followed out of itself. Throws InputError (6) for a path that is no regular file. */
export function commitTree(commit: string, source: CommitSource): Tree {
  let entries: Promise<ReadonlyMap<string, TreeEntry>> | undefined;
  const all = (): Promise<ReadonlyMap<string, TreeEntry>> => (entries ??= source.entries());
  return {
    label: commit,
    read: async (path, limit = DEFAULT_LIMIT) => {
      checkShape(path);
      const known = await all();
      const entry = known.get(path);
      if (entry === undefined) return refuseThroughLink(known, path, commit);
      if (!isFile(entry)) return refuse("path_not_regular", `${JSON.stringify(path)} at ${commit} is not a regular file`, path);
      if (entry.size > limit) return refuse("file_too_large", `${JSON.stringify(path)} at ${commit} has ${entry.size} bytes, the limit is ${limit}`, path);
      return source.bytes(entry.id, path);
    },
    list: async (folder) => {
      const start = folder === "" ? "" : `${folder}/`;
      return [...(await all())]
        .filter(([path, entry]) => path.startsWith(start) && isFile(entry))
        .map(([path]) => path)
        .sort(byCodePoint);
    },
    ids: async (paths) => {
      const known = await all();
      return new Map(paths.flatMap((path) => idOf(known, path) ?? []));
    },
  };
}

function isFile(entry: TreeEntry): entry is TreeEntry & { readonly size: number } {
  return entry.mode !== LINK && entry.size !== undefined;
}

/** A file's id, or for a folder the ids of all that lies in it, which change with anything in it. */
function idOf(known: ReadonlyMap<string, TreeEntry>, path: string): readonly (readonly [path: string, id: string])[] | undefined {
  const own = known.get(path);
  if (own !== undefined) return [[path, own.id]];
  const below = [...known].filter(([p]) => p.startsWith(`${path}/`)).map(([p, e]) => `${p}=${e.id}`);
  return below.length === 0 ? undefined : [[path, below.sort(byCodePoint).join(",")]];
}

/** Nothing is at a path; but what lies behind a link or in a submodule is not known, so it is refused rather than missing. */
function refuseThroughLink(known: ReadonlyMap<string, TreeEntry>, path: string, commit: string): undefined {
  for (let end = path.indexOf("/"); end >= 0; end = path.indexOf("/", end + 1)) {
    const folder = path.slice(0, end);
    if (known.has(folder)) refuse("path_not_regular", `${JSON.stringify(folder)} at ${commit} is a link, a submodule or a file`, path);
  }
  return undefined;
}
