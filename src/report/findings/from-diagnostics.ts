/** Findings for diagnostics, which have everything already. */
import type { Diagnostic } from "../../diagnostic.ts";
import { at, RANK, type Finding } from "./finding.ts";

/** A diagnostic as a finding; `policy` is the id of the policy that it is of. */
export function diagnosticFinding(diagnostic: Diagnostic, policy?: string): Finding {
  return {
    code: diagnostic.code,
    severity: diagnostic.severity,
    title: TITLES[diagnostic.severity],
    message: diagnostic.message,
    ...(diagnostic.help === undefined ? {} : { help: diagnostic.help }),
    ...(policy === undefined ? {} : { policy }),
    subject: diagnostic.message,
    ...at(diagnostic),
    related: [],
    rank: RANK.diagnostic,
  };
}

const TITLES = { error: "Error", warning: "Warning", note: "Note" } as const;
