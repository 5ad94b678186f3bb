/** A tree with some files replaced: what the workspace would hold after a write. */
import type { Tree } from "../platform/types.ts";

/** `files` by path; undefined stands for a deleted file. */
export function overlay(tree: Tree, files: ReadonlyMap<string, string | undefined>): Tree {
  const encoder = new TextEncoder();
  return {
    label: tree.label,
    read: async (path, limit) => {
      if (!files.has(path)) return tree.read(path, limit);
      const text = files.get(path);
      return text === undefined ? undefined : encoder.encode(text);
    },
    list: async (folder) => {
      const start = folder === "" ? "" : `${folder}/`;
      const kept = (await tree.list(folder)).filter((path) => files.get(path) !== undefined || !files.has(path));
      const added = [...files].flatMap(([path, text]) => (text !== undefined && path.startsWith(start) ? [path] : []));
      return [...new Set([...kept, ...added])].sort();
    },
    ...(tree.links === undefined ? {} : { links: tree.links }),
    // Ids are only asked of committed trees.
    ids: (paths) => tree.ids(paths),
  };
}
