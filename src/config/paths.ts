/**
 * Paths in the configuration: relative to the configuration's folder, `/` separators, inside the workspace. This is the
 * lexical half; `platform/files` follows links and checks again before anything is opened.
 */
import { fail, type Findings } from "../source/fields.ts";

/** What a path is for: outputs may not lie where a write would change git or the workflows. */
export type PathUse = "input" | "output";

/** The folder of a file path, `""` for the workspace itself. */
export function folderOf(path: string): string {
  const slash = path.lastIndexOf("/");
  return slash === -1 ? "" : path.slice(0, slash);
}

/** Joins and cleans lexically; undefined when the result would leave the workspace. */
export function joinPath(folder: string, path: string): string | undefined {
  const out: string[] = folder === "" ? [] : folder.split("/");
  for (const part of path.split("/")) {
    if (part === "" || part === ".") continue;
    if (part !== "..") out.push(part);
    else if (out.pop() === undefined) return undefined;
  }
  return out.join("/");
}

/** Whether a write to this workspace path could change git itself or a workflow, in any letter case. */
export function isGuarded(path: string): boolean {
  const parts = path.toLowerCase().split("/");
  if (parts.includes(".git")) return true;
  return parts.some((part, i) => part === ".github" && parts[i + 1] === "workflows");
}

/**
 * The workspace path that `text` names, or undefined with an error that names the key. Refused: URLs, absolute paths,
 * backslashes, control characters, paths that leave the workspace and, for outputs, `.git` and `.github/workflows`.
 */
export function workspacePath(
  findings: Findings,
  folder: string,
  text: string | undefined,
  at: { line: number; column: number },
  key: string,
  use: PathUse,
): string | undefined {
  if (text === undefined) return undefined;
  const refuse = (why: string, help: string): undefined => fail(findings, "path", `${key}: ${JSON.stringify(text)} ${why}`, at, help);
  if (/^[a-z][a-z0-9+.-]+:/iu.test(text)) {
    return refuse("is a URL or has a drive letter", "Nothing is ever fetched: let an earlier step download the file and name its path.");
  }
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  if (/[\u0000-\u001f\u007f\\]/u.test(text)) return refuse("holds a backslash or a control character", "Use `/` between folders.");
  if (text.startsWith("/") || text.startsWith("~")) return refuse("is absolute", "Paths are relative to the configuration's folder.");
  const path = joinPath(folder, text);
  if (path === undefined) return refuse("leaves the workspace", "Keep every file of the configuration inside the repository.");
  if (path === "") return refuse("names a folder", "Name a file.");
  if (isGuarded(path)) {
    return refuse("lies in .git or .github/workflows", use === "output" ? "Choose another output folder." : "Keep data out of these folders.");
  }
  findings.places?.push({ path, use, line: at.line, column: at.column });
  return path;
}
