import { describe, expect, test } from "@jest/globals";
import {
  delegationCore,
  delegationHolds,
  delegationKey,
  delegationPhrase,
  findChain,
  type AskedDelegation,
  type Chain,
  type DelegationFact,
} from "../../../src/diff/space/delegation.ts";
import type { Delegation } from "../../../src/gait/intent/types.ts";
import { createMeter } from "../../../src/diff/meter.ts";
import { createRandom } from "../support/random.ts";

function asDelegation({ people, scopes }: Chain): Delegation {
  const chain = people.slice(0, -1).map((delegator, at) => ({
    delegatorIdentity: delegator,
    delegateIdentity: people[at + 1] ?? "",
    scopeClass: scopes[at + 1] ?? "",
    tokenRef: "",
    issuedAt: undefined,
    expiresAt: undefined,
  }));
  return {
    requesterIdentity: people.at(-1) ?? "",
    scopeClass: scopes[0] ?? "",
    tokenRefs: [],
    chain,
    issuedAt: undefined,
    expiresAt: undefined,
  };
}

function* chains(names: readonly string[], scopes: readonly string[], links: number): Generator<Chain> {
  const words = function* (list: readonly string[], length: number): Generator<readonly string[]> {
    if (length === 0) return yield [];
    for (const rest of words(list, length - 1)) for (const word of list) yield [...rest, word];
  };
  for (let length = 0; length <= links; length++) {
    for (const people of words(names, length + 1)) for (const own of words(scopes, length + 1)) yield { people, scopes: own };
  }
}

describe("findChain", () => {
  const pool: readonly [DelegationFact, ...DelegationFact[]] = [
    { kind: "present" },
    { kind: "deeper", depth: 0 },
    { kind: "deeper", depth: 1 },
    { kind: "delegator", names: ["a"] },
    { kind: "delegator", names: ["a", "b"] },
    { kind: "delegate", names: ["b"] },
    { kind: "delegate", names: ["a"] },
    { kind: "scope", names: ["read"] },
    { kind: "scope", names: ["read", "write"] },
  ];

  test("finds a chain exactly where there is one", () => {
    const candidates = [...chains(["a", "b", "z"], ["", "read", "write"], 3)].map(asDelegation);
    let possible = 0;
    for (let seed = 0; seed < 120; seed++) {
      const random = createRandom(seed);
      const asked: readonly AskedDelegation[] = [
        { fact: { kind: "present" } as const, holds: true },
        ...random.some(pool, 0.45).map((fact) => ({ fact, holds: random.chance(0.5) })),
      ];
      const right = (delegation: Delegation): boolean => asked.every(({ fact, holds }) => delegationHolds(fact, delegation) === holds);
      const found = findChain(asked, createMeter(1e6));
      expect({ seed, asked, found: found !== undefined }).toMatchObject({ found: candidates.some(right) });
      if (found !== undefined) {
        possible++;
        expect(right(asDelegation(found))).toBe(true);
      } else {
        const core = delegationCore(asked, createMeter(1e7)).flatMap((index) => asked[index] ?? []);
        expect(findChain(core, createMeter(1e6))).toBeUndefined();
        expect(core.length).toBeLessThanOrEqual(asked.length);
      }
    }
    expect(possible).toBeGreaterThan(15);
  });

  test("takes the fewest links", () => {
    expect(findChain([{ fact: { kind: "delegate", names: ["a"] }, holds: true }], createMeter(100))).toEqual({
      people: ["a"],
      scopes: [""],
    });
    expect(findChain([{ fact: { kind: "deeper", depth: 1 }, holds: true }], createMeter(100))?.people).toHaveLength(3);
  });

  test("facts have keys and words, and none holds without a delegation", () => {
    expect(new Set(pool.map(delegationKey)).size).toBe(pool.length);
    expect(pool.map((fact) => delegationHolds(fact, undefined)).includes(true)).toBe(false);
    expect(delegationPhrase({ kind: "deeper", depth: 2 }, false)).toBe("delegation chain of at most 2 link(s)");
    expect(delegationPhrase({ kind: "scope", names: ["x"] }, false)).toBe('delegation scope is none of "x"');
  });
});
