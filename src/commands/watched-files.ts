/** Which files of a state matter, and whether an older commit holds the same. */
import type { PolicyConfig } from "../config/index.ts";
import type { Tree } from "../platform/types.ts";
import { isYaml } from "./find-configs.ts";
import type { Side } from "./side.ts";

/** Files whose change can change a state. */
export interface Watched {
  readonly paths: ReadonlySet<string>;
  /** Folders of which every file matters. */
  readonly folders: readonly string[];
  /** A configuration that was or will be elsewhere is not here: any YAML file of the older state may be it. */
  readonly everyYaml: boolean;
}

/** What matters of a side; `known` are all paths at which newer states held configurations. */
export function watchedOf(side: Side, known: readonly string[], artefacts: readonly string[]): Watched {
  const configs = side.configs.map((c) => c.config);
  const here = new Set(configs.map((c) => c.path));
  return {
    paths: new Set([...known, ...artefacts, ...configs.flatMap((c) => [c.path, c.deny, ...c.policies.flatMap(filesOf)])]),
    folders: [...new Set(configs.map((c) => c.exceptions))].sort(),
    everyYaml: known.some((path) => !here.has(path)),
  };
}

/** What a policy is made of, and what it is written to. */
export function filesOf(policy: PolicyConfig): readonly string[] {
  return policy.kind === "rendered"
    ? [...policy.registry.files, policy.output, policy.staged, ...(policy.base === undefined ? [] : [policy.base])]
    : [policy.file];
}

/** Whether a path is watched by its name; `everyYaml` asks for its content, too. */
export function isWatched(watched: Watched, path: string): boolean {
  return watched.paths.has(path) || watched.folders.some((folder) => path === folder || path.startsWith(`${folder}/`));
}

/** What the watched files hold, by object ids: equal texts mean equal content. */
export async function fingerprint(tree: Tree, watched: Watched): Promise<string> {
  const yaml = watched.everyYaml ? (await tree.list("")).filter(isYaml) : [];
  const paths = [...new Set([...watched.paths, ...watched.folders, ...yaml])].sort();
  const ids = await tree.ids(paths);
  return paths.map((path) => `${path}=${ids.get(path) ?? ""}`).join("\n");
}
