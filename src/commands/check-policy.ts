/** One policy of a run: tests, changes, limits, rollout; everything the report says about it. */
import { diagnosticAt, errorAt, type Diagnostic } from "../diagnostic.ts";
import type { ExceptionRules } from "../config/index.ts";
import { mayRelax } from "../diff/index.ts";
import type { JudgeChange, PolicyReport } from "../report/types.ts";
import {
  coveredChange,
  judgeTests,
  judgeTransition,
  newNames,
  NO_MINIMUM,
  predecessor,
  type CoveredChange,
  type DenyEntry,
  type Exception,
  type ExceptionPool,
  type Minimum,
  type PolicyState,
  type Refusal,
  type Transition,
} from "../rollout/index.ts";
import { comparePolicies } from "./compare.ts";
import type { Engine } from "./engine.ts";
import { findings, type Finding } from "./findings.ts";
import { detailOf, judgeLimits } from "./limits.ts";
import type { LoadedPolicy } from "./load-policy.ts";
import { heldBack, moveOf, type Mover } from "./movement.ts";
import { mildened, policyFindings, type PolicyFindings } from "./policy-findings.ts";
import { recheckWitnesses } from "./recheck.ts";
import { fixtureChanges, readTestIntents } from "./run-tests.ts";
import { policiesOf, type Side } from "./side.ts";

export interface PolicyInput {
  readonly head: LoadedPolicy;
  readonly headSide: Side;
  readonly base: Side | undefined;
  /** The clock of the history; undefined where nothing needed one, or where there is none (a folder, no repository). */
  readonly clock: "server" | "git" | undefined;
  /** False where moves are only reported. */
  readonly judgeMoves: boolean;
  readonly engine: Engine;
  readonly minimum: Minimum | undefined;
  readonly pool: ExceptionPool;
  readonly now: number;
  /** True in a pull request: what the base already has is a warning. */
  readonly lenient: boolean;
  /** `--base` for the commands that are proposed; undefined where HEAD is compared with the working tree. */
  readonly compared: string | undefined;
}

export interface PolicyResult {
  readonly report: PolicyReport;
  readonly findings: readonly Finding[];
  readonly judges: readonly JudgeChange[];
  readonly used: readonly Exception[];
  readonly judged: Judgement;
  /** Whether the change asks anything of this policy; taking away and stepping back ask for nothing. */
  readonly touched: boolean;
}

/** What the rules refuse of one policy's change, for `accept`. */
export interface Judgement {
  readonly id: string;
  /** What an exception would have to cover, for every refusal that allows one. */
  readonly acceptable: readonly { readonly refusal: Refusal; readonly change: CoveredChange; readonly rules: ExceptionRules }[];
}

