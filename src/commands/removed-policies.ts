/** Policies that the base has and the head has not, also where their whole configuration is gone. */
import type { Diagnostic } from "../diagnostic.ts";
import { errorAt } from "../diagnostic.ts";
import { SIZE_LIMITS } from "../source/index.ts";
import { coveredChange, judgeRemovals, type Exception, type ExceptionPool, type Minimum } from "../rollout/index.ts";
import type { Judgement } from "./check-policy.ts";
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

export interface RemovedPolicies {
  readonly diagnostics: readonly Diagnostic[];
  readonly used: readonly Exception[];
  readonly judged: readonly Judgement[];
}

/** Judges what is gone; a policy of another run's configuration, or one that could not be read, is not gone. */
export async function removedPolicies(
  base: Side,
  head: Side,
  configs: readonly string[],
  pool: ExceptionPool,
  minimum: Minimum,
  now: number,
): Promise<RemovedPolicies> {
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
  );
  return {
    diagnostics: removals.flatMap((r) =>
      r.refusal === undefined ? [] : [errorAt(r.refusal.code, r.refusal.message, { file: r.policy.config }, r.refusal.help)],
    ),
    used: removals.flatMap((r) => r.used ?? []),
    judged: removals.map((r) => ({
      id: r.policy.id,
      acceptable:
        r.refusal === undefined
          ? []
          : [{ refusal: r.refusal, change: coveredChange("removal", r.policy.id, r.policy, undefined), rules: r.policy.exceptionRules }],
    })),
  };
}

async function stillThere(head: Side, path: string): Promise<boolean> {
  return (await head.tree.read(path, SIZE_LIMITS.config)) !== undefined;
}
