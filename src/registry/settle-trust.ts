/** What every trust entry must be before it goes into a snapshot, whatever adapter it comes from. */
import { diagnosticAt, errorAt, type Diagnostic, type Origin } from "../diagnostic.ts";
import { quoteForMessage } from "../source/index.ts";
import { serverKey, type AliasTable } from "./aliases.ts";
import { evidenceOfFile, evidenceProblem } from "./evidence-path.ts";
import { labelProblem } from "./labels.ts";
import { checkName } from "./names.ts";
import { instantOf } from "./timestamp.ts";
import type { FormatName, RegistryOptions, TrustEntry } from "./types.ts";

/** Entries that one report may have. */
const TRUST_LIMIT = 200_000;

/** Checks all entries, renames them by the aliases, and adds `unknown` ones for servers that were expected. Linear. */
export function settleTrust(
  entries: readonly TrustEntry[],
  format: FormatName,
  options: RegistryOptions,
  aliases: AliasTable,
  origin: Origin,
): { readonly entries: readonly TrustEntry[]; readonly diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  if (entries.length > TRUST_LIMIT) {
    const message = `the report has ${entries.length} servers, more than the limit of ${TRUST_LIMIT}`;
    return { entries: [], diagnostics: [errorAt("too_many_servers", message, origin, "Split the report.")] };
  }
  const settled = entries.flatMap((entry) => settleEntry(entry, aliases, diagnostics) ?? []);
  const all = entries.length === 0 ? [] : [...settled, ...missing(settled, format, options, aliases, origin, diagnostics)];
  refuseDoubles(all, diagnostics);
  return { entries: all, diagnostics };
}

function settleEntry(entry: TrustEntry, aliases: AliasTable, diagnostics: Diagnostic[]): TrustEntry | undefined {
  const { server_id, server_name, evidence_path, ...rest } = entry;
  const before = diagnostics.length;
  const say = (code: string, message: string, help: string): void => {
    diagnostics.push(errorAt(code, message, entry.origin, help));
  };
  const id = checkName(server_id ?? "");
  const identity = id.kind === "blank" ? checkName(server_name ?? "") : id;
  if (identity.kind === "blank") {
    say("server_id_missing", "a server has neither an id nor a name; Gait would reject the whole snapshot", "Name the server, or remove the entry.");
    return undefined;
  }
  if (identity.kind === "refused") {
    say(identity.code, `server name ${identity.reason}`, "Correct the name where the report is made.");
    return undefined;
  }
  for (const w of identity.warnings) diagnostics.push(diagnosticAt("warning", w.code, `server name ${w.reason}`, entry.origin));
  for (const [what, text] of [
    ["publisher", rest.publisher],
    ["server name", server_name],
    ["source", rest.source],
  ] as const) {
    const problem = text === undefined ? undefined : labelProblem(text);
    if (problem !== undefined) say(problem.code, `${what} ${problem.reason}`, "Correct it where the report is made.");
  }
  if (!(rest.score >= 0 && rest.score <= 1)) say("score_invalid", `score ${rest.score} is not between 0 and 1`, "Correct the report or its mapping.");
  if (!/^[a-z0-9_-]+$/.test(rest.status)) {
    say(
      "status_invalid",
      `status ${quoteForMessage(rest.status)} is not one word of small letters, digits, \`_\` and \`-\``,
      "Write `trusted`, `untrusted` or `unknown`.",
    );
  }
  if (instantOf(rest.updated_at) === undefined) {
    say(
      "time_invalid",
      `${quoteForMessage(rest.updated_at)} is not a time that Gait reads`,
      "Write it like 2026-03-01T00:00:00Z; a zone is needed and never assumed.",
    );
  }
  const problem = evidence_path === undefined ? undefined : evidenceProblem(evidence_path);
  if (evidence_path !== undefined && problem !== undefined) {
    say(
      "evidence_path_outside",
      `evidence path ${quoteForMessage(evidence_path)} cannot be kept: ${problem}`,
      "Write a path relative to the repository, or remove the key.",
    );
  }
  if (diagnostics.slice(before).some((d) => d.severity === "error")) return undefined;
  const named = renamed(identity.trimmed, id.kind === "blank", server_name, aliases);
  return { ...named, ...rest, evidence_path: evidence_path ?? evidenceOfFile(entry.origin.file) };
}

