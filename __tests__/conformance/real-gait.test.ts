/** Where a real gait is on PATH: it still answers as it was recorded, and as we do. Skipped, and said so, where there is none. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { gaitFinder } from "../../src/platform/gait-binary.ts";
import { ROOT } from "../support/shared.ts";
import { judge, readRecording, type Outcome, type Recorded } from "./replay/index.ts";

const SAMPLE = 100;

const gait = await gaitFinder(process.env, ROOT)(undefined);
const withGait = gait === undefined ? describe.skip : describe;

function sampleOf(name: string): readonly Recorded[] {
  const cases = readRecording(readFileSync(join(ROOT, "__tests__", "conformance", name), "utf8"));
  const step = Math.max(1, Math.floor(cases.length / SAMPLE));
  return cases.filter((one, at) => at % step === 0 && typeof one.fields["policy"] === "string" && typeof one.fields["intent"] === "string");
}

async function answerOf({ fields }: Recorded): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), "real-gait-"));
  try {
    writeFileSync(join(folder, "policy.yaml"), String(fields["policy"]));
    writeFileSync(join(folder, "intent.json"), String(fields["intent"]));
    const ran = await gait?.run(["policy", "test", "policy.yaml", "intent.json", "--json"], folder);
    // It is started by its path, so its correlation_id is another one.
    const stdout = JSON.parse(ran?.stdout ?? "null") as { readonly [key: string]: unknown };
    return { exit: ran?.exit ?? 1, stdout: { ...stdout, correlation_id: "" } };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

withGait("the real gait (skipped where none is on PATH)", () => {
  test("answers as it was recorded", async () => {
    const different: string[] = [];
    for (const one of sampleOf("policy-test.jsonl")) {
      const recorded = one.fields["stdout"] as { readonly [key: string]: unknown };
      const want = { exit: Number(one.fields["exit"]), stdout: { ...recorded, correlation_id: "" } };
      if (judge(want, await answerOf(one)).result === "different") different.push(one.id);
    }
    expect(different).toEqual([]);
  });

  test.each(["quickstart", "mcp-trust"])("agrees with the embedded engine on examples/%s", (name) => {
    const config = join("examples", name, "registry-policy.yaml");
    const words = ["--disable-warning=ExperimentalWarning", join(ROOT, "src", "cli-main.ts"), "check", "--config", config, "--engine", "both"];
    expect(execFileSync(process.execPath, words, { cwd: ROOT, encoding: "utf8" })).toContain("registry-policy: passed");
  });
});
