/** What is known of one policy before any rule of the rollout is asked: by itself, and beside the policy that it continues. */
import { mayRelax } from "../diff/index.ts";
import type { Changes, JudgeChange } from "../report/types.ts";
import { judgeTests } from "../rollout/index.ts";
import { baseOf, denyOf } from "./base-policy.ts";
import type { PolicyInput } from "./check-policy-types.ts";
import { comparePolicies } from "./compare.ts";
import type { LoadedPolicy } from "./load-policy.ts";
import { nanosecondsOf } from "./nanoseconds.ts";
import { policyFindings, type PolicyFindings } from "./policy-findings.ts";
import { recheckWitnesses } from "./recheck.ts";
import { readTestIntents, type ReadyTests } from "./run-tests.ts";

/** The facts of one policy; those that compare are empty where the base has no policy that it continues. */
export interface PolicyFacts {
  /** The policy of the base that this one continues. */
  readonly base: LoadedPolicy | undefined;
  readonly ready: ReadyTests;
  readonly own: PolicyFindings;
  /** The same of the base, where what it has wrong already is only a warning and something is wrong. */
  readonly known: PolicyFindings | undefined;
  /** `--base` for the command that renders again; undefined where it does not matter. */
  readonly compareWith: string | undefined;
  readonly changes: Changes;
  /** Changes, in words, that one engine sees and the other does not. */
  readonly disagreements: readonly string[];
  /** What happened to the tests. */
  readonly judges: readonly JudgeChange[];
  readonly weakened: readonly JudgeChange[];
  /** Nothing happened to the tests, or such went that asked for something to be allowed. */
  readonly testsTaken: boolean;
  /** Neither the settings nor, beyond `testsTaken`, the tests are other than on the base. */
  readonly settled: boolean;
}

/** Runs the tests, lints, and compares with the base. */
export async function policyFacts(input: PolicyInput): Promise<PolicyFacts> {
  const { head, engine } = input;
  const base = baseOf(head, input.base);
  // Only at enforce does it matter for what is written which names are new.
  const compareWith = head.entry.kind === "rendered" && head.entry.stage === "enforce" ? input.compared : undefined;
  const ready = await readTestIntents(input.headSide.tree, head);
  const before = base === undefined || input.base === undefined ? undefined : await readTestIntents(input.base.tree, base);
  const stages = base === undefined || base.entry.stage === head.entry.stage ? [head.entry.stage] : [base.entry.stage, head.entry.stage];
  const own = await policyFindings(engine, head, ready, stages, compareWith);
  const hasErrors = own.facts.some((f) => f.finding.diagnostic.severity === "error");
  const judges = judgeTests(head.entry.id, before?.tests ?? [], ready.tests, head.config.path);
  const testsTaken = judges.every((j) => j.change === "removed");
  return {
    base,
    ready,
    own,
    known: hasErrors && input.lenient && base !== undefined && before !== undefined ? await policyFindings(engine, base, before, stages) : undefined,
    compareWith,
    ...(await changesOf(input, base)),
    judges,
    weakened: judges.filter((j) => j.change === "weakened"),
    testsTaken,
    settled:
      base === undefined || (base.state.settingsDigest === head.state.settingsDigest && (testsTaken || base.state.testsDigest === head.state.testsDigest)),
  };
}

async function changesOf(input: PolicyInput, base: LoadedPolicy | undefined): Promise<Pick<PolicyFacts, "changes" | "disagreements">> {
  const { head, engine } = input;
  const before = base && { policy: base, deny: denyOf(input.base, base) };
  const compared = comparePolicies(before, { policy: head, deny: denyOf(input.headSide, head) }, nanosecondsOf(input.now));
  return base === undefined ? { changes: compared, disagreements: [] } : recheckWitnesses(engine, base.enforced, head.enforced, compared);
}

/** Whether a change that relaxes nothing and touches no setting is all there is: what it leaves uncovered is then only shown. */
export function onlyTakes({ base, settled, changes }: PolicyFacts): boolean {
  return base !== undefined && settled && !mayRelax(changes);
}
