/** A folder for the real gait's inputs, removed when it is done with. */
import { mkdir, mkdtemp, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, sep } from "node:path";
import type { TemporaryFolder } from "./types.ts";

/** Makes one. */
export async function makeTemporary(parent: string = tmpdir()): Promise<TemporaryFolder> {
  const path = await realpath(await mkdtemp(join(parent, "registry-policy-")));
  const inside = (relative: string): string => {
    const full = join(path, relative);
    if (full === path || !full.startsWith(path + sep)) throw new Error(`${JSON.stringify(relative)} leads out of the temporary folder`);
    return full;
  };
  return {
    path,
    write: async (relative, bytes) => {
      const full = inside(relative);
      await mkdir(dirname(full), { recursive: true });
      await writeFile(full, bytes);
      return full;
    },
    makeFolder: async (relative) => {
      const full = inside(relative);
      await mkdir(full, { recursive: true });
      return full;
    },
    remove: (relative) => rm(inside(relative), { force: true }),
    dispose: () => rm(path, { recursive: true, force: true }),
  };
}
