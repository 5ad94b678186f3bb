/** `policy simulate`: what a candidate policy changes for recorded intents. */
import type { Diagnostic } from "../../diagnostic.ts";
import { normalizeIntent } from "../intent/index.ts";
import { describe } from "../lint/codes.ts";
import { trim } from "../text/index.ts";
import { errorAnswer, resultAnswer, type Call, type CommandError } from "./envelope.ts";
import { findFixtures, fixtureEntries } from "./fixtures.ts";
import { parseFlags } from "./flags.ts";
import { explainAnswer, usageAnswer } from "./help.ts";
import { loadIntent, loadPolicy } from "./load.ts";
import { preparePolicy } from "./prepared-policy.ts";
import { isChanged, relaxedCount, simulationFields, simulationSummary, type Comparison } from "./simulation.ts";
import { clockNotes, testResult } from "./test-result.ts";
import type { GaitCommand, GaitIo } from "./types.ts";
import type { Policy } from "../policy/types.ts";

const FLAGS = { values: ["policy", "baseline", "fixtures"], booleans: ["json", "help"] } as const;

/** Answers as `gait policy simulate` does: exit 0 whatever the difference, 6 or 1 bad input. */
export const policySimulate: GaitCommand = async (args, io) => {
  const explained = explainAnswer("policy simulate", args);
  if (explained !== undefined) return explained;
  const flags = parseFlags(args.slice(2), FLAGS);
  const call: Call = { args, label: "policy simulate", json: flags.on("json") };
  if (flags.error !== undefined) return errorAnswer(call, { message: flags.error });
  if (flags.on("help")) return usageAnswer("policy simulate");
  const usage = (message: string) => errorAnswer(call, { message, usage: true });
  const entries = fixtureEntries(flags.value("fixtures"));
  if (flags.positionals.length > 0) return usage("unexpected positional arguments");
  if (trim(flags.value("policy")) === "") return usage("missing required --policy <candidate_policy.yaml>");
  if (trim(flags.value("baseline")) === "") return usage("missing required --baseline <baseline_policy.yaml>");
  if (entries.length === 0) return usage("missing required --fixtures <csv files/dirs>");

  const fixtures = await findFixtures(io, entries);
  if ("error" in fixtures) return errorAnswer(call, { message: fixtures.error });
  const candidate = await loadPolicy(io, flags.value("policy"));
  if ("error" in candidate) return errorAnswer(call, candidate.error, candidate.notes);
  const baseline = await loadPolicy(io, flags.value("baseline"));
  const notes = [...candidate.notes, ...baseline.notes];
  if ("error" in baseline) return errorAnswer(call, baseline.error, notes);

  const run = await compareAll(io, baseline.value, candidate.value, fixtures.paths);
  const diagnostics = [...notes, ...run.notes];
  if ("error" in run) return errorAnswer(call, run.error, diagnostics);
  const fields = simulationFields(run.baselineDigest, run.candidateDigest, run.comparisons);
  return resultAnswer(call, 0, fields, simulationSummary(run.comparisons), [...diagnostics, ...relaxationNotes(run.comparisons), ...unseenNotes(run)]);
};

interface Completed {
  readonly baselineDigest: string;
  readonly candidateDigest: string;
  readonly comparisons: readonly Comparison[];
}

type Run = (Completed | { readonly error: CommandError }) & { readonly notes: readonly Diagnostic[] };

/** Runs every fixture against the baseline, then the candidate; the first bad one ends it all. */
async function compareAll(io: GaitIo, baseline: Policy, candidate: Policy, paths: readonly string[]): Promise<Run> {
  const before = preparePolicy(baseline);
  const after = preparePolicy(candidate);
  const now = io.now();
  const notes: Diagnostic[] = [];
  const comparisons: Comparison[] = [];
  for (const path of paths) {
    const file = await loadIntent(io, path);
    for (const note of file.notes) notes.push(note);
    if ("error" in file) return { error: file.error, notes: [...notes, failedAt(path)] };
    if ("error" in before) return { error: before.error, notes };
    const normalized = normalizeIntent(file.value);
    if ("error" in normalized) return { error: { message: normalized.error.message }, notes: [...notes, failedAt(path)] };
    if ("error" in after) return { error: after.error, notes };
    const comparison = {
      path,
      baseline: testResult(before.prepared, normalized.intent, now),
      candidate: testResult(after.prepared, normalized.intent, now),
    };
    const used = comparison.baseline.usedClock ? comparison.baseline : comparison.candidate;
    notes.push(...clockNotes(used, path));
    comparisons.push(comparison);
  }
  if ("error" in before) return { error: before.error, notes };
  if ("error" in after) return { error: after.error, notes };
  return { baselineDigest: before.prepared.digest, candidateDigest: after.prepared.digest, comparisons, notes };
}

/** Gait's message does not name the file. */
function failedAt(file: string): Diagnostic {
  return describe(file, { code: "fixture_invalid", message: "this intent ended the simulation" });
}

function relaxationNotes(comparisons: readonly Comparison[]): readonly Diagnostic[] {
  const relaxed = relaxedCount(comparisons);
  if (relaxed === 0) return [];
  const message = `${relaxed} of ${comparisons.length} intents get a milder verdict, which the recommendation may not say`;
  return [describe(undefined, { code: "simulation_relaxes", message })];
}

/** Much of a policy has no influence on a verdict of this command, so that only the digests tell. */
function unseenNotes({ baselineDigest, candidateDigest, comparisons }: Completed): readonly Diagnostic[] {
  if (baselineDigest === candidateDigest || comparisons.some(isChanged)) return [];
  return [describe(undefined, { code: "simulation_unseen", message: "the policies differ (see their digests), and no fixture shows it" })];
}
