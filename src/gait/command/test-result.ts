/** What `policy test` says of a policy and an intent, without files and arguments. */
import type { Diagnostic } from "../../diagnostic.ts";
import { evaluate, type Evaluation } from "../evaluate/index.ts";
import { intentDigest, type Intent } from "../intent/index.ts";
import { describe } from "../lint/codes.ts";
import { decodeUtf8Lossy, formatGoTime, type GoObject } from "../text/index.ts";
import type { Verdict } from "../verdict.ts";
import type { PreparedPolicy } from "./prepared-policy.ts";

const NO_CREATION = "1980-01-01T00:00:00Z";
const SUMMARY_BYTES = 240;

/** The outcome of one test. */
export interface TestResult extends Evaluation {
  readonly policyDigest: string;
  readonly intentDigest: string;
  /** RFC 3339 in UTC; undefined where the year leaves 0 to 9999, which Gait cannot print. */
  readonly createdAt: string | undefined;
  readonly summary: string;
}

/** Tests one intent; `now` in nanoseconds since the epoch. */
export function testResult(prepared: PreparedPolicy, intent: Intent, now: bigint): TestResult {
  const evaluation = evaluate(prepared.compiled, intent, now);
  return {
    ...evaluation,
    policyDigest: prepared.digest,
    intentDigest: intentDigest(intent),
    createdAt: intent.createdAt === undefined ? NO_CREATION : formatGoTime(intent.createdAt),
    summary: summaryOf(evaluation),
  };
}

/** The fields that `policy test --json` prints, correlation id aside; undefined where Gait fails to print them. */
export function testFields(result: TestResult): GoObject | undefined {
  if (result.createdAt === undefined) return undefined;
  return {
    ok: true,
    schema_id: "gait.policytest.result",
    schema_version: "1.0.0",
    created_at: result.createdAt,
    policy_digest: result.policyDigest,
    intent_digest: result.intentDigest,
    ...verdictFields(result),
    summary: result.summary,
  };
}

/** Verdict, reasons, violations and names of rules, the empty ones left out. */
export function verdictFields(result: Omit<Evaluation, "matchedRules" | "usedClock">): GoObject {
  return {
    verdict: result.verdict,
    reason_codes: result.reasonCodes.length === 0 ? undefined : result.reasonCodes,
    violations: result.violations.length === 0 ? undefined : result.violations,
    matched_rule: result.matchedRule === "" ? undefined : result.matchedRule,
  };
}

/** Gait's exit code for a verdict. */
export function verdictExit(verdict: Verdict): number {
  switch (verdict) {
    case "allow":
    case "dry_run":
      return 0;
    case "require_approval":
      return 4;
    case "block":
      return 3;
  }
}

/** A warning where the same question may get another answer at another time. */
export function clockNotes(evaluation: Evaluation, file: string): readonly Diagnostic[] {
  if (!evaluation.usedClock) return [];
  const message = `the verdict ${evaluation.verdict} hangs on the present time, with which a freeze window or an expiry was compared`;
  return [describe(file, { code: "verdict_uses_clock", message })];
}

/** Cut by bytes, as Gait does: a character that is cut in two becomes one U+FFFD for each byte that is left. */
function summaryOf(evaluation: Evaluation): string {
  const list = (codes: readonly string[]): string => (codes.length === 0 ? "none" : codes.join(","));
  const { verdict, reasonCodes, violations } = evaluation;
  const summary = `policy test verdict=${verdict} reasons=${list(reasonCodes)} violations=${list(violations)}`;
  const bytes = new TextEncoder().encode(summary);
  if (bytes.length <= SUMMARY_BYTES) return summary;
  const suffix = `...(+${bytes.length - SUMMARY_BYTES})`;
  return `${decodeUtf8Lossy(bytes.subarray(0, SUMMARY_BYTES - suffix.length))}${suffix}`;
}
