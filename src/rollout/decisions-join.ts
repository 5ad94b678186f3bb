/** From records to decisions: a call leaves up to two records (an answer and a trace), which are one decision. */
import type { Verdict } from "../gait/index.ts";
import type { Recorded } from "./decisions.ts";

/** One call that was judged. */
export interface Decision {
  /** Undefined where no record of this intent names a tool. */
  readonly tool: string | undefined;
  readonly policyDigest: string;
  readonly answer: Verdict;
  readonly rule: string | undefined;
  /** ms since the epoch; undefined without a trace. */
  readonly at: number | undefined;
  /** True where only a trace tells of it: it does not say whether `--simulate` was on. */
  readonly traceOnly: boolean;
}

/**
 * Joins by trace id (and correlation id where both have one). Equal calls share a trace id, so records are paired one by one.
 * The tool of an answer without a trace comes from any record of the same intent.
 */
export function joinDecisions(records: readonly Recorded[]): readonly Decision[] {
  const tools = new Map<string, string>();
  for (const { intentDigest, tool } of records) if (tool !== undefined && !tools.has(intentDigest)) tools.set(intentDigest, tool);
  const traces = tracesById(records);
  const decisions: Decision[] = [];
  for (const record of records) {
    if (record.kind === "trace") continue;
    const trace = take(traces.get(record.traceId), record);
    decisions.push(decisionOf(record, record.tool ?? tools.get(record.intentDigest), trace?.observed, false));
  }
  for (const left of traces.values()) for (const trace of left) decisions.push(decisionOf(trace, trace.tool, trace.observed, true));
  return decisions;
}

function decisionOf(record: Recorded, tool: string | undefined, at: number | undefined, traceOnly: boolean): Decision {
  return { tool, policyDigest: record.policyDigest, answer: record.answer, rule: record.rule, at, traceOnly };
}

/** Traces by trace id; a trace that was given twice (the same event) counts once. */
function tracesById(records: readonly Recorded[]): ReadonlyMap<string, Recorded[]> {
  const found = new Map<string, Recorded[]>();
  const events = new Set<string>();
  for (const record of records) {
    if (record.kind !== "trace" || (record.event !== undefined && events.has(record.event))) continue;
    if (record.event !== undefined) events.add(record.event);
    const list = found.get(record.traceId);
    if (list === undefined) found.set(record.traceId, [record]);
    else list.push(record);
  }
  return found;
}

/** Removes and returns the trace that belongs to an answer. */
function take(traces: Recorded[] | undefined, answer: Recorded): Recorded | undefined {
  if (traces === undefined) return undefined;
  const fits = (t: Recorded): boolean =>
    t.intentDigest === answer.intentDigest &&
    t.policyDigest === answer.policyDigest &&
    (t.correlation === undefined || answer.correlation === undefined || t.correlation === answer.correlation);
  // From the end: removing there costs nothing, and equal calls are alike.
  const index = traces.findLastIndex(fits);
  return index === -1 ? undefined : traces.splice(index, 1)[0];
}
