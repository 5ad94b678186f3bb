/**
 * What a report says twice must agree: a hand that forges one number and not the other is seen, and the comment's first lines can't
 * say something else than what stands below them.
 */
import { severityOf } from "../gait/index.ts";
import type { Changes, Coverage, Report, TestsReport } from "../report/index.ts";

/** What contradicts what, in words; empty where nothing does. */
export function contradictions(report: Report): readonly string[] {
  return [
    ...((report.result === "passed") === (report.exit_code === 0) ? [] : [`result is ${report.result} and exit_code ${report.exit_code}`]),
    ...report.policies.flatMap(({ changes, tests, coverage }, index) =>
      [...ofChanges(changes), ...ofTests(tests), ...(coverage === undefined ? [] : ofCoverage(coverage))].map((words) => `policies/${index}: ${words}`),
    ),
    ...report.snapshots.flatMap(({ tests }, index) => ofTests(tests).map((words) => `snapshots/${index}: ${words}`)),
  ];
}

const LISTS = [
  ["newly_allowed", "allow"],
  ["newly_blocked", "block"],
  ["newly_dry_run", "dry_run"],
  ["newly_require_approval", "require_approval"],
] as const;

function ofChanges(changes: Changes): readonly string[] {
  const misplaced = LISTS.filter(([key, verdict]) => changes[key].some(({ from, to }) => to !== verdict || from === to));
  const moved = [...LISTS.flatMap(([key]) => changes[key]), ...changes.classes];
  const falls = moved.some(({ from, to }) => severityOf(to) < severityOf(from));
  const mislabelled = changes.classes.some(({ from, to, relaxed }) => relaxed !== severityOf(to) < severityOf(from));
  return [
    ...misplaced.map(([key, verdict]) => `${key} holds what does not become ${verdict}`),
    ...(mislabelled ? ["a class is called relaxed that is not, or the other way round"] : []),
    // A policy that goes relaxes without a list; a fall in a list is always one.
    ...(falls && !changes.relaxed ? ["something is relaxed and relaxed is false"] : []),
  ];
}

function ofTests({ passed, failed, cases }: TestsReport): readonly string[] {
  const bad = cases.filter((one) => !one.passed).length;
  return bad === failed && cases.length - bad === passed
    ? []
    : [`${passed} tests passed and ${failed} failed, but the cases say ${cases.length - bad} and ${bad}`];
}

function ofCoverage(coverage: Coverage): readonly string[] {
  return [coverage.rules, coverage.tools].flatMap(({ covered, total, missing }) =>
    covered + missing.length === total ? [] : [`${covered} of ${total} are covered, but ${missing.length} are missing`],
  );
}
