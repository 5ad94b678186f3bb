/** A folder as a tree: the workspace, or a folder given as base. */
import { createHash } from "node:crypto";
import { readdir } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { readRegular } from "./read-file.ts";
import { isAbsent, realInside } from "./resolve-path.ts";
import { refusalOf } from "./system-error.ts";
import type { Tree } from "./types.ts";

/** Folders that never hold inputs and may be huge. */
const SKIPPED = new Set([".git", "node_modules"]);

/** A tree over an absolute folder with its links resolved. */
export function folderTree(root: string, label: string): Tree {
  const read = async (path: string, limit?: number): Promise<Uint8Array | undefined> => {
    const real = await realInside(root, path);
    return real === undefined ? undefined : readRegular(real, path, limit, () => realInside(root, path));
  };
  const find = async (folder: string, kind: Kind): Promise<readonly string[]> => {
    const real = folder === "" ? root : await realInside(root, folder);
    return real === undefined ? [] : (await walk(real, folder, kind)).map((path) => shown(folder, real, path)).sort(byCodePoint);
  };
  const list = (folder: string): Promise<readonly string[]> => find(folder, "file");
  const ids = async (paths: readonly string[]): Promise<ReadonlyMap<string, string>> => {
    const found = new Map<string, string>();
    for (const path of paths) {
      const id = await idOf(path);
      if (id !== undefined) found.set(path, id);
    }
    return found;
  };
  const idOf = async (path: string): Promise<string | undefined> => {
    const files = await list(path);
    if (files.length === 0) {
      const bytes = await read(path);
      return bytes === undefined ? undefined : createHash("sha256").update(bytes).digest("hex");
    }
    const hash = createHash("sha256");
    for (const file of files)
      hash
        .update(file)
        .update("\0")
        .update((await read(file)) ?? "");
    return hash.digest("hex");
  };
  return { label, read, list, links: (folder) => find(folder, "link"), ids };
}

function shown(folder: string, real: string, path: string): string {
  const below = relative(real, path).split(sep).join("/");
  return folder === "" ? below : `${folder}/${below}`;
}

type Kind = "file" | "link";

/** Regular files, or links, below a folder; links are not followed, since they may lead anywhere. `shown` names the folder in messages. */
async function walk(folder: string, shown: string, kind: Kind): Promise<readonly string[]> {
  let entries;
  try {
    entries = await readdir(folder, { withFileTypes: true });
  } catch (error) {
    if (isAbsent(error)) return [];
    throw refusalOf(error, shown === "" ? "." : shown, "reading");
  }
  const found: string[] = [];
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (kind === "file" ? entry.isFile() : entry.isSymbolicLink()) found.push(path);
    else if (entry.isDirectory() && !SKIPPED.has(entry.name)) {
      for (const below of await walk(path, shown === "" ? entry.name : `${shown}/${entry.name}`, kind)) found.push(below);
    }
  }
  return found;
}

/** Order of code points, the same on every platform and in every locale. */
export function byCodePoint(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a, "utf8"), Buffer.from(b, "utf8"));
}
