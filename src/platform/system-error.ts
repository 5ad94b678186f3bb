/** What the operating system says no to, in words with an exit code: a path that cannot be used is input, a full disk is something missing. */
import { errorAt, type Diagnostic } from "../diagnostic.ts";
import { codeOf } from "./error-code.ts";
import { InputError } from "./types.ts";

type Words = readonly [code: string, what: string, help: string | undefined, exit: 6 | 7];

const NAMES: readonly (readonly [code: string, words: Words])[] = [
  ["ELOOP", ["path_loop", "is a loop of links", undefined, 6]],
  ["ENAMETOOLONG", ["path_too_long", "is too long for the file system", "Use a shorter path.", 6]],
];

const READING: ReadonlyMap<string, Words> = new Map([
  ...NAMES,
  ["EACCES", ["path_denied", "may not be read", undefined, 6]],
  ["EPERM", ["path_denied", "may not be read", undefined, 6]],
  ["EISDIR", ["path_not_regular", "is not a regular file", undefined, 6]],
  ["ENXIO", ["path_not_regular", "is not a regular file", undefined, 6]],
]);

const CHOOSE = "Choose another output, or change who may write there.";

const WRITING: ReadonlyMap<string, Words> = new Map([
  ...NAMES,
  ["EACCES", ["output_denied", "may not be written", CHOOSE, 6]],
  ["EPERM", ["output_denied", "may not be written", CHOOSE, 6]],
  ["EROFS", ["output_denied", "lies on a file system that is read-only", CHOOSE, 6]],
  // What /proc says of every new name.
  ["ENOENT", ["output_denied", "lies in a folder that takes no files", CHOOSE, 6]],
  ["EINVAL", ["output_denied", "has a name that the file system does not take", "Choose another output.", 6]],
  ["EISDIR", ["path_not_regular", "is not a regular file", "Choose another output.", 6]],
  ["ENOTDIR", ["path_not_folder", "lies below a file", "Choose another output folder.", 6]],
  ["ENOSPC", ["disk_full", "cannot be written: no space is left", "Make room and run again; nothing was changed.", 7]],
  ["EDQUOT", ["disk_full", "cannot be written: the quota is used up", "Make room and run again; nothing was changed.", 7]],
]);

/** A long path is shown by its beginning. */
const SHOWN = 200;

/**
 * The refusal that an error of the file system stands for while `path` is read or written; other errors come back as they are.
 * `path` is what the user named: our temporary names mean nothing to anybody.
 */
export function refusalOf(error: unknown, path: string, doing: "reading" | "writing"): unknown {
  if (error instanceof InputError || !isSystemError(error)) return error;
  const shown = path.length > SHOWN ? `${path.slice(0, SHOWN)}...` : path;
  const words = (doing === "reading" ? READING : WRITING).get(codeOf(error));
  if (words === undefined) {
    const verb = doing === "reading" ? "read" : "written";
    return new InputError(errorAt("system_refused", `${JSON.stringify(shown)} cannot be ${verb}: the system answers ${codeOf(error)}`, { file: shown }), 7);
  }
  const [code, what, help, exit] = words;
  return new InputError(errorAt(code, `${JSON.stringify(shown)} ${what}`, { file: shown }, help), exit);
}

/** The last resort for what no caller has put into words: the system's own answer, without a trace of our code. */
export function systemDiagnostic(error: unknown): Diagnostic | undefined {
  if (!isSystemError(error)) return undefined;
  if (error.syscall === "uv_cwd") return errorAt("cwd_missing", "the working folder does not exist any more", {}, "Change to a folder that exists.");
  if (error.syscall === "write") return errorAt("output_closed", `the output cannot be written: the system answers ${codeOf(error)}`, {}, "Make room for it.");
  const at = "path" in error && typeof error.path === "string" ? ` of ${JSON.stringify(error.path.slice(0, SHOWN))}` : "";
  return errorAt("system_refused", `the system refuses ${error.syscall}${at}: ${codeOf(error)}`, {}, "Check that the path exists and that you may use it.");
}

function isSystemError(error: unknown): error is { readonly syscall: string } {
  return typeof error === "object" && error !== null && "syscall" in error && typeof error.syscall === "string" && /^E[A-Z0-9]+$/u.test(codeOf(error));
}
