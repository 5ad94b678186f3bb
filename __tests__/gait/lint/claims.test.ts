import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { compilePolicy, evaluate } from "../../../src/gait/evaluate/index.ts";
import { readIntent } from "../../../src/gait/intent/index.ts";
import { lintPolicy } from "../../../src/gait/lint/index.ts";
import { readPolicy } from "../../../src/gait/policy/index.ts";

const encode = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));
const some = (...words: readonly string[]): fc.Arbitrary<readonly string[] | undefined> =>
  fc.option(fc.subarray([...words], { minLength: 1 }), { nil: undefined, freq: 2 });

/** Matches over so few words that one often covers another. */
const match = fc.record(
  {
    tool_names: some("a", "b", "c"),
    risk_classes: some("low", "high"),
    target_kinds: some("path", "host", "pathh"),
    identities: some("i", "j"),
    workspace_prefixes: some("/w/", "/w/x/", "\\w"),
    provenance_sources: some("user", "external", "usr"),
    require_delegation: fc.option(fc.boolean(), { nil: undefined, freq: 2 }),
    max_delegation_depth: fc.option(fc.nat(2), { nil: undefined, freq: 2 }),
    allowed_delegator_identities: some("d", "e"),
    delegation_scopes: some("s"),
    tool_annotations: fc.option(fc.record({ readOnlyHint: fc.boolean() }), { nil: undefined, freq: 2 }),
  },
  { requiredKeys: [] },
);

const rule = fc.record({
  priority: fc.nat(3),
  effect: fc.constantFrom("allow", "block", "dry_run"),
  match: fc.oneof({ weight: 6, arbitrary: match }, { weight: 1, arbitrary: fc.constant({}) }),
});

const delegation = fc.constantFrom(
  undefined,
  { requester_identity: "r", scope_class: "s" },
  { requester_identity: "r", chain: [{ delegator_identity: "d", delegate_identity: "r", scope_class: "s" }] },
  {
    requester_identity: "r",
    chain: [
      { delegator_identity: "e", delegate_identity: "d" },
      { delegator_identity: "d", delegate_identity: "r" },
    ],
  },
);

const intent = fc
  .record({
    tool: fc.constantFrom("a", "b", "c", "d"),
    risk: fc.constantFrom("low", "high", "critical"),
    identity: fc.constantFrom("i", "j", "k"),
    workspace: fc.constantFrom("/w/", "/w/x/y", "/v"),
    kinds: fc.subarray(["path", "host"]),
    readOnly: fc.boolean(),
    source: fc.constantFrom("user", "external", "system"),
    delegation,
  })
  .map(({ tool, risk, identity, workspace, kinds, readOnly, source, delegation }) => ({
    tool_name: tool,
    args: {},
    targets: kinds.map((kind) => ({ kind, value: "v", operation: "read", read_only_hint: readOnly })),
    arg_provenance: [{ arg_path: "$.x", source }],
    context: { identity, workspace, risk_class: risk },
    ...(delegation === undefined ? {} : { delegation }),
  }));

describe("what the lint says of a rule is true for the evaluator", () => {
  test("no call reaches a shadowed rule, none meets one that never matches, every call one that matches everything", () => {
    const told = { shadowed_rule: 0, rule_never_matches: 0, allow_matches_everything: 0 };
    fc.assert(
      fc.property(fc.array(rule, { minLength: 2, maxLength: 4 }), fc.array(intent, { minLength: 15, maxLength: 15 }), (rules, intents) => {
        const named = rules.map((r, i) => ({ name: `r${i}`, ...r }));
        const bytes = encode({ default_verdict: "block", rules: named });
        const reading = readPolicy(bytes);
        if ("error" in reading) throw new Error(reading.error.message);
        const found = lintPolicy(bytes);
        const namesOf = (code: keyof typeof told): ReadonlySet<string> =>
          new Set(found.filter((d) => d.code === code).map((d) => /rule "(r[0-9])"/.exec(d.message)?.[1] ?? ""));
        const compiled = compilePolicy(reading.policy);
        const silent = [...namesOf("shadowed_rule"), ...namesOf("rule_never_matches")];
        for (const code of ["shadowed_rule", "rule_never_matches", "allow_matches_everything"] as const) told[code] += namesOf(code).size;
        for (const given of intents) {
          const call = readIntent(encode(given));
          if ("error" in call) throw new Error(call.error.message);
          const matched = evaluate(compiled, call.intent, 0n).matchedRule.split(",");
          for (const name of silent) expect(matched).not.toContain(name);
          if (namesOf("allow_matches_everything").size > 0) expect(matched).not.toEqual([""]);
        }
      }),
      { numRuns: 250, seed: 7 },
    );
    // A property over findings that never come proves nothing.
    for (const count of Object.values(told)) expect(count).toBeGreaterThan(20);
  });
});
