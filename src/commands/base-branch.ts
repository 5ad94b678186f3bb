/** The base branch as history: of HEAD for `gate`, `rollout` and `sync`, of the base for `check`. */
import { errorAt } from "../diagnostic.ts";
import { InputError } from "../input-error.ts";
import { needsHistory, NO_MINIMUM, reusesException, type History, type Minimum } from "../rollout/index.ts";
import type { Base } from "./base.ts";
import type { Context } from "./context.ts";
import { readHistory, type HistoryOptions } from "./history.ts";
import { policiesOf, type Side } from "./side.ts";
import { soakClock } from "./soak-clock.ts";

/** HEAD's history; exit 7 with the fetch command where there is none or the clone hides it. */
export async function baseBranch(context: Context, side: Side, configs: readonly string[], minimum: Minimum = NO_MINIMUM): Promise<History> {
  const head = await context.world.git.head();
  if (head === undefined)
    throw new InputError(
      errorAt("no_history", "there is no git repository with a commit here, so nothing can be proven", {}, "Run inside a clone of the repository."),
      7,
    );
  return wholeHistory(context, head, {
    configs,
    artefacts: policiesOf(side).map((p) => p.state.output),
    clock: soakClock(context, [side], minimum),
    now: context.world.clock.now(),
  });
}

/**
 * History of the base only where a step forward, a name that gets in at enforce, or an exception that may be used up needs it:
 * taking away never waits for it.
 */
export async function historyOfBase(
  context: Context,
  base: Base,
  sides: { readonly head: Side; readonly base: Side },
  configs: readonly string[],
  minimum: Minimum,
): Promise<History | undefined> {
  if (base.commit === undefined) return undefined;
  const states = policiesOf(sides.base).map((p) => p.state);
  const inBase = sides.base.configs.flatMap((c) => c.exceptions);
  const heads = policiesOf(sides.head).map((p) => p.state);
  const needing = heads.filter((p) => needsHistory(states, p));
  if (needing.length === 0 && !reusesException(inBase, states, heads)) return undefined;
  return wholeHistory(context, base.commit, {
    configs: [...new Set([...configs, ...sides.base.configs.map((c) => c.config.path)])],
    artefacts: needing.map((p) => p.output),
    clock: soakClock(context, [sides.head, sides.base], minimum),
    now: context.world.clock.now(),
  });
}

async function wholeHistory(context: Context, tip: string, options: HistoryOptions): Promise<History> {
  const history = await readHistory(context, tip, options);
  if (!history.complete && context.github === undefined) {
    const shallow = await context.world.git.isShallow();
    const why = shallow ? "the clone is shallow" : "git cannot follow the first parents to their beginning, something is damaged";
    const help = shallow ? "Fetch it: git fetch --unshallow origin" : "See what is missing: git fsck --connectivity-only";
    throw new InputError(errorAt("history_incomplete", `${why}: the way of the policies on the base branch cannot be read`, {}, help), 7);
  }
  return history;
}
