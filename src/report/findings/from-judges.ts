/** Findings for changes to what judges, and for exceptions. */
import type { ExceptionReport, JudgeChange } from "../types.ts";
import { quoted } from "../words.ts";
import { at, RANK, type Finding } from "./finding.ts";

/** A change of what judges the change, as a finding. */
export function judgeFinding(change: JudgeChange): Finding {
  const milder = change.change === "weakened" || change.change === "removed";
  return {
    code: `judge_${change.change}`,
    severity: milder ? "warning" : "note",
    title: milder ? "What judges becomes milder" : "What judges changes",
    message: `${change.kind} ${change.change}: ${change.message}`,
    ...(change.policy === undefined ? {} : { policy: change.policy }),
    subject: `${change.kind}\n${change.file}\n${change.message}`,
    ...at(change),
    related: [],
    rank: RANK.judges,
  };
}

/** An exception of the run as a finding. */
export function exceptionFinding(exception: ExceptionReport): Finding {
  const bad = exception.state === "expired" || exception.state === "refused";
  return {
    code: `exception_${exception.state}`,
    severity: exception.state === "refused" ? "error" : exception.state === "unused" ? "note" : "warning",
    title: bad ? "Exception does not count" : "Exception",
    message: exceptionWords(exception),
    ...(exception.policy === undefined ? {} : { policy: exception.policy }),
    subject: exception.file,
    file: exception.file,
    related: [],
    rank: RANK.exception,
  };
}

/** `limit exception of "ops" until 2026-03-01: "reason"`. */
function exceptionWords(exception: ExceptionReport): string {
  const why = exception.message === undefined ? "" : `; ${exception.message}`;
  return `${exception.state} exception of kind ${quoted(exception.kind)} by ${quoted(exception.actor)} until ${quoted(exception.expires)}, reason ${quoted(exception.reason)}${why}`;
}
