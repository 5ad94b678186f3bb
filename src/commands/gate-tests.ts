/** The tests of a policy as the gate wants them: run anew at the stage where it stands. */
import { hasErrors } from "../diagnostic.ts";
import type { GateReport, TestsReport } from "../report/types.ts";
import { nextCommand, type Refusal } from "../rollout/index.ts";
import type { Tree } from "../platform/types.ts";
import type { Context } from "./context.ts";
import { makeEngine } from "./engine.ts";
import type { GateOptions } from "./gate-options.ts";
import type { LoadedPolicy } from "./load-policy.ts";
import { Refused } from "./refused.ts";
import { readTestIntents, runTests } from "./run-tests.ts";

/** What the tests say. */
export interface GateTests {
  readonly report: TestsReport;
  readonly passed: number;
  readonly failed: number;
  readonly refusals: readonly Refusal[];
  readonly diagnostics: GateReport["diagnostics"];
  /** Path and digest of every fixture, for the evidence. */
  readonly fixtures: readonly { readonly path: string; readonly digest: string }[];
}

/** Tests are recomputed, never believed. Throws Refused where an intent cannot be found or read. */
export async function gateTests(context: Context, options: GateOptions, policy: LoadedPolicy, tree: Tree): Promise<GateTests> {
  const ready = await readTestIntents(tree, policy);
  if (hasErrors(ready.diagnostics)) throw new Refused(ready.diagnostics);
  const engine = await makeEngine(context.world, options.engine ?? policy.config.engine, options.gait);
  try {
    const run = await runTests(engine, policy, ready.tests, [policy.entry.stage]);
    const { passed, failed } = run.report;
    const refusals: Refusal[] = [];
    const shown = `They are shown by: ${nextCommand(policy.config.path, "check")}`;
    if (passed + failed === 0) refusals.push({ code: "no_tests", message: `${options.policy} has no tests`, help: "Add tests before it is released." });
    if (failed > 0 || run.disagreed) refusals.push({ code: "tests_failed", message: `${failed} tests of ${options.policy} fail`, help: shown });
    const bad = run.diagnostics.filter((d) => d.severity === "error");
    if (bad.length > 0) refusals.push({ code: "fixtures_invalid", message: `${bad.length} findings in the fixtures`, help: shown });
    return {
      report: run.report,
      passed,
      failed,
      refusals,
      diagnostics: run.diagnostics,
      fixtures: ready.tests.flatMap((t) => t.intents.map(({ path, digest }) => ({ path, digest }))),
    };
  } finally {
    await engine.dispose();
  }
}
