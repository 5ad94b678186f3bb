/**
 * What Gait leaves behind when it decides: output of `gate eval --json`, trace records, the MCP proxy's export; as JSON or
 * JSON Lines. Only what evidence needs is taken out; arguments are never kept.
 */
import { errorAt, hasErrors, type Diagnostic, type Outcome } from "../diagnostic.ts";
import { isVerdict, lower, trim, type Verdict } from "../gait/index.ts";
import { member, readStrictJson, stringMember, type SourceNode } from "../source/index.ts";
import { parseInstant } from "./instants.ts";

/** One line of what Gait wrote. */
export interface Recorded {
  readonly kind: "eval" | "trace" | "export";
  readonly traceId: string;
  /** Of a `gate eval` line and its trace: the same for one run of the command. */
  readonly correlation: string | undefined;
  /** Of a trace: unique. */
  readonly event: string | undefined;
  /** As Gait folds it; `gate eval` lines name no tool. */
  readonly tool: string | undefined;
  readonly intentDigest: string;
  readonly policyDigest: string;
  /** The answer the policy gave: under `--simulate` the simulated one, under an observing policy the one it stands for. */
  readonly answer: Verdict;
  /** Name of the rule that matched, where the record tells it. */
  readonly rule: string | undefined;
  /** When Gait decided, ms since the epoch. Only traces have a clock: `created_at` is the intent's own, or 1980. */
  readonly observed: number | undefined;
}

export interface RecordedFile {
  readonly records: readonly Recorded[];
  /** Runs that ended in an error and decided nothing. */
  readonly failed: number;
}

/** Reason code and violation by which an observing policy says that it would have blocked. */
const OBSERVED_REASON = "simulated_block_tool_not_in_external_registry";
const OBSERVED_VIOLATION = "tool_not_allowlisted";

/** Reads one file strictly: an entry that is no decision record is an error with its line, never skipped. */
export function readDecisions(file: string, bytes: Uint8Array): Outcome<RecordedFile> {
  const diagnostics: Diagnostic[] = [];
  const records: Recorded[] = [];
  let failed = 0;
  for (const { node, line } of documentsOf(file, bytes, diagnostics)) {
    for (const item of node.kind === "array" ? node.items : [node]) {
      const at = { file, line: line ?? item.line };
      if (member(item, "verdict") === undefined && isFalse(member(item, "ok"))) {
        failed++;
        continue;
      }
      const found = readRecord(item);
      if (typeof found === "string")
        diagnostics.push(
          errorAt("decision_unreadable", `no decision of gait: ${found}`, at, "Give the output of gate eval --json, trace records, or the MCP proxy's export."),
        );
      else records.push(found);
    }
  }
  return hasErrors(diagnostics) ? { diagnostics } : { value: { records, failed }, diagnostics };
}

/** The documents of a file: one document, or one a line where the first line is a document of its own and more follow. */
function documentsOf(file: string, bytes: Uint8Array, diagnostics: Diagnostic[]): readonly { node: SourceNode; line: number | undefined }[] {
  const lines = linesOf(bytes);
  const [first, second] = lines;
  if (first === undefined) return [];
  if (second === undefined || readStrictJson(file, first.bytes).value === undefined) {
    const whole = readStrictJson(file, bytes);
    diagnostics.push(...whole.diagnostics);
    return whole.value === undefined ? [] : [{ node: whole.value.root, line: undefined }];
  }
  return lines.flatMap(({ bytes: text, line }) => {
    const one = readStrictJson(file, text);
    diagnostics.push(...one.diagnostics.map((d) => ({ ...d, line })));
    return one.value === undefined ? [] : [{ node: one.value.root, line }];
  });
}

/** Lines that hold more than blanks, with their numbers. */
function linesOf(bytes: Uint8Array): readonly { readonly bytes: Uint8Array; readonly line: number }[] {
  const found: { bytes: Uint8Array; line: number }[] = [];
  let start = 0;
  for (let line = 1; start < bytes.length; line++) {
    const next = bytes.indexOf(0x0a, start);
    const end = next === -1 ? bytes.length : next;
    const text = bytes.subarray(start, end);
    if (text.some((b) => b !== 0x20 && b !== 0x09 && b !== 0x0d)) found.push({ bytes: text, line });
    start = end + 1;
  }
  return found;
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
  if (traceId === undefined || intentDigest === undefined || policyDigest === undefined) return "it lacks trace_id, intent_digest or policy_digest";
  if (!/^[0-9a-f]{64}$/u.test(policyDigest) || !/^[0-9a-f]{64}$/u.test(intentDigest)) return "its digests are no sha256";
  const kind = kindOf(node);
  if (kind === undefined) return "it is neither a gate eval line, nor a trace, nor a line of the proxy's export";
  const tool = stringMember(node, "tool_name");
  if (kind !== "eval" && tool === undefined) return "it names no tool";
  const answer = answerOf(node);
  if (answer === undefined) return "its verdict is none of allow, dry_run, require_approval, block";
  const observedText = kind === "trace" ? stringMember(node, "observed_at") : undefined;
  const observed = observedText === undefined ? undefined : parseInstant(observedText);
  if (observedText !== undefined && observed === undefined) return "its observed_at is no time";
  const rule = stringMember(node, "matched_rule");
  return {
    kind,
    traceId,
    intentDigest,
    policyDigest,
    answer,
    observed,
    correlation: stringMember(node, "correlation_id"),
    event: stringMember(node, "event_id"),
    tool: tool === undefined ? undefined : lower(trim(tool)),
    rule: rule === "" ? undefined : rule,
  };
}

function kindOf(node: SourceNode): Recorded["kind"] | undefined {
  if (stringMember(node, "schema_id") === "gait.gate.trace") return "trace";
  if (member(node, "ok")?.kind === "boolean" && member(node, "tool_name") === undefined) return "eval";
  return stringMember(node, "run_id") !== undefined ? "export" : undefined;
}

/** Under `--simulate` the verdict says allow and proves nothing; an observing policy allows what it would have blocked. */
function answerOf(node: SourceNode): Verdict | undefined {
  const simulate = member(node, "simulate_mode");
  const simulated = simulate?.kind === "boolean" && simulate.value;
  const word = stringMember(node, simulated ? "simulated_verdict" : "verdict");
  if (word === undefined || !isVerdict(word)) return undefined;
  const observes = has(node, "reason_codes", OBSERVED_REASON) || has(node, "violations", OBSERVED_VIOLATION);
  return word === "allow" && observes ? "block" : word;
}

function has(node: SourceNode, key: string, word: string): boolean {
  const list = member(node, key);
  return list?.kind === "array" && list.items.some((item) => item.kind === "string" && item.value === word);
}
