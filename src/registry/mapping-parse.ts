/** From the `mapping:` block of an options file to a Mapping, strictly: whatever is not known is an error with its place. */
import type { Outcome } from "../diagnostic.ts";
import { booleanOf, fail, fieldsOf, findingsFor, wordOf, type Fields, type Findings } from "../source/fields.ts";
import type { SourceNode } from "../source/index.ts";
import { parseScore } from "./mapping-parse-score.ts";
import { bound, parseConditions, parsePathAt, parseText } from "./mapping-parse-value.ts";
import { SERVER_FIELDS, type Each, type Mapping, type ServersMapping, type ToolsMapping, type TrustMapping } from "./mapping-types.ts";

const TOP = ["tools", "servers", "trust", "inventory", "cursor", "exported_at"] as const;
const EACH = ["each", "missing"] as const;
const TOOLS = [...EACH, "name", "server_id", "class", "approved_when", "expires_at"] as const;
const SERVERS = [...EACH, "server_id", ...SERVER_FIELDS, "active_when"] as const;
const TRUST_TEXTS = ["server_id", "server_name", "publisher", "source", "endpoint", "status", "updated_at"] as const;
const TRUST = [...EACH, ...TRUST_TEXTS, "score", "group_by", "completed_when"] as const;

/** Checks and reads the block. The node may come from YAML or JSON; `file` is named in the findings. */
export function parseMapping(node: SourceNode, file: string): Outcome<Mapping> {
  const findings = findingsFor(file, "mapping");
  const fields = fieldsOf(findings, node, "mapping", TOP);
  if (fields === undefined) return { diagnostics: findings.diagnostics };
  const tools = section(findings, fields, "tools", TOOLS, parseTools);
  const servers = section(findings, fields, "servers", SERVERS, parseServers);
  const trust = section(findings, fields, "trust", TRUST, parseTrust);
  const inventory = booleanOf(findings, fields.get("inventory"), "mapping.inventory") ?? false;
  const cursor = fields.get("cursor") && bound(findings, fields.get("cursor"), "mapping.cursor", undefined);
  const exportedAt = fields.get("exported_at") && parseText(findings, fields, "exported_at", undefined);
  if (!["tools", "servers", "trust"].some((key) => fields.get(key) !== undefined)) {
    fail(findings, "empty", "mapping needs at least one of tools, servers and trust", node);
  }
  if (findings.diagnostics.length > 0) return { diagnostics: findings.diagnostics };
  const value: Mapping = {
    ...(tools === undefined ? {} : { tools }),
    ...(servers === undefined ? {} : { servers }),
    ...(trust === undefined ? {} : { trust }),
    inventory,
    ...(cursor === undefined ? {} : { cursor }),
    ...(exportedAt === undefined ? {} : { exported_at: exportedAt }),
  };
  return { value, diagnostics: [] };
}

type SectionReader<T> = (findings: Findings, fields: Fields, each: Each) => T | undefined;

function section<T>(findings: Findings, parent: Fields, key: string, known: readonly string[], read: SectionReader<T>): T | undefined {
  const node = parent.get(key);
  const fields = node && fieldsOf(findings, node, `mapping.${key}`, known);
  if (fields === undefined) return undefined;
  const path = parsePathAt(findings, fields.get("each") ?? missing(findings, fields, "each"), `${fields.path}.each`);
  const without = wordOf(findings, fields.get("missing"), `${fields.path}.missing`, ["refuse", "left_out"]) ?? "refuse";
  if (path === undefined) return undefined;
  if (path.steps.at(-1)?.kind === "entry_key") {
    return fail(findings, "path", `${fields.path}.each must lead to values, not to \`@key\``, fields.keyAt("each"));
  }
  return read(findings, fields, { path, missing: without });
}

function parseTools(findings: Findings, fields: Fields, each: Each): ToolsMapping | undefined {
  const name = requiredText(findings, fields, "name", each);
  const approved_when = parseConditions(findings, fields, "approved_when", "left_out", each);
  const texts = optionalTexts(findings, fields, ["server_id", "class", "expires_at"], each);
  return name && { each, name, approved_when, ...texts };
}

function parseServers(findings: Findings, fields: Fields, each: Each): ServersMapping | undefined {
  const server_id = requiredText(findings, fields, "server_id", each);
  const active_when = parseConditions(findings, fields, "active_when", "left_out", each);
  const texts = optionalTexts(findings, fields, SERVER_FIELDS, each);
  return server_id && { each, server_id, active_when, ...texts };
}

function parseTrust(findings: Findings, fields: Fields, each: Each): TrustMapping | undefined {
  const texts = optionalTexts(findings, fields, TRUST_TEXTS, each);
  const completed_when = parseConditions(findings, fields, "completed_when", "no_result", each);
  const group_by = wordOf(findings, fields.get("group_by"), `${fields.path}.group_by`, ["server_id", "server_name"] as const);
  const score = parseScore(findings, fields.get("score") ?? missing(findings, fields, "score"), `${fields.path}.score`, each, group_by !== undefined);
  if (fields.get("server_id") === undefined && fields.get("server_name") === undefined) {
    fail(findings, "required", `${fields.path} needs server_id or server_name: without one there is no entry`, fields.node);
  }
  if (group_by !== undefined && fields.get(group_by) === undefined) {
    fail(findings, "required", `${fields.path}.group_by is ${group_by}, which the section does not read`, fields.keyAt("group_by"));
  }
  return score && { each, score, completed_when, ...(group_by === undefined ? {} : { group_by }), ...texts };
}

type Texts<K extends string> = { readonly [P in K]?: ReturnType<typeof parseText> & object };

function optionalTexts<K extends string>(findings: Findings, fields: Fields, keys: readonly K[], each: Each): Texts<K> {
  const found = keys.flatMap((key) => {
    const spec = fields.get(key) && parseText(findings, fields, key, each);
    return spec === undefined ? [] : [[key, spec] as const];
  });
  return Object.fromEntries(found) as Texts<K>;
}

function requiredText(findings: Findings, fields: Fields, key: string, each: Each): ReturnType<typeof parseText> {
  return fields.get(key) === undefined ? missing(findings, fields, key) : parseText(findings, fields, key, each);
}

function missing(findings: Findings, fields: Fields, key: string): undefined {
  return fail(findings, "required", `${fields.path} needs the key ${key}`, fields.node);
}
