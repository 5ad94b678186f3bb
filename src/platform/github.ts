/** GitHub through its REST API; drafts through GraphQL, which alone can change them. */
import { compare } from "./github-compare.ts";
import type { Answer, Request } from "./github-request.ts";
import { githubTree } from "./github-tree.ts";
import { GitHubError, type Comment, type GitHub, type PullRequest } from "./github-types.ts";
import { dig, digList, digNumber, digText } from "./json-value.ts";
import type { Commit } from "./types.ts";

const PAGE = 100;
/** Pages of one list; a server that never ends its list must not keep us for ever. */
const MOST_PAGES = 1_000;
/** Login of comments made with the token that a workflow is given. */
const ACTIONS_BOT = "github-actions[bot]";

/** The API for one repository, `owner/repo`. */
export function makeGitHub(request: Request, repository: string): GitHub {
  const [owner = "", repo = ""] = repository.split("/");
  const base = `/repos/${repository}`;
  const blobs = new Map<string, Promise<Uint8Array>>();
  const pages = async (route: string, parameters: Readonly<Record<string, unknown>> = {}): Promise<readonly unknown[]> => {
    const items: unknown[] = [];
    for (let page = 1; page <= MOST_PAGES; page++) {
      const answer: Answer = await request(route, { ...parameters, per_page: PAGE, page });
      if (!Array.isArray(answer.data)) throw new GitHubError(`GitHub answered ${route} with something else than a list`, 0);
      items.push(...answer.data);
      if (answer.next === undefined) return items;
    }
    throw new GitHubError(`GitHub answered ${route} with more than ${MOST_PAGES} pages`, 0);
  };
  const commit = async (id: string): Promise<Commit | undefined> => {
    const found = await orAbsent(request(`GET ${base}/git/commits/${encodeURIComponent(id)}`));
    return found === undefined ? undefined : toCommit(found.data);
  };
  return {
    owner,
    repo,
    identity: async () => {
      const found = await request("GET /user").catch((error: unknown) => {
        // A workflow's own token may not ask who it is.
        if (error instanceof GitHubError && (error.status === 401 || error.status === 403 || error.status === 404)) return undefined;
        throw error;
      });
      return digText(found?.data, "login") || ACTIONS_BOT;
    },
    viewer: async () => {
      try {
        return digText((await request("POST /graphql", { query: "query { viewer { login } }" })).data, "data", "viewer", "login") || undefined;
      } catch (error) {
        if (error instanceof GitHubError) return undefined;
        throw error;
      }
    },
    tree: (id) => githubTree(request, repository, id, blobs),
    commit,
    firstParents: async (id, limit) =>
      firstParentsOf(id, limit, async (from) => (await orAbsent(request(`GET ${base}/commits`, { sha: from, per_page: PAGE })))?.data),
    mergeBase: async (a, b) => {
      const found = await orAbsent(request(`GET ${base}/compare/${encodeURIComponent(b)}...${encodeURIComponent(a)}`));
      return found === undefined ? undefined : digText(found.data, "merge_base_commit", "sha") || undefined;
    },
    pullsOfCommit: async (id) => ((await orAbsent(pages(`GET ${base}/commits/${encodeURIComponent(id)}/pulls`))) ?? []).map(toPull),
    approvers: async (number) => approversOf(await pages(`GET ${base}/pulls/${number}/reviews`)),
    pull: async (number) => {
      const found = await orAbsent(request(`GET ${base}/pulls/${number}`));
      return found === undefined ? undefined : toPull(found.data);
    },
    openPulls: async (headOwner, headRef) => (await pages(`GET ${base}/pulls`, { state: "open", head: `${headOwner}:${headRef}` })).map(toPull),
    openPull: async (input) => toPull((await request(`POST ${base}/pulls`, { ...input })).data),
    updatePull: async (number, input) => {
      await request(`PATCH ${base}/pulls/${number}`, { ...input });
    },
    setDraft: async (nodeId, draft) => setDraft(request, nodeId, draft),
    comments: async (issue) => (await pages(`GET ${base}/issues/${issue}/comments`)).map(toComment),
    createComment: async (issue, body) => toComment((await request(`POST ${base}/issues/${issue}/comments`, { body })).data),
    updateComment: async (id, body) => {
      await request(`PATCH ${base}/issues/comments/${id}`, { body });
    },
    deleteComment: async (id) => {
      await orAbsent(request(`DELETE ${base}/issues/comments/${id}`));
    },
    defaultBranch: async () => digText((await request(`GET ${base}`)).data, "default_branch"),
    branch: async (name) => {
      const found = await orAbsent(request(`GET ${base}/git/ref/heads/${inRoute(name)}`));
      return found === undefined ? undefined : digText(found.data, "object", "sha") || undefined;
    },
    compare: (from, to) => compare(request, base, from, to),
    createTree: async (id, changes) => {
      const tree = digText((await request(`GET ${base}/git/commits/${id}`)).data, "tree", "sha");
      const items = changes.map((c) => ({ path: c.path, mode: "100644", type: "blob", ...(c.text === undefined ? { sha: null } : { content: c.text }) }));
      return digText((await request(`POST ${base}/git/trees`, { base_tree: tree, tree: items })).data, "sha");
    },
    createCommit: async (parents, message, tree) => digText((await request(`POST ${base}/git/commits`, { message, tree, parents })).data, "sha"),
    createBranch: async (name, id) => {
      await request(`POST ${base}/git/refs`, { ref: `refs/heads/${name}`, sha: id });
    },
    updateBranch: async (name, id, force) => {
      await request(`PATCH ${base}/git/refs/heads/${inRoute(name)}`, { sha: id, force });
    },
    deleteBranch: async (name) => {
      await orAbsent(request(`DELETE ${base}/git/refs/heads/${inRoute(name)}`));
    },
  };
}

