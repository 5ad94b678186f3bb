/** Rule by rule: what a rule does that its text does not say. */
import type { Rule } from "../policy/types.ts";
import { quoteForMessage } from "../../source/index.ts";
import { severityOf, isVerdict } from "../verdict.ts";
import { freezeFindings, type FreezeCode } from "./freeze.ts";
import { matchesEverything, whyNothingMatches } from "./match.ts";
import type { Finding } from "./types.ts";
import { PROVENANCE_SOURCES, RISK_CLASSES, TARGET_KINDS, unknownWords } from "./vocabulary.ts";

export type RuleCode =
  | "allow_matches_everything"
  | "priority_least"
  | "priority_inexact"
  | "rule_never_matches"
  | "unknown_vocabulary"
  | "rule_name_comma"
  | "dataflow_weakens"
  | "read_only_roots_inverted"
  | "lifecycle_states_lowered"
  | "limit_without_requests"
  | "block_without_effect"
  | FreezeCode
  | "workspace_prefix_open";

/** The stage that a policy is at; a rendered policy lets unknown tools through while it is only simulated. */
export type LintStage = "simulate" | "dry_run" | "enforce";

/** The rule that rendering adds in stage simulate, so that unknown tools are seen and not stopped. */
const OBSERVING_RULE = "observe_unknown_tools";
const LEAST_PRIORITY = -(2 ** 63);

/** Looks at one rule on its own. */
export function ruleFindings(rule: Rule, stage: LintStage | undefined): readonly Finding<RuleCode>[] {
  return [
    ...matchFindings(rule, stage),
    ...priorityFindings(rule),
    ...vocabularyFindings(rule),
    ...overlayFindings(rule),
    ...offFindings(rule),
    ...freezeFindings(rule.name, rule.freezeWindow),
  ].map((finding) => ({ ...finding, at: rule.position }));
}

type Words = Omit<Finding<RuleCode>, "at">;

function matchFindings(rule: Rule, stage: LintStage | undefined): readonly Words[] {
  const shown = quoteForMessage(rule.name);
  const found: Words[] = [];
  const observing = stage === "simulate" && rule.name === OBSERVING_RULE;
  if (rule.effect === "allow" && matchesEverything(rule.match) && !observing) {
    found.push({
      code: "allow_matches_everything",
      message: `rule ${shown} allows every call: its match is empty once Gait has dropped blank and null names`,
    });
  }
  const never = whyNothingMatches(rule.match);
  if (never !== undefined) found.push({ code: "rule_never_matches", message: `rule ${shown} never matches: ${never}` });
  if (rule.name.includes(",")) {
    found.push({
      code: "rule_name_comma",
      message: `the name of rule ${shown} holds a comma, by which Gait joins the names of matched rules`,
    });
  }
  const open = rule.match.workspacePrefixes.filter((prefix) => !prefix.endsWith("/"));
  if (open.length > 0) {
    found.push({
      code: "workspace_prefix_open",
      message: `rule ${shown}: the workspace prefix ${listed(open)} also matches longer names (\`/w\` matches \`/www\`)`,
    });
  }
  return found;
}

function priorityFindings(rule: Rule): readonly Words[] {
  const shown = quoteForMessage(rule.name);
  if (rule.priority <= LEAST_PRIORITY) {
    return [
      {
        code: "priority_least",
        message: `rule ${shown} has the least priority number there is, so nothing can ever stand before it`,
      },
    ];
  }
  if (Number.isSafeInteger(rule.priority)) return [];
  return [{ code: "priority_inexact", message: `rule ${shown}: a priority beyond 2^53 is not exact in the policy digest` }];
}

function vocabularyFindings(rule: Rule): readonly Words[] {
  const { match } = rule;
  const lists: readonly (readonly [string, readonly string[], ReadonlySet<string>])[] = [
    ["match.risk_classes", match.riskClasses, RISK_CLASSES],
    ["match.target_kinds", match.targetKinds, TARGET_KINDS],
    ["match.destination_kinds", match.destinationKinds, TARGET_KINDS],
    ["match.provenance_sources", match.provenanceSources, PROVENANCE_SOURCES],
    ["dataflow.destination_kinds", rule.dataflow.destinationKinds, TARGET_KINDS],
    ["dataflow.tainted_sources", rule.dataflow.taintedSources, PROVENANCE_SOURCES],
    ["freeze_window.risk_classes", rule.freezeWindow.riskClasses, RISK_CLASSES],
  ];
  return lists.flatMap(([field, list, vocabulary]) => {
    const unknown = unknownWords(list, vocabulary);
    if (unknown.length === 0) return [];
    return [
      {
        code: "unknown_vocabulary",
        message: `rule ${quoteForMessage(rule.name)}: ${field} has ${listed(unknown)}, which no call carries`,
      },
    ];
  });
}

/** Checks that run behind a matched rule and do not do what their names say. */
function overlayFindings(rule: Rule): readonly Words[] {
  const shown = quoteForMessage(rule.name);
  const found: Words[] = [];
  const { action } = rule.dataflow;
  if (rule.dataflow.on && isVerdict(action) && severityOf(action) < severityOf(rule.effect)) {
    found.push({
      code: "dataflow_weakens",
      message: `rule ${shown}: on tainted data dataflow.action replaces the effect ${rule.effect} by the milder ${action}`,
    });
  }
  if (rule.sandbox.requiredReadOnlyRoots.length > 0) {
    found.push({
      code: "read_only_roots_inverted",
      message: `rule ${shown}: sandbox.required_read_only_roots is satisfied by a call that declares none`,
    });
  }
  if (rule.requiredAgentLifecycleStates.length > 0) {
    found.push({
      code: "lifecycle_states_lowered",
      message: `rule ${shown}: Gait lowers required_agent_lifecycle_states but not the states of a call, so \`Approved\` never satisfies \`approved\``,
    });
  }
  return found;
}

/** Settings that Gait does not even check, because the block they stand in is off. */
function offFindings(rule: Rule): readonly Words[] {
  const shown = quoteForMessage(rule.name);
  const found: Words[] = [];
  if (rule.rateLimit.requests === 0 && (rule.rateLimit.window !== "" || rule.rateLimit.scope !== "")) {
    found.push({
      code: "limit_without_requests",
      message: `rule ${shown}: rate_limit has no requests, so there is no limit`,
    });
  }
  if (!rule.endpoint.on && (rule.endpoint.action !== "" || rule.endpoint.reasonCode !== "" || rule.endpoint.violation !== "")) {
    found.push({
      code: "block_without_effect",
      message: `rule ${shown}: endpoint has an action and nothing to apply it to`,
    });
  }
  if (!rule.dataflow.on && (rule.dataflow.action !== "" || rule.dataflow.reasonCode !== "" || rule.dataflow.violation !== "")) {
    found.push({
      code: "block_without_effect",
      message: `rule ${shown}: dataflow has an action and nothing to apply it to`,
    });
  }
  return found;
}

/** At most five words, the rest counted. */
function listed(words: readonly string[]): string {
  const shown = words.slice(0, 5).map(quoteForMessage).join(", ");
  return words.length > 5 ? `${shown} and ${words.length - 5} more` : shown;
}
