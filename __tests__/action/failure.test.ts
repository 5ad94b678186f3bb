import { describe, expect, test } from "@jest/globals";
import { failureOf, permissionLines } from "../../src/action/failure.ts";
import { Refused } from "../../src/commands/index.ts";
import { errorAt } from "../../src/diagnostic.ts";
import { GitHubError } from "../../src/github-error.ts";
import { InputError } from "../../src/input-error.ts";

describe("what is thrown", () => {
  test("refusals keep their findings and exits", () => {
    const one = errorAt("x", "m", { file: "f", line: 1, column: 2 }, "h");
    expect(failureOf(new InputError(one))).toEqual({ exit: 6, diagnostics: [one], trace: [] });
    expect(failureOf(new InputError(one, 7))).toMatchObject({ exit: 7 });
    expect(failureOf(new Refused([one, one]))).toEqual({ exit: 6, diagnostics: [one, one], trace: [] });
  });

  test("GitHub's refusals are exit 7 with the permissions to add", () => {
    expect(failureOf(new GitHubError("no", 403, "contents=read"))).toMatchObject({
      exit: 7,
      diagnostics: [{ code: "github_refused", help: "Give the job the permissions it lacks: permissions: contents: read" }],
    });
    expect(failureOf(new GitHubError("no", 500)).diagnostics[0]?.help).toBe("Run the job again when GitHub answers.");
  });

  test("everything else is a defect of ours", () => {
    const { exit, diagnostics, trace } = failureOf(new TypeError("x is not a function"));
    expect([exit, diagnostics[0]?.code]).toEqual([1, "internal"]);
    expect(diagnostics[0]?.message).toContain("x is not a function");
    expect(trace.length).toBeGreaterThan(0);
    expect(failureOf("text")).toMatchObject({ exit: 1, trace: [] });
  });
});

test("permission lines", () => {
  expect(permissionLines("issues=write; pull_requests=write")).toEqual(["permissions:", "  pull-requests: write"]);
  expect(permissionLines("contents=write,pull_requests=write")).toEqual(["permissions:", "  contents: write", "  pull-requests: write"]);
  expect(permissionLines(undefined)).toEqual(["permissions:", "  contents: read", "  pull-requests: read"]);
  expect(permissionLines("x: ::error::")).toEqual(["permissions:"]);
});
