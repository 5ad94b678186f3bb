/** A commit's files through the API, for clones that lack it. */
import { errorAt } from "../diagnostic.ts";
import { byCodePoint } from "./folder-tree.ts";
import type { Request } from "./github-request.ts";
import { GitHubError } from "./github-types.ts";
import { dig, digList, digNumber, digText } from "./json-value.ts";
import { checkShape, refuse } from "./resolve-path.ts";
import { InputError, type Tree } from "./types.ts";

interface Entry {
  readonly mode: string;
  readonly id: string;
  /** Bytes; undefined for a submodule. */
  readonly size: number | undefined;
}

const DEFAULT_LIMIT = 64 * 1024 * 1024;

/** Blobs are cached by id across commits in `blobs`, since neighbours share most of them. */
export function githubTree(request: Request, repository: string, commit: string, blobs: Map<string, Promise<Uint8Array>>): Tree {
  let entries: Promise<ReadonlyMap<string, Entry>> | undefined;
  const all = (): Promise<ReadonlyMap<string, Entry>> => (entries ??= listEntries(request, repository, commit));
  const blob = (id: string): Promise<Uint8Array> => {
    const known = blobs.get(id);
    if (known !== undefined) return known;
    const asked = readBlob(request, repository, id);
    blobs.set(id, asked);
    // The next one who asks may be luckier.
    asked.catch(() => blobs.delete(id));
    return asked;
  };
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
      return blob(entry.id);
    },
    list: async (folder) => {
      const start = folder === "" ? "" : `${folder}/`;
      return [...(await all())]
        .filter(([path, e]) => path.startsWith(start) && e.size !== undefined && e.mode !== "120000")
        .map(([path]) => path)
        .sort(byCodePoint);
    },
    ids: async (paths) => {
      const known = await all();
      const found = new Map<string, string>();
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

async function readBlob(request: Request, repository: string, id: string): Promise<Uint8Array> {
  const { data } = await request(`GET /repos/${repository}/git/blobs/${id}`);
  const bytes = Buffer.from(digText(data, "content"), "base64");
  if (digText(data, "encoding") !== "base64" || bytes.length !== digNumber(data, "size")) {
    throw new GitHubError(`GitHub answered with another content than that of the blob ${id}`, 0);
  }
  return new Uint8Array(bytes);
}

/** Nothing is at a path; but what lies behind a link or in a submodule is not known, so it is refused rather than missing. */
function refuseThroughLink(known: ReadonlyMap<string, Entry>, path: string, commit: string): undefined {
  for (let end = path.indexOf("/"); end >= 0; end = path.indexOf("/", end + 1)) {
    const folder = path.slice(0, end);
    if (known.has(folder)) refuse("path_not_regular", `${JSON.stringify(folder)} at ${commit} is a link, a submodule or a file`, path);
  }
  return undefined;
}

async function listEntries(request: Request, repository: string, commit: string): Promise<ReadonlyMap<string, Entry>> {
  const { data } = await request(`GET /repos/${repository}/git/trees/${commit}`, { recursive: "1" });
  if (dig(data, "truncated") === true) {
    throw new InputError(
      errorAt(
        "tree_too_large",
        `the files of ${commit} are too many to be listed through the API`,
        {},
        `Fetch the commit: git fetch --depth=1 origin ${commit}`,
      ),
      7,
    );
  }
  const entries = new Map<string, Entry>();
  for (const item of digList(data, "tree")) {
    const type = digText(item, "type");
    if (type === "tree") continue;
    entries.set(digText(item, "path"), { mode: digText(item, "mode"), id: digText(item, "sha"), size: type === "blob" ? digNumber(item, "size") : undefined });
  }
  return entries;
}
