/** `registry inspect`: what an export says, what is left out and why. */
import type { Diagnostic } from "../diagnostic.ts";
import { hasErrors } from "../diagnostic.ts";
import type { World } from "../platform/types.ts";
import { checkReportTimes, inspectDocument, readExport, recognised, type InspectDocument } from "../registry/index.ts";
import { readDocuments, readOptions } from "./operands.ts";
import { RefusedExport } from "./refused.ts";

/** Exports as operands of the command line; the format is detected where none is given. */
export interface InspectOptions {
  readonly files: readonly string[];
  readonly format: string | undefined;
  readonly options: string | undefined;
}

/** The reading as its published document; throws `Refused` for what exits 6. */
export async function inspect(world: World, options: InspectOptions): Promise<{ document: InspectDocument; diagnostics: readonly Diagnostic[] }> {
  // What is wrong with the options is told before any export is read.
  const registry = await readOptions(world, options.options, options.format);
  const documents = await readDocuments(world, options.files, "the export");
  const reading = readExport(documents, registry);
  const refuse = (diagnostics: readonly Diagnostic[]): RefusedExport => new RefusedExport(diagnostics, recognised(documents, registry));
  if (reading.value === undefined || hasErrors(reading.diagnostics)) throw refuse(reading.diagnostics);
  // What `render` and `check` would refuse is no date to show as one.
  const times = checkReportTimes(reading.value, world.clock.now());
  if (times.length > 0) throw refuse([...times, ...reading.diagnostics]);
  return { document: inspectDocument(reading.value), diagnostics: reading.diagnostics };
}
