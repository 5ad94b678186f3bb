import { afterAll, describe, expect, test } from "@jest/globals";
import { GitHubError } from "../../src/github-error.ts";
import { removeFolders } from "../platform/support.ts";
import { eventOf } from "./support/fake-github.ts";
import { type MemoryGitHub } from "./support/memory-github.ts";
import { CONFIG, configText, enforcedStory, exportText, refused } from "./support/story.ts";
import { TOOLS, EXPORT, POLICY, BRANCH, scene, sceneOf } from "./support/sync-scene.ts";

afterAll(removeFolders);

describe("without --pull-request", () => {
  test("writes what the new export renders to, and says so", async () => {
    const { story, run } = await scene();
    story.put(EXPORT, exportText([...TOOLS, "new.tool"]));
    const result = await run({ pullRequest: false }, { github: undefined, event: undefined });
    expect(result).toMatchObject({ exit: 0, state: "written", files: [POLICY], lines: [`wrote ${POLICY}`], reasons: [] });
    expect(result.report.policies[0]).toMatchObject({ stale: false, changes: { newly_allowed: [{ tool: "new.tool" }] } });
    expect(story.text(POLICY)).toContain("new.tool");
    expect(await run({ pullRequest: false }, { github: undefined, event: undefined })).toMatchObject({
      state: "unchanged",
      files: [],
      lines: ["Everything is up to date."],
    });
  });

  test("past a limit it writes all the same and tells that a pull request would be a draft", async () => {
    const { story, run } = await scene({ entry: ["limits: { newly_allowed: 1 }"] });
    story.put(EXPORT, exportText([...TOOLS, "a.b", "c.d"]));
    const result = await run({ pullRequest: false }, { github: undefined, event: undefined });
    expect(result).toMatchObject({ exit: 0, state: "written" });
    expect(result.lines.at(-1)).toBe("A pull request with this would be a draft: 2 tools become allowed in tools, the limit is 1");
  });

  test("a broken export leaves the old artefact in place", async () => {
    const { story, run } = await scene();
    const before = story.text(POLICY);
    story.put(EXPORT, '{"tools": []}\n');
    expect(await refused(run({ pullRequest: false }))).toBe("Refused allowlist_empty");
    expect(story.text(POLICY)).toBe(before);
  });
});

