/** What `gate eval` adds to a verdict when no token, approval or broker is at hand, and what `--simulate` makes of it. */
import type { Evaluation } from "../evaluate/index.ts";
import type { Policy, Rule } from "../policy/types.ts";
import { uniq, type GoObject } from "../text/index.ts";
import type { Verdict } from "../verdict.ts";
import { verdictExit, verdictFields } from "./test-result.ts";

/** Verdict, reasons and violations after all stages. */
export interface GateOutcome {
  readonly verdict: Verdict;
  readonly reasonCodes: readonly string[];
  readonly violations: readonly string[];
  readonly matchedRule: string;
}

/** The stages behind evaluation, in Gait's order: delegation tokens, approvals, brokers. Nobody presents any of them here. */
export function withoutTokens(policy: Policy, evaluation: Evaluation): GateOutcome {
  const taken = evaluation.matchedRules.map((index) => policy.rules[index]).filter((rule) => rule !== undefined);
  const some = (wants: (rule: Rule) => boolean): boolean => taken.some(wants);
  const { verdict, reasonCodes, violations, matchedRule } = evaluation;
  const plain: GateOutcome = { verdict, reasonCodes, violations, matchedRule };
  const delegated = some((rule) => rule.match.requireDelegation) ? add(plain, "block", "delegation_token_missing", "delegation_not_granted") : plain;
  const approved = verdict === "require_approval" ? add(delegated, delegated.verdict, "approval_token_missing", "approval_not_granted") : delegated;
  return approved.verdict === "allow" && some((rule) => rule.requireBrokerCredential)
    ? add(approved, "block", "broker_credential_required", "broker_credential_missing")
    : approved;
}

/** Whether a rule that was taken counts calls, which only Gait itself can do. */
export function countsCalls(policy: Policy, evaluation: Evaluation): boolean {
  return evaluation.matchedRules.some((index) => {
    const rule = policy.rules[index];
    return rule !== undefined && (rule.rateLimit.requests > 0 || rule.destructiveBudget.requests > 0);
  });
}

function add(outcome: GateOutcome, verdict: Verdict, reason: string, violation: string): GateOutcome {
  return {
    ...outcome,
    verdict,
    reasonCodes: uniq([...outcome.reasonCodes, reason]),
    violations: uniq([...outcome.violations, violation]),
  };
}

/** What is printed for an outcome: all of its fields, or in text the verdict alone. */
export interface GateAnswer {
  readonly fields: GoObject;
  readonly verdict: Verdict;
  readonly exit: number;
}

/** The printed fields of an outcome and its exit code. Simulation masks the verdict and exits 0. */
export function outcomeFields(outcome: GateOutcome, simulate: boolean): GateAnswer {
  if (!simulate) return { fields: verdictFields(outcome), verdict: outcome.verdict, exit: verdictExit(outcome.verdict) };
  const { verdict, reasonCodes } = outcome;
  const masked = verdict === "block" || verdict === "require_approval";
  const shown: GateOutcome = {
    ...outcome,
    verdict: masked ? "allow" : verdict,
    reasonCodes: uniq([...reasonCodes, "simulate_mode_non_enforcing", ...(masked ? [`simulated_${verdict}`] : [])]),
    violations: masked ? [] : outcome.violations,
  };
  return {
    fields: {
      ...verdictFields(shown),
      simulate_mode: true,
      simulated_verdict: verdict,
      simulated_reason_codes: reasonCodes.length === 0 ? undefined : reasonCodes,
      would_have_blocked: masked ? true : undefined,
    },
    verdict: shown.verdict,
    exit: 0,
  };
}
