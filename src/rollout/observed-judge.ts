/** Whether the decisions that were observed at the stage below suffice for where a policy stands. */
import { STAGES, type ObservedConfig, type Stage } from "../config/types.ts";
import { compareBytes } from "../gait/index.ts";
import { quoteForMessage } from "../source/index.ts";
import { hours } from "./judge-proof.ts";
import { HOUR, parseInstant } from "./instants.ts";
import { short, type Ancestor, type Lineage } from "./lineage.ts";
import type { Observed } from "./observed.ts";
import { rank } from "./proof.ts";
import type { Refusal } from "./types.ts";

/** Clocks of hosts and of the gate may differ by this much. */
export const SKEW = 5 * 60_000;

/** A summary of recorded decisions, and the file that it lies in. */
export interface ObservedFile {
  readonly file: string;
  readonly observed: Observed;
}

/** The newest unbroken stretch of states at a stage, newest first; stretches at later stages come before it. */
export function stretchAt(lineage: Lineage, stage: Stage): readonly Ancestor[] {
  const start = lineage.ancestors.findIndex((a) => rank(a.policy.stage) <= rank(stage));
  if (start === -1) return [];
  const rest = lineage.ancestors.slice(start);
  const end = rest.findIndex((a) => a.policy.stage !== stage);
  return end === -1 ? rest : rest.slice(0, end);
}

/** Gait's digests of the artefact in every state of a stretch. */
export function digestsOf(stretch: readonly Ancestor[]): ReadonlySet<string> {
  return new Set(stretch.flatMap((a) => a.state.artefacts.get(a.policy.output) ?? []));
}

/** The stage whose decisions a policy at `stage` is asked for; undefined at simulate. */
export function stageBelow(stage: Stage): Stage | undefined {
  return STAGES[STAGES.indexOf(stage) - 1];
}

/** Summaries that are not what they claim: another stage, digests that never stood on the base, times ahead, doubles. */
export function judgeSummaries(files: readonly ObservedFile[], lineage: Lineage, now: number): readonly Refusal[] {
  const refusals: Refusal[] = [];
  /** Files by what they count: digests of inputs and of sampled decisions. */
  const counted = new Map<string, string>();
  for (const { file, observed } of files) {
    const stretch = stretchAt(lineage, observed.stage);
    const known = digestsOf(stretch);
    const base = lineage.ancestors.find((a) => a.state.commit === observed.base);
    if (base === undefined) {
      refusals.push({
        code: "evidence_commit",
        message: `${file} was recorded at ${quoteForMessage(short(observed.base))}, which is no state of this policy on the base branch`,
        help: "Record it again on the base branch.",
      });
    } else if (base.policy.stage !== observed.stage) {
      refusals.push({
        code: "evidence_stage",
        message: `${file} says ${observed.stage}, but the policy stood at ${base.policy.stage} in ${short(observed.base)}`,
      });
    } else if (!stretch.includes(base)) {
      refusals.push({
        code: "evidence_replayed",
        message: `${file} is of an earlier time at ${observed.stage}, which a step back ended`,
        help: `Record what was decided since: registry-policy rollout record ${observed.policy} --decisions FILES`,
      });
    }
    const strange = observed.policy_digests.filter((d) => !known.has(d.policy_digest));
    if (strange.length > 0)
      refusals.push({
        code: "evidence_policy_digest",
        message: `${file} counts decisions under ${quoteForMessage(short(strange[0]?.policy_digest ?? ""))}, which was never this policy at ${observed.stage}`,
      });
    const last = observed.last === undefined ? undefined : parseInstant(observed.last);
    if (last !== undefined && last > now + SKEW)
      refusals.push({ code: "evidence_future", message: `${file} ends at ${quoteForMessage(observed.last ?? "")}, which lies ahead` });
    if (observed.decisions === 0)
      refusals.push({ code: "evidence_empty", message: `${file} holds no decision`, help: "Remove it, or record decisions that were made under this policy." });
    const marks = [...observed.inputs.map((input) => input.sha256), ...(observed.sample ?? [])];
    const others = new Set(marks.flatMap((mark) => counted.get(mark) ?? []));
    for (const other of others)
      refusals.push({
        code: "evidence_twice",
        message: `${file} and ${other} count the same decisions`,
        help: "Keep one of the two, or record all files in one summary.",
      });
    for (const mark of marks) counted.set(mark, file);
  }
  return refusals;
}

