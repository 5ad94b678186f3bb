import { afterAll, describe, expect, jest, test } from "@jest/globals";
import { rolloutLog } from "../../src/commands/index.ts";
import { removeFolders } from "../platform/support.ts";
import { eventOf } from "./support/fake-github.ts";
import { codes, configText, CONFIG, enforcedStory, exportText, minimum, missing, newStory, outcome, refused, toolNames, type Story } from "./support/story.ts";

jest.setTimeout(60_000);
afterAll(removeFolders);

const TOOLS = toolNames(6);
const LIMITED = { entry: ["limits: { newly_allowed: 1 }"] };
const MORE = exportText([...TOOLS, "new.one", "new.two"]);

/** At simulate with a limit of one, and two new tools in the working tree. */
async function overLimit(settings: Parameters<typeof newStory>[1] = {}): Promise<Story> {
  const story = await newStory(TOOLS, { ...LIMITED, ...settings });
  await story.save("begin");
  story.put("registry/tools.json", MORE);
  expect(outcome(await story.check({ write: true }))).toBe("3 limit_exceeded");
  return story;
}

describe("accept", () => {
  test("writes an exception that is good for exactly the change at hand", async () => {
    const story = await overLimit();
    const [file = ""] = await story.accept();
    expect(file).toMatch(/^exceptions\/tools-limit-[0-9a-f]{12}\.yaml$/u);
    const result = await story.check();
    expect(outcome(result)).toBe("0");
    expect(result.report.exceptions).toMatchObject([{ file, kind: "limit", policy: "tools", actor: "ann", reason: "agreed in the review", state: "used" }]);
    expect(result.report.judges_changed.map((j) => [j.kind, j.change])).toEqual([["exception", "added"]]);
    story.put("registry/tools.json", exportText([...TOOLS, "new.one", "new.two", "new.three"]));
    const other = await story.check({ write: true });
    expect(outcome(other)).toBe("3 limit_exceeded");
    expect(other.report.exceptions[0]?.state).toBe("unused");
  });

  test("stands in the log of every tool that it let in, and of no other", async () => {
    const story = await overLimit();
    await story.accept();
    story.commit("accepted");
    const kinds = async (tool: string): Promise<readonly string[]> =>
      (await rolloutLog(story.context, [CONFIG], { id: undefined, tool, since: undefined })).events.map((e) => e.kind);
    expect(await kinds("new.two")).toEqual(["tools_allowed", "exception"]);
    expect(await kinds("tool.01")).toEqual(["appeared"]);
  });

  test.each(["...", " - ", "?"])("takes no reason that says nothing, as in a proposal that was pasted as it stands: %j", async (reason) => {
    const story = await overLimit();
    expect(await refused(story.accept("tools", "14d", { reason }))).toBe("6 reason_empty");
    expect(await story.accept()).toHaveLength(1);
  });

  test("refuses where there is nothing to accept, no such policy, or no time ahead", async () => {
    const story = await newStory(TOOLS);
    await story.save("begin");
    expect(await refused(story.accept())).toBe("6 nothing_to_accept");
    expect(await refused(story.accept("nobody"))).toBe("6 nothing_to_accept");
    story.edit(CONFIG, "stage: simulate", "stage: enforce");
    expect(await refused(story.accept("tools", "soon"))).toBe("6 time");
    expect(await refused(story.accept("tools", "2020-01-01"))).toBe("6 time");
  });

  test("the base says which kinds count and for how long", async () => {
    const story = await overLimit({ top: ["exceptions: { kinds: [test], max_age: 24h }"] });
    expect(await refused(story.accept())).toBe("6 exception_not_allowed");
    // A change that allows itself more is judged by the base.
    story.edit(CONFIG, "kinds: [test]", "kinds: [test, limit]");
    expect(await refused(story.accept())).toBe("6 exception_not_allowed");
    const lax = await overLimit({ top: ["exceptions: { max_age: 24h }"] });
    expect(await refused(lax.accept("tools", "25h"))).toBe("6 exception_not_allowed");
    await lax.accept("tools", "24h");
    expect(outcome(await lax.check())).toBe("0");
    expect(outcome(await lax.check({ minimum: minimum({ exceptionRules: { kinds: ["test"] } }) }))).toBe("3 limit_exceeded");
    expect(outcome(await lax.check({ minimum: minimum({ exceptionRules: { max_hours: 1 } }) }))).toBe("3 limit_exceeded");
  });

  test("covers a promotion as a whole, and the gate counts it from the commit that adds it", async () => {
    const story = await newStory(TOOLS);
    await story.save("begin");
    story.hours(1);
    story.edit(CONFIG, "stage: simulate", "stage: enforce");
    await story.check({ write: true });
    const files = await story.accept();
    expect(files).toHaveLength(1);
    expect(outcome(await story.check())).toBe("0");
    const added = story.text(files[0] ?? "");
    story.remove("exceptions");
    story.commit("without it");
    story.put(files[0] ?? "", added);
    story.commit("too late");
    expect(missing(await story.gate())).toEqual(["soak_not_reached", "stage_skipped"]);
    story.git("reset", "-q", "--hard", "HEAD~2");
    story.edit(CONFIG, "stage: simulate", "stage: enforce");
    story.put(files[0] ?? "", added);
    await story.save("together");
    expect(missing(await story.gate())).toEqual([]);
  });

  test("is bound to the base that it was written for", async () => {
    const story = await overLimit();
    await story.accept();
    const [exception, content] = [story.git("ls-files", "-o", "exceptions"), story.text("registry/tools.json")];
    const text = story.text(exception);
    story.reset();
    story.put("registry/tools.json", exportText([...TOOLS, "another.one"]));
    await story.save("the base moves");
    story.put("registry/tools.json", content);
    story.put(exception, text);
    expect(outcome(await story.check({ write: true }))).toBe("3 limit_exceeded");
  });

  test("one that lies on the base unused counts, one that was used does not count again", async () => {
    const story = await enforcedStory(TOOLS);
    const grown = exportText([...TOOLS, "new.one"]);
    const letIn = async (): Promise<void> => {
      story.put("registry/tools.json", grown);
      await story.check({ write: true });
      story.put("policy/tools.staged", "");
    };
    await letIn();
    const files = await story.accept();
    const text = story.text(files[0] ?? "");
    expect(text).toContain("kind: relaxation");
    story.reset();
    story.put(files[0] ?? "", text);
    story.commit("the exception first");
    await letIn();
    expect(codes(await story.check())).toEqual(["artefact_stale"]);
    story.put("policy/tools.yaml", (await rendered(story)) ?? "");
    expect(outcome(await story.check())).toBe("0");
    story.commit("then the tool");
    expect(missing(await story.gate())).toEqual([]);
    story.put("registry/tools.json", exportText(TOOLS));
    await story.save("the tool leaves");
    await letIn();
    story.put("policy/tools.yaml", (await rendered(story)) ?? "");
    expect(outcome(await story.check())).toBe("3 tool_not_proven");
  });

  test("nor does one where nothing else asks for history", async () => {
    const story = await overLimit();
    const [file = ""] = await story.accept();
    await story.save("accepted");
    const [kept, grown] = [story.text(file), story.text("registry/tools.json")];
    story.put("registry/tools.json", exportText(TOOLS));
    await story.save("taken back, the exception stays");
    expect(story.text(file)).toBe(kept);
    story.put("registry/tools.json", grown);
    expect(outcome(await story.check({ write: true }))).toBe("3 limit_exceeded");
    await story.accept("tools", "13d");
    expect(outcome(await story.check())).toBe("0");
  });

  test("a removal that was accepted once and came back needs another one", async () => {
    const story = await enforcedStory(TOOLS);
    const config = story.text(CONFIG);
    const without = configText("simulate", { id: "other", output: "policy/other.yaml" });
    story.put(CONFIG, without);
    await story.check({ write: true });
    await story.accept();
    expect(outcome(await story.check())).toBe("0");
    story.commit("removed");
    story.put(CONFIG, config);
    expect(outcome(await story.check())).toBe("0");
    story.commit("back");
    story.put(CONFIG, without);
    expect(outcome(await story.check())).toBe("3 policy_removed");
  });

  /** What the working tree renders to as it is, without touching the staged file. */
  async function rendered(story: Story): Promise<string | undefined> {
    const { head } = await story.check();
    return head.configs[0]?.policies[0]?.artefact.text;
  }
});

