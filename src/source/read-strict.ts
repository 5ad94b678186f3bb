/** One reader for every input file, by its name. */
import type { Outcome } from "../diagnostic.ts";
import type { SourceDocument } from "./node.ts";
import { readStrictJson } from "./strict-json.ts";
import { readStrictYaml } from "./strict-yaml.ts";

/** Reads a file as YAML where its name ends in `.yaml` or `.yml` (any letter case), else as JSON. */
export function readStrict(file: string, bytes: Uint8Array): Outcome<SourceDocument> {
  return /\.ya?ml$/i.test(file) ? readStrictYaml(file, bytes) : readStrictJson(file, bytes);
}
