/** Claims of context evidence, which only a verified envelope could back. */
import type { Intent, JsonValue } from "./types.ts";

const CLAIMS: readonly string[] = ["context_set_digest", "context_evidence_mode"];

/** The intent without its claims, as Gait evaluates it; `gate eval` also takes its digest of this one. */
export function withoutContextEvidence(intent: Intent): Intent {
  const { context } = intent;
  const authContext = new Map<string, JsonValue>(context.authContext);
  authContext.delete("context_age_seconds");
  return {
    ...intent,
    context: {
      ...context,
      contextRefs: [],
      strings: new Map([...context.strings].filter(([name]) => !CLAIMS.includes(name))),
      authContext: authContext.size === 0 ? undefined : authContext,
    },
  };
}
