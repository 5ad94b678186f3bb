/** GitHub as the rollout rules need it: merge times of pull requests, and the commits that a shallow clone lacks. */
import type { GitHub, GitHubEvent, PullRequest } from "../../../src/platform/github-types.ts";
import type { Git } from "../../../src/platform/types.ts";

/** A merged pull request: its number, when it was merged, the commit that the merge made, and the commits that it brought. */
export interface Merged {
  readonly number: number;
  readonly mergedAt: number;
  readonly mergeCommit: string;
  readonly commits?: readonly string[];
  readonly into?: string;
}

export interface FakeGitHub {
  readonly github: GitHub;
  readonly merge: (merged: Merged) => void;
  /** How often each call was made. */
  readonly calls: Map<string, number>;
}

/** `server` is git of the whole repository. */
export function fakeGitHub(server: Git): FakeGitHub {
  const merges: Merged[] = [];
  const calls = new Map<string, number>();
  const counted = (name: string): void => void calls.set(name, (calls.get(name) ?? 0) + 1);
  const refuse = (name: string) => (): never => {
    throw new Error(`the test asks GitHub for ${name}`);
  };
  const known: Partial<GitHub> = {
    owner: "acme",
    repo: "agents",
    tree: (commit) => (counted("tree"), server.tree(commit)),
    commit: (id) => (counted("commit"), server.commit(id)),
    firstParents: (id, limit) => (counted("firstParents"), server.firstParents(id, limit)),
    mergeBase: (a, b) => server.mergeBase(a, b),
    pullsOfCommit: (commit) => (
      counted("pullsOfCommit"),
      Promise.resolve(merges.filter((m) => m.mergeCommit === commit || m.commits?.includes(commit)).map(pullOf))
    ),
    approvers: (number) => Promise.resolve([`approver-${number}`]),
    defaultBranch: () => Promise.resolve("main"),
  };
  // Whatever else is asked for is a mistake of the caller.
  const github = new Proxy(known, { get: (target, key) => Reflect.get(target, key) ?? refuse(String(key)) }) as GitHub;
  return { github, calls, merge: (merged) => void merges.push(merged) };
}

function pullOf({ number, mergedAt, mergeCommit, into = "main" }: Merged): PullRequest {
  return {
    number,
    title: `Change ${number}`,
    state: "closed",
    draft: false,
    body: "",
    url: `https://example.org/${number}`,
    nodeId: "",
    author: "octocat",
    headOwner: "acme",
    headRef: `change-${number}`,
    headSha: "",
    baseRef: into,
    baseSha: "",
    mergedAt,
    mergeCommit,
  };
}

export function eventOf(name: string, payload: unknown = {}): GitHubEvent {
  return { name, ref: "refs/heads/main", sha: "", repository: "acme/agents", runId: "1", runAttempt: "1", serverUrl: "https://example.org", payload };
}
