import { afterAll, describe, expect, test } from "@jest/globals";
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { sync, type Context, type SyncOptions, type SyncResult } from "../../src/commands/index.ts";
import { GitHubError } from "../../src/github-error.ts";
import { InputError } from "../../src/input-error.ts";
import { contents, removeFolders } from "../platform/support.ts";
import { eventOf } from "./support/fake-github.ts";
import { memoryGitHub, type MemoryGitHub, type MemoryOptions } from "./support/memory-github.ts";
import { CONFIG, configText, enforcedStory, exportText, minimum, newStory, refused, toolNames, type Story } from "./support/story.ts";

afterAll(removeFolders);

const TOOLS = toolNames(8);
const EXPORT = "registry/tools.json";
const POLICY = "policy/tools.yaml";
const BRANCH = "registry-policy/sync";

/** What is in the working tree, as the server would hold it. */
function tracked(story: Story): Readonly<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const name of readdirSync(story.root)) {
    if (name === ".git") continue;
    if (statSync(join(story.root, name)).isDirectory())
      for (const [path, text] of Object.entries(contents(join(story.root, name)))) found[`${name}/${path}`] = text;
    else found[name] = story.text(name);
  }
  return found;
}

interface Scene {
  readonly story: Story;
  readonly at: MemoryGitHub;
  readonly run: (options?: Partial<SyncOptions>, context?: Partial<Context>) => Promise<SyncResult>;
}

/** A repository at simulate whose server holds the same commit. */
async function scene(settings: Parameters<typeof newStory>[1] = {}, options: MemoryOptions = {}, start: readonly string[] = TOOLS): Promise<Scene> {
  const story = await newStory(start, settings);
  await story.save("begin");
  return sceneOf(story, options);
}

function sceneOf(story: Story, options: MemoryOptions = {}): Scene {
  const at = memoryGitHub(tracked(story), options);
  const run: Scene["run"] = (more = {}, context = {}) =>
    sync(
      { ...story.context, github: at.github, event: { ...eventOf("schedule"), runId: "7" }, ...context },
      { configs: [CONFIG], pullRequest: true, engine: undefined, gait: undefined, minimum: undefined, ...more },
    );
  return { story, at, run };
}

async function failure(work: Promise<unknown>): Promise<InputError> {
  try {
    await work;
  } catch (error) {
    if (error instanceof InputError) return error;
    throw error;
  }
  throw new Error("nothing was refused");
}

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

