/** Rule by rule: what a rule does that its text does not say. */
import type { FailClosed, Rule } from "../policy/types.ts";
import { quoteForMessage } from "../../source/index.ts";
import { broadFindings, type BroadCode } from "./policy-broad.ts";
import { freezeFindings, type FreezeCode } from "./freeze.ts";
import { listed } from "./listed.ts";
import { matchesEverything, whyNothingMatches } from "./match.ts";
import { overlayFindings, type OverlayCode } from "./policy-overlays.ts";
import type { RuleFinding } from "./rule-finding.ts";
import { PROVENANCE_SOURCES, RISK_CLASSES, TARGET_KINDS, unknownWords } from "./vocabulary.ts";

/** Codes that single rules are found with. */
export type RuleCode =
  | "allow_matches_everything"
  | "priority_least"
  | "priority_inexact"
  | "rule_never_matches"
  | "unknown_vocabulary"
  | "rule_name_comma"
  | "workspace_prefix_open"
  | BroadCode
  | FreezeCode
  | OverlayCode;

/** The stage that a policy is at; a rendered policy lets unknown tools through while it is only simulated. */
export type LintStage = "simulate" | "dry_run" | "enforce";

/** The rule that rendering adds in stage simulate, so that unknown tools are seen and not stopped. */
const OBSERVING_RULE = "observe_unknown_tools";
const LEAST_PRIORITY = -(2 ** 63);

/** Looks at one rule on its own. */
export function ruleFindings(rule: Rule, stage: LintStage | undefined, failClosed: FailClosed): readonly RuleFinding<RuleCode>[] {
  return [
    ...matchFindings(rule, stage, failClosed),
    ...priorityFindings(rule),
    ...vocabularyFindings(rule),
    ...broadFindings(rule, failClosed),
    ...overlayFindings(rule),
    ...freezeFindings(rule.name, rule.freezeWindow),
  ];
}

function matchFindings(rule: Rule, stage: LintStage | undefined, failClosed: FailClosed): readonly RuleFinding<RuleCode>[] {
  const shown = quoteForMessage(rule.name);
  const found: RuleFinding<RuleCode>[] = [];
  const observing = stage === "simulate" && rule.name === OBSERVING_RULE;
  if (rule.effect === "allow" && matchesEverything(rule.match) && !observing) {
    found.push({
      code: "allow_matches_everything",
      message: `rule ${shown} allows every call: its match is empty once Gait has dropped blank and null names`,
    });
  }
  const never = whyNothingMatches(rule.match, failClosed);
  if (never !== undefined) found.push({ code: "rule_never_matches", message: `rule ${shown} never matches: ${never.why}`, path: ["match", never.key] });
  if (rule.name.includes(",")) {
    found.push({
      code: "rule_name_comma",
      message: `the name of rule ${shown} holds a comma, by which Gait joins the names of matched rules`,
      path: ["name"],
    });
  }
  const open = rule.match.workspacePrefixes.filter((prefix) => !prefix.endsWith("/"));
  if (open.length > 0) {
    found.push({
      code: "workspace_prefix_open",
      message: `rule ${shown}: the workspace prefix ${listed(open)} also matches longer names (\`/w\` matches \`/www\`)`,
      path: ["match", "workspace_prefixes"],
    });
  }
  return found;
}

function priorityFindings(rule: Rule): readonly RuleFinding<RuleCode>[] {
  const shown = quoteForMessage(rule.name);
  const path = ["priority"];
  if (rule.priority <= LEAST_PRIORITY) {
    return [{ code: "priority_least", message: `rule ${shown} has the least priority number there is, so nothing can ever stand before it`, path }];
  }
  if (Number.isSafeInteger(rule.priority)) return [];
  return [{ code: "priority_inexact", message: `rule ${shown}: a priority beyond 2^53 is not exact in the policy digest`, path }];
}

function vocabularyFindings(rule: Rule): readonly RuleFinding<RuleCode>[] {
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
    const [word] = unknown;
    if (word === undefined) return [];
    return [
      {
        code: "unknown_vocabulary",
        message: `rule ${quoteForMessage(rule.name)}: ${field} has ${listed(unknown)}, which no call carries; known: ${[...vocabulary].join(", ")}`,
        path: field.split("."),
        word,
      },
    ];
  });
}
