import { readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import { readRecording, replayAll, type Recorded } from "./replay/index.ts";

interface Expected {
  readonly cases: number;
  /** Cases about arguments and paths, and those without a claim. */
  readonly skipped?: number;
  /** Broken YAML of which we say the same in other words, which the specification leaves free. */
  readonly words?: readonly string[];
}

const RECORDINGS: ReadonlyMap<string, Expected> = new Map<string, Expected>([
  [
    "policy-test",
    { cases: 2500, words: ["pub-test-badpolicy-1627", "pub-test-badpolicy-1768", "pub-test-badpolicy-2358"] },
  ],
  ["policy-validate", { cases: 500 }],
  ["policy-fmt", { cases: 250 }],
  ["policy-simulate", { cases: 60 }],
  ["mcp-verify", { cases: 557, words: ["policy-439"] }],
  ["render-allowlist", { cases: 172, skipped: 18 }],
  ["render-snapshot", { cases: 110, skipped: 14 }],
]);

/** Cases by the name in front of their number. */
function families(cases: readonly Recorded[]): ReadonlyMap<string, readonly Recorded[]> {
  const byName = new Map<string, Recorded[]>();
  for (const given of cases) {
    const name = given.id.replace(/-?\d+$/, "");
    byName.set(name, [...(byName.get(name) ?? []), given]);
  }
  return byName;
}

describe.each([...RECORDINGS])("%s answers as gait 1.4.0 and its renderers did", (kind, expected) => {
  const cases = readRecording(readFileSync(new URL(`${kind}.jsonl`, import.meta.url), "utf8"));
  let skipped = 0;

  test("the recording is whole", () => {
    expect(cases.length).toBe(expected.cases);
    expect(new Set(cases.map((given) => given.kind))).toEqual(new Set([kind]));
  });

  test.each([...families(cases)])("%s", async (_name, family) => {
    const replayed = await replayAll(family);
    expect(replayed.filter(({ judgement }) => judgement.result === "different")).toEqual([]);
    const words = replayed.filter(({ judgement }) => judgement.result === "words").map(({ id }) => id);
    expect(words.filter((id) => expected.words?.includes(id) !== true)).toEqual([]);
    skipped += replayed.filter(({ judgement }) => judgement.result === "skipped").length;
  });

  test("nothing is passed over unseen", () => {
    expect(skipped).toBe(expected.skipped ?? 0);
  });
});
