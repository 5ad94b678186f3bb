/** A commit's files through the API, for clones that lack it. */
import { errorAt } from "../diagnostic.ts";
import { commitTree, type TreeEntry } from "./commit-tree.ts";
import type { Request } from "./github-request.ts";
import { GitHubError } from "./github-types.ts";
import { dig, digList, digNumber, digText } from "./json-value.ts";
import { InputError, type Tree } from "./types.ts";

/**
 * Files of a commit of `repository` (`owner/name`). Blobs are cached by id across commits in `blobs`, since neighbours share most
 * of them. Throws InputError (7) where the API cannot list all files, GitHubError where it answers with something else.
 */
export function githubTree(request: Request, repository: string, commit: string, blobs: Map<string, Promise<Uint8Array>>): Tree {
  return commitTree(commit, {
    entries: () => listEntries(request, repository, commit),
    bytes: (id) => {
      const known = blobs.get(id);
      if (known !== undefined) return known;
      const asked = readBlob(request, repository, id);
      blobs.set(id, asked);
      // The next one who asks may be luckier.
      asked.catch(() => blobs.delete(id));
      return asked;
    },
  });
}

async function readBlob(request: Request, repository: string, id: string): Promise<Uint8Array> {
  const { data } = await request(`GET /repos/${repository}/git/blobs/${id}`);
  const bytes = Buffer.from(digText(data, "content"), "base64");
  if (digText(data, "encoding") !== "base64" || bytes.length !== digNumber(data, "size")) {
    throw new GitHubError(`GitHub answered with another content than that of the blob ${id}`, 0);
  }
  return new Uint8Array(bytes);
}

async function listEntries(request: Request, repository: string, commit: string): Promise<ReadonlyMap<string, TreeEntry>> {
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
  const entries = new Map<string, TreeEntry>();
  for (const item of digList(data, "tree")) {
    const type = digText(item, "type");
    if (type === "tree") continue;
    entries.set(digText(item, "path"), { mode: digText(item, "mode"), id: digText(item, "sha"), size: type === "blob" ? digNumber(item, "size") : undefined });
  }
  return entries;
}
