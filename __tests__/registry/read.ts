/** Short ways from a text to a reading, for the tests of this room. */
import type { Diagnostic, Outcome } from "../../src/diagnostic.ts";
import { readExport, type Reading, type RegistryOptions, type Wanted } from "../../src/registry/index.ts";
import { readStrict, type SourceDocument } from "../../src/source/index.ts";

/** A document; anything but text is written as JSON first. */
export function documentOf(content: unknown, file = "export.json"): SourceDocument {
  const text = typeof content === "string" ? content : JSON.stringify(content);
  const read = readStrict(file, new TextEncoder().encode(text));
  if (read.value === undefined) throw new Error(`${file}: ${read.diagnostics.map((d) => d.message).join("; ")}`);
  return read.value;
}

export type Options = Partial<RegistryOptions>;

/** Reads one content. */
export function read(content: unknown, options: Options = {}, wanted?: Wanted): Outcome<Reading> {
  return readExport([documentOf(content)], { format: "auto", ...options }, wanted);
}

/** Reads several files, by name. */
export function readFiles(files: Readonly<Record<string, unknown>>, options: Options = {}, wanted?: Wanted): Outcome<Reading> {
  const documents = Object.entries(files).map(([file, content]) => documentOf(content, file));
  return readExport(documents, { format: "auto", ...options }, wanted);
}

/** The value of an outcome that must have one. */
export function valueOf(outcome: Outcome<Reading>): Reading {
  if (outcome.value === undefined) throw new Error(outcome.diagnostics.map((d) => `${d.code}: ${d.message}`).join("; "));
  return outcome.value;
}

/** Codes of the errors; empty where the outcome has a value. */
export function errorsOf(outcome: Outcome<unknown>): readonly string[] {
  const codes = outcome.diagnostics.filter((d) => d.severity === "error").map((d) => d.code);
  if ((codes.length === 0) !== (outcome.value !== undefined)) throw new Error("a value and errors exclude each other");
  return codes;
}

/** The findings of one code. */
export function findings(outcome: Outcome<unknown>, code: string): readonly Diagnostic[] {
  return outcome.diagnostics.filter((d) => d.code === code);
}

/** Run-time names, sorted. */
export function gaitNames(outcome: Outcome<Reading>): readonly string[] {
  return [...new Set(valueOf(outcome).tools.map((t) => t.gait_name))].sort();
}
