import { describe, expect, test } from "@jest/globals";
import { policyTest } from "../../src/gait/command/policy-test.ts";
import { memoryFolder } from "./memory-folder.ts";
import { comparable, jsonOf, recordedCases } from "./outcome.ts";

interface Case {
  readonly id: string;
  readonly policy?: string;
  readonly policy_b64?: string;
  readonly intent?: string;
  readonly intent_b64?: string;
  readonly exit: number;
  readonly stdout: object | null;
}

const cases = recordedCases("policy-test.jsonl") as readonly Case[];
const families = new Map<string, Case[]>();
for (const given of cases) {
  const family = /^pub-test-([a-z]+)/.exec(given.id)?.[1] ?? "";
  families.set(family, [...(families.get(family) ?? []), given]);
}

/** The recordings compare instants before 2026-03 or after 2900 only. */
const NOW = BigInt(Date.UTC(2026, 10, 23)) * 1_000_000n;
const ARGS = ["policy", "test", "policy.yaml", "intent.json", "--json"];
/** A crash of the reference, which we refuse as bad input. */
const CRASH = 2;

describe("policy test answers as gait 1.4.0 did", () => {
  test("the recording is whole", () => {
    expect(cases.length).toBe(2500);
  });

  test.each([...families.keys()])("%s", async (family) => {
    const differences: object[] = [];
    for (const given of families.get(family) ?? []) {
      const files = new Map([
        ["policy.yaml", bytesOf(given.policy, given.policy_b64)],
        ["intent.json", bytesOf(given.intent, given.intent_b64)],
      ]);
      const answer = await policyTest(ARGS, memoryFolder(files, NOW));
      if (given.exit === CRASH) {
        if (answer.exit !== 6) differences.push({ id: given.id, got: answer.exit, want: 6 });
        continue;
      }
      const got = comparable(answer.exit, jsonOf(answer.stdout));
      const want = comparable(given.exit, given.stdout);
      if (got !== want) differences.push({ id: given.id, got, want });
    }
    expect(differences).toEqual([]);
  });
});

function bytesOf(text: string | undefined, base64: string | undefined): Uint8Array {
  return base64 === undefined ? new TextEncoder().encode(text) : new Uint8Array(Buffer.from(base64, "base64"));
}
