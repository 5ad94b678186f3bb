/** Brings branch and pull request to where the plan wants them. Every step looks first, so that it may be run again at any point. */
import { errorAt, type Diagnostic } from "../diagnostic.ts";
import { InputError } from "../input-error.ts";
import type { Comparison, FileChange, GitHub, PullRequest } from "../platform/github-types.ts";
import { readSyncMarker, sameBody, type SyncMarker } from "../report/index.ts";
import { quoteForMessage } from "../source/index.ts";
import { commitMessage, foreignBranch, isOurs } from "./sync-branch.ts";

/** What every title of ours starts with. */
export const TITLE = "Follow the registry";

/** What the pull request should be. */
export interface Wanted {
  readonly branch: string;
  readonly defaultBranch: string;
  /** Head of the default branch; the changes are against it. */
  readonly base: string;
  readonly identity: string;
  readonly files: ReadonlyMap<string, string>;
  readonly draft: boolean;
  readonly title: string;
  /** What changes, in words, for the commit. */
  readonly counts: readonly string[];
  readonly run: number | undefined;
  /** The text, by whoever the token turns out to be. */
  readonly body: (marker: SyncMarker, identity: string) => string;
}

/** What became of the pull request of a sync; a person's work and a newer run's are left alone. */
export type Outcome =
  | { readonly state: "opened" | "updated" | "current"; readonly pull: PullRequest; readonly draft: boolean }
  | { readonly state: "closed" | "unchanged"; readonly pull?: PullRequest }
  | { readonly state: "superseded"; readonly pull: PullRequest; readonly run: number }
  | { readonly state: "left_alone"; readonly why: Diagnostic; readonly pull: PullRequest | undefined };

/** The branch as it was found. */
interface Found {
  readonly head: string | undefined;
  readonly comparison: Comparison | undefined;
  readonly pull: PullRequest | undefined;
  /** An open pull request of this branch into another one: somebody turned it there. */
  readonly elsewhere: PullRequest | undefined;
  readonly marker: SyncMarker | undefined;
}

/** One round; throws GitHubError where somebody else was quicker or an answer was lost, after which another round finds out. */
export async function converge(github: GitHub, wanted: Wanted): Promise<Outcome> {
  const found = await look(github, wanted);
  const identity = await whoWeAre(github, wanted, found);
  const why = foreign(wanted.branch, identity, found);
  if (why !== undefined) return { state: "left_alone", why, pull: found.pull ?? found.elsewhere };
  const { pull, marker } = found;
  if (pull !== undefined && marker?.run !== undefined && wanted.run !== undefined && marker.run > wanted.run)
    return { state: "superseded", pull, run: marker.run };
  if (wanted.files.size === 0) return close(github, wanted, found);
  const tree = await github.createTree(
    wanted.base,
    [...wanted.files].map(([path, text]): FileChange => ({ path, text })),
  );
  const stands = await standsAlready(github, wanted, found, tree);
  const flip = pull === undefined ? undefined : flipOf(wanted, pull, marker, stands);
  // Held back before anything new can be merged, let go only once it is there.
  if (pull !== undefined && flip === true) await github.setDraft(pull.nodeId, true);
  const head = stands && found.head !== undefined ? found.head : await commit(github, wanted, found, tree);
  const marked: SyncMarker = { head, run: wanted.run, state: wanted.draft ? "draft" : "ready" };
  const body = wanted.body(marked, identity);
  if (pull === undefined) {
    const opened = await github.openPull({ title: wanted.title, body, head: wanted.branch, base: wanted.defaultBranch, draft: wanted.draft });
    const again = wanted.body(marked, opened.author);
    if (again !== body) await github.updatePull(opened.number, { body: again });
    return { state: "opened", pull: opened, draft: opened.draft };
  }
  // A title that a person wrote stays.
  const retitled = pull.title !== wanted.title && pull.title.startsWith(TITLE);
  if (flip === false) await github.setDraft(pull.nodeId, false);
  const rewritten = !sameBody(pull.body, body);
  if (rewritten || retitled) await github.updatePull(pull.number, { ...(rewritten ? { body } : {}), ...(retitled ? { title: wanted.title } : {}) });
  return { state: !stands || rewritten || retitled || flip !== undefined ? "updated" : "current", pull, draft: flip ?? pull.draft };
}

async function look(github: GitHub, { branch, defaultBranch, base }: Wanted): Promise<Found> {
  const head = await github.branch(branch);
  const comparison = head === undefined ? undefined : await github.compare(base, head);
  const pulls = head === undefined ? [] : await github.openPulls(github.owner, branch);
  const own = pulls.filter((p) => p.headOwner === github.owner && p.headRef === branch);
  const pull = own.find((p) => p.baseRef === defaultBranch);
  const elsewhere = own.find((p) => p.baseRef !== defaultBranch);
  return { head, comparison, pull, elsewhere, marker: pull === undefined ? undefined : readSyncMarker(pull.body) };
}

