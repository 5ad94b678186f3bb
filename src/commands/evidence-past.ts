/** Evidence of an earlier state: it still counts where everything since only became stricter, and is judged as strictly. */
import type { Ancestor, EvidenceFacts, Lineage } from "../rollout/index.ts";
import { treeOf } from "./base-commits.ts";
import type { Context } from "./context.ts";
import { makeEngine } from "./engine.ts";
import { factsOf } from "./evidence-facts.ts";
import { readEvidenceFolder } from "./evidence-folder.ts";
import type { PolicyText } from "./policy-text.ts";
import { readTestIntents, runTests } from "./run-tests.ts";
import { loadSide, policiesOf } from "./side.ts";

/**
 * Whether no step of a stretch (newest first) moved the policy, relaxed its hand-written rules or let a name in. A policy that
 * was relaxed and taken back reads the same again, but its evidence counts once.
 */
export function onlyTightened(stretch: readonly Ancestor[]): boolean {
  return stretch.every(({ policy, state }, i) => {
    const before = stretch[i + 1]?.policy;
    if (before === undefined) return true;
    const running = new Set(before.allowSet);
    const known = new Set([...before.allowSet, ...before.staged]);
    return (
      policy.stage === before.stage &&
      !state.baseRulesRelaxed.has(policy.output) &&
      policy.allowSet.every((name) => running.has(name)) &&
      policy.staged.every((name) => known.has(name))
    );
  });
}

/**
 * What was true at a commit of an earlier state, by the functions that say what is true now.
 * @param lineage ends in that state
 */
export async function pastState(
  context: Context,
  ancestor: Ancestor,
  lineage: Lineage,
  head: string,
  gait: string | undefined,
): Promise<{ readonly facts: EvidenceFacts; readonly enforced: PolicyText } | undefined> {
  const commit = (await context.world.git.commit(head)) ?? (await context.github?.commit(head));
  if (commit === undefined) return undefined;
  const tree = await treeOf(context, commit);
  const side = await loadSide(tree, [ancestor.policy.config]);
  const policy = policiesOf(side).find((p) => p.state.output === ancestor.policy.output);
  if (policy === undefined) return undefined;
  const ready = await readTestIntents(tree, policy);
  const { summaries } = await readEvidenceFolder(tree, policy.config.rollout.evidence);
  const engine = await makeEngine(context.world, policy.config.engine, gait);
  try {
    const run = await runTests(engine, policy, ready.tests, [policy.entry.stage]);
    const fixtures = ready.tests.flatMap((t) => t.intents.map(({ path, digest }) => ({ path, digest })));
    const facts = await factsOf(context, { tree, policy, lineage, tests: run.report, fixtures, summaries, head });
    return facts === undefined ? undefined : { facts, enforced: policy.enforced };
  } finally {
    await engine.dispose();
  }
}
