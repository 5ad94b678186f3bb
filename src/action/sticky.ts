/** The comment of a check on a pull request: an extra, which may fail without failing the check unless it was asked for. */
import { postComment, type CommentOutcome } from "../commands/for-action.ts";
import { errorAt, type Diagnostic } from "../diagnostic.ts";
import { digNumber, digText } from "../platform/runner.ts";
import { comment, logLine, type Report } from "../report/index.ts";
import type { Session } from "./session.ts";

/** What the log says of the comment, and what the report says of one that was asked for and could not be written. */
export interface Commented {
  readonly lines: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

const NOTHING: Commented = { lines: [], diagnostics: [] };

/** Comments where the event is about a pull request, the token is there, and the input does not forbid it. */
export async function commentOnPull({ inputs, event, context }: Session, report: Report): Promise<Commented> {
  if (inputs.comment === "never" || !event.name.startsWith("pull_request")) return NOTHING;
  const pull = digNumber(event.payload, "pull_request", "number");
  const head = digText(event.payload, "pull_request", "head", "sha");
  if (pull < 1 || head === "") return NOTHING;
  if (context.github === undefined) return toldOf({ kind: "denied", why: "there is no token", permissions: undefined }, inputs.comment, false);
  const run = runNumber(event.runId);
  const body = comment(report, {
    head,
    run,
    reportUrl: `${event.serverUrl}/${event.repository}/actions/runs/${event.runId}`,
    ...(inputs.commentId === undefined ? {} : { id: inputs.commentId }),
  });
  const outcome = await postComment(context.github, { pull, id: inputs.commentId, head, run, body });
  const from = digText(event.payload, "pull_request", "head", "repo", "full_name");
  return toldOf(outcome, inputs.comment, from.toLowerCase() !== event.repository.toLowerCase());
}

/** Runs are numbered upwards by GitHub. */
function runNumber(id: string): number {
  return /^\d{1,15}$/u.test(id) ? Number(id) : 0;
}

/** The outcome in words. `fork`: no workflow of the pull request can be given the right. */
export function toldOf(outcome: CommentOutcome, wanted: "auto" | "always" | "never", fork: boolean): Commented {
  switch (outcome.kind) {
    case "created":
    case "updated":
    case "unchanged":
      return { lines: [logLine(`comment ${outcome.kind}: `, outcome.url)], diagnostics: [] };
    case "superseded":
      return { lines: [logLine("comment left to a newer run: ", outcome.why)], diagnostics: [] };
    case "failed":
      return refused(wanted, `the comment could not be written: ${outcome.why}`, "Run the job again when GitHub answers.", []);
    case "denied":
      return refused(wanted, `no comment, the token may not write one: ${outcome.why}`, "Add the permissions that the log names.", [
        fork
          ? "the token of a fork's pull request is always read only; comment from a second workflow on workflow_run (command: comment) with:"
          : "to get the comment, add to the job or the workflow:",
        "permissions:",
        "  pull-requests: write",
      ]);
  }
}

function refused(wanted: "auto" | "always" | "never", message: string, help: string, lines: readonly string[]): Commented {
  const rest = lines.map((line) => logLine(line));
  if (wanted === "always") return { lines: rest, diagnostics: [errorAt("comment_refused", message, {}, help)] };
  return { lines: [logLine(message), ...rest], diagnostics: [] };
}
