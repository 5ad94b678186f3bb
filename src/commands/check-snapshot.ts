/** One trust snapshot of a run: stale or not, what changes, what the tests say. */
import { errorAt, type Diagnostic } from "../diagnostic.ts";
import { joinPath } from "../config/index.ts";
import { lintPolicy, lintSnapshot, readServer, verifyServer, type Policy, type TrustDecision } from "../gait/index.ts";
import type { Tree } from "../platform/types.ts";
import { checkName, checkReportTimes, type TrustEntry } from "../registry/index.ts";
import { renderAgain } from "../report/index.ts";
import type { ServerChange, SnapshotReport, TestCase } from "../report/types.ts";
import { quoteForMessage, SIZE_LIMITS } from "../source/index.ts";
import { findings, type Finding } from "./findings.ts";
import { loadPolicyText } from "./load-policy.ts";
import type { LoadedSnapshot } from "./load-snapshot.ts";
import { missing } from "./read.ts";
import { snapshotsOf, type LoadedConfig, type Side } from "./side.ts";

export interface SnapshotInput {
  readonly head: LoadedSnapshot;
  readonly owner: LoadedConfig;
  readonly headSide: Side;
  readonly base: Side | undefined;
  readonly now: number;
}

export interface SnapshotResult {
  readonly report: SnapshotReport;
  readonly findings: readonly Finding[];
}

/** Judges one snapshot. */
export async function checkSnapshot(input: SnapshotInput): Promise<SnapshotResult> {
  const { head, owner, headSide, now } = input;
  const nanoseconds = BigInt(now) * 1_000_000n;
  const stale = head.committed !== head.text;
  const policy = head.entry.policy === undefined ? undefined : await loadPolicyText(headSide.tree, head.entry.policy, "the policy of the snapshot");
  const bytes = new TextEncoder().encode(head.text);
  const lint = head.committed === undefined ? [] : lintSnapshot(new TextEncoder().encode(head.committed), head.entry.output, { now: nanoseconds, checkName });
  const policyLint =
    policy?.value === undefined ? [] : lintPolicy(new TextEncoder().encode(policy.value.text), { file: head.entry.policy ?? "", stage: "enforce", checkName });
  const tests = policy?.value === undefined ? { cases: [], diagnostics: [] } : await runTests(input, policy.value.policy, bytes);
  const base = snapshotsOf(input.base).find((s) => s.entry.output === head.entry.output || s.entry.id === head.entry.id);
  const failed = tests.cases.filter((c) => !c.passed);
  const list: readonly Finding[] = [
    ...findings(6, policy?.diagnostics ?? []),
    ...findings(6, checkReportTimes(head.reading, now)),
    ...findings(6, lint),
    ...findings(5, policyLint),
    ...findings(6, tests.diagnostics),
    ...findings(5, stale ? [staleDiagnostic(owner, head)] : []),
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
      changes: changes(base, head, policy?.value?.policy, nanoseconds),
      tests: { passed: tests.cases.length - failed.length, failed: failed.length, cases: tests.cases },
      diagnostics: list.map((f) => f.diagnostic),
    },
    findings: list,
  };
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
  policy: Policy,
  rendered: Uint8Array,
): Promise<{ cases: readonly TestCase[]; diagnostics: readonly Diagnostic[] }> {
  const { head, owner, headSide, now } = input;
  const diagnostics: Diagnostic[] = [];
  const cases: TestCase[] = [];
  const snapshot = await snapshotFor(headSide.tree, owner.config.folder, policy, head, rendered);
  for (const test of head.entry.tests) {
    const bytes = await headSide.tree.read(test.server, SIZE_LIMITS.intent);
    if (bytes === undefined) {
      diagnostics.push(missing(headSide.tree, test.server, "the server description"));
      continue;
    }
    const server = readServer(bytes);
    if ("error" in server) {
      diagnostics.push(errorAt("server_invalid", `${test.server}: ${server.error.message}`, { file: test.server }));
      continue;
    }
    const decision = verifyServer(policy, snapshot, server.server, test.risk_class ?? "", BigInt(now) * 1_000_000n);
    const passed = decision.verdict === test.expect;
    cases.push({
      intent: test.server,
      at: "enforced",
      expected: test.expect,
      verdict: decision.verdict,
      reason_codes: decision.reasonCodes,
      violations: decision.violations,
      matched_rule: "",
      passed,
      file: owner.config.path,
      line: test.position.line,
      ...(passed ? {} : { message: `expected ${test.expect}, gait says ${decision.verdict} (${decision.reasonCodes.join(", ")})` }),
    });
  }
  return { cases, diagnostics };
}

/** The snapshot that the policy names: ours where the paths meet, else the file that lies there. */
async function snapshotFor(tree: Tree, folder: string, policy: Policy, head: LoadedSnapshot, rendered: Uint8Array): Promise<Uint8Array | undefined> {
  const named = joinPath(folder, policy.mcpTrust?.snapshot ?? "");
  if (named === undefined) return undefined;
  return named === head.entry.output ? rendered : tree.read(named, SIZE_LIMITS.snapshot);
}

/** Servers whose trust changes, judged by the snapshot's policy where there is one, else by status alone. */
function changes(base: LoadedSnapshot | undefined, head: LoadedSnapshot, policy: Policy | undefined, now: bigint): SnapshotReport["changes"] {
  if (base === undefined) return { newly_trusted: [], newly_untrusted: [] };
  const before = trusted(base, policy, now);
  const after = trusted(head, policy, now);
  const trustedNow: ServerChange[] = [];
  const untrustedNow: ServerChange[] = [];
  for (const [key, decision] of after) {
    const was = before.get(key)?.trusted ?? false;
    if (decision.trusted !== was) (decision.trusted ? trustedNow : untrustedNow).push(change(key, decision));
  }
  for (const [key, decision] of before) if (!after.has(key) && decision.trusted) untrustedNow.push({ server: key, reason_codes: ["mcp_trust_server_unknown"] });
  return { newly_trusted: trustedNow, newly_untrusted: untrustedNow };
}

interface Trust {
  readonly trusted: boolean;
  readonly reasons: readonly string[];
  readonly entry: TrustEntry;
}

function trusted(snapshot: LoadedSnapshot, policy: Policy | undefined, now: bigint): ReadonlyMap<string, Trust> {
  const bytes = new TextEncoder().encode(snapshot.text);
  return new Map(
    snapshot.entries.map((entry) => {
      const key = entry.server_id ?? entry.server_name ?? "";
      const decision: Pick<TrustDecision, "verdict" | "reasonCodes"> | undefined =
        policy === undefined
          ? undefined
          : verifyServer(
              policy,
              bytes,
              { serverId: entry.server_id ?? "", serverName: entry.server_name ?? "", publisher: "", source: "", endpoint: "" },
              "",
              now,
            );
      const byStatus = ["trusted", "allow", "pass"].includes(entry.status);
      const ok = decision === undefined ? byStatus : decision.verdict === "allow" && decision.reasonCodes.includes("mcp_trust_verified");
      return [key, { trusted: ok, reasons: decision?.reasonCodes ?? (byStatus ? [] : ["mcp_trust_status_untrusted"]), entry }] as const;
    }),
  );
}

function change(server: string, trust: Trust): ServerChange {
  return { server, reason_codes: trust.reasons, file: trust.entry.origin.file, line: trust.entry.origin.line, column: trust.entry.origin.column };
}
