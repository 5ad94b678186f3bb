/** Finding the intents that `policy simulate` runs. */
import { cleanPath, compareBytes, lower, trim } from "../text/index.ts";
import type { GaitIo } from "./types.ts";

/** Entries of a comma-separated list, trimmed, the empty ones dropped. */
export function fixtureEntries(list: string): readonly string[] {
  return list
    .split(",")
    .map(trim)
    .filter((entry) => entry !== "");
}

/**
 * Cleaned paths of all fixtures, sorted by bytes, each once. Folders are searched through and through, hidden ones included;
 * links inside them count as files and are not followed as folders.
 */
export async function findFixtures(io: GaitIo, entries: readonly string[]): Promise<{ readonly paths: readonly string[] } | { readonly error: string }> {
  const found = new Set<string>();
  for (const entry of entries) {
    const kind = await io.stat(entry, true);
    if (kind === "missing") return { error: `fixtures path: stat ${entry}: no such file or directory` };
    if (kind === "folder") {
      for (const path of await searchFolder(io, entry)) found.add(path);
    } else if (isJson(entry)) {
      found.add(cleanPath(entry));
    } else {
      return { error: `fixture file must be .json: ${entry}` };
    }
  }
  if (found.size === 0) return { error: "no intent fixtures discovered from --fixtures" };
  return { paths: [...found].sort(compareBytes) };
}

async function searchFolder(io: GaitIo, root: string): Promise<readonly string[]> {
  const files: string[] = [];
  const pending = [root];
  for (let path = pending.pop(); path !== undefined; path = pending.pop()) {
    if ((await io.stat(path, false)) === "folder") {
      for (const name of await io.readFolder(path)) pending.push(cleanPath(`${path}/${name}`));
    } else if (isJson(path)) {
      files.push(cleanPath(path));
    }
  }
  return files;
}

function isJson(path: string): boolean {
  return lower(path).endsWith(".json");
}
