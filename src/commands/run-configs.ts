/** Which configurations a comparison is about: those of the head, and those that only the base has, so that none goes unseen. */
import { compareBytes } from "../gait/index.ts";
import { InputError } from "../input-error.ts";
import type { Tree } from "../platform/types.ts";
import { chooseBase } from "./base.ts";
import type { Context } from "./context.ts";
import { expandConfigs } from "./expand-configs.ts";
import { isGlob } from "./glob.ts";

/** The configurations of a run, relative to the workspace. */
export interface RunConfigs {
  readonly configs: readonly string[];
  /** Those that the same paths and globs find on the base alone. */
  readonly gone: readonly string[];
}

/** Expands paths and globs on both sides; what neither side has is refused, as `expandConfigs` does. */
export async function runConfigs(context: Context, patterns: readonly string[], asked: string | undefined): Promise<RunConfigs> {
  const { tree } = context.world.files;
  const here = new Map<string, readonly string[]>();
  for (const pattern of patterns) here.set(pattern, await found(tree, pattern));
  const missing = patterns.filter((pattern) => here.get(pattern)?.length === 0);
  if (missing.length === 0 && !patterns.some((pattern) => isGlob(pattern))) return { configs: await expandConfigs(tree, patterns), gone: [] };
  const choice = await chooseBase(context, asked);
  const base = "base" in choice && choice.base.commit !== undefined ? choice.base.tree : undefined;
  const configs = new Set([...here.values()].flat());
  const before = new Set<string>();
  for (const pattern of patterns) {
    const there = base === undefined ? [] : await found(base, pattern);
    for (const path of there) before.add(path);
    if (there.length === 0 && missing.includes(pattern)) await expandConfigs(tree, [pattern]);
  }
  return { configs: [...configs].sort(compareBytes), gone: [...before].filter((path) => !configs.has(path)).sort(compareBytes) };
}

/** What a pattern finds in a tree; nothing where it finds nothing. */
async function found(tree: Tree, pattern: string): Promise<readonly string[]> {
  try {
    return await expandConfigs(tree, [pattern]);
  } catch (error) {
    if (error instanceof InputError && error.diagnostic.code === "config_missing") return [];
    throw error;
  }
}
