import { describe, expect, test } from "@jest/globals";
import { judge, readRecording, replay, type Outcome, type Recorded } from "./replay/index.ts";

const envelope = (exit: number, error: string, more: object = {}): Outcome => ({
  exit,
  stdout: { error, error_code: exit === 6 ? "invalid_input" : "internal_failure", ok: false, ...more },
});

const resultOf = (want: Outcome, got: Outcome): string => judge(want, got).result;

describe("what may differ", () => {
  test("nothing in an answer, the order of keys aside", () => {
    const want = { exit: 0, stdout: { verdict: "allow", reason_codes: ["a", "b"] } };
    expect(resultOf(want, { exit: 0, stdout: { reason_codes: ["a", "b"], verdict: "allow" } })).toBe("same");
    expect(resultOf(want, { exit: 0, stdout: { verdict: "allow", reason_codes: ["b", "a"] } })).toBe("different");
    expect(resultOf(want, { exit: 3, stdout: want.stdout })).toBe("different");
    expect(resultOf({ ...want, stderr: "" }, { ...want, stderr: "x" })).toBe("different");
  });

  test.each([
    ["parse policy yaml: [1:2] unexpected x", "parse policy yaml: [3:4] something else"],
    ["parse intent json: unexpected end of JSON input", "parse intent json: the text ends"],
    ["parse mcp_trust.max_age: time: missing unit", "parse mcp_trust.max_age: no unit"],
    [
      "parse policy yaml: legacy policy proposal fields are not supported [name]: x",
      "parse policy yaml: legacy policy proposal fields are not supported [name]: y",
    ],
  ])("the words of %j", (want, got) => {
    expect(resultOf(envelope(6, want), envelope(6, got))).toBe("words");
  });

  test.each([
    ['parse policy yaml: [1:1] unknown field "a"', 'parse policy yaml: [1:1] unknown field "b"'],
    ["rule name is required", "rule effect is required"],
    ["parse intent json: x", "normalize intent: x"],
    [
      "parse policy yaml: legacy policy proposal fields are not supported [name]: x",
      "parse policy yaml: legacy policy proposal fields are not supported [version]: x",
    ],
  ])("not the words of %j", (want, got) => {
    expect(resultOf(envelope(6, want), envelope(6, got))).toBe("different");
  });

  test("exit 1 against 6 where it hangs on free words, and only there", () => {
    const yaml = "parse policy yaml: [1:1] block sequence entries are not allowed";
    expect(resultOf(envelope(1, yaml), envelope(6, "parse policy yaml: [1:1] no list here"))).toBe("words");
    expect(resultOf(envelope(1, yaml), envelope(6, yaml))).toBe("different");
    expect(resultOf(envelope(6, "parse policy yaml: [1:1] a"), envelope(1, "parse policy yaml: [1:1] b"))).toBe(
      "different",
    );
    expect(resultOf(envelope(1, "invalid rule effect block"), envelope(6, "invalid rule effect"))).toBe("different");
  });

  test("nothing else in an error envelope", () => {
    const want = envelope(6, "parse policy yaml: [1:1] a", { correlation_id: "1" });
    expect(resultOf(want, envelope(6, "parse policy yaml: [1:1] b", { correlation_id: "2" }))).toBe("different");
    expect(resultOf(want, envelope(6, "parse policy yaml: [1:1] b", { correlation_id: "1" }))).toBe("words");
  });

  test("a crash is met by a refusal", () => {
    expect(resultOf({ exit: 2, stdout: null }, envelope(6, "x"))).toBe("same");
    expect(resultOf({ exit: 2, stdout: null }, { exit: 0, stdout: {} })).toBe("different");
    expect(resultOf({ exit: 2, stdout: null }, envelope(1, "block"))).toBe("different");
  });
});

describe("kinds are known by their fields", () => {
  const kindOf = (...cases: readonly object[]) =>
    readRecording(cases.map((given) => JSON.stringify({ id: "x", ...given })).join("\n")).map(({ kind }) => kind);

  test("commands", () => {
    expect(kindOf({ policy: "", intent: "" }, { policy_b64: "", intent_b64: "" })).toEqual([
      "policy-test",
      "policy-test",
    ]);
    expect(kindOf({ policy: "" }, { policy_b64: "", formatted: null })).toEqual(["policy-validate", "policy-fmt"]);
    expect(kindOf({ policy: "", baseline: "", fixtures: {} }, { policy: "", server: null, files: {} })).toEqual([
      "policy-simulate",
      "mcp-verify",
    ]);
  });

  test("renderers, by a neighbour where a case does not tell", () => {
    expect(kindOf({ input: "" }, { input: "", decoys: [] })).toEqual(["render-allowlist", "render-allowlist"]);
    expect(kindOf({ input: "", verify: {} }, { input: "" })).toEqual(["render-snapshot", "render-snapshot"]);
  });

  test.each(['{"id":"x"}', '{"policy":""}', '{"id":"x","input":""}', "[]", "{"])("%s is no case", (line) => {
    expect(() => readRecording(line)).toThrow(Error);
  });
});

describe("a wrong recording is found", () => {
  const recorded = (fields: Recorded["fields"]): Recorded => {
    const [given] = readRecording(JSON.stringify({ id: "x", ...fields }));
    if (given === undefined) throw new Error("no case");
    return given;
  };
  const intent = JSON.stringify({
    tool_name: "t",
    args: {},
    context: { identity: "u", workspace: "/w", risk_class: "low" },
  });

  test.each<[string, Recorded["fields"]]>([
    ["policy test", { policy: "default_verdict: allow\n", intent, exit: 3, stdout: {} }],
    ["policy validate", { policy: "default_verdict: allow\n", exit: 6, stdout: {} }],
    ["policy fmt", { policy: "default_verdict: allow\n", exit: 0, stdout: {}, formatted: "" }],
    [
      "an allowlist that must be refused",
      {
        input: '["tool.a"]',
        args: ["--input", "input.json", "--output", "o"],
        exit: 0,
        output: null,
        expect: "reject",
        decoys: [],
      },
    ],
    [
      "an allowlist with another name",
      {
        input: '["tool.a"]',
        args: ["--input", "input.json", "--output", "o"],
        exit: 0,
        output: null,
        expect: ["tool.b"],
        decoys: [],
      },
    ],
    [
      "a decoy that is allowed",
      {
        input: '["tool.a"]',
        args: ["--input", "input.json", "--output", "o"],
        exit: 0,
        output: null,
        expect: ["tool.a"],
        decoys: ["tool.a"],
      },
    ],
  ])("%s", async (_name, fields) => {
    const { judgement } = await replay(recorded(fields));
    expect(judgement.result).toBe("different");
  });
});
