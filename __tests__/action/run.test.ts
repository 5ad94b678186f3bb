import { afterAll, afterEach, describe, expect, test } from "@jest/globals";
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import validate from "../../src/generated/report.cjs";
import { gitIn, newFolder, put, removeFolders } from "../platform/support.ts";
import { api, closeServers, project, render, rendered, runStep, TOKEN, TOOLS } from "./support.ts";

afterAll(removeFolders);

afterEach(closeServers);

describe("check", () => {
  test("passes, and every output says the same", async () => {
    const ran = await runStep(await rendered());
    expect([ran.exit, ran.stderr]).toEqual([0, ""]);
    expect(ran.outputs).toMatchObject({
      result: "passed",
      "exit-code": "0",
      "newly-allowed": "0",
      stage: "simulate",
      stale: "0",
      "tests-failed": "0",
      relaxed: "false",
    });
    expect(ran.stdout).toContain("registry-policy: passed");
    expect(ran.summary).toContain("the event schedule has no base");
    const folder = join(ran.temp, "registry-policy", "step");
    for (const [output, name] of [
      ["json", "report.json"],
      ["sarif", "report.sarif"],
      ["junit", "report.xml"],
      ["markdown", "report.md"],
    ])
      expect(ran.outputs[`report-${output}`]).toBe(join(folder, name ?? ""));
    expect(validate(JSON.parse(readFileSync(join(folder, "report.json"), "utf8")))).toBe(true);
  });

  test("a stale artefact fails with an annotation and the command that renders it", async () => {
    const root = await rendered();
    put(root, { "registry/tools.json": project([...TOOLS, "x.y"])["registry/tools.json"] ?? "" });
    const ran = await runStep(root, { inputs: { report: "out/here" } });
    expect(ran.exit).toBe(5);
    expect(ran.outputs).toMatchObject({ result: "failed", "exit-code": "5", stale: "1", "report-json": "out/here/report.json" });
    expect(ran.stdout).toMatch(/^::error file=policy\/tools\.yaml/mu);
    expect(JSON.parse(readFileSync(join(root, "out/here/report.json"), "utf8"))).toMatchObject({ exit_code: 5 });
  });

  test("several configurations by glob; one that only the base has is not forgotten", async () => {
    const root = await rendered();
    const git = gitIn(root);
    const other = (project()["registry-policy.yaml"] ?? "")
      .replaceAll("platform-tools", "second")
      .replaceAll("policy/tools.yaml", "policy/second.yaml")
      .replace("stage: simulate", "stage: enforce");
    put(root, { "second-policy.yaml": other, "policy/second.yaml": readFileSync(join(root, "policy/tools.yaml"), "utf8") });
    git("init", "-q");
    git("add", "-A");
    git("commit", "-q", "-m", "base");
    rmSync(join(root, "second-policy.yaml"));
    git("add", "-A");
    git("commit", "-q", "-m", "head");
    const payload = { before: git("rev-parse", "HEAD~1") };
    const ran = await runStep(root, { inputs: { config: "*-policy.yaml" }, event: "push", payload });
    expect(ran.exit).not.toBe(0);
    expect(ran.stdout).toMatch(/second/u);
  });

  test("what is wrong before anything is known is told in every output, too", async () => {
    for (const [inputs, code, exit] of [
      [{ config: "none.yaml" }, "config_missing", 6],
      [{ config: "../x.yaml" }, "path_outside", 6],
      [{ config: "https://example.org/x.yaml" }, "path_url", 6],
      [{ command: "chekc" }, "input_value", 6],
      [{ minimum: "limitz: 1" }, "minimum", 6],
      [{ engine: "gait" }, "gait_missing", 7],
      [{ command: "gate", policy: "none" }, "none", 6],
    ] as const) {
      const ran = await runStep(await rendered(), { inputs, env: { PATH: "/usr/bin:/bin" } });
      expect([inputs, ran.exit, ran.outputs["exit-code"], ran.outputs["result"]]).toEqual([inputs, exit, String(exit), "failed"]);
      expect(ran.stdout).toMatch(/^::error/mu);
      expect(`${ran.stdout}${ran.summary}`).toContain(code);
    }
  });

  test("no configuration: fail, or skip", async () => {
    const root = newFolder();
    expect((await runStep(root)).exit).toBe(6);
    const skipped = await runStep(root, { inputs: { "if-no-config": "skip" } });
    expect([skipped.exit, skipped.outputs["result"]]).toEqual([0, "passed"]);
    expect(skipped.stdout).toContain("if-no-config is skip");
  });

  test("no step of a workflow, a payload that is none", async () => {
    const root = await rendered();
    expect((await runStep(root, { env: { GITHUB_EVENT_NAME: "" } })).exit).toBe(7);
    expect((await runStep(root, { payload: [] })).exit).toBe(6);
  });

  test("a report that cannot be written is no pass", async () => {
    const root = await rendered();
    put(root, { out: "a file" });
    const ran = await runStep(root, { inputs: { report: "out" } });
    expect(ran.exit).not.toBe(0);
    expect(ran.outputs["result"]).toBe("failed");
  });
});

