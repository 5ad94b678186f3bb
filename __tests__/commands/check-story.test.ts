import { afterAll, describe, expect, jest, test } from "@jest/globals";
import { contents, newFolder, put, removeFolders } from "../platform/support.ts";
import { eventOf, fakeGitHub } from "./support/fake-github.ts";
import { codes, configText, CONFIG, enforcedStory, exportText, intentText, minimum, missing, newStory, outcome, refused, toolNames } from "./support/story.ts";

jest.setTimeout(60_000);
afterAll(removeFolders);

const TOOLS = toolNames(4);

describe("without a base", () => {
  test("no limit, relaxation, adoption or move is judged, and the report says so; gate exits 7", async () => {
    const story = await newStory(TOOLS, { entry: ["limits: { newly_allowed: 0 }"] });
    story.edit(CONFIG, "stage: simulate", "stage: enforce");
    const stale = await story.check();
    expect(outcome(stale)).toBe("5 artefact_stale");
    expect(stale.report.base_note).toContain("no git repository");
    expect(stale.report.base).toBeUndefined();
    const written = await story.check({ write: true, minimum: minimum({ no_relaxation: true }) });
    expect(outcome(written)).toBe("0");
    expect(written.report.policies[0]?.rollout).toMatchObject({ allowed: true, missing: [] });
    expect(written.report.policies[0]?.rollout.move).toBeUndefined();
    expect(await refused(story.gate())).toBe("7 no_history");
    story.put("intents/deny.json", intentText("tool.02"));
    expect(outcome(await story.check())).toBe("5 test_failed");
  });

  test("a scheduled run and a dispatch have none, nor has an event that knows of no change", async () => {
    const story = await newStory(TOOLS);
    await story.save("begin");
    for (const name of ["schedule", "workflow_dispatch", "repository_dispatch", "release"]) {
      const { report } = await story.as({ event: eventOf(name) }).check();
      expect([name, report.base, report.base_note]).toEqual([name, undefined, `the event ${name} has no base`]);
    }
  });
});

describe("a folder as base", () => {
  test("judges limits and relaxations, and only reports moves", async () => {
    const story = await enforcedStory(TOOLS, { entry: ["limits: { newly_allowed: 1 }"] });
    const before = newFolder();
    put(before, Object.fromEntries(Object.entries(contents(story.root)).filter(([path]) => !path.startsWith(".git/"))));
    const check = (): ReturnType<typeof story.check> => story.check({ base: before, write: true });
    expect((await check()).report.base_note).toContain("moves are only reported");
    story.put("registry/tools.json", exportText([...TOOLS, "new.one"]));
    expect(outcome(await check())).toBe("0");
    story.put("policy/tools.staged", "");
    const letIn = await story.check({ base: before });
    expect(outcome(letIn)).toBe("3 artefact_stale tool_not_proven");
    story.put("registry/tools.json", exportText([...TOOLS, "new.one", "new.two"]));
    expect(codes(await story.check({ base: before }))).toContain("limit_exceeded");
    story.reset();
    await story.rollback("simulate");
    const moved = await check();
    expect(outcome(moved)).toBe("0");
    expect(moved.report.policies[0]?.rollout.move).toMatchObject({ kind: "rollback" });
    put(before, { [CONFIG]: configText("simulate", { entry: ["limits: { newly_allowed: 1 }"] }) });
    story.reset();
    const skipped = await check();
    expect([outcome(skipped), skipped.report.policies[0]?.rollout.move?.kind]).toEqual(["0", "promotion"]);
  });
});

