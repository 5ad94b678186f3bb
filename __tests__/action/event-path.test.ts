import { afterAll, expect, jest, test } from "@jest/globals";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { newFolder, put, removeFolders } from "../platform/support.ts";

jest.setTimeout(60_000);
afterAll(removeFolders);

const MAIN = join(import.meta.dirname, "../../src/action-main.ts");

test.each(["not json", "[", ""])("a payload of %j is refused in words, without a stack trace", (payload) => {
  const root = newFolder();
  put(root, { "event.json": payload, output: "", summary: "", "work/README.md": "" });
  const ran = spawnSync(process.execPath, [MAIN], {
    cwd: join(root, "work"),
    encoding: "utf8",
    env: {
      PATH: process.env["PATH"],
      HOME: root,
      RUNNER_TEMP: root,
      GITHUB_ACTIONS: "true",
      GITHUB_REPOSITORY: "acme/tools",
      GITHUB_SHA: "0".repeat(40),
      INPUT_COMMAND: "check",
      INPUT_CONFIG: "registry-policy.yaml",
      GITHUB_WORKSPACE: join(root, "work"),
      GITHUB_EVENT_NAME: "pull_request",
      GITHUB_EVENT_PATH: join(root, "event.json"),
      GITHUB_OUTPUT: join(root, "output"),
      GITHUB_STEP_SUMMARY: join(root, "summary"),
    },
  });
  expect(ran.stdout).toContain("event_invalid: the event's payload (GITHUB_EVENT_PATH) is not JSON");
  expect(`${ran.stdout}${ran.stderr}`).not.toMatch(/^\s+at /mu);
  expect(ran.status).toBe(6);
  expect(readFileSync(join(root, "output"), "utf8")).toMatch(/^exit-code<<(.+)\n6\n\1$/mu);
});
