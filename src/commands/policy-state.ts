/** A policy as the rollout knows it: what it allows as enforced, and the digests by which states are compared. */
import type { Config, PolicyConfig } from "../config/index.ts";
import { createToolJudge } from "../diff/index.ts";
import { compareBytes, digest, type Policy } from "../gait/index.ts";
import { allowSetDigest } from "../render/index.ts";
import { allowSetOf, type PolicyState } from "../rollout/index.ts";
import type { PolicyText } from "./policy-text.ts";

/**
 * The state of one policy of a configuration.
 * @param output path of the artefact; of a hand-written policy, of the file itself
 * @param enforced what it means at enforce, with the staged file
 * @param staged approved names that the staged file holds, in any order
 */
export function stateOf(
  config: Config,
  entry: PolicyConfig,
  output: string,
  enforced: PolicyText,
  baseRules: PolicyText | undefined,
  staged: readonly string[],
): PolicyState {
  const allowSet = allowSetOf(enforced.policy);
  const baseRulesDigest = baseRules?.digest ?? digest(null);
  return {
    id: entry.id,
    config: config.path,
    kind: entry.kind,
    output,
    stage: entry.stage,
    allowSet,
    staged: [...staged].sort(compareBytes),
    gated: gatedNames(enforced.policy),
    ...(entry.kind === "rendered" ? { stagedFile: entry.staged } : {}),
    enforcedDigest: enforced.digest,
    baseRulesDigest,
    allowSetDigest: allowSetDigest(allowSet, baseRulesDigest),
    newTools: entry.kind === "rendered" ? entry.new_tools : "allow",
    limits: entry.limits,
    rollout: config.rollout,
    exceptionRules: config.exception_rules,
    settingsDigest: settingsDigest(entry),
    testsDigest: digest(entry.tests.map(({ position: _position, ...test }) => JSON.stringify(test))),
  };
}

function gatedNames(policy: Policy): readonly string[] {
  const judge = createToolJudge(policy);
  const named = policy.rules.flatMap((rule) => (rule.effect === "require_approval" ? rule.match.toolNames : []));
  return [...new Set(named)].filter((name) => judge(name) === "require_approval").sort(compareBytes);
}

/** Everything of the entry but its stage, its tests and the places where things stand. */
function settingsDigest(entry: PolicyConfig): string {
  const common = {
    limits: JSON.stringify(entry.limits),
    coverage: JSON.stringify(entry.coverage),
    rendering: JSON.stringify(entry.rendering),
  };
  if (entry.kind === "file") return digest({ ...common, file: entry.file });
  return digest({
    ...common,
    output: entry.output,
    base: entry.base ?? "",
    staged: entry.staged,
    new_tools: entry.new_tools,
    rule_name: entry.rule_name,
    allow_reason_code: entry.allow_reason_code,
  });
}
