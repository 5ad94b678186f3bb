/** A repository's comments in memory, where every call may be scheduled, refused, or done without an answer. */
import { GitHubError } from "../../src/github-error.ts";
import type { Comment, GitHub, PullRequest } from "../../src/platform/github-types.ts";

export const BOT = "github-actions[bot]";

export interface FakeOptions {
  /** Login that comments carry; `identity` may believe another one. */
  readonly author?: string;
  readonly identity?: string;
  readonly head?: string;
  readonly comments?: readonly Pick<Comment, "author" | "body">[];
  readonly pulls?: readonly Partial<PullRequest>[];
  /** Called before every request; throwing refuses it, waiting delays it. */
  readonly before?: (call: string) => void | Promise<void>;
  /** Called after it was done: throwing loses the answer. */
  readonly after?: (call: string) => void;
}

export interface FakeGitHub {
  readonly github: GitHub;
  readonly comments: Comment[];
  /** All requests, as `method argument`. */
  readonly calls: string[];
  readonly setHead: (head: string) => void;
}

function unused(): never {
  throw new Error("not part of this test");
}

export function fakeGitHub(options: FakeOptions = {}): FakeGitHub {
  const { author = BOT, identity = author, before, after } = options;
  let head = options.head ?? "head1";
  let id = 0;
  const calls: string[] = [];
  const comment = (login: string, body: string): Comment => ({
    id: ++id,
    author: login,
    isBot: login.endsWith("[bot]"),
    body,
    url: `https://github.com/acme/tools/pull/7#issuecomment-${id}`,
  });
  const comments = (options.comments ?? []).map((c) => comment(c.author, c.body));
  const pull = (): PullRequest => ({
    number: 7,
    title: "",
    state: "open",
    draft: false,
    body: "",
    url: "",
    nodeId: "",
    author: "ann",
    headOwner: "ann",
    headRef: "topic",
    headSha: head,
    baseRef: "main",
    baseSha: "b",
    mergedAt: undefined,
    mergeCommit: undefined,
  });
  const call = async <T>(name: string, work: () => T): Promise<T> => {
    calls.push(name);
    await before?.(name);
    const result = work();
    after?.(name);
    return result;
  };
  const github: GitHub = {
    owner: "acme",
    repo: "tools",
    identity: () => call("identity", () => identity),
    comments: (issue) => call(`comments ${issue}`, () => comments.map((c) => ({ ...c }))),
    pull: (number) => call(`pull ${number}`, pull),
    openPulls: (owner, ref) => call(`openPulls ${owner}:${ref}`, () => (options.pulls ?? []).map((p) => ({ ...pull(), ...p }))),
    createComment: (issue, body) =>
      call(`create ${issue}`, () => {
        const made = comment(author, body);
        comments.push(made);
        return { ...made };
      }),
    updateComment: (number, body) =>
      call(`update ${number}`, () => {
        const index = comments.findIndex((c) => c.id === number);
        const old = comments[index];
        if (old === undefined) throw new GitHubError("GitHub answered 404", 404);
        comments[index] = { ...old, body };
      }),
    deleteComment: (number) =>
      call(`delete ${number}`, () => {
        const index = comments.findIndex((c) => c.id === number);
        if (index >= 0) comments.splice(index, 1);
      }),
    tree: unused,
    commit: unused,
    firstParents: unused,
    mergeBase: unused,
    pullsOfCommit: unused,
    approvers: unused,
    openPull: unused,
    updatePull: unused,
    setDraft: unused,
    defaultBranch: unused,
    branch: unused,
    viewer: unused,
    compare: unused,
    createTree: unused,
    createCommit: unused,
    createBranch: unused,
    updateBranch: unused,
    deleteBranch: unused,
  };
  return { github, comments, calls, setHead: (to) => void (head = to) };
}