describe("into a pull request", () => {
  test("the export and what it renders to, and nothing else of the working tree", async () => {
    const { story, at, run } = await scene();
    story.put(EXPORT, exportText([...TOOLS, "new.tool"]));
    story.put("README.md", "not ours");
    story.put("intents/deny.json", "{}");
    story.edit(CONFIG, "stage: simulate", "stage: enforce");
    story.put("deny.yaml", "");
    const result = await run();
    expect(result).toMatchObject({ exit: 0, state: "opened", files: [POLICY, EXPORT], pullRequestUrl: "https://github.com/acme/agents/pull/1" });
    expect(at.shows("main", BRANCH)).toEqual([POLICY, EXPORT]);
    expect(at.files(BRANCH)[EXPORT]).toBe(story.text(EXPORT));
    expect(at.open()).toMatchObject([{ draft: false, title: "Follow the registry: 1 tool becomes allowed" }]);
    expect(at.open()[0]?.body).toContain("new.tool");
    expect(result.report.result).toBe("passed");
    expect(story.git("status", "--porcelain")).not.toContain(POLICY);
  });

  test("an export that no step changed follows the default branch, whatever the checkout is", async () => {
    const { story, at, run } = await scene();
    at.push("main", { [EXPORT]: exportText([...TOOLS, "merged.meanwhile"]) });
    const result = await run();
    expect(result.files).toEqual([POLICY]);
    expect(at.files(BRANCH)[POLICY]).toContain("merged.meanwhile");
    expect(story.text(EXPORT)).not.toContain("merged.meanwhile");
  });

  test("the newcomers of an enforced policy are staged", async () => {
    const story = await enforcedStory(TOOLS);
    const { at, run } = sceneOf(story);
    story.put(EXPORT, exportText([...TOOLS.slice(1), "new.tool"]));
    const result = await run();
    expect(result.files).toEqual(["policy/tools.staged", POLICY, EXPORT]);
    expect(at.files(BRANCH)["policy/tools.staged"]).toBe("new.tool\n");
    expect(result.report.policies[0]?.changes.newly_allowed).toEqual([]);
    expect(at.open()[0]?.draft).toBe(false);
  });

  test("closed when nothing is left to change", async () => {
    const { story, at, run } = await scene();
    story.put(EXPORT, exportText([...TOOLS, "new.tool"]));
    await run();
    story.reset();
    expect(await run()).toMatchObject({ exit: 0, state: "closed", files: [] });
    expect([at.open(), at.branches.has(BRANCH)]).toEqual([[], false]);
    const { pullRequestUrl, ...rest } = await run();
    expect([pullRequestUrl, rest.state, rest.exit]).toEqual([undefined, "unchanged", 0]);
  });

  test("a person's commit: exit 3, in words, and the report says it first", async () => {
    const { story, at, run } = await scene();
    story.put(EXPORT, exportText([...TOOLS, "new.tool"]));
    await run();
    at.push(BRANCH, { "x.txt": "x" });
    const result = await run();
    expect(result).toMatchObject({ exit: 3, state: "left_alone", report: { result: "failed", exit_code: 3, diagnostics: [{ code: "sync_branch_foreign" }] } });
    expect(result.lines[0]).toContain("octocat");
  });

  test("a default branch that moves between planning and writing is planned for anew", async () => {
    let moved = false;
    const made: { at?: MemoryGitHub } = {};
    const before = (call: string): void => {
      if (moved || call !== "createBranch") return;
      moved = true;
      made.at?.push("main", { [CONFIG]: configText("simulate", { entry: ["limits: { newly_allowed: 1 }"] }) });
      throw new GitHubError("the ref moved", 409);
    };
    const { story, at, run } = await scene({}, { before });
    made.at = at;
    story.put(EXPORT, exportText([...TOOLS, "a.b", "c.d"]));
    await run();
    expect(at.open()[0]?.draft).toBe(true);
  });

  test("the token of a GitHub App knows its own work again, and nobody is told to start checks", async () => {
    const { story, at, run } = await scene({}, { identity: "acme-sync[bot]", believed: "github-actions[bot]" });
    story.put(EXPORT, exportText([...TOOLS, "a.b"]));
    expect(await run()).toMatchObject({ exit: 0, state: "opened" });
    expect(at.open()[0]?.body).not.toContain("write access");
    story.put(EXPORT, exportText([...TOOLS, "c.d"]));
    expect(await run()).toMatchObject({ exit: 0, state: "updated" });
    expect(at.open()).toMatchObject([{ number: 1 }]);
    at.push(BRANCH, { "x.txt": "x" });
    expect((await run()).lines[0]).toContain("octocat");
  });

  test("another App's sync is another's", async () => {
    const { story, at, run } = await scene({}, { identity: "acme-sync[bot]", believed: "github-actions[bot]" });
    story.put(EXPORT, exportText([...TOOLS, "a.b"]));
    await run();
    const others = { ...at.github, identity: () => Promise.resolve("github-actions[bot]"), viewer: () => Promise.resolve("github-actions[bot]") };
    expect(await run({}, { github: { ...at.github, ...others, tree: at.github.tree } })).toMatchObject({ exit: 3, state: "left_alone" });
  });

  test("a run number orders runs", async () => {
    const { story, run } = await scene();
    story.put(EXPORT, exportText([...TOOLS, "a.b"]));
    await run();
    story.put(EXPORT, exportText([...TOOLS, "older.one"]));
    const older = await run({}, { event: { ...eventOf("schedule"), runId: "6" } });
    expect(older).toMatchObject({ exit: 0, state: "superseded" });
    expect(older.lines[0]).toBe("The newer run 7 has written the pull request #1 https://github.com/acme/agents/pull/1; this one gives way.");
  });
});
