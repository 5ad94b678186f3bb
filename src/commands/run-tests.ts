/**
 * The tests of one policy. Each runs as enforced with an empty staged file, which decides against `expect`, and on the stage's
 * artefact, where only the stage may differ.
 */
import type { Stage, TestConfig } from "../config/index.ts";
import { diagnosticAt, errorAt, type Diagnostic } from "../diagnostic.ts";
import { lower, severityOf, trim, type Verdict } from "../gait/index.ts";
import type { Tree } from "../platform/types.ts";
import { mismatchWords } from "../report/index.ts";
import type { FixtureChange, TestCase, TestsReport } from "../report/types.ts";
import type { ResolvedTest } from "../rollout/index.ts";
import { quoteForMessage, SIZE_LIMITS } from "../source/index.ts";
import { callsDenied } from "./denied-intent.ts";
import type { Engine, Judged } from "./engine.ts";
import { sha256 } from "./sha256.ts";
import { expand, linksAmong } from "./glob.ts";
import type { LoadedPolicy } from "./load-policy.ts";
import type { PolicyText } from "./policy-text.ts";

/** A test with its intents read. */
export interface ReadyTest extends ResolvedTest {
  readonly test: TestConfig;
  readonly intents: readonly { readonly path: string; readonly digest: string; readonly bytes: Uint8Array; readonly tool: string | undefined }[];
}

/** The tests of one policy, run. */
export interface TestRun {
  readonly report: TestsReport;
  readonly diagnostics: readonly Diagnostic[];
  /** Names of rules that any intent matched as enforced. */
  readonly rules: ReadonlySet<string>;
  /** Tools (as Gait folds them) that any intent names. */
  readonly tools: ReadonlySet<string>;
  /** Two engines disagreed somewhere. */
  readonly disagreed: boolean;
}

