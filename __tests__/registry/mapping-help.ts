/** Short ways from texts to mappings and mapped readings. */
import type { Outcome } from "../../src/diagnostic.ts";
import { parseOptions, readExport, type Reading, type RegistryOptions } from "../../src/registry/index.ts";
import { parseMapping, type Mapping } from "../../src/registry/mapping.ts";
import { documentOf } from "./read.ts";

/** A mapping from YAML. */
export function mappingOf(yaml: string): Outcome<Mapping> {
  return parseMapping(documentOf(yaml, "options.yaml").root, "options.yaml");
}

/** Reads contents with the options in a YAML text. */
export function mapped(yaml: string, ...contents: readonly unknown[]): Outcome<Reading> {
  const options = parseOptions(documentOf(yaml, "options.yaml").root, "options.yaml");
  if (options.value === undefined) return { diagnostics: options.diagnostics };
  return readExport(
    contents.map((content, i) => documentOf(content, `export${i}.json`)),
    options.value,
  );
}

export type { RegistryOptions };
