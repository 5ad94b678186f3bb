/** The examples hold: artefacts are what their sources render to, tests pass, and the workflows keep the rules that the docs give. */
import { spawnSync } from "node:child_process";
import { cpSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { parse } from "yaml";
import { check, type CheckResult, type Context } from "../../src/commands/index.ts";
import { makeWorld } from "../../src/platform/index.ts";
import { contents, newFolder, removeFolders } from "../platform/support.ts";
import { ROOT } from "../support/shared.ts";

const EXAMPLES = readdirSync(join(ROOT, "examples"), { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith("/registry-policy.yaml"))
  .map((path) => `examples/${path}`)
  .sort();

/** Compared with a folder, so that the result hangs neither on git's history nor on what is committed. */
async function checked(config: string, base: string): Promise<CheckResult> {
  const world = await makeWorld({ workspace: ROOT, near: undefined, cwd: ROOT, env: {} });
  const context: Context = { world, github: undefined, event: undefined };
  return check(context, { configs: [config], base, write: false, engine: undefined, gait: undefined, minimum: undefined });
}

/** As the examples name the action. */
const REPOSITORY = "registry-policy/registry-policy";

const folderOf = (config: string): string => config.slice(0, config.lastIndexOf("/"));

test("there is one for each way to run it", () => {
  expect(EXAMPLES.map((path) => path.split("/")[1] ?? "").sort()).toEqual([
    "mcp-trust",
    "pull-request",
    "quickstart",
    "quickstart-pr",
    "release-gate",
    "reusable-workflow",
    "scheduled-sync",
  ]);
});

test.each(EXAMPLES.filter((config) => !config.includes("quickstart-pr")))("%s passes", async (config) => {
  const { report } = await checked(config, folderOf(config));
  const parts = [...report.policies, ...report.snapshots];
  expect(parts.length).toBeGreaterThan(0);
  expect({ exit: report.exit_code, stale: parts.filter((p) => p.stale).map((p) => p.id), told: report.diagnostics }).toEqual({ exit: 0, stale: [], told: [] });
  for (const part of parts) expect([part.id, part.tests.failed, part.tests.passed > 0]).toEqual([part.id, 0, true]);
});

describe("copied to the top of a repository of its own", () => {
  afterAll(removeFolders);

  test.each(EXAMPLES.filter((config) => !config.includes("quickstart-pr")))("%s passes once it is rendered for its new place", async (config) => {
    const root = newFolder();
    cpSync(join(ROOT, folderOf(config)), root, { recursive: true });
    const world = await makeWorld({ workspace: root, near: undefined, cwd: root, env: {} });
    const before = contents(root);
    const run = (write: boolean): Promise<CheckResult> =>
      check(
        { world, github: undefined, event: undefined },
        { configs: ["registry-policy.yaml"], base: undefined, write, engine: undefined, gait: undefined, minimum: undefined },
      );
    expect((await run(true)).report.exit_code).toBe(0);
    const { report } = await run(false);
    expect([report.exit_code, report.diagnostics.filter((d) => d.severity === "error")]).toEqual([0, []]);
    // Only the place of what it was rendered from is another one.
    const moved = Object.fromEntries(Object.entries(before).map(([path, text]) => [path, text.replaceAll(`"${folderOf(config)}/`, '"')]));
    expect(contents(root)).toEqual(moved);
  });
});

describe("quickstart", () => {
  let result: CheckResult;
  beforeAll(async () => {
    result = await checked("examples/quickstart/registry-policy.yaml", "examples/quickstart");
  });

  test("has two policies at different stages and 20 to 40 tools", () => {
    const { policies } = result.report;
    expect(policies.map((p) => [p.id, p.stage])).toEqual([
      ["platform-tools", "dry_run"],
      ["support-agents", "simulate"],
    ]);
    const tools = result.head.configs.flatMap((c) => c.policies).map((p) => p.tools.size);
    expect(tools).toEqual([31, 8]);
  });

  test("has no time ahead of now and no limit of age, so that it says the same on every day", () => {
    const folder = join(ROOT, "examples/quickstart");
    const texts = readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((path) => /\.(json|yaml)$/u.test(path))
      .map((path) => readFileSync(join(folder, path), "utf8"));
    const times = texts.flatMap((text) => text.match(/\d{4}-\d\d-\d\dT[\d:.]+Z/gu) ?? []);
    expect(times.length).toBeGreaterThan(5);
    expect(times.filter((time) => Date.parse(time) > Date.parse("2026-11-23T00:00:00Z"))).toEqual([]);
    expect(texts.filter((text) => /^\s*(max_age|max_export_age):/mu.test(text))).toEqual([]);
  });
});

describe("quickstart-pr beside quickstart", () => {
  let result: CheckResult;
  beforeAll(async () => {
    result = await checked("examples/quickstart-pr/registry-policy.yaml", "examples/quickstart");
  });

  test("shows what becomes allowed and blocked, with the lines of the export", () => {
    const changes = result.report.policies[0]?.changes;
    expect(changes?.newly_allowed.map((c) => [c.tool, c.from, c.file])).toEqual(
      ["calendar.create_event", "github.merge_pull_request", "warehouse.drop_table"].map((tool) => [tool, "block", "examples/quickstart-pr/registry/approved-tools.json"]),
    );
    expect(changes?.newly_blocked.map((c) => c.tool)).toEqual(["chat.send_direct_message"]);
    expect(result.report.policies[1]?.changes.relaxed).toBe(false);
    expect(result.report.snapshots[0]?.changes.newly_untrusted.map((s) => s.server)).toEqual(["chat"]);
  });

  test("fails for the one test that notices", () => {
    expect(result.report.exit_code).toBe(5);
    expect(result.report.judges_changed).toEqual([]);
    const failed = result.report.policies.flatMap((p) => p.tests.cases).filter((c) => !c.passed);
    expect(failed.map((c) => [c.intent, c.expected, c.verdict])).toEqual([["examples/quickstart-pr/intents/platform/delete/drop-table.json", "block", "require_approval"]]);
    expect([...result.report.policies, ...result.report.snapshots].map((p) => p.stale)).toEqual([false, false, false]);
  });
});

interface Step {
  readonly uses?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly run?: string;
}
interface Job {
  readonly name?: string;
  readonly uses?: string;
  readonly permissions?: unknown;
  readonly "timeout-minutes"?: number;
  readonly steps?: readonly Step[];
}
interface Workflow {
  readonly name?: string;
  readonly on: Readonly<Record<string, { readonly paths?: unknown } | null>>;
  readonly permissions?: unknown;
  readonly concurrency?: { readonly group?: string };
  readonly jobs: Readonly<Record<string, Job>>;
}

const WORKFLOWS = [".github", "examples"]
  .flatMap((folder) => readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" }).map((path) => `${folder}/${path}`))
  .filter((path) => /(^|\/)\.github\/workflows\/[^/]+\.yml$/u.test(path))
  .sort();

describe("workflows", () => {
  test("there are ours and those of the examples", () => expect(WORKFLOWS.length).toBeGreaterThanOrEqual(10));

  test.each(WORKFLOWS)("%s keeps the rules", (path) => {
    const text = readFileSync(join(ROOT, path), "utf8");
    const workflow = parse(text) as Workflow;
    expect(workflow.permissions).toEqual({});
    expect(workflow.name).toBeDefined();
    if (!("workflow_call" in workflow.on)) expect(workflow.concurrency?.group).toBeDefined();
    for (const job of Object.values(workflow.jobs)) {
      expect(job.name).toBeDefined();
      expect(job.permissions).toBeDefined();
      if (job.uses === undefined) expect(job["timeout-minutes"]).toBeGreaterThan(0);
      for (const step of job.steps ?? []) {
        if (step.uses !== undefined && step.uses !== "./") expect(step.uses).toMatch(/^[\w.-]+\/[\w.-]+@[0-9a-f]{40}$/u);
        if (step.uses?.startsWith("actions/checkout@") === true) expect(step.with?.["persist-credentials"]).toBe(false);
        expect(step.run ?? "").not.toContain("${{");
      }
    }
    // The version stands beside each hash, for people.
    for (const line of text.split("\n").filter((l) => /uses: \S+@[0-9a-f]{40}/u.test(l))) expect(line).toMatch(/ # v\d/u);
  });

  test("a copy runs what it names: the pinned commit of ours holds the bundle, and knows every input", () => {
    const git = (...args: readonly string[]): string | undefined => {
      const ran = spawnSync("git", ["-C", ROOT, ...args], { encoding: "utf8", maxBuffer: 1 << 26 });
      return ran.status === 0 ? ran.stdout : undefined;
    };
    const own = WORKFLOWS.flatMap((path) => Object.values((parse(readFileSync(join(ROOT, path), "utf8")) as Workflow).jobs).flatMap((job) => job.steps ?? [])).filter(
      (step) => step.uses?.startsWith(`${REPOSITORY}@`) === true,
    );
    expect(own.length).toBeGreaterThanOrEqual(6);
    for (const step of own) {
      const commit = step.uses?.split("@")[1] ?? "";
      if (git("cat-file", "-e", `${commit}^{commit}`) === undefined) {
        console.warn(`the clone lacks ${commit}, which the examples pin: not looked into`);
        continue;
      }
      const manifest = parse(git("show", `${commit}:action.yml`) ?? "") as { readonly inputs: object; readonly runs: { readonly main: string } };
      expect([commit, git("cat-file", "-e", `${commit}:${manifest.runs.main}`)]).toEqual([commit, ""]);
      expect(Object.keys(step.with ?? {}).filter((name) => !(name in manifest.inputs))).toEqual([]);
    }
  });

  test("required checks are not filtered by paths and run in the merge queue", () => {
    for (const path of WORKFLOWS.filter((p) => /\/(registry-policy|ci|check-dist|workflows)\.yml$/u.test(p))) {
      const { on } = parse(readFileSync(join(ROOT, path), "utf8")) as Workflow;
      expect([path, Object.keys(on).sort()]).toEqual([path, ["merge_group", "pull_request", "push"]]);
      expect(Object.values(on).filter((event) => event?.paths !== undefined)).toEqual([]);
    }
  });

  test("only the workflow of a comment runs on workflow_run, and it checks nothing out", () => {
    const on = WORKFLOWS.filter((path) => "workflow_run" in (parse(readFileSync(join(ROOT, path), "utf8")) as Workflow).on);
    expect(on).toEqual(["examples/pull-request/.github/workflows/registry-policy-comment.yml"]);
    expect(readFileSync(join(ROOT, on[0] ?? ""), "utf8")).not.toContain("actions/checkout");
    for (const path of WORKFLOWS) expect(readFileSync(join(ROOT, path), "utf8")).not.toContain("pull_request_target");
  });
});
