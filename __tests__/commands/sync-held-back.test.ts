import { afterAll, describe, expect, test } from "@jest/globals";
import { GitHubError } from "../../src/github-error.ts";
import { removeFolders } from "../platform/support.ts";
import { eventOf } from "./support/fake-github.ts";
import { CONFIG, exportText, minimum, newStory, refused, toolNames } from "./support/story.ts";
import { TOOLS, EXPORT, BRANCH, type Scene, scene, sceneOf, failure } from "./support/sync-scene.ts";

afterAll(removeFolders);

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
