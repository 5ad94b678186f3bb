import { afterAll, describe, expect, test } from "@jest/globals";
import { digestsInUse } from "../../src/commands/digests-in-use.ts";
import { findPolicy } from "../../src/commands/find-policy.ts";
import { intentDigest, readIntent } from "../../src/gait/index.ts";
import { refusal, removeFolders } from "../platform/support.ts";
import { evalLine, simulatedLine, traceLine } from "../rollout/decision-lines.ts";
import { schemaErrors } from "../support/schema.ts";
import { config, CONFIG, intent, newProject } from "./support/evidence-project.ts";
import { OBSERVED, at, digestOf, drying, call, enough, gateAfterPromotion } from "./support/record.ts";

afterAll(removeFolders);

describe("rollout record", () => {
  test("writes a summary that fits its schema, holds no arguments and is the same every time", async () => {
    const { p, digest } = await drying();
    p.put("d.jsonl", enough(digest));
    const path = await p.record(["d.jsonl"]);
    expect(path).toMatch(/^evidence\/tools-dry_run-[0-9a-f]{12}\.json$/u);
    const text = p.text(path);
    expect(schemaErrors("decisions", JSON.parse(text))).toBeUndefined();
    expect(JSON.parse(text)).toMatchObject({
      policy: "tools",
      stage: "dry_run",
      decisions: 3,
      timed: 3,
      first: "2026-03-06T09:00:00Z",
      last: "2026-03-08T21:00:00Z",
      inputs: [{ name: "d.jsonl", records: 6 }],
    });
    expect(JSON.parse(text)).toMatchObject({ sample: [expect.stringMatching(/^[0-9a-f]{16}$/u), expect.anything(), expect.anything()] });
    expect(text).not.toContain("args");
    expect(text).not.toContain(p.root);
    p.at(20);
    expect(await p.record(["d.jsonl", "d.jsonl"])).toBe(path);
    expect(p.text(path)).toBe(text);
  });

  test("a name that hides or reorders what follows stands in the summary as escapes", async () => {
    const { p, digest } = await drying();
    p.put("d.jsonl", call(digest, "1", "\u202etool.evil", "dry_run", 5));
    const text = p.text(await p.record(["d.jsonl"]));
    expect(text).toContain("\\u202etool.evil");
    expect(JSON.parse(text)).toMatchObject({ tools: [{ tool: "\u202etool.evil" }] });
  });

  test("reads folders of traces; files of one trace each, indented", async () => {
    const { p, digest } = await drying();
    p.put("traces/1.json", JSON.stringify(JSON.parse(traceLine("1", "tool.read", "allow", at(5), { policy_digest: digest })), null, 2));
    p.put("traces/deep/2.json", traceLine("2", "tool.read", "allow", at(6), { policy_digest: digest }));
    p.put("traces/notes.txt", "not read");
    expect(JSON.parse(p.text(await p.record(["traces"])))).toMatchObject({ decisions: 2, inputs: [{ name: expect.stringMatching(/^[12]\.json$/u) }, {}] });
  });

  test("counts decisions under every digest that stood at the stage, and no others", async () => {
    const { p, digest } = await drying();
    p.put("registry/approved.json", '{ "tools": ["tool.read"] }\n');
    await p.commit(6);
    const later = digestOf(p);
    p.put(
      "d.jsonl",
      [call(digest, "1", "tool.read", "allow", 5), call(later, "2", "tool.read", "allow", 7), call("e".repeat(64), "3", "tool.read", "allow", 7)].join("\n"),
    );
    expect(JSON.parse(p.text(await p.record(["d.jsonl"])))).toMatchObject({
      decisions: 2,
      not_counted: { foreign: 1 },
      policy_digests: [{ decisions: 1 }, { decisions: 1 }],
    });
  });

  test("at simulate, traces alone prove nothing: refused with what to give", async () => {
    const p = await newProject();
    await p.commit(0);
    p.at(4);
    const policy_digest = digestOf(p);
    p.put("t.jsonl", traceLine("1", "tool.delete", "allow", at(1), { policy_digest }));
    expect(await refusal(p.record(["t.jsonl"]))).toBe("observed_none");
    p.put("e.jsonl", simulatedLine("1", "block", { policy_digest }));
    expect(JSON.parse(p.text(await p.record(["t.jsonl", "e.jsonl"])))).toMatchObject({
      decisions: 1,
      verdicts: { block: 1, allow: 0 },
      tools: [{ tool: "tool.delete", stops: 1 }],
      first: at(1).replace(".000Z", "Z"),
    });
  });

  test("refuses what is missing, foreign only, or not on the base branch", async () => {
    const { p } = await drying();
    expect(await refusal(p.record(["nowhere.jsonl"]))).toBe("file_missing");
    p.put("d.jsonl", evalLine("1", "allow"));
    expect(await refusal(p.record(["d.jsonl"]))).toBe("observed_none");
    p.put(CONFIG, config("enforce", OBSERVED));
    expect(await refusal(p.record(["d.jsonl"]))).toBe("never_merged");
  });

  test("recorded intents are judged under the policy as enforced: who would be stopped", async () => {
    const { p, digest } = await drying();
    p.put("d.jsonl", enough(digest));
    p.put("calls/1.json", intent("tool.read"));
    p.put("calls/2.json", intent("tool.other"));
    const path = await p.record(["d.jsonl"], ["calls/1.json", "calls/2.json"]);
    expect(JSON.parse(p.text(path))).toMatchObject({ replayed: { intents: 2, stops: [{ tool: "tool.other", intents: 1 }] } });
    expect(p.text(path)).not.toContain("hunter2");
    expect(await gateAfterPromotion(p)).toEqual(["observed_unexpected_stop"]);
  });
});

