import { afterAll, describe, expect, jest, test } from "@jest/globals";
import { removeFolders } from "../platform/support.ts";
import { CONFIG, enforcedStory, exportText, intentText, outcome, toolNames, type Story, OTHER_POLICY } from "./support/story.ts";

jest.setTimeout(60_000);
afterAll(removeFolders);

const TOOLS = toolNames(3);
/** Enforced, with a test that fails on the base already. */
async function failing(): Promise<Story> {
  const story = await enforcedStory(TOOLS);
  story.edit(CONFIG, "    tests:\n", "    tests:\n      - { intents: intents/allow.json, expect: block }\n");
  story.commit("a test that fails");
  return story;
}

/** Enforced, with another policy whose export does not read on the base. */
async function unreadable(): Promise<Story> {
  const story = await enforcedStory(TOOLS);
  story.edit(CONFIG, "rollout:\n", `${OTHER_POLICY}\nrollout:\n`);
  story.put("registry/other.json", exportText(["tool.02", "a.b"]));
  await story.save("another policy");
  story.put("registry/other.json", "{ broken");
  story.commit("broken");
  return story;
}

describe("what the base has wrong already, on a laptop", () => {
  test.each<readonly [string, (story: Story) => Promise<unknown>, string]>([
    ["an unchanged tree has nobody else to blame", async () => undefined, "5 test_failed"],
    ["a denial passes", (story) => story.block("tool.02"), "0"],
    ["a removal passes", async (story) => (story.put("registry/tools.json", exportText(["tool.01", "tool.03"])), story.check({ write: true })), "0"],
    ["a step back passes", (story) => story.rollback("simulate"), "0"],
    [
      "an addition does not",
      async (story) => (story.put("registry/tools.json", exportText([...TOOLS, "tool.04"])), story.check({ write: true })),
      "5 test_failed",
    ],
  ])("%s", async (_name, act, expected) => {
    const story = await failing();
    await act(story);
    expect(outcome(await story.check())).toBe(expected);
  });

  test("a denial that breaks something itself fails", async () => {
    const story = await enforcedStory(TOOLS);
    await story.block("tool.02");
    story.put("intents/deny.json", "{");
    expect(outcome(await story.check())).toMatch(/^[56] /u);
  });
});

describe("inputs that do not read on the base already", () => {
  test("do not hold up a denial elsewhere, by hand or in a pull request, and are told", async () => {
    const story = await unreadable();
    expect(outcome(await story.check())).toBe("6 source_syntax");
    await story.block("tool.02");
    const result = await story.check();
    expect(outcome(result)).toBe("0");
    expect(result.report.diagnostics).toContainEqual(
      expect.objectContaining({ code: "source_syntax", severity: "warning", message: expect.stringContaining("the base has this, too") }),
    );
    const before = story.git("rev-parse", "HEAD");
    story.commit("blocked");
    expect(outcome(await story.check({ base: before }))).toBe("0");
    expect(outcome(await story.check())).toBe("6 source_syntax");
  });

  test.each<readonly [string, (story: Story) => void]>([
    ["its artefact", (story) => story.edit("policy/other.yaml", "a.b", "evil.tool")],
    ["its stage", (story) => story.edit(CONFIG, "  other:\n    stage: simulate", "  other:\n    stage: dry_run")],
    ["its export", (story) => story.put("registry/other.json", "{ broken ")],
    ["its staged file", (story) => story.put("policy/other.staged", "a.b\n")],
  ])("are errors where the change touches %s", async (_what, act) => {
    const story = await unreadable();
    await story.block("tool.02");
    act(story);
    expect(outcome(await story.check({ base: "HEAD" }))).toBe("6 source_syntax");
  });
});

describe("an exception that is over", () => {
  test("does not hold up a tool that goes together with its test", async () => {
    const story = await enforcedStory(TOOLS, { tests: ["{ intents: intents/allow.json, expect: allow }", "{ intents: intents/two.json, expect: allow }"] });
    story.put("intents/two.json", intentText("tool.02"));
    const none = "0".repeat(64);
    story.put("exceptions/old.yaml", `kind: limit\npolicy: tools\nchange: "${none}"\nactor: ann\nreason: long ago\nexpires: 2026-01-01\n`);
    story.commit("over");
    story.edit(CONFIG, "      - { intents: intents/two.json, expect: allow }\n", "");
    story.put("registry/tools.json", exportText(["tool.01", "tool.03"]));
    expect(outcome(await story.check({ write: true }))).toBe("0");
    story.edit(CONFIG, "intents/allow.json, expect: allow", "intents/allow.json, expect: block");
    expect(outcome(await story.check())).toBe("3 exception_expired test_failed");
  });
});
