/** Files as a stand-in for `gait` reads them: paths as given, Go's words for what goes wrong. */
import { lstat, readdir, readFile, realpath, stat } from "node:fs/promises";
import { resolve } from "node:path";
import type { GaitIo } from "../gait/command/types.ts";
import { byCodePoint } from "./folder-tree.ts";
import { codeOf } from "./resolve-path.ts";
import { writeAllReal } from "./write-all.ts";

const WORDS: ReadonlyMap<string, string> = new Map([
  ["ENOENT", "no such file or directory"],
  ["ENOTDIR", "not a directory"],
  ["EACCES", "permission denied"],
  ["ELOOP", "too many levels of symbolic links"],
  ["ENAMETOOLONG", "file name too long"],
]);

/** @param now milliseconds since the epoch, asked once a command. */
export function makeGaitIo(cwd: string, now: () => number): GaitIo {
  const words = (verb: string, path: string, error: unknown): string => {
    const code = codeOf(error);
    if (code === "EISDIR") return `read ${path}: is a directory`;
    return `${verb} ${path}: ${WORDS.get(code) ?? code.toLowerCase()}`;
  };
  return {
    readFile: async (path) => {
      if (path.includes("\0")) return { error: `open ${path}: invalid argument` };
      try {
        const full = resolve(cwd, path);
        // Devices and pipes have no end; gait would hang on them.
        const kind = await stat(full);
        if (!kind.isFile() && !kind.isDirectory()) return { error: `open ${path}: not a regular file` };
        return { bytes: await readFile(full) };
      } catch (error) {
        if (path === "") return { error: "open : no such file or directory" };
        return { error: words("open", path, error) };
      }
    },
    stat: async (path, followLinks) => {
      try {
        const full = resolve(cwd, path);
        const found = followLinks ? await stat(full) : await lstat(full);
        if (found.isSymbolicLink()) return "link";
        return found.isFile() ? "file" : found.isDirectory() ? "folder" : "other";
      } catch (error) {
        // Whatever the system says no to: gait refuses the path, too.
        if (codeOf(error) !== "") return "missing";
        throw error;
      }
    },
    readFolder: async (path) => (await readdir(resolve(cwd, path))).sort(byCodePoint),
    writeFile: async (path, text) => {
      const real = await realpath(resolve(cwd, path));
      await writeAllReal(resolve(cwd), [{ path: real, text }]);
    },
    now: () => BigInt(now()) * 1_000_000n,
  };
}
