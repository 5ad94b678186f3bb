/** Overlay: evidence about the model's context. Only a verified envelope can satisfy it, and none is ever given here. */
import type { Rule } from "../policy/types.ts";
import type { Finding } from "./overlay.ts";

/** Blocks wherever a rule wants context evidence of any kind: claims in the intent do not count. */
export function contextEvidence(rule: Rule): Finding | undefined {
  const mode = rule.requiredContextEvidenceMode !== "";
  const age = rule.maxContextAgeSeconds > 0;
  if (!rule.requireContextEvidence && !mode && !age) return undefined;
  return {
    effect: { how: "raise", verdict: "block" },
    reasonCodes: [
      "context_evidence_missing",
      "context_set_digest_missing",
      ...(mode ? ["context_evidence_mode_mismatch"] : []),
      ...(age ? ["context_freshness_exceeded"] : []),
    ],
    violations: ["missing_context_evidence", ...(mode ? ["context_evidence_mode_violation"] : []), ...(age ? ["context_freshness_violation"] : [])],
  };
}
