/** What `registry inspect` prints for people. */
import type { InspectDocument } from "../registry/index.ts";
import { diagnosticsText, logLine } from "../report/index.ts";

/** A few counted lists; names are quoted and made visible. */
export function inspectText(document: InspectDocument, options: { readonly colour?: boolean }): string {
  const lines = [
    logLine(`format: ${document.format} (`, document.detected_by, ")"),
    ...listed(
      "tools",
      document.tools.map(
        (t) =>
          `${JSON.stringify(t.name)}${t.server_id === undefined ? "" : ` of ${JSON.stringify(t.server_id)}`}${t.effect === undefined ? "" : ` (${t.effect})`}  ${t.file}:${t.line}:${t.column}`,
      ),
    ),
    ...listed(
      "names in the policy",
      document.tool_names.map((name) => JSON.stringify(name)),
    ),
    ...listed(
      "servers",
      document.servers.map(
        (s) => `${JSON.stringify(s.server_id)}${s.version === undefined ? "" : ` ${s.version}`}${s.status === undefined ? "" : ` ${s.status}`}`,
      ),
    ),
    ...listed(
      "trust entries",
      document.trust_entries.map((e) => `${JSON.stringify(e.server_id ?? e.server_name ?? "")} ${e.status} ${e.score} ${e.updated_at}`),
    ),
    ...listed(
      "left out",
      document.left_out.map((l) => `${JSON.stringify(l.subject)}: ${l.reason} [${l.code}]`),
    ),
  ];
  return `${lines.join("\n")}\n${document.diagnostics.length === 0 ? "" : diagnosticsText(document.diagnostics, options)}`;
}

function listed(title: string, items: readonly string[]): readonly string[] {
  return items.length === 0 ? [] : [`${title}: ${items.length}`, ...items.map((item) => logLine("  ", item))];
}
