/** The circumstances of a call. */
import { listItems } from "../json/index.ts";
import { lower, trim, uniq } from "../text/index.ts";
import { normalizeAgentIdentity } from "./agent-identity.ts";
import { normalizeArgs } from "./args.ts";
import { isSha256, type Checked } from "./checked.ts";
import { credentialError, findCredential } from "./credentials.ts";
import type { ContextDraft } from "./draft.ts";
import { normalizeSandbox } from "./sandbox.ts";
import type { IntentContext, JsonMap } from "./types.ts";
import { CONTEXT_EVIDENCE_MODES, CREDENTIAL_ACCESS_TYPES, CREDENTIAL_SOURCES } from "./vocabulary.ts";

/** Fields that are trimmed and otherwise taken as they are. */
const PLAIN = [
  "session_id",
  "request_id",
  "environment_fingerprint",
  "environment",
  "repo",
  "run_id",
  "job_id",
  "workflow_id",
  "agent_id",
  "approval_ref",
  "credential_ref",
  "credential_issuer",
  "credential_target_binding",
  "credential_run_binding",
  "credential_job_binding",
  "wrkr_inventory_ref",
  "agent_action_bom_ref",
] as const;

/** Normalises the context; its checks run in Gait's order. */
export function normalizeContext(draft: ContextDraft): Checked<IntentContext> {
  const identity = trim(draft.identity);
  if (identity === "") return { error: "context.identity is required" };
  const workspace = trim(draft.workspace).replaceAll("\\", "/");
  if (workspace === "") return { error: "context.workspace is required" };
  const riskClass = lower(trim(draft.risk_class));
  if (riskClass === "") return { error: "context.risk_class is required" };
  const authContext = normalizeAuthContext(draft.auth_context);
  if (authContext.error !== undefined) return authContext;
  const sandbox = normalizeSandbox(draft.sandbox);
  if (sandbox.error !== undefined) return sandbox;
  const agentIdentity = normalizeAgentIdentity(draft.agent_identity);
  if (agentIdentity.error !== undefined) return agentIdentity;
  const words = normalizeWords(draft);
  if (words.error !== undefined) return words;
  const phase = lower(trim(draft.phase)) || "apply";
  if (phase !== "plan" && phase !== "apply") return { error: "context.phase must be plan or apply" };
  const strings = words.value;
  for (const field of PLAIN) {
    const value = trim(draft[field]);
    if (value !== "") strings.set(field, value);
  }
  return {
    value: {
      identity,
      workspace,
      riskClass,
      phase,
      authContext: authContext.value,
      sandbox: sandbox.value,
      agentIdentity: agentIdentity.value,
      credentialScopes: uniq(listItems(draft.credential_scopes)),
      contextRefs: uniq(listItems(draft.context_refs)),
      credentialTtlSeconds: draft.credential_ttl_seconds,
      strings,
    },
  };
}

function normalizeAuthContext(draft: JsonMap | undefined): Checked<JsonMap | undefined> {
  const args = normalizeArgs(draft);
  if (args.error !== undefined) return { error: `normalize context.auth_context: ${args.error}` };
  const credential = findCredential(args.value, "context.auth_context");
  if (credential !== undefined) return { error: credentialError(credential) };
  return { value: args.value.size === 0 ? undefined : args.value };
}

/** The fields with a vocabulary of their own, and the check on the credential's life that stands between them. */
function normalizeWords(draft: ContextDraft): Checked<Map<string, string>> {
  const digest = lower(trim(draft.context_set_digest));
  if (digest !== "" && !isSha256(digest)) return { error: "context.context_set_digest must be sha256 hex" };
  if (draft.credential_ttl_seconds < 0n) return { error: "context.credential_ttl_seconds must be >= 0" };
  const source = lower(trim(draft.credential_source));
  if (source !== "" && !CREDENTIAL_SOURCES.has(source)) return { error: `context.credential_source is unsupported: ${source}` };
  const access = lower(trim(draft.credential_access_type));
  if (access !== "" && !CREDENTIAL_ACCESS_TYPES.has(access)) {
    return { error: `context.credential_access_type is unsupported: ${access}` };
  }
  const mode = lower(trim(draft.context_evidence_mode));
  if (mode !== "" && !CONTEXT_EVIDENCE_MODES.has(mode)) {
    return { error: "context.context_evidence_mode must be best_effort or required" };
  }
  const words = new Map<string, string>();
  if (digest !== "") words.set("context_set_digest", digest);
  if (source !== "") words.set("credential_source", source);
  if (access !== "") words.set("credential_access_type", access);
  if (mode !== "") words.set("context_evidence_mode", mode);
  return { value: words };
}
