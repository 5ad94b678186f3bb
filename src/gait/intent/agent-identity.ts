/** The agent that an intent declares. */
import { listItems } from "../json/index.ts";
import { lower, trim, uniq } from "../text/index.ts";
import { isSha256, type Checked } from "./checked.ts";
import type { AgentIdentityDraft } from "./draft.ts";
import type { AgentIdentity } from "./types.ts";

const WHERE = "context.agent_identity";

/** Normalises the block. Lifecycle states keep their case, although policies hold theirs in lower case. */
export function normalizeAgentIdentity(draft: AgentIdentityDraft | undefined): Checked<AgentIdentity | undefined> {
  if (draft === undefined) return { value: undefined };
  const manifestDigest = lower(trim(draft.manifest_digest));
  if (manifestDigest !== "" && !isSha256(manifestDigest)) return { error: `${WHERE}.manifest_digest must be sha256 hex` };
  const { issued_at: issuedAt, approved_at: approvedAt, expires_at: expiresAt } = draft;
  if (issuedAt !== undefined && approvedAt !== undefined && approvedAt < issuedAt) {
    return { error: `${WHERE}.approved_at must be on or after issued_at` };
  }
  if (issuedAt !== undefined && expiresAt !== undefined && expiresAt <= issuedAt) {
    return { error: `${WHERE}.expires_at must be after issued_at` };
  }
  if (approvedAt !== undefined && expiresAt !== undefined && expiresAt <= approvedAt) {
    return { error: `${WHERE}.expires_at must be after approved_at` };
  }
  return {
    value: {
      owner: trim(draft.owner),
      publisher: trim(draft.publisher),
      source: lower(trim(draft.source)),
      manifestDigest,
      lifecycleStates: uniq(listItems(draft.lifecycle_states)),
      issuedAt,
      approvedAt,
      expiresAt,
      revoked: draft.revoked,
    },
  };
}