describe("past a limit", () => {
  const cases: readonly [string, Parameters<typeof newStory>[1], readonly string[], readonly string[]][] = [
    ["too many newly allowed", { entry: ["limits: { newly_allowed: 1 }"] }, [...TOOLS, "a.b", "c.d"], ["limit_exceeded"]],
    ["most leave", {}, TOOLS.slice(0, 2), ["export_shrinks"]],
    ["all swapped", {}, [TOOLS[0] ?? "", ...TOOLS.slice(1).map((n) => `other.${n}`)], ["export_shrinks", "export_grows"]],
    ["grows tenfold", {}, [...TOOLS, ...toolNames(80).map((n) => `more.${n}`)], ["export_grows"]],
    ["one leaves, and none may", { entry: ["limits: { shrink_percent: 0 }"] }, TOOLS.slice(0, 7), ["export_shrinks"]],
  ];
  test.each(cases)("%s: a draft with the reason and the exception first", async (_name, settings, tools, codes) => {
    const { story, at, run } = await scene(settings);
    story.put(EXPORT, exportText(tools));
    const result = await run();
    expect(result.reasons.map((r) => r.code)).toEqual(codes);
    expect(result.exit).toBe(0);
    const [pull] = at.open();
    expect(pull?.draft).toBe(true);
    expect(pull?.body.split("\n").slice(2, 4)).toEqual(["> [!WARNING]", expect.stringContaining("Draft:")]);
    expect(pull?.body).toMatch(/exceptions\/tools-limit-[0-9a-f]{12}\.yaml/u);
    expect(pull?.body.includes("registry-policy block")).toBe(TOOLS.some((name) => !tools.includes(name)));
  });

  test("the organisation's minimum is stricter than a configuration without limits", async () => {
    const { story, run } = await scene();
    story.put(EXPORT, exportText([...TOOLS, "a.b"]));
    expect((await run({ minimum: minimum({ limits: { newly_allowed: 0 } }) })).reasons.map((r) => r.code)).toEqual(["limit_exceeded"]);
  });

  test("the exception of the body, filled in on the default branch, makes just this change routine", async () => {
    const { story, at, run } = await scene({ entry: ["limits: { newly_allowed: 1, shrink_percent: 10 }"] });
    story.put(EXPORT, exportText([...TOOLS.slice(2), "a.b", "c.d"]));
    await run();
    const [, path = "", text = ""] = /`(exceptions\/[^`]+)`\n\n```yaml\n([\s\S]*?)\n```/u.exec(at.open()[0]?.body ?? "") ?? [];
    at.push("main", { [path]: `${text}\n` });
    expect(await refused(run())).toBe("Refused exception_time");
    at.push("main", { [path]: `${text.replace("YYYY-MM-DD", "2026-12-31").replace("YOUR LOGIN", "ann")}\n` });
    expect((await run()).reasons).toEqual([]);
    expect(at.open()).toMatchObject([{ number: 1, draft: false }]);
    story.put(EXPORT, exportText([...TOOLS.slice(2), "a.b", "c.d", "e.f"]));
    expect((await run()).reasons.map((r) => r.code)).toEqual(["limit_exceeded", "export_shrinks"]);
  });
});

describe("snapshots", () => {
  const REPORT = "registry/scan.json";
  const TRUST = "policy/mcp.yaml";
  const scan = (updated: string, ...servers: readonly (readonly [name: string, score: number])[]): string =>
    `${JSON.stringify({ entries: servers.map(([server_id, score]) => ({ server_id, source: "external", status: "trusted", score, updated_at: updated })) }, null, 1)}\n`;
  const servers = (count: number): readonly (readonly [string, number])[] => Array.from({ length: count }, (_, i) => [`server-${i}`, 0.9] as const);
  const policy = [
    "schema_id: gait.gate.policy",
    "schema_version: 1.0.0",
    "default_verdict: block",
    "mcp_trust:",
    "  enabled: true",
    "  snapshot: snapshot.json",
    "  max_age: 168h",
    "  min_score: 0.8",
    "  action: block",
    "  required_risk_classes: [high]",
    "rules: []",
    "",
  ].join("\n");

  async function trustScene(): Promise<Scene> {
    const story = await newStory(TOOLS);
    story.put(
      CONFIG,
      `${story.text(CONFIG)}snapshots:\n  servers:\n    report: { file: ${REPORT}, format: gait-native }\n    output: policy/snapshot.json\n    policy: ${TRUST}\n`,
    );
    story.put(TRUST, policy);
    story.put(REPORT, scan("2026-03-01T00:00:00Z", ...servers(8)));
    await story.save("begin");
    return sceneOf(story);
  }

  test("the forecast stands in the body and in the report", async () => {
    const { story, at, run } = await trustScene();
    story.put(REPORT, scan("2026-03-01T06:00:00Z", ...servers(7), ["slack", 0.5]));
    const result = await run();
    expect(result.files).toEqual(["policy/snapshot.json", REPORT]);
    expect(result.reasons).toEqual([]);
    expect(result.report.snapshots[0]?.forecast?.[0]).toEqual({ server: "server-0", at: "2026-03-08T06:00:00Z", reason: "mcp_trust_stale: then block" });
    expect(result.report.snapshots[0]?.forecast).toHaveLength(7);
    const body = at.open()[0]?.body ?? "";
    expect(body).toContain("`servers` passes `mcp_trust.max_age` (`168h0m0s`) on `2026-03-08T06:00:00Z`");
    expect(body).toContain("1 server of `servers` is under `min_score` 0.8: `slack`.");
  });

  test.each([
    ["most servers are gone", "2026-03-01T06:00:00Z", 2, ["export_shrinks"]],
    ["older than the committed one", "2026-02-27T00:00:00Z", 8, ["export_goes_back"]],
    ["ahead of the clock", "2026-03-01T10:00:00Z", 8, ["time_in_future"]],
  ])("%s: a draft", async (_name, updated, count, codes) => {
    const { story, at, run } = await trustScene();
    story.put(REPORT, scan(updated, ...servers(count)));
    expect((await run()).reasons.map((r) => r.code)).toEqual(codes);
    expect(at.open()[0]?.draft).toBe(true);
  });
});

describe("what is refused", () => {
  test("a machine of one's own has no GitHub", async () => {
    const { run } = await scene();
    expect((await failure(run({}, { github: undefined }))).exit).toBe(7);
  });

  test.each(["pull_request", "pull_request_target", "merge_group", "workflow_run", "issue_comment"])(
    "the event %s, whose files may be anybody's",
    async (name) => {
      const { at, run } = await scene();
      expect(await failure(run({}, { event: eventOf(name) }))).toMatchObject({ exit: 6, diagnostic: { code: "event_unsuitable" } });
      expect(at.writes).toEqual([]);
    },
  );

  test("an export that is missing, or that is no UTF-8", async () => {
    const { story, at, run } = await scene();
    story.remove(EXPORT);
    expect(await failure(run())).toMatchObject({ exit: 6, diagnostic: { code: "file_missing", file: EXPORT } });
    expect(at.writes).toEqual([]);
  });

  test("a default branch that is called as ours is", async () => {
    const { story, at, run } = await scene();
    story.put(EXPORT, exportText([...TOOLS, "a.b"]));
    expect(await failure(run({}, { github: { ...at.github, defaultBranch: () => Promise.resolve(BRANCH), branch: at.github.branch } }))).toMatchObject({
      diagnostic: { code: "branch_default" },
    });
  });

  test.each([
    [403, "Resource not accessible by integration", "github_permissions", /`contents: write` and `pull-requests: write`/u],
    [404, "Not Found", "github_permissions", /`contents: write`/u],
    [403, "GitHub Actions is not permitted to create or approve pull requests.", "github_setting", /Allow GitHub Actions to create and approve pull requests/u],
    [422, "Draft pull requests are not supported in this repository.", "github_no_drafts", /no drafts/u],
    [409, "Repository rule violations found", "github_rules", /registry-policy\/sync\*/u],
    [401, "Bad credentials", "github_token", /token/u],
    [429, "slow down", "github_limited", /later/u],
    [500, "oops", "github_failed", /Nothing is lost/u],
  ])("%s %s: exit 7 with %s", async (status, message, code, help) => {
    const before = (call: string): void => {
      if (call === "openPull") throw new GitHubError(message, status);
    };
    const { story, run } = await scene({}, { before });
    story.put(EXPORT, exportText([...TOOLS, "a.b"]));
    const error = await failure(run());
    expect([error.exit, error.diagnostic.code]).toEqual([7, code]);
    expect(error.diagnostic.help).toMatch(help);
  });
});
