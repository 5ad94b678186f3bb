/** `gate`: opens only if the stage at which the policy stands was reached by the rules and is the required one. */
import type { EngineChoice, Stage } from "../config/index.ts";
import { hasErrors } from "../diagnostic.ts";
import { GATE_SCHEMA, type GateReport, type TestsReport } from "../report/types.ts";
import { judgeStage, judgeWay, nextCommand, NO_MINIMUM, writeCommand, type Minimum, type Refusal } from "../rollout/index.ts";
import { quoteForMessage } from "../source/index.ts";
import { baseBranch } from "./base-branch.ts";
import type { Context } from "./context.ts";
import { makeEngine } from "./engine.ts";
import { judgeEvidence } from "./evidence.ts";
import { find } from "./move-stage.ts";
import { lintOf } from "./policy-findings.ts";
import { Refused } from "./refused.ts";
import { readTestIntents, runTests } from "./run-tests.ts";
import { isStale } from "./write-artefacts.ts";

export interface GateOptions {
  readonly configs: readonly string[];
  readonly policy: string;
  readonly require: Stage;
  readonly minimum: Minimum | undefined;
  readonly gait: string | undefined;
  /** Overrides the configuration. */
  readonly engine?: EngineChoice | undefined;
}

/** The gate's answer. Anything that cannot be read throws and keeps the gate shut. */
export async function gate(context: Context, options: GateOptions): Promise<GateReport> {
  const { side, policy } = await find(context, options.configs, options.policy);
  const loaded = side.configs.find((c) => c.policies.includes(policy));
  const minimum = options.minimum ?? NO_MINIMUM;
  const now = context.world.clock.now();
  const history = await baseBranch(context, side, options.configs, minimum);
  const missing: Refusal[] = [];
  const stage = judgeStage(policy.state, options.require);
  if (stage !== undefined) missing.push(stage);
  const newest = history.states.at(-1)?.policies.find((p) => p.output === policy.state.output);
  if (newest?.enforcedDigest !== policy.state.enforcedDigest || newest.stage !== policy.state.stage) {
    missing.push({
      code: "not_committed",
      message: `${options.policy} in the working tree is not what HEAD holds`,
      help: "Check out the commit that is released, without changes.",
    });
  }
  missing.push(...judgeWay(policy.state, history, minimum, now));
  if (isStale(policy))
    missing.push({
      code: "artefact_stale",
      message: `${policy.state.output} is not what its inputs render to`,
      help: `Run: ${writeCommand(policy.config.path, undefined)}`,
    });
  for (const exception of loaded?.exceptions ?? []) {
    if (exception.policy !== options.policy || exception.expires > now) continue;
    missing.push({
      code: "exception_expired",
      message: `the exception ${quoteForMessage(exception.file)} expired on ${quoteForMessage(exception.expiresText)}`,
      help: "Remove it, or have a new one reviewed.",
    });
  }
  for (const finding of lintOf(policy)) {
    if (finding.severity === "error")
      missing.push({
        code: "policy_lint",
        message: `${quoteForMessage(finding.file ?? "")}:${finding.line ?? 1}: ${finding.message}`,
        ...(finding.help === undefined ? {} : { help: finding.help }),
      });
  }
  const tests = await gateTests(context, options, policy, side.tree);
  missing.push(...tests.refusals);
  const evidence = await judgeEvidence(context, policy, { history, minimum, now, fixtures: tests.fixtures, tests: tests.report, gait: options.gait });
  missing.push(...evidence.refusals);
  return {
    schema: GATE_SCHEMA,
    policy: options.policy,
    stage: policy.entry.stage,
    require: options.require,
    open: missing.length === 0,
    missing: missing.map(({ exception: _exception, ...rest }) => rest),
    evidence: {
      policy_digest: policy.artefact.digest,
      allow_set_digest: policy.state.allowSetDigest,
      ...(history.states.at(-1) === undefined ? {} : { base: history.states.at(-1)?.commit ?? "" }),
      clock: history.clock === "git" ? "git, settable by whoever pushes" : "server",
      tests: { passed: tests.passed, failed: tests.failed },
      ...evidence.told,
    },
    diagnostics: tests.diagnostics,
  };
}

interface GateTests {
  readonly report: TestsReport;
  readonly passed: number;
  readonly failed: number;
  readonly refusals: readonly Refusal[];
  readonly diagnostics: GateReport["diagnostics"];
  /** Path and digest of every fixture, for the evidence. */
  readonly fixtures: readonly { readonly path: string; readonly digest: string }[];
}

/** Tests are recomputed, never believed. */
async function gateTests(
  context: Context,
  options: GateOptions,
  policy: Awaited<ReturnType<typeof find>>["policy"],
  tree: Parameters<typeof readTestIntents>[0],
): Promise<GateTests> {
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
