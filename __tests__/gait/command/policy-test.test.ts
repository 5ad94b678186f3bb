import { describe, expect, test } from "@jest/globals";
import { policyTest } from "../../../src/gait/command/policy-test.ts";
import { preparePolicy } from "../../../src/gait/command/prepared-policy.ts";
import { testFields, testResult } from "../../../src/gait/command/test-result.ts";
import type { CheckName } from "../../../src/gait/lint/index.ts";
import { memoryFolder } from "../../conformance/memory-folder.ts";
import { bytesOf, intentOf, intentText, NOON, oneRule, policyOf, type Fields } from "../support.ts";

const folder = (policy: string, intent: string) =>
  memoryFolder(
    new Map([
      ["p.yaml", bytesOf(policy)],
      ["i.json", bytesOf(intent)],
    ]),
    NOON,
  );

/** An allow rule that the lint has nothing to say about. */
const allowing = (fields = ""): string => oneRule("allow", `match: {tool_names: [tool.read, b]}${fields === "" ? "" : `, ${fields}`}`);

const run = (args: readonly string[], policy = allowing(), intent = intentText()) => policyTest(["policy", "test", ...args], folder(policy, intent));

describe("arguments", () => {
  test("as text: the summary", async () => {
    const answer = await run(["p.yaml", "i.json"]);
    expect(answer).toEqual({
      exit: 0,
      stdout: "policy test verdict=allow reasons=matched_rule_r violations=none\n",
      stderr: "",
      diagnostics: [],
    });
  });

  test.each([[[]], [["p.yaml"]], [["p.yaml", "i.json", "x"]]])("%j is wrong usage", async (words) => {
    const answer = await run([...words, "--json"]);
    expect(answer.exit).toBe(6);
    expect(JSON.parse(answer.stdout)).toMatchObject({ ok: false, error_code: "invalid_input" });
  });

  test("flags may stand anywhere", async () => {
    const plain = await run(["p.yaml", "i.json", "--json"]);
    expect(plain.stdout).toContain('"verdict":"allow"');
    expect((await run(["--json", "p.yaml", "i.json"])).exit).toBe(0);
    expect((await run(["p.yaml", "--json=true", "i.json"])).stdout).toContain('"verdict":"allow"');
    expect((await run(["p.yaml", "i.json", "--nope"])).exit).toBe(6);
  });

  test("help and explanation", async () => {
    expect((await run(["--help"])).stdout).toContain("policy test");
    expect((await run(["--explain"])).exit).toBe(0);
  });
});

describe("exit codes", () => {
  test.each([
    ["allow", 0],
    ["dry_run", 0],
    ["require_approval", 4],
    ["block", 3],
  ])("%s: %i", async (effect, exit) => {
    const answer = await run(["p.yaml", "i.json", "--json"], oneRule(effect));
    expect(answer.exit).toBe(exit);
    expect(JSON.parse(answer.stdout)).toMatchObject({ ok: true, verdict: effect });
  });

  test.each([
    ["x.yaml", "i.json", 6, "read policy: open x.yaml: no such file or directory"],
    ["p.yaml", "x.json", 6, "read intent: open x.json: no such file or directory"],
    ["blocklist.yaml", "i.json", 1, "read policy: open blocklist.yaml: no such file or directory"],
    ["p.yaml", "TIMEOUT.json", 1, "read intent: open TIMEOUT.json: no such file or directory"],
  ])("%s %s: %i", async (policy, intent, exit, error) => {
    const answer = await run([policy, intent, "--json"]);
    expect(answer.exit).toBe(exit);
    expect(JSON.parse(answer.stdout)).toMatchObject({ error });
  });
});

describe("order of failure", () => {
  const BAD = "default_verdict: nope\n";
  const NAN = "mcp_trust: {snapshot: s, min_score: .nan}\n";

  test.each([
    [BAD, "{", "invalid default_verdict: nope"],
    [NAN, "{", "parse intent json: unexpected end of JSON input"],
    [NAN, "{}", "marshal normalized policy: json: unsupported value: NaN"],
    ["", "{}", "normalize intent: tool_name is required"],
  ])("case %#", async (policy, intent, error) => {
    const answer = await run(["p.yaml", "i.json", "--json"], policy, intent);
    expect(JSON.parse(answer.stdout)).toMatchObject({ error });
  });
});

