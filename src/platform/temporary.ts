/** A folder for the real gait's inputs, removed when it is done with. */
import { mkdtemp, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import type { World } from "./types.ts";

/** Makes one; names are plain file names of ours. */
export async function makeTemporary(parent: string = tmpdir()): ReturnType<World["temporary"]> {
  const path = await realpath(await mkdtemp(join(parent, "registry-policy-")));
  return {
    path,
    write: async (name, bytes) => {
      const full = join(path, basename(name));
      await writeFile(full, bytes);
      return full;
    },
    dispose: () => rm(path, { recursive: true, force: true }),
  };
}