/** A repository with a pull request's merge checked out. */
async function pullRequest(): Promise<{ readonly root: string; readonly payload: unknown; readonly base: string; readonly head: string }> {
  const root = await rendered();
  const git = gitIn(root);
  git("init", "-q");
  git("add", "-A");
  git("commit", "-q", "-m", "base");
  const base = git("rev-parse", "HEAD");
  git("checkout", "-q", "-b", "topic");
  put(root, project([...TOOLS, "x.y"]));
  await render(root);
  git("add", "-A");
  git("commit", "-q", "-m", "head");
  const head = git("rev-parse", "HEAD");
  git("checkout", "-q", "-B", "merge", base);
  git("merge", "-q", "--no-ff", "-m", "merge", "topic");
  return { root, base, head, payload: { pull_request: { number: 7, head: { sha: head, repo: { full_name: "acme/tools" } }, base: { sha: base } } } };
}

describe("the comment of a check", () => {
  const inputs = { token: TOKEN };

  test("is written where the token allows it", async () => {
    const { root, payload, head } = await pullRequest();
    const posted: string[] = [];
    const server = await api(({ method, path, body }) => {
      if (path === "/user") return { status: 403, body: { message: "no" } };
      if (path.endsWith("/pulls/7")) return { body: { number: 7, state: "open", head: { sha: head } } };
      if (method === "GET") return { body: [] };
      posted.push((body as { body: string }).body);
      return { status: 201, body: { id: 1, body: posted[0], user: { login: "github-actions[bot]" }, html_url: "https://github.com/c/1" } };
    });
    const ran = await runStep(root, { inputs, event: "pull_request", payload, env: { GITHUB_API_URL: server.url } });
    expect([ran.exit, ran.outputs["newly-allowed"]]).toEqual([0, "1"]);
    expect(posted[0]).toMatch(new RegExp(`^<!-- registry-policy:report head=${head} run=5 -->\n`, "u"));
    expect(posted[0]).toContain("https://github.com/acme/tools/actions/runs/5");
    expect(ran.stdout).toContain("comment created: https://github.com/c/1");
  });

  test("is left out with the lines to add; asked for, its absence fails", async () => {
    const { root, payload } = await pullRequest();
    const server = await api(() => ({
      status: 403,
      body: { message: "Resource not accessible by integration" },
      headers: { "x-accepted-github-permissions": "issues=write; pull_requests=write" },
    }));
    const step = { event: "pull_request", payload, env: { GITHUB_API_URL: server.url } };
    const auto = await runStep(root, { ...step, inputs });
    expect(auto.exit).toBe(0);
    expect(auto.stdout).toContain("permissions:\n  pull-requests: write\n");
    const always = await runStep(root, { ...step, inputs: { ...inputs, comment: "always" } });
    expect([always.exit, always.outputs["result"]]).toEqual([7, "failed"]);
    const asked = server.asked.length;
    expect((await runStep(root, { ...step, inputs: { ...inputs, comment: "never" } })).exit).toBe(0);
    expect(server.asked).toHaveLength(asked);
  });

  test("without a token nothing is asked, and the base is read from the clone", async () => {
    const { root, payload } = await pullRequest();
    const ran = await runStep(root, { event: "pull_request", payload, env: { GITHUB_API_URL: "http://127.0.0.1:9" } });
    expect([ran.exit, ran.outputs["newly-allowed"]]).toEqual([0, "1"]);
    expect(ran.stdout).toContain("there is no token");
  });
});

