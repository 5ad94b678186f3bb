/** `--config` takes several files or a glob. */
import { compareBytes } from "../gait/index.ts";
import { errorAt } from "../diagnostic.ts";
import { InputError } from "../input-error.ts";
import type { Tree } from "../platform/types.ts";
import { expand, isGlob } from "./glob.ts";

/** Whether a name or glob finds any file. */
export async function isThere(tree: Tree, path: string): Promise<boolean> {
  return (await expand(tree, path)).length > 0;
}

/** All configurations, sorted and without doubles; a name or glob that finds nothing is refused. */
export async function expandConfigs(tree: Tree, paths: readonly string[]): Promise<readonly string[]> {
  const found = new Set<string>();
  for (const path of paths) {
    const files = await expand(tree, path);
    if (files.length === 0) {
      const what = isGlob(path) ? `no configuration matches ${JSON.stringify(path)}` : `the configuration ${JSON.stringify(path)} does not exist`;
      throw new InputError(errorAt("config_missing", what, { file: path }, "Name it with --config, or write one as docs/getting-started.md shows."));
    }
    for (const file of files) found.add(file);
  }
  return [...found].sort(compareBytes);
}
