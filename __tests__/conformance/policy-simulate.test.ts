import { describe, expect, test } from "@jest/globals";
import { policySimulate } from "../../src/gait/command/policy-simulate.ts";
import { memoryFolder } from "./memory-folder.ts";
import { comparable, jsonOf, recordedCases } from "./outcome.ts";

interface Case {
  readonly id: string;
  readonly policy: string;
  readonly baseline: string;
  readonly fixtures: { readonly [path: string]: string };
  readonly args: readonly string[];
  readonly exit: number;
  readonly stdout: object | null;
}

const cases = recordedCases("policy-simulate.jsonl") as readonly Case[];
const NOW = BigInt(Date.UTC(2026, 10, 23)) * 1_000_000n;

describe("policy simulate answers as gait 1.4.0 did", () => {
  test("the recording is whole", () => {
    expect(cases.length).toBe(60);
  });

  test.each(cases.map((given) => [given.id, given] as const))("%s", async (_id, given) => {
    const texts = Object.entries({ ...given.fixtures, "policy.yaml": given.policy, "baseline.yaml": given.baseline });
    const files = new Map(texts.map(([path, text]) => [path, new TextEncoder().encode(text)]));
    const answer = await policySimulate(given.args, memoryFolder(files, NOW));
    expect(comparable(answer.exit, jsonOf(answer.stdout))).toBe(comparable(given.exit, given.stdout));
  });
});
