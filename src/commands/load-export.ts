/** An export of the configuration, read: its documents, what the adapter makes of them, and the digests for the header. */
import type { ExportSource } from "../config/index.ts";
import { hasErrors, type Diagnostic, type Outcome } from "../diagnostic.ts";
import type { Tree } from "../platform/types.ts";
import { readExport, type Reading } from "../registry/index.ts";
import { readDocument, valuesOf } from "./read.ts";

/** An export as read, with what the artefact's header says of its files. */
export interface LoadedExport {
  readonly reading: Reading;
  /** Path and sha256 of every file, in the order given. */
  readonly sources: readonly { readonly path: string; readonly sha256: string }[];
}

/** Reads all files of one export together. */
export async function loadExport(tree: Tree, source: ExportSource, wanted: "tools" | "trust"): Promise<Outcome<LoadedExport>> {
  const documents = valuesOf(
    await Promise.all(source.files.map((path) => readDocument(tree, path, wanted === "tools" ? "the registry export" : "the report"))),
  );
  if (documents.value === undefined) return { diagnostics: documents.diagnostics };
  const reading = readExport(documents.value, source.options, wanted);
  const diagnostics: readonly Diagnostic[] = [...documents.diagnostics, ...reading.diagnostics];
  if (reading.value === undefined || hasErrors(diagnostics)) return { diagnostics };
  return { value: { reading: reading.value, sources: documents.value.map((d) => ({ path: d.file, sha256: d.sha256 })) }, diagnostics };
}
