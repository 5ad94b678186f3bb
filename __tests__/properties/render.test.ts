import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { compareBytes, readPolicy, type Policy, type Verdict } from "../../src/gait/index.ts";
import { checkName } from "../../src/registry/index.ts";
import { renderPolicy, type RenderPolicyInput } from "../../src/render/index.ts";
import { EFFECTS, RUNS } from "./arbitraries.ts";

/** Names as Gait compares them, from texts that YAML and people read in different ways. */
const names = fc
  .oneof(
    fc.string({ unit: "grapheme", minLength: 1, maxLength: 20 }),
    fc.constantFrom(
      "null",
      "true",
      "yes",
      "0x1f",
      "1e3",
      "010",
      "~",
      "- a",
      "a: b",
      "a #b",
      "'",
      '"',
      "\\",
      "*",
      "&a",
      "!!str x",
      "{}",
      "[]",
      "2026-01-01",
      ".inf",
      "<<",
      "|",
      ">",
      "%",
      "@a",
      "`a",
    ),
  )
  .map(checkName)
  .filter((check) => check.kind === "ok")
  .map((check) => (check.kind === "ok" ? check.gait : ""));

function input(allow: RenderPolicyInput["allow"], denied: readonly string[]): RenderPolicyInput {
  return {
    allow,
    staged: [],
    denied,
    stage: "enforce",
    rendering: { simulate: "flag", dry_run: "unknown" },
    ruleName: "",
    allowReasonCode: "",
    header: { sources: [{ path: "tools.json", sha256: "0".repeat(64) }] },
  };
}

function namesWith(policy: Policy, effect: Verdict): readonly string[] {
  return policy.rules.filter((rule) => rule.effect === effect).flatMap((rule) => rule.match.toolNames);
}

const sorted = (list: Iterable<string>): readonly string[] => [...new Set(list)].sort(compareBytes);

test("a rendered policy read back holds the approved names, each under its effect, and nothing else", () => {
  const entry = fc.record({ gait_name: names, effect: fc.constantFrom("require_approval" as const, "block" as const) }, { requiredKeys: ["gait_name"] });
  const tools = fc.array(entry, { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(tools, fc.array(names, { maxLength: 3 }), (given, denied) => {
      const { value } = renderPolicy(input(given, denied));
      if (value === undefined) throw new Error("not rendered");
      const reading = readPolicy(new TextEncoder().encode(value.text));
      if ("error" in reading) throw new Error(reading.error.message);
      expect(reading.diagnostics).toEqual([]);
      const strictest = new Map<string, number>();
      for (const { gait_name, effect } of given) strictest.set(gait_name, Math.max(strictest.get(gait_name) ?? 0, EFFECTS.indexOf(effect ?? "allow")));
      for (const name of denied) strictest.set(name, EFFECTS.indexOf("block"));
      EFFECTS.forEach((effect, severity) => {
        const wanted = [...strictest].filter(([, found]) => found === severity).map(([name]) => name);
        expect([effect, sorted(namesWith(reading.policy, effect))]).toEqual([effect, sorted(wanted)]);
      });
    }),
    RUNS,
  );
});

test("the order of the registry's entries does not matter", () => {
  fc.assert(
    fc.property(fc.uniqueArray(names, { minLength: 1, maxLength: 10 }), (list) => {
      const text = (given: readonly string[]): string | undefined =>
        renderPolicy(
          input(
            given.map((gait_name) => ({ gait_name })),
            [],
          ),
        ).value?.text;
      expect(text(list.toReversed())).toBe(text(list));
    }),
    RUNS,
  );
});
