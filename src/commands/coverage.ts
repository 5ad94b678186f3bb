/** Which rules and which allowed tools no fixture reaches. */
import { diagnosticAt, type Diagnostic } from "../diagnostic.ts";
import { WORDS } from "../render/index.ts";
import type { Coverage } from "../report/types.ts";
import { quoteForMessage } from "../source/index.ts";
import type { LoadedPolicy } from "./load-policy.ts";
import type { TestRun } from "./run-tests.ts";

/** Counts what the tests reached of the policy as enforced. */
export function coverageOf(policy: LoadedPolicy, run: TestRun): Coverage {
  const rules = [...new Set(policy.unstaged.policy.rules.map((rule) => rule.name))].filter((name) => name !== WORDS.denyRule);
  // A denied tool still counts as one that is covered or not: blocking it must not break a threshold.
  const tools = [...policy.state.allowSet, ...policy.denied.filter((name) => policy.tools.has(name))];
  const missingRules = rules.filter((name) => !run.rules.has(name));
  const missingTools = tools.filter((name) => !run.tools.has(name));
  return {
    rules: { covered: rules.length - missingRules.length, total: rules.length, missing: missingRules },
    tools: { covered: tools.length - missingTools.length, total: tools.length, missing: missingTools },
  };
}

/** Thresholds of the configuration that are not met. */
export function coverageFindings(policy: LoadedPolicy, coverage: Coverage): readonly Diagnostic[] {
  return (["rules", "tools"] as const).flatMap((what) => {
    const wanted = policy.entry.coverage[what];
    const { covered, total, missing } = coverage[what];
    if (wanted === undefined || total === 0 || covered * 100 >= wanted * total) return [];
    const named = missing.slice(0, 5).map(quoteForMessage).join(", ");
    return diagnosticAt(
      "error",
      "coverage_below",
      `the tests of ${policy.entry.id} reach ${covered} of ${total} ${what}, less than ${wanted} %`,
      { file: policy.config.path, ...policy.entry.position },
      `Add intents for ${named}${missing.length > 5 ? ", ..." : ""}.`,
    );
  });
}
