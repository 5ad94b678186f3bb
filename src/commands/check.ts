/** What a pull request runs: read, render, compare with what is committed, test, compare with the base, weigh, report. */
import type { EngineChoice } from "../config/index.ts";
import type { Diagnostic } from "../diagnostic.ts";
import { InputError } from "../input-error.ts";
import { guardOutputs } from "./guard-outputs.ts";
import type { Report } from "../report/types.ts";
import { NO_MINIMUM, type Exception, type ExceptionPool, type Minimum } from "../rollout/index.ts";
import { jointEngine } from "./asked-engine.ts";
import { assembleReport } from "./assemble.ts";
import { chooseBase, type Base, type BaseChoice } from "./base.ts";
import { historyOfBase } from "./base-branch.ts";
import { baseConfigs, rerooted } from "./base-configs.ts";
import type { Judgement, PolicyInput, PolicyResult } from "./check-policy-types.ts";
import { checkPolicy } from "./check-policy.ts";
import { checkSnapshot, type SnapshotResult } from "./check-snapshot.ts";
import type { Context } from "./context.ts";
import { makeEngine, type Engine } from "./engine.ts";
import { findings, type Finding } from "./findings.ts";
import { exceptionReports } from "./exception-reports.ts";
import { changedJudges } from "./judging-files.ts";
import { isLenient, mildenedInputs } from "./leniency.ts";
import { exceptionsOf, removedPolicies } from "./removed-policies.ts";
import { snapshotJudges } from "./snapshot-judges.ts";
import { snapshotRefusals } from "./snapshot-refusals.ts";
import { loadSide, policiesOf, type Side } from "./side.ts";
import { planOutputs } from "./write-artefacts.ts";

/** What a check is asked. */
export interface CheckOptions {
  /** Configurations, relative to the workspace. */
  readonly configs: readonly string[];
  /** Configurations that only the base has, where it is known that they belong to this run (a glob names them). */
  readonly gone?: readonly string[];
  /** `--base`; undefined: by the event. */
  readonly base: string | undefined;
  /** Whether everything is rendered anew and written first. */
  readonly write: boolean;
  /** Overrides the configuration. */
  readonly engine: EngineChoice | undefined;
  /** `--gait`: path of the binary. */
  readonly gait: string | undefined;
  readonly minimum: Minimum | undefined;
}

/** A check's report, and what the commands around it go on with. */
export interface CheckResult {
  readonly report: Report;
  /** Paths that `--write` wrote. */
  readonly written: readonly string[];
  readonly head: Side;
  readonly base: Side | undefined;
  /** What the rules refuse, by policy. */
  readonly judged: readonly Judgement[];
}

/** Runs a whole check. Throws InputError where not even the base can be found (7) or an input is refused (6). */
export async function check(context: Context, options: CheckOptions): Promise<CheckResult> {
  const { world } = context;
  const choice = await chooseBase(context, options.base);
  const base = "base" in choice ? choice.base : undefined;
  const firstHead = await loadSide(world.files.tree, options.configs);
  const baseSide = base === undefined ? undefined : await loadBase(base, options.configs, options.gone ?? [], firstHead);
  const written = options.write && firstHead.readable ? await write(context, firstHead, baseSide) : [];
  const head = written.length > 0 ? await loadSide(world.files.tree, options.configs) : firstHead;
  const engine = await makeEngine(world, engineOf(options, head), options.gait);
  try {
    return await judge(context, options, { choice, base, baseSide, head, engine, written });
  } finally {
    await engine.dispose();
  }
}

/** What was opened for a run. */
interface Sides {
  readonly choice: BaseChoice;
  readonly base: Base | undefined;
  readonly baseSide: Side | undefined;
  readonly head: Side;
  readonly engine: Engine;
  readonly written: readonly string[];
}

