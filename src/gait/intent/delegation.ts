/** On whose behalf a call is made. */
import { listItems } from "../json/index.ts";
import { lower, trim, uniq } from "../text/index.ts";
import type { Checked } from "./checked.ts";
import type { DelegationDraft, LinkDraft } from "./draft.ts";
import type { Delegation, DelegationLink, Instant } from "./types.ts";

/** Normalises the block and checks that the chain hangs together. */
export function normalizeDelegation(draft: DelegationDraft | undefined): Checked<Delegation | undefined> {
  if (draft === undefined) return { value: undefined };
  const requesterIdentity = trim(draft.requester_identity);
  if (requesterIdentity === "") return { error: "delegation.requester_identity is required" };
  const chain = normalizeChain(listItems(draft.chain));
  if (chain.error !== undefined) return chain;
  if (endsTooSoon(draft.issued_at, draft.expires_at)) return { error: "delegation.expires_at must be after issued_at" };
  const last = chain.value.at(-1);
  if (last !== undefined && last.delegateIdentity !== requesterIdentity) {
    return { error: "delegation.chain last delegate_identity must match delegation.requester_identity" };
  }
  return {
    value: {
      requesterIdentity,
      scopeClass: lower(trim(draft.scope_class)),
      tokenRefs: uniq(listItems(draft.token_refs)),
      chain: chain.value,
      issuedAt: draft.issued_at,
      expiresAt: draft.expires_at,
    },
  };
}

function normalizeChain(drafts: readonly LinkDraft[]): Checked<readonly DelegationLink[]> {
  const chain: DelegationLink[] = [];
  for (const [index, draft] of drafts.entries()) {
    const where = `delegation.chain[${index}]`;
    const delegatorIdentity = trim(draft.delegator_identity);
    const delegateIdentity = trim(draft.delegate_identity);
    if (delegatorIdentity === "" || delegateIdentity === "") {
      return { error: `${where} requires delegator_identity and delegate_identity` };
    }
    const before = chain.at(-1);
    if (before !== undefined && before.delegateIdentity !== delegatorIdentity) {
      return { error: `${where} delegator_identity must match delegation.chain[${index - 1}].delegate_identity` };
    }
    if (endsTooSoon(draft.issued_at, draft.expires_at)) return { error: `${where} expires_at must be after issued_at` };
    chain.push({
      delegatorIdentity,
      delegateIdentity,
      scopeClass: lower(trim(draft.scope_class)),
      tokenRef: trim(draft.token_ref),
      issuedAt: draft.issued_at,
      expiresAt: draft.expires_at,
    });
  }
  return { value: chain };
}

/** The two instants are compared only if both are given. */
function endsTooSoon(issuedAt: Instant, expiresAt: Instant): boolean {
  return issuedAt !== undefined && expiresAt !== undefined && expiresAt <= issuedAt;
}