/** When a stretch began, ms since the epoch: where its oldest state has no time of its own, the next one's. */
function beginning(stretch: readonly Ancestor[]): number {
  return stretch.findLast((a) => a.state.began !== undefined)?.state.began ?? -Infinity;
}

/**
 * What the configuration asks of the decisions at the stage below. Those from before the policy stood there prove nothing.
 * @param expected tools whose stop a test expects
 */
export function judgeObserved(
  all: readonly ObservedFile[],
  config: ObservedConfig,
  id: string,
  stage: Stage,
  lineage: Lineage,
  expected: ReadonlySet<string>,
): readonly Refusal[] {
  const help = `While it stands at ${stage}: registry-policy rollout record ${id} --decisions FILES`;
  const since = beginning(stretchAt(lineage, stage)) - SKEW;
  const early = all.filter(({ observed }) => observed.last !== undefined && (parseInstant(observed.last) ?? 0) < since);
  const files = all.filter((file) => !early.includes(file));
  const refusals: Refusal[] = early.map(({ file, observed }) => ({
    code: "observed_early",
    message: `${file} ends at ${quoteForMessage(observed.last ?? "")}, before the policy stood at ${stage}`,
    help,
  }));
  const total = files.reduce((sum, f) => sum + f.observed.decisions, 0);
  const wanted = Math.max(config.min_decisions ?? 1, 1);
  if (total < wanted) refusals.push({ code: "observed_too_few", message: `${total} of ${wanted} decisions at ${stage} are recorded`, help });
  const times = files.flatMap(({ observed }) =>
    [observed.first, observed.last].flatMap((t) => (t === undefined ? [] : Math.max(since, parseInstant(t) ?? since))),
  );
  const span = times.length === 0 ? 0 : (Math.max(...times) - Math.min(...times)) / HOUR;
  if (config.min_hours !== undefined && span < config.min_hours) {
    const why = times.length === 0 && total > 0 ? " (no record has a time: give the traces, too)" : "";
    refusals.push({ code: "observed_span", message: `the decisions recorded at ${stage} span ${hours(span)} of ${hours(config.min_hours)}${why}`, help });
  }
  if (config.no_unexpected_stops) {
    const stops = unexpectedStops(files, expected);
    if (stops.length > 0) {
      const told = stops.map(([tool, count]) => `${tool === "" ? "a tool that no record names" : quoteForMessage(tool)} (${count})`);
      refusals.push({
        code: "observed_unexpected_stop",
        message: `calls that no test expects to be stopped will be: ${told.join(", ")}`,
        help: "Approve the tool in the registry, or add a test that expects the stop.",
        tools: stops.flatMap(([tool]) => (tool === "" ? [] : [tool])),
      });
    }
  }
  return refusals;
}

/** Tools with the number of their calls that stop though no test expects it, by bytes; `""` where no record names the tool. */
export function unexpectedStops(files: readonly { readonly observed: Observed }[], expected: ReadonlySet<string>): readonly (readonly [string, number])[] {
  const found = new Map<string, number>();
  const add = (tool: string, stops: number): void => {
    if (stops > 0 && !expected.has(tool)) found.set(tool, (found.get(tool) ?? 0) + stops);
  };
  for (const { observed } of files) for (const { tool, stops } of observed.tools) add(tool, stops);
  // Replayed intents are mostly the calls that were counted above, so they only add tools.
  const counted = new Set(found.keys());
  for (const { observed } of files) for (const { tool, intents } of observed.replayed?.stops ?? []) if (!counted.has(tool)) add(tool, intents);
  return [...found].sort(([a], [b]) => compareBytes(a, b));
}
