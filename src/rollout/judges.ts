/** Changes to what judges: tests that were removed or made milder come first, and need a `test` exception. */
import type { TestConfig } from "../config/types.ts";
import { severityOf } from "../gait/index.ts";
import type { JudgeChange } from "../report/types.ts";
import { quoteForMessage } from "../source/index.ts";

/** A test with the intents its pattern found, each with the digest of its bytes. */
export interface ResolvedTest {
  readonly test: TestConfig;
  readonly intents: readonly { readonly path: string; readonly digest: string }[];
}

interface Expectation {
  readonly test: TestConfig;
  readonly digest: string;
}

/** What became of every base test of one policy, worst first. `weakened` entries are what an exception of kind `test` must cover. */
export function judgeTests(policy: string, base: readonly ResolvedTest[], head: readonly ResolvedTest[], config: string): readonly JudgeChange[] {
  const before = byIntent(base);
  const after = byIntent(head);
  const changes: JudgeChange[] = [];
  for (const [path, old] of before) {
    const now = after.get(path);
    if (now === undefined) {
      changes.push({ kind: "test", change: "weakened", file: path, policy, message: `the test of ${quoteForMessage(path)} (expects ${old.test.expect}) was removed` });
      continue;
    }
    const milder = milderThan(old.test, now.test);
    const at = { file: config, line: now.test.position.line, policy };
    if (milder !== undefined) changes.push({ kind: "test", change: "weakened", ...at, message: `the test of ${quoteForMessage(path)} ${milder}` });
    else if (!sameExpectation(old.test, now.test)) changes.push({ kind: "test", change: "changed", ...at, message: `the test of ${quoteForMessage(path)} expects ${now.test.expect} instead of ${old.test.expect}` });
    if (old.digest !== now.digest) changes.push({ kind: "fixture", change: "changed", file: path, policy, message: `the intent ${quoteForMessage(path)} that judges ${policy} was changed` });
  }
  for (const [path, now] of after) {
    if (!before.has(path)) changes.push({ kind: "test", change: "added", file: path, policy, message: `a test of ${quoteForMessage(path)} (expects ${now.test.expect}) was added` });
  }
  return changes;
}

/** The strictest expectation of each intent (an intent may be named by several tests). */
function byIntent(tests: readonly ResolvedTest[]): ReadonlyMap<string, Expectation> {
  const found = new Map<string, Expectation>();
  for (const { test, intents } of tests) {
    for (const { path, digest } of intents) {
      const other = found.get(path);
      if (other === undefined || severityOf(test.expect) > severityOf(other.test.expect)) found.set(path, { test, digest });
    }
  }
  return found;
}

/** In what way the new expectation asks for less, or undefined. */
function milderThan(old: TestConfig, now: TestConfig): string | undefined {
  if (severityOf(now.expect) < severityOf(old.expect)) return `expects ${now.expect} where the base expects ${old.expect}`;
  for (const key of ["reason_codes", "violations"] as const) {
    const kept = new Set(now[key] ?? []);
    const lost = (old[key] ?? []).filter((code) => !kept.has(code));
    if (lost.length > 0) return `no longer asks for ${key} ${lost.map(quoteForMessage).join(", ")}`;
  }
  if (old.matched_rule !== undefined && now.matched_rule !== old.matched_rule) return `no longer asks for matched_rule ${quoteForMessage(old.matched_rule)}`;
  return undefined;
}

function sameExpectation(a: TestConfig, b: TestConfig): boolean {
  return a.expect === b.expect && a.matched_rule === b.matched_rule && same(a.reason_codes, b.reason_codes) && same(a.violations, b.violations);
}

function same(a: readonly string[] | undefined, b: readonly string[] | undefined): boolean {
  return JSON.stringify([...(a ?? [])].sort()) === JSON.stringify([...(b ?? [])].sort());
}

const ORDER: readonly JudgeChange["change"][] = ["weakened", "removed", "changed", "added"];

/** Worst first: weakened tests, removed things, changes, additions; then by file. */
export function sortJudgeChanges(changes: readonly JudgeChange[]): readonly JudgeChange[] {
  return [...changes].sort((a, b) => ORDER.indexOf(a.change) - ORDER.indexOf(b.change) || (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));
}
