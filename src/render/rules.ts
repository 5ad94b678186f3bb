/** From groups of names to rules with names, priorities and reason codes. */
import type { Policy } from "../gait/policy/types.ts";
import { effectOf, type Group, type Plan } from "./plan.ts";
import { WORDS, type RenderedRule } from "./types.ts";

const STEP = 10;
/** Where the reference puts the rule for unknown tools. */
const LAST = 100;

/** Groups behind the deny rule, in the order of their priorities. */
const ORDER: readonly Exclude<Group, "denied">[] = ["allow", "dry_run", "staged", "require_approval", "block"];

/** Name and reason code of the allow rule. */
export interface AllowWords {
  readonly ruleName: string;
  readonly reasonCode: string;
}

/**
 * The rules of a plan by rising priority. Without a base: allow 10, the others in steps of 10, unknown tools 100, as the
 * reference has it. With a base: all behind its last rule in steps of 10, save the deny rule, which stands before its first.
 */
export function rulesOf(plan: Plan, words: AllowWords, base: Policy | undefined): readonly RenderedRule[] {
  const priorities = (base?.rules ?? []).map((rule) => rule.priority);
  const first = priorities.reduce((a, b) => Math.min(a, b), STEP);
  const last = priorities.reduce((a, b) => Math.max(a, b), -Infinity);
  let next = Number.isFinite(last) ? (Math.floor(last / STEP) + 1) * STEP : STEP;
  const rules: RenderedRule[] = [];

  const denied = plan.groups.get("denied") ?? [];
  if (denied.length > 0) rules.push(ruleOf("denied", denied, Math.floor(first / STEP) * STEP - STEP, words));
  for (const group of ORDER) {
    const names = plan.groups.get(group) ?? [];
    if (names.length === 0) continue;
    rules.push(ruleOf(group, names, next, words));
    next += STEP;
  }
  rules.push(unknownRule(plan.unknown, priorities.length === 0 ? LAST : next));
  return rules;
}

function ruleOf(group: Group, toolNames: readonly string[], priority: number, words: AllowWords): RenderedRule {
  // Gait takes a rule without names for one that matches every tool.
  if (toolNames.length === 0) throw new Error(`a rule of group ${group} without names would match every tool`);
  const common = { priority, effect: effectOf(group), toolNames };
  switch (group) {
    case "allow":
      return { ...common, name: words.ruleName, reasonCodes: [words.reasonCode], violations: [] };
    case "dry_run":
      return { ...common, name: WORDS.dryRunRule, reasonCodes: [WORDS.dryRunReason], violations: [] };
    case "staged":
      return { ...common, name: WORDS.stagedRule, reasonCodes: [WORDS.stagedReason], violations: [] };
    case "require_approval":
      return { ...common, name: WORDS.approvalRule, reasonCodes: [WORDS.approvalReason], violations: [] };
    case "block":
      return { ...common, name: WORDS.blockRule, reasonCodes: [WORDS.blockReason], violations: [WORDS.blockViolation] };
    case "denied":
      return { ...common, name: WORDS.denyRule, reasonCodes: [WORDS.denyReason], violations: [WORDS.denyViolation] };
  }
}

function unknownRule(effect: Plan["unknown"], priority: number): RenderedRule {
  const common = { priority, effect, toolNames: [], violations: [WORDS.unknownViolation] };
  switch (effect) {
    case "block":
      return { ...common, name: WORDS.unknownRule, reasonCodes: [WORDS.unknownReason] };
    case "dry_run":
      return { ...common, name: WORDS.dryRunUnknownRule, reasonCodes: [WORDS.dryRunUnknownReason] };
    case "allow":
      return { ...common, name: WORDS.observeRule, reasonCodes: [WORDS.simulatedReason] };
  }
}
