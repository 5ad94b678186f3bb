import { afterAll, describe, expect, jest, test } from "@jest/globals";
import { rolloutLog, rolloutStatus } from "../../src/commands/index.ts";
import { removeFolders } from "../platform/support.ts";
import { fakeGitHub } from "./support/fake-github.ts";
import { CONFIG, enforcedStory, exportText, newStory, refused, toolNames } from "./support/story.ts";

jest.setTimeout(60_000);
afterAll(removeFolders);

const TOOLS = toolNames(4);

describe("status and log", () => {
  test("tell where a policy stands, what is proven, and what happened", async () => {
    const story = await enforcedStory(TOOLS);
    story.put("registry/tools.json", exportText([...TOOLS, "new.one"]));
    await story.save("staged");
    story.hours(150);
    const [status] = (await rolloutStatus(story.context, [CONFIG], [])).policies;
    expect(status).toMatchObject({
      policy: "tools",
      stage: "enforce",
      since: "2026-03-07T09:00:00Z",
      tools: 4,
      proven: 4,
      staged: [{ tool: "new.one", proven: false }],
      missing: [],
    });
    expect(status?.next).toBeUndefined();
    const log = await rolloutLog(story.context, [CONFIG], { id: "tools", tool: undefined, since: undefined });
    expect(log.events.map((e) => [e.kind, e.message])).toEqual([
      ["appeared", "appeared at simulate with 4 tools"],
      ["promoted", "simulate -> dry_run"],
      ["promoted", "dry_run -> enforce"],
      ["tools_staged", "1 tool staged"],
    ]);
    expect(log.events[3]).toMatchObject({ tools: ["new.one"], from: ["registry/tools.json:7"], author: "Ann", approvers: "not known offline" });
    expect(log.events[2]).toMatchObject({ tests: { passed: 2, failed: 0 }, evidence: [] });
    const one = await rolloutLog(story.context, [CONFIG], { id: undefined, tool: "NEW.one", since: "2026-03-07" });
    expect(one.events.map((e) => e.kind)).toEqual(["tools_staged"]);
    const first = await rolloutLog(story.context, [CONFIG], { id: undefined, tool: "tool.01", since: undefined });
    expect(first.events.map((e) => [e.kind, e.from?.[0]])).toEqual([
      ["appeared", "registry/tools.json:3"],
      ["promoted", undefined],
      ["promoted", undefined],
    ]);
    expect(await refused(rolloutLog(story.context, [CONFIG], { id: undefined, tool: undefined, since: "lately" }))).toBe("6 time");
    expect(await refused(rolloutLog(story.context, [CONFIG], { id: "tolls", tool: undefined, since: undefined }))).toBe("6 policy_unknown");
  });

  test("name the pull request, its author and its approvers, evidence, exceptions and what could not be read", async () => {
    const plain = await newStory(TOOLS);
    const hub = fakeGitHub(plain.context.world.git);
    const story = plain.as({ github: hub.github });
    const merge = (number: number, commit: string): void => hub.merge({ number, mergedAt: story.now(), mergeCommit: commit });
    merge(1, await story.save("begin"));
    story.hours(1);
    story.edit(CONFIG, "stage: simulate", "stage: dry_run");
    story.put("evidence/seen.json", "{}\n");
    await story.check({ write: true });
    await story.accept();
    merge(2, story.commit("too soon"));
    story.hours(2);
    story.put("registry/tools.json", "{ broken");
    merge(3, story.commit("broken"));
    story.put("registry/tools.json", exportText(TOOLS));
    const { events } = await rolloutLog(story.context, [CONFIG], { id: undefined, tool: undefined, since: "2026-03-01T09:30:00Z" });
    expect(events.map((e) => [e.kind, e.pull_request, e.author, e.approvers])).toEqual([
      ["promoted", 2, "octocat", ["approver-2"]],
      ["exception", 2, "octocat", ["approver-2"]],
      ["unreadable", 3, "octocat", ["approver-3"]],
    ]);
    expect(events[0]?.evidence).toEqual([{ file: "evidence/seen.json", sha256: expect.stringMatching(/^[0-9a-f]{64}$/u) }]);
    expect(events[1]?.message).toContain("exception promotion until 2026-03-15T10:00:00Z by ann: agreed in the review");
  });
});
