/** All findings of a report, worst first. */
import type { Severity } from "../../diagnostic.ts";
import { ownDiagnostics } from "../told.ts";
import type { Report } from "../types.ts";
import { changeFindings, serverFindings } from "./from-changes.ts";
import { diagnosticFinding } from "./from-diagnostics.ts";
import { exceptionFinding, judgeFinding } from "./from-judges.ts";
import { rolloutFindings } from "./from-rollout.ts";
import { staleFindings, testFindings } from "./from-tests.ts";
import type { Finding } from "./finding.ts";

export type { Finding, RelatedPlace } from "./finding.ts";
export { namedTools } from "./from-rollout.ts";

const SEVERITIES: readonly Severity[] = ["error", "warning", "note"];

/** By severity, then by rank, then in the order of the report. */
export function findingsOf(report: Report): readonly Finding[] {
  const findings = [
    ...report.judges_changed.map(judgeFinding),
    ...report.exceptions.map(exceptionFinding),
    ...report.diagnostics.map((d) => diagnosticFinding(d)),
    ...report.policies.flatMap((policy) => [
      ...rolloutFindings(policy),
      ...ownDiagnostics(policy).map((d) => diagnosticFinding(d, policy.id)),
      ...changeFindings(policy),
      ...testFindings(policy),
      ...staleFindings(policy),
    ]),
    ...report.snapshots.flatMap((snapshot) => [
      ...ownDiagnostics(snapshot).map((d) => diagnosticFinding(d, snapshot.id)),
      ...serverFindings(snapshot),
      ...testFindings(snapshot),
      ...staleFindings(snapshot),
    ]),
  ];
  return findings.sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || a.rank - b.rank);
}
