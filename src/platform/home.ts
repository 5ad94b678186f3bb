/** `~` at the start of an operand, which a shell does not expand behind `=` or inside quotes. */
import { homedir } from "node:os";
import { join } from "node:path";
import { codeOf } from "./error-code.ts";

/** The path with `~` or `~/` at its start replaced by the user's home folder; as it is where there is no such folder. */
export function expandHome(path: string): string {
  if (path !== "~" && !path.startsWith("~/")) return path;
  try {
    return join(homedir(), path.slice(1));
  } catch (error) {
    if (codeOf(error) === "") throw error;
    return path;
  }
}

/** A path for people: without `.` parts and doubled slashes, `..` kept, since a link before it may lead elsewhere. */
export function tidyPath(path: string): string {
  const parts = path.split("/").filter((part) => part !== "" && part !== ".");
  const tidy = `${path.startsWith("/") ? "/" : ""}${parts.join("/")}`;
  return tidy === "" ? "." : tidy;
}
