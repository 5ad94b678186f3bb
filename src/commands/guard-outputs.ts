/** Links can make an output and an input one file where their paths differ: looked at before anything is written. */
import { errorAt } from "../diagnostic.ts";
import { InputError } from "../input-error.ts";
import type { Files, Output } from "../platform/types.ts";
import type { LoadedConfig } from "./side.ts";

/** Refuses outputs that would overwrite what a configuration reads. Throws InputError at the place that names the input. */
export async function guardOutputs(files: Files, configs: readonly LoadedConfig[], outputs: readonly Output[]): Promise<void> {
  const full = (path: string): string => `${files.workspace}/${path}`;
  const written = new Set(outputs.map((output) => output.path));
  for (const { config } of configs) {
    for (const place of config.places) {
      if (place.use === "output" || written.has(place.path)) continue;
      for (const { path } of outputs) {
        if (!(await files.sameFile(full(path), full(place.path)))) continue;
        const message = `the output ${JSON.stringify(path)} and ${JSON.stringify(place.path)} are one file by a link`;
        throw new InputError(
          errorAt("output_over_input", message, { file: config.path, line: place.line, column: place.column }, "Remove the link, or choose another output."),
        );
      }
    }
  }
}
