/** What a pull request runs: read, render, compare with what is committed, test, compare with the base, weigh, report. */
import type { EngineChoice } from "../config/index.ts";
import { errorAt, type Diagnostic } from "../diagnostic.ts";
import { InputError } from "../input-error.ts";
import type { Report } from "../report/types.ts";
import { coveredChange, judgeRemovals, needsHistory, NO_MINIMUM, type Exception, type History, type Minimum } from "../rollout/index.ts";
import { assembleReport } from "./assemble.ts";
import { chooseBase, type Base, type BaseChoice } from "./base.ts";
import { baseConfigs, rerooted } from "./base-configs.ts";
import { checkPolicy, type Judgement, type PolicyResult } from "./check-policy.ts";
import { checkSnapshot, type SnapshotResult } from "./check-snapshot.ts";
import type { Context } from "./context.ts";
import { makeEngine, type Engine } from "./engine.ts";
import { findings, type Finding } from "./findings.ts";
import { readHistory } from "./history.ts";
import { changedJudges, exceptionReports } from "./judging-files.ts";
import { loadSide, policiesOf, type Side } from "./side.ts";
import { planOutputs } from "./write-artefacts.ts";

export interface CheckOptions {
  /** Configurations, relative to the workspace. */
  readonly configs: readonly string[];
  /** Configurations that only the base has, where it is known that they belong to this run (a glob names them). */
  readonly gone?: readonly string[];
  /** `--base`; undefined: by the event. */
  readonly base: string | undefined;
  readonly write: boolean;
  /** Overrides the configuration. */
  readonly engine: EngineChoice | undefined;
  readonly gait: string | undefined;
  readonly minimum: Minimum | undefined;
}

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
  const exceptions = head.configs.flatMap((c) => c.exceptions);
  const history = await historyFor(context, options, sides, now);
  const lenient = context.event === undefined ? options.base !== undefined : context.event.name.startsWith("pull_request");
  const policies: PolicyResult[] = [];
  for (const policy of policiesOf(head)) {
    policies.push(
      await checkPolicy({ head: policy, headSide: head, base: baseSide, history, judgeMoves: base?.commit !== undefined, engine: sides.engine, minimum, exceptions, now, lenient }),
    );
  }
  const snapshots: SnapshotResult[] = [];
  for (const owner of head.configs) {
    for (const snapshot of owner.snapshots) snapshots.push(await checkSnapshot({ head: snapshot, owner, headSide: head, base: baseSide, now }));
  }
  const removals = baseSide === undefined || base?.commit === undefined ? [] : judgeRemovals(policiesOf(baseSide).map((p) => p.state), policiesOf(head).map((p) => p.state), exceptions, minimum, now);
  const used: readonly Exception[] = [...policies.flatMap((p) => p.used), ...removals.flatMap((r) => r.used ?? [])];
  const changed = new Set(policies.filter((p) => p.report.changes.relaxed || p.report.rollout.move !== undefined).map((p) => p.report.id));
  const told = exceptionReports(exceptions, used, now, minimum, head, { failExpired: context.event?.name === "push", touched: changed });
  const list: readonly Finding[] = [
    ...findings(6, head.diagnostics),
    ...findings(3, removals.flatMap((r) => (r.refusal === undefined ? [] : [removalDiagnostic(r.refusal.code, r.refusal.message, r.refusal.help, r.policy.config)]))),
    ...findings(3, told.diagnostics),
    ...(baseSide !== undefined && !baseSide.readable ? findings(6, [baseUnreadable(baseSide)]) : []),
  ];
  const report = assembleReport({
    head,
    baseLabel: base?.label,
    baseNote: base?.note ?? ("none" in sides.choice ? sides.choice.none : undefined),
    headCommit: await context.world.git.head(),
    configs: options.configs,
    engine: engineOf(options, head),
    policies,
    snapshots,
    judges: [...policies.flatMap((p) => p.judges), ...(await changedJudges(baseSide, head))],
    exceptions: told.reports,
    findings: list,
  });
  const gone = removals.map((r): Judgement => ({
    id: r.policy.id,
    acceptable: r.refusal === undefined ? [] : [{ refusal: r.refusal, change: coveredChange("removal", r.policy.id, r.policy, undefined) }],
  }));
  return { report, written: sides.written, head, base: baseSide, judged: [...policies.map((p) => p.judged), ...gone] };
}

function engineOf(options: CheckOptions, head: Side): EngineChoice {
  return options.engine ?? head.configs[0]?.config.engine ?? "embedded";
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
  if (planned.outputs.length > 0) await context.world.files.writeAll(planned.outputs, "workspace");
  return planned.outputs.map((o) => o.path);
}

/** History only where a move, or a name that gets in at enforce, needs it. */
async function historyFor(context: Context, options: CheckOptions, { head, base, baseSide }: Sides, now: number): Promise<History | undefined> {
  if (base?.commit === undefined || baseSide === undefined) return undefined;
  const baseStates = policiesOf(baseSide).map((p) => p.state);
  const needing = policiesOf(head).filter((p) => needsHistory(baseStates, p.state));
  if (needing.length === 0) return undefined;
  const history = await readHistory(context, base.commit, { configs: baseSide.configs.map((c) => c.config.path).concat(baseSide.configs.length === 0 ? options.configs : []), artefacts: needing.map((p) => p.state.output), now });
  if (!history.complete && context.github === undefined) {
    throw new InputError(errorAt("history_incomplete", "the clone is shallow: the way of the policies on the base branch cannot be read", {}, "Fetch it: git fetch --unshallow origin"), 7);
  }
  return history;
}

function removalDiagnostic(code: string, message: string, help: string | undefined, file: string): Diagnostic {
  return errorAt(code, message, { file }, help);
}

/** A base that cannot be read proves nothing; what could be loaded of it was compared. */
function baseUnreadable(base: Side): Diagnostic {
  const [first] = base.diagnostics.filter((d) => d.severity === "error");
  return { code: "base_unreadable", severity: "warning", message: `the base (${base.tree.label}) cannot be read in full: ${first?.message ?? "unknown reason"}`, help: "Policies that could not be read there are treated as new." };
}
