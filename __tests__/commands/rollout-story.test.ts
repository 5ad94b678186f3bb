import { afterAll, describe, expect, jest, test } from "@jest/globals";
import { removeFolders } from "../platform/support.ts";
import { codes, CONFIG, enforcedStory, exportText, missing, newStory, outcome, refused, toolNames } from "./support/story.ts";

jest.setTimeout(60_000);
afterAll(removeFolders);

const THIRTY = toolNames(30);

describe("a registry that grows every day", () => {
  test("reaches enforce with what has stood long enough, and what came later is staged", async () => {
    const story = await newStory(THIRTY);
    let tools = THIRTY;
    const grow = async (day: number): Promise<void> => {
      story.hours(day * 24);
      tools = [...tools, `late.${String(day).padStart(2, "0")}`];
      story.put("registry/tools.json", exportText(tools));
      const result = await story.check({ write: true });
      expect(outcome(result)).toBe("0");
      story.commit(`day ${day}`);
    };
    expect(outcome(await story.check({ write: true }))).toBe("0");
    story.commit("begin");
    for (const day of [1, 2]) await grow(day);
    story.hours(71);
    expect(await refused(story.promote())).toBe("MoveRefused soak_not_reached");
    await grow(3);

    story.hours(73);
    const first = await story.promote();
    expect(first).toMatchObject({ from: "simulate", to: "dry_run", staged: ["late.01", "late.02", "late.03"] });
    const promoted = await story.check();
    expect(outcome(promoted)).toBe("0");
    expect(promoted.report.policies[0]?.rollout.move).toMatchObject({
      kind: "promotion",
      from: "simulate",
      to: "dry_run",
      stops: ["tools that are not approved", "late.01", "late.02", "late.03"],
    });
    expect(promoted.report.policies[0]?.changes.newly_dry_run.map((c) => c.tool)).toEqual(["late.01", "late.02", "late.03"]);
    story.commit("dry_run");
    expect(missing(await story.gate({ require: "dry_run" }))).toEqual([]);

    for (const day of [4, 5, 6]) await grow(day);
    story.hours(73 + 71);
    expect(await refused(story.promote())).toBe("MoveRefused soak_not_reached");
    story.hours(73 + 72);
    const second = await story.promote();
    // The names that were staged at once have stood at dry_run as long as the rest; those that came since have not.
    expect(second.staged).toEqual(["late.04", "late.05", "late.06"]);
    expect(outcome(await story.check())).toBe("0");
    story.commit("enforce");
    expect(missing(await story.gate())).toEqual([]);
    expect(story.text("policy/tools.staged")).toBe("late.01\nlate.02\nlate.03\nlate.04\nlate.05\nlate.06\n");

    await grow(7);
    expect(story.text("policy/tools.staged")).toContain("late.07\n");
    expect(missing(await story.gate())).toEqual([]);
    story.hours(24 * 7 + 1);
    const ready = await story.release("ready");
    expect(ready.released).toEqual(["late.01", "late.02", "late.03", "late.04"]);
    expect(outcome(await story.check())).toBe("0");
    story.commit("release");
    expect(missing(await story.gate())).toEqual([]);
    expect(await refused(story.release(["late.07"]))).toBe("MoveRefused tool_not_proven");
    expect(await refused(story.release(["tool.01"]))).toBe("6 tool_not_staged");
    await expect(story.release(["tool.01"])).rejects.toMatchObject({ diagnostic: { help: expect.stringContaining("--ready") } });
  });

  test("a newcomer at enforce is staged by --write, refused when the staged file is emptied by hand, and proven by standing there", async () => {
    const story = await enforcedStory(THIRTY);
    story.put("registry/tools.json", exportText([...THIRTY, "new.one"]));
    expect(outcome(await story.check({ write: true }))).toBe("0");
    expect(story.text("policy/tools.staged")).toBe("new.one\n");
    const base = story.commit("staged");
    expect(await story.release("ready")).toMatchObject({ released: [], written: [], note: "none of the 1 staged tools has stood at dry_run for 72 h yet" });
    story.put("policy/tools.staged", "");
    await story.check({ write: true });
    const early = await story.check();
    expect(outcome(early)).toBe("3 tool_not_proven");
    expect(early.report.policies[0]?.rollout.missing[0]?.tools).toEqual(["new.one"]);
    story.hours(145 + 72);
    expect(outcome(await story.check())).toBe("0");
    // What is new in the meantime does not come in with what is released.
    story.git("checkout", "-q", "policy");
    story.put("registry/tools.json", exportText([...THIRTY, "new.one", "new.two"]));
    expect(await story.release(["new.one"])).toMatchObject({ released: ["new.one"] });
    expect(story.text("policy/tools.staged")).toBe("new.two\n");
    expect(outcome(await story.check())).toBe("0");
    story.reset();
    story.put("policy/tools.staged", "");
    await story.check({ write: true });
    // Merged against the rules after all: the gate shuts until the tool is gone.
    story.hours(146);
    story.commit("forced");
    expect(missing(await story.gate())).toEqual(["tool_not_proven"]);
    story.put("registry/tools.json", exportText(THIRTY));
    await story.save("taken away");
    expect(missing(await story.gate())).toEqual([]);
    expect(base).toMatch(/^[0-9a-f]{40}$/u);
  });

  test("new_tools: allow lets newcomers in within the limits", async () => {
    const story = await enforcedStory(THIRTY, { entry: ["new_tools: allow", "limits: { newly_allowed: 1 }"] });
    story.put("registry/tools.json", exportText([...THIRTY, "new.one"]));
    expect(outcome(await story.check({ write: true }))).toBe("0");
    story.put("registry/tools.json", exportText([...THIRTY, "new.one", "new.two"]));
    expect(outcome(await story.check({ write: true }))).toBe("3 limit_exceeded");
  });
});

