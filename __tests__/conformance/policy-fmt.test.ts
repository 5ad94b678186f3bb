import { describe, expect, test } from "@jest/globals";
import { policyFmt } from "../../src/gait/command/policy-fmt.ts";
import { memoryFolder } from "./memory-folder.ts";
import { jsonOf, recordedCases } from "./outcome.ts";
import { policyBytes, sameOutcome, type PolicyCase } from "./policy-cases.ts";

interface FmtCase extends PolicyCase {
  /** The file after `--write`, null on failure. */
  readonly formatted: string | null;
}

const cases = recordedCases("policy-fmt.jsonl") as readonly FmtCase[];
const ARGS = ["policy", "fmt", "policy.yaml", "--write", "--json"];

describe("policy fmt answers and writes as gait 1.4.0 did", () => {
  test("the recording is whole", () => {
    expect(cases.length).toBe(250);
  });

  test("every case", async () => {
    const differences: object[] = [];
    for (const given of cases) {
      const bytes = policyBytes(given);
      let written: string | undefined;
      const folder = memoryFolder(new Map([["policy.yaml", bytes]]), 0n);
      const answer = await policyFmt(ARGS, {
        ...folder,
        writeFile: async (path, text) => {
          expect(path).toBe("policy.yaml");
          written = text;
        },
      });
      const got = { exit: answer.exit, stdout: jsonOf(answer.stdout) };
      const file = answer.exit === 0 ? (written ?? new TextDecoder().decode(bytes)) : null;
      if (!sameOutcome(given, got)) differences.push({ id: given.id, got, want: given });
      else if (file !== given.formatted) differences.push({ id: given.id, file, want: given.formatted });
    }
    expect(differences).toEqual([]);
  });
});
