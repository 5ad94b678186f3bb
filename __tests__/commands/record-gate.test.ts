import { evalLine, exportLine } from "../rollout/decision-lines.ts";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { removeFolders } from "../platform/support.ts";
import { codes, config, CONFIG, type Project } from "./support/evidence-project.ts";
import { OBSERVED, at, drying, call, enough, gateAfterPromotion } from "./support/record.ts";

afterAll(removeFolders);

describe("the gate and observed decisions", () => {
  test("opens with enough of them over a long enough time, and no stop that a test does not expect", async () => {
    const { p, digest } = await drying();
    p.put("d.jsonl", enough(digest));
    await p.record(["d.jsonl"]);
    expect(await gateAfterPromotion(p)).toEqual([]);
  });

  test("stays shut without any", async () => {
    const { p } = await drying();
    expect(await gateAfterPromotion(p)).toEqual(["observed_span", "observed_too_few"]);
  });

  test.each([
    ["too few", ["observed_too_few"], (d: string) => [call(d, "1", "tool.read", "allow", 5), call(d, "2", "tool.read", "allow", 7.5)]],
    ["too short a time", ["observed_span"], (d: string) => ["1", "2", "3"].map((id) => call(d, id, "tool.read", "allow", 6))],
    ["no time at all", ["observed_span"], (d: string) => ["1", "2", "3"].map((id) => exportLine(id, "tool.read", "allow", { policy_digest: d }))],
    ["an unexpected stop", ["observed_unexpected_stop"], (d: string) => [enough(d), call(d, "4", "tool.other", "dry_run", 6)]],
    ["a stop of nobody knows what", ["observed_unexpected_stop"], (d: string) => [enough(d), evalLine("4", "block", { policy_digest: d })]],
    ["times ahead", ["evidence_future"], (d: string) => [enough(d), call(d, "4", "tool.read", "allow", 30)]],
  ])("stays shut with %s", async (_what, expected, lines) => {
    const { p, digest } = await drying();
    p.put("d.jsonl", lines(digest).join("\n"));
    await p.record(["d.jsonl"]);
    expect(await gateAfterPromotion(p)).toEqual(expected);
  });

  test("the unexpected stop names its tool", async () => {
    const { p, digest } = await drying();
    p.put("d.jsonl", [enough(digest), call(digest, "4", "tool.other", "dry_run", 6)].join("\n"));
    await p.record(["d.jsonl"]);
    await gateAfterPromotion(p);
    expect((await p.gate()).missing[0]).toMatchObject({ tools: ["tool.other"], message: expect.stringContaining('"tool.other" (1)') });
  });

  type Summary = Record<string, unknown> & { verdicts: Record<string, number>; tools: { stops: number }[]; policy_digests: { policy_digest: string }[] };
  const edits: readonly (readonly [string, string, (s: Summary) => void])[] = [
    ["more decisions", "evidence_malformed", (s) => void (s["decisions"] = 300)],
    ["a block turned into an allow", "evidence_malformed", (s) => void (s.verdicts["allow"] = 9)],
    ["more stops than calls", "evidence_malformed", (s) => s.tools.forEach((t) => void (t.stops = 50))],
    ["the digest of another policy", "evidence_policy_digest", (s) => s.policy_digests.forEach((d) => void (d.policy_digest = "c".repeat(64)))],
    ["another stage", "evidence_stage", (s) => void (s["stage"] = "simulate")],
    ["another commit", "evidence_commit", (s) => void (s["base"] = "1".repeat(40))],
    ["times that are turned round", "evidence_malformed", (s) => void ([s["first"], s["last"]] = [s["last"], s["first"]])],
    ["an unknown key", "evidence_malformed", (s) => void (s["passed"] = true)],
    ["a key less", "evidence_malformed", (s) => void delete s["inputs"]],
    ["a date one day ahead", "evidence_future", (s) => void (s["last"] = at(10.5))],
  ];
  let p: Project;
  let path: string;
  let genuine: string;
  beforeAll(async () => {
    const made = await drying();
    p = made.p;
    p.put("d.jsonl", enough(made.digest));
    path = await p.record(["d.jsonl"]);
    genuine = p.text(path);
    expect(await gateAfterPromotion(p)).toEqual([]);
  });

  test.each(edits)("a summary with %s is refused", async (_what, code, edit) => {
    const summary = JSON.parse(genuine) as Summary;
    edit(summary);
    p.put(path, JSON.stringify(summary));
    expect(codes(await p.gate())).toContain(code);
  });

  test("the same decisions do not count twice", async () => {
    const { p, digest } = await drying();
    p.put("d.jsonl", enough(digest));
    const path = await p.record(["d.jsonl"]);
    p.put("evidence/again.json", p.text(path));
    expect(await gateAfterPromotion(p)).toEqual(["evidence_twice"]);
  });

  test("nor does a log that has grown since it was recorded; a log of other calls does", async () => {
    const { p, digest } = await drying();
    p.put("d.jsonl", enough(digest));
    await p.record(["d.jsonl"]);
    p.put("d.jsonl", [enough(digest), call(digest, "4", "tool.read", "allow", 7.8)].join("\n"));
    const grown = await p.record(["d.jsonl"]);
    expect(await gateAfterPromotion(p)).toEqual(["evidence_twice"]);
    p.remove(grown);
    expect((await p.gate()).missing).toEqual([]);
  });

  test("summaries of different days add up", async () => {
    const { p, digest } = await drying();
    for (const [i, day] of [5, 6, 7.5].entries()) {
      p.put("d.jsonl", call(digest, String(i), "tool.read", "allow", day));
      await p.record(["d.jsonl"]);
    }
    expect(await gateAfterPromotion(p)).toEqual([]);
  });

  test("decisions from before the policy stood at the stage prove nothing", async () => {
    const { p, digest } = await drying();
    p.put("d.jsonl", [0.5, 1, 1.5].map((day, i) => call(digest, String(i), "tool.read", "allow", day)).join("\n"));
    await p.record(["d.jsonl"]);
    expect(await gateAfterPromotion(p)).toEqual(["observed_early", "observed_span", "observed_too_few"]);
  });

  test("and stretch no span", async () => {
    const { p, digest } = await drying();
    p.put("d.jsonl", [1, 4.2, 5].map((day, i) => call(digest, String(i), "tool.read", "allow", day)).join("\n"));
    await p.record(["d.jsonl"]);
    expect(await gateAfterPromotion(p)).toEqual(["observed_span"]);
  });

  test("a step back ends what was observed before it", async () => {
    const { p, digest } = await drying();
    p.put("d.jsonl", enough(digest));
    await p.record(["d.jsonl"]);
    for (const [day, stage] of [
      [8, "simulate"],
      [12, "dry_run"],
      [16, "enforce"],
    ] as const) {
      p.put(CONFIG, config(stage, OBSERVED));
      await p.commit(day, stage);
    }
    p.at(17);
    expect(codes(await p.gate())).toContain("evidence_replayed");
  });
});
