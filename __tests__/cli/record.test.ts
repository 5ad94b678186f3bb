/** `rollout record` as somebody types it: files in every way of naming them, and what is told. */
import { join } from "node:path";
import { afterAll, describe, expect, test } from "@jest/globals";
import { recordText } from "../../src/cli/rollout-text.ts";
import { rolloutCommand } from "../../src/cli/rollout.ts";
import { policyDigest, readPolicy } from "../../src/gait/index.ts";
import type { Observed } from "../../src/rollout/index.ts";
import { newProject, CONFIG, type Project } from "../commands/support/evidence-project.ts";
import { removeFolders } from "../platform/support.ts";
import { simulatedLine, traceLine } from "../rollout/decision-lines.ts";

afterAll(removeFolders);

/** Standard output of `rollout record tools` with these words behind it. */
async function record(p: Project, ...words: readonly string[]): Promise<string> {
  let out = "";
  const terminal = { out: (text: string) => void (out += text), err: () => undefined, colour: false, width: 100, tty: false };
  expect(await rolloutCommand(["rollout", "record", "tools", "--config", join(p.root, CONFIG), ...words], terminal)).toBe(0);
  return out;
}

/** At simulate, with three files that each hold one decision. */
async function recorded(): Promise<{ p: Project; files: readonly string[] }> {
  const p = await newProject();
  await p.commit(0);
  const read = readPolicy(new TextEncoder().encode(p.text("policy/tools.yaml")));
  if ("error" in read) throw new Error(read.error.message);
  const policy_digest = policyDigest(read.policy);
  p.put("d/1.jsonl", simulatedLine("1", "allow", { policy_digest }));
  p.put("d/2.jsonl", `${simulatedLine("2", "block", { policy_digest })}\n${traceLine("2", "##[group]x", "allow", "2026-03-02T09:00:00Z", { policy_digest })}`);
  p.put("d/3.jsonl", traceLine("3", "tool.read", "allow", "2026-03-02T09:00:00Z", { policy_digest }));
  return { p, files: ["1", "2", "3"].map((name) => join(p.root, `d/${name}.jsonl`)) };
}

describe("rollout record", () => {
  test.each<readonly [string, (files: readonly string[]) => readonly string[]]>([
    ["commas", (files) => ["--decisions", files.join(",")]],
    ["the flag again", (files) => files.flatMap((file) => ["--decisions", file])],
    ["what a shell makes of a pattern", (files) => ["--decisions", ...files]],
    ["a folder", (files) => ["--decisions", join(files[0] ?? "", "..")]],
  ])("files by %s: none is passed over", async (_way, words) => {
    const { p, files } = await recorded();
    const out = await record(p, ...words(files));
    expect(out.split("\n").slice(1)).toEqual([
      "  2 decisions at simulate: 1 allow, 1 block; 2026-03-02T09:00:00Z to 2026-03-02T09:00:00Z",
      "  not counted: 1 traces that say allow under --simulate and prove nothing",
      expect.stringMatching(/^ {2}stops once enforced, expected by no test: "# ?#.*group\]x" \(1\)$/u),
      "",
    ]);
    expect(out).toMatch(/^wrote evidence\/tools-simulate-[0-9a-f]{12}\.json\n/u);
    expect(out).not.toContain("##[");
  });

  test.each<readonly [string, (folder: string) => string]>([
    ["a file", (folder) => join(folder, "hosts/a.jsonl")],
    ["a folder", (folder) => folder],
  ])("what is no decision of gait is told with its whole path, by %s", async (_way, operand) => {
    const { p } = await recorded();
    p.put("d/hosts/a.jsonl", simulatedLine("1", "allow", { trace_id: undefined }));
    await expect(record(p, "--decisions", operand(join(p.root, "d")))).rejects.toMatchObject({
      diagnostics: [{ code: "decision_unreadable", message: "no decision of gait: it lacks trace_id", file: "d/hosts/a.jsonl", line: 1 }],
    });
  });

  test("without files it says which flag is missing", async () => {
    const { p } = await recorded();
    await expect(record(p)).rejects.toMatchObject({ diagnostic: { code: "usage", message: expect.stringContaining("--decisions") } });
  });
});

test("a thousand surprises are counted, not all told", () => {
  const observed: Observed = {
    schema: "registry-policy.decisions/1",
    policy: "p",
    output: "p.yaml",
    stage: "dry_run",
    version: "1.0.0",
    base: "c".repeat(40),
    decisions: 1000,
    timed: 0,
    verdicts: { allow: 0, dry_run: 1000, require_approval: 0, block: 0 },
    policy_digests: [],
    tools: [],
    rules: [],
    not_counted: { foreign: 0, without_answer: 0, failed: 0 },
    inputs: [],
  };
  const text = recordText({ path: "evidence/p.json", observed, unexpected: Array.from({ length: 1000 }, (_, i) => [`t${i}`, 1] as const) });
  expect(text.split("\n")).toHaveLength(24);
  expect(text).toContain("at unknown times: give the traces, too");
  expect(text).toContain("and 980 more tools");
});
