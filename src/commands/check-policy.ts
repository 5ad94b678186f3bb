/** One policy of a run: tests, changes, limits, rollout; everything the report says about it. */
import { diagnosticAt, errorAt, type Diagnostic } from "../diagnostic.ts";
import { lintPolicy } from "../gait/index.ts";
import { checkName } from "../registry/index.ts";
import { quoteForMessage } from "../source/index.ts";
import { renderAgain } from "../report/index.ts";
import type { JudgeChange, PolicyReport } from "../report/types.ts";
import { coveredChange, judgeTests, judgeTransition, NO_MINIMUM, predecessor, type CoveredChange, type DenyEntry, type Exception, type History, type Minimum, type PolicyState, type Refusal } from "../rollout/index.ts";
import { comparePolicies } from "./compare.ts";
import { coverageFindings, coverageOf } from "./coverage.ts";
import type { Engine } from "./engine.ts";
import { asWarnings, findings, type Finding } from "./findings.ts";
import { detailOf, judgeLimits } from "./limits.ts";
import type { LoadedPolicy } from "./load-policy.ts";
import { moveOf } from "./movement.ts";
import { recheckWitnesses } from "./recheck.ts";
import { fixtureChanges, readTestIntents, runTests, type ReadyTest } from "./run-tests.ts";
import { policiesOf, type Side } from "./side.ts";
import { isStale } from "./write-artefacts.ts";

export interface PolicyInput {
  readonly head: LoadedPolicy;
  readonly headSide: Side;
  readonly base: Side | undefined;
  /** Undefined where nothing needed it, or where there is none (a folder, no repository). */
  readonly history: History | undefined;
  /** False where moves are only reported. */
  readonly judgeMoves: boolean;
  readonly engine: Engine;
  readonly minimum: Minimum | undefined;
  readonly exceptions: readonly Exception[];
  readonly now: number;
  /** True in a pull request: what the base already has is a warning. */
  readonly lenient: boolean;
}

export interface PolicyResult {
  readonly report: PolicyReport;
  readonly findings: readonly Finding[];
  readonly judges: readonly JudgeChange[];
  readonly used: readonly Exception[];
  readonly judged: Judgement;
}

/** What the rules refuse of one policy's change, for `accept`. */
export interface Judgement {
  readonly id: string;
  /** What an exception would have to cover, for every refusal that allows one. */
  readonly acceptable: readonly { readonly refusal: Refusal; readonly change: CoveredChange }[];
}

/** Judges one policy. */
export async function checkPolicy(input: PolicyInput): Promise<PolicyResult> {
  const { head, engine, now } = input;
  const nanoseconds = BigInt(now) * 1_000_000n;
  const minimum = input.minimum ?? NO_MINIMUM;
  const base = baseOf(head, input.base);
  const ready = await readTestIntents(input.headSide.tree, head);
  const baseTests = base === undefined || input.base === undefined ? [] : (await readTestIntents(input.base.tree, base)).tests;
  const stages = base === undefined || base.entry.stage === head.entry.stage ? [head.entry.stage] : [base.entry.stage, head.entry.stage];
  const run = await runTests(engine, head, ready.tests, stages);
  const compared = comparePolicies(base && { policy: base, deny: denyOf(input.base, base) }, { policy: head, deny: denyOf(input.headSide, head) }, nanoseconds);
  const { changes, disagreements } = base === undefined ? { changes: compared, disagreements: [] } : await recheckWitnesses(engine, base.enforced, head.enforced, compared);
  const judges = judgeTests(head.entry.id, baseTests, ready.tests, head.config.path);
  const weakened = judges.filter((j) => j.change === "weakened");
  const coverage = coverageOf(head, run);
  const stale = isStale(head);
  const transition = judgeTransition({
    history: input.history ?? { states: [], complete: false, clock: "git" },
    base: input.base === undefined ? [head.state] : policiesOf(input.base).map((p) => p.state),
    head: head.state,
    exceptions: input.exceptions,
    now,
    relaxed: changes.relaxed,
    testsPass: run.report.failed === 0,
    minimum,
  });
  const limits = judgeLimits({ base: base?.state, head: head.state, changes, weakened, rules: transition.rules, exceptions: input.exceptions, minimum, now });
  const refusals: readonly Refusal[] = input.base === undefined ? [] : [...(input.judgeMoves ? transition.refusals : []), ...limits.refusals];
  const own: readonly Finding[] = [
    ...findings(6, ready.diagnostics),
    ...findings(6, run.diagnostics),
    ...findings(5, lintDiagnostics(head)),
    ...findings(5, stale ? [staleDiagnostic(head)] : []),
    ...findings(5, testDiagnostics(head, ready.tests, run.report)),
    ...findings(2, run.disagreed ? [disagreement(head)] : []),
    ...findings(2, disagreements.map((words) => unconfirmed(head, words))),
    ...findings(5, coverageFindings(head, coverage)),
  ];
  const untouched = base !== undefined && input.lenient && isUntouched(base, head, baseTests, ready.tests);
  const told: readonly Finding[] = [...(untouched ? asWarnings(own) : own), ...findings(3, refusals.map((r) => refusalDiagnostic(head, r))), ...findings(3, limits.warnings)];
  const acceptable = (list: readonly Refusal[], from: PolicyState | undefined): Judgement["acceptable"] =>
    list.flatMap((refusal) => {
      const { exception } = refusal;
      return exception === undefined ? [] : [{ refusal, change: coveredChange(exception, head.entry.id, from, head.state, exception === "test" ? detailOf(weakened) : []) }];
    });
  const move = moveOf(transition, head.entry.rendering, head.state.allowSet);
  const report: PolicyReport = {
    id: head.entry.id,
    config: head.config.path,
    stage: head.entry.stage,
    stage_line: head.entry.stagePosition.line,
    ...(base === undefined ? {} : { base_stage: base.entry.stage, base_policy_digest: base.artefact.digest }),
    output: head.state.output,
    policy_digest: head.artefact.digest,
    allow_set_digest: head.state.allowSetDigest,
    stale,
    changes,
    fixture_changes: base === undefined ? [] : await fixtureChanges(engine, base.enforced, head.enforced, ready.tests.flatMap((t) => t.intents)),
    tests: run.report,
    coverage,
    rollout: {
      ...(move === undefined || input.base === undefined ? {} : { move }),
      allowed: refusals.length === 0,
      missing: refusals.map(({ exception: _exception, ...rest }) => rest),
      ...(input.history === undefined ? {} : { clock: input.history.clock === "git" ? "git, settable by whoever pushes" : "server" }),
      staged: head.state.staged,
    },
    diagnostics: [...told.map((f) => f.diagnostic), ...transition.notes.map((note) => diagnosticAt("note", "identity", note, { file: head.config.path, ...head.entry.position }))],
  };
  return {
    report,
    findings: told,
    judges: input.base === undefined ? [] : judges,
    used: [...transition.used, ...limits.used],
    judged: { id: head.entry.id, acceptable: [...acceptable(transition.refusals, transition.base), ...acceptable(limits.refusals, base?.state)] },
  };
}