describe("taking away", () => {
  test("one of thirty enforced tools: nothing is asked, the gate stays open, the rest keeps its proof", async () => {
    const story = await enforcedStory(THIRTY);
    expect(missing(await story.gate())).toEqual([]);
    story.put("registry/tools.json", exportText(THIRTY.slice(0, 29)));
    const result = await story.check({ write: true });
    expect(outcome(result)).toBe("0");
    expect(result.report.policies[0]?.changes.newly_blocked.map((c) => c.tool)).toEqual(["tool.30"]);
    story.commit("one less");
    expect(missing(await story.gate())).toEqual([]);
  });

  test("a tool that leaves and returns starts anew", async () => {
    const story = await enforcedStory(THIRTY);
    story.put("registry/tools.json", exportText(THIRTY.slice(0, 29)));
    await story.save("left");
    story.hours(200);
    story.put("registry/tools.json", exportText(THIRTY));
    // A hand-made artefact without the staged file, as somebody in a hurry would commit it.
    await story.check({ write: true });
    expect(story.text("policy/tools.staged")).toBe("tool.30\n");
    story.remove("policy/tools.staged");
    expect(codes(await story.check())).toEqual(["artefact_stale", "tool_not_proven"]);
  });

  test("a rollback alone passes, also with a test that failed before; mixed it fails", async () => {
    const story = await enforcedStory(THIRTY);
    story.edit("intents/allow.json", "tool.01", "gone.tool");
    story.commit("a test breaks");
    await story.rollback("simulate");
    const alone = await story.check({ base: "HEAD" });
    expect(outcome(alone)).toBe("0");
    expect(alone.report.policies[0]?.rollout.move).toMatchObject({ kind: "rollback", from: "enforce", to: "simulate" });
    story.reset();
    story.edit("intents/allow.json", "gone.tool", "tool.01");
    story.commit("mended");
    await story.rollback("dry_run");
    story.put("registry/tools.json", exportText(THIRTY.slice(0, 29)));
    expect(outcome(await story.check({ write: true }))).toBe("0");
    story.put("registry/tools.json", exportText([...THIRTY, "new.one"]));
    expect(outcome(await story.check({ write: true }))).toBe("3 rollback_mixed");
    story.put("registry/tools.json", exportText(THIRTY));
    story.edit(CONFIG, "soak: { simulate: 72h", "soak: { simulate: 1h");
    expect(outcome(await story.check({ write: true }))).toBe("3 rollback_mixed");
    expect(missing(await story.gate({ require: "dry_run" }))).toEqual(["not_committed"]);
    story.reset();
    await story.rollback("dry_run");
    story.commit("back");
    expect(missing(await story.gate())).toEqual(["stage_not_required"]);
    // Proof does not age: the way forward is open at once.
    expect((await story.promote()).staged).toEqual([]);
    expect(outcome(await story.check())).toBe("0");
    story.commit("forward");
    expect(missing(await story.gate())).toEqual([]);
  });
});
