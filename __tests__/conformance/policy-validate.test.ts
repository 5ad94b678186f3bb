import { describe, expect, test } from "@jest/globals";
import { policyValidate } from "../../src/gait/command/policy-validate.ts";
import { memoryFolder } from "./memory-folder.ts";
import { jsonOf, recordedCases } from "./outcome.ts";
import { policyBytes, sameOutcome, type PolicyCase } from "./policy-cases.ts";

const cases = recordedCases("policy-validate.jsonl") as readonly PolicyCase[];
const ARGS = ["policy", "validate", "policy.yaml", "--json"];

describe("policy validate answers as gait 1.4.0 did", () => {
  test("the recording is whole, and in these families", () => {
    expect(cases.length).toBe(500);
    expect([...new Set(cases.map(({ id }) => familyOf(id)))].sort()).toEqual(["broken", "duration", "rand", "yaml"]);
  });

  test.each(["broken", "duration", "rand", "yaml"])("family %p", async (family) => {
    const differences: object[] = [];
    let judged = 0;
    for (const given of cases.filter(({ id }) => familyOf(id) === family)) {
      const answer = await policyValidate(ARGS, memoryFolder(new Map([["policy.yaml", policyBytes(given)]]), 0n));
      judged++;
      const got = { exit: answer.exit, stdout: jsonOf(answer.stdout) };
      if (!sameOutcome(given, got)) differences.push({ id: given.id, got, want: given });
    }
    expect(differences).toEqual([]);
    expect(judged).toBeGreaterThan(0);
  });
});

/** The middle of an identifier such as `pub-validate-yaml-doc-0001`. */
function familyOf(id: string): string {
  return /^pub-validate-([a-z]+)/.exec(id)?.[1] ?? "";
}
