/** Policies that the base has and the head has not, also where their whole configuration is gone. */
import type { Diagnostic } from "../diagnostic.ts";
import { errorAt } from "../diagnostic.ts";
import { SIZE_LIMITS } from "../source/index.ts";
import { coveredChange, judgeRemovals, type Exception, type ExceptionPool, type Minimum, type Removal } from "../rollout/index.ts";
import type { PolicyReport } from "../report/types.ts";
import type { Judgement, PolicyResult } from "./check-policy-types.ts";
import { NO_CHANGES } from "./compare.ts";
import { findings } from "./findings.ts";
import { UNKNOWN } from "./movement.ts";
import type { LoadedPolicy } from "./load-policy.ts";
import { loadExceptions, policiesOf, type Side } from "./side.ts";

/** Exceptions of the head: of its configurations, and in the folders of those that are gone. */
export async function exceptionsOf(
  head: Side,
  base: Side | undefined,
): Promise<{ readonly exceptions: readonly Exception[]; readonly diagnostics: readonly Diagnostic[] }> {
  const exceptions = head.configs.flatMap((c) => c.exceptions);
  const diagnostics: Diagnostic[] = [];
  const read = new Set(head.configs.map((c) => c.config.exceptions));
  for (const { config } of base?.configs ?? []) {
    if (read.has(config.exceptions) || (await stillThere(head, config.path))) continue;
    read.add(config.exceptions);
    const found = await loadExceptions(head.tree, config.exceptions);
    diagnostics.push(...found.diagnostics);
    exceptions.push(...(found.value ?? []));
  }
  return { exceptions: unique(exceptions), diagnostics };
}

/** Configurations may share a folder. */
function unique(exceptions: readonly Exception[]): readonly Exception[] {
  return [...new Map(exceptions.map((e) => [e.file, e])).values()];
}

/** A policy that is gone, as the report tells it, with what the rules say of that. */
export interface RemovedPolicy {
  readonly result: PolicyResult | undefined;
  readonly used: readonly Exception[];
  readonly judged: Judgement;
}

/** What removals are judged by. */
export interface RemovalInput {
  readonly pool: ExceptionPool;
  readonly minimum: Minimum;
  readonly now: number;
  /** As `--base` was given, for the commands that messages name. */
  readonly compared: string | undefined;
  readonly judgeMoves: boolean;
}

/** Judges what is gone; a policy of another run's configuration, or one that could not be read, is not gone. */
export async function removedPolicies(
  base: Side,
  head: Side,
  configs: readonly string[],
  { pool, minimum, now, compared, judgeMoves }: RemovalInput,
): Promise<readonly RemovedPolicy[]> {
  const candidates: LoadedPolicy[] = [];
  const failed = new Set(head.configs.flatMap((c) => c.failed));
  for (const policy of policiesOf(base)) {
    const { path } = policy.config;
    const unread = configs.includes(path) && !head.configs.some((c) => c.config.path === path) && (await stillThere(head, path));
    if (unread || failed.has(policy.entry.id)) continue;
    if (configs.includes(path) || !(await stillThere(head, path))) candidates.push(policy);
  }
  const removals = judgeRemovals(
    candidates.map((p) => p.state),
    policiesOf(head).map((p) => p.state),
    pool,
    minimum,
    now,
    compared,
  );
  return removals.map((found) => {
    // Two trees without history: a removal is a move, and moves are only reported.
    const removal: Removal = judgeMoves ? found : { policy: found.policy, refusal: undefined, used: undefined };
    const { policy, refusal, used } = removal;
    const acceptable = refusal === undefined ? [] : [{ refusal, change: coveredChange("removal", policy.id, policy, undefined), rules: policy.exceptionRules }];
    const judged = { id: policy.id, acceptable };
    const loaded = candidates.find((p) => p.state === policy);
    const result = loaded === undefined ? undefined : resultOf(loaded, removal, judged);
    return { result, used: used === undefined ? [] : [used], judged };
  });
}

/** Nothing is left to compare with: the policy is told as removed, whatever its stage was. */
function resultOf({ state, entry, artefact }: LoadedPolicy, { refusal }: Removal, judged: Judgement): PolicyResult {
  const list = findings(3, refusal === undefined ? [] : [errorAt(refusal.code, refusal.message, { file: state.config }, refusal.help)]);
  const enforced = state.stage === "enforce";
  const report: PolicyReport = {
    id: state.id,
    config: state.config,
    stage: state.stage,
    base_stage: state.stage,
    base_policy_digest: artefact.digest,
    output: state.output,
    stale: false,
    changes: { ...NO_CHANGES, relaxed: enforced, not_analysed: [`calls to hosts that lose ${entry.id}: nothing decides them any more`] },
    fixture_changes: [],
    tests: { passed: 0, failed: 0, cases: [] },
    rollout: {
      move: { kind: "removal", from: state.stage, starts: state.stage === "simulate" ? [] : [UNKNOWN], stops: [] },
      allowed: refusal === undefined,
      missing: refusal === undefined ? [] : [{ code: refusal.code, message: refusal.message, ...(refusal.help === undefined ? {} : { help: refusal.help }) }],
      staged: [],
    },
    diagnostics: list.map((f) => f.diagnostic),
  };
  return { report, findings: list, judges: [], used: [], judged, touched: enforced };
}

async function stillThere(head: Side, path: string): Promise<boolean> {
  return (await head.tree.read(path, SIZE_LIMITS.config)) !== undefined;
}
