/** The check that stands before all rules: high-risk calls have to say enough about themselves. */
import { uniq } from "../text/index.ts";
import type { Intent } from "../intent/index.ts";
import type { FailClosed } from "../policy/types.ts";
import type { Evaluation } from "./types.ts";

/** The block that a lack of information causes; undefined where nothing is lacking or the check does not apply. */
export function failClosed(config: FailClosed, intent: Intent): Evaluation | undefined {
  if (!config.enabled || !config.riskClasses.includes(intent.context.riskClass)) return undefined;
  const reasonCodes: string[] = [];
  const violations: string[] = [];
  for (const field of config.requiredFields) {
    if (hasField(intent, field)) continue;
    reasonCodes.push(field === "context_evidence" ? "context_evidence_missing" : `fail_closed_missing_${field}`);
    violations.push(`missing_${field}`);
  }
  for (const field of config.requiredHighRiskFields) {
    if (hasHighRiskField(intent, field)) continue;
    reasonCodes.push(`fail_closed_missing_${field}`);
    violations.push(`missing_${field}`);
  }
  if (!hasKnownClasses(intent)) {
    reasonCodes.push("fail_closed_endpoint_class_unknown");
    violations.push("endpoint_class_unknown");
  }
  if (reasonCodes.length === 0) return undefined;
  return {
    verdict: "block",
    reasonCodes: uniq(reasonCodes),
    violations: uniq(violations),
    matchedRule: "",
    matchedRules: [],
    usedClock: false,
  };
}

/** Fields that no intent can have (context evidence is never verified here) and unknown ones are lacking. */
function hasField(intent: Intent, field: string): boolean {
  switch (field) {
    case "targets":
      return intent.targets.length > 0;
    case "arg_provenance":
      return intent.argProvenance.length > 0;
    case "endpoint_class":
      return hasKnownClasses(intent);
    case "delegation":
      return intent.delegation !== undefined;
    default:
      return false;
  }
}

function hasHighRiskField(intent: Intent, field: string): boolean {
  switch (field) {
    case "agent_identity":
      return intent.context.agentIdentity !== undefined;
    case "credential_ttl_seconds":
      return intent.context.credentialTtlSeconds > 0n;
    default:
      return intent.context.strings.has(field);
  }
}

function hasKnownClasses(intent: Intent): boolean {
  return intent.targets.every((target) => target.endpointClass !== "other");
}
