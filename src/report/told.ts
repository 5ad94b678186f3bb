/**
 * Failed tests, stale artefacts and refusals stand twice in a report: as what they are, and as the diagnostics that decide the
 * result. They are told once, as what they are, with the severity and the place of the diagnostic.
 */
import type { Diagnostic, Severity } from "../diagnostic.ts";
import type { MissingProof, PolicyReport, SnapshotReport } from "./types.ts";

type Part = PolicyReport | SnapshotReport;

/** Codes of diagnostics that repeat a failed test or a stale artefact. */
export const TEST_FAILED = "test_failed";
/** The code of a stale artefact, which is told in places of its own. */
export const ARTEFACT_STALE = "artefact_stale";

/** Diagnostics that say something that no other part of the report says. */
export function ownDiagnostics(part: Part): readonly Diagnostic[] {
  const refusals = "rollout" in part ? part.rollout.missing : [];
  return part.diagnostics.filter((d) => {
    if (d.code === TEST_FAILED) return part.tests.failed === 0;
    if (d.code === ARTEFACT_STALE) return !part.stale;
    return !refusals.some((m) => repeats(d, m));
  });
}

/** How bad a failed test or a stale artefact is: a warning where the base has it already and the change doesn't touch it. */
export function severityOfTold(part: Part, code: typeof TEST_FAILED | typeof ARTEFACT_STALE): Severity {
  const told = part.diagnostics.filter((d) => d.code === code);
  return told.length > 0 && told.every((d) => d.severity !== "error") ? "warning" : "error";
}

/** The diagnostic of a refusal, which knows the line. */
export function diagnosticOf(policy: PolicyReport, missing: MissingProof): Diagnostic | undefined {
  return policy.diagnostics.find((d) => repeats(d, missing));
}

/** Words for a failure that is only a warning; empty for any other. */
export function excuse(part: Part, code: typeof TEST_FAILED | typeof ARTEFACT_STALE): string {
  return severityOfTold(part, code) === "warning" ? " (on the base, too, and untouched here)" : "";
}

function repeats(diagnostic: Diagnostic, missing: MissingProof): boolean {
  return diagnostic.code === missing.code && diagnostic.message === missing.message;
}
