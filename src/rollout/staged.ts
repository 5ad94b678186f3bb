/** The staged file: one name a line, data and not a judging file. Names in it render as `dry_run` until they are proven. */
import { errorAt, type Diagnostic } from "../diagnostic.ts";
import { compareBytes, lower, trim } from "../gait/index.ts";

/** A line that would be read as a comment, and such a line that is a name all the same: with backslashes before it. */
const COMMENT = /^#(?:\s|$)/u;
const LIKE_COMMENT = /^\\*#(?:\s|$)/u;

/**
 * Names of a staged file, folded as Gait folds them, sorted, with what is wrong with it. A `#` alone or before a blank starts a
 * comment; `#name` is a name.
 */
export function parseStaged(file: string, text: string): { readonly names: readonly string[]; readonly diagnostics: readonly Diagnostic[] } {
  const names = new Set<string>();
  const diagnostics: Diagnostic[] = [];
  // Git may check the file out with CRLF; a carriage return at the end of a line is no part of the name.
  text.split(/\r?\n/u).forEach((raw, index) => {
    if (trim(raw) === "" || COMMENT.test(raw)) return;
    const line = LIKE_COMMENT.test(raw) ? raw.slice(1) : raw;
    const name = lower(trim(line));
    if (name === line) names.add(name);
    else
      diagnostics.push(
        errorAt(
          "staged_name",
          `${JSON.stringify(raw)} is not written as Gait folds it`,
          { file, line: index + 1, column: 1 },
          `Write the name as ${JSON.stringify(name)}, alone on its line.`,
        ),
      );
  });
  return { names: [...names].sort(compareBytes), diagnostics };
}

/** The file's text; empty for no names. */
export function formatStaged(names: readonly string[]): string {
  return [...new Set(names)]
    .sort(compareBytes)
    .map((name) => `${LIKE_COMMENT.test(name) ? "\\" : ""}${name}\n`)
    .join("");
}

/**
 * What `check --write` and `sync` make of the staged file at enforce: names that are new against the base go in, names that
 * left the registry go out. At the other stages the file is left alone.
 * @param approved names the registry approves now
 * @param known names the base approves or stages; undefined where there is no base
 */
export function updateStaged(
  current: readonly string[],
  approved: readonly string[],
  known: readonly string[] | undefined,
  newTools: "dry_run" | "allow",
): readonly string[] {
  const approvedNow = new Set(approved);
  const kept = current.filter((name) => approvedNow.has(name));
  if (known === undefined || newTools === "allow") return kept;
  const before = new Set(known);
  return [...new Set([...kept, ...approved.filter((name) => !before.has(name))])].sort(compareBytes);
}
