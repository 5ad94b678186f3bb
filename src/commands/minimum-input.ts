/** The organisation's rules as they come in: YAML in an input of the action. */
import type { Outcome } from "../diagnostic.ts";
import { readMinimum, type Minimum } from "../rollout/index.ts";
import { readStrictYaml } from "../source/index.ts";

/** Findings name the input instead of a file. */
export function parseMinimum(text: string): Outcome<Minimum> {
  const document = readStrictYaml("minimum", new TextEncoder().encode(text));
  const outcome = document.value === undefined ? document : readMinimum(document.value);
  const diagnostics = outcome.diagnostics.map(({ file: _file, line, column: _column, ...rest }) => ({
    ...rest,
    message: `input minimum${line === undefined ? "" : `, line ${line}`}: ${rest.message}`,
  }));
  return "value" in outcome && outcome.value !== undefined && "soak" in outcome.value ? { value: outcome.value, diagnostics } : { diagnostics };
}
