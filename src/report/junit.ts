/** JUnit XML: a suite for each policy and snapshot, so that a CI system lists failed tests with their names. */
import { hasErrors, type Diagnostic } from "../diagnostic.ts";
import { NAME } from "../product.ts";
import { namedTools } from "./findings/index.ts";
import { testWords } from "./test-words.ts";
import { renderAgain } from "./fixes.ts";
import { junitDocument, type Case, type Failure, type Suite } from "./junit/document.ts";
import { ARTEFACT_STALE, ownDiagnostics, severityOfTold, TEST_FAILED } from "./told.ts";
import type { PolicyReport, Report, SnapshotReport, TestCase } from "./types.ts";
import { place } from "./words.ts";

/** The report as JUnit XML: a suite for each policy and snapshot. */
export function junit(report: Report): string {
  return junitDocument(NAME, [reportSuite(report), ...report.policies.map(policySuite), ...report.snapshots.map(snapshotSuite)]);
}

/** What belongs to no policy. Its first case fails whenever the report does, so that no failure looks green. */
function reportSuite(report: Report): Suite {
  const failed = report.result === "failed";
  const refused = report.exceptions.filter((e) => e.state === "refused");
  return {
    name: NAME,
    cases: [
      {
        name: "result",
        ...(failed ? { failure: { type: "result", message: `failed with exit code ${String(report.exit_code)}` } } : {}),
      },
      ...diagnosticCases(report.diagnostics),
      ...refused.map((e): Case => ({
        name: `exception ${e.file}`,
        file: e.file,
        failure: { type: "exception", message: e.message ?? "the exception is refused" },
      })),
    ],
  };
}

function policySuite(policy: PolicyReport): Suite {
  const { allowed, missing } = policy.rollout;
  const message = missing.map((m) => `${m.message}${namedTools(m)}`).join("; ");
  const details = missing.flatMap((m) => (m.help === undefined ? [] : [m.help])).join(" ");
  const rollout: Case = {
    name: "rollout rules",
    file: policy.config,
    ...(allowed ? {} : { failure: { type: "rollout", message: message === "" ? "refused" : message, details } }),
  };
  return { name: policy.id, cases: [...partCases(policy), rollout, ...diagnosticCases(ownDiagnostics(policy))] };
}

function snapshotSuite(snapshot: SnapshotReport): Suite {
  return { name: snapshot.id, cases: [...partCases(snapshot), ...diagnosticCases(ownDiagnostics(snapshot))] };
}

function partCases(part: PolicyReport | SnapshotReport): readonly Case[] {
  const failure: Failure = {
    type: "stale",
    message: `${part.output} differs from what its inputs render to`,
    details: renderAgain(part),
  };
  const tests = part.tests.cases.map((test) => excusing(part, TEST_FAILED, testCase(test)));
  return [
    ...tests,
    excusing(part, ARTEFACT_STALE, {
      name: "artefact is up to date",
      file: part.output,
      ...(part.stale ? { failure } : {}),
    }),
  ];
}

/** A failure that the report only warns of. */
function excusing(part: PolicyReport | SnapshotReport, code: typeof TEST_FAILED | typeof ARTEFACT_STALE, found: Case): Case {
  const { failure, ...rest } = found;
  return failure !== undefined && severityOfTold(part, code) === "warning" ? { ...rest, excused: `fails on the base, too: ${failure.message}` } : found;
}

function testCase(test: TestCase): Case {
  const details = [
    ...listed("reason codes", test.reason_codes),
    ...listed("violations", test.violations),
    ...listed("rule", test.matched_rule === "" ? [] : [test.matched_rule]),
  ].join("; ");
  return {
    name: `${test.intent} (${test.at === "enforced" ? "as enforced" : "at its stage"})`,
    file: test.file ?? test.intent,
    ...(test.line === undefined ? {} : { line: test.line }),
    ...(test.passed ? {} : { failure: { type: "verdict", message: testWords(test), details } }),
  };
}

function listed(what: string, list: readonly string[]): readonly string[] {
  return list.length === 0 ? [] : [`${what}: ${list.join(", ")}`];
}

function diagnosticCases(list: readonly Diagnostic[]): readonly Case[] {
  return list
    .filter((d) => hasErrors([d]))
    .map((d) => ({
      name: [d.code, place(d)].filter((s) => s !== undefined).join(" "),
      ...(d.file === undefined ? {} : { file: d.file }),
      ...(d.line === undefined ? {} : { line: d.line }),
      failure: { type: d.code, message: d.message, ...(d.help === undefined ? {} : { details: d.help }) },
    }));
}
