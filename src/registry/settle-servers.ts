/** Listed servers: the same check of names as for tools, and their run-time names. */
import { diagnosticAt, errorAt, type Diagnostic } from "../diagnostic.ts";
import type { AliasTable } from "./aliases.ts";
import { checkName } from "./names.ts";
import type { ServerEntry } from "./types.ts";

/** Servers with run-time names; one with a name that the check refuses is an error. Linear. */
export function settleServers(
  servers: readonly ServerEntry[],
  aliases: AliasTable,
): { readonly servers: readonly ServerEntry[]; readonly diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const settled = servers.flatMap((server) => {
    const check = checkName(server.server_id);
    if (check.kind === "blank") {
      diagnostics.push(errorAt("server_id_missing", "a server has a blank name", server.origin, "Name the server."));
      return [];
    }
    if (check.kind === "refused") {
      diagnostics.push(errorAt(check.code, `server name ${check.reason}`, server.origin, "Correct the name where the export is made."));
      return [];
    }
    for (const w of check.warnings) diagnostics.push(diagnosticAt("warning", w.code, `server name ${w.reason}`, server.origin));
    return [{ ...server, server_id: aliases.of(check.trimmed) }];
  });
  return { servers: settled, diagnostics };
}
