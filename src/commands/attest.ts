/** `rollout attest`: the policy's tests as an in-toto statement that a workflow can sign. */
import { errorAt, hasErrors, type Diagnostic } from "../diagnostic.ts";
import { InputError } from "../input-error.ts";
import { jsonSource } from "../report/index.ts";
import type { Tree } from "../platform/types.ts";
import { formatStatement, lineageOf, writeCommand, type History } from "../rollout/index.ts";
import { quoteForMessage } from "../source/index.ts";
import { baseBranch } from "./base-branch.ts";
import type { Context } from "./context.ts";
import { makeEngine } from "./engine.ts";
import { factsOf, names } from "./evidence-facts.ts";
import { readEvidenceFolder } from "./evidence-folder.ts";
import type { LoadedPolicy } from "./load-policy.ts";
import { findPolicy } from "./find-policy.ts";
import { MoveRefused } from "./move-stage.ts";
import { Refused } from "./refused.ts";
import { readTestIntents, runTests } from "./run-tests.ts";
import { sameBytes } from "./same-bytes.ts";
import { isStale } from "./write-artefacts.ts";

/** Writes the statement; refused (exit 3) when a test fails, there is none, or the working tree is not what HEAD holds. */
export async function attest(context: Context, configs: readonly string[], id: string, output: string, gait?: string): Promise<void> {
  const { side, policy } = await findPolicy(context, configs, id);
  const { files, git } = context.world;
  const history = await baseBranch(context, side, configs);
  const head = await git.head();
  const ready = await readTestIntents(side.tree, policy);
  if (hasErrors(ready.diagnostics)) throw new Refused(ready.diagnostics);
  const folder = await readEvidenceFolder(side.tree, policy.config.rollout.evidence);
  const summaries = folder.summaries.filter((s) => names(policy, s.observed));
  const engine = await makeEngine(context.world, policy.config.engine, gait);
  try {
    const run = await runTests(engine, policy, ready.tests, [policy.entry.stage]);
    const wrong = [
      ...notCommitted(policy, history),
      ...testFailures(
        policy,
        run.report.cases.filter((c) => !c.passed).map((c) => `${c.intent} (${c.at}): ${c.message ?? "failed"}`),
        run.report.cases.length,
        run.diagnostics,
      ),
    ];
    if (wrong.length > 0) throw new MoveRefused(wrong);
    const fixtures = ready.tests.flatMap((t) => t.intents.map(({ path, digest }) => ({ path, digest })));
    const facts = await factsOf(context, {
      tree: side.tree,
      policy,
      lineage: lineageOf(policy.state, history),
      tests: run.report,
      fixtures,
      summaries,
      head: head ?? "",
    });
    if (facts === undefined)
      throw new InputError(
        errorAt("never_merged", `${id} does not stand on the base branch yet`, {}, "Merge it first: evidence is of what the base branch holds."),
      );
    if (head !== undefined) {
      const changed = await uncommitted(
        side.tree,
        git.tree(head),
        [facts.config, ...facts.fixtures].map((f) => f.name),
      );
      if (changed.length > 0) throw new MoveRefused(changed);
    }
    await files.writeAll([{ path: output, text: jsonSource(formatStatement(facts)) }], "operand");
  } finally {
    await engine.dispose();
  }
}

/** Evidence is of a state of the base branch, so the working tree must be one. */
function notCommitted(policy: LoadedPolicy, history: History): readonly Diagnostic[] {
  const { state, entry, config } = policy;
  const newest = history.states.at(-1)?.policies.find((p) => p.output === state.output);
  if (isStale(policy))
    return [
      errorAt("artefact_stale", `${state.output} is not what its inputs render to`, { file: state.output }, `Run: ${writeCommand(config.path, undefined)}`),
    ];
  if (
    newest !== undefined &&
    newest.enforcedDigest === state.enforcedDigest &&
    newest.stage === state.stage &&
    newest.settingsDigest === state.settingsDigest &&
    newest.testsDigest === state.testsDigest
  )
    return [];
  return [
    errorAt(
      "not_committed",
      `${entry.id} in the working tree is not what HEAD holds`,
      { file: config.path, ...entry.position },
      "Check out the commit that is released, without changes.",
    ),
  ];
}

/** Files that the statement names and that HEAD holds otherwise: a gate that checks the commit out would refuse it. */
async function uncommitted(tree: Tree, head: Tree, paths: readonly string[]): Promise<readonly Diagnostic[]> {
  const found: Diagnostic[] = [];
  for (const path of new Set(paths)) {
    const [now, there] = [await tree.read(path), await head.read(path)];
    if (now !== undefined && there !== undefined && sameBytes(now, there)) continue;
    found.push(
      errorAt(
        "not_committed",
        `${quoteForMessage(path)} in the working tree is not what HEAD holds`,
        { file: path },
        "Commit it first, or check out the commit that is released, without changes.",
      ),
    );
  }
  return found;
}

function testFailures(policy: LoadedPolicy, failed: readonly string[], total: number, diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const at = { file: policy.config.path, ...policy.entry.position };
  if (total === 0) return [errorAt("no_tests", `${policy.entry.id} has no tests, so there is nothing to attest`, at, "Add tests.")];
  return [
    ...diagnostics.filter((d) => d.severity === "error"),
    ...failed.map((words) => errorAt("test_failed", `${policy.entry.id}: ${words}`, at, "Evidence is made of tests that pass: see registry-policy check.")),
  ];
}
