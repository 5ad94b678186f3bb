/** Which server a report or a file belongs to when it does not say so itself. */
import { nearest } from "../source/fields.ts";
import { quoteForMessage } from "../source/index.ts";
import { serverOfFile } from "./adapters/server-of-file.ts";
import { refuse, type Draft, type Place } from "./draft.ts";
import type { RegistryOptions } from "./types.ts";

/**
 * The server id that the options give to a nameless export: `server_ids` under the file's path or under the export's own
 * label, else `server_id`. A label is never taken for an id: scanners write unrelated default addresses there.
 */
export function identityFor(draft: Draft, options: RegistryOptions, place: Place, label: string | undefined): string | undefined {
  const { server_ids } = options;
  const byFile = server_ids === undefined ? undefined : serverOfFile(place.file, { format: options.format, server_ids });
  const byLabel = label === undefined ? undefined : options.server_ids?.get(label);
  if (byFile !== undefined && byLabel !== undefined && byFile !== byLabel) {
    const message = `server_ids gives this report two ids: ${quoteForMessage(byFile)} by its path and ${quoteForMessage(byLabel)} by its label`;
    return refuse(draft, "server_ambiguous", message, place, "Keep one of the two keys.");
  }
  const found = byFile ?? byLabel ?? options.server_id;
  if (found !== undefined) return found;
  const named = label === undefined ? quoteForMessage(place.file) : `${quoteForMessage(place.file)} or ${quoteForMessage(label)}`;
  const guess = nearest(label ?? place.file, [...(options.server_ids?.keys() ?? [])]);
  const help = `Give \`server_id\`, or \`server_ids\` with the key ${named}${guess === undefined ? "" : ` (it has ${quoteForMessage(guess)})`}.`;
  return refuse(draft, "server_unmapped", "the export does not name its server", place, help);
}
