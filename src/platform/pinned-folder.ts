/**
 * A folder that is held open while files are written into it. On Linux every name is then looked up in that very folder, so a
 * folder that somebody swaps for a link meanwhile leads nowhere; elsewhere the path is checked again at the start.
 */
import { constants } from "node:fs";
import { mkdir, open, readlink, realpath } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { codeOf, isAbsent, refuse } from "./resolve-path.ts";

/** A folder with its links resolved, held until `close`. */
export interface PinnedFolder {
  /** The real path, for messages and for what outlives this process. */
  readonly path: string;
  /** A path to a name in this folder, good until `close`. */
  readonly at: (name: string) => string;
  readonly close: () => Promise<void>;
}

/** Opens a folder for looking names up in it only: reading it is not needed, so neither is the right to. */
const O_PATH = 0o10000000;

/** Opens a folder, making it and its parents where they are missing. `path` is real: none of its parts may be a link. */
export async function pinFolder(path: string): Promise<PinnedFolder> {
  const missing: string[] = [];
  let existing = path;
  let folder = await openFolder(existing, existing);
  while (folder === undefined) {
    missing.unshift(basename(existing));
    existing = dirname(existing);
    folder = await openFolder(existing, existing);
  }
  for (const name of missing) {
    const parent: PinnedFolder = folder;
    try {
      await mkdir(parent.at(name)).catch((error: unknown) => {
        if (codeOf(error) !== "EEXIST") throw error;
      });
      folder = (await openFolder(parent.at(name), join(parent.path, name))) ?? swapped(join(parent.path, name));
    } finally {
      await parent.close();
    }
  }
  return folder;
}

/** The folder at `path`, which must really be `real`; undefined where there is none. */
async function openFolder(path: string, real: string): Promise<PinnedFolder | undefined> {
  if (process.platform !== "linux") return checkedFolder(real);
  let handle;
  try {
    handle = await open(path, O_PATH | constants.O_DIRECTORY | constants.O_NOFOLLOW);
  } catch (error) {
    if (codeOf(error) === "ENOENT") return undefined;
    if (codeOf(error) === "ENOTDIR" || codeOf(error) === "ELOOP") return notFolder(real);
    throw error;
  }
  const base = `/proc/self/fd/${handle.fd}`;
  const actual = await readlink(base).catch(() => undefined);
  if (actual !== real) {
    await handle.close();
    // Without /proc there is nothing to look names up by.
    return actual === undefined ? checkedFolder(real) : swapped(real);
  }
  const held = handle;
  return { path: real, at: (name) => `${base}/${name}`, close: () => held.close() };
}

async function checkedFolder(real: string): Promise<PinnedFolder | undefined> {
  try {
    if ((await realpath(real)) !== real) return swapped(real);
  } catch (error) {
    if (isAbsent(error)) return undefined;
    throw error;
  }
  return { path: real, at: (name) => join(real, name), close: () => Promise.resolve() };
}

function swapped(path: string): never {
  return refuse("path_swapped", `the folder ${JSON.stringify(path)} changed while it was written`, path, "Run again when nothing else writes here.");
}

function notFolder(path: string): never {
  return refuse("path_not_folder", `${JSON.stringify(path)} is not a folder`, path, "Choose another output folder.");
}
