/** What the system calls an error. */

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
