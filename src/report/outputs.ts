/** The action's outputs; text only, as the runner has it. */
import { STAGES } from "../config/types.ts";
import { summaryCounts } from "./counts.ts";
import { visible } from "./escape/index.ts";
import type { GateReport, PolicyReport, Report } from "./types.ts";

/** What the outputs name beside the report itself. */
export interface OutputExtras {
  readonly gate?: GateReport;
  /** A gate was asked that could not answer: it stays shut. */
  readonly gateFailed?: boolean;
  /** Paths of the files that were written. */
  readonly files?: {
    readonly json?: string;
    readonly sarif?: string;
    readonly junit?: string;
    readonly markdown?: string;
  };
  readonly pullRequestUrl?: string;
}

/** Output name -> value, in the order of action.yml. What isn't known is left out, never guessed: an unset output is empty. */
export function outputsOf(report: Report, extras: OutputExtras = {}): ReadonlyMap<string, string> {
  const counts = summaryCounts(report);
  const { gate, files = {} } = extras;
  // A policy that goes stands nowhere any more.
  const standing = report.policies.filter(({ rollout }) => rollout.move?.kind !== "removal");
  const stage = gate?.stage ?? lowestStage(standing);
  const outputs: readonly (readonly [string, string | undefined])[] = [
    ["result", report.result],
    ["exit-code", String(report.exit_code)],
    ["newly-allowed", String(counts.newly_allowed)],
    ["newly-blocked", String(counts.newly_blocked)],
    ["newly-dry-run", String(counts.newly_dry_run)],
    ["newly-require-approval", String(counts.newly_require_approval)],
    ["calls-changed", String(counts.classes)],
    ["newly-trusted", String(counts.newly_trusted)],
    ["newly-untrusted", String(counts.newly_untrusted)],
    ["relaxed", String(counts.relaxed)],
    ["stage", stage],
    ["gate", gate === undefined ? (extras.gateFailed === true ? "shut" : undefined) : gate.open ? "open" : "shut"],
    ["tests-failed", String(counts.tests_failed)],
    ["tests-passed", String(counts.tests_passed)],
    ["stale", String(counts.stale)],
    ["refused", String(counts.refused)],
    ["judges-changed", String(counts.judges_changed)],
    ["errors", String(counts.errors)],
    ["warnings", String(counts.warnings)],
    ["policy-digest", digests(standing)],
    ["report-json", files.json],
    ["report-sarif", files.sarif],
    ["report-junit", files.junit],
    ["report-markdown", files.markdown],
    ["pull-request-url", extras.pullRequestUrl],
  ];
  return new Map(outputs.flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const])));
}

/** Of several policies the one that enforces least. */
function lowestStage(policies: readonly PolicyReport[]): string | undefined {
  return STAGES.find((stage) => policies.some((policy) => policy.stage === stage));
}

function digests(policies: readonly PolicyReport[]): string | undefined {
  const known = policies.filter((p) => p.policy_digest !== undefined);
  if (known.length === 0) return undefined;
  if (policies.length === 1) return known[0]?.policy_digest;
  return known.map((p) => `${visible(p.id)}=${p.policy_digest ?? ""}`).join("\n");
}
