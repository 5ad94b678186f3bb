/** Changes to what judges trust snapshots: their tests, and snapshots that nothing checks any more. */
import type { SnapshotConfig, SnapshotTest } from "../config/index.ts";
import { severityOf } from "../gait/index.ts";
import type { JudgeChange } from "../report/types.ts";
import { quoteForMessage } from "../source/index.ts";
import type { Side } from "./side.ts";

interface Owned {
  readonly snapshot: SnapshotConfig;
  readonly config: string;
}

/** Every test that the base has and the head has not or asks milder, new ones, and snapshots that are gone. */
export function snapshotJudges(base: Side | undefined, head: Side): readonly JudgeChange[] {
  if (base === undefined) return [];
  const [before, after] = [owned(base), owned(head)];
  const unread = new Set(head.configs.flatMap((c) => c.failed));
  return before.flatMap((old) => {
    const { id, output } = old.snapshot;
    const now = after.find(({ snapshot }) => snapshot.id === id) ?? after.find(({ snapshot }) => snapshot.output === output);
    if (now !== undefined) return testChanges(old.snapshot, now);
    // One that could not be read is not gone; of a configuration that could not be read nobody knows.
    const configUnread = head.diagnostics.some(({ severity, file }) => severity === "error" && file === old.config);
    return unread.has(id) || configUnread ? [] : [gone(old)];
  });
}

function owned(side: Side): readonly Owned[] {
  return side.configs.flatMap(({ config }) => config.snapshots.map((snapshot) => ({ snapshot, config: config.path })));
}

function gone({ snapshot, config }: Owned): JudgeChange {
  const { id, output, tests } = snapshot;
  const message = `the trust snapshot ${quoteForMessage(id)} with ${tests.length} ${tests.length === 1 ? "test" : "tests"} is gone: nothing keeps ${quoteForMessage(output)} up to date any more`;
  return { kind: "config", change: "removed", file: config, message };
}

function testChanges(old: SnapshotConfig, { snapshot, config }: Owned): readonly JudgeChange[] {
  const about = (test: SnapshotTest): string => `the test of ${quoteForMessage(test.server)} (expects ${test.expect})`;
  const lost = old.tests.flatMap((test): readonly JudgeChange[] => {
    const same = snapshot.tests.filter((now) => now.server === test.server && now.risk_class === test.risk_class);
    if (same.some((now) => now.expect === test.expect)) return [];
    const [now] = same;
    if (now === undefined) {
      const change = severityOf(test.expect) === 0 ? "removed" : "weakened";
      return [{ kind: "test", change, file: test.server, policy: snapshot.id, message: `${about(test)} was removed` }];
    }
    const change = severityOf(now.expect) < severityOf(test.expect) ? "weakened" : "changed";
    return [{ kind: "test", change, file: config, line: now.position.line, policy: snapshot.id, message: `${about(test)} now expects ${now.expect}` }];
  });
  const known = (now: SnapshotTest): boolean => old.tests.some((test) => test.server === now.server && test.risk_class === now.risk_class);
  const added = snapshot.tests
    .filter((now) => !known(now))
    .map((now): JudgeChange => ({ kind: "test", change: "added", file: now.server, policy: snapshot.id, message: `${about(now)} was added` }));
  return [...lost, ...added];
}
