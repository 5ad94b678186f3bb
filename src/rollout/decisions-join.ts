/** From records to decisions: a call leaves up to two records (an answer and a trace), which are one decision. */
import type { Verdict } from "../gait/index.ts";
import { distinct } from "./decision-print.ts";
import type { Recorded } from "./recorded.ts";

/** One call that was judged. */
export interface Decision {
  /** Undefined where no record of this intent names a tool. */
  readonly tool: string | undefined;
  readonly policyDigest: string;
  readonly answer: Verdict;
  readonly rule: string | undefined;
  /** ms since the epoch; undefined without a trace. */
  readonly at: number | undefined;
  /** Id of the trace's event, which no other call has; undefined without a trace. */
  readonly event: string | undefined;
  /** True where only a trace tells of it: it does not say whether `--simulate` was on. */
  readonly traceOnly: boolean;
}

/**
 * Joins by trace id (and correlation id where both have one). Equal calls share a trace id, so records are paired one by one.
 * The tool of an answer without a trace comes from any record of the same intent, or from the intent itself.
 * @param files records file by file, since a record that two files hold is one
 * @param named tools by the digest of recorded intents, as Gait folds them
 */
export function joinDecisions(files: readonly (readonly Recorded[])[], named: ReadonlyMap<string, string> = new Map()): readonly Decision[] {
  const { records, copies } = distinct(files);
  const tools = new Map(named);
  for (const { intentDigest, tool } of records) if (tool !== undefined && !tools.has(intentDigest)) tools.set(intentDigest, tool);
  const traces = tracesById(records);
  const decisions: Decision[] = [];
  const add = (record: Recorded, trace: Recorded | undefined): void => {
    decisions.push(decisionOf(record, record.tool ?? trace?.tool ?? tools.get(record.intentDigest), trace, false));
  };
  for (const record of records) if (record.kind !== "trace") add(record, take(traces.get(record.traceId), record));
  for (const record of copies) {
    const trace = take(traces.get(record.traceId), record);
    if (trace !== undefined) add(record, trace);
  }
  for (const left of traces.values()) for (const trace of left) decisions.push(decisionOf(trace, trace.tool, trace, true));
  return decisions;
}

function decisionOf(record: Recorded, tool: string | undefined, trace: Recorded | undefined, traceOnly: boolean): Decision {
  const { policyDigest, answer, rule } = record;
  return { tool, policyDigest, answer, rule, at: trace?.observed, event: trace?.event, traceOnly };
}

function tracesById(records: readonly Recorded[]): ReadonlyMap<string, Recorded[]> {
  const found = new Map<string, Recorded[]>();
  for (const record of records) {
    if (record.kind !== "trace") continue;
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