describe("an expired exception", () => {
  async function expired(): Promise<Story> {
    const story = await overLimit();
    await story.accept("tools", "10h");
    story.commit("accepted");
    story.hours(11);
    return story;
  }

  test("fails a push and the gate; a pull request only where it asks something of that policy", async () => {
    const story = await expired();
    const warned = await story.check();
    expect(outcome(warned)).toBe("0");
    expect(warned.report.exceptions[0]).toMatchObject({ state: "expired" });
    const head = story.git("rev-parse", "HEAD");
    expect(outcome(await story.as({ event: eventOf("push", { before: head }) }).check())).toBe("3 exception_expired");
    expect(missing(await story.gate({ require: "simulate" }))).toEqual(["exception_expired"]);
    story.put("registry/tools.json", exportText([...TOOLS, "new.one", "new.two", "new.three"]));
    expect(outcome(await story.check({ write: true }))).toBe("3 exception_expired");
  });

  test("does not stop a removal, a denial or a step back", async () => {
    const story = await expired();
    story.put("registry/tools.json", exportText(TOOLS));
    expect(outcome(await story.check({ write: true }))).toBe("0");
    story.reset();
    await story.block("tool.02");
    expect(outcome(await story.check())).toBe("0");
  });

  test("covers nothing", async () => {
    const story = await overLimit();
    await story.accept("tools", "10h");
    story.hours(11);
    expect(outcome(await story.check())).toBe("3 exception_expired limit_exceeded");
  });
});

