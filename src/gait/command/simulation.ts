/** Two policies over the same intents: what `policy simulate` reports. */
import { compareBytes, type GoObject } from "../text/index.ts";
import { severityOf, type Verdict } from "../verdict.ts";
import type { TestResult } from "./test-result.ts";

/** One intent under both policies. */
export interface Comparison {
  /** The fixture's cleaned path. */
  readonly path: string;
  readonly baseline: TestResult;
  readonly candidate: TestResult;
}

/** Gait's advice, which calls some relaxations `enforce`: only `observe` speaks of calls that become allowed. */
export type Recommendation = "enforce" | "observe" | "require_approval";

/** Whether anything but the digests differs. */
export function isChanged({ baseline, candidate }: Comparison): boolean {
  return (
    baseline.verdict !== candidate.verdict ||
    baseline.matchedRule !== candidate.matchedRule ||
    !sameList(baseline.reasonCodes, candidate.reasonCodes) ||
    !sameList(baseline.violations, candidate.violations)
  );
}

/** What to do with the candidate, by Gait's rules. */
export function recommend(comparisons: readonly Comparison[]): Recommendation {
  const becomes = (verdict: Verdict): boolean => comparisons.some(({ baseline, candidate }) => candidate.verdict === verdict && baseline.verdict !== verdict);
  if (becomes("allow")) return "observe";
  return becomes("block") ? "require_approval" : "enforce";
}

/** The fields that `policy simulate --json` prints, correlation id aside. */
export function simulationFields(baselineDigest: string, candidateDigest: string, comparisons: readonly Comparison[]): GoObject {
  const changed = comparisons.filter(isChanged);
  return {
    ok: true,
    baseline_policy_digest: baselineDigest,
    candidate_policy_digest: candidateDigest,
    fixtures_total: comparisons.length,
    changed_fixtures: changed.length === 0 ? undefined : changed.length,
    baseline_verdicts: countVerdicts(comparisons.map(({ baseline }) => baseline.verdict)),
    candidate_verdicts: countVerdicts(comparisons.map(({ candidate }) => candidate.verdict)),
    recommendation: recommend(comparisons),
    summary: simulationSummary(comparisons),
    changed: changed.length === 0 ? undefined : changed.map(changedFields),
  };
}

/** The one line of the text output. */
export function simulationSummary(comparisons: readonly Comparison[]): string {
  const changed = comparisons.filter(isChanged).length;
  return `policy simulate fixtures=${comparisons.length} changed=${changed} recommendation=${recommend(comparisons)}`;
}

/** How many intents become milder: what the recommendation does not always say. */
export function relaxedCount(comparisons: readonly Comparison[]): number {
  return comparisons.filter(({ baseline, candidate }) => severityOf(candidate.verdict) < severityOf(baseline.verdict)).length;
}

function countVerdicts(verdicts: readonly Verdict[]): readonly GoObject[] {
  return [...new Set(verdicts)].sort(compareBytes).map((verdict) => ({ count: verdicts.filter((other) => other === verdict).length, verdict }));
}

function changedFields({ path, baseline, candidate }: Comparison): GoObject {
  return {
    fixture_path: path,
    intent_digest: candidate.intentDigest,
    changed: true,
    ...sideFields("baseline", baseline),
    ...sideFields("candidate", candidate),
  };
}

function sideFields(side: "baseline" | "candidate", result: TestResult): GoObject {
  return {
    [`${side}_verdict`]: result.verdict,
    [`${side}_reason_codes`]: result.reasonCodes.length === 0 ? undefined : result.reasonCodes,
    [`${side}_violations`]: result.violations.length === 0 ? undefined : result.violations,
    [`${side}_matched_rule`]: result.matchedRule === "" ? undefined : result.matchedRule,
  };
}

function sameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}
