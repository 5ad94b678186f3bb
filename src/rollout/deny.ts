/** The deny list: beats export, hand-written rules, staging and the expectations of tests. Its owner is `registry-policy block`. */
import type { Outcome } from "../diagnostic.ts";
import { compareBytes, lower, trim } from "../gait/index.ts";
import { fail, fieldsOf, findingsFor, itemsOf, textOf, type Findings } from "../source/fields.ts";
import type { SourceDocument, SourceNode } from "../source/node.ts";
import { parseInstant } from "./instants.ts";
import type { DenyEntry } from "./types.ts";

/** Reads a list, alone or under `deny:`, with entries of `tool` or `server`, `reason`, `actor`, `since`. */
export function readDeny(document: SourceDocument): Outcome<readonly DenyEntry[]> {
  const findings = findingsFor(document.file, "deny");
  const entries = itemsOf(findings, listOf(findings, document.root), "deny").flatMap((item, i): DenyEntry[] => {
    const path = `deny[${i}]`;
    const entry = fieldsOf(findings, item, path, ["tool", "server", "reason", "actor", "since"]);
    if (entry === undefined) return [];
    const tool = textOf(findings, entry.get("tool"), `${path}.tool`);
    const server = textOf(findings, entry.get("server"), `${path}.server`);
    if ((tool === undefined) === (server === undefined)) fail(findings, "missing_key", `${path} needs either \`tool\` or \`server\``, item);
    for (const key of ["reason", "actor", "since"]) {
      if (entry.get(key) === undefined) fail(findings, "missing_key", `${path} has no \`${key}\``, item, "Let `registry-policy block` write the entry.");
    }
    const since = textOf(findings, entry.get("since"), `${path}.since`) ?? "";
    if (since !== "" && parseInstant(since) === undefined)
      fail(findings, "time", `${path}.since is ${JSON.stringify(since)}, which is no time`, entry.keyAt("since"));
    const rest = {
      reason: textOf(findings, entry.get("reason"), `${path}.reason`) ?? "",
      actor: textOf(findings, entry.get("actor"), `${path}.actor`) ?? "",
      since,
      line: item.line,
    };
    return [{ ...(tool === undefined ? {} : { tool }), ...(server === undefined ? {} : { server }), ...rest }];
  });
  return findings.diagnostics.length > 0 ? { diagnostics: findings.diagnostics } : { value: entries, diagnostics: [] };
}

/** The list stands under `deny:` or alone; a file with nothing but comments denies nothing, as one that is missing does. */
function listOf(findings: Findings, root: SourceNode): SourceNode | undefined {
  return root.kind === "array" || root.kind === "null" ? root : fieldsOf(findings, root, "", ["deny"])?.get("deny");
}

/** Names (as Gait folds them) that are denied among tools with the servers they belong to. */
export function deniedNames(deny: readonly DenyEntry[], tools: readonly { readonly gait_name: string; readonly server_id?: string }[]): readonly string[] {
  const names = new Set(deny.flatMap((d) => (d.tool === undefined ? [] : [lower(trim(d.tool))])));
  const servers = deniedServers(deny);
  for (const tool of tools) {
    if (tool.server_id !== undefined && servers.has(lower(trim(tool.server_id)))) names.add(tool.gait_name);
  }
  return [...names].sort(compareBytes);
}

/** Keys of denied servers, as Gait folds them. */
export function deniedServers(deny: readonly DenyEntry[]): ReadonlySet<string> {
  return new Set(deny.flatMap((d) => (d.server === undefined ? [] : [lower(trim(d.server))])));
}
