/** Which engine a run judges with. */
import { readConfig, type EngineChoice } from "../config/index.ts";
import type { Tree } from "../platform/types.ts";
import { SIZE_LIMITS } from "../source/index.ts";
import { readDocument } from "./read.ts";

/** Before anything else of a run is loaded: the input's choice, else that of the configurations; what is wrong with them the run tells itself. */
export async function askedEngine(tree: Tree, configs: readonly string[], asked: EngineChoice | undefined): Promise<EngineChoice> {
  if (asked !== undefined) return asked;
  const choices: EngineChoice[] = [];
  for (const path of configs) {
    const document = await readDocument(tree, path, "the configuration", SIZE_LIMITS.config);
    const config = document.value === undefined ? undefined : readConfig(document.value).value;
    if (config !== undefined) choices.push(config.engine);
  }
  return jointEngine(choices);
}

/** One engine for several configurations: where they ask for different ones both judge, so that none gets less than it asked for. */
export function jointEngine(choices: readonly EngineChoice[]): EngineChoice {
  const [first = "embedded"] = choices;
  return choices.every((choice) => choice === first) ? first : "both";
}
