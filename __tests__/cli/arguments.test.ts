import { describe, expect, test } from "@jest/globals";
import { readArguments } from "../../src/cli/arguments.ts";
import { commandWords, helpFor, topHelp } from "../../src/cli/help.ts";

const SPEC = { values: ["base", "report"], lists: ["config"], booleans: ["json", "write"], positionals: [0, 1] as const };

describe("arguments", () => {
  test("values, lists, switches and operands", () => {
    const found = readArguments("check", ["--config", "a", "--config=b", "--json", "--base", "x", "op"], SPEC);
    expect(found.list("config")).toEqual(["a", "b"]);
    expect(found.value("base")).toBe("x");
    expect([found.on("json"), found.on("write")]).toEqual([true, false]);
    expect(found.positionals).toEqual(["op"]);
    expect([found.value("report"), found.list("base")]).toEqual([undefined, []]);
  });

  test.each([
    [["--bsae", "x"], /unknown flag --bsae; did you mean --base\?/u],
    [["--base"], /argument missing|ambiguous/u],
    [["a", "b"], /takes no "b"/u],
    [["--json=1"], /does not take an argument/u],
  ])("%p is refused with exit 6", (words, wanted) => {
    let caught: unknown;
    try {
      readArguments("check", words, SPEC);
    } catch (error) {
      caught = error;
    }
    expect(caught).toMatchObject({ exit: 6, message: expect.stringMatching(wanted) });
  });

  test("an operand that is missing is refused", () => {
    expect(() => readArguments("diff", ["a"], { positionals: [2, 2] })).toThrow(/needs 2 operands/u);
  });
});

describe("help", () => {
  test("the overview names every command", () => {
    for (const words of commandWords()) expect(topHelp()).toContain(words.split(" ")[0]);
  });

  test.each([
    [["check"], "usage: registry-policy check"],
    [["render", "policy"], "usage: registry-policy render policy"],
    [["gate"], "usage: registry-policy gate [--config"],
    [["gate", "eval"], "usage: registry-policy gate eval"],
  ])("helpFor(%p) starts with its synopsis", (words, wanted) => {
    expect(helpFor(words)?.startsWith(wanted)).toBe(true);
  });

  test("a group lists its commands", () => {
    expect(helpFor(["rollout"])?.match(/usage:/gu)?.length).toBeGreaterThan(5);
  });
});
