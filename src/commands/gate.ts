/** `gate`: opens only if the stage at which the policy stands was reached by the rules and is the required one. */
import { GATE_SCHEMA, type GateReport } from "../report/types.ts";
import { clockWords, judgeStage, judgeWay, NO_MINIMUM, writeCommand, type BaseState, type Exception, type Refusal } from "../rollout/index.ts";
import { quoteForMessage } from "../source/index.ts";
import { baseBranch } from "./base-branch.ts";
import type { Context } from "./context.ts";
import { judgeEvidence } from "./evidence.ts";
import { findPolicy } from "./find-policy.ts";
import type { GateOptions } from "./gate-options.ts";
import { gateTests } from "./gate-tests.ts";
import type { LoadedPolicy } from "./load-policy.ts";
import { lintOf } from "./policy-findings.ts";
import { isStale } from "./write-artefacts.ts";

/** The gate's answer. Anything that cannot be read throws and keeps the gate shut. */
export async function gate(context: Context, options: GateOptions): Promise<GateReport> {
  const { side, policy } = await findPolicy(context, options.configs, options.policy);
  const loaded = side.configs.find((c) => c.policies.includes(policy));
  const minimum = options.minimum ?? NO_MINIMUM;
  const now = context.world.clock.now();
  const history = await baseBranch(context, side, options.configs, minimum);
  const newest = history.states.at(-1);
  const tests = await gateTests(context, options, policy, side.tree);
  const evidence = await judgeEvidence(context, policy, { history, minimum, now, fixtures: tests.fixtures, tests: tests.report, gait: options.gait });
  const stage = judgeStage(policy.state, options.require);
  const missing: readonly Refusal[] = [
    ...(stage === undefined ? [] : [stage]),
    ...notCommitted(policy, newest),
    ...judgeWay(policy.state, history, minimum, now),
    ...stale(policy),
    ...expired(policy, loaded?.exceptions ?? [], now),
    ...lint(policy),
    ...tests.refusals,
    ...evidence.refusals,
  ];
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
      ...(newest === undefined ? {} : { base: newest.commit }),
      clock: clockWords(history.clock),
      tests: { passed: tests.passed, failed: tests.failed },
      ...evidence.told,
    },
    diagnostics: tests.diagnostics,
  };
}

/** What is released is what was merged. */
function notCommitted({ entry, state }: LoadedPolicy, newest: BaseState | undefined): readonly Refusal[] {
  const merged = newest?.policies.find((p) => p.output === state.output);
  if (merged?.enforcedDigest === state.enforcedDigest && merged.stage === state.stage) return [];
  return [
    {
      code: "not_committed",
      message: `${entry.id} in the working tree is not what HEAD holds`,
      help: "Check out the commit that is released, without changes.",
    },
  ];
}

function stale(policy: LoadedPolicy): readonly Refusal[] {
  if (!isStale(policy)) return [];
  return [
    {
      code: "artefact_stale",
      message: `${policy.state.output} is not what its inputs render to`,
      help: `Run: ${writeCommand(policy.config.path, undefined)}`,
    },
  ];
}

function expired(policy: LoadedPolicy, exceptions: readonly Exception[], now: number): readonly Refusal[] {
  return exceptions
    .filter((exception) => exception.policy === policy.entry.id && exception.expires <= now)
    .map((exception) => ({
      code: "exception_expired",
      message: `the exception ${quoteForMessage(exception.file)} expired on ${quoteForMessage(exception.expiresText)}`,
      help: "Remove it, or have a new one reviewed.",
    }));
}

function lint(policy: LoadedPolicy): readonly Refusal[] {
  return lintOf(policy)
    .filter((finding) => finding.severity === "error")
    .map((finding) => ({
      code: "policy_lint",
      message: `${quoteForMessage(finding.file ?? "")}:${finding.line ?? 1}: ${finding.message}`,
      ...(finding.help === undefined ? {} : { help: finding.help }),
    }));
}
