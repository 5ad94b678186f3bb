/** The options of reading an export: an options file, and the same keys under `registry:` and `report:`. */
import { type Outcome } from "../diagnostic.ts";
import { entriesOf, fail, fieldsOf, findingsFor, textOf, textsOf, wordOf, type Fields, type Findings } from "../source/fields.ts";
import { quoteForMessage, type SourceNode } from "../source/index.ts";
import { parseMapping } from "./mapping.ts";
import { checkName } from "./names.ts";
import { NO_RESULT_WORD } from "./severity.ts";
import { instantOf } from "./timestamp.ts";
import type { FormatName, NamingProfile, RegistryOptions } from "./types.ts";

const FORMATS: ReadonlyArray<FormatName | "auto"> = [
  "auto",
  "gait-native",
  "mcp-tools-list",
  "mcp-registry",
  "cisco-mcp-scanner",
  "snyk-agent-scan",
  "managed-settings",
  "toolhive",
  "docker-catalog",
  "openssf-scorecard",
  "mcp-json",
  "mapping",
];
const PROFILES: readonly NamingProfile[] = ["raw", "mcp", "claude-code", "prefixed"];
const EFFECTS = ["require_approval", "block"] as const;

/** The keys of an options file. */
export const OPTION_KEYS = [
  "format",
  "as_of",
  "pass_score",
  "severity_scores",
  "server_id",
  "server_ids",
  "expect_servers",
  "repo_to_server",
  "aliases",
  "naming",
  "effects",
  "mapping",
] as const;

/** Reads options; every unknown key and every value of the wrong kind is an error with its place. */
export function parseOptions(node: SourceNode, file: string): Outcome<RegistryOptions> {
  const findings = findingsFor(file, "options");
  const fields = fieldsOf(findings, node, "", OPTION_KEYS);
  if (fields === undefined) return { diagnostics: findings.diagnostics };
  const format = wordOf(findings, fields.get("format"), "format", FORMATS) ?? "auto";
  const mapping = mappingOf(findings, fields, file, format);
  const asOf = timeOf(findings, fields);
  const passScore = scoreOf(findings, fields.get("pass_score"), "pass_score");
  const severityScores = severityOf(findings, fields);
  const serverId = nameOf(findings, fields.get("server_id"), "server_id");
  const serverIds = namesBy(findings, fields, "server_ids");
  const expected = fields.get("expect_servers");
  const expectServers = expected === undefined ? undefined : expectedOf(findings, expected);
  const repoToServer = namesBy(findings, fields, "repo_to_server");
  const aliases = namesBy(findings, fields, "aliases");
  const naming = wordOf(findings, fields.get("naming"), "naming", PROFILES);
  const effects = effectsOf(findings, fields);
  if (findings.diagnostics.length > 0) return { diagnostics: findings.diagnostics };
  const value: RegistryOptions = {
    format,
    ...(asOf === undefined ? {} : { as_of: asOf }),
    ...(passScore === undefined ? {} : { pass_score: passScore }),
    ...(severityScores === undefined ? {} : { severity_scores: severityScores }),
    ...(serverId === undefined ? {} : { server_id: serverId }),
    ...(serverIds === undefined ? {} : { server_ids: serverIds }),
    ...(expectServers === undefined ? {} : { expect_servers: expectServers }),
    ...(repoToServer === undefined ? {} : { repo_to_server: repoToServer }),
    ...(aliases === undefined ? {} : { aliases }),
    ...(naming === undefined ? {} : { naming }),
    ...(effects === undefined ? {} : { effects }),
    ...(mapping === undefined ? {} : { mapping }),
  };
  return { value, diagnostics: [] };
}

function mappingOf(findings: Findings, fields: Fields, file: string, format: FormatName | "auto"): RegistryOptions["mapping"] {
  const node = fields.get("mapping");
  if (node === undefined) {
    if (format === "mapping")
      fail(findings, "missing_key", "format `mapping` needs the key `mapping`", fields.keyAt("format"), "Describe the export under `mapping`.");
    return undefined;
  }
  if (format !== "mapping" && format !== "auto") {
    fail(findings, "conflict", `\`mapping\` is not used with format \`${format}\``, fields.keyAt("mapping"), "Write `format: mapping`, or remove the mapping.");
  }
  const parsed = parseMapping(node, file);
  findings.diagnostics.push(...parsed.diagnostics);
  return parsed.value;
}

