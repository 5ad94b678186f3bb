/** Which configurations a run is about; those that only the base has belong to it, so that none can be dropped unseen. */
import { chooseBase } from "../commands/for-action.ts";
import { expandConfigs, runConfigs, type Context } from "../commands/index.ts";
import { InputError } from "../input-error.ts";
import type { Tree } from "../platform/index.ts";
import type { Session } from "./session.ts";

/** The configurations of an action run, relative to the workspace. */
export interface Configs {
  readonly configs: readonly string[];
  /** Those that the same paths and globs find on the base alone. */
  readonly gone: readonly string[];
}

/** The configurations, or `skip` where there are none on either side and the input says so. */
export async function findConfigs({ inputs, context }: Session): Promise<Configs | "skip"> {
  const patterns = await Promise.all(inputs.configs.map((path) => context.world.files.inWorkspace(path)));
  const { tree } = context.world.files;
  if (inputs.ifNoConfig === "skip" && (await present(tree, patterns)).length === 0) {
    // One that the base holds and this change removes is judged: an enforced policy goes by a removal exception.
    if ((await present(await baseTree(context), patterns)).length === 0) return "skip";
  }
  return runConfigs(context, patterns, undefined);
}

/** The files that any of the patterns names; none where nothing does. */
async function present(tree: Tree | undefined, patterns: readonly string[]): Promise<readonly string[]> {
  if (tree === undefined) return [];
  const found = new Set<string>();
  for (const pattern of patterns) {
    try {
      for (const path of await expandConfigs(tree, [pattern])) found.add(path);
    } catch (error) {
      if (!(error instanceof InputError) || error.diagnostic.code !== "config_missing") throw error;
    }
  }
  return [...found];
}

async function baseTree(context: Context): Promise<Tree | undefined> {
  const choice = await chooseBase(context, undefined);
  return "base" in choice ? choice.base.tree : undefined;
}