describe("gate", () => {
  test("opens or stays shut with what is missing, and writes its own document", async () => {
    const root = await rendered();
    const git = gitIn(root);
    git("init", "-q");
    git("add", "-A");
    git("commit", "-q", "-m", "base");
    const inputs = { command: "gate", policy: "platform-tools" };
    const open = await runStep(root, { inputs: { ...inputs, require: "simulate" } });
    expect([open.exit, open.outputs["gate"], open.outputs["result"], open.outputs["stage"]]).toEqual([0, "open", "passed", "simulate"]);
    expect(open.stdout).toContain("gate open: platform-tools stands at simulate, simulate is required");
    const shut = await runStep(root, { inputs });
    expect([shut.exit, shut.outputs["gate"], shut.outputs["result"]]).toEqual([3, "shut", "failed"]);
    expect(shut.stdout).toMatch(/^::error/mu);
    expect(JSON.parse(readFileSync(join(shut.temp, "registry-policy/step/gate.json"), "utf8"))).toMatchObject({
      schema: "registry-policy.gate/1",
      open: false,
    });
    expect((await runStep(root, { inputs: { ...inputs, policy: "nobody" } })).exit).toBe(6);
  });
});

test.each([
  ["a policy that there is not", { policy: "nobody" }],
  ["no policy", { policy: "" }],
  ["an input that cannot be read", { policy: "tools", require: "always" }],
  ["a minimum that cannot be read", { policy: "tools", minimum: "soak: 3" }],
])("a gate that cannot answer stays shut: %s", async (_what, inputs) => {
  const answer = await runStep(await rendered(), { event: "push", inputs: { command: "gate", ...inputs } });
  expect([answer.exit, answer.outputs["gate"], answer.outputs["result"]]).toEqual([6, "shut", "failed"]);
});

test("a pinned gait is not fetched where the embedded evaluator judges", async () => {
  const ran = await runStep(await rendered(), { inputs: { "gait-version": "1.4.0", "gait-sha256": "0".repeat(64) } });
  expect(ran.exit).toBe(0);
});

describe("pull_request_target", () => {
  test("works on the base alone", async () => {
    const { root, payload, base, head } = await pullRequest();
    const git = gitIn(root);
    const step = { event: "pull_request_target", payload, env: { GITHUB_SHA: base } };
    for (const commit of ["merge", head]) {
      git("checkout", "-q", commit);
      const ran = await runStep(root, step);
      expect(ran.exit).toBe(6);
      expect(ran.stdout).toContain("pull_request_target is refused here");
    }
    git("checkout", "-q", base);
    expect((await runStep(root, step)).exit).toBe(0);
    // A second checkout in a folder counts, too.
    const nested = newFolder();
    gitIn(nested)("clone", "-q", "-b", "topic", root, "pr");
    expect((await runStep(nested, { ...step, inputs: { config: "pr/registry-policy.yaml" } })).exit).toBe(6);
    expect((await runStep(nested, { ...step, inputs: { config: "pr/*.yaml" } })).exit).toBe(6);
  });
});

describe("a planted token", () => {
  test("is masked once and found nowhere else, whatever the server says", async () => {
    const { root, payload } = await pullRequest();
    const forms = [TOKEN, Buffer.from(TOKEN).toString("base64").replace(/=+$/u, ""), encodeURIComponent(TOKEN)];
    for (const status of [200, 401, 403, 404, 422]) {
      const server = await api(() => ({ status, body: { message: `${TOKEN} ${forms[1] ?? ""}`, errors: [TOKEN] } }));
      const ran = await runStep(root, { inputs: { token: TOKEN, comment: "always" }, event: "pull_request", payload, env: { GITHUB_API_URL: server.url } });
      const mask = `::add-mask::${TOKEN}\n`;
      expect(ran.stdout.startsWith(mask)).toBe(true);
      const all = [
        ran.stdout.slice(mask.length),
        ran.stderr,
        ran.summary,
        JSON.stringify(ran.outputs),
        readFileSync(ran.outputs["report-json"] ?? "", "utf8"),
        readFileSync(ran.outputs["report-sarif"] ?? "", "utf8"),
      ].join("\n");
      for (const form of forms) expect(all).not.toContain(form);
    }
  });
});
