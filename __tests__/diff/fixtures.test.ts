import { describe, expect, test } from "@jest/globals";
import { diffFixtures, diffRecorded } from "../../src/diff/index.ts";
import { intentOf } from "../../src/diff/judge.ts";
import { makePolicy } from "./support/policy.ts";

const base = makePolicy([{ name: "allow", effect: "allow", match: { toolNames: ["a", "b"] } }]);
const head = makePolicy([
  { name: "allow", effect: "allow", match: { toolNames: ["a"] } },
  { name: "rest", effect: "block", priority: 1, violations: ["v"] },
]);
const json = (tool: string): string => `{"tool_name":"${tool}","context":{"identity":"i","workspace":"w","risk_class":"low"}}`;

function named(tool: string): Parameters<typeof diffFixtures>[2][number] {
  const intent = intentOf(json(tool));
  if (intent === undefined) throw new Error("an intent");
  return { name: `intents/${tool}.json`, intent };
}

describe("fixtures", () => {
  test("verdict, reasons, violations and matched rule before and after; equal answers are left out", () => {
    expect(diffFixtures(base, head, [named("a"), named("b"), named("c")], 0n)).toEqual([
      {
        intent: "intents/b.json",
        from: { verdict: "allow", reason_codes: ["matched_rule_allow"], violations: [], matched_rule: "allow" },
        to: { verdict: "block", reason_codes: ["matched_rule_rest"], violations: ["v"], matched_rule: "rest" },
      },
      {
        intent: "intents/c.json",
        from: { verdict: "block", reason_codes: ["default_block"], violations: [], matched_rule: "" },
        to: { verdict: "block", reason_codes: ["matched_rule_rest"], violations: ["v"], matched_rule: "rest" },
      },
    ]);
  });

  test("recorded intents, one a line: blank lines are skipped, bad ones are named by their line", () => {
    const text = [json("a"), "", json("b"), '{"tool_name":', "  ", '{"context":{}}', json("a")].join("\r\n");
    const diff = diffRecorded(base, head, "recorded.jsonl", new TextEncoder().encode(text), 0n);
    expect(diff.total).toBe(3);
    expect(diff.changes.map(({ intent, from, to }) => [intent, from.verdict, to.verdict])).toEqual([["recorded.jsonl:3", "allow", "block"]]);
    expect(diff.diagnostics.map(({ code, severity, file, line }) => [code, severity, file, line])).toEqual([
      ["invalid_intent", "error", "recorded.jsonl", 4],
      ["invalid_intent", "error", "recorded.jsonl", 6],
    ]);
    expect(diffRecorded(base, head, "empty.jsonl", new Uint8Array(), 0n)).toEqual({
      changes: [],
      total: 0,
      diagnostics: [],
    });
  });
});