/** Id and name in the order of the snapshot; a server known by name alone keeps that, unless an alias gives it an id. */
function renamed(identity: string, byName: boolean, serverName: string | undefined, aliases: AliasTable): Pick<TrustEntry, "server_id" | "server_name"> {
  const alias = aliases.of(identity);
  if (byName && alias === identity) return { server_name: identity };
  return { server_id: alias, ...(serverName === undefined ? {} : { server_name: serverName }) };
}

/** Servers that the report should have and does not: a server that did not start is often just missing. */
function missing(
  settled: readonly TrustEntry[],
  format: FormatName,
  options: RegistryOptions,
  aliases: AliasTable,
  origin: Origin,
  diagnostics: Diagnostic[],
): readonly TrustEntry[] {
  const present = new Set(settled.map(identityKey));
  const absent = new Map<string, string>();
  for (const name of options.expect_servers ?? []) {
    const alias = aliases.expected(name);
    if (!present.has(serverKey(alias))) absent.set(serverKey(alias), alias);
  }
  if (absent.size === 0) return [];
  const updatedAt = options.as_of ?? latest(settled);
  if (updatedAt === undefined) {
    diagnostics.push(
      errorAt("as_of_required", "a server that was expected is missing, and no time is known for it", origin, 'Give `as_of: "2026-01-31T12:00:00Z"`.'),
    );
    return [];
  }
  return [...absent.values()].map((server_id) => {
    const message = `server ${quoteForMessage(server_id)} was expected and is not in the report; it gets status unknown, score 0`;
    diagnostics.push(diagnosticAt("warning", "scan_failed", message, origin, "Find out why it was not scanned, or remove it from `expect_servers`."));
    return {
      server_id,
      source: sourceOf(format),
      status: "unknown",
      updated_at: updatedAt,
      score: 0,
      evidence_path: evidenceOfFile(origin.file),
      origin,
    };
  });
}

function latest(entries: readonly TrustEntry[]): string | undefined {
  let best: string | undefined;
  for (const { updated_at } of entries) if (best === undefined || (instantOf(updated_at) ?? 0) > (instantOf(best) ?? 0)) best = updated_at;
  return best;
}

function sourceOf(format: FormatName): string {
  if (format === "snyk-agent-scan") return "snyk";
  if (format === "cisco-mcp-scanner") return "cisco";
  return format === "openssf-scorecard" ? format : "external";
}

/** Gait's key of an entry: the id, or the name where there is none. */
export function identityKey(entry: Pick<TrustEntry, "server_id" | "server_name">): string {
  return serverKey(entry.server_id ?? entry.server_name ?? "");
}

/** Two entries with one key make Gait reject the whole snapshot, for every server. */
function refuseDoubles(entries: readonly TrustEntry[], diagnostics: Diagnostic[]): void {
  const first = new Map<string, TrustEntry>();
  for (const entry of entries) {
    const key = identityKey(entry);
    const other = first.get(key);
    if (other === undefined) {
      first.set(key, entry);
      continue;
    }
    const { file, line, column } = other.origin;
    const names = [entry, other].map((e) => quoteForMessage(e.server_id ?? e.server_name ?? ""));
    const message = `${names.join(" here and ")} at ${file}:${line}:${column} are one server for Gait (${quoteForMessage(key)}), which would reject the whole snapshot`;
    diagnostics.push(errorAt("server_ambiguous", message, entry.origin, "Keep one entry, or tell them apart with `aliases`."));
  }
}
