/** Which engine a run will judge with, before anything else of it is loaded. */
import { readConfig, type EngineChoice } from "../config/index.ts";
import type { Tree } from "../platform/types.ts";
import { SIZE_LIMITS } from "../source/index.ts";
import { readDocument } from "./read.ts";

/** The input's choice, else that of the first configuration that can be read; what is wrong with them is told by the run itself. */
export async function askedEngine(tree: Tree, configs: readonly string[], asked: EngineChoice | undefined): Promise<EngineChoice> {
  if (asked !== undefined) return asked;
  for (const path of configs) {
    const document = await readDocument(tree, path, "the configuration", SIZE_LIMITS.config);
    const config = document.value === undefined ? undefined : readConfig(document.value).value;
    if (config !== undefined) return config.engine;
  }
  return "embedded";
}
