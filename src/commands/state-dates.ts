/**
 * When states of the base branch began. The server's word is `merged_at` of the pull request whose merge made the commit; git's
 * is the committer's date, which whoever pushes can set, but never earlier than that of an ancestor.
 */
import type { PullRequest } from "../platform/github-types.ts";
import type { Commit } from "../platform/types.ts";
import { textAt, type Context } from "./context.ts";

/** A beginning, and the pull request that brought it: commits of one pull request are one state, the last. */
export interface Beginning {
  /** Milliseconds since the epoch; undefined where the clock has no word. */
  readonly began: number | undefined;
  readonly pull: number | undefined;
}

/** Dates the commit at an index into the first parents, newest 0. */
export type Dating = (index: number) => Promise<Beginning>;

/** Git's dates: those of a commit and of all that it came from, of which the latest counts. */
export async function gitDating(context: Context, commits: readonly Commit[]): Promise<Dating> {
  const { git } = context.world;
  const [tip] = commits;
  const known = tip === undefined ? new Map<string, number>() : await git.risenDates(tip.id);
  const risen = new Map<number, number>();
  let latest = Number.NEGATIVE_INFINITY;
  for (let index = commits.length - 1; index >= 0; index--) {
    const commit = commits[index];
    if (commit === undefined) continue;
    latest = Math.max(latest, known.get(commit.id) ?? (await newestOf(context, commit)));
    risen.set(index, latest);
  }
  return (index) => Promise.resolve({ began: risen.get(index), pull: undefined });
}

/** Where git can't say more, a commit is no earlier than what it merged. */
async function newestOf(context: Context, commit: Commit): Promise<number> {
  let newest = commit.committed;
  for (const parent of commit.parents.slice(1)) newest = Math.max(newest, (await context.world.git.commit(parent))?.committed ?? newest);
  return newest;
}

/** The server's times; a commit that no pull request brought counts from the next that has one. */
export async function serverDating(context: Context, commits: readonly Commit[]): Promise<Dating> {
  const branches = await baseBranches(context);
  const known = new Map<string, Promise<readonly PullRequest[]>>();
  const pullsOf = (commit: Commit): Promise<readonly PullRequest[]> => {
    const found = known.get(commit.id) ?? merged(context, commit, branches);
    known.set(commit.id, found);
    return found;
  };
  return async (index) => {
    const own = commits[index] === undefined ? [] : await pullsOf(commits[index]);
    for (let i = index; i >= 0; i--) {
      const next = commits[i];
      if (next === undefined) break;
      const pull = (await pullsOf(next)).find((p) => p.mergeCommit === next.id);
      // An earlier commit of a pull request that was merged by rebase belongs to it.
      if (pull !== undefined) return { began: pull.mergedAt, pull: own.some((p) => p.number === pull.number) ? pull.number : undefined };
    }
    return { began: undefined, pull: undefined };
  };
}

/** Pull requests that were merged into the base branch; into another branch the commit may have gone long before. */
async function merged(context: Context, commit: Commit, branches: ReadonlySet<string>): Promise<readonly PullRequest[]> {
  const pulls = (await context.github?.pullsOfCommit(commit.id)) ?? [];
  return pulls.filter((p) => p.mergedAt !== undefined && branches.has(p.baseRef));
}

/** The branch that the event is about, and the default branch that it may have sprung from. */
async function baseBranches(context: Context): Promise<ReadonlySet<string>> {
  const { event, github } = context;
  const named = textAt(event?.payload, "pull_request", "base", "ref") ?? textAt(event?.payload, "merge_group", "base_ref") ?? event?.ref;
  const branches = new Set(named === undefined ? [] : [named.replace(/^refs\/heads\//u, "")]);
  if (github !== undefined) branches.add(await github.defaultBranch());
  return branches;
}
