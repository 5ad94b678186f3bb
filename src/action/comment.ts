/** `command: comment`: posts what a run without rights found, from a workflow that never touches the pull request's files. */
import { bareReport, commentTarget, postComment, readHostileReport } from "../commands/for-action.ts";
import { errorAt } from "../diagnostic.ts";
import { InputError } from "../input-error.ts";
import { namedFolder } from "../platform/runner.ts";
import { comment, logLine, print } from "../report/index.ts";
import type { Session, Told } from "./session.ts";
import { toldOf } from "./sticky.ts";

/** Exit 0 when the comment stands, or a newer run will write it; 6 where the report is not one, 7 where the token may not. */
export async function runComment({ env, inputs, event, context }: Session): Promise<Told> {
  const { github, world } = context;
  if (github === undefined)
    throw new InputError(
      errorAt("token_missing", "command: comment needs a token", {}, "Leave the input token out, or pass one with pull-requests: write."),
      7,
    );
  const target = await commentTarget(github, event);
  if ("none" in target) return told(0, [logLine("nothing to comment on: ", target.none)]);
  const folder = await namedFolder(env, world.files, inputs.report ?? "");
  const report = await readHostileReport(world.files.folder(folder.path));
  if (inputs.comment === "never") return told(0, [print("text", report).trimEnd()]);
  const { pull, run } = target;
  const body = comment(report, { head: run.headSha, run: run.id, reportUrl: run.url, ...(inputs.commentId === undefined ? {} : { id: inputs.commentId }) });
  const outcome = await postComment(github, { pull: pull.number, id: inputs.commentId, head: run.headSha, run: run.id, body });
  // Commenting is all that this command does, so it has failed when it could not.
  const { lines, diagnostics } = toldOf(outcome, "always", false);
  return { report: bareReport({ exit: diagnostics.length > 0 ? 7 : 0, configs: [], engine: undefined, diagnostics }), lines, files: false };
}

function told(exit: number, lines: readonly string[]): Told {
  return { report: bareReport({ exit, configs: [], engine: undefined, diagnostics: [] }), lines, files: false };
}
