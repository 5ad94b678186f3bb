/** Scans of snyk-agent-scan 0.5 and earlier (and mcp-scan): issues with a code that point to a server and an entity by index. */
import { grouped } from "../../grouped.ts";
import { quoteForMessage } from "../../source/index.ts";
import { itemsAt, originOfName, refuse, required, requiredText, valueAt, wrongType, type Draft, type KeyedPlace, type Place } from "../draft.ts";
import { ONE } from "../rational.ts";
import type { ScanOutcome, ScanResult } from "../scan-results.ts";
import { worst, type Scale } from "../severity.ts";
import { failureOf, tellEmptyPath } from "./snyk-agent-scan-risks.ts";
import { severityOfCode, type CodeSeverity } from "./snyk-agent-scan-codes.ts";

/** In the order in which `reference` counts entities. */
const ENTITY_LISTS = ["prompts", "resources", "resource_templates", "tools"] as const;

interface Issue {
  readonly code: string;
  /** Undefined: the code is not of the table, and the options give it a score of its own. */
  readonly severity: CodeSeverity | undefined;
  /** Undefined: the issue concerns every server of the path. */
  readonly server: number | undefined;
}

/** One result for each server of the path. */
export function readIssues(draft: Draft, path: KeyedPlace, scale: Scale): readonly ScanResult[] {
  const list = required(draft, path, "servers");
  const found = required(draft, path, "issues");
  if (list === undefined || found === undefined) return [];
  const servers = itemsAt(draft, list);
  const counts = servers.map((server) => entityCount(draft, server));
  const read = itemsAt(draft, found).flatMap((issue) => readIssue(draft, issue, counts, scale) ?? []);
  // An issue that names no server is one of every server.
  const issues = grouped(read, (issue) => issue.server);
  const pathFailure = failureOf(draft, path);
  if (pathFailure !== undefined && servers.length === 0) tellEmptyPath(draft, path, path.key, pathFailure);
  return servers.flatMap((server, i) => {
    const server_id = requiredText(draft, server, "name");
    if (server_id === undefined) return [];
    const own = [...(issues.get(undefined) ?? []), ...(issues.get(i) ?? [])];
    const failure = failureOf(draft, server) ?? pathFailure;
    return [{ server_id, outcome: outcomeOf(failure, counts[i], own, scale), origin: originOfName(server) }];
  });
}

function outcomeOf(failure: string | undefined, entities: number | undefined, issues: readonly Issue[], scale: Scale): ScanOutcome {
  if (failure !== undefined) return { kind: "failed", reason: failure };
  const broken = issues.find((issue) => issue.severity === "failure");
  if (broken !== undefined) return { kind: "failed", reason: `the code ${quoteForMessage(broken.code)} means a failed scan` };
  if (entities === undefined || entities === 0) return { kind: "no_result", reason: "the scan saw no tool, prompt or resource of it" };
  // A score for the code itself goes before the one for its severity.
  const scores = issues.flatMap(({ code, severity }) => scale.words.get(code) ?? (severity === undefined ? [] : (scale.words.get(severity) ?? [])));
  return { kind: "scored", score: worst(scores) ?? scale.words.get("SAFE") ?? ONE };
}

/** How many entities `reference` may count; undefined where the server never answered. */
function entityCount(draft: Draft, server: Place): number | undefined {
  const signature = valueAt(server, "signature");
  if (signature === undefined) return undefined;
  if (signature.node.kind !== "object") return wrongType(draft, signature, "a mapping");
  required(draft, signature, "tools");
  let count = 0;
  for (const key of ENTITY_LISTS) {
    const list = valueAt(signature, key);
    if (list !== undefined) count += itemsAt(draft, list).length;
  }
  return count;
}

function readIssue(draft: Draft, issue: Place, counts: readonly (number | undefined)[], scale: Scale): Issue | undefined {
  const code = requiredText(draft, issue, "code");
  if (code === undefined) return undefined;
  const severity = severityOfCode(code);
  if (severity === undefined && !scale.words.has(code)) {
    const at = valueAt(issue, "code") ?? issue;
    const message = `the issue code ${quoteForMessage(code)} is none of E, W or X with three digits`;
    return refuse(draft, "unknown_severity", message, at, "Give the code itself a score under `severity_scores`.");
  }
  const reference = valueAt(issue, "reference");
  if (reference === undefined) return { code, severity, server: undefined };
  const [server, entity, ...more] = itemsAt(draft, reference);
  const index = server && indexOf(server, counts.length);
  if (index === undefined || more.length > 0) {
    return refuse(draft, "index_out_of_range", `the reference must be [server index, entity index] with one of ${counts.length} servers`, reference);
  }
  const entities = counts[index] ?? 0;
  if (entity !== undefined && entity.node.kind !== "null" && indexOf(entity, entities) === undefined) {
    return refuse(draft, "index_out_of_range", `the reference points to none of the ${entities} entities of server ${index}`, entity);
  }
  return { code, severity, server: index };
}

function indexOf(place: Place, length: number): number | undefined {
  if (place.node.kind !== "number" || !Number.isInteger(place.node.value)) return undefined;
  return place.node.value >= 0 && place.node.value < length ? place.node.value : undefined;
}