function timeOf(findings: Findings, fields: Fields): string | undefined {
  const node = fields.get("as_of");
  const text = textOf(findings, node, "as_of");
  if (text === undefined || node === undefined || instantOf(text) !== undefined) return text;
  return fail(findings, "time_invalid", `as_of is ${quoteForMessage(text)}, which is no time with a zone`, node, "Write it like 2026-03-01T00:00:00Z.");
}

function scoreOf(findings: Findings, node: SourceNode | undefined, path: string): number | undefined {
  if (node === undefined) return undefined;
  if (node.kind === "number" && node.value >= 0 && node.value <= 1) return node.value;
  return fail(findings, "score_invalid", `${path} must be a number from 0 to 1`, node, "Divide by the end of your scale.");
}

function severityOf(findings: Findings, fields: Fields): ReadonlyMap<string, number> | undefined {
  const node = fields.get("severity_scores");
  if (node === undefined) return undefined;
  const scores = new Map<string, number>();
  for (const m of entriesOf(findings, node, "severity_scores")) {
    const score = scoreOf(findings, m.value, `severity_scores.${m.key}`);
    if (!/^[A-Za-z][A-Za-z0-9_-]*$/.test(m.key)) fail(findings, "unknown_value", `severity ${quoteForMessage(m.key)} is not one word`, m);
    if (m.key.toUpperCase() === NO_RESULT_WORD)
      fail(findings, "severity_score_of_unknown", "severity_scores gives UNKNOWN a score, but it means that there is no result", m);
    if (score !== undefined) scores.set(m.key.toUpperCase(), score);
  }
  return scores;
}

/** A name that passes the check of names. */
function nameOf(findings: Findings, node: SourceNode | undefined, path: string): string | undefined {
  const text = textOf(findings, node, path);
  if (text === undefined || node === undefined) return undefined;
  const check = checkName(text);
  if (check.kind === "ok") return check.trimmed;
  return fail(
    findings,
    "name_refused",
    check.kind === "blank" ? `${path} is blank` : `${path}: ${check.reason}`,
    node,
    "Write the name with plain characters.",
  );
}

function namesBy(findings: Findings, fields: Fields, key: string): ReadonlyMap<string, string> | undefined {
  const node = fields.get(key);
  if (node === undefined) return undefined;
  const names = new Map<string, string>();
  for (const m of entriesOf(findings, node, key)) {
    const name = nameOf(findings, m.value, `${key}.${m.key.slice(0, 100)}`);
    if (m.key.trim() === "") fail(findings, "empty", `a key of ${key} is empty`, m);
    if (name !== undefined) names.set(m.key, name);
  }
  return names;
}

function expectedOf(findings: Findings, node: SourceNode): readonly string[] {
  const names = textsOf(findings, node, "expect_servers");
  return names.flatMap((name, i) => {
    const check = checkName(name);
    if (check.kind === "ok") return [check.trimmed];
    const reason = check.kind === "blank" ? "it is blank" : check.reason;
    fail(findings, "name_refused", `expect_servers[${i}]: ${reason}`, node.kind === "array" ? (node.items[i] ?? node) : node);
    return [];
  });
}

/** Effects may only make stricter: `allow` and `dry_run` are no values here. */
function effectsOf(findings: Findings, fields: Fields): ReadonlyMap<string, "require_approval" | "block"> | undefined {
  const node = fields.get("effects");
  if (node === undefined) return undefined;
  const effects = new Map<string, "require_approval" | "block">();
  for (const m of entriesOf(findings, node, "effects")) {
    const effect = wordOf(findings, m.value, `effects.${m.key.slice(0, 100)}`, EFFECTS);
    if (effect !== undefined) effects.set(m.key, effect);
  }
  return effects;
}
