import type { Context } from "./context.ts";
import { errorAt } from "../diagnostic.ts";
import { InputError } from "../input-error.ts";
export function attest(_context: Context, _configs: readonly string[], id: string, _output: string): Promise<void> {
  return Promise.reject(new InputError(errorAt("attest", `attest ${id}: in work`)));
}
