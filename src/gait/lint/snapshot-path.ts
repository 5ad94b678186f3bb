/** Whether the snapshot that a policy names lies inside the workspace. Judged by the words of the path; links are not followed. */

/**
 * Why a path leaves the workspace, or undefined where it stays. `folder` is where Gait is started, relative to the workspace
 * and inside of it, `""` for the workspace itself. Backslashes and drive letters count,
 * because the policy may be used on Windows; `~` and `$` do not, because Gait expands neither.
 */
export function escapesFolder(path: string, folder = ""): string | undefined {
  if (path.includes("\0")) return "holds a NUL character, which no file name has";
  if (/^[/\\]/.test(path) || /^[A-Za-z]:/.test(path)) return "is absolute, so it names another file on another machine";
  let depth = 0;
  for (const part of [...folder.split("/"), ...path.split(/[/\\]/)]) {
    if (part === "..") depth--;
    else if (part !== "" && part !== ".") depth++;
    if (depth < 0) return "leads out of the workspace";
  }
  return undefined;
}
