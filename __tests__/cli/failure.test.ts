import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { Ajv2020 } from "ajv/dist/2020.js";
import { failureOf } from "../../src/cli/failure.ts";
import { newFolder, put, removeFolders } from "../platform/support.ts";
import { ROOT } from "../support/shared.ts";
import { answerOf } from "./support.ts";

let folder = "";
beforeAll(() => {
  folder = newFolder();
  put(folder, {
    "bad.yaml": "version: 1\ngait: 1.4.0\npolcies: {}\n",
    "policy.yaml": "default_verdict: block\n",
    "list.json": "[]",
    "registry-policy.yaml": "version: 1\ngait: 1.4.0\npolicies:\n  a: { file: policy.yaml, stage: simulate }\n",
  });
});
afterAll(removeFolders);

function errorsOf(name: string, document: unknown): readonly string[] {
  const schema = JSON.parse(readFileSync(join(ROOT, "schemas", `${name}.schema.json`), "utf8")) as Record<string, unknown>;
  const validate = new Ajv2020({ strict: true, allErrors: true }).compile(schema);
  return validate(document) ? [] : (validate.errors ?? []).map((e) => `${e.instancePath} ${e.message ?? ""}`);
}

/** `FOLDER` stands for the folder of the test. */
const FAILURES: readonly [words: string, exit: number, schema: string, code: string][] = [
  ["check --json --config FOLDER/none.yaml", 6, "report", "config_missing"],
  ["check --json --config FOLDER/bad.yaml", 6, "report", "config_unknown_key"],
  ["check --json --config FOLDER/registry-policy.yaml --base nowhere", 7, "report", "commit_missing"],
  ["check --bogus --json", 6, "report", "usage"],
  ["diff --json", 6, "error", "usage"],
  ["diff FOLDER/a FOLDER/b --json", 6, "error", "file_missing"],
  ["diff FOLDER/policy.yaml FOLDER/list.json --json", 6, "error", "policy_invalid"],
  ["registry inspect --json", 6, "inspect", "usage"],
  ["registry inspect FOLDER/none --json", 6, "inspect", "file_missing"],
  ["policy lint --json", 6, "error", "usage"],
  ["policy lint FOLDER/none --json", 6, "error", "file_missing"],
  ["gate --json", 6, "error", "usage"],
  ["gate --json --policy x --config FOLDER/bad.yaml", 6, "gate", "config_unknown_key"],
  ["gate --json --policy x --require all", 6, "error", "usage"],
  ["rollout status --json --config FOLDER/none.yaml", 6, "error", "config_missing"],
  ["rollout args x --json --config FOLDER/none.yaml", 6, "error", "config_missing"],
  ["rollout log --json --config FOLDER/none.yaml", 6, "error", "config_missing"],
  ["rollout --json", 6, "error", "usage"],
  ["render policy --json", 6, "error", "usage"],
  ["polcy test --json", 6, "error", "usage"],
  ["--json", 6, "error", "usage"],
];

describe("a failure", () => {
  test.each(FAILURES)("of `%s` exits %d with one JSON document of the kind %s", async (words, exit, schema, code) => {
    const answer = await answerOf(words.split(" ").map((word) => word.replace("FOLDER", folder)));
    const document = JSON.parse(answer.out) as { exit_code?: number; diagnostics: readonly { code: string }[] };
    expect([answer.exit, errorsOf(schema, document)]).toEqual([exit, []]);
    expect(document.diagnostics.map((d) => d.code)).toContain(code);
    if (schema !== "inspect" && schema !== "gate") expect(document.exit_code).toBe(exit);
    expect(`${answer.out}${answer.err}`).not.toMatch(/^ {4}at /mu);
  });

  test.each(FAILURES.filter(([words]) => !words.startsWith("--") && !words.startsWith("check --json --config FOLDER/bad")))(
    "of `%s` without --json leaves standard output empty",
    async (words, exit) => {
      const answer = await answerOf(
        words
          .split(" ")
          .filter((word) => word !== "--json")
          .map((word) => word.replace("FOLDER", folder)),
      );
      expect([answer.exit, answer.out]).toEqual([exit, ""]);
      expect(answer.err).not.toBe("");
    },
  );

  test("--json behind `--` is an operand", async () => {
    expect(await answerOf(["policy", "lint", "--", "--json"])).toMatchObject({ exit: 6, out: "" });
  });

  test.each([
    ["what the system refuses", Object.assign(new Error("x"), { code: "EMFILE", syscall: "open", path: "/a/b" }), 7, "system_refused", 0],
    ["a working folder that is gone", Object.assign(new Error("x"), { code: "ENOENT", syscall: "uv_cwd" }), 7, "cwd_missing", 0],
    ["a full disk behind standard output", Object.assign(new Error("x"), { code: "ENOSPC", syscall: "write" }), 7, "output_closed", 0],
    ["a defect", new Error("oops"), 1, "internal", 1],
    ["what is no error at all", "oops", 1, "internal", 0],
  ])("%s has an exit of its own, and only a defect a trace", (_what, error, exit, code, least) => {
    const failure = failureOf(error);
    expect([failure.exit, failure.diagnostics.map((d) => d.code)]).toEqual([exit, [code]]);
    expect(failure.trace.length >= least && (least > 0 || failure.trace.length === 0)).toBe(true);
  });
});
