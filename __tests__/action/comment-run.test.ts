import { afterAll, afterEach, describe, expect, test } from "@jest/globals";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { json } from "../../src/report/index.ts";
import { newFolder, removeFolders } from "../platform/support.ts";
import { report } from "../report/sample.ts";
import { api, closeServers, runStep, TOKEN } from "./support.ts";

afterAll(removeFolders);

afterEach(closeServers);

describe("comment", () => {
  const sha = "a".repeat(40);
  const payload = { workflow_run: { id: 42, event: "pull_request", head_sha: sha, head_branch: "topic", head_repository: { owner: { login: "fork" } } } };

  async function commentOn(
    text: string,
    change: { readonly deny?: boolean; readonly inputs?: Readonly<Record<string, string>> } = {},
  ): Promise<{ readonly ran: Awaited<ReturnType<typeof runStep>>; readonly posted: string[] }> {
    const posted: string[] = [];
    const server = await api(({ method, path, body }) => {
      if (path === "/user") return { status: 403, body: { message: "no" } };
      if (path.endsWith("/pulls")) return { body: [{ number: 7, state: "open", head: { sha, ref: "topic", user: { login: "fork" } } }] };
      if (path.endsWith("/pulls/7")) return { body: { number: 7, state: "open", head: { sha } } };
      if (method === "GET") return { body: [] };
      if (change.deny === true) return { status: 403, body: { message: "no" } };
      posted.push((body as { body: string }).body);
      return { status: 201, body: { id: 1, body: posted[0], user: { login: "github-actions[bot]" }, html_url: "u" } };
    });
    const root = newFolder();
    mkdirSync(join(root, "artifact"));
    writeFileSync(join(root, "artifact/report.json"), text);
    const ran = await runStep(root, {
      inputs: { command: "comment", token: TOKEN, report: "artifact", ...change.inputs },
      event: "workflow_run",
      payload,
      env: { GITHUB_API_URL: server.url },
    });
    return { ran, posted };
  }

  test("posts a valid report; nothing of it becomes an output", async () => {
    const { ran, posted } = await commentOn(json(report({ result: "failed", exit_code: 3 })));
    expect(ran.exit).toBe(0);
    expect(ran.outputs).toEqual({ result: "passed", "exit-code": "0" });
    expect(posted[0]).toContain(`head=${sha} run=42`);
    expect(posted[0]).toContain("/actions/runs/42");
  });

  test("posts nothing that is no report, and fails without the right to write", async () => {
    const forged = await commentOn('{"schema":"registry-policy.report/1"}');
    expect([forged.ran.exit, forged.posted]).toEqual([6, []]);
    expect((await commentOn(json(report({})), { deny: true })).ran.exit).toBe(7);
    expect((await commentOn(json(report({})), { inputs: { token: "" } })).ran.exit).toBe(7);
    expect((await commentOn(json(report({})), { inputs: { report: "../.." } })).ran.exit).toBe(6);
  });

  test("only prints where the input says so", async () => {
    const { ran, posted } = await commentOn(json(report({})), { inputs: { comment: "never" } });
    expect([ran.exit, posted]).toEqual([0, []]);
  });
});
