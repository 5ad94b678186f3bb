import { afterAll, describe, expect, jest, test } from "@jest/globals";
import type { GitHub } from "../../src/platform/github-types.ts";
import { newFolder, removeFolders } from "../platform/support.ts";
import { rolloutStatus } from "../../src/commands/index.ts";
import { fakeGitHub, type FakeGitHub } from "./support/fake-github.ts";
import {
  CONFIG,
  enforcedStory,
  exportText,
  minimum,
  missing,
  newStory,
  openStory,
  outcome,
  refused,
  START,
  toolNames,
  type Settings,
  type Story,
} from "./support/story.ts";

jest.setTimeout(60_000);
afterAll(removeFolders);

const TOOLS = toolNames(5);
const HOUR = 3_600_000;
const LONG_AGO = START - 1000 * HOUR;

/** A repository that GitHub knows, under the server's clock; commits carry forged dates. */
async function served(
  settings: Settings = {},
): Promise<{ story: Story; hub: FakeGitHub; merged: (sha: string, commits?: readonly string[], into?: string) => void }> {
  const plain = await newStory(TOOLS, { clock: "server", ...settings });
  const hub = fakeGitHub(plain.context.world.git);
  const story = plain.as({ github: hub.github });
  let number = 0;
  return { story, hub, merged: (sha, commits = [], into = "main") => hub.merge({ number: ++number, mergedAt: story.now(), mergeCommit: sha, commits, into }) };
}

function promoteByHand(story: Story): void {
  story.edit(CONFIG, "stage: simulate", "stage: dry_run");
}

describe("the server's clock", () => {
  test("counts from merged_at, whatever dates the commits claim", async () => {
    const { story, merged } = await served();
    merged(await story.save("begin", LONG_AGO));
    promoteByHand(story);
    story.hours(71);
    expect(outcome(await story.check({ write: true }))).toBe("3 soak_not_reached");
    story.hours(72);
    const result = await story.check();
    expect(outcome(result)).toBe("0");
    expect(result.report.policies[0]?.rollout.clock).toBe("server");
  });

  test("git's dates are refused under soak_clock: server, by check and by gate", async () => {
    const story = await newStory(TOOLS, { clock: "server" });
    await story.save("begin", LONG_AGO);
    story.hours(1);
    const [status] = (await rolloutStatus(story.context, [CONFIG], [])).policies;
    expect([status?.proven, status?.missing.map((m) => m.code)]).toEqual([5, ["clock_not_trusted"]]);
    expect(await story.promote()).toMatchObject({ to: "dry_run", staged: [], note: expect.stringContaining("merge times") });
    story.reset();
    promoteByHand(story);
    expect(outcome(await story.check({ write: true }))).toBe("3 clock_not_trusted");
    story.commit("forced");
    expect(missing(await story.gate({ require: "dry_run" }))).toEqual(["clock_not_trusted"]);
  });

  test("an explicit soak_clock: git is kept with a token, unless the change or the minimum asks for the server's", async () => {
    const { story, hub } = await served({ clock: "git" });
    await story.save("begin");
    story.hours(73);
    promoteByHand(story);
    const result = await story.check({ write: true });
    expect(outcome(result)).toBe("0");
    expect(result.report.policies[0]?.rollout.clock).toContain("git");
    expect(hub.calls.get("pullsOfCommit")).toBeUndefined();
    expect(outcome(await story.check({ minimum: minimum({ soak_clock: "server" }) }))).toBe("3 soak_not_reached");
    story.edit(CONFIG, "soak_clock: git", "soak_clock: server");
    expect(outcome(await story.check())).toBe("3 soak_not_reached");
  });

  test("a change cannot leave the server's clock by asking for git's", async () => {
    const { story, merged } = await served();
    merged(await story.save("begin", LONG_AGO));
    story.hours(1);
    promoteByHand(story);
    story.edit(CONFIG, "soak_clock: server", "soak_clock: git");
    expect(outcome(await story.check({ write: true }))).toBe("3 soak_not_reached");
    expect(outcome(await story.as({ github: undefined }).check())).toBe("3 clock_not_trusted");
  });

  test("a direct push has no time of its own and counts from the next merge", async () => {
    const { story, merged } = await served();
    await story.save("pushed", LONG_AGO);
    promoteByHand(story);
    story.hours(500);
    expect(outcome(await story.check({ write: true }))).toBe("3 soak_not_reached");
    story.reset();
    story.put("README.md", "hello\n");
    merged(story.commit("by a pull request", LONG_AGO));
    promoteByHand(story);
    story.hours(571);
    expect(outcome(await story.check({ write: true }))).toBe("3 soak_not_reached");
    story.hours(572);
    expect(outcome(await story.check())).toBe("0");
  });

  test("a merge into another branch long ago is no time of this one", async () => {
    const { story, merged } = await served();
    story.hours(-900);
    merged(await story.save("begin"), [], "play");
    story.hours(0);
    promoteByHand(story);
    expect(outcome(await story.check({ write: true }))).toBe("3 soak_not_reached");
  });

  test("the commits of a rebase merge are one state, the last", async () => {
    const { story, merged } = await served();
    merged(await story.save("begin"));
    story.hours(100);
    story.put("registry/tools.json", exportText([...TOOLS, "shown.briefly"]));
    const first = await story.save("one of two");
    story.put("registry/tools.json", exportText(TOOLS));
    const second = await story.save("two of two");
    merged(second, [first, second]);
    const log = (await import("../../src/commands/index.ts")).rolloutLog;
    const events = (await log(story.context, [CONFIG], { id: undefined, tool: undefined, since: undefined })).events;
    expect(events.map((e) => e.kind)).toEqual(["appeared"]);
    promoteByHand(story);
    expect(outcome(await story.check({ write: true }))).toBe("0");
  });
});

