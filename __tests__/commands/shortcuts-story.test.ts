import { afterAll, describe, expect, jest, test } from "@jest/globals";
import { removeFolders } from "../platform/support.ts";
import { configText, CONFIG, enforcedStory, exportText, missing, newStory, outcome, toolNames } from "./support/story.ts";

jest.setTimeout(60_000);
afterAll(removeFolders);

const THIRTY = toolNames(30);

describe("shortcuts", () => {
  test("a stage that is left out", async () => {
    const story = await newStory(THIRTY);
    await story.save("begin");
    story.hours(500);
    story.edit(CONFIG, "stage: simulate", "stage: enforce");
    const result = await story.check({ write: true });
    expect(outcome(result)).toBe("3 soak_not_reached stage_skipped");
    story.commit("forced");
    expect(missing(await story.gate())).toEqual(["soak_not_reached", "stage_skipped"]);
    // It heals by going back and coming up by the rules; having stood at enforce counts as having stood at dry_run.
    story.hours(600);
    await story.rollback("simulate");
    story.commit("back");
    await story.promote();
    story.commit("dry_run");
    await story.promote();
    story.commit("enforce");
    expect(missing(await story.gate())).toEqual([]);
  });

  test("before the soak, with an added tool, with a shortened soak", async () => {
    const story = await newStory(THIRTY);
    await story.save("begin");
    story.hours(71);
    story.edit(CONFIG, "stage: simulate", "stage: dry_run");
    expect(outcome(await story.check({ write: true }))).toBe("3 soak_not_reached");
    story.edit(CONFIG, "simulate: 72h", "simulate: 1h");
    expect(outcome(await story.check({ write: true }))).toBe("3 soak_not_reached");
    story.edit(CONFIG, "simulate: 1h", "simulate: 72h");
    story.hours(72);
    expect(outcome(await story.check({ write: true }))).toBe("0");
    story.put("registry/tools.json", exportText([...THIRTY, "new.one"]));
    expect(outcome(await story.check({ write: true }))).toBe("3 promotion_with_relaxation tool_not_proven");
    // Staging it in the same change is a relaxation all the same: it would run dry where it was blocked.
    story.put("policy/tools.staged", "new.one\n");
    expect(outcome(await story.check({ write: true }))).toBe("3 promotion_with_relaxation");
  });

  test("a limit that is raised by the change it judges", async () => {
    const story = await newStory(THIRTY, { entry: ["limits: { newly_allowed: 1 }"] });
    await story.save("begin");
    story.put("registry/tools.json", exportText([...THIRTY, "new.one", "new.two"]));
    expect(outcome(await story.check({ write: true }))).toBe("3 limit_exceeded");
    story.edit(CONFIG, "newly_allowed: 1", "newly_allowed: 9");
    const raised = await story.check({ write: true });
    expect(outcome(raised)).toBe("3 limit_exceeded");
    expect(raised.report.judges_changed.map((j) => [j.kind, j.change, j.file])).toEqual([["config", "changed", CONFIG]]);
    story.reset();
    story.put("registry/tools.json", exportText(["tool.01"]));
    story.edit(CONFIG, "newly_allowed: 1", "newly_blocked: 3");
    const fewer = await story.check({ write: true });
    expect(outcome(fewer)).toBe("0");
    expect(fewer.report.policies[0]?.diagnostics.map((d) => [d.code, d.severity])).toContainEqual(["limit_newly_blocked", "warning"]);
  });

  test("a hand-edited stage line stages nothing and is told which tools are unproven", async () => {
    const story = await newStory(THIRTY);
    await story.save("begin");
    story.hours(40);
    story.put("registry/tools.json", exportText([...THIRTY, "late.one"]));
    await story.save("late");
    story.hours(72);
    story.edit(CONFIG, "stage: simulate", "stage: dry_run");
    const result = await story.check({ write: true });
    expect(outcome(result)).toBe("3 tool_not_proven");
    expect(result.report.policies[0]?.rollout.missing[0]).toMatchObject({ tools: ["late.one"], help: expect.stringContaining("rollout promote tools") });
    story.reset();
    expect((await story.promote()).staged).toEqual(["late.one"]);
    expect(outcome(await story.check())).toBe("0");
  });

  test("deleting the policy and bringing it back higher", async () => {
    const story = await newStory(THIRTY);
    await story.save("begin");
    const config = story.text(CONFIG);
    // The artefact stays and stands for long; the configuration is gone and comes back at enforce.
    story.remove(CONFIG);
    story.commit("gone");
    story.hours(1000);
    story.put(CONFIG, config.replace("stage: simulate", "stage: enforce"));
    expect(outcome(await story.check({ write: true }))).toBe("3 adoption_required");
    story.commit("forced");
    expect(missing(await story.gate())).toEqual(["adoption_required"]);
    // At the stage that it last held it goes on.
    story.put(CONFIG, config);
    expect(outcome(await story.check({ write: true }))).toBe("0");
  });

  test("deleting the policy and bringing it back higher in another configuration, even one in braces", async () => {
    for (const braces of [false, true]) {
      const story = await newStory(THIRTY);
      const plain = story.text(CONFIG);
      const test = "{ intents: intents/allow.json, expect: allow }, { intents: intents/deny.json, expect: block }";
      if (braces)
        story.put(
          CONFIG,
          `{ version: 1, "gait": 1.4.0, policies: { tools: { stage: simulate, registry: { file: registry/tools.json, format: gait-native }, output: policy/tools.yaml, tests: [${test}] } } }\n`,
        );
      await story.save("begin");
      story.remove(CONFIG);
      story.commit("gone");
      story.hours(10);
      story.put("other.yaml", "kind: Something\n");
      story.commit("unrelated");
      story.hours(1000);
      story.put("elsewhere.yaml", plain.replace("stage: simulate", "stage: enforce"));
      expect([braces, outcome(await story.check({ configs: ["elsewhere.yaml"], write: true }))]).toEqual([braces, "3 adoption_required"]);
    }
  });

  test("deleting an enforced policy that never was proven does not launder it", async () => {
    const story = await newStory(THIRTY);
    await story.save("begin");
    story.edit(CONFIG, "stage: simulate", "stage: enforce");
    await story.save("forced");
    const config = story.text(CONFIG);
    story.remove(CONFIG);
    story.commit("gone");
    story.hours(1000);
    story.put(CONFIG, config);
    expect(outcome(await story.check({ write: true }))).toBe("0");
    story.commit("back");
    expect(missing(await story.gate())).toEqual(["soak_not_reached", "stage_skipped"]);
  });

  test("an enforced policy cannot come back at simulate under another name with more tools", async () => {
    const story = await enforcedStory(THIRTY);
    story.put(CONFIG, configText("simulate", { id: "other" }));
    story.put("registry/tools.json", exportText([...THIRTY, "new.one"]));
    expect(outcome(await story.check({ write: true }))).toBe("3 policy_removed");
  });
});
