import { afterAll, describe, expect, jest, test } from "@jest/globals";

import { findPolicy, stageArgs } from "../../src/commands/index.ts";
import type { Stage } from "../../src/config/index.ts";
import { removeFolders } from "../platform/support.ts";
import { CONFIG, configText, newStory, toolNames } from "./support/story.ts";

jest.setTimeout(60_000);
afterAll(removeFolders);

const HAND =
  'schema_id: gait.gate.policy\nschema_version: "1.0.0"\ndefault_verdict: block\nrules:\n  - { name: r, priority: 10, effect: allow, match: { tool_names: [tool.01] } }\n';

describe("what to pass to gait", () => {
  test.each<readonly [string, Stage, "tools" | "hand", readonly string[], readonly string[], boolean, string]>([
    ["simulate", "simulate", "tools", [], ["--policy", "a/p.yaml", "--simulate"], false, "set `simulate: observe`"],
    ["simulate that observes", "simulate", "tools", ["simulate: observe"], ["--policy", "a/p.yaml"], true, "kill-switch"],
    ["dry_run", "dry_run", "tools", [], ["--policy", "a/p.yaml"], true, "kill-switch"],
    ["enforce", "enforce", "tools", [], ["--policy", "a/p.yaml"], true, "kill-switch"],
    ["a hand-written policy at simulate", "simulate", "hand", [], ["--policy", "a/p.yaml", "--simulate"], false, "hand-written policy at once"],
    ["a hand-written policy at dry_run", "dry_run", "hand", [], ["--policy", "a/p.yaml", "--simulate"], false, "hand-written policy at once"],
    ["a hand-written policy at enforce", "enforce", "hand", [], ["--policy", "a/p.yaml"], true, "kill-switch"],
  ])("at %s", async (_name, stage, id, entry, words, mcp, note) => {
    const story = await newStory(toolNames(2));
    story.put("policy/hand.yaml", HAND);
    story.put(CONFIG, configText(stage, { entry }));
    story.edit(CONFIG, "rollout:\n", `  hand: { stage: ${stage}, file: policy/hand.yaml, tests: [{ intents: intents/deny.json, expect: block }] }\nrollout:\n`);
    const found = stageArgs((await findPolicy(story.context, [CONFIG], id)).policy, "a/p.yaml");
    expect(found).toMatchObject({ schema: "registry-policy.args/1", policy: id, stage, gate_eval: words });
    // What has no --simulate would enforce what the stage only watches.
    expect(found.mcp).toEqual(mcp ? ["--policy", "a/p.yaml"] : undefined);
    expect(found.note).toContain(note);
    expect(found.note).toContain("kill-switch");
  });
});