describe("the result", () => {
  const fieldsOf = (yaml: string, fields: Fields = {}) => {
    const ready = preparePolicy(policyOf(yaml));
    if ("error" in ready) throw new Error(ready.error.message);
    return testFields(testResult(ready.prepared, intentOf(fields), NOON));
  };

  test.each([
    [{}, "1980-01-01T00:00:00Z"],
    [{ created_at: "2026-02-05T01:02:03.450+01:00" }, "2026-02-05T00:02:03.45Z"],
    [{ created_at: "0001-01-01T00:00:00Z" }, "1980-01-01T00:00:00Z"],
  ])("created_at of %j is %s", (fields, createdAt) => {
    expect(fieldsOf("", fields)).toMatchObject({ created_at: createdAt });
  });

  test("a creation that leaves the years that JSON holds cannot be printed", async () => {
    const fields = { created_at: "9999-12-31T23:59:59-01:00" };
    expect(fieldsOf("", fields)).toBeUndefined();
    const answer = await run(["p.yaml", "i.json", "--json"], "", intentText(fields));
    expect(answer).toMatchObject({ exit: 6, stdout: expect.stringContaining("encode_failed") });
    expect((await run(["p.yaml", "i.json"], "", intentText(fields))).exit).toBe(4);
  });

  test("empty members are left out", () => {
    expect(fieldsOf("default_verdict: allow")).toEqual({
      ok: true,
      schema_id: "gait.policytest.result",
      schema_version: "1.0.0",
      created_at: "1980-01-01T00:00:00Z",
      policy_digest: "65819d9cf07c7619aa8aaf2bd4e8d6f8e3f86b139b49a68c535fd14d77a5009f",
      intent_digest: expect.stringMatching(/^[0-9a-f]{64}$/),
      verdict: "allow",
      reason_codes: ["default_allow"],
      violations: undefined,
      matched_rule: undefined,
      summary: "policy test verdict=allow reasons=default_allow violations=none",
    });
  });

  const PREFIX = "policy test verdict=allow reasons=";
  const SUFFIX = " violations=none";

  test.each([
    ["a", 240, 0],
    ["a", 241, 1],
    ["a", 400, 160],
  ])("a summary of %s x n to %i bytes is cut by %i", (letter, bytes, over) => {
    const name = letter.repeat(bytes - PREFIX.length - SUFFIX.length);
    const summary = fieldsOf(oneRule("allow", `reason_codes: [${name}]`))?.["summary"];
    const whole = `${PREFIX}${name}${SUFFIX}`;
    const mark = `...(+${over})`;
    expect(summary).toBe(over === 0 ? whole : `${whole.slice(0, 240 - mark.length)}${mark}`);
  });

  test("a character that is cut becomes one U+FFFD a byte", () => {
    // 240 bytes less the 8 of the mark leave 198 behind the prefix of 34: one for the `a`, then pairs and an odd byte.
    const summary = fieldsOf(oneRule("allow", `reason_codes: ["a${"ü".repeat(100)}"]`))?.["summary"];
    expect(summary).toBe(`${PREFIX}a${"ü".repeat(98)}\ufffd...(+11)`);
  });
});

describe("what Gait does not say", () => {
  test("keys that it folds or merges, with file and place", async () => {
    const answer = await run(["p.yaml", "i.json", "--json"], undefined, `{"TOOL_NAME":"a",\n"tool_name":"b"}`);
    expect(answer.diagnostics).toMatchObject([
      { code: "folded_key", file: "i.json", line: 1, column: 2 },
      { code: "duplicate_key", file: "i.json", line: 2, column: 1 },
    ]);
  });

  test("that the verdict hangs on the clock", async () => {
    const window = "{start: '2020-01-01T00:00:00', end: '2020-01-02T00:00:00'}";
    const policy = allowing(`freeze_window: {timezone: UTC, windows: [${window}]}`);
    const answer = await run(["p.yaml", "i.json", "--json"], policy);
    expect(answer.diagnostics).toMatchObject([{ code: "verdict_uses_clock", severity: "warning" }]);
  });

  test.each([
    ["an allow rule for everything", oneRule("allow"), "error allow_matches_everything 3:5"],
    ["a second document", `${allowing()}---\nrules: []\n`, "error yaml_second_document 4:1"],
    ["a bidi character in a comment", `${allowing()}# \u202e\n`, "error bidi_character 4:3"],
    ["a rule that is never reached", `${allowing("priority: 2")}  - {name: all, priority: 1, effect: block}\n`, "warning shadowed_rule 3:5"],
    ["a default that allows", "default_verdict: allow\n", "warning default_allow 1:1"],
  ])("what the lint says of the policy: %s, and Gait's answer stays", async (_what, policy, finding) => {
    const answer = await run(["p.yaml", "i.json", "--json"], policy);
    expect(answer.diagnostics.map((d) => `${d.severity} ${d.code} ${d.line ?? 0}:${d.column ?? 0}`)).toContain(finding);
    expect(answer.diagnostics.every((d) => d.file === "p.yaml")).toBe(true);
    expect([answer.stderr, JSON.parse(answer.stdout)]).toMatchObject(["", { ok: true }]);
  });

  test("names go through the check that the caller hands in", async () => {
    const refuse: CheckName = () => ({ kind: "refused", code: "x", reason: "is bad" });
    const ask = async (name: string): Promise<readonly string[]> => {
      const io = { ...folder(oneRule("allow", `match: {tool_names: [${name}]}`), intentText()), checkName: () => Promise.resolve(refuse) };
      return (await policyTest(["policy", "test", "p.yaml", "i.json"], io)).diagnostics.map((d) => d.code);
    };
    for (const name of ["b\u00e4d", '"b\\u00e4d"', "bad*", "x".repeat(1100)]) expect(await ask(name)).toEqual(["name_refused"]);
    // Nothing in it that the check could object to, so it is not even loaded.
    expect(await ask("bad")).toEqual([]);
  });
});