describe("git's clock", () => {
  test("a date is never earlier than an ancestor's", async () => {
    const story = await newStory(TOOLS);
    await story.save("begin");
    story.hours(100);
    story.put("README.md", "hello\n");
    story.commit("unrelated");
    story.put("registry/tools.json", exportText([...TOOLS, "late.one"]));
    await story.save("forged", LONG_AGO);
    story.hours(171);
    promoteByHand(story);
    expect(outcome(await story.check({ write: true }))).toBe("3 tool_not_proven");
    story.hours(172);
    expect(outcome(await story.check())).toBe("0");
  });

  test("nor than that of any commit that a merge took in, and this goes on", async () => {
    const story = await newStory(TOOLS);
    await story.save("begin");
    story.hours(100);
    story.git("checkout", "-qb", "topic");
    story.put("registry/tools.json", exportText([...TOOLS, "late.one"]));
    await story.save("as it was");
    story.put("README.md", "hello\n");
    story.commit("dated back", LONG_AGO);
    story.git("checkout", "-q", "main");
    story.git("merge", "-q", "--no-ff", "--no-commit", "topic");
    story.commit("merged, dated back", LONG_AGO);
    story.put("README.md", "hello again\n");
    story.commit("and on it went", LONG_AGO);
    promoteByHand(story);
    story.hours(171);
    expect(outcome(await story.check({ write: true }))).toBe("3 tool_not_proven");
    story.hours(172);
    expect(outcome(await story.check())).toBe("0");
  });

  test("squash, merge and rebase merges are all states of the first parents", async () => {
    for (const method of ["squash", "merge", "rebase"] as const) {
      const story = await newStory(TOOLS);
      await story.save("begin");
      story.git("checkout", "-qb", "topic");
      story.put("registry/tools.json", exportText([...TOOLS, "mid.one"]));
      await story.save("first");
      story.put("registry/tools.json", exportText([...TOOLS, "late.one"]));
      await story.save("second");
      story.git("checkout", "-q", "main");
      story.hours(10);
      story.put("README.md", "moves on\n");
      story.commit("main moves on");
      story.hours(20);
      if (method === "squash") {
        story.git("merge", "-q", "--squash", "topic");
        story.commit("squashed");
      } else if (method === "merge") {
        story.git("merge", "-q", "--no-ff", "-m", "merged", "topic");
      } else {
        story.git("rebase", "-q", "main", "topic");
        story.git("checkout", "-q", "main");
        story.git("merge", "-q", "--ff-only", "topic");
      }
      promoteByHand(story);
      story.hours(91);
      expect([method, outcome(await story.check({ write: true }))]).toEqual([method, "3 tool_not_proven"]);
      story.hours(92);
      expect([method, outcome(await story.check())]).toEqual([method, "0"]);
    }
  });

  test("a foxtrot merge hides what the branch held, and what it hides proves nothing", async () => {
    const story = await enforcedStory(TOOLS);
    // The topic starts where the policy stood at simulate and takes the enforced main in as its second parent.
    const first = story.git("rev-list", "--max-parents=0", "HEAD");
    story.git("checkout", "-qb", "topic", first);
    story.put("README.md", "on the side\n");
    story.commit("topic", LONG_AGO);
    story.git("merge", "-q", "--no-ff", "-X", "theirs", "-m", "take main in", "main");
    story.git("checkout", "-q", "main");
    story.git("merge", "-q", "--ff-only", "topic");
    expect(story.text(CONFIG)).toContain("stage: enforce");
    expect(missing(await story.gate())).toEqual(["soak_not_reached", "stage_skipped"]);
    // Its merge is no earlier than the main that it took in, so it proves nothing for itself.
    story.hours(146);
    story.put("registry/tools.json", exportText([...TOOLS, "new.one"]));
    story.put("policy/tools.staged", "");
    expect(outcome(await story.check())).toContain("tool_not_proven");
  });
});

