/**
 * The sticky comment: one for each pull request and id, found by its marker and by who wrote it. Runs race here without any lock
 * that they could share, so every step looks again before it writes: the newest head wins and the lowest comment stays.
 */
import { GitHubError } from "../github-error.ts";
import type { Comment, GitHub } from "../platform/github-types.ts";
import { readMarker } from "../report/index.ts";

/** A comment that is to stand on a pull request, once for each `comment-id`. */
export interface StickyComment {
  /** Number of the pull request. */
  readonly pull: number;
  /** The `comment-id` input; undefined where none was given. */
  readonly id: string | undefined;
  /** Head commit that the body is about. */
  readonly head: string;
  /** Number of the run, which orders runs for one head. */
  readonly run: number;
  /** The whole comment, which starts with its marker line. */
  readonly body: string;
}

/** What became of a comment. */
export type CommentOutcome =
  | { readonly kind: "created" | "updated" | "unchanged"; readonly url: string }
  /** A newer run or head has, or will have, the word. */
  | { readonly kind: "superseded"; readonly why: string }
  /** The token may not; `permissions` is what the server asked for, if it said so. */
  | { readonly kind: "denied"; readonly why: string; readonly permissions: string | undefined }
  | { readonly kind: "failed"; readonly why: string };

/** Tries to create before an error that may hide a comment counts as one. */
const TRIES = 3;

/** Creates or updates the comment, or gives up for a newer run. Never throws for what GitHub answers. */
export async function postComment(github: GitHub, sticky: StickyComment): Promise<CommentOutcome> {
  try {
    return await post(github, sticky, await github.identity());
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error;
    const denied = error.status === 401 || error.status === 403;
    return denied ? { kind: "denied", why: error.message, permissions: error.permissions } : { kind: "failed", why: error.message };
  }
}

async function post(github: GitHub, sticky: StickyComment, me: string): Promise<CommentOutcome> {
  const [mine] = await ownComments(github, sticky, me);
  if (mine !== undefined) return update(github, sticky, mine);
  const newer = await supersededBy(github, sticky);
  if (newer !== undefined) return newer;
  const made = await create(github, sticky, me);
  if (made.kind === "other") return update(github, sticky, made.comment);
  return settle(github, sticky, made.comment);
}

/** After creating, others may have created, too: the lowest stays, and a run takes back nothing but its own. */
async function settle(github: GitHub, sticky: StickyComment, made: Comment): Promise<CommentOutcome> {
  // Who wrote it is certain only now: an app's token does not say whose it is.
  const [lowest] = await ownComments(github, sticky, made.author);
  if (lowest === undefined || lowest.id === made.id) return { kind: "created", url: made.url };
  await github.deleteComment(made.id);
  return update(github, sticky, lowest);
}

async function update(github: GitHub, sticky: StickyComment, mine: Comment): Promise<CommentOutcome> {
  const marker = readMarker(mine.body);
  if (marker?.head === sticky.head && marker.run !== undefined && marker.run > sticky.run) {
    return { kind: "superseded", why: `run ${marker.run} for the same head has commented already` };
  }
  // As close to the write as it gets: what lies between can't be locked.
  const newer = await supersededBy(github, sticky);
  if (newer !== undefined) return newer;
  if (sameReport(mine.body, sticky.body)) return { kind: "unchanged", url: mine.url };
  await github.updateComment(mine.id, sticky.body);
  return { kind: "updated", url: mine.url };
}

/** An error may stand for a comment that was made: it is looked for before another try. */
async function create(github: GitHub, sticky: StickyComment, me: string): Promise<{ readonly kind: "made" | "other"; readonly comment: Comment }> {
  for (let attempt = 1; ; attempt++) {
    try {
      return { kind: "made", comment: await github.createComment(sticky.pull, sticky.body) };
    } catch (error) {
      const perhaps = error instanceof GitHubError && (error.status === 0 || error.status >= 500);
      if (!perhaps || attempt >= TRIES) throw error;
      const there = await ownComments(github, sticky, me);
      // The marker names head and run, so an equal body is this run's own.
      const own = there.find((c) => normal(c.body) === normal(sticky.body));
      if (own !== undefined) return { kind: "made", comment: own };
      const [other] = there;
      if (other !== undefined) return { kind: "other", comment: other };
    }
  }
}

/** Comments by the own identity that start with the marker of this id, oldest first, from all pages. */
async function ownComments(github: GitHub, { pull, id }: StickyComment, me: string): Promise<readonly Comment[]> {
  const own = (await github.comments(pull)).filter((c) => {
    const marker = c.author === me ? readMarker(c.body) : undefined;
    return marker !== undefined && (marker.id ?? "") === (id ?? "");
  });
  return own.sort((a, b) => a.id - b.id);
}

async function supersededBy(github: GitHub, { pull, head }: StickyComment): Promise<CommentOutcome | undefined> {
  const now = (await github.pull(pull))?.headSha;
  return now === undefined || now === head ? undefined : { kind: "superseded", why: `the pull request has the newer head ${now}` };
}

/** Whether two comments say the same: their marker lines and the addresses of their runs do not count. */
function sameReport(a: string, b: string): boolean {
  return content(a) === content(b);
}

function content(body: string): string {
  const text = normal(body);
  return text.slice(text.indexOf("\n") + 1).replaceAll(/\/actions\/runs\/\d+/gu, "/actions/runs/0");
}

/** GitHub trims what it stores and may change line ends. */
function normal(body: string): string {
  return body.replaceAll("\r\n", "\n").trim();
}
