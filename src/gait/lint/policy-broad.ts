/** Rules that reach further, or less far, than their conditions seem to say. */
import { quoteForMessage } from "../../source/index.ts";
import type { FailClosed, Match, Rule } from "../policy/types.ts";
import { ENDPOINT_CLASSES } from "../policy/vocabulary.ts";
import { listed } from "./listed.ts";
import { matchesEverything } from "./match.ts";
import type { RuleFinding } from "./rule-finding.ts";
import { PROVENANCE_SOURCES, RISK_CLASSES, TARGET_KINDS } from "./vocabulary.ts";

/** Codes of this file. */
export type BroadCode = "allow_nearly_everything" | "script_tool_name" | "fail_closed_other" | "self_asserted";

/** Looks at how far one rule reaches. */
export function broadFindings(rule: Rule, failClosed: FailClosed): readonly RuleFinding<BroadCode>[] {
  return [...nearlyEverything(rule), ...scriptName(rule), ...alwaysBlocked(rule, failClosed), ...selfAsserted(rule)];
}

/** Conditions that name every word there is are none. */
function nearlyEverything(rule: Rule): readonly RuleFinding<BroadCode>[] {
  const { match } = rule;
  if (rule.effect !== "allow" || matchesEverything(match)) return [];
  const full: string[] = [];
  if (holdsAll(match.riskClasses, RISK_CLASSES)) full.push("risk_classes");
  if (holdsAll(match.targetKinds, TARGET_KINDS)) full.push("target_kinds");
  if (holdsAll(match.destinationKinds, TARGET_KINDS)) full.push("destination_kinds");
  if (holdsAll(match.endpointClasses, ENDPOINT_CLASSES)) full.push("endpoint_classes");
  if (holdsAll(match.provenanceSources, PROVENANCE_SOURCES)) full.push("provenance_sources");
  if (match.workspacePrefixes.includes("/")) full.push("workspace_prefixes");
  const [first] = full;
  if (first === undefined || !matchesEverything(without(match, full))) return [];
  const message = `rule ${quoteForMessage(rule.name)} allows nearly every call: ${full.join(", ")} leaves out none of the words in use, and there is no other condition`;
  return [{ code: "allow_nearly_everything", message, path: ["match", first] }];
}

const EMPTIED: Readonly<Record<string, Partial<Match>>> = {
  risk_classes: { riskClasses: [] },
  target_kinds: { targetKinds: [] },
  destination_kinds: { destinationKinds: [] },
  endpoint_classes: { endpointClasses: [] },
  provenance_sources: { provenanceSources: [] },
  workspace_prefixes: { workspacePrefixes: [] },
};

function without(match: Match, lists: readonly string[]): Match {
  return lists.reduce((left, list) => ({ ...left, ...EMPTIED[list] }), match);
}

function holdsAll(list: readonly string[], words: ReadonlySet<string>): boolean {
  return list.length >= words.size && [...words].every((word) => list.includes(word));
}

/** Gait judges a script by its steps and never asks a rule about the script itself. */
function scriptName(rule: Rule): readonly RuleFinding<BroadCode>[] {
  if (!rule.match.toolNames.includes("script")) return [];
  const message = `rule ${quoteForMessage(rule.name)} names the tool "script": Gait judges scripts step by step, so the rule never meets one`;
  return [{ code: "script_tool_name", message, path: ["match", "tool_names"], word: "script" }];
}

/** Kinds of targets that have no class of their own, unless a call gives one. */
const CLASSLESS = ["repo", "bucket", "table", "queue", "topic"];

/** `fail_closed` blocks what is of class `other` before any rule is asked. */
function alwaysBlocked(rule: Rule, failClosed: FailClosed): readonly RuleFinding<BroadCode>[] {
  const { match } = rule;
  if (!failClosed.enabled || rule.effect === "block") return [];
  const classes = match.riskClasses.length === 0 ? failClosed.riskClasses : match.riskClasses.filter((risk) => failClosed.riskClasses.includes(risk));
  const kinds = match.targetKinds.filter((kind) => CLASSLESS.includes(kind));
  const [word] = kinds;
  if (classes.length === 0 || word === undefined) return [];
  const message = `rule ${quoteForMessage(rule.name)}: for calls of risk ${listed(classes)} fail_closed blocks targets of kind ${listed(kinds)} that give no endpoint_class, before the rule is asked`;
  return [{ code: "fail_closed_other", message, path: ["match", "target_kinds"], word }];
}

/** What a call says of itself, and nobody checks. */
const CLAIMS: readonly (readonly [key: string, list: keyof Match])[] = [
  ["identities", "identities"],
  ["context_tool_names", "contextToolNames"],
  ["context_data_classes", "contextDataClasses"],
  ["context_endpoint_classes", "contextEndpointClasses"],
  ["context_autonomy_levels", "contextAutonomyLevels"],
];

function selfAsserted(rule: Rule): readonly RuleFinding<BroadCode>[] {
  if (rule.effect !== "allow") return [];
  const keys = CLAIMS.flatMap(([key, list]) => (Array.isArray(rule.match[list]) && rule.match[list].length > 0 ? [key] : []));
  const [first] = keys;
  if (first === undefined) return [];
  const message = `rule ${quoteForMessage(rule.name)} allows by ${keys.join(", ")}, which a call says of itself; Gait compares it, in its letter case where it is an identity, and checks nothing`;
  return [{ code: "self_asserted", message, path: ["match", first] }];
}