describe("an enforced policy that goes", () => {
  test("needs a removal exception, also where its whole configuration goes", async () => {
    const story = await enforcedStory(TOOLS);
    const { runConfigs } = await import("../../src/commands/index.ts");
    story.put(CONFIG, configText("simulate", { id: "other", output: "policy/other.yaml" }));
    expect(outcome(await story.check({ write: true }))).toBe("3 policy_removed");
    story.remove(CONFIG);
    const found = await runConfigs(story.context, [CONFIG], undefined);
    expect(found).toEqual({ configs: [], gone: [CONFIG] });
    const gone = await story.check({ ...found });
    expect(outcome(gone)).toBe("3 policy_removed");
    expect(gone.report.policies).toMatchObject([
      { id: "tools", rollout: { move: { kind: "removal", from: "enforce" }, allowed: false, missing: [{ code: "policy_removed" }] } },
    ]);
    expect(gone.report.policies[0]?.diagnostics[0]).toMatchObject({ file: CONFIG, help: expect.stringContaining("accept tools") });
    const [file = ""] = await story.accept("tools", "2d", found);
    expect(story.text(file)).toContain("kind: removal");
    const accepted = await story.check({ ...found });
    expect(outcome(accepted)).toBe("0");
    expect(accepted.report.exceptions).toMatchObject([{ kind: "removal", state: "used" }]);
    expect(await refused(runConfigs(story.context, ["nowhere.yaml"], undefined))).toBe("6 config_missing");
  });

  test("is found where a glob names its configuration on the base only", async () => {
    const story = await enforcedStory(TOOLS);
    const { runConfigs } = await import("../../src/commands/index.ts");
    story.git("mv", CONFIG, "team-a.yaml");
    story.put("team-b.yaml", configText("simulate", { id: "other", output: "policy/other.yaml" }));
    story.commit("two teams");
    story.remove("team-a.yaml");
    const found = await runConfigs(story.context, ["team-*.yaml"], undefined);
    expect(found).toEqual({ configs: ["team-b.yaml"], gone: ["team-a.yaml"] });
    expect(codes(await story.check(found))).toContain("policy_removed");
    // Another team's run is not about it.
    expect(codes(await story.check({ configs: ["team-b.yaml"] }))).not.toContain("policy_removed");
  });

  test("at a lower stage nothing is asked", async () => {
    const story = await newStory(TOOLS);
    await story.save("begin");
    story.remove(CONFIG);
    const result = await story.check({ configs: [], gone: [CONFIG] });
    expect(outcome(result)).toBe("0");
  });
});

describe("tests that become milder", () => {
  test("need a test exception; a test that goes with its tool needs none", async () => {
    const story = await newStory(TOOLS);
    await story.save("begin");
    story.edit(CONFIG, "      - { intents: intents/deny.json, expect: block }\n", "");
    const weaker = await story.check();
    expect(outcome(weaker)).toBe("3 test_weakened");
    expect(weaker.report.judges_changed[0]).toMatchObject({ kind: "test", change: "weakened", file: "intents/deny.json" });
    await story.accept();
    expect(outcome(await story.check())).toBe("0");
    story.reset();
    story.edit(CONFIG, "      - { intents: intents/allow.json, expect: allow }\n", "");
    story.put("registry/tools.json", exportText(TOOLS.slice(1)));
    const taken = await story.check({ write: true });
    expect(outcome(taken)).toBe("0");
    expect(taken.report.judges_changed[0]).toMatchObject({ kind: "test", change: "removed", file: "intents/allow.json" });
  });
});

describe("minimum", () => {
  test("forbids a relaxation unless an exception covers it, tightens limits and soaks", async () => {
    const story = await newStory(TOOLS);
    await story.save("begin");
    story.put("registry/tools.json", exportText([...TOOLS, "new.one"]));
    await story.check({ write: true });
    const strict = { minimum: minimum({ no_relaxation: true }) };
    expect(outcome(await story.check(strict))).toBe("3 relaxation_forbidden");
    await story.accept("tools", "14d", strict);
    expect(outcome(await story.check(strict))).toBe("0");
    expect(outcome(await story.check({ minimum: minimum({ limits: { newly_allowed: 0 } }) }))).toBe("3 limit_exceeded");
    story.reset();
    story.hours(72);
    await story.promote();
    expect(outcome(await story.check({ minimum: minimum({ soak: { simulate: 73 } }) }))).toBe("3 soak_not_reached");
  });
});
