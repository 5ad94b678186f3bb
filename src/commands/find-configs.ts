/** Configurations by path or glob, and where an older state kept them. */
import type { Tree } from "../platform/types.ts";
import { SIZE_LIMITS } from "../source/index.ts";
import { textOf } from "./read.ts";

/**
 * The configurations of an older state: those that are at the same path, and, when one is not, every YAML file of the tree that
 * reads like one, so that a moved configuration does not start its policies anew.
 */
export async function findConfigs(tree: Tree, known: readonly string[]): Promise<readonly string[]> {
  const here: string[] = [];
  for (const path of known) if ((await tree.read(path, SIZE_LIMITS.config)) !== undefined) here.push(path);
  if (here.length === known.length) return here;
  const others: string[] = [];
  for (const path of await tree.list("")) {
    if (!/\.ya?ml$/u.test(path) || here.includes(path)) continue;
    const bytes = await tree.read(path, SIZE_LIMITS.config).catch(() => undefined);
    if (bytes !== undefined && looksLikeConfig(textOf(bytes))) others.push(path);
  }
  return [...here, ...others].sort();
}

/** The three top-level keys that every configuration with policies has. */
function looksLikeConfig(text: string): boolean {
  return /^version:/mu.test(text) && /^gait:/mu.test(text) && /^policies:/mu.test(text);
}
