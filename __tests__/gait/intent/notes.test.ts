import { describe, expect, test } from "@jest/globals";
import { readIntent } from "../../../src/gait/intent/index.ts";
import { bytesOf, intentText, type Fields } from "../support.ts";

const told = (bytes: Uint8Array): readonly string[] => readIntent(bytes).diagnostics.map((d) => `${d.severity} ${d.code} ${d.line ?? 0}:${d.column ?? 0}`);
const codes = (fields: Fields): readonly string[] => readIntent(bytesOf(intentText(fields))).diagnostics.map((d) => d.code);

describe("a class that Gait guesses from a part of a word", () => {
  const target = (more: Fields = {}): Fields => ({ kind: "path", value: "/a", ...more });
  test.each<[tool: string, target: Fields, guessed: boolean]>([
    ["confirm", target(), true],
    ["docs.format", target(), true],
    ["get_thread", target(), true],
    ["prune", target({ kind: "other" }), true],
    ["tool.read", target(), false],
    ["readFile", target(), false],
    ["fileRead", target(), false],
    ["file-reader", target(), false],
    ["format", target({ operation: "read" }), false],
    ["format", target({ operation: "frobnicate" }), true],
    ["format", target({ endpoint_class: "fs.read" }), false],
    ["format", target({ kind: "url" }), false],
    ["confirm/upload", target(), false],
    ["prune", target({ kind: "other", operation: "run" }), false],
  ])("%s %j: %s", (tool, given, guessed) => {
    expect(codes({ tool_name: tool, targets: [given] })).toEqual(guessed ? ["class_guessed"] : []);
  });

  test("is told at the target, with the class and the part", () => {
    const text =
      '{"tool_name":"confirm",\n"targets":[{"kind":"path","value":"/a","operation":"read"},\n {"kind":"path","value":"/b"}],\n"context":{"identity":"i","workspace":"/w","risk_class":"low"}}';
    const { diagnostics } = readIntent(bytesOf(text));
    expect(diagnostics).toMatchObject([
      { code: "class_guessed", severity: "warning", line: 3, column: 2, message: expect.stringMatching(/fs\.delete.*"rm"/u) },
    ]);
  });
});

describe("scripts", () => {
  const script = (args: Fields): Fields => ({
    script: {
      steps: [
        { tool_name: "tool.read", args: {} },
        { tool_name: "tool.read", args },
      ],
    },
  });
  test.each<[Fields, readonly string[]]>([
    [{ token: "ghp_abcdefghijklmnop1" }, ["step_credential"]],
    [{ a: [{ " password ": "abcdefghij123456" }] }, ["step_credential"]],
    [{ token: "env:TOKEN" }, []],
    [{ token_ref: "abcdefghij123456" }, []],
    [{ q: "abcdefghij123456" }, []],
  ])("%j", (args, expected) => {
    expect(codes(script(args))).toEqual(expected);
  });

  test("the place is that of the args, and the value is not repeated", () => {
    const text =
      '{"script":{"steps":[\n{"tool_name":"a","args":{"token":"ghp_abcdefghijklmnop1"}}]},"context":{"identity":"i","workspace":"/w","risk_class":"low"}}';
    const [found] = readIntent(bytesOf(text)).diagnostics;
    expect(found).toMatchObject({ code: "step_credential", line: 2, column: 25 });
    expect(JSON.stringify(found)).not.toContain("ghp_");
  });
});

describe("bytes that are not UTF-8", () => {
  test("are told once, at the first", () => {
    const bytes = Uint8Array.from([...bytesOf('{"tool_name":"é\n'.replace("\n", "")), 0xff, 0xfe, ...bytesOf('"}')]);
    expect(told(bytes)).toEqual(["error json_invalid_utf8 1:16"]);
  });

  test("also where the JSON is broken", () => {
    expect(told(Uint8Array.from([0xff, 0x7b]))).toEqual(["error json_invalid_utf8 1:1"]);
  });
});

describe("depth", () => {
  const nested = (levels: number): string => intentText({ args: { a: "HERE" } }).replace('"HERE"', "[".repeat(levels) + "]".repeat(levels));
  // The intent, its args, and the lists.
  test.each([
    [62, []],
    [63, ["error json_deep 1:100"]],
    [9_000, ["error json_deep 1:100"]],
  ])("%d lists in args", (levels, expected) => {
    const reading = readIntent(bytesOf(nested(levels)));
    expect("intent" in reading).toBe(true);
    expect(told(bytesOf(nested(levels)))).toEqual(expected);
  });
});
