import { afterAll, describe, expect, jest, test } from "@jest/globals";
import { print } from "../../src/report/index.ts";
import { removeFolders } from "../platform/support.ts";
import { codes, CONFIG, enforcedStory, exportText, missing, newStory, outcome, toolNames, type Story, OTHER_POLICY } from "./support/story.ts";

jest.setTimeout(60_000);
afterAll(removeFolders);

const TOOLS = toolNames(6);

describe("identity follows the output", () => {
  test("a renamed id continues: nothing restarts and the gate stays open", async () => {
    const story = await enforcedStory(TOOLS);
    story.edit(CONFIG, "  tools:\n", "  platform-tools:\n");
    const result = await story.check({ write: true });
    expect(outcome(result)).toBe("0");
    story.commit("renamed");
    expect(missing(await story.gate({ policy: "platform-tools" }))).toEqual([]);
  });

  test("an id renamed together with the policy starts anew and says so", async () => {
    const story = await enforcedStory(TOOLS);
    story.edit(CONFIG, "  tools:\n", "  platform-tools:\n");
    story.put("registry/tools.json", exportText(TOOLS.slice(1)));
    story.edit("intents/allow.json", "tool.01", "tool.02");
    const result = await story.check({ write: true });
    expect(outcome(result)).toBe("3 adoption_required");
    expect(result.report.policies[0]?.diagnostics.map((d) => d.message).join("\n")).toContain("the soak starts anew");
  });

  test("an output that moves together with the policy starts anew, but what changes is shown and its tests are held to those of the base", async () => {
    const story = await newStory(TOOLS);
    await story.save("begin");
    story.edit(CONFIG, "policy/tools.yaml", "policies/tools.yaml");
    story.git("rm", "-q", "policy/tools.yaml");
    story.put("registry/tools.json", exportText([...TOOLS, "tool.new"]));
    const { report } = await story.check({ write: true });
    const [policy] = report.policies;
    expect(policy?.changes.newly_allowed.map(({ tool }) => tool)).toEqual(["tool.new"]);
    expect(policy?.rollout.move?.kind).toBe("appearance");
    expect(policy?.diagnostics.map((d) => d.message).join("\n")).toContain("the soak starts anew");
    expect(report.judges_changed.filter(({ kind }) => kind === "test")).toEqual([]);
  });

  test("a configuration that goes at simulate is told as removed, not as no change", async () => {
    const story = await newStory(TOOLS);
    await story.save("begin");
    story.git("rm", "-q", CONFIG);
    const result = await story.check({ configs: [], gone: [CONFIG] });
    expect(outcome(result)).toBe("0");
    expect(result.report.policies).toMatchObject([{ id: "tools", rollout: { move: { kind: "removal", from: "simulate", starts: [] }, allowed: true } }]);
    expect(print("markdown", result.report)).toContain("is removed (stood at simulate), where nothing was enforced");
    expect(print("markdown", result.report)).not.toMatch(/No change:|Enforcement removed/u);
  });

  test("an output that moves with the policy unchanged continues", async () => {
    const story = await enforcedStory(TOOLS);
    story.edit(CONFIG, "policy/tools.yaml", "policies/tools.yaml");
    story.git("rm", "-q", "policy/tools.yaml");
    expect(outcome(await story.check({ write: true }))).toBe("0");
    story.commit("moved");
    expect(missing(await story.gate())).toEqual([]);
  });

  test("a configuration that moves to another path continues, also over a renamed id's commit", async () => {
    const story = await newStory(TOOLS);
    await story.save("begin");
    story.hours(72);
    await story.promote();
    story.commit("dry_run");
    story.git("mv", CONFIG, "moved.yaml");
    const configs = ["moved.yaml"];
    expect(outcome(await story.check({ configs }))).toBe("0");
    story.commit("moved");
    story.hours(144);
    const { gate, promote } = await import("../../src/commands/index.ts");
    expect((await promote(story.context, configs, "tools")).staged).toEqual([]);
    expect(outcome(await story.check({ configs }))).toBe("0");
    story.commit("enforce");
    expect(missing(await gate(story.context, { configs, policy: "tools", require: "enforce", minimum: undefined, gait: undefined }))).toEqual([]);
  });
});