describe("a shallow clone", () => {
  async function cloned(story: Story): Promise<{ clone: Story; whole: Story }> {
    const folder = newFolder();
    story.git("clone", "-q", "--depth", "1", `file://${story.root}`, folder);
    return { clone: await openStory(folder, story.now()), whole: story };
  }

  test("exits 7 with the fetch command where a move, a newcomer or the gate needs history, and nowhere else", async () => {
    const story = await enforcedStory(TOOLS);
    const { clone } = await cloned(story);
    expect(await refused(clone.gate())).toBe("7 history_incomplete");
    expect(outcome(await clone.check())).toBe("0");
    clone.put("registry/tools.json", exportText([...TOOLS, "new.one"]));
    // Staged as it comes in, it needs no proof; let in at once, it does.
    expect(outcome(await clone.check({ write: true }))).toBe("0");
    clone.put("policy/tools.staged", "");
    clone.edit(CONFIG, "output: policy/tools.yaml", "output: policy/tools.yaml\n    new_tools: allow");
    await expect(clone.check()).rejects.toMatchObject({ exit: 7, diagnostic: { code: "history_incomplete", help: expect.stringContaining("git fetch") } });
    clone.reset();
    await clone.rollback("dry_run");
    expect(outcome(await clone.check())).toBe("0");
    clone.reset();
    await clone.block("tool.05");
    expect(outcome(await clone.check())).toBe("0");
  });

  test("asks the server for what it lacks where there is a token", async () => {
    const { story, merged } = await served();
    merged(await story.save("begin", LONG_AGO));
    story.hours(10);
    story.put("README.md", "hello\n");
    merged(story.commit("unrelated"));
    story.hours(20);
    story.put("README.md", "hello again\n");
    merged(story.commit("unrelated again"));
    const { clone } = await cloned(story);
    const hub = fakeGitHubOf(story);
    const run = clone.as({ github: hub });
    promoteByHand(run);
    run.hours(71);
    expect(outcome(await run.check({ write: true }))).toBe("3 soak_not_reached");
    run.hours(72);
    expect(outcome(await run.check())).toBe("0");
  });

  function fakeGitHubOf(story: Story): GitHub {
    if (story.context.github === undefined) throw new Error("the story has no GitHub");
    return story.context.github;
  }
});
