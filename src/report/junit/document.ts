/** Suites and cases as XML. */
import { xmlText } from "../escape/index.ts";

/** One `testcase`. */
export interface Case {
  readonly name: string;
  readonly file?: string;
  readonly line?: number;
  readonly failure?: Failure;
  /** Failed on the base, too, and untouched: shown, but no failure of this change. */
  readonly excused?: string;
}

/** Why a case failed: the element `failure`. */
export interface Failure {
  readonly type: string;
  readonly message: string;
  readonly details?: string;
}

/** One `testsuite`. */
export interface Suite {
  readonly name: string;
  readonly cases: readonly Case[];
}

/** The finished document. */
export function junitDocument(name: string, suites: readonly Suite[]): string {
  const root = open("testsuites", { name, ...numbers(suites.flatMap((s) => s.cases)) });
  return ['<?xml version="1.0" encoding="UTF-8"?>', root, ...suites.flatMap(suiteLines), "</testsuites>", ""].join("\n");
}

function suiteLines(suite: Suite): readonly string[] {
  return [`  ${open("testsuite", { name: suite.name, ...numbers(suite.cases) })}`, ...suite.cases.flatMap((c) => caseLines(suite, c)), "  </testsuite>"];
}

function caseLines(suite: Suite, found: Case): readonly string[] {
  const attributes = {
    classname: suite.name,
    name: found.name,
    file: found.file,
    line: found.line === undefined ? undefined : String(found.line),
  };
  if (found.excused !== undefined)
    return [`    ${open("testcase", attributes)}`, `      ${open("skipped", { message: found.excused }, true)}`, "    </testcase>"];
  if (found.failure === undefined) return [`    ${open("testcase", attributes, true)}`];
  const { type, message, details = "" } = found.failure;
  return [`    ${open("testcase", attributes)}`, `      ${open("failure", { message, type })}${xmlText(details)}</failure>`, "    </testcase>"];
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
  const text = Object.entries(attributes).flatMap(([key, value]) => (value === undefined ? [] : [` ${key}="${xmlText(value)}"`]));
  return `<${element}${text.join("")}${empty ? "/" : ""}>`;
}