/** What there is none of: not found, an empty repository, a commit that this repository does not know. */
async function orAbsent<T>(work: Promise<T>): Promise<T | undefined> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof GitHubError && (error.status === 404 || error.status === 409 || error.status === 422)) return undefined;
    throw error;
  }
}

/** A branch's name as part of an address. */
function inRoute(branch: string): string {
  return branch.split("/").map(encodeURIComponent).join("/");
}

/** A page of commits holds all that are reachable; the first parents are picked out, and the next page begins at the first that is missing. */
async function firstParentsOf(
  tip: string,
  limit: number,
  list: (from: string) => Promise<unknown>,
): Promise<{ commits: readonly Commit[]; complete: boolean }> {
  const known = new Map<string, Commit>();
  const commits: Commit[] = [];
  let next: string | undefined = tip;
  while (next !== undefined && commits.length < limit) {
    if (!known.has(next)) {
      const page = await list(next);
      for (const item of Array.isArray(page) ? page : []) known.set(digText(item, "sha"), fromList(item));
    }
    const found: Commit | undefined = known.get(next);
    if (found === undefined) return { commits, complete: false };
    commits.push(found);
    next = found.parents[0];
  }
  return { commits, complete: next === undefined };
}

function fromList(item: unknown): Commit {
  return {
    id: digText(item, "sha"),
    parents: digList(item, "parents").map((p) => digText(p, "sha")),
    tree: digText(item, "commit", "tree", "sha"),
    committed: Date.parse(digText(item, "commit", "committer", "date")),
    subject: digText(item, "commit", "message").split("\n")[0] ?? "",
    author: digText(item, "commit", "author", "name"),
  };
}

function toCommit(data: unknown): Commit {
  return {
    id: digText(data, "sha"),
    parents: digList(data, "parents").map((p) => digText(p, "sha")),
    tree: digText(data, "tree", "sha"),
    committed: Date.parse(digText(data, "committer", "date")),
    subject: digText(data, "message").split("\n")[0] ?? "",
    author: digText(data, "author", "name"),
  };
}

function toPull(data: unknown): PullRequest {
  const merged = Date.parse(digText(data, "merged_at"));
  return {
    number: digNumber(data, "number"),
    title: digText(data, "title"),
    state: digText(data, "state") === "open" ? "open" : "closed",
    draft: dig(data, "draft") === true,
    body: digText(data, "body"),
    url: digText(data, "html_url"),
    nodeId: digText(data, "node_id"),
    author: digText(data, "user", "login"),
    headOwner: digText(data, "head", "user", "login"),
    headRef: digText(data, "head", "ref"),
    headSha: digText(data, "head", "sha"),
    baseRef: digText(data, "base", "ref"),
    baseSha: digText(data, "base", "sha"),
    mergedAt: Number.isNaN(merged) ? undefined : merged,
    mergeCommit: digText(data, "merge_commit_sha") || undefined,
  };
}

function toComment(data: unknown): Comment {
  return {
    id: digNumber(data, "id"),
    author: digText(data, "user", "login"),
    isBot: digText(data, "user", "type") === "Bot",
    body: digText(data, "body"),
    url: digText(data, "html_url"),
  };
}

/** Reviewers whose last word is an approval. */
function approversOf(reviews: readonly unknown[]): readonly string[] {
  const last = new Map<string, string>();
  for (const review of reviews) {
    const state = digText(review, "state");
    if (state !== "COMMENTED" && state !== "PENDING") last.set(digText(review, "user", "login"), state);
  }
  return [...last]
    .filter(([login, state]) => login !== "" && state === "APPROVED")
    .map(([login]) => login)
    .sort();
}

async function setDraft(request: Request, nodeId: string, draft: boolean): Promise<void> {
  const name = draft ? "convertPullRequestToDraft" : "markPullRequestReadyForReview";
  const query = `mutation($id: ID!) { ${name}(input: { pullRequestId: $id }) { pullRequest { id isDraft } } }`;
  const { data } = await request("POST /graphql", { query, variables: { id: nodeId } });
  const [problem] = digList(data, "errors");
  if (problem !== undefined) throw new GitHubError(`GitHub refused ${name}: ${digText(problem, "message")}`, 403, "contents=write; pull_requests=write");
}
