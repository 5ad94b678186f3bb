import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { intentDigest, policyDigest } from "../../src/gait/index.ts";
import { intentOf, intents, judge, policies, policyOf, rulesOf, RUNS, seen, STRANGER, type Json } from "./arbitraries.ts";

/** Numbers of a small generator: orders have to come from the seed that fast-check shows. */
function numbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

function shuffled<T>(list: readonly T[], next: () => number): T[] {
  return list
    .map((item) => ({ item, key: next() }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);
}

/** The same data with the members of every object, and the lists for which `isSet` holds, in another order. */
function reordered(value: unknown, next: () => number, isSet: (key: string) => boolean, key = ""): unknown {
  if (Array.isArray(value)) {
    const items = value.map((item) => reordered(item, next, isSet));
    return isSet(key) ? shuffled(items, next) : items;
  }
  if (typeof value !== "object" || value === null) return value;
  const members = Object.entries(value).map(([name, item]) => [name, reordered(item, next, isSet, name)] as const);
  return Object.fromEntries(shuffled(members, next));
}

test("the order of rules, keys and list items in a policy does not matter", () => {
  fc.assert(
    fc.property(policies, intents, fc.nat(), (policy, intent, seed) => {
      const other = reordered(policy, numbers(seed), () => true) as Json;
      expect(policyDigest(policyOf(other))).toBe(policyDigest(policyOf(policy)));
      expect(seen(judge(other, intent))).toEqual(seen(judge(policy, intent)));
    }),
    RUNS,
  );
});

test("the order of keys, targets and provenance in an intent does not matter", () => {
  fc.assert(
    fc.property(policies, intents, fc.nat(), (policy, intent, seed) => {
      // Steps come one after the other, and lists among arguments are data.
      const isSet = (key: string): boolean => key === "targets" || key === "arg_provenance";
      const other = reordered(intent, numbers(seed), isSet) as Json;
      expect(intentDigest(intentOf(other))).toBe(intentDigest(intentOf(intent)));
      expect(seen(judge(policy, other))).toEqual(seen(judge(policy, intent)));
    }),
    RUNS,
  );
});

test("saying a list item twice, or with blanks around it, does not matter", () => {
  fc.assert(
    fc.property(policies, intents, (policy, intent) => {
      const doubled = (value: unknown): unknown => {
        if (Array.isArray(value)) return value.every((item) => typeof item === "string") ? value.flatMap((item) => [item, ` ${item}\t`]) : value.map(doubled);
        if (typeof value !== "object" || value === null) return value;
        return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, doubled(item)]));
      };
      const other = doubled(policy) as Json;
      expect(policyDigest(policyOf(other))).toBe(policyDigest(policyOf(policy)));
      expect(seen(judge(other, intent))).toEqual(seen(judge(policy, intent)));
    }),
    RUNS,
  );
});

test("a rule about a tool that is not called changes nothing, wherever it stands", () => {
  const stranger = policies.chain((policy) =>
    fc.record({
      policy: fc.constant(policy),
      rule: policies.map((other) => rulesOf(other)[0] ?? { effect: "block" }),
      priority: fc.integer({ min: -1, max: 6 }),
    }),
  );
  fc.assert(
    fc.property(stranger, intents, ({ policy, rule, priority }, intent) => {
      const match = { ...(rule["match"] as object | undefined), tool_names: [STRANGER] };
      const more = { ...policy, rules: [{ ...rule, name: "another", priority, match }, ...rulesOf(policy)] };
      expect(seen(judge(more, intent))).toEqual(seen(judge(policy, intent)));
      expect(policyDigest(policyOf(more))).not.toBe(policyDigest(policyOf(policy)));
    }),
    RUNS,
  );
});