describe("the base of an event", () => {
  test("pull_request: the first parent of a merge ref, the merge base of a head checkout", async () => {
    const story = await newStory(TOOLS, { entry: ["limits: { newly_allowed: 1 }"] });
    await story.save("begin");
    story.git("checkout", "-qb", "topic");
    story.put("registry/tools.json", exportText([...TOOLS, "topic.one"]));
    const head = await story.save("topic");
    story.git("checkout", "-q", "main");
    story.put("policy/other.txt", "main moves on");
    const base = story.commit("main moves on");
    const event = eventOf("pull_request", { pull_request: { head: { sha: head }, base: { sha: base, ref: "main" } } });
    const run = story.as({ event });
    story.git("checkout", "-q", "--detach", "main");
    story.git("merge", "-q", "--no-ff", "-m", "merge ref", "topic");
    const merged = await run.check();
    expect([merged.report.base, outcome(merged)]).toEqual([base, "0"]);
    expect(merged.report.policies[0]?.changes.newly_allowed.map((c) => c.tool)).toEqual(["topic.one"]);
    story.git("checkout", "-q", "topic");
    const headed = await run.check();
    expect([headed.report.base, outcome(headed)]).toEqual([story.git("merge-base", "main", "topic"), "0"]);
    story.git("checkout", "-q", "--detach", "main");
    const gone = eventOf("pull_request", { pull_request: { head: { sha: head }, base: { sha: "0123456789012345678901234567890123456789" } } });
    expect(await refused(story.as({ event: gone }).check())).toBe("7 commit_missing");
  });

  test("push: before, or the first parent where that is gone or zeros; merge_group: base_sha", async () => {
    const story = await newStory(TOOLS);
    const first = await story.save("begin");
    story.put("README.md", "one\n");
    const second = story.commit("one");
    story.put("README.md", "two\n");
    story.commit("two");
    const baseFor = async (name: string, payload: unknown): Promise<readonly (string | undefined)[]> => {
      const { report } = await story.as({ event: eventOf(name, payload) }).check();
      return [report.base, report.base_note];
    };
    expect(await baseFor("push", { before: first })).toEqual([first, undefined]);
    expect(await baseFor("push", { before: "0".repeat(40) })).toEqual([second, "the push made the branch: compared with the first parent"]);
    expect(await baseFor("push", { before: "1".repeat(40) })).toEqual([second, "the commit before the push is gone: compared with the first parent"]);
    expect(await baseFor("merge_group", { merge_group: { base_sha: first } })).toEqual([first, undefined]);
    expect(await baseFor("merge_group", {})).toEqual([undefined, "the merge_group event names no base"]);
  });

  test("a shallow checkout reads the base through the server", async () => {
    const story = await newStory(TOOLS);
    const base = await story.save("begin");
    story.put("registry/tools.json", exportText([...TOOLS, "new.one"]));
    await story.save("more");
    const folder = newFolder();
    story.git("clone", "-q", "--depth", "1", `file://${story.root}`, folder);
    const { openStory } = await import("./support/story.ts");
    const hub = fakeGitHub(story.context.world.git);
    const clone = await openStory(folder, story.now(), { github: hub.github, event: eventOf("push", { before: base }) });
    const result = await clone.check();
    expect([result.report.base, result.report.policies[0]?.changes.newly_allowed.map((c) => c.tool)]).toEqual([base, ["new.one"]]);
    expect(hub.calls.get("tree")).toBe(1);
  });
});

describe("a failure that the base already has", () => {
  test("is a warning in a pull request, one by one, and an error on push and in gate", async () => {
    const story = await enforcedStory(TOOLS);
    story.put("intents/deny.json", intentText("tool.02"));
    const before = story.commit("a test breaks");
    story.put("registry/tools.json", exportText(TOOLS.slice(0, 3)));
    story.commit("a tool goes, unrelated");
    // The artefact is stale now, and that is new.
    const pull = await story.check({ base: before });
    expect(outcome(pull)).toBe("5 artefact_stale");
    expect(pull.report.policies[0]?.diagnostics.filter((d) => d.code === "test_failed")).toMatchObject([
      { severity: "warning", message: expect.stringContaining("the base has this, too") },
    ]);
    await story.save("rendered");
    expect(outcome(await story.as({ event: eventOf("merge_group", { merge_group: { base_sha: before } }) }).check())).toBe("0");
    expect(outcome(await story.as({ event: eventOf("push", { before }) }).check())).toBe("5 test_failed");
    expect(missing(await story.gate())).toEqual(["tests_failed"]);
    // A second failure of its own is an error, and so is the first once the change touches it.
    story.put("intents/allow.json", intentText("tool.99"));
    expect(outcome(await story.check({ base: before }))).toBe("5 test_failed");
    story.git("checkout", "-q", "intents/allow.json");
    story.put("intents/deny.json", intentText("tool.03"));
    expect(outcome(await story.check({ base: before }))).toBe("5 test_failed");
  });
});

