/** One trust snapshot of a run: stale or not, what changes, what the tests say. */
import { diagnosticAt, errorAt, type Diagnostic } from "../diagnostic.ts";
import { joinPath } from "../config/index.ts";
import { escapesFolder, lintPolicy, lintSnapshot, readServer, type Policy } from "../gait/index.ts";
import type { Tree } from "../platform/types.ts";
import { checkName, checkReportTimes } from "../registry/index.ts";
import { renderAgain } from "../report/index.ts";
import type { SnapshotReport, TestCase } from "../report/types.ts";
import { quoteForMessage, SIZE_LIMITS } from "../source/index.ts";
import { askedFor } from "./asked-for.ts";
import type { Engine, Judged, ServerQuestion } from "./engine.ts";
import { foreignLineEnds } from "./line-ends.ts";
import { findings, type Finding } from "./findings.ts";
import { loadPolicyText, type PolicyText } from "./policy-text.ts";
import type { LoadedSnapshot } from "./load-snapshot.ts";
import { missing } from "./read.ts";
import type { LoadedConfig, Side } from "./side.ts";
import { trustChanges } from "./trust-changes.ts";
import { nanosecondsOf } from "./nanoseconds.ts";

/** One snapshot of the head, and the run that it is judged in; `now` in ms since the epoch. */
export interface SnapshotInput {
  readonly head: LoadedSnapshot;
  readonly owner: LoadedConfig;
  readonly headSide: Side;
  readonly base: Side | undefined;
  readonly engine: Engine;
  readonly now: number;
}

/** What one snapshot adds to a run: to its report and to its exit code. */
export interface SnapshotResult {
  readonly report: SnapshotReport;
  readonly findings: readonly Finding[];
}

/** Where the policy is not there and its path is a policy's id: that was meant, and a path is what has to stand there. */
function notById({ config }: LoadedConfig, { entry }: LoadedSnapshot, diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const named = config.policies.find((p) => joinPath(config.folder, p.id) === entry.policy);
  if (named === undefined) return diagnostics;
  const path = named.kind === "rendered" ? named.output : named.file;
  return diagnostics.map((d) =>
    d.code === "file_missing" ? { ...d, help: `\`policy\` is a path from the configuration's folder, and no id: the policy ${named.id} lies at ${path}.` } : d,
  );
}

/** Judges one snapshot. */
export async function checkSnapshot(input: SnapshotInput): Promise<SnapshotResult> {
  const { head, owner, headSide, now } = input;
  const nanoseconds = nanosecondsOf(now);
  const stale = head.committed !== head.text;
  const policy = head.entry.policy === undefined ? undefined : await loadPolicyText(headSide.tree, head.entry.policy, "the policy of the snapshot");
  const lint = head.committedBytes === undefined ? [] : lintSnapshot(head.committedBytes, head.entry.output, { now: nanoseconds, checkName });
  const policyLint =
    policy?.value === undefined
      ? []
      : lintPolicy(policy.value.bytes, { file: head.entry.policy ?? "", stage: "enforce", folder: owner.config.folder, checkName });
  const tests = policy?.value === undefined ? { cases: [], diagnostics: [], disagreed: false } : await runTests(input, policy.value);
  const failed = tests.cases.filter((c) => !c.passed);
  const list: readonly Finding[] = [
    ...findings(6, askedFor(owner.config, head.entry.position, notById(owner, head, policy?.diagnostics ?? []))),
    ...findings(6, checkReportTimes(head.reading, now)),
    ...findings(6, lint),
    ...findings(5, policyLint),
    ...findings(5, policy?.value === undefined ? [] : notNamed(owner, head, policy.value.policy)),
    ...findings(6, askedFor(owner.config, head.entry.position, tests.diagnostics)),
    ...findings(2, tests.disagreed ? [disagreement(owner, head)] : []),
    ...findings(5, stale ? [staleDiagnostic(owner, head), ...foreignLineEnds(head.entry.output, head.committed)] : []),
    ...findings(
      5,
      failed.map((c) =>
        errorAt(
          "test_failed",
          `${head.entry.id}: ${quoteForMessage(c.intent)}: ${c.message ?? "failed"}`,
          { file: owner.config.path, ...(c.line === undefined ? {} : { line: c.line }) },
          "Mend the report's source, or change the test in a reviewed commit.",
        ),
      ),
    ),
  ];
  return {
    report: {
      id: head.entry.id,
      config: owner.config.path,
      output: head.entry.output,
      stale,
      entries: head.entries.length,
      changes: await trustChanges(input.base, head, policy?.value?.policy, nanoseconds),
      tests: { passed: tests.cases.length - failed.length, failed: failed.length, cases: tests.cases },
      diagnostics: list.map((f) => f.diagnostic),
    },
    findings: list,
  };
}

