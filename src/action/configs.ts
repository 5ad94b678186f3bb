/** Which configurations a run is about; those that only the base has belong to it, so that none can be dropped unseen. */
import { chooseBase } from "../commands/for-action.ts";
import { expandConfigs, type Context } from "../commands/index.ts";
import { errorAt } from "../diagnostic.ts";
import { InputError } from "../input-error.ts";
import type { Tree } from "../platform/index.ts";
import type { Session } from "./session.ts";

export interface Configs {
  readonly configs: readonly string[];
  /** Those that a glob finds on the base alone. */
  readonly gone: readonly string[];
}

/** The configurations, or `skip` where there are none on either side and the input says so. */
export async function findConfigs({ inputs, context }: Session): Promise<Configs | "skip"> {
  const patterns = await Promise.all(inputs.configs.map((path) => context.world.files.inWorkspace(path)));
  const { tree } = context.world.files;
  if (inputs.ifNoConfig === "skip" && (await present(tree, patterns)).length === 0) {
    const there = await present(await baseTree(context), patterns);
    if (there.length === 0) return "skip";
    const what = `the base holds ${there.map((path) => JSON.stringify(path)).join(", ")}, which this change removes, so nothing is skipped`;
    throw new InputError(errorAt("config_removed", what, {}, "Keep the configuration; an enforced policy goes by a removal exception."));
  }
  const configs = await expandConfigs(tree, patterns);
  if (!patterns.some((path) => /[*?]/u.test(path))) return { configs, gone: [] };
  const before = await present(await baseTree(context), patterns);
  return { configs, gone: before.filter((path) => !configs.includes(path)) };
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

