/** One commit seen from another, across all pages. */
import type { Request } from "./github-request.ts";
import { GitHubError, type BranchCommit, type Comparison } from "./github-types.ts";
import { digList, digNumber, digText } from "./json-value.ts";

const PAGE = 100;
/** The server lists no more files than this; a list of that length may be cut. */
const MOST_FILES = 300;

/** `repository` is the route of the repository, `/repos/owner/name`. */
export async function compare(request: Request, repository: string, base: string, head: string): Promise<Comparison | undefined> {
  const commits: BranchCommit[] = [];
  let mergeBase = "";
  let files: readonly string[] | undefined;
  for (let page = 1; ; page++) {
    const data = await asked(request, `GET ${repository}/compare/${encodeURIComponent(base)}...${encodeURIComponent(head)}`, page);
    if (data === undefined) return undefined;
    if (page === 1) {
      mergeBase = digText(data, "merge_base_commit", "sha");
      const listed = digList(data, "files");
      // A renamed file stands under its new name only; both belong to what the branch changes.
      const names = listed.flatMap((file) => [digText(file, "filename"), digText(file, "previous_filename")]).filter((name) => name !== "");
      files = listed.length < MOST_FILES ? names : undefined;
    }
    const more = digList(data, "commits").map(toBranchCommit);
    commits.push(...more);
    if (commits.length >= digNumber(data, "total_commits")) return { mergeBase, commits, files };
    if (more.length === 0) throw new GitHubError(`GitHub lists only ${commits.length} of the commits between ${base} and ${head}`, 0);
  }
}

async function asked(request: Request, route: string, page: number): Promise<unknown> {
  try {
    return (await request(route, { per_page: PAGE, page })).data;
  } catch (error) {
    if (error instanceof GitHubError && error.status === 404) return undefined;
    throw error;
  }
}

function toBranchCommit(item: unknown): BranchCommit {
  return {
    id: digText(item, "sha"),
    message: digText(item, "commit", "message"),
    tree: digText(item, "commit", "tree", "sha"),
    author: digText(item, "author", "login"),
    committer: digText(item, "committer", "login"),
  };
}
