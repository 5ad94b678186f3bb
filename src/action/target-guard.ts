/**
 * `pull_request_target` runs with the rights of the base, so files of the head must not be what it works on: whoever opened the
 * pull request would choose the configuration of a run that may write.
 */
import { dirname, join } from "node:path";
import { errorAt } from "../diagnostic.ts";
import { InputError } from "../input-error.ts";
import type { GitHubEvent } from "../platform/index.ts";
import { digText, makeGit } from "../platform/runner.ts";

/** Throws InputError (exit 6) unless every checkout is the base's; in doubt it is taken for the head's. `configs` may hold globs. */
export async function guardTarget(event: GitHubEvent, workspace: string, configs: readonly string[], env: NodeJS.ProcessEnv): Promise<void> {
  if (event.name !== "pull_request_target") return;
  const base = digText(event.payload, "pull_request", "base", "sha");
  const folders = new Set([workspace, ...configs.map((path) => dirname(join(workspace, path.replace(/[*?].*$/u, "x"))))]);
  for (const folder of folders) {
    const head = await makeGit(folder, env).head();
    if (head === undefined || head === event.sha || head === base) continue;
    throw new InputError(
      errorAt(
        "pull_request_target",
        `pull_request_target is refused here: the checkout is at ${head}, not at the base ${base || event.sha}, and this event's token may write`,
        {},
        "Run on pull_request, which needs no rights, and comment from a second workflow on workflow_run with command: comment.",
      ),
    );
  }
}
