/** The base branch for `gate`, `rollout` and `sync`: the first-parent history of HEAD. */
import { errorAt } from "../diagnostic.ts";
import { InputError } from "../input-error.ts";
import type { History } from "../rollout/index.ts";
import type { Context } from "./context.ts";
import { readHistory } from "./history.ts";
import { policiesOf, type Side } from "./side.ts";

/** HEAD's history; exit 7 with the fetch command where there is none or the clone hides it. */
export async function baseBranch(context: Context, side: Side, configs: readonly string[]): Promise<History> {
  const head = await context.world.git.head();
  if (head === undefined) throw new InputError(errorAt("no_history", "there is no git repository with a commit here, so nothing can be proven", {}, "Run inside a clone of the repository."), 7);
  const history = await readHistory(context, head, { configs, artefacts: policiesOf(side).map((p) => p.state.output), now: context.world.clock.now() });
  if (!history.complete && context.github === undefined) {
    throw new InputError(errorAt("history_incomplete", "the clone is shallow: the way of the policies cannot be read", {}, "Fetch it: git fetch --unshallow origin"), 7);
  }
  return history;
}
