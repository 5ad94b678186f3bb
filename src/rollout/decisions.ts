/**
 * What Gait leaves behind when it decides: output of `gate eval --json`, trace records, the MCP proxy's export; as JSON or
 * JSON Lines. Only what evidence needs is taken out; arguments are never kept.
 */
import { errorAt, hasErrors, type Diagnostic, type Outcome } from "../diagnostic.ts";
import { lower, trim } from "../gait/index.ts";
import { FINDINGS_LIMIT, jsonLines, member, readStrictJson, stringMember, type SourceNode } from "../source/index.ts";
import { answerOf } from "./decision-answer.ts";
import { printOf } from "./decision-print.ts";
import { parseInstant } from "./instants.ts";
import type { Recorded } from "./recorded.ts";

/** What a file of recorded decisions holds. */
export interface RecordedFile {
  readonly records: readonly Recorded[];
  /** Runs that ended in an error and decided nothing. */
  readonly failed: number;
}

/** Gait's word for a time that it does not know; Go's own lies before it. */
const NO_TIME = Date.UTC(1980, 0, 1);

/** Reads one file strictly: an entry that is no decision record is an error with its line, never skipped. */
export function readDecisions(file: string, bytes: Uint8Array): Outcome<RecordedFile> {
  const diagnostics: Diagnostic[] = [];
  const records: Recorded[] = [];
  let failed = 0;
  for (const { node, line } of documentsOf(file, bytes, diagnostics)) {
    for (const item of node.kind === "array" ? node.items : [node]) {
      if (diagnostics.length >= FINDINGS_LIMIT) break;
      const at = { file, line: line ?? item.line, column: item.column };
      if (member(item, "verdict") === undefined && isFalse(member(item, "ok"))) {
        failed++;
        continue;
      }
      const found = readRecord(item);
      if (typeof found === "string")
        diagnostics.push(
          errorAt(
            "decision_unreadable",
            `no decision of gait: ${found}`,
            at,
            "Give the output of `gait gate eval --json`, trace records, or the MCP proxy's export; `registry-policy gate eval` makes no traces.",
          ),
        );
      else records.push(found);
    }
  }
  if (diagnostics.length >= FINDINGS_LIMIT)
    diagnostics.push(errorAt("decision_unreadable", `no more than ${FINDINGS_LIMIT} findings are told of one file`, { file }));
  return hasErrors(diagnostics) ? { diagnostics } : { value: { records, failed }, diagnostics };
}

/** What to do about a log that is still written. */
const TORN = "If the log is still being written, copy it once its last line is whole, or leave that line out.";

interface Part {
  readonly node: SourceNode;
  readonly line: number | undefined;
}

/**
 * The documents of a file: one document, or one a line where the first line is a document of its own and more follow. Handed out one by
 * one: a day of a busy host has a hundred thousand, and nobody needs two at a time.
 */
function* documentsOf(file: string, bytes: Uint8Array, diagnostics: Diagnostic[]): Generator<Part> {
  const lines = jsonLines(bytes);
  const [first, second] = lines;
  if (first === undefined) return;
  if (second === undefined || readStrictJson(file, first.bytes).value === undefined) {
    const whole = readStrictJson(file, bytes);
    diagnostics.push(...whole.diagnostics);
    if (whole.value !== undefined) yield { node: whole.value.root, line: undefined };
    return;
  }
  const last = lines.at(-1)?.line;
  for (const { bytes: text, line } of lines) {
    if (diagnostics.length >= FINDINGS_LIMIT) return;
    const one = readStrictJson(file, text);
    diagnostics.push(...one.diagnostics.map((d) => ({ ...d, line, ...(line === last && d.code === "source_syntax" ? { help: TORN } : {}) })));
    if (one.value !== undefined) yield { node: one.value.root, line };
  }
}

function isFalse(node: SourceNode | undefined): boolean {
  return node?.kind === "boolean" && !node.value;
}

/** The record, or what is wrong with it. */
function readRecord(node: SourceNode): Recorded | string {
  if (node.kind !== "object") return "it is no JSON object";
  const traceId = stringMember(node, "trace_id");
  const intentDigest = stringMember(node, "intent_digest");
  const policyDigest = stringMember(node, "policy_digest");
  if (traceId === undefined || intentDigest === undefined || policyDigest === undefined) {
    const lacking = Object.entries({ trace_id: traceId, intent_digest: intentDigest, policy_digest: policyDigest }).flatMap(([key, value]) =>
      value === undefined ? [key] : [],
    );
    return `it lacks ${lacking.join(" and ")}`;
  }
  if (!/^[0-9a-f]{64}$/u.test(policyDigest) || !/^[0-9a-f]{64}$/u.test(intentDigest)) return "its digests are no sha256";
  const kind = kindOf(node);
  if (kind === undefined) return "it is neither a gate eval line, nor a trace, nor a line of the proxy's export";
  const tool = stringMember(node, "tool_name");
  if (kind !== "eval" && tool === undefined) return "it names no tool";
  const found = answerOf(node);
  if ("wrong" in found) return found.wrong;
  const observedText = kind === "trace" ? stringMember(node, "observed_at") : undefined;
  const observed = observedText === undefined ? undefined : parseInstant(observedText);
  if (observedText !== undefined && observed === undefined) return "its observed_at is no time";
  const rule = stringMember(node, "matched_rule");
  return {
    kind,
    traceId,
    intentDigest,
    policyDigest,
    answer: found.answer,
    observed: observed === undefined || observed <= NO_TIME ? undefined : observed,
    correlation: stringMember(node, "correlation_id"),
    event: stringMember(node, "event_id"),
    tool: tool === undefined ? undefined : lower(trim(tool)),
    rule: rule === "" ? undefined : rule,
    print: printOf(node),
  };
}

function kindOf(node: SourceNode): Recorded["kind"] | undefined {
  if (stringMember(node, "schema_id") === "gait.gate.trace") return "trace";
  if (member(node, "ok")?.kind === "boolean" && member(node, "tool_name") === undefined) return "eval";
  return stringMember(node, "run_id") !== undefined ? "export" : undefined;
}