describe("adoption of a hand-written policy", () => {
  const HAND = [
    "schema_id: gait.gate.policy",
    'schema_version: "1.0.0"',
    "default_verdict: block",
    "rules:",
    "  - name: allow_readers",
    "    priority: 10",
    "    effect: allow",
    "    match: { tool_names: [tool.01, tool.02] }",
    "    reason_codes: [reader]",
    "",
  ].join("\n");
  const CONFIG_TEXT = (stage: string): string =>
    [
      "version: 1",
      "gait: 1.4.0",
      "policies:",
      "  hand:",
      `    stage: ${stage}`,
      "    file: policy/hand.yaml",
      "    tests: [{ intents: intents/allow.json, expect: allow }, { intents: intents/deny.json, expect: block }]",
      "rollout:",
      "  soak_clock: git",
      "",
    ].join("\n");

  /** A repository in which the policy has stood for the given hours without us. */
  async function stood(hours: number): Promise<Story> {
    const story = await newStory(TOOLS);
    story.remove(CONFIG);
    story.remove("registry");
    story.put("policy/hand.yaml", HAND);
    story.commit("long ago");
    story.hours(hours);
    story.put(CONFIG, CONFIG_TEXT("enforce"));
    return story;
  }

  test("passes at enforce where the same file stood for both soaks", async () => {
    const story = await stood(144);
    const result = await story.check();
    expect(outcome(result)).toBe("0");
    expect(result.report.policies[0]?.rollout.move).toMatchObject({ kind: "adoption", to: "enforce" });
    story.commit("adopted");
    expect(missing(await story.gate({ policy: "hand" }))).toEqual([]);
    story.edit("policy/hand.yaml", "tool.01, tool.02", "tool.01");
    expect(outcome(await story.check())).toBe("0");
    story.commit("one less");
    expect(missing(await story.gate({ policy: "hand" }))).toEqual([]);
    // It is shown, and a rendered policy in its place is judged as one with staged newcomers.
    story.edit("policy/hand.yaml", "tool.01]", "tool.01, tool.03]");
    const relaxed = await story.check();
    expect(outcome(relaxed)).toBe("0");
    expect(relaxed.report.policies[0]?.changes.newly_allowed.map((c) => c.tool)).toEqual(["tool.03"]);
  });

  test("is refused sooner, or with a file that was changed meanwhile, unless an exception says so", async () => {
    const early = await stood(143);
    expect(outcome(await early.check())).toBe("3 adoption_required");
    await early.accept("hand");
    expect(outcome(await early.check())).toBe("0");
    early.commit("adopted by exception");
    expect(missing(await early.gate({ policy: "hand" }))).toEqual([]);
    const changed = await stood(144);
    changed.edit("policy/hand.yaml", "tool.02", "tool.03");
    expect(outcome(await changed.check())).toBe("3 adoption_required");
    changed.put(CONFIG, CONFIG_TEXT("simulate"));
    expect(outcome(await changed.check())).toBe("0");
  });

  test("lint of a hand-written policy fails the check and the gate", async () => {
    const story = await stood(144);
    story.commit("adopted");
    story.put("policy/hand.yaml", HAND.replace("match: { tool_names: [tool.01, tool.02] }", "match: { tool_names: [] }"));
    expect(codes(await story.check())).toEqual(expect.arrayContaining(["test_failed"]));
    story.commit("allows all");
    const report = await story.gate({ policy: "hand" });
    expect(missing(report)).toEqual(expect.arrayContaining(["policy_lint", "tests_failed"]));
  });
});

describe("a state that cannot be read", () => {
  test("breaks the soak, but an enforced policy goes on after it with what it allowed before", async () => {
    const story = await newStory(TOOLS);
    await story.save("begin");
    story.hours(50);
    const good = story.text("registry/tools.json");
    story.put("registry/tools.json", "{ broken");
    story.commit("broken");
    story.hours(60);
    story.put("registry/tools.json", good);
    story.commit("mended");
    story.hours(100);
    story.edit(CONFIG, "stage: simulate", "stage: dry_run");
    expect(outcome(await story.check({ write: true }))).toBe("3 soak_not_reached");
    story.hours(132);
    expect(outcome(await story.check())).toBe("0");
  });

  test("does not hide an illegal step from the gate, nor shut it for a legal one", async () => {
    const legal = await enforcedStory(TOOLS);
    const good = legal.text("registry/tools.json");
    legal.put("registry/tools.json", "{ broken");
    legal.commit("broken");
    legal.put("registry/tools.json", exportText(TOOLS.slice(0, 5)));
    expect(outcome(await legal.check({ write: true, base: "HEAD" }))).toBe("0");
    legal.commit("mended, with one tool less");
    expect(missing(await legal.gate())).toEqual([]);

    const illegal = await newStory(TOOLS);
    await illegal.save("begin");
    illegal.edit(CONFIG, "stage: simulate", "stage: enforce");
    await illegal.save("forced");
    illegal.put("registry/tools.json", "{ broken");
    illegal.commit("broken");
    illegal.put("registry/tools.json", good);
    illegal.commit("mended");
    illegal.hours(1000);
    expect(missing(await illegal.gate())).toEqual(["soak_not_reached", "stage_skipped"]);
  });

  test("of another policy does not matter", async () => {
    const story = await newStory(TOOLS);
    story.edit(CONFIG, "rollout:\n", `${OTHER_POLICY}\nrollout:\n`);
    story.put("registry/other.json", exportText(["a.b"]));
    await story.save("begin");
    story.hours(50);
    story.put("registry/other.json", "{ broken");
    story.commit("broken");
    story.hours(60);
    story.put("registry/other.json", exportText(["a.b"]));
    story.commit("mended");
    story.hours(72);
    await story.promote();
    expect(outcome(await story.check())).toBe("0");
  });
});
