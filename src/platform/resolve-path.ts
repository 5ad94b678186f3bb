/**
 * The one path resolver: all links followed, inside the root, regular files only, and never in `.git` or `.github/workflows`
 * for what is written.
 */
import { lstat, realpath } from "node:fs/promises";
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { errorAt } from "../diagnostic.ts";
import { codeOf, isAbsent } from "./error-code.ts";
import { refusalOf } from "./system-error.ts";
import { InputError } from "./types.ts";

export { codeOf, isAbsent } from "./error-code.ts";

/** Refuses an input with a code and help. */
export function refuse(code: string, message: string, path: string, help?: string): never {
  throw new InputError(errorAt(code, message, { file: path }, help));
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
    throw refusalOf(error, path, "reading");
  }
  if (!isInside(root, real))
    refuse("path_outside", `${JSON.stringify(path)} is a link that leads out of the workspace`, path, "Links may only point inside the repository.");
  if (isGuardedPath(relative(root, real), [".git"])) refuse("path_guarded", `${JSON.stringify(path)} lies in .git`, path);
  return real;
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
function isGuardedPath(path: string, guards: readonly (".git" | ".github/workflows")[]): boolean {
  const parts = path.split(/[\\/]/u).map((part) => part.toLowerCase());
  if (guards.includes(".git") && parts.includes(".git")) return true;
  return guards.includes(".github/workflows") && parts.some((part, i) => part === ".github" && parts[i + 1] === "workflows");
}

/** Where a command line operand may lie: anywhere, but what stands in the workspace must stay there. */
export interface OperandPlace {
  readonly workspace: string;
  readonly cwd: string;
}

/**
 * Refuses an operand in the workspace that a link leads out of it. The name is the user's, but the link may be somebody else's: a
 * change to the repository could make it point at a secret, or at a file that must not be written over.
 */
export function checkOperandLink({ workspace, cwd }: OperandPlace, path: string, real: string): void {
  if (!isInside(workspace, resolve(cwd, path)) || isInside(workspace, real)) return;
  refuse("path_outside", `${JSON.stringify(path)} is a link that leads out of the workspace`, path, "Name the file itself.");
}

/**
 * Where an output really goes: links of the folders followed, the target itself followed if it is a link. Outputs of a
 * configuration lie below `within`; a command line operand may lie anywhere but in the guarded folders.
 */
export async function resolveOutput(within: string | OperandPlace, path: string): Promise<string> {
  const root = typeof within === "string" ? within : undefined;
  const from = typeof within === "string" ? within : within.cwd;
  checkShape(path);
  if (root !== undefined && isAbsolute(path)) refuse("path_outside", `${JSON.stringify(path)} is absolute`, path, "Paths are relative to the workspace.");
  const full = resolve(from, path);
  if (path.endsWith("/") || basename(full) === "") refuse("path_folder", `${JSON.stringify(path)} names a folder`, path);
  const real = await realTarget(full, path);
  if (root !== undefined && !isInside(root, real))
    refuse("path_outside", `${JSON.stringify(path)} leads out of the workspace`, path, "Choose an output inside the repository.");
  if (typeof within !== "string") checkOperandLink(within, path, real);
  // Only the part below the root is ours to judge; an operand is judged as a whole.
  const judged = root === undefined ? real : relative(root, real);
  if (isGuardedPath(judged, [".git", ".github/workflows"]))
    refuse("path_guarded", `${JSON.stringify(path)} lies in .git or .github/workflows`, path, "Choose another output folder.");
  try {
    if (!(await lstat(real)).isFile()) refuse("path_not_regular", `${JSON.stringify(path)} is not a regular file`, path);
  } catch (error) {
    if (!isAbsent(error)) throw refusalOf(error, path, "writing");
  }
  return real;
}

/** Real path of a file that may not exist yet: the deepest folder that does is resolved, the rest is appended. */
async function realTarget(full: string, shown: string): Promise<string> {
  try {
    return await realpath(full);
  } catch (error) {
    // A file stands where a folder must be: known before anything is read.
    if (!isAbsent(error) || codeOf(error) === "ENOTDIR") throw refusalOf(error, shown, "writing");
    if (await isDangling(full)) refuse("path_dangling", `${JSON.stringify(shown)} is a link to nothing`, shown);
    const parent = dirname(full);
    if (parent === full) return full;
    return join(await realTarget(parent, shown), basename(full));
  }
}
