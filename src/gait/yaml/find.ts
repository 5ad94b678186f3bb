/** Finding places in a YAML tree by name, for messages. */
import type { YamlEntry, YamlNode } from "./nodes.ts";

/** The node itself, or what an alias stands for. */
export function resolveAlias(node: YamlNode | undefined): YamlNode | undefined {
  return node?.kind === "alias" ? node.target : node;
}

/** The entry with this key as text; undefined where the node is no mapping or has no such key. */
export function findEntry(node: YamlNode | undefined, key: string): YamlEntry | undefined {
  const mapping = resolveAlias(node);
  if (mapping?.kind !== "mapping") return undefined;
  return mapping.entries.find((entry) => {
    const found = resolveAlias(entry.key);
    return found?.kind === "scalar" && found.text === key;
  });
}

/**
 * The node at a path of keys and list indexes, and the offset of the key that leads to it (of the item itself in a list);
 * undefined where the path leads nowhere.
 */
export function findPath(root: YamlNode | undefined, path: readonly (string | number)[]): { readonly node: YamlNode; readonly keyStart: number } | undefined {
  let node = resolveAlias(root);
  let keyStart = node?.start ?? 0;
  for (const step of path) {
    if (typeof step === "number") {
      const item: YamlNode | undefined = node?.kind === "sequence" ? node.items[step] : undefined;
      keyStart = item?.start ?? keyStart;
      node = resolveAlias(item);
    } else {
      const entry = findEntry(node, step);
      keyStart = entry?.key.start ?? keyStart;
      node = resolveAlias(entry?.value);
    }
    if (node === undefined) return undefined;
  }
  return node === undefined ? undefined : { node, keyStart };
}
