/** One policy of a run: tests, changes, limits, rollout; everything the report says about it. */
import { diagnosticAt, errorAt, type Diagnostic } from "../diagnostic.ts";
import { mayRelax } from "../diff/index.ts";
import type { FixtureChange, PolicyReport } from "../report/types.ts";
import { clockWords, type Refusal } from "../rollout/index.ts";
import type { PolicyInput, PolicyResult } from "./check-policy-types.ts";
import { findings, type Finding } from "./findings.ts";
import type { LoadedPolicy } from "./load-policy.ts";
import { heldBack, moveOf, type Mover } from "./movement.ts";
import { onlyTakes, policyFacts, type PolicyFacts } from "./policy-facts.ts";
import { mildened } from "./policy-findings.ts";
import { judgeRules, type RuledChange } from "./policy-rules.ts";
import { fixtureChanges } from "./run-tests.ts";

/** Judges one policy. */
export async function checkPolicy(input: PolicyInput): Promise<PolicyResult> {
  const facts = await policyFacts(input);
  const ruled = judgeRules(input, facts);
  const told = findingsOf(input, facts, ruled);
  const { move } = ruled.transition;
  return {
    report: reportOf(input, facts, ruled, told, await fixtureChangesOf(input, facts)),
    findings: told,
    judges: input.base === undefined ? [] : facts.judges,
    used: ruled.used,
    judged: ruled.judged,
    touched: mayRelax(facts.changes) || (move !== undefined && move.kind !== "rollback") || !facts.settled || facts.weakened.length > 0,
  };
}

async function fixtureChangesOf({ engine, head }: PolicyInput, { base, ready }: PolicyFacts): Promise<readonly FixtureChange[]> {
  if (base === undefined) return [];
  return fixtureChanges(
    engine,
    base.enforced,
    head.enforced,
    ready.tests.flatMap((t) => t.intents),
  );
}

function reportOf(
  input: PolicyInput,
  facts: PolicyFacts,
  { transition, refusals }: RuledChange,
  told: readonly Finding[],
  fixtures: readonly FixtureChange[],
): PolicyReport {
  const { head, clock } = input;
  const { base, own, compareWith } = facts;
  const move = moveOf(transition, base === undefined ? undefined : moverOf(base), moverOf(head));
  return {
    id: head.entry.id,
    config: head.config.path,
    stage: head.entry.stage,
    stage_line: head.entry.stagePosition.line,
    ...(compareWith === undefined ? {} : { compare_with: compareWith }),
    ...(base === undefined ? {} : { base_stage: base.entry.stage, base_policy_digest: base.artefact.digest }),
    output: head.state.output,
    policy_digest: head.artefact.digest,
    allow_set_digest: head.state.allowSetDigest,
    stale: own.stale,
    changes: facts.changes,
    fixture_changes: fixtures,
    tests: own.run.report,
    coverage: own.coverage,
    rollout: {
      ...(move === undefined || input.base === undefined ? {} : { move }),
      allowed: refusals.length === 0,
      missing: refusals.map(({ exception: _exception, ...rest }) => rest),
      ...(clock === undefined ? {} : { clock: clockWords(clock) }),
      staged: head.state.staged,
    },
    diagnostics: [
      ...told.map((f) => f.diagnostic),
      ...transition.notes.map((note) => diagnosticAt("note", "identity", note, { file: head.config.path, ...head.entry.position })),
    ],
  };
}

/** Everything that is told of the policy, with the exit that it stands for. */
function findingsOf({ head }: PolicyInput, facts: PolicyFacts, { refusals, limits }: RuledChange): readonly Finding[] {
  const unsure = facts.disagreements.map((words) => unconfirmed(head, words));
  const refused = refusals.map((r) => refusalDiagnostic(head, r));
  return [...ownFindings(facts), ...findings(2, unsure), ...findings(3, refused), ...findings(3, [...limits.warnings, ...heldBackWarning(head)])];
}

/** Who wrote `all` may not have meant it. */
function heldBackWarning(head: LoadedPolicy): readonly Diagnostic[] {
  const words = heldBack(head.entry.stage, moverOf(head));
  const place = { file: head.config.path, ...head.entry.stagePosition };
  return words === undefined ? [] : [diagnosticAt("warning", "dry_run_all", `${head.entry.id}: ${words}`, place, "Write `dry_run: unknown` to let them run.")];
}

function moverOf({ entry: { rendering }, state: { kind, allowSet, staged } }: LoadedPolicy): Mover {
  return { kind, rendering, allowSet, staged };
}

/** What is wrong by itself; what a change that relaxes nothing leaves uncovered is only shown, since taking away needs no test. */
function ownFindings(facts: PolicyFacts): readonly Finding[] {
  const { own, known } = facts;
  const list = known === undefined ? own.facts.map((f) => f.finding) : mildened(own, known);
  if (!onlyTakes(facts)) return list;
  return list.map((f) => (f.diagnostic.code === "coverage_below" ? { ...f, diagnostic: { ...f.diagnostic, severity: "warning" } } : f));
}

/** A change that one engine sees and the other does not: neither can be trusted on it. */
function unconfirmed(head: LoadedPolicy, words: string): Diagnostic {
  return errorAt(
    "engines_disagree",
    `${head.entry.id}: ${words}`,
    { file: head.config.path, ...head.entry.position },
    "Do not rely on either: report it with the intent, and read the policies' difference by hand.",
  );
}

/** A refusal of the rules on the line of the stage, or of the tool where it names one. */
function refusalDiagnostic(head: LoadedPolicy, refusal: Refusal): Diagnostic {
  const [tool] = refusal.tools ?? [];
  const origin = tool === undefined ? undefined : head.tools.get(tool)?.[0]?.origin;
  const place = origin ?? { file: head.config.path, line: head.entry.stagePosition.line, column: head.entry.stagePosition.column };
  return errorAt(refusal.code, refusal.message, place, refusal.help);
}
