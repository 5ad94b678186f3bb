/**
 * The one path resolver: all links followed, inside the root, regular files only, and never in `.git` or `.github/workflows`
 * for what is written.
 */
import { lstat, realpath } from "node:fs/promises";
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { errorAt } from "../diagnostic.ts";
import { InputError } from "./types.ts";

/** Refuses an input with a code and help. */
export function refuse(code: string, message: string, path: string, help?: string): never {
  throw new InputError(errorAt(code, message, { file: path }, help));
}

/** Node's error code, or `""`. */
export function codeOf(error: unknown): string {
  // Not `instanceof Error`: in a test runner's sandbox the file system's errors come from another realm.
  return typeof error === "object" && error !== null && "code" in error && typeof error.code === "string" ? error.code : "";
}

const ABSENT = new Set(["ENOENT", "ENOTDIR"]);

/** Whether an error says that nothing is there. */
export function isAbsent(error: unknown): boolean {
  return ABSENT.has(codeOf(error));
}

/** Refuses what is no plain local path before the file system is asked. */
export function checkShape(path: string): void {
  if (/^[a-z][a-z0-9+.-]*:\/\//iu.test(path) || /^(?:file|data|http|https):/iu.test(path)) {
    refuse("path_url", `${JSON.stringify(path)} is a URL`, path, "Nothing is ever fetched: let an earlier step download the file and name its path.");
  }
  if (path.includes("\0") || path === "") refuse("path_shape", `${JSON.stringify(path)} is no path`, path);
}

/** The real path of `path` below `root` (both resolved), undefined where nothing is there; refused when it leads outside. */
export async function realInside(root: string, path: string): Promise<string | undefined> {
  checkShape(path);
  if (isAbsolute(path)) refuse("path_outside", `${JSON.stringify(path)} is absolute`, path, "Paths are relative to the workspace.");
  const full = resolve(root, path);
  if (!isInside(root, full)) refuse("path_outside", `${JSON.stringify(path)} leaves the workspace`, path, "Keep every file inside the repository.");
  let real: string;
  try {
    real = await realpath(full);
  } catch (error) {
    if (isAbsent(error)) return (await isDangling(full)) ? refuse("path_dangling", `${JSON.stringify(path)} is a link to nothing`, path) : undefined;
    refuseUnusable(error, path);
    throw error;
  }
  if (!isInside(root, real))
    refuse("path_outside", `${JSON.stringify(path)} is a link that leads out of the workspace`, path, "Links may only point inside the repository.");
  if (isGuardedPath(relative(root, real), [".git"])) refuse("path_guarded", `${JSON.stringify(path)} lies in .git`, path);
  return real;
}

/** What the system says of a path that nobody could use: an error of the input, not of ours. */
export function refuseUnusable(error: unknown, path: string): void {
  switch (codeOf(error)) {
    case "ELOOP":
      return refuse("path_loop", `${JSON.stringify(path)} is a loop of links`, path);
    case "ENAMETOOLONG":
      return refuse("path_too_long", `the path of ${path.length} characters is too long for the file system`, path.slice(0, 100), "Use a shorter path.");
    case "EACCES":
      return refuse("path_denied", `${JSON.stringify(path)} may not be read`, path);
  }
}

async function isDangling(path: string): Promise<boolean> {
  try {
    return (await lstat(path)).isSymbolicLink();
  } catch (error) {
    if (isAbsent(error)) return false;
    throw error;
  }
}

/** Whether `path` is `root` or below it; both absolute. */
export function isInside(root: string, path: string): boolean {
  const way = relative(root, path);
  return way === "" || (!way.startsWith(`..${sep}`) && way !== ".." && !isAbsolute(way));
}

/** Whether a relative path lies in `.git` or, where asked, `.github/workflows`, in any letter case. */
export function isGuardedPath(path: string, guards: readonly (".git" | ".github/workflows")[]): boolean {
  const parts = path.split(/[\\/]/u).map((part) => part.toLowerCase());
  if (guards.includes(".git") && parts.includes(".git")) return true;
  return guards.includes(".github/workflows") && parts.some((part, i) => part === ".github" && parts[i + 1] === "workflows");
}

/**
 * Where an output really goes: links of the folders followed, the target itself followed if it is a link. `root` undefined means
 * a command line operand, which may lie anywhere but in the guarded folders.
 */
export async function resolveOutput(root: string | undefined, from: string, path: string): Promise<string> {
  checkShape(path);
  if (root !== undefined && isAbsolute(path)) refuse("path_outside", `${JSON.stringify(path)} is absolute`, path, "Paths are relative to the workspace.");
  const full = resolve(root ?? from, path);
  if (path.endsWith("/") || basename(full) === "") refuse("path_folder", `${JSON.stringify(path)} names a folder`, path);
  const real = await realTarget(full, path);
  if (root !== undefined && !isInside(root, real))
    refuse("path_outside", `${JSON.stringify(path)} leads out of the workspace`, path, "Choose an output inside the repository.");
  // Only the part below the root is ours to judge; an operand is judged as a whole.
  const judged = root === undefined ? real : relative(root, real);
  if (isGuardedPath(judged, [".git", ".github/workflows"]))
    refuse("path_guarded", `${JSON.stringify(path)} lies in .git or .github/workflows`, path, "Choose another output folder.");
  try {
    if (!(await lstat(real)).isFile()) refuse("path_not_regular", `${JSON.stringify(path)} is not a regular file`, path);
  } catch (error) {
    if (!isAbsent(error)) throw error;
  }
  return real;
}

/** Real path of a file that may not exist yet: the deepest folder that does is resolved, the rest is appended. */
async function realTarget(full: string, shown: string): Promise<string> {
  try {
    return await realpath(full);
  } catch (error) {
    refuseUnusable(error, shown);
    if (!isAbsent(error)) throw error;
    if (await isDangling(full)) refuse("path_dangling", `${JSON.stringify(shown)} is a link to nothing`, shown);
    const parent = dirname(full);
    if (parent === full) return full;
    return join(await realTarget(parent, shown), basename(full));
  }
}
