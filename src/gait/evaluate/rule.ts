/** One matched rule with its overlays; the order of the overlays stands here and nowhere else. */
import { goJsonString, lower } from "../text/index.ts";
import type { Rule } from "../policy/types.ts";
import { stricter, type Verdict } from "../verdict.ts";
import { agentIdentity } from "./agent-identity.ts";
import type { Call } from "./call.ts";
import { contextEvidence } from "./context-evidence.ts";
import { credentials } from "./credentials.ts";
import { dataflow } from "./dataflow.ts";
import { endpoint } from "./endpoint.ts";
import { freezeWindow } from "./freeze-window.ts";
import type { Finding } from "./overlay.ts";
import { phase } from "./phase.ts";
import { sandbox } from "./sandbox.ts";

/** What a rule says of a call; codes in no order, doubles possible. */
export interface RuleAnswer {
  readonly effect: Verdict;
  readonly reasonCodes: readonly string[];
  readonly violations: readonly string[];
  readonly usedClock: boolean;
}

/** Judges a call by a rule that matches it. */
export function evaluateRule(rule: Rule, call: Call): RuleAnswer {
  const clean = sandbox(rule, call);
  const findings: readonly (Finding | undefined)[] = [
    dataflow(rule, call),
    endpoint(rule, call),
    contextEvidence(rule),
    agentIdentity(rule, call),
    credentials(rule, call),
    freezeWindow(rule, call),
    clean,
    phase(rule, call, rule.sandbox.on && clean === undefined),
  ];
  let effect = rule.effect;
  let usedClock = false;
  const reasonCodes = rule.reasonCodes.length === 0 ? [usualReason(rule.name)] : [...rule.reasonCodes];
  const violations = [...rule.violations];
  for (const finding of findings) {
    if (finding === undefined) continue;
    if (finding.effect !== undefined) {
      effect = finding.effect.how === "replace" ? finding.effect.verdict : stricter(effect, finding.effect.verdict);
    }
    for (const code of finding.reasonCodes) reasonCodes.push(code);
    for (const violation of finding.violations) violations.push(violation);
    usedClock ||= finding.usedClock === true;
  }
  return { effect, reasonCodes, violations, usedClock };
}

/** The reason of a rule that gives none: its name as Gait prints it in JSON, without quotes at the ends. */
export function usualReason(name: string): string {
  const printed = goJsonString(name).replace(/^"+/, "").replace(/"+$/, "");
  return `matched_rule_${lower(printed.replaceAll(/[ -]/g, "_"))}`;
}