/** The tests of a policy with their intents, and what is wrong with what they name. */
export interface ReadyTests {
  readonly tests: readonly ReadyTest[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads the intents of every test; a pattern that names no file is an error. */
export async function readTestIntents(tree: Tree, policy: LoadedPolicy): Promise<ReadyTests> {
  const diagnostics: Diagnostic[] = [];
  const tests: ReadyTest[] = [];
  for (const test of policy.entry.tests) {
    const paths = await expand(tree, test.intents);
    if (paths.length === 0) {
      diagnostics.push(
        errorAt(
          "intent_missing",
          `the test of ${policy.entry.id} names no intent: ${JSON.stringify(test.intents)} matches no file`,
          { file: policy.config.path, ...test.position },
          "Add the intent, or mend the path; it is relative to the configuration's folder.",
        ),
      );
    }
    for (const link of await linksAmong(tree, test.intents)) {
      diagnostics.push(
        diagnosticAt(
          "warning",
          "intent_link",
          `${quoteForMessage(link)} is a link, and ${JSON.stringify(test.intents)} leaves links out`,
          { file: policy.config.path, ...test.position },
          "Put the file itself there, or name the link by its path.",
        ),
      );
    }
    tests.push({ test, intents: await readIntents(tree, paths) });
  }
  return { tests, diagnostics };
}

/** Reads that are under way at once: thousands of fixtures one by one would mostly wait. */
const TOGETHER = 8;

async function readIntents(tree: Tree, paths: readonly string[]): Promise<ReadyTest["intents"]> {
  const intents: ReadyTest["intents"][number][] = [];
  for (let at = 0; at < paths.length; at += TOGETHER) {
    const group = paths.slice(at, at + TOGETHER);
    const outcomes = await Promise.allSettled(group.map(async (path) => ({ path, bytes: await tree.read(path, SIZE_LIMITS.intent) })));
    for (const outcome of outcomes) {
      // Of several refusals the first in the order of paths is told, whichever came first.
      if (outcome.status === "rejected") throw outcome.reason;
      const { path, bytes } = outcome.value;
      if (bytes !== undefined) intents.push({ path, bytes, digest: sha256(bytes), tool: toolOf(bytes) });
    }
  }
  return intents;
}

/** The tool an intent names, for coverage and for the deny list; undefined for scripts and for what is no intent. */
export function toolOf(bytes: Uint8Array): string | undefined {
  try {
    const document: unknown = JSON.parse(new TextDecoder().decode(bytes));
    if (typeof document !== "object" || document === null || !Object.hasOwn(document, "tool_name")) return undefined;
    const name: unknown = (document as Readonly<Record<string, unknown>>)["tool_name"];
    return typeof name === "string" ? lower(trim(name)) : undefined;
  } catch {
    // What is no JSON is refused by the engine with its place.
    return undefined;
  }
}

/** Runs all tests of a policy at the stages given (its own, and in a promotion also the one it comes from). */
export async function runTests(engine: Engine, policy: LoadedPolicy, tests: readonly ReadyTest[], stages: readonly Stage[]): Promise<TestRun> {
  const cases: TestCase[] = [];
  const diagnostics: Diagnostic[] = [];
  const rules = new Set<string>();
  const tools = new Set<string>();
  let disagreed = false;
  const artefacts = stages.map((stage) => ({ stage, text: stage === policy.entry.stage ? policy.artefact : policy.render(stage, policy.state.staged).value }));
  for (const { test, intents } of tests) {
    for (const intent of intents) {
      const enforced = await engine.judge(policy.unstaged, intent.path, intent.bytes);
      diagnostics.push(...enforced.diagnostics);
      for (const rule of enforced.rules) rules.add(rule);
      if (intent.tool !== undefined) tools.add(intent.tool);
      const denied = policy.entry.kind === "rendered" && callsDenied(intent.bytes, policy.denied);
      cases.push(enforcedCase(policy, test, intent.path, enforced, denied));
      if (enforced.disagreement !== undefined) disagreed = true;
      for (const { stage, text } of artefacts) {
        if (text === undefined || text.digest === policy.unstaged.digest) continue;
        const judged = await engine.judge(text, intent.path, intent.bytes);
        const found = stageCase(policy, test, intent.path, stage, text, enforced, judged);
        if (judged.disagreement !== undefined) disagreed = true;
        if (found !== undefined) cases.push(found);
      }
    }
  }
  const failed = cases.filter((c) => !c.passed).length;
  return { report: { passed: cases.length - failed, failed, cases }, diagnostics, rules, tools, disagreed };
}

function common(policy: LoadedPolicy, test: TestConfig, path: string, judged: Judged): Omit<TestCase, "at" | "expected" | "passed"> {
  return {
    intent: path,
    verdict: judged.verdict,
    reason_codes: judged.reason_codes,
    violations: judged.violations,
    matched_rule: judged.matched_rule,
    file: policy.config.path,
    line: test.position.line,
  };
}

function enforcedCase(policy: LoadedPolicy, test: TestConfig, path: string, judged: Judged, denied: boolean): TestCase {
  // The deny list beats the expectations of tests: a denied tool must block, whatever was expected before.
  const expected: Verdict = denied ? "block" : test.expect;
  const message = judged.disagreement ?? judged.error ?? mismatch(denied ? { intents: test.intents, position: test.position, expect: "block" } : test, judged);
  const base = common(policy, test, path, judged);
  return { ...base, at: "enforced", expected, passed: message === undefined, ...(message === undefined ? {} : { message }) };
}

function mismatch(test: TestConfig, judged: Judged): string | undefined {
  if (judged.verdict !== test.expect) return mismatchWords({ expected: test.expect, verdict: judged.verdict, reason_codes: judged.reason_codes });
  const lost = (test.reason_codes ?? []).filter((code) => !judged.reason_codes.includes(code));
  if (lost.length > 0) return `expected reason ${quoted(lost, "none")}, got ${quoted(judged.reason_codes, "none")}`;
  const violations = (test.violations ?? []).filter((code) => !judged.violations.includes(code));
  if (violations.length > 0) return `expected violation ${quoted(violations, "none")}, got ${quoted(judged.violations, "none")}`;
  if (test.matched_rule !== undefined && test.matched_rule !== judged.matched_rule)
    return `expected rule ${quoted([test.matched_rule], "none")}, matched ${quoted(judged.matched_rule === "" ? [] : [judged.matched_rule], "none")}`;
  return undefined;
}

/** Codes and names from data, which must not read like words of ours. */
function quoted(list: readonly string[], otherwise: string): string {
  return list.map(quoteForMessage).join(", ") || otherwise;
}

/** On the stage's artefact only the stage may differ: unknown tools may run dry or be observed, approved ones may run dry. */
function stageCase(
  policy: LoadedPolicy,
  test: TestConfig,
  path: string,
  stage: Stage,
  text: PolicyText,
  enforced: Judged,
  judged: Judged,
): TestCase | undefined {
  if (judged.verdict === enforced.verdict && judged.disagreement === undefined) return undefined;
  const allowed = judged.disagreement === undefined && mayDiffer(policy, stage, text, enforced, judged);
  const message = judged.disagreement ?? judged.error ?? `at ${stage} gait says ${judged.verdict} where the policy as enforced says ${enforced.verdict}`;
  const base = common(policy, test, path, judged);
  const expected = enforced.verdict === "error" ? test.expect : enforced.verdict;
  return { ...base, at: "stage", expected, passed: allowed, ...(allowed ? {} : { message }) };
}

const UNKNOWN_RULES = new Set(["block_unknown_tools", "dry_run_unknown_tools", "observe_unknown_tools"]);

function mayDiffer(policy: LoadedPolicy, stage: Stage, text: PolicyText, enforced: Judged, judged: Judged): boolean {
  if (policy.entry.kind === "file" || enforced.verdict === "error" || judged.verdict === "error") return false;
  const unknown = enforced.rules.some((rule) => UNKNOWN_RULES.has(rule)) && judged.rules.some((rule) => UNKNOWN_RULES.has(rule));
  // Gait's later checks can only make the stage's effect stricter: a destructive call of an unknown tool asks for approval at dry_run.
  if (unknown)
    return stage !== "enforce" && enforced.verdict === "block" && severityOf(judged.verdict) >= severityOf(stage === "dry_run" ? "dry_run" : "allow");
  // A staged, selected or dry approved tool: the taken rule's effect is dry_run and nothing else changed.
  const taken = text.policy.rules.filter((rule) => judged.rules.includes(rule.name));
  return enforced.verdict === "allow" && judged.verdict === "dry_run" && taken.some((rule) => rule.effect === "dry_run");
}

/** Layer b of the diff: fixtures whose verdict, reasons, violations or matched rule differ between base and head, as enforced. */
export async function fixtureChanges(
  engine: Engine,
  base: PolicyText,
  head: PolicyText,
  intents: readonly { readonly path: string; readonly bytes: Uint8Array }[],
): Promise<readonly FixtureChange[]> {
  const changes: FixtureChange[] = [];
  if (base.digest === head.digest) return changes;
  for (const intent of intents) {
    const before = await engine.judge(base, intent.path, intent.bytes);
    const after = await engine.judge(head, intent.path, intent.bytes);
    if (before.verdict === "error" || after.verdict === "error") continue;
    const side = (j: Judged, verdict: Verdict): FixtureChange["from"] => ({
      verdict,
      reason_codes: j.reason_codes,
      violations: j.violations,
      matched_rule: j.matched_rule,
    });
    const from = side(before, before.verdict);
    const to = side(after, after.verdict);
    if (JSON.stringify(from) !== JSON.stringify(to)) changes.push({ intent: intent.path, from, to });
  }
  return changes;
}
