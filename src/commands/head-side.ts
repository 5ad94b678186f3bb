/** What HEAD holds, for commands that write: names that are new against it are staged, not let in. */
import { InputError } from "../input-error.ts";
import { baseConfigs } from "./base-configs.ts";
import type { Context } from "./context.ts";
import { loadSide, type Side } from "./side.ts";

/** Undefined where there is no commit, or nothing there can be read: taking away must not wait for that. */
export async function headSide(context: Context, configs: readonly string[], now: Side): Promise<Side | undefined> {
  try {
    const head = await context.world.git.head();
    if (head === undefined) return undefined;
    const tree = context.world.git.tree(head);
    return await loadSide(tree, await baseConfigs(tree, configs, now));
  } catch (error) {
    if (error instanceof InputError) return undefined;
    throw error;
  }
}
