import { posix } from "node:path";
import type { GaitIo } from "../../src/gait/command/types.ts";

/** A folder in memory with the given files; keys that end in `/` are empty folders. */
export function memoryFolder(contents: ReadonlyMap<string, Uint8Array>, now: bigint): GaitIo {
  const files = new Map<string, Uint8Array>();
  const folders = new Set(["."]);
  const clean = (path: string): string => posix.normalize(path).replace(/(?<=.)\/$/, "");
  for (const [written, bytes] of contents) {
    const path = clean(written);
    if (written.endsWith("/")) folders.add(path);
    else files.set(path, bytes);
    for (let parent = posix.dirname(path); parent !== "."; parent = posix.dirname(parent)) folders.add(parent);
  }
  return {
    readFile: async (path) => {
      const bytes = files.get(clean(path));
      if (bytes !== undefined) return { bytes };
      return folders.has(clean(path))
        ? { error: `read ${path}: is a directory` }
        : { error: `open ${path}: no such file or directory` };
    },
    stat: async (path) => (files.has(clean(path)) ? "file" : folders.has(clean(path)) ? "folder" : "missing"),
    readFolder: async (path) => {
      const prefix = clean(path) === "." ? "" : `${clean(path)}/`;
      const inside = [...files.keys(), ...folders].filter(
        (name) => name !== "." && name !== clean(path) && name.startsWith(prefix),
      );
      return [...new Set(inside.map((name) => name.slice(prefix.length).split("/")[0] ?? ""))].sort();
    },
    writeFile: async () => {
      throw new Error("this command writes nothing");
    },
    now: () => now,
  };
}
