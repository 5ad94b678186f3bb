import type { Context } from "./context.ts";
import { errorAt } from "../diagnostic.ts";
import { InputError } from "../input-error.ts";
export function record(_context: Context, _configs: readonly string[], id: string, _decisions: readonly string[]): Promise<string> {
  return Promise.reject(new InputError(errorAt("record", `record ${id}: in work`)));
}
