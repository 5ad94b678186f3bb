/** GitHub as we need it: the API that the runner names, one repository, one token. Only the action builds one. */
import type { Commit, Tree } from "./types.ts";

export { GitHubError } from "../github-error.ts";

/** What the runner says about the run; paths and payload are data from outside. */
export interface GitHubEvent {
  /** `pull_request`, `push`, `merge_group`, `schedule`, ... */
  readonly name: string;
  readonly ref: string;
  readonly sha: string;
  readonly repository: string;
  readonly runId: string;
  readonly runAttempt: string;
  readonly serverUrl: string;
  /** The parsed event payload; anything may be missing. */
  readonly payload: unknown;
}

/** A pull request as GitHub tells it. */
export interface PullRequest {
  readonly number: number;
  readonly title: string;
  readonly state: "open" | "closed";
  readonly draft: boolean;
  readonly body: string;
  readonly url: string;
  readonly nodeId: string;
  readonly author: string;
  readonly headOwner: string;
  readonly headRef: string;
  readonly headSha: string;
  readonly baseRef: string;
  readonly baseSha: string;
  /** Milliseconds since the epoch; undefined while it is not merged. */
  readonly mergedAt: number | undefined;
  readonly mergeCommit: string | undefined;
}

/** A comment on an issue or a pull request. */
export interface Comment {
  readonly id: number;
  readonly author: string;
  readonly isBot: boolean;
  readonly body: string;
  readonly url: string;
}

/** One changed file of a commit made through the API; `text` undefined deletes. */
export interface FileChange {
  readonly path: string;
  readonly text: string | undefined;
}

/** A commit of a branch, with who made it by the server's word. */
export interface BranchCommit {
  readonly id: string;
  readonly message: string;
  readonly tree: string;
  /** Login; `""` where the server knows none for the address. */
  readonly author: string;
  readonly committer: string;
}

/** One commit seen from another. */
export interface Comparison {
  readonly mergeBase: string;
  /** What only the head has, oldest first. */
  readonly commits: readonly BranchCommit[];
  /** Paths that differ between the merge base and the head; undefined where the server did not list all. */
  readonly files: readonly string[] | undefined;
}

/**
 * All calls retry what heals (429 and secondary limits after `retry-after`, 5xx and broken connections a few times) and throw
 * GitHubError otherwise. Tokens never appear in messages.
 */
export interface GitHub {
  readonly owner: string;
  readonly repo: string;
  /** The login that comments of this token carry, and whether it is certain. */
  readonly identity: () => Promise<string>;
  /** The login by GraphQL's word, which knows tokens of GitHub Apps, too; undefined where it gives none. */
  readonly viewer: () => Promise<string | undefined>;
  /** Reads files at a commit through the API. */
  readonly tree: (commit: string) => Tree;
  readonly commit: (id: string) => Promise<Commit | undefined>;
  readonly firstParents: (id: string, limit: number) => Promise<{ commits: readonly Commit[]; complete: boolean }>;
  readonly mergeBase: (a: string, b: string) => Promise<string | undefined>;
  /** Merged pull requests that brought a commit to a branch. */
  readonly pullsOfCommit: (commit: string) => Promise<readonly PullRequest[]>;
  readonly approvers: (pull: number) => Promise<readonly string[]>;
  readonly pull: (number: number) => Promise<PullRequest | undefined>;
  /** Open pull requests from `owner:branch`, across all pages. */
  readonly openPulls: (headOwner: string, headRef: string) => Promise<readonly PullRequest[]>;
  readonly openPull: (input: { title: string; body: string; head: string; base: string; draft: boolean }) => Promise<PullRequest>;
  readonly updatePull: (number: number, input: { title?: string; body?: string; state?: "open" | "closed" }) => Promise<void>;
  /** Draft state can only be changed through GraphQL. */
  readonly setDraft: (nodeId: string, draft: boolean) => Promise<void>;
  readonly comments: (issue: number) => Promise<readonly Comment[]>;
  readonly createComment: (issue: number, body: string) => Promise<Comment>;
  readonly updateComment: (id: number, body: string) => Promise<void>;
  readonly deleteComment: (id: number) => Promise<void>;
  readonly defaultBranch: () => Promise<string>;
  /** Commit id of a branch, undefined where there is none. */
  readonly branch: (name: string) => Promise<string | undefined>;
  /** What lies on `head` and not on `base`; undefined where they have nothing in common or one of them is not there. */
  readonly compare: (base: string, head: string) => Promise<Comparison | undefined>;
  /** Makes the files of a commit with changes through the API and returns the tree's id; no commit, no ref. */
  readonly createTree: (commit: string, changes: readonly FileChange[]) => Promise<string>;
  /** Makes a commit through the API and returns its id; no ref moves. */
  readonly createCommit: (parents: readonly string[], message: string, tree: string) => Promise<string>;
  readonly createBranch: (name: string, commit: string) => Promise<void>;
  /** Moves a branch; `force` false means fast-forward only, which is our compare-and-swap. */
  readonly updateBranch: (name: string, commit: string, force: boolean) => Promise<void>;
  readonly deleteBranch: (name: string) => Promise<void>;
}
