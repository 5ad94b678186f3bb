/** One rule, its checks in Gait's order. */
import { goQuote, lower, trim, uniq, uniqLower } from "../text/index.ts";
import { isVerdict, type Verdict } from "../verdict.ts";
import { checkWords, integerStore, reject, type Checks } from "./checks.ts";
import { normalizeDataflow, normalizeEndpoint } from "./normalize-flow.ts";
import { normalizeFreezeWindow } from "./normalize-freeze.ts";
import { normalizeLimit } from "./normalize-limits.ts";
import { normalizeMatch, toolNamePositions } from "./normalize-match.ts";
import { normalizeSandbox } from "./normalize-sandbox.ts";
import type { RawRule } from "./raw.ts";
import type { Rule } from "./types.ts";
import { CREDENTIAL_ACCESS_TYPES, CREDENTIAL_SOURCES } from "./vocabulary.ts";

const SHA256 = /^[0-9a-f]{64}$/;

/** Normalises a rule as Gait does, in Gait's order of checks; what Gait refuses goes into `checks`. */
export function normalizeRule(checks: Checks, raw: RawRule): Rule {
  checks.offset = raw.offset;
  const name = trim(raw.name);
  if (name === "") reject(checks, "rule name is required", "name");
  const integers = integerStore();
  // The order of these statements and members is the order of the checks.
  const effect = effectOf(checks, raw, name);
  const match = normalizeMatch(checks, integers, raw.match, name);
  const requiredAgentManifestDigest = lower(trim(raw.requiredAgentManifestDigest));
  if (requiredAgentManifestDigest !== "" && !SHA256.test(requiredAgentManifestDigest)) {
    reject(checks, `required_agent_manifest_digest must be sha256 hex for ${name}`, "required_agent_manifest_digest");
  }
  const allowedCredentialSources = uniqLower(raw.allowedCredentialSources);
  checkWords(checks, allowedCredentialSources, CREDENTIAL_SOURCES, "allowed_credential_source", name, "allowed_credential_sources");
  const allowedCredentialAccessTypes = uniqLower(raw.allowedCredentialAccessTypes);
  checkWords(checks, allowedCredentialAccessTypes, CREDENTIAL_ACCESS_TYPES, "allowed_credential_access_type", name, "allowed_credential_access_types");
  const count = (field: string, value: bigint): number => {
    if (value < 0n) reject(checks, `${field} must be >= 0 for ${name}`, field);
    return integers.take(field, value);
  };
  const maxCredentialTtlSeconds = count("max_credential_ttl_seconds", raw.maxCredentialTtlSeconds);
  const minApprovals = count("min_approvals", raw.minApprovals);
  const mode = lower(trim(raw.requiredContextEvidenceMode));
  if (mode !== "" && mode !== "required") reject(checks, `required_context_evidence_mode must be required for ${name}`, "required_context_evidence_mode");
  const maxContextAgeSeconds = count("max_context_age_seconds", raw.maxContextAgeSeconds);
  const freezeWindow = normalizeFreezeWindow(checks, raw.freezeWindow, name);
  const sandbox = normalizeSandbox(checks, integers, raw.sandbox, name);
  const rateLimit = normalizeLimit(checks, integers, raw.rateLimit, "rate_limit", name);
  const destructiveBudget = normalizeLimit(checks, integers, raw.destructiveBudget, "destructive_budget", name);
  const dataflow = normalizeDataflow(checks, raw.dataflow, name);
  const endpoint = normalizeEndpoint(checks, raw.endpoint, name);
  return {
    name,
    priority: integers.take("priority", raw.priority),
    effect,
    action: raw.action,
    match,
    endpoint,
    reasonCodes: uniq(raw.reasonCodes),
    violations: uniq(raw.violations),
    requireDeclaredAgent: raw.requireDeclaredAgent,
    allowedAgentIds: uniq(raw.allowedAgentIds),
    deniedAgentIds: uniq(raw.deniedAgentIds),
    requiredAgentManifestDigest,
    allowedAgentManifestPublishers: uniqLower(raw.allowedAgentManifestPublishers),
    allowedAgentManifestSources: uniqLower(raw.allowedAgentManifestSources),
    requiredAgentLifecycleStates: uniqLower(raw.requiredAgentLifecycleStates),
    requireAgentOwner: raw.requireAgentOwner,
    requireUnexpiredAgent: raw.requireUnexpiredAgent,
    blockStandingCredentials: raw.blockStandingCredentials,
    allowedCredentialSources,
    allowedCredentialIssuers: uniq(raw.allowedCredentialIssuers),
    allowedCredentialAccessTypes,
    maxCredentialTtlSeconds,
    requireJitCredential: raw.requireJitCredential,
    minApprovals,
    requireDistinctApprovers: raw.requireDistinctApprovers || minApprovals > 1,
    requireContextEvidence: raw.requireContextEvidence,
    requiredContextEvidenceMode: raw.requireContextEvidence ? "required" : mode,
    maxContextAgeSeconds,
    requireBrokerCredential: raw.requireBrokerCredential,
    brokerReference: trim(raw.brokerReference),
    brokerScopes: uniqLower(raw.brokerScopes),
    freezeWindow,
    sandbox,
    rateLimit,
    destructiveBudget,
    dataflow,
    position: checks.positionOf(raw.offset),
    toolNamePositions: toolNamePositions(raw.match, checks.positionOf),
    exactIntegers: integers.exact,
  };
}

/** The effect, or its alias; `block` stands in after a failure. */
function effectOf(checks: Checks, raw: RawRule, name: string): Verdict {
  const alias = lower(trim(raw.action));
  const own = lower(trim(raw.effect));
  if (own !== "" && alias !== "" && own !== alias) reject(checks, `rule action must match effect for ${name}`, "action");
  const effect = own || alias;
  if (effect === "") reject(checks, `rule effect is required for ${name}`);
  if (isVerdict(effect)) return effect;
  reject(checks, `invalid rule effect ${goQuote(effect)} for ${name}`, own === "" ? "action" : "effect");
  return "block";
}
