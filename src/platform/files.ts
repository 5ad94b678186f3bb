/** Files as the commands see them. */
import { realpath, stat } from "node:fs/promises";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { folderTree } from "./folder-tree.ts";
import { readRegular } from "./read-file.ts";
import { checkOperandLink, checkShape, isAbsent, isInside, refuse, resolveOutput } from "./resolve-path.ts";
import { refusalOf } from "./system-error.ts";
import type { Files, Output, Tree } from "./types.ts";
import { writeAllReal } from "./write-all.ts";

/** Files of a workspace; operands are resolved against `cwd`. Both must exist. */
export async function makeFiles(workspace: string, cwd: string): Promise<Files> {
  const root = await realpath(workspace);
  const targets = (outputs: readonly string[], where: "workspace" | "operand"): Promise<readonly string[]> =>
    Promise.all(outputs.map((path) => resolveOutput(where === "workspace" ? root : { workspace: root, cwd }, path)));
  return {
    workspace: root,
    readOperand: async (path, limit) => {
      checkShape(path);
      const full = resolve(cwd, path);
      let real: string;
      try {
        real = await realpath(full);
      } catch (error) {
        if (isAbsent(error)) return undefined;
        throw refusalOf(error, path, "reading");
      }
      checkOperandLink({ workspace: root, cwd }, path, real);
      return readRegular(real, path, limit, () => realpath(full));
    },
    tree: folderTree(root, "the working tree"),
    shown: async (path) => {
      const real = await realOrSame(cwd, path);
      return isInside(root, real) ? relative(root, real).split(sep).join("/") : basename(path);
    },
    sameFile: async (a, b) => (await realOrSame(cwd, a)) === (await realOrSame(cwd, b)),
    inWorkspace: async (path) => {
      checkShape(path);
      // The lexical path is kept, so that messages show what the user wrote; links are judged when it is read.
      const full = join(await realOrSame(cwd, dirname(resolve(cwd, path))), basename(path));
      if (!isInside(root, full))
        refuse("path_outside", `${JSON.stringify(path)} lies outside the workspace`, path, "Run from inside the repository that holds it.");
      return relative(root, full).split(sep).join("/");
    },
    isFolder: async (path) => {
      try {
        return (await stat(resolve(cwd, path))).isDirectory();
      } catch (error) {
        if (isAbsent(error)) return false;
        throw refusalOf(error, path, "reading");
      }
    },
    folder: (path) => lazyFolder(resolve(cwd, path), path),
    checkOutputs: async (paths, where) => {
      await targets(paths, where);
    },
    writeAll: async (outputs: readonly Output[], where) => {
      const real = await targets(
        outputs.map((o) => o.path),
        where,
      );
      if (new Set(real).size !== real.length) refuse("output_twice", "two outputs of this run are one file", outputs[0]?.path ?? "");
      await writeAllReal(
        root,
        outputs.map((o, i) => ({ path: real[i] ?? o.path, shown: o.path, text: o.text })),
      );
      // A folder swapped for a link meanwhile would show as another real path.
      const after = await targets(
        outputs.map((o) => o.path),
        where,
      );
      if (after.some((path, i) => path !== real[i])) refuse("path_swapped", "a folder changed while it was written", outputs[0]?.path ?? "");
    },
  };
}

async function realOrSame(cwd: string, path: string): Promise<string> {
  const full = resolve(cwd, path);
  try {
    return await realpath(full);
  } catch (error) {
    if (isAbsent(error)) return full;
    throw refusalOf(error, path, "reading");
  }
}

/** A base folder: its links are resolved when it is first read. */
function lazyFolder(path: string, label: string): Tree {
  let tree: Promise<Tree> | undefined;
  const ready = (): Promise<Tree> =>
    (tree ??= realpath(path).then(
      (real) => folderTree(real, label),
      (error: unknown) => {
        throw refusalOf(error, label, "reading");
      },
    ));
  return {
    label,
    read: async (file, limit) => (await ready()).read(file, limit),
    list: async (folder) => (await ready()).list(folder),
    ids: async (paths) => (await ready()).ids(paths),
  };
}
