import { describe, expect, test } from "@jest/globals";
import { intentOf, refusal, type Fields } from "../support.ts";

const said = (words: string): string => `normalize intent: ${words}`;

describe("delegation", () => {
  const link = (from: string, to: string, more: Fields = {}): Fields => ({
    delegator_identity: from,
    delegate_identity: to,
    ...more,
  });

  test("is normalised", () => {
    const delegation = {
      requester_identity: " c ",
      scope_class: " Write ",
      token_refs: ["b", "a"],
      chain: [link(" a ", "b"), link("b", "c")],
    };
    expect(intentOf({ delegation }).delegation).toMatchObject({
      requesterIdentity: "c",
      scopeClass: "write",
      tokenRefs: ["a", "b"],
      chain: [
        { delegatorIdentity: "a", delegateIdentity: "b" },
        { delegatorIdentity: "b", delegateIdentity: "c" },
      ],
      issuedAt: undefined,
    });
  });

  const late = { issued_at: "2026-01-02T00:00:00Z", expires_at: "2026-01-02T00:00:00Z" };

  test.each<[Fields, string]>([
    [{}, "delegation.requester_identity is required"],
    [{ chain: [link("a", " ")] }, "delegation.chain[0] requires delegator_identity and delegate_identity"],
    [{ chain: [link("a", "b"), link("x", "r")] }, "delegation.chain[1] delegator_identity must match delegation.chain[0].delegate_identity"],
    [{ chain: [link("a", "b"), link("b", "r", late)] }, "delegation.chain[1] expires_at must be after issued_at"],
    [{ chain: [link("a", "b")] }, "delegation.chain last delegate_identity must match delegation.requester_identity"],
    [late, "delegation.expires_at must be after issued_at"],
  ])("%j is refused", (fields, words) => {
    const requester: Fields = Object.keys(fields).length === 0 ? {} : { requester_identity: "r" };
    expect(refusal({ delegation: { ...requester, ...fields } })).toBe(said(words));
  });
});
