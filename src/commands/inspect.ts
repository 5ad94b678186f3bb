/** `registry inspect`: what an export says, what is left out and why. */
import type { Diagnostic } from "../diagnostic.ts";
import { hasErrors } from "../diagnostic.ts";
import type { World } from "../platform/types.ts";
import { inspectDocument, readExport, type InspectDocument } from "../registry/index.ts";
import { readDocuments, readOptions } from "./operands.ts";
import { Refused } from "./refused.ts";

export interface InspectOptions {
  readonly files: readonly string[];
  readonly format: string | undefined;
  readonly options: string | undefined;
}

/** The reading as its published document; throws `Refused` for what exits 6. */
export async function inspect(world: World, options: InspectOptions): Promise<{ document: InspectDocument; diagnostics: readonly Diagnostic[] }> {
  const documents = await readDocuments(world, options.files, "the export");
  const registry = await readOptions(world, options.options, options.format);
  const reading = readExport(documents, registry);
  if (reading.value === undefined || hasErrors(reading.diagnostics)) throw new Refused(reading.diagnostics);
  return { document: inspectDocument(reading.value), diagnostics: reading.diagnostics };
}
