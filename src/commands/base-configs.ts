/** Where the base keeps the configurations that the head names. */
import type { Tree } from "../platform/types.ts";
import { SIZE_LIMITS } from "../source/index.ts";
import { findConfigs, governed } from "./find-configs.ts";
import type { Side } from "./side.ts";

/** The configurations of the base: the same paths, or where they were moved from. */
export function baseConfigs(tree: Tree, configs: readonly string[], head: Side): Promise<readonly string[]> {
  return findConfigs(
    tree,
    configs,
    governed(
      head.tree,
      head.configs.map((c) => c.config),
    ),
  );
}

/**
 * A folder given as base either holds a whole tree like the workspace's, or stands for the folder of the configuration; then its
 * files are found under the head's paths, and everything outside that folder is as in the head.
 */
export async function rerooted(tree: Tree, configs: readonly string[], head: Tree): Promise<Tree> {
  const [first] = configs;
  if (first === undefined || (await tree.read(first, SIZE_LIMITS.config)) !== undefined) return tree;
  const slash = first.lastIndexOf("/");
  const folder = slash === -1 ? "" : first.slice(0, slash);
  if (folder === "") return tree;
  const inside = (path: string): string | undefined => (path === folder ? "" : path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : undefined);
  const listed = async (local: string): Promise<readonly string[]> => (await tree.list(local)).map((file) => `${folder}/${file}`);
  return {
    label: tree.label,
    read: (path, limit) => {
      const local = inside(path);
      return local === undefined ? head.read(path, limit) : tree.read(local, limit);
    },
    list: async (path) => {
      const local = inside(path);
      if (local !== undefined) return listed(local);
      const others = (await head.list(path)).filter((file) => inside(file) === undefined);
      return path === "" || folder.startsWith(`${path}/`) ? [...others, ...(await listed(""))].sort() : others;
    },
    ids: async (paths) => {
      const own = await tree.ids(paths.flatMap((path) => inside(path) ?? []));
      const others = await head.ids(paths.filter((path) => inside(path) === undefined));
      return new Map([...others, ...[...own].map(([path, id]) => [`${folder}/${path}`, id] as const)]);
    },
  };
}
