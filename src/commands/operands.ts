/** Operands of the command line, read: files that may lie anywhere, shown by a path that does not depend on the machine. */
import { errorAt, type Outcome } from "../diagnostic.ts";
import type { World } from "../platform/types.ts";
import { InputError } from "../input-error.ts";
import { parseOptions, type RegistryOptions } from "../registry/index.ts";
import { Refused } from "./refused.ts";
import { readStrict, SIZE_LIMITS, type SourceDocument } from "../source/index.ts";

/** The value, or `Refused` with all that is wrong. */
export function required<T>(outcome: Outcome<T>): T {
  if (outcome.value === undefined) throw new Refused(outcome.diagnostics);
  return outcome.value;
}

/** Bytes of an operand; a missing file is refused, with what to do about it. */
export async function readOperand(world: World, path: string, what: string, limit: number, help = "Check the path."): Promise<Uint8Array> {
  const bytes = await world.files.readOperand(path, limit);
  if (bytes === undefined) throw new InputError(errorAt("file_missing", `${what} ${JSON.stringify(path)} does not exist`, { file: path }, help));
  return bytes;
}

/** Strictly read documents of operands, named as they are shown in artefacts. */
export async function readDocuments(world: World, paths: readonly string[], what: string): Promise<readonly SourceDocument[]> {
  const documents: SourceDocument[] = [];
  for (const path of paths) {
    const bytes = await readOperand(world, path, what, SIZE_LIMITS.export);
    documents.push(required(readStrict(await world.files.shown(path), bytes)));
  }
  return documents;
}

/** `--options FILE` and `--format`; the flag wins. */
export async function readOptions(world: World, file: string | undefined, format: string | undefined): Promise<RegistryOptions> {
  let options: RegistryOptions = { format: "auto" };
  if (file !== undefined) {
    const bytes = await readOperand(world, file, "the options file", SIZE_LIMITS.config);
    const document = required(readStrict(file, bytes));
    options = required(parseOptions(document.root, document.file));
  }
  if (format === undefined) return options;
  const asked = required(
    parseOptions(
      { kind: "object", line: 1, column: 1, members: [{ key: "format", line: 1, column: 1, value: { kind: "string", value: format, line: 1, column: 1 } }] },
      "--format",
    ),
  );
  return { ...options, format: asked.format };
}