describe("what belongs together", () => {
  test("files that hold the same decisions count them once", async () => {
    const { p, digest } = await drying();
    p.put("d.jsonl", enough(digest));
    p.put("part.jsonl", call(digest, "1", "tool.read", "allow", 5));
    p.put("answers.json", `[${evalLine("2", "allow", { policy_digest: digest })}]`);
    expect(JSON.parse(p.text(await p.record(["part.jsonl", "answers.json", "d.jsonl"])))).toMatchObject({ decisions: 3, timed: 3 });
  });

  test("recorded intents name the tools of answers that have no trace; folders and lines of intents", async () => {
    const { p, digest } = await drying();
    const read = readIntent(new TextEncoder().encode(intent("tool.read")));
    if ("error" in read) throw new Error(read.error.message);
    p.put("d.jsonl", evalLine("1", "allow", { policy_digest: digest, intent_digest: intentDigest(read.intent) }));
    p.put("calls/a/1.json", intent("tool.read"));
    p.put("calls/many.jsonl", `${intent("tool.other")}\n${intent("tool.other")}`);
    expect(JSON.parse(p.text(await p.record(["d.jsonl"], ["calls"])))).toMatchObject({
      tools: [{ tool: "tool.read", decisions: 1 }],
      replayed: { intents: 3, stops: [{ tool: "tool.other", intents: 2 }] },
    });
    p.put("calls/many.jsonl", `${intent("tool.other")}{\n`);
    expect(await refusal(p.record(["d.jsonl"], ["calls"]))).toBe("intent_invalid");
    p.put("none/x.txt", "");
    expect(await refusal(p.record(["d.jsonl"], ["none"]))).toBe("intent_missing");
  });

  test("traces prove nothing of the time when the policy did not observe yet", async () => {
    const p = await newProject();
    await p.commit(0);
    const flagged = digestOf(p);
    p.put(CONFIG, config("simulate", "  simulate: observe"));
    await p.commit(2);
    const observing = digestOf(p);
    expect(observing).not.toBe(flagged);
    p.at(4);
    p.put(
      "t.jsonl",
      [
        traceLine("1", "tool.other", "allow", at(1), { policy_digest: flagged }),
        traceLine("2", "tool.read", "allow", at(3), { policy_digest: observing }),
      ].join("\n"),
    );
    expect(JSON.parse(p.text(await p.record(["t.jsonl"])))).toMatchObject({ decisions: 1, not_counted: { without_answer: 1 } });
  });
});

describe("digests in use", () => {
  test("are told with their times and the policy that has them now", async () => {
    const { p, digest } = await drying();
    p.put("d.jsonl", [enough(digest), call("e".repeat(64), "9", "tool.read", "allow", 2)].join("\n"));
    const { policy } = await findPolicy(p.context, [CONFIG], "tools");
    expect(await digestsInUse(p.context, [`${p.root}/d.jsonl`], [policy])).toEqual(
      [
        { policy_digest: digest, decisions: 3, first: "2026-03-06T09:00:00Z", last: "2026-03-08T21:00:00Z", current: "tools" },
        { policy_digest: "e".repeat(64), decisions: 1, first: "2026-03-03T09:00:00Z", last: "2026-03-03T09:00:00Z" },
      ].sort((a, b) => (a.policy_digest < b.policy_digest ? -1 : 1)),
    );
  });
});
