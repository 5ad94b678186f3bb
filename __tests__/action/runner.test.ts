import { afterAll, describe, expect, test } from "@jest/globals";
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readEvent } from "../../src/platform/event.ts";
import { makeFiles } from "../../src/platform/files.ts";
import { appendSummary, namedFolder, ownReportFolder, setOutputs } from "../../src/platform/runner-files.ts";
import { maskCommand, redactor } from "../../src/platform/runner-secret.ts";
import { newFolder, put, refusal, removeFolders } from "../platform/support.ts";
import { parseOutputs } from "./support.ts";

afterAll(removeFolders);

describe("outputs", () => {
  test("values of whatever kind come back whole, and no two delimiters are alike", async () => {
    const path = join(newFolder(), "out");
    const values = new Map([
      ["result", "a\nb<<c\nresult=forged"],
      ["stage", ""],
      ["policy-digest", "::set-output name=x::y\nEOF\n"],
    ]);
    await setOutputs({ GITHUB_OUTPUT: path }, values);
    await setOutputs({ GITHUB_OUTPUT: path }, new Map([["gate", "open"]]));
    const text = readFileSync(path, "utf8");
    expect(parseOutputs(text)).toEqual({ ...Object.fromEntries(values), gate: "open" });
    const delimiters = [...text.matchAll(/<<(registry-policy-[0-9a-f-]{36})$/gmu)].map((m) => m[1]);
    expect(new Set(delimiters).size).toBe(4);
  });

  test("a name that is not ours is a defect; without a file nothing is written", async () => {
    await expect(setOutputs({ GITHUB_OUTPUT: join(newFolder(), "out") }, new Map([["a<<b", "c"]]))).rejects.toThrow("cannot be written");
    await expect(setOutputs({}, new Map([["result", "c"]]))).resolves.toBeUndefined();
  });
});

describe("the summary", () => {
  test("is appended, but never past what GitHub keeps", async () => {
    const path = join(newFolder(), "summary");
    writeFileSync(path, "before\n");
    expect(await appendSummary({ GITHUB_STEP_SUMMARY: path }, "after\n")).toBe(true);
    expect(await appendSummary({ GITHUB_STEP_SUMMARY: path }, "ä".repeat(512 * 1024))).toBe(false);
    expect(readFileSync(path, "utf8")).toBe("before\nafter\n");
    expect(await appendSummary({}, "x")).toBe(false);
  });
});

describe("folders", () => {
  test("the report's own lies below the runner's, one for each step", async () => {
    const temp = newFolder();
    expect(await ownReportFolder({ RUNNER_TEMP: temp, GITHUB_ACTION: "__a/../b" })).toEqual({
      path: join(temp, "registry-policy", "__a____b"),
      where: "operand",
    });
    expect(await refusal(ownReportFolder({}))).toBe("runner_variable_missing");
    expect(await refusal(ownReportFolder({ RUNNER_TEMP: "relative" }))).toBe("runner_variable_missing");
  });

  test("a named one lies in the workspace or below the runner's", async () => {
    const workspace = newFolder();
    const temp = newFolder();
    const outside = newFolder();
    mkdirSync(join(temp, "there"));
    symlinkSync(outside, join(temp, "out"));
    symlinkSync(outside, join(workspace, "out"));
    const files = await makeFiles(workspace, workspace);
    const at = (folder: string): ReturnType<typeof namedFolder> => namedFolder({ RUNNER_TEMP: temp }, files, folder);
    expect(await at("reports/new")).toEqual({ path: "reports/new", where: "workspace" });
    expect(await at(".")).toEqual({ path: ".", where: "workspace" });
    expect(await at(join(workspace, "reports"))).toEqual({ path: "reports", where: "workspace" });
    expect(await at(join(temp, "there", "new"))).toEqual({ path: join(temp, "there", "new"), where: "operand" });
    for (const folder of ["../x", outside, "/etc", join(temp, "out"), join(temp, "out", "x"), join(workspace, "out", "x"), join(temp, "..", "x")]) {
      expect([folder, await refusal(at(folder))]).toEqual([folder, "path_outside"]);
    }
    expect(await refusal(at("https://example.org/x"))).toBe("path_url");
  });
});

describe("the token", () => {
  test("is hidden in every form in which it is carried", () => {
    const token = "ghp_a+b/c=d%e0123456789";
    const hide = redactor(token);
    const basic = Buffer.from(`x-access-token:${token}`).toString("base64");
    const text = [token, encodeURIComponent(token), Buffer.from(token).toString("base64"), `AUTHORIZATION: basic ${basic}`].join("\n");
    expect(hide(text)).not.toMatch(/ghp|Z2hw|eC1hY2Nlc3M/u);
    expect(hide("plain")).toBe("plain");
    expect(redactor(undefined)("plain")).toBe("plain");
  });

  test("is masked unless whoever made it has done so; never in two lines", () => {
    expect(maskCommand("ghp_50%")).toBe("::add-mask::ghp_50%25");
    expect(maskCommand("ghs_jobs0Own")).toBeUndefined();
    expect(maskCommand("a\n::error::b")).toBeUndefined();
    expect(maskCommand("")).toBeUndefined();
  });
});

describe("the event", () => {
  const env = (path?: string): NodeJS.ProcessEnv => ({
    GITHUB_EVENT_NAME: "push",
    GITHUB_REPOSITORY: "acme/tools",
    GITHUB_SHA: "s",
    GITHUB_REF: "r",
    GITHUB_RUN_ID: "5",
    ...(path === undefined ? {} : { GITHUB_EVENT_PATH: path }),
  });
  const file = (text: string | Uint8Array): string => {
    const folder = newFolder();
    writeFileSync(join(folder, "event.json"), text);
    return join(folder, "event.json");
  };

  test("is read with its payload", async () => {
    expect(await readEvent(env(file('{"before":"0"}')))).toEqual({
      name: "push",
      ref: "r",
      sha: "s",
      repository: "acme/tools",
      runId: "5",
      runAttempt: "",
      serverUrl: "https://github.com",
      payload: { before: "0" },
    });
    expect((await readEvent(env())).payload).toEqual({});
  });

  test.each([
    ["no JSON", "x"],
    ["a list", "[]"],
    ["nested too deep", `{"a":${"[".repeat(200)}${"]".repeat(200)}}`],
    ["not UTF-8", new Uint8Array([0x7b, 0xff, 0x7d])],
  ])("refuses %s", async (_name, text) => {
    expect(await refusal(readEvent(env(file(text))))).toBe("event_invalid");
  });

  test("brackets in text are not nesting", async () => {
    expect((await readEvent(env(file(JSON.stringify({ a: `"\\${"[".repeat(300)}` }))))).payload).toEqual({ a: `"\\${"[".repeat(300)}` });
  });

  test("refuses what is too large, no step of a workflow, and a repository that is no name", async () => {
    expect(await refusal(readEvent(env(file(" ".repeat(26 * 1024 * 1024)))))).toBe("file_too_large");
    expect(await refusal(readEvent({}))).toBe("runner_variable_missing");
    expect(await refusal(readEvent({ ...env(), GITHUB_REPOSITORY: "a/b/../c" }))).toBe("repository_shape");
    const folder = newFolder();
    put(folder, { "x/y": "" });
    expect(await refusal(readEvent(env(join(folder, "x"))))).toBe("path_not_regular");
  });
});