/** A policy that reads another snapshot decides nothing by this one, whatever is in it. */
function notNamed(owner: LoadedConfig, head: LoadedSnapshot, policy: Policy): readonly Diagnostic[] {
  if (snapshotPath(owner.config.folder, policy) === head.entry.output) return [];
  const named = policy.mcpTrust?.snapshot;
  const what = named === undefined ? "has no mcp_trust, so it asks for no trust" : `reads ${quoteForMessage(named)}`;
  return [
    diagnosticAt(
      "warning",
      "snapshot_not_named",
      `${quoteForMessage(head.entry.policy ?? "")} ${what}; ${quoteForMessage(head.entry.output)} decides nothing`,
      { file: head.entry.policy ?? "", line: 1 },
      "Set mcp_trust.snapshot to the output, relative to the folder of the configuration.",
    ),
  ];
}

function disagreement(owner: LoadedConfig, head: LoadedSnapshot): Diagnostic {
  return errorAt(
    "engines_disagree",
    `the embedded evaluator and gait disagree on a test of ${head.entry.id}`,
    { file: owner.config.path, ...head.entry.position },
    "Do not rely on either: report it with the server description, and keep to `engine: gait` until it is settled.",
  );
}

function staleDiagnostic(owner: LoadedConfig, head: LoadedSnapshot): Diagnostic {
  const what = head.committed === undefined ? "does not exist yet" : "is not what its report renders to";
  return errorAt(
    "artefact_stale",
    `${quoteForMessage(head.entry.output)} ${what}`,
    { file: head.entry.output, line: 1 },
    `Run: ${renderAgain({ config: owner.config.path })}`,
  );
}

/** Tests by Gait's own decision, with `mcp_trust.snapshot` resolved against the configuration's folder. */
async function runTests(
  input: SnapshotInput,
  policy: PolicyText,
): Promise<{ readonly cases: readonly TestCase[]; readonly diagnostics: readonly Diagnostic[]; readonly disagreed: boolean }> {
  const { head, owner, headSide, engine } = input;
  const { folder } = owner.config;
  const diagnostics: Diagnostic[] = [];
  const cases: TestCase[] = [];
  let disagreed = false;
  const snapshot = await snapshotFor(headSide.tree, folder, policy.policy, head);
  for (const test of head.entry.tests) {
    const bytes = await headSide.tree.read(test.server, SIZE_LIMITS.intent);
    if (bytes === undefined) {
      diagnostics.push(missing(headSide.tree, test.server, "the server description"));
      continue;
    }
    const reading = readServer(bytes);
    if ("error" in reading) {
      diagnostics.push(errorAt("server_invalid", `${test.server}: ${reading.error.message}`, { file: test.server, ...reading.error.position }));
      continue;
    }
    const judged = await engine.verify({ policy, folder, snapshot, server: { path: test.server, bytes }, riskClass: test.risk_class ?? "" });
    diagnostics.push(...judged.diagnostics);
    if (judged.disagreement !== undefined) disagreed = true;
    const message = judged.disagreement ?? judged.error ?? (judged.verdict === test.expect ? undefined : mismatch(test.expect, judged));
    cases.push({
      intent: test.server,
      at: "enforced",
      expected: test.expect,
      verdict: judged.verdict,
      reason_codes: judged.reason_codes,
      violations: judged.violations,
      matched_rule: "",
      passed: message === undefined,
      file: owner.config.path,
      line: test.position.line,
      ...(message === undefined ? {} : { message }),
    });
  }
  return { cases, diagnostics, disagreed };
}

function mismatch(expected: string, judged: Judged): string {
  return `expected ${expected}, gait says ${judged.verdict} (${judged.reason_codes.map(quoteForMessage).join(", ")})`;
}

/** The snapshot that the policy names: ours where the paths meet, else the file that lies there. */
async function snapshotFor(tree: Tree, folder: string, policy: Policy, head: LoadedSnapshot): Promise<ServerQuestion["snapshot"]> {
  const path = snapshotPath(folder, policy);
  if (path === undefined) return undefined;
  const bytes = path === head.entry.output ? new TextEncoder().encode(head.text) : await tree.read(path, SIZE_LIMITS.snapshot);
  return bytes === undefined ? undefined : { path, bytes };
}

/** Where in the workspace the policy's snapshot lies; undefined where it names none, or one outside. */
function snapshotPath(folder: string, policy: Policy): string | undefined {
  const named = policy.mcpTrust?.snapshot ?? "";
  return named === "" || escapesFolder(named, folder) !== undefined ? undefined : joinPath(folder, named) || undefined;
}
