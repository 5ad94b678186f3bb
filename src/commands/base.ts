/** Which commit a run is compared with, by the event (rollout rules, "Who judges"), and how its files are read. */
import { errorAt } from "../diagnostic.ts";
import { GitHubError } from "../github-error.ts";
import { InputError } from "../input-error.ts";
import type { GitHub } from "../platform/github-types.ts";
import type { Tree } from "../platform/types.ts";
import { textAt, type Context } from "./context.ts";

/** The base of a comparison. */
export interface Base {
  /** Commit id; undefined for a plain folder. */
  readonly commit: string | undefined;
  readonly label: string;
  readonly tree: Tree;
  /** Said in the report where something about the base is worth knowing. */
  readonly note: string | undefined;
}

/** Either a base, or why there is none. */
export type BaseChoice = { readonly base: Base } | { readonly none: string };

const ZEROS = /^0+$/u;

/** Finds the base: `--base` first, then the event, then HEAD against the working tree. */
export async function chooseBase(context: Context, asked: string | undefined): Promise<BaseChoice> {
  if (asked !== undefined) return { base: await askedBase(context, asked) };
  const { event, world } = context;
  switch (event?.name ?? "") {
    case "pull_request":
    case "pull_request_target":
      return { base: await pullRequestBase(context) };
    case "merge_group": {
      const sha = textAt(event?.payload, "merge_group", "base_sha");
      return sha === undefined ? { none: "the merge_group event names no base" } : { base: await commitBase(context, sha) };
    }
    case "push":
      return pushBase(context);
    default: {
      if (event !== undefined && event.name !== "") return { none: `the event ${event.name} has no base` };
      const head = await world.git.head();
      if (head === undefined) return { none: "there is no git repository with a commit here" };
      return { base: await commitBase(context, head, "the working tree is compared with HEAD") };
    }
  }
}

/** `--base` names a revision or a folder; a folder has no history. */
async function askedBase(context: Context, asked: string): Promise<Base> {
  const id = await context.world.git.resolve(asked);
  if (id !== undefined) return commitBase(context, id);
  const folder = await context.world.files.isFolder(asked);
  if (folder) {
    const note = "the base is a folder: it has no history, so moves are only reported";
    return { commit: undefined, label: asked, tree: context.world.files.folder(asked), note };
  }
  if (/^[0-9a-f]{40,64}$/u.test(asked)) return commitBase(context, asked);
  throw missingCommit(asked);
}

async function pullRequestBase(context: Context): Promise<Base> {
  const { event, world } = context;
  const head = await world.git.head();
  const headSha = textAt(event?.payload, "pull_request", "head", "sha");
  const baseSha = textAt(event?.payload, "pull_request", "base", "sha");
  const commit = head === undefined ? undefined : await commitOf(context, head);
  // The checkout of a merge ref is a merge of the base (first parent) and the head (second parent).
  const [first, second] = commit?.parents ?? [];
  if (first !== undefined && second !== undefined && (headSha === undefined || second === headSha)) return commitBase(context, first);
  if (head !== undefined && baseSha !== undefined) {
    const merged = await mergeBaseOf(context, head, baseSha);
    if (merged !== undefined) return commitBase(context, merged);
  }
  throw missingCommit(baseSha ?? "the pull request's base");
}

async function pushBase(context: Context): Promise<BaseChoice> {
  const { event, world } = context;
  const before = textAt(event?.payload, "before");
  if (before !== undefined && !ZEROS.test(before)) {
    try {
      return { base: await commitBase(context, before) };
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
    }
  }
  const head = await world.git.head();
  const first = head === undefined ? undefined : (await commitOf(context, head))?.parents[0];
  const why = before === undefined || ZEROS.test(before) ? "the push made the branch" : "the commit before the push is gone";
  if (first === undefined) return { none: `${why} and its first commit has no parent` };
  return { base: await commitBase(context, first, `${why}: compared with the first parent`) };
}

/** A commit's metadata from the clone, else through the API. A shallow clone hides parents, so the API is asked for those. */
async function commitOf(context: Context, id: string): Promise<{ readonly parents: readonly string[] } | undefined> {
  const local = await context.world.git.commit(id);
  if (local !== undefined && (local.parents.length > 0 || !(await context.world.git.isShallow()))) return local;
  return (await context.github?.commit(id)) ?? local;
}

async function mergeBaseOf(context: Context, a: string, b: string): Promise<string | undefined> {
  const local = await context.world.git.mergeBase(a, b);
  return local ?? (await context.github?.mergeBase(a, b));
}

/** The files at a commit: from the clone, else fetched one commit deep, else read through the API; exit 7 when all fail. */
export async function commitBase(context: Context, id: string, note?: string): Promise<Base> {
  const { git } = context.world;
  const label = id;
  if ((await git.resolve(id)) !== undefined) return { commit: id, label, tree: git.tree(id), note };
  if (context.github !== undefined && (await knows(context.github, id))) return { commit: id, label, tree: context.github.tree(id), note };
  if (context.event !== undefined && (await git.fetchOne(id))) return { commit: id, label, tree: git.tree(id), note };
  throw missingCommit(id);
}

/** Whether the API has a commit; a token that may not read it is no reason to give up, since git may. */
async function knows(github: GitHub, id: string): Promise<boolean> {
  try {
    return (await github.commit(id)) !== undefined;
  } catch (error) {
    if (error instanceof GitHubError) return false;
    throw error;
  }
}

function missingCommit(id: string): InputError {
  const help = /^[0-9a-f]{40}$/u.test(id)
    ? `Fetch it: git fetch --depth=1 origin ${id}`
    : `Fetch it: git fetch origin, and check that ${JSON.stringify(id)} is right.`;
  return new InputError(errorAt("commit_missing", `the base ${JSON.stringify(id)} is not in this clone`, {}, help), 7);
}
