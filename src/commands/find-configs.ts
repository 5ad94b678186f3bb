/** Configurations by path, and where an older state kept them. */
import { readConfig, type Config } from "../config/index.ts";
import type { Tree } from "../platform/types.ts";
import { readStrict, SIZE_LIMITS } from "../source/index.ts";
import { textOf } from "./read.ts";

/** What the newer state governs: by it a former home is told from somebody else's configuration. */
export interface Governed {
  readonly outputs: ReadonlySet<string>;
  readonly ids: ReadonlySet<string>;
  /** The newer state's files. */
  readonly newer: Tree;
}

/** Outputs and ids of configurations, with those of more outputs. */
export function governed(newer: Tree, configs: readonly Config[], more: readonly string[] = []): Governed {
  return {
    outputs: new Set([...more, ...configs.flatMap(outputsOf)]),
    ids: new Set(configs.flatMap((c) => [...c.policies, ...c.snapshots].map((entry) => entry.id))),
    newer,
  };
}

function outputsOf(config: Config): readonly string[] {
  return [...config.policies.map((p) => (p.kind === "rendered" ? p.output : p.file)), ...config.snapshots.map((s) => s.output)];
}

/**
 * The configurations of an older state: those that are at the same path, and, when one is not, its former home, so that a moved
 * configuration does not start its policies anew. Other configurations of the tree are somebody else's.
 */
export async function findConfigs(tree: Tree, known: readonly string[], now: Governed, seen: SeenFiles = new Map()): Promise<readonly string[]> {
  const here: string[] = [];
  for (const path of known) if ((await tree.read(path, SIZE_LIMITS.config)) !== undefined) here.push(path);
  if (here.length === known.length) return here;
  const others: string[] = [];
  const yaml = (await tree.list("")).filter((path) => isYaml(path) && !here.includes(path));
  const ids = await tree.ids(yaml);
  for (const path of yaml) {
    const id = ids.get(path) ?? "";
    if (seen.get(id) === false) continue;
    const bytes = await tree.read(path, SIZE_LIMITS.config).catch(() => undefined);
    const candidate = bytes !== undefined && looksLikeConfig(bytes);
    if (id !== "") seen.set(id, candidate);
    if (candidate && (await isFormerHome(path, bytes, now))) others.push(path);
  }
  return [...here, ...others].sort();
}

/** It wrote one of the outputs; or it is gone from its path and had one of the ids, or nobody can say what it had. */
async function isFormerHome(path: string, bytes: Uint8Array, now: Governed): Promise<boolean> {
  const document = readStrict(path, bytes).value;
  const config = document === undefined ? undefined : readConfig(document).value;
  if (config !== undefined && outputsOf(config).some((output) => now.outputs.has(output))) return true;
  if ((await now.newer.read(path, SIZE_LIMITS.config).catch(() => undefined)) !== undefined) return false;
  return config === undefined || [...config.policies, ...config.snapshots].some((entry) => now.ids.has(entry.id));
}

/** By an id of their content, whether files look like configurations; many states of a history hold the same ones. */
export type SeenFiles = Map<string, boolean>;

/** The three keys that every configuration with policies has. */
export function looksLikeConfig(bytes: Uint8Array): boolean {
  const text = textOf(bytes);
  return ["version", "gait", "policies"].every((key) => new RegExp(`\\b${key}["']?\\s*:`, "u").test(text));
}

/** Whether a path is one of a YAML file. */
export function isYaml(path: string): boolean {
  return /\.ya?ml$/u.test(path);
}
