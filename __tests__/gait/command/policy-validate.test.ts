import { describe, expect, test } from "@jest/globals";
import { policyValidate } from "../../../src/gait/command/policy-validate.ts";
import { memoryFolder } from "../../conformance/memory-folder.ts";
import { bytesOf } from "../support.ts";

const FILES = new Map([
  ["policy.yaml", bytesOf("default_verdict: block\n")],
  ["rules.yaml", bytesOf("rules: [{name: r, effect: block, reason_codes: [010]}]\n")],
  ["legacy.yaml", bytesOf("version: 1\n")],
  ["nan.yaml", bytesOf("mcp_trust: {snapshot: s, min_score: .nan}\n")],
  ["bad.yaml", bytesOf("rules: - x\n")],
]);
const run = (...words: readonly string[]) => policyValidate(["policy", "validate", ...words], memoryFolder(FILES, 0n));
const DIGEST = "3592f5ae672a396845ca29c14ade912f99cb1fca99cecb8edd9cfec74eae8a35";

describe("policy validate", () => {
  test("prints one line of JSON with sorted keys", async () => {
    const answer = await run("policy.yaml", "--json");
    expect(answer.exit).toBe(0);
    expect(answer.stdout).toMatch(/^\{"correlation_id":"[0-9a-f]{24}","default_verdict":"block","ok":true,.*\}\n$/);
    expect(JSON.parse(answer.stdout)).toMatchObject({
      schema_id: "gait.gate.policy",
      schema_version: "1.0.0",
      policy_digest: DIGEST,
      summary: `policy validate ok: default=block rules=0 digest=${DIGEST}`,
    });
    expect(answer.stdout).not.toContain("rule_count");
  });

  test("prints the summary without --json", async () => {
    expect((await run("policy.yaml")).stdout).toBe(`policy validate ok: default=block rules=0 digest=${DIGEST}\n`);
  });

  test("counts rules and hands on what Gait reads in silence", async () => {
    const answer = await run("rules.yaml", "--json");
    expect(JSON.parse(answer.stdout)).toMatchObject({ rule_count: 1 });
    expect(answer.diagnostics).toMatchObject([{ code: "yaml_odd_scalar", file: "rules.yaml", line: 1, column: 49 }]);
  });

  test("advises on legacy files, keys of the advice in declared order", async () => {
    const answer = await run("legacy.yaml", "--json");
    expect(answer.exit).toBe(6);
    expect(answer.stdout).toContain('"migration":{"kind":"policy_fields","deprecated_fields":["version"],"field_replacements":[{"field":"version",');
    expect(JSON.parse(answer.stdout)).toMatchObject({ ok: false, error_code: "invalid_input" });
  });

  test.each([
    [["missing.yaml"], 6, "read policy: open missing.yaml: no such file or directory"],
    [["blocklist.yaml"], 1, "read policy: open blocklist.yaml: no such file or directory"],
    [["bad.yaml"], 1, "parse policy yaml: [1:8] block sequence entries are not allowed in this context"],
    [["nan.yaml"], 6, "marshal normalized policy: json: unsupported value: NaN"],
    [["policy.yaml", "lock.yaml"], 6, "expected <policy.yaml>"],
    [[], 6, "expected <policy.yaml>"],
    [["policy.yaml", "--lock"], 1, "flag provided but not defined: -lock"],
  ])("%p is refused with exit %p", async (words, exit, message) => {
    const answer = await run("--json", ...words);
    expect(answer.exit).toBe(exit);
    expect(JSON.parse(answer.stdout)).toMatchObject({ ok: false, error: message });
    const plain = await run(...words);
    expect([plain.exit, plain.stdout]).toEqual([exit, `policy validate error: ${message}\n`]);
  });

  test("help and explanation", async () => {
    expect(await run("--help")).toMatchObject({ exit: 0, stdout: expect.stringContaining("gait policy validate <policy.yaml>") });
    expect((await run("policy.yaml", "--explain")).exit).toBe(0);
  });
});
