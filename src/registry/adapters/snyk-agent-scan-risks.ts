/** Scans of snyk-agent-scan 0.6 and later: risk indexes from 0 to 1000 for each server, high is bad. */
import { member, pointerStep, quoteForMessage } from "../../source/index.ts";
import {
  entriesAt,
  itemsAt,
  leaveOut,
  optionalText,
  originAt,
  originOfName,
  refuse,
  remark,
  required,
  requiredText,
  valueAt,
  wrongType,
  type Draft,
  type Place,
} from "../draft.ts";
import { refuseMisspelled, type Decisive } from "./misspelled.ts";
import { divide, rationalOf } from "../rational.ts";
import type { ScanOutcome, ScanResult } from "../scan-results.ts";

const FULL_RISK = 1000;

/** One result for each server of each path. */
export function readRisks(draft: Draft, root: Place): readonly ScanResult[] {
  const responses = required(draft, root, "scan_path_responses");
  return responses === undefined ? [] : itemsAt(draft, responses).flatMap((p) => readPath(draft, p));
}

function readPath(draft: Draft, path: Place): readonly ScanResult[] {
  const list = required(draft, path, "server_risks");
  if (list === undefined) return [];
  const failure = failureOf(draft, path);
  const servers = itemsAt(draft, list);
  if (failure !== undefined && servers.length === 0) tellEmptyPath(draft, path, optionalText(draft, path, "path") ?? "", failure);
  for (const skill of skillsOf(draft, path)) {
    leaveOut(draft, optionalText(draft, skill, "name") ?? "skill", "skill_not_a_server", "a skill is no MCP server", skill);
  }
  return servers.flatMap((server) => readServer(draft, server, failure));
}

/** A path that failed before any server was known: what it would have listed is missing without a trace. */
export function tellEmptyPath(draft: Draft, path: Place, name: string, failure: string): void {
  const help = "List the servers that it should have in `expect_servers`.";
  remark(draft, "warning", "scan_failed", `nothing came out for the path ${quoteForMessage(name)}: ${failure}`, path, help);
}

function skillsOf(draft: Draft, path: Place): readonly Place[] {
  const list = valueAt(path, "skill_risks");
  return list === undefined ? [] : itemsAt(draft, list);
}

function readServer(draft: Draft, server: Place, pathFailure: string | undefined): readonly ScanResult[] {
  const server_id = requiredText(draft, server, "name");
  const entities = required(draft, server, "entities");
  const indexes = required(draft, server, "risk_indexes");
  if (server_id === undefined || entities === undefined || indexes === undefined) return [];
  const count = itemsAt(draft, entities).length;
  const risks = entriesAt(draft, indexes).map((risk) => readRisk(draft, risk, count));
  const reason = failureOf(draft, server) ?? pathFailure;
  return [{ server_id, outcome: outcomeOf(reason, count, risks), origin: originOfName(server) }];
}

/** The highest risk decides; integers until the one division, so that 950 gives 0.05 and nothing else. */
function outcomeOf(failure: string | undefined, entities: number, risks: readonly number[]): ScanOutcome {
  if (failure !== undefined) return { kind: "failed", reason: failure };
  if (entities === 0) return { kind: "no_result", reason: "the scan saw no tool, prompt or resource of it" };
  const left = FULL_RISK - Math.max(0, ...risks);
  return { kind: "scored", score: divide(rationalOf(left), rationalOf(FULL_RISK)) };
}

/** A whole number from 0 to 1000, after checking that what it speaks of exists; after an error the highest risk. */
function readRisk(draft: Draft, risk: Place, entities: number): number {
  const affected = valueAt(risk, "affected_tools");
  for (const index of affected === undefined ? [] : itemsAt(draft, affected)) {
    if (index.node.kind === "number" && Number.isInteger(index.node.value) && index.node.value >= 0 && index.node.value < entities) continue;
    refuse(draft, "index_out_of_range", `the index points to none of the ${entities} entities of this server`, index);
  }
  const score = required(draft, risk, "score");
  if (score === undefined) return FULL_RISK;
  if (score.node.kind !== "number") return wrongType(draft, score, "a number") ?? FULL_RISK;
  const { value } = score.node;
  if (Number.isInteger(value) && value >= 0 && value <= FULL_RISK) return value;
  return refuse(draft, "score_invalid", `the risk is ${score.node.text.slice(0, 40)}, not a whole number from 0 to ${FULL_RISK}`, score) ?? FULL_RISK;
}

const DECISIVE: Decisive = { error: ["object", "string"] };
/** What the scanner writes into an error, and nowhere else. */
const OF_FAILURE = ["category", "exception", "is_failure", "traceback"];

/** In words why a path or a server has no result: any `error` that is not null. One under another key is refused, not passed over. */
export function failureOf(draft: Draft, place: Place): string | undefined {
  refuseMisspelled(draft, place, DECISIVE);
  for (const m of place.node.kind === "object" ? place.node.members : []) {
    if (m.key === "error" || !OF_FAILURE.some((key) => member(m.value, key) !== undefined)) continue;
    const message = `what stands under ${quoteForMessage(m.key)} looks like a failure, and only \`error\` says that a scan failed`;
    const at = { ...place, node: m.value, pointer: place.pointer + pointerStep(m.key) };
    refuse(draft, "key_misspelled", message, { ...originAt(at), line: m.line, column: m.column }, "Save the report unchanged.");
  }
  const error = valueAt(place, "error");
  if (error === undefined) return undefined;
  if (error.node.kind === "string") return `the scan says ${quoteForMessage(error.node.value)}`;
  const category = optionalText(draft, error, "category") ?? optionalText(draft, error, "message") ?? "no reason given";
  return `the scan says ${quoteForMessage(category)}`;
}