/** Judges one policy. */
export async function checkPolicy(input: PolicyInput): Promise<PolicyResult> {
  const { head, engine, now } = input;
  const nanoseconds = BigInt(now) * 1_000_000n;
  const minimum = input.minimum ?? NO_MINIMUM;
  const base = baseOf(head, input.base);
  // Only at enforce does it matter for what is written which names are new.
  const compareWith = head.entry.kind === "rendered" && head.entry.stage === "enforce" ? input.compared : undefined;
  const ready = await readTestIntents(input.headSide.tree, head);
  const before = base === undefined || input.base === undefined ? undefined : await readTestIntents(input.base.tree, base);
  const stages = base === undefined || base.entry.stage === head.entry.stage ? [head.entry.stage] : [base.entry.stage, head.entry.stage];
  const own = await policyFindings(engine, head, ready, stages, compareWith);
  const compared = comparePolicies(base && { policy: base, deny: denyOf(input.base, base) }, { policy: head, deny: denyOf(input.headSide, head) }, nanoseconds);
  const { changes, disagreements } =
    base === undefined ? { changes: compared, disagreements: [] } : await recheckWitnesses(engine, base.enforced, head.enforced, compared);
  const judges = judgeTests(head.entry.id, before?.tests ?? [], ready.tests, head.config.path);
  const weakened = judges.filter((j) => j.change === "weakened");
  const testsTaken = judges.every((j) => j.change === "removed");
  const { pool } = input;
  const transition = judgeTransition({
    history: pool.history,
    base: input.base === undefined ? [head.state] : policiesOf(input.base).map((p) => p.state),
    head: head.state,
    exceptions: pool.exceptions,
    inBase: pool.inBase,
    now,
    relaxed: mayRelax(changes),
    testsPass: own.run.report.failed === 0,
    testsTaken,
    minimum,
    compared: input.compared,
  });
  const unstaged = input.judgeMoves ? [] : neverStaged(transition, head.state);
  const limits = judgeLimits({
    base: base?.state,
    head: head.state,
    changes,
    weakened,
    unstaged,
    rules: transition.rules,
    pool,
    minimum,
    now,
    compared: input.compared,
  });
  const refusals: readonly Refusal[] = input.base === undefined ? [] : [...(input.judgeMoves ? transition.refusals : []), ...limits.refusals];
  const hasErrors = own.facts.some((f) => f.finding.diagnostic.severity === "error");
  const known = hasErrors && input.lenient && base !== undefined && before !== undefined ? await policyFindings(engine, base, before, stages) : undefined;
  const settled =
    base === undefined || (base.state.settingsDigest === head.state.settingsDigest && (testsTaken || base.state.testsDigest === head.state.testsDigest));
  const told: readonly Finding[] = [
    ...ownFindings(own, known, base !== undefined && settled && !mayRelax(changes)),
    ...findings(
      2,
      disagreements.map((words) => unconfirmed(head, words)),
    ),
    ...findings(
      3,
      refusals.map((r) => refusalDiagnostic(head, r)),
    ),
    ...findings(3, [...limits.warnings, ...heldBackWarning(head)]),
  ];
  const acceptable = (list: readonly Refusal[], from: PolicyState | undefined): Judgement["acceptable"] =>
    list.flatMap((refusal) => {
      const { exception } = refusal;
      const detail = exception === "test" ? detailOf(weakened) : [];
      return exception === undefined
        ? []
        : [{ refusal, change: coveredChange(exception, head.entry.id, from, head.state, detail), rules: transition.rules.exceptionRules }];
    });
  const move = moveOf(transition, base === undefined ? undefined : moverOf(base), moverOf(head));
  const report: PolicyReport = {
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
    changes,
    fixture_changes:
      base === undefined
        ? []
        : await fixtureChanges(
            engine,
            base.enforced,
            head.enforced,
            ready.tests.flatMap((t) => t.intents),
          ),
    tests: own.run.report,
    coverage: own.coverage,
    rollout: {
      ...(move === undefined || input.base === undefined ? {} : { move }),
      allowed: refusals.length === 0,
      missing: refusals.map(({ exception: _exception, ...rest }) => rest),
      ...(input.clock === undefined ? {} : { clock: input.clock === "git" ? "git, settable by whoever pushes" : "server" }),
      staged: head.state.staged,
    },
    diagnostics: [
      ...told.map((f) => f.diagnostic),
      ...transition.notes.map((note) => diagnosticAt("note", "identity", note, { file: head.config.path, ...head.entry.position })),
    ],
  };
  return {
    report,
    findings: told,
    judges: input.base === undefined ? [] : judges,
    used: [...transition.used, ...limits.used],
    judged: {
      id: head.entry.id,
      acceptable: [...acceptable(input.judgeMoves ? transition.refusals : [], transition.base), ...acceptable(limits.refusals, base?.state)],
    },
    touched: mayRelax(changes) || (transition.move !== undefined && transition.move.kind !== "rollback") || !settled || weakened.length > 0,
  };
}

/** The policy of the base that this one continues. */
export function baseOf(head: LoadedPolicy, base: Side | undefined): LoadedPolicy | undefined {
  if (base === undefined) return undefined;
  const all = policiesOf(base);
  // An output that moved in the same change as the policy itself: proof starts anew, but what changes is shown and judged all the same.
  const found =
    predecessor(
      head.state,
      all.map((p) => p.state),
    ).found ??
    all.map((p) => p.state).find((s) => s.output === head.state.output) ??
    all.map((p) => p.state).find((s) => s.id === head.state.id);
  return all.find((p) => p.state === found);
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
function ownFindings(own: PolicyFindings, base: PolicyFindings | undefined, free: boolean): readonly Finding[] {
  const list = base === undefined ? own.facts.map((f) => f.finding) : mildened(own, base);
  if (!free) return list;
  return list.map((f) => (f.diagnostic.code === "coverage_below" ? { ...f, diagnostic: { ...f.diagnostic, severity: "warning" } } : f));
}

/** Where there is no history, names that get in at enforce and that the base does not even stage: they are proven nowhere. */
function neverStaged({ base, move, rules }: Transition, head: PolicyState): readonly string[] {
  if (base === undefined || move !== undefined || head.stage !== "enforce" || rules.newTools === "allow") return [];
  return newNames(base, head).filter((name) => !base.staged.includes(name));
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
