/** Which server a file belongs to, where the format itself does not say. */
import type { RegistryOptions } from "../types.ts";

/**
 * The id given for a file: `server_ids` by the file's path, or by a path that it ends with (so that a configuration in a
 * folder can name its files as it does elsewhere), else `server_id`.
 */
export function serverOfFile(file: string, options: RegistryOptions): string | undefined {
  const exact = options.server_ids?.get(file);
  if (exact !== undefined) return exact;
  let best: { readonly length: number; readonly id: string } | undefined;
  for (const [path, id] of options.server_ids ?? []) {
    const clean = path.startsWith("./") ? path.slice(2) : path;
    const matches = clean === file || file.endsWith(`/${clean}`);
    if (matches && (best === undefined || clean.length > best.length)) best = { length: clean.length, id };
  }
  return best?.id ?? options.server_id;
}