async function judge(context: Context, options: CheckOptions, sides: Sides): Promise<CheckResult> {
  const { head, baseSide, base } = sides;
  const now = context.world.clock.now();
  const minimum = options.minimum ?? NO_MINIMUM;
  const found = await exceptionsOf(head, baseSide);
  const history =
    base === undefined || baseSide === undefined ? undefined : await historyOfBase(context, base, { head, base: baseSide }, options.configs, minimum);
  const inBase = baseSide?.configs.flatMap((c) => c.exceptions) ?? [];
  const pool: ExceptionPool = { exceptions: found.exceptions, inBase, history: history ?? { states: [], complete: false, clock: "git" } };
  const lenient = isLenient(context, { asked: options.base, head, base: baseSide, now });
  const inputs = lenient && baseSide !== undefined ? await mildenedInputs(baseSide, head) : head.diagnostics;
  const compared = options.base ?? (context.event === undefined ? undefined : base?.commit);
  const judgeMoves = base?.commit !== undefined;
  const policies = await checkPolicies(head, {
    headSide: head,
    base: baseSide,
    clock: history?.clock,
    judgeMoves,
    engine: sides.engine,
    minimum,
    pool,
    now,
    lenient,
    compared,
  });
  const snapshots = await checkSnapshots(sides, now);
  const known = [...options.configs, ...(options.gone ?? [])];
  const removed =
    baseSide === undefined || base === undefined ? [] : await removedPolicies(baseSide, head, known, { pool, minimum, now, compared, judgeMoves });
  const trustJudges = snapshotJudges(baseSide, head);
  const milder = snapshotRefusals({ head, base: baseSide, judges: trustJudges, pool, minimum, now, compared });
  const used: readonly Exception[] = [...policies, ...removed, ...milder].flatMap((r) => r.used);
  const touched = new Set(policies.filter((p) => p.touched).map((p) => p.report.id));
  const told = exceptionReports(pool, used, now, minimum, { head, base: baseSide }, { failExpired: context.event?.name === "push", touched });
  const list: readonly Finding[] = [
    ...findings(6, inputs),
    ...findings(6, found.diagnostics),
    ...findings(3, told.diagnostics),
    ...milder.flatMap((m) => m.findings),
    ...(baseSide !== undefined && !baseSide.readable ? findings(6, [baseUnreadable(baseSide)]) : []),
  ];
  const report = assembleReport({
    head,
    baseLabel: base?.label,
    baseNote: base?.note ?? ("none" in sides.choice ? sides.choice.none : undefined),
    headCommit: await context.world.git.head(),
    configs: options.configs,
    engine: engineOf(options, head),
    policies: [...policies, ...removed.flatMap((r) => r.result ?? [])],
    snapshots,
    judges: [...policies.flatMap((p) => p.judges), ...trustJudges, ...(await changedJudges(baseSide, head))],
    exceptions: told.reports,
    findings: list,
  });
  return { report, written: sides.written, head, base: baseSide, judged: [...policies, ...removed, ...milder].map((r) => r.judged) };
}

/** One after the other: all share one engine, and findings keep the order of the configurations. */
async function checkPolicies(head: Side, run: Omit<PolicyInput, "head">): Promise<readonly PolicyResult[]> {
  const policies: PolicyResult[] = [];
  for (const policy of policiesOf(head)) policies.push(await checkPolicy({ head: policy, ...run }));
  return policies;
}

async function checkSnapshots({ head, baseSide, engine }: Sides, now: number): Promise<readonly SnapshotResult[]> {
  const snapshots: SnapshotResult[] = [];
  for (const owner of head.configs)
    for (const snapshot of owner.snapshots) snapshots.push(await checkSnapshot({ head: snapshot, owner, headSide: head, base: baseSide, engine, now }));
  return snapshots;
}

function engineOf(options: CheckOptions, head: Side): EngineChoice {
  return options.engine ?? jointEngine(head.configs.map((c) => c.config.engine));
}

async function loadBase(base: Base, configs: readonly string[], gone: readonly string[], head: Side): Promise<Side> {
  const tree = base.commit === undefined ? await rerooted(base.tree, configs, head.tree) : base.tree;
  return loadSide(tree, [...new Set([...(await baseConfigs(tree, configs, head)), ...gone])]);
}

/** All outputs of the run or none; links and guarded folders are checked before anything is opened. */
async function write(context: Context, head: Side, base: Side | undefined): Promise<readonly string[]> {
  const planned = planOutputs(head, base);
  const [problem] = planned.diagnostics.filter((d) => d.severity === "error");
  if (problem !== undefined) throw new InputError(problem);
  await guardOutputs(context.world.files, head.configs, planned.outputs);
  // Also with nothing to write: what a killed run left behind is settled.
  await context.world.files.writeAll(planned.outputs, "workspace");
  return planned.outputs.map((o) => o.path);
}

/** A base that cannot be read proves nothing; what could be loaded of it was compared. */
function baseUnreadable(base: Side): Diagnostic {
  const [first] = base.diagnostics.filter((d) => d.severity === "error");
  return {
    code: "base_unreadable",
    severity: "warning",
    message: `the base (${base.tree.label}) cannot be read in full: ${first?.message ?? "unknown reason"}`,
    help: "Policies that could not be read there are treated as new.",
  };
}
