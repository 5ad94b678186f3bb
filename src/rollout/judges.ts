/** Changes to what judges: tests that were removed or made milder come first, and need a `test` exception. */
import type { TestConfig } from "../config/types.ts";
import { compareBytes, severityOf } from "../gait/index.ts";
import type { JudgeChange } from "../report/types.ts";
import { quoteForMessage } from "../source/index.ts";

/** A test with the intents its pattern found, each with the digest of its bytes. */
export interface ResolvedTest {
  readonly test: TestConfig;
  readonly intents: readonly { readonly path: string; readonly digest: string }[];
}

/** What one intent is asked by all tests that name it. */
interface Asked {
  readonly digest: string;
  readonly tests: readonly TestConfig[];
}

/** What became of every base test of one policy, worst first. `weakened` entries are what an exception of kind `test` must cover. */
export function judgeTests(policy: string, base: readonly ResolvedTest[], head: readonly ResolvedTest[], config: string): readonly JudgeChange[] {
  const before = byIntent(base);
  const after = byIntent(head);
  const renamed = new Map([...after].flatMap(([path, { digest }]) => (before.has(path) ? [] : [[digest, path] as const])));
  const changes: JudgeChange[] = [];
  const met = new Set<string>();
  for (const [path, old] of before) {
    const place = after.has(path) ? path : renamed.get(old.digest);
    const now = place === undefined ? undefined : after.get(place);
    if (place === undefined || now === undefined) {
      changes.push(...old.tests.map((test) => removedTest(policy, path, test)));
      continue;
    }
    met.add(place);
    for (const test of old.tests) changes.push(...changedTest(policy, place, test, now.tests, config));
    if (old.digest !== now.digest)
      changes.push({
        kind: "fixture",
        change: "changed",
        file: path,
        policy,
        message: `the intent ${quoteForMessage(path)} that judges ${policy} was changed`,
      });
  }
  for (const [path, now] of after) {
    if (met.has(path)) continue;
    for (const test of now.tests)
      changes.push({ kind: "test", change: "added", file: path, policy, message: `a test of ${quoteForMessage(path)} (expects ${test.expect}) was added` });
  }
  return changes;
}

/** Who no longer asks that something is allowed asks for nothing milder: a tool can be taken away together with its test. */
function removedTest(policy: string, path: string, test: TestConfig): JudgeChange {
  const change = severityOf(test.expect) === 0 ? "removed" : "weakened";
  return { kind: "test", change, file: path, policy, message: `the test of ${quoteForMessage(path)} (expects ${test.expect}) was removed` };
}

/** What became of one test among those that now name its intent: it must be met by one that asks for as much. */
function changedTest(policy: string, path: string, old: TestConfig, now: readonly TestConfig[], config: string): readonly JudgeChange[] {
  if (now.some((test) => sameExpectation(old, test))) return [];
  const stricter = now.find((test) => milderThan(old, test) === undefined);
  const test = stricter ?? now[0];
  if (test === undefined) return [removedTest(policy, path, old)];
  const at = { kind: "test", file: config, line: test.position.line, policy } as const;
  const shown = `the test of ${quoteForMessage(path)}`;
  if (stricter === undefined) return [{ ...at, change: "weakened", message: `${shown} ${milderThan(old, test) ?? ""}` }];
  const how = old.expect === test.expect ? "asks for more than before" : `expects ${test.expect} instead of ${old.expect}`;
  return [{ ...at, change: "changed", message: `${shown} ${how}` }];
}

function byIntent(tests: readonly ResolvedTest[]): ReadonlyMap<string, Asked> {
  const found = new Map<string, Asked>();
  for (const { test, intents } of tests) {
    for (const { path, digest } of intents) found.set(path, { digest, tests: [...(found.get(path)?.tests ?? []), test] });
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
  return [...changes].sort((a, b) => ORDER.indexOf(a.change) - ORDER.indexOf(b.change) || compareBytes(a.file, b.file));
}
