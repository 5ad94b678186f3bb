/** The first parents of a commit and their files, from wherever they are to be had. */
import type { Commit, Tree } from "../platform/types.ts";
import type { Context } from "./context.ts";

/** More first parents than any soak needs; what lies beyond counts as not there. */
const MOST_COMMITS = 100_000;
/** A commit read through the API costs a request, of which a token has a thousand an hour. */
const MOST_THROUGH_API = 300;

/** First parents of a commit, newest first: from the clone, or from the server where the clone hides some. */
export async function firstParents(context: Context, tip: string): Promise<{ commits: readonly Commit[]; complete: boolean }> {
  const local = await context.world.git.firstParents(tip, MOST_COMMITS);
  if (local.complete && local.commits.length > 0) return local;
  if (context.github === undefined) return { commits: local.commits, complete: false };
  return context.github.firstParents(tip, MOST_THROUGH_API);
}

/** The files of a commit, from wherever they are to be had. */
export async function treeOf(context: Context, commit: Commit): Promise<Tree> {
  return context.github !== undefined && !(await context.world.git.has(commit.id)) ? context.github.tree(commit.id) : context.world.git.tree(commit.id);
}