/** The policy of the base that this one continues. */
export function baseOf(head: LoadedPolicy, base: Side | undefined): LoadedPolicy | undefined {
  if (base === undefined) return undefined;
  const all = policiesOf(base);
  const found = predecessor(head.state, all.map((p) => p.state)).found ?? all.map((p) => p.state).find((s) => s.output === head.state.output);
  return all.find((p) => p.state === found);
}

function isUntouched(base: LoadedPolicy, head: LoadedPolicy, before: readonly ReadyTest[], after: readonly ReadyTest[]): boolean {
  const intents = (tests: readonly ReadyTest[]): string => JSON.stringify(tests.map((t) => t.intents.map((i) => [i.path, i.digest])));
  return (
    base.state.enforcedDigest === head.state.enforcedDigest &&
    base.state.settingsDigest === head.state.settingsDigest &&
    base.entry.stage === head.entry.stage &&
    base.committed === head.committed &&
    base.artefact.text === head.artefact.text &&
    intents(before) === intents(after)
  );
}

function lintDiagnostics(head: LoadedPolicy): readonly Diagnostic[] {
  const encoder = new TextEncoder();
  if (head.entry.kind === "file") return lintPolicy(encoder.encode(head.artefact.text), { file: head.entry.file, stage: "enforce", checkName });
  if (head.entry.base === undefined || head.baseRules === undefined) return [];
  return lintPolicy(encoder.encode(head.baseRules.text), { file: head.entry.base, stage: "enforce", checkName });
}

function staleDiagnostic(head: LoadedPolicy): Diagnostic {
  const what = head.committed === undefined ? "does not exist yet" : "is not what its inputs render to";
  return errorAt("artefact_stale", `${quoteForMessage(head.state.output)} ${what}`, { file: head.state.output, line: 1 }, `Run: ${renderAgain({ config: head.config.path })}`);
}

function testDiagnostics(head: LoadedPolicy, tests: readonly ReadyTest[], report: PolicyReport["tests"]): readonly Diagnostic[] {
  const at = { file: head.config.path, ...head.entry.position };
  if (tests.every((t) => t.intents.length === 0)) {
    return [errorAt("no_tests", `${head.entry.id} has no tests`, at, "Add `tests:` with at least one intent that must be allowed and one that must be blocked.")];
  }
  return report.cases
    .filter((c) => !c.passed)
    .map((c) => errorAt("test_failed", `${head.entry.id}: ${quoteForMessage(c.intent)}${c.at === "stage" ? " at its stage" : ""}: ${c.message ?? "failed"}`, { file: head.config.path, line: c.line ?? at.line }, "Mend the registry or the policy; if the new verdict is right, change the test in a reviewed commit."));
}

function disagreement(head: LoadedPolicy): Diagnostic {
  return errorAt("engines_disagree", `the embedded evaluator and gait disagree on a test of ${head.entry.id}`, { file: head.config.path, ...head.entry.position }, "Do not rely on either: report it with the fixture, and keep to `engine: gait` until it is settled.");
}

/** A change that one engine sees and the other does not: neither can be trusted on it. */
function unconfirmed(head: LoadedPolicy, words: string): Diagnostic {
  return errorAt("engines_disagree", `${head.entry.id}: ${words}`, { file: head.config.path, ...head.entry.position }, "Do not rely on either: report it with the intent, and read the policies' difference by hand.");
}

/** The deny list that held for a policy. */
function denyOf(side: Side | undefined, policy: LoadedPolicy): readonly DenyEntry[] {
  return side?.configs.find((loaded) => loaded.policies.includes(policy))?.deny ?? [];
}

/** A refusal of the rules on the line of the stage, or of the tool where it names one. */
function refusalDiagnostic(head: LoadedPolicy, refusal: Refusal): Diagnostic {
  const [tool] = refusal.tools ?? [];
  const origin = tool === undefined ? undefined : head.tools.get(tool)?.[0]?.origin;
  const place = origin ?? { file: head.config.path, line: head.entry.stagePosition.line, column: head.entry.stagePosition.column };
  return errorAt(refusal.code, refusal.message, place, refusal.help);
}
