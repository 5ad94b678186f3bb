/**
 * What is wrong with one policy by itself, whatever the base says: fixtures, lint, a stale artefact, tests, coverage. The base is
 * looked at the same way, so that a failure that it already has can be told from a new one.
 */
import { errorAt, type Diagnostic } from "../diagnostic.ts";
import { lintPolicy } from "../gait/index.ts";
import type { Stage } from "../config/index.ts";
import { checkName } from "../registry/index.ts";
import { renderAgain } from "../report/index.ts";
import type { Coverage, TestCase } from "../report/types.ts";
import { quoteForMessage } from "../source/index.ts";
import { coverageFindings, coverageOf } from "./coverage.ts";
import type { Engine } from "./engine.ts";
import type { ExitClass, Finding } from "./findings.ts";
import { foreignLineEnds } from "./line-ends.ts";
import type { LoadedPolicy } from "./load-policy.ts";
import { runTests, type ReadyTest, type ReadyTests, type TestRun } from "./run-tests.ts";
import { isStale } from "./write-artefacts.ts";

/** A finding with what it rests on beside its words: two of the same words and the same facts are one failure. */
interface Fact {
  readonly finding: Finding;
  readonly rests: string;
}

/** What one policy comes to by itself. */
export interface PolicyFindings {
  readonly facts: readonly Fact[];
  readonly run: TestRun;
  readonly coverage: Coverage;
  readonly stale: boolean;
}

/**
 * Tests, lint and the artefact of one policy; `stages` are those whose artefacts are tested.
 * @param compareWith `--base` for the command that renders it again
 */
export async function policyFindings(
  engine: Engine,
  policy: LoadedPolicy,
  ready: ReadyTests,
  stages: readonly Stage[],
  compareWith?: string,
): Promise<PolicyFindings> {
  const run = await runTests(engine, policy, ready.tests, stages);
  const coverage = coverageOf(policy, run);
  const stale = isStale(policy);
  const digests = new Map(ready.tests.flatMap((t) => t.intents.map((i) => [i.path, i.digest] as const)));
  const of = (exit: ExitClass, list: readonly Diagnostic[], rests: (d: Diagnostic) => string = () => ""): readonly Fact[] =>
    list.map((diagnostic) => ({ finding: { exit, diagnostic }, rests: rests(diagnostic) }));
  const facts: readonly Fact[] = [
    ...of(6, ready.diagnostics),
    ...of(6, run.diagnostics, (d) => digests.get(d.file ?? "") ?? ""),
    ...of(5, lintOf(policy)),
    ...of(5, stale ? [staleDiagnostic(policy, compareWith)] : [], () => `${policy.committed ?? ""}\0${policy.artefact.text}`),
    ...of(5, stale ? foreignLineEnds(policy.state.output, policy.committed) : []),
    ...of(5, hasNoTests(ready.tests) ? [noTests(policy)] : []),
    ...run.report.cases
      .filter((c) => !c.passed)
      .map((c) => ({ finding: { exit: 5 as const, diagnostic: testFailed(policy, c) }, rests: digests.get(c.intent) ?? "" })),
    ...of(2, run.disagreed ? [disagreement(policy)] : []),
    ...of(5, coverageFindings(policy, coverage)),
  ];
  return { facts, run, coverage, stale };
}

/** Errors that the base has as well become warnings; one more of the same words than the base has stays an error. */
export function mildened(head: PolicyFindings, base: PolicyFindings): readonly Finding[] {
  const known = new Map<string, number>();
  for (const fact of base.facts) known.set(keyOf(fact), (known.get(keyOf(fact)) ?? 0) + 1);
  return head.facts.map((fact) => {
    const left = known.get(keyOf(fact)) ?? 0;
    const { diagnostic } = fact.finding;
    if (left === 0 || diagnostic.severity !== "error") return fact.finding;
    known.set(keyOf(fact), left - 1);
    return { ...fact.finding, diagnostic: { ...diagnostic, severity: "warning", message: `${diagnostic.message} (the base has this, too)` } };
  });
}

function keyOf({ finding, rests }: Fact): string {
  const { code, file, message } = finding.diagnostic;
  return JSON.stringify([code, file ?? "", message, rests]);
}

/** Lint of the hand-written part; what is rendered is read back when it is written. */
export function lintOf(policy: LoadedPolicy): readonly Diagnostic[] {
  const { folder } = policy.config;
  if (policy.entry.kind === "file") return lintPolicy(policy.artefact.bytes, { file: policy.entry.file, stage: policy.entry.stage, folder, checkName });
  if (policy.entry.base === undefined || policy.baseRules === undefined) return [];
  return lintPolicy(policy.baseRules.bytes, { file: policy.entry.base, stage: "enforce", folder, checkName });
}

function staleDiagnostic(policy: LoadedPolicy, compareWith: string | undefined): Diagnostic {
  const what = policy.committed === undefined ? "does not exist yet" : "is not what its inputs render to";
  return errorAt(
    "artefact_stale",
    `${quoteForMessage(policy.state.output)} ${what}`,
    { file: policy.state.output, line: 1 },
    `Run: ${renderAgain({ config: policy.config.path, ...(compareWith === undefined ? {} : { compare_with: compareWith }) })}`,
  );
}

function hasNoTests(tests: readonly ReadyTest[]): boolean {
  return tests.every((t) => t.intents.length === 0);
}

function noTests(policy: LoadedPolicy): Diagnostic {
  return errorAt(
    "no_tests",
    `${policy.entry.id} has no tests`,
    { file: policy.config.path, ...policy.entry.position },
    "Add `tests:` with at least one intent that must be allowed and one that must be blocked.",
  );
}

function testFailed(policy: LoadedPolicy, test: TestCase): Diagnostic {
  const message = `${policy.entry.id}: ${quoteForMessage(test.intent)}${test.at === "stage" ? " at its stage" : ""}: ${test.message ?? "failed"}`;
  return errorAt(
    "test_failed",
    message,
    { file: policy.config.path, line: test.line ?? policy.entry.position.line },
    "Mend the registry or the policy; if the new verdict is right, change the test in a reviewed commit.",
  );
}

function disagreement(policy: LoadedPolicy): Diagnostic {
  return errorAt(
    "engines_disagree",
    `the embedded evaluator and gait disagree on a test of ${policy.entry.id}`,
    { file: policy.config.path, ...policy.entry.position },
    "Do not rely on either: report it with the fixture, and keep to `engine: gait` until it is settled.",
  );
}