/** The token of a GitHub App may not ask who it is; where the branch looks like an App's sync, GraphQL says whether that is us. */
async function whoWeAre(github: GitHub, { identity }: Wanted, { comparison }: Found): Promise<string> {
  const first = comparison?.commits[0];
  if (first === undefined || first.author === identity || !first.author.endsWith("[bot]") || !isOurs(first, first.author)) return identity;
  return (await github.viewer()) ?? identity;
}

/** A person's commit, or a person's pull request, on our branch. */
function foreign(branch: string, identity: string, { head, comparison, pull, elsewhere, marker }: Found): Diagnostic | undefined {
  const commits = head === undefined ? undefined : foreignBranch(branch, comparison, identity);
  if (commits !== undefined) return commits;
  // Moving or deleting the branch would change or close it.
  if (elsewhere !== undefined) return pullForeign(branch, elsewhere, `which goes into ${quoteForMessage(elsewhere.baseRef)}`);
  if (pull === undefined || (pull.author === identity && marker !== undefined)) return undefined;
  return pullForeign(branch, pull, pull.author === identity ? "whose text no longer starts with our marker" : `which ${quoteForMessage(pull.author)} opened`);
}

function pullForeign(branch: string, { number }: PullRequest, why: string): Diagnostic {
  return errorAt(
    "sync_pull_foreign",
    `there is the pull request #${number} from ${branch}, ${why}: it is left alone`,
    {},
    `Merge or close it and delete the branch ${branch}; the next run makes its own.`,
  );
}

/** Nothing is left to change: our pull request and our branch have had their day. */
async function close(github: GitHub, { branch }: Wanted, { head, comparison, pull }: Found): Promise<Outcome> {
  if (pull !== undefined) await github.updatePull(pull.number, { state: "closed" });
  // Commits of ours make it our branch; one that merely points into the default branch may be anybody's.
  const ours = comparison !== undefined && comparison.commits.length > 0;
  if (ours && (await github.branch(branch)) === head) await github.deleteBranch(branch);
  return pull === undefined ? { state: "unchanged" } : { state: "closed", pull };
}

/** Whether merging the branch as it stands would give exactly the wanted files. */
async function standsAlready(github: GitHub, { base, files }: Wanted, { head, comparison, pull }: Found, tree: string): Promise<boolean> {
  const newest = comparison?.commits.at(-1);
  if (head === undefined || comparison === undefined || newest === undefined || newest.id !== head) return false;
  if (comparison.mergeBase === base) return newest.tree === tree;
  // The default branch moved on: what counts is whether it touched these files, and whether the branch changes no others.
  if (pull === undefined || comparison.files === undefined) return false;
  const paths = [...files.keys()];
  if (comparison.files.some((path) => !files.has(path))) return false;
  const [before, now, there, wanted] = await Promise.all([comparison.mergeBase, base, head, tree].map((id) => idsAt(github, id, paths)));
  return paths.every((path) => before?.get(path) === now?.get(path) && wanted?.get(path) !== undefined && there?.get(path) === wanted.get(path));
}

/** Ids of files at a commit or tree; none where the server can't list so many files, which only means that the branch is written anew. */
async function idsAt(github: GitHub, id: string, paths: readonly string[]): Promise<ReadonlyMap<string, string>> {
  try {
    return await github.tree(id).ids(paths);
  } catch (error) {
    if (error instanceof InputError && error.diagnostic.code === "tree_too_large") return new Map();
    throw error;
  }
}

/** Whether the draft state must change, and to what. A person who made our draft ready for just this content has decided. */
function flipOf({ draft }: Wanted, pull: PullRequest, marker: SyncMarker | undefined, stands: boolean): boolean | undefined {
  if (draft === pull.draft) return undefined;
  const decided = draft ? marker?.state === "draft" && marker.head === pull.headSha && stands : marker?.state !== "draft";
  return decided ? undefined : draft;
}

/** A commit on the branch; the ref moves forward only, so that whatever came meanwhile makes this fail and look again. */
async function commit(github: GitHub, { branch, base, counts }: Wanted, { head, comparison, pull }: Found, tree: string): Promise<string> {
  const message = commitMessage(tree, counts);
  if (head === undefined || (pull === undefined && comparison !== undefined && comparison.commits.length > 0)) {
    const made = await github.createCommit([base], message, tree);
    // A branch of ours without a pull request is left from an earlier one: it starts anew.
    if (head !== undefined && (await github.branch(branch)) === head) await github.deleteBranch(branch);
    await github.createBranch(branch, made);
    return made;
  }
  const made = await github.createCommit(parentsOf(head, base, comparison?.mergeBase), message, tree);
  await github.updateBranch(branch, made, false);
  return made;
}

/** Both, where each has something that the other lacks: then the pull request shows exactly the wanted files. */
function parentsOf(head: string, base: string, mergeBase: string | undefined): readonly string[] {
  if (mergeBase === base) return [head];
  return mergeBase === head ? [base] : [head, base];
}
