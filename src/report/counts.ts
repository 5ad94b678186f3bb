/** The numbers that every printer and the action's outputs show, counted once. */
import { ownDiagnostics } from "./told.ts";
import type { Changes, ClassChange, PolicyReport, Report } from "./types.ts";

/** The counts of a report, over all its policies and snapshots. */
export interface SummaryCounts {
  readonly newly_allowed: number;
  readonly newly_blocked: number;
  readonly newly_dry_run: number;
  readonly newly_require_approval: number;
  /** Classes of calls whose verdict changes and that don't follow from the named tools. */
  readonly classes: number;
  /** Whether any verdict falls in severity, as enforced, or that is not ruled out. */
  readonly relaxed: boolean;
  readonly newly_trusted: number;
  readonly newly_untrusted: number;
  readonly tests_passed: number;
  readonly tests_failed: number;
  /** Artefacts that differ from what their inputs render to. */
  readonly stale: number;
  readonly judges_changed: number;
  /** Moves and policies that the rollout rules refuse. */
  readonly refused: number;
  /** Errors and warnings beside failed tests, stale artefacts and refusals. */
  readonly errors: number;
  readonly warnings: number;
}

/** Counts over all policies and snapshots of the report. */
export function summaryCounts(report: Report): SummaryCounts {
  const { policies, snapshots } = report;
  const all = [...policies, ...snapshots];
  const diagnostics = [...report.diagnostics, ...all.flatMap(ownDiagnostics)];
  const tools = (key: "newly_allowed" | "newly_blocked" | "newly_dry_run" | "newly_require_approval"): number =>
    sum(policies.map((p) => p.changes[key].length));
  return {
    newly_allowed: tools("newly_allowed"),
    newly_blocked: tools("newly_blocked"),
    newly_dry_run: tools("newly_dry_run"),
    newly_require_approval: tools("newly_require_approval"),
    classes: sum(policies.map((p) => toldClasses(p.changes).length)),
    relaxed: policies.some((p) => p.changes.relaxed || p.changes.undecided === true),
    newly_trusted: sum(snapshots.map((s) => s.changes.newly_trusted.length)),
    newly_untrusted: sum(snapshots.map((s) => s.changes.newly_untrusted.length)),
    tests_passed: sum(all.map((p) => p.tests.passed)),
    tests_failed: sum(all.map((p) => p.tests.failed)),
    stale: all.filter((p) => p.stale).length,
    judges_changed: report.judges_changed.length,
    refused: policies.filter((p) => !p.rollout.allowed).length,
    errors: diagnostics.filter((d) => d.severity === "error").length,
    warnings: diagnostics.filter((d) => d.severity === "warning").length,
  };
}

/** Classes that say something which the lists of tools don't: those that every reader is told. */
export function toldClasses(changes: Changes): readonly ClassChange[] {
  return changes.classes.filter((change) => change.explained !== true);
}

/** Classes that follow from tools in the lists; only counted. */
export function explainedClasses(changes: Changes): readonly ClassChange[] {
  return changes.classes.filter((change) => change.explained === true);
}

/** Whether some tool changes. */
export function toolsChange(changes: Changes): boolean {
  return changes.newly_allowed.length + changes.newly_blocked.length + changes.newly_dry_run.length + changes.newly_require_approval.length > 0;
}

/** Whether nothing at all is known to change: no tool and no class of calls. */
export function withoutChanges(changes: Changes): boolean {
  return !toolsChange(changes) && changes.classes.length === 0;
}

/** What the changes of a policy were compared with: nothing at all, nothing of its own, or its state on the base. */
export function comparison(report: Report, policy: PolicyReport): "no_base" | "new" | "compared" {
  if (report.base === undefined) return "no_base";
  return policy.base_stage === undefined && policy.base_policy_digest === undefined ? "new" : "compared";
}

/** Whether "no change" is proven: compared, nothing changes and nothing was left unanalysed. */
export function provenUnchanged(report: Report, policy: PolicyReport): boolean {
  return comparison(report, policy) === "compared" && withoutChanges(policy.changes) && policy.changes.not_analysed.length === 0;
}

/** Whether enforcement is taken away: a step back, or a policy that goes and was past simulate. */
export function removesEnforcement(policy: PolicyReport): boolean {
  const { move } = policy.rollout;
  return move?.kind === "rollback" || (move?.kind === "removal" && (move.from ?? policy.base_stage) !== "simulate");
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, n) => total + n, 0);
}
