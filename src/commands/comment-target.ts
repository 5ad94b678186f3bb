/** Which pull request a finished run was about: found by what the event says of the run, never by what the run left behind. */
import { errorAt } from "../diagnostic.ts";
import type { GitHub, GitHubEvent, PullRequest } from "../platform/github-types.ts";
import { InputError } from "../input-error.ts";
import { at, textAt } from "./context.ts";

/** The run that the event is about, as far as a comment needs it. */
export interface FinishedRun {
  readonly headOwner: string;
  readonly headBranch: string;
  readonly headSha: string;
  readonly id: number;
  /** Address of the run's page. */
  readonly url: string;
}

/** The pull request, or why there is nothing to comment on. */
export type CommentTarget = { readonly pull: PullRequest; readonly run: FinishedRun } | { readonly none: string };

/** Throws InputError where the event is another one, or names a run that several open pull requests share. */
export async function commentTarget(github: GitHub, event: GitHubEvent): Promise<CommentTarget> {
  if (event.name !== "workflow_run") {
    throw new InputError(
      errorAt(
        "event_unsupported",
        `command: comment runs on workflow_run, this event is ${JSON.stringify(event.name)}`,
        {},
        "On pull_request use command: check, which comments by itself where its token allows it.",
      ),
    );
  }
  const of = textAt(event.payload, "workflow_run", "event") ?? "";
  if (of !== "pull_request") return { none: `the finished run was started by ${JSON.stringify(of)}, not by a pull request` };
  const run = finishedRun(event);
  const open = await github.openPulls(run.headOwner, run.headBranch);
  // The server's filter is not relied on: without an owner, for one, it filters nothing.
  const same = open.filter((p) => p.state === "open" && p.headRef === run.headBranch && p.headOwner.toLowerCase() === run.headOwner.toLowerCase());
  const matching = same.filter((p) => p.headSha === run.headSha);
  const [pull] = matching;
  if (matching.length > 1) {
    const numbers = matching.map((p) => `#${p.number}`).join(", ");
    throw new InputError(
      errorAt(
        "pull_request_ambiguous",
        `the head ${run.headSha} belongs to ${matching.length} open pull requests (${numbers}), so it is not known which one the report is about`,
        {},
        "Close all but one of them, or comment from the pull request's own run.",
      ),
    );
  }
  if (pull !== undefined) return { pull, run };
  return { none: same.length > 0 ? "the pull request has a newer head than the finished run" : "no open pull request has the head of the finished run" };
}

function finishedRun({ payload, serverUrl, repository }: GitHubEvent): FinishedRun {
  const text = (...keys: readonly string[]): string => {
    const found = textAt(payload, "workflow_run", ...keys);
    if (found === undefined) throw incomplete(keys.join("."));
    return found;
  };
  const id = at(payload, "workflow_run", "id");
  if (typeof id !== "number" || !Number.isSafeInteger(id) || id < 1) throw incomplete("id");
  const headSha = text("head_sha");
  if (!/^[0-9a-f]{40,64}$/u.test(headSha)) throw incomplete("head_sha");
  return {
    headOwner: text("head_repository", "owner", "login"),
    headBranch: text("head_branch"),
    headSha,
    id,
    url: `${serverUrl}/${repository}/actions/runs/${id}`,
  };
}

function incomplete(key: string): InputError {
  return new InputError(errorAt("event_invalid", `the event has no usable workflow_run.${key}`));
}
