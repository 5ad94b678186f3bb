/** Whether the snapshot that a policy names lies inside the workspace. Judged by the words of the path; links are not followed. */

/**
 * Why a path leaves the folder that it is resolved against, or undefined where it stays. Backslashes and drive letters count,
 * because the policy may be used on Windows; `~` and `$` do not, because Gait expands neither.
 */
export function escapesFolder(path: string): string | undefined {
  if (path.includes("\0")) return "holds a NUL character, which no file name has";
  if (/^[/\\]/.test(path) || /^[A-Za-z]:/.test(path)) return "is absolute, so it names another file on another machine";
  let depth = 0;
  for (const part of path.split(/[/\\]/)) {
    if (part === "..") depth--;
    else if (part !== "" && part !== ".") depth++;
    if (depth < 0) return "leads out of the folder that Gait is started in";
  }
  return undefined;
}
