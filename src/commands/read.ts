/** Reading files of a tree strictly: every problem is a diagnostic with its place, a missing file says what to do. */
import { errorAt, hasErrors, type Diagnostic, type Outcome } from "../diagnostic.ts";
import type { SourceDocument } from "../source/node.ts";
import { readStrict, SIZE_LIMITS } from "../source/index.ts";
import { InputError } from "../input-error.ts";
import type { Tree } from "../platform/types.ts";

/** A strictly read document, or the errors. `what` names the file's part in messages. */
export async function readDocument(tree: Tree, path: string, what: string, limit: number = SIZE_LIMITS.export): Promise<Outcome<SourceDocument>> {
  try {
    const bytes = await tree.read(path, limit);
    if (bytes === undefined) return { diagnostics: [missing(tree, path, what)] };
    return readStrict(path, bytes);
  } catch (error) {
    if (error instanceof InputError && error.exit === 6) return { diagnostics: [error.diagnostic] };
    throw error;
  }
}

/** As `readDocument`, but a file that is not there is no finding: the value is simply absent. */
export async function readOptional(tree: Tree, path: string, limit: number = SIZE_LIMITS.config): Promise<Outcome<SourceDocument>> {
  const bytes = await tree.read(path, limit);
  return bytes === undefined ? { diagnostics: [] } : readStrict(path, bytes);
}

/** The error for a file that is not there. */
export function missing(tree: Tree, path: string, what: string): Diagnostic {
  return errorAt(
    "file_missing",
    `${what} ${JSON.stringify(path)} does not exist in ${tree.label}`,
    { file: path },
    "Check the path; an earlier step has to put the file in place.",
  );
}

/** Collects diagnostics of several outcomes and tells whether all of them have values. */
export function valuesOf<T>(outcomes: readonly Outcome<T>[]): Outcome<readonly T[]> {
  const diagnostics = outcomes.flatMap((o) => o.diagnostics);
  const values = outcomes.flatMap((o) => (o.value === undefined ? [] : [o.value]));
  return values.length === outcomes.length && !hasErrors(diagnostics) ? { value: values, diagnostics } : { diagnostics };
}

/** Text of bytes for comparing and editing; not for judging. */
export function textOf(bytes: Uint8Array): string {
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
}
