/** JUnit XML: a suite for each policy and snapshot, so that a CI system lists failed tests with their names. */
import { hasErrors, type Diagnostic } from "../diagnostic.ts";
import { NAME } from "../product.ts";
import { xmlText } from "./escape/index.ts";
import { namedTools, testWords } from "./findings/index.ts";
import { renderAgain } from "./fixes.ts";
import { ARTEFACT_STALE, ownDiagnostics, severityOfTold, TEST_FAILED } from "./told.ts";
import type { PolicyReport, Report, SnapshotReport, TestCase } from "./types.ts";
import { place } from "./words.ts";

interface Case {
  readonly name: string;
  readonly file?: string;
  readonly line?: number;
  readonly failure?: Failure;
  /** Failed on the base, too, and untouched: shown, but no failure of this change. */
  readonly excused?: string;
}

interface Failure {
  readonly type: string;
  readonly message: string;
  readonly details?: string;
}

interface Suite {
  readonly name: string;
  readonly cases: readonly Case[];
}

export function junit(report: Report): string {
  const suites = [reportSuite(report), ...report.policies.map(policySuite), ...report.snapshots.map(snapshotSuite)];
  const body = suites.flatMap((suite) => suiteLines(suite));
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    open("testsuites", { name: NAME, ...numbers(suites.flatMap((s) => s.cases)) }),
    ...body,
    "</testsuites>",
    "",
  ].join("\n");
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
        ...(failed
          ? { failure: { type: "result", message: `failed with exit code ${String(report.exit_code)}` } }
          : {}),
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
function excusing(
  part: PolicyReport | SnapshotReport,
  code: typeof TEST_FAILED | typeof ARTEFACT_STALE,
  found: Case,
): Case {
  const { failure, ...rest } = found;
  return failure !== undefined && severityOfTold(part, code) === "warning"
    ? { ...rest, excused: `fails on the base, too: ${failure.message}` }
    : found;
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

function suiteLines(suite: Suite): readonly string[] {
  return [
    `  ${open("testsuite", { name: suite.name, ...numbers(suite.cases) })}`,
    ...suite.cases.flatMap((c) => caseLines(suite, c)),
    "  </testsuite>",
  ];
}

function caseLines(suite: Suite, found: Case): readonly string[] {
  const attributes = {
    classname: suite.name,
    name: found.name,
    file: found.file,
    line: found.line === undefined ? undefined : String(found.line),
  };
  if (found.excused !== undefined)
    return [
      `    ${open("testcase", attributes)}`,
      `      ${open("skipped", { message: found.excused }, true)}`,
      "    </testcase>",
    ];
  if (found.failure === undefined) return [`    ${open("testcase", attributes, true)}`];
  const { type, message, details = "" } = found.failure;
  return [
    `    ${open("testcase", attributes)}`,
    `      ${open("failure", { message, type })}${xmlText(details)}</failure>`,
    "    </testcase>",
  ];
}

function numbers(cases: readonly Case[]): Readonly<Record<string, string>> {
  const failures = cases.filter((c) => c.failure !== undefined).length;
  return {
    tests: String(cases.length),
    failures: String(failures),
    errors: "0",
    skipped: String(cases.filter((c) => c.excused !== undefined).length),
  };
}

/** A tag; attributes that are undefined are left out. */
function open(element: string, attributes: Readonly<Record<string, string | undefined>>, empty = false): string {
  const text = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${xmlText(value)}"`],
  );
  return `<${element}${text.join("")}${empty ? "/" : ""}>`;
}
