/** The branch of a sync: its name, the commits that are ours, and what lies on it that is not. */
import type { BranchCommit, Comparison } from "../platform/github-types.ts";
import { errorAt, type Diagnostic } from "../diagnostic.ts";
import { quoteForMessage } from "../source/index.ts";
import { sha256 } from "./sha256.ts";

const BRANCH = "registry-policy/sync";
/** Login of commits that GitHub itself signs for whoever asked for them. */
const WEB_FLOW = "web-flow";
const TRAILER = "Registry-Policy-Sync";

/** The fixed branch; several syncs of one repository tell theirs apart by the `comment-id`. */
export function branchName(id: string | undefined): string {
  if (id === undefined || id === "") return BRANCH;
  // A name that git takes as it is stays readable; of any other a digest keeps two ids apart.
  const usable = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/u.test(id) && !id.includes("..") && !/(?:\.|\.lock)$/u.test(id);
  if (usable) return `${BRANCH}-${id}`;
  const slug = id
    .replaceAll(/[^A-Za-z0-9]+/gu, "-")
    .replaceAll(/^-|-$/gu, "")
    .slice(0, 40);
  return `${BRANCH}-${slug === "" ? "" : `${slug}-`}${sha256(new TextEncoder().encode(id)).slice(0, 8)}`;
}

/** The message of our commits; the trailer binds it to the very files, so that an amended commit is no longer ours. */
export function commitMessage(tree: string, counts: readonly string[]): string {
  return `Follow the registry\n\n${counts.length === 0 ? "No verdict changes." : `${counts.join(", ")}.`}\n\n${TRAILER}: ${tree}\n`;
}

/** Whether a commit was made by this identity, for these files, by a sync. */
export function isOurs(commit: BranchCommit, identity: string): boolean {
  const trailer = new RegExp(`^${TRAILER}: ([0-9a-f]{40,64})$`, "u").exec(commit.message.trimEnd().split("\n").at(-1) ?? "")?.[1];
  return commit.author === identity && (commit.committer === identity || commit.committer === WEB_FLOW) && trailer === commit.tree;
}

/** Why the branch is somebody else's now; undefined where every commit on it is ours. */
export function foreignBranch(branch: string, comparison: Comparison | undefined, identity: string): Diagnostic | undefined {
  const help = `Merge or close its pull request and delete the branch ${branch}; the next run makes its own.`;
  if (comparison === undefined)
    return errorAt("sync_branch_foreign", `the branch ${branch} has no history in common with the default branch: it is left alone`, {}, help);
  const foreign = comparison.commits.filter((commit) => !isOurs(commit, identity));
  const [first] = foreign;
  if (first === undefined) return undefined;
  const who = first.author === "" ? "somebody whom GitHub does not know" : quoteForMessage(first.author);
  const more = foreign.length === 1 ? "" : ` and ${foreign.length - 1} more`;
  return errorAt(
    "sync_branch_foreign",
    `the branch ${branch} holds the commit ${first.id.slice(0, 12)} by ${who}${more}, which no sync of ${quoteForMessage(identity)} made: it is left alone`,
    {},
    help,
  );
}