describe("stages", () => {
  test("observe renders a rule that matches everything, which is stale anywhere else", async () => {
    const story = await newStory(TOOLS, { rollout: ["simulate: observe"] });
    expect(outcome(await story.check({ write: true }))).toBe("0");
    expect(story.text("policy/tools.yaml")).toContain("observe_unknown_tools");
    story.commit("observing");
    story.hours(72);
    story.edit(CONFIG, "stage: simulate", "stage: dry_run");
    expect(outcome(await story.check())).toBe("5 artefact_stale");
    await story.check({ write: true });
    expect(story.text("policy/tools.yaml")).not.toContain("observe_unknown_tools");
    expect(outcome(await story.check())).toBe("0");
  });

  test("dry_run: all stops every approved tool and says so; selected blocks the unknown at once", async () => {
    const story = await newStory(TOOLS, { rollout: ["dry_run: all"] });
    await story.save("begin");
    story.hours(72);
    await story.promote();
    const all = await story.check();
    expect([outcome(all), ...(all.report.policies[0]?.diagnostics ?? []).map((d) => d.code)]).toEqual(["0", "dry_run_all"]);
    expect(all.report.policies[0]?.rollout.move?.stops).toEqual(["tools that are not approved", ...TOOLS]);
    story.edit(CONFIG, "dry_run: all", "dry_run: { selected: [tool.01] }");
    const selected = await story.check({ write: true });
    expect(outcome(selected)).toBe("0");
    expect(selected.report.policies[0]?.rollout.move?.stops).toEqual(["tools that are not approved", "tool.01"]);
    expect(story.text("policy/tools.yaml")).toContain("block_unknown_tools");
  });

  test("the staged file is left alone below enforce, and follows the registry at enforce", async () => {
    const story = await newStory(TOOLS);
    story.put("policy/tools.staged", "# notes\ntool.04\ngone.tool\n");
    await story.save("begin");
    expect(story.text("policy/tools.staged")).toBe("# notes\ntool.04\ngone.tool\n");
    story.hours(72);
    await story.promote();
    expect(outcome(await story.check())).toBe("0");
    story.commit("dry_run");
    story.hours(144);
    await story.promote();
    expect(outcome(await story.check())).toBe("0");
    story.commit("enforce");
    expect(story.text("policy/tools.staged")).toBe("tool.04\n");
    expect(missing(await story.gate())).toEqual([]);
    expect((await story.release("ready")).released).toEqual(["tool.04"]);
    expect(outcome(await story.check())).toBe("0");
  });

  test("relaxed hand-written rules restart their own soak, stricter ones do not", async () => {
    const rule = (effect: string): string =>
      `schema_id: gait.gate.policy\nschema_version: "1.0.0"\nrules:\n  - name: refunds\n    priority: 5\n    effect: ${effect}\n    match: { tool_names: [pay.refund] }\n`;
    const story = await newStory(TOOLS, { entry: ["base: policy/base.yaml"] });
    story.put("policy/base.yaml", rule("require_approval"));
    await story.save("begin");
    story.hours(60);
    story.put("policy/base.yaml", rule("block"));
    await story.save("stricter");
    story.hours(72);
    story.edit(CONFIG, "stage: simulate", "stage: dry_run");
    expect(outcome(await story.check({ write: true }))).toBe("0");
    story.reset();
    story.put("policy/base.yaml", rule("dry_run"));
    await story.save("milder");
    story.hours(143);
    story.edit(CONFIG, "stage: simulate", "stage: dry_run");
    expect(outcome(await story.check({ write: true }))).toBe("3 soak_not_reached");
    story.hours(144);
    expect(outcome(await story.check())).toBe("0");
  });
});

describe("--write", () => {
  test("writes whatever limits, tests and rollout rules say, and nothing where an input is refused", async () => {
    const story = await newStory(TOOLS, { entry: ["limits: { newly_allowed: 0 }"] });
    await story.save("begin");
    story.put("registry/tools.json", exportText([...TOOLS, "new.one"]));
    story.put("intents/deny.json", intentText("new.one"));
    const result = await story.check({ write: true });
    expect(outcome(result)).toBe("3 limit_exceeded test_failed");
    expect(result.written).toEqual(["policy/tools.yaml"]);
    expect(story.text("policy/tools.yaml")).toContain("new.one");
    story.put("registry/tools.json", '{ "tools": [] }\n');
    const empty = await story.check({ write: true });
    expect([empty.report.exit_code, empty.written]).toEqual([6, []]);
    expect(story.text("policy/tools.yaml")).toContain("new.one");
  });
});
