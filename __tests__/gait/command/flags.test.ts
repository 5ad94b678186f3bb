import { describe, expect, test } from "@jest/globals";
import { parseFlags } from "../../../src/gait/command/flags.ts";

const SPEC = { values: ["policy", "server"], booleans: ["json", "write"] };

/** The parts that a test compares. */
function parsed(...args: readonly string[]): object {
  const flags = parseFlags(args, SPEC);
  return { policy: flags.value("policy"), json: flags.on("json"), rest: flags.positionals, error: flags.error };
}

describe("parseFlags", () => {
  test.each<[string[], object]>([
    [[], { policy: "", json: false, rest: [], error: undefined }],
    [["--policy", "p"], { policy: "p", json: false, rest: [], error: undefined }],
    [["-policy=p", "-json"], { policy: "p", json: true, rest: [], error: undefined }],
    [["--policy", "a", "--policy=b"], { policy: "b", json: false, rest: [], error: undefined }],
    [["--policy", "--json"], { policy: "--json", json: false, rest: [], error: undefined }],
    [["--policy", "--", "x"], { policy: "--", json: false, rest: ["x"], error: undefined }],
    [["--policy="], { policy: "", json: false, rest: [], error: undefined }],
    [["--policy=a=b"], { policy: "a=b", json: false, rest: [], error: undefined }],
    [["a", "--json", "b"], { policy: "", json: true, rest: ["a", "b"], error: undefined }],
    [["a", "--policy", "p", "b"], { policy: "p", json: false, rest: ["a", "b"], error: undefined }],
    [["-"], { policy: "", json: false, rest: ["-"], error: undefined }],
    [["--json", "--", "x", "y"], { policy: "", json: true, rest: ["x", "y"], error: undefined }],
    [["--", "--json"], { policy: "", json: true, rest: [], error: undefined }],
    [["--json", "true"], { policy: "", json: true, rest: ["true"], error: undefined }],
  ])("%j", (args, expected) => {
    expect(parsed(...args)).toEqual(expected);
  });

  test.each(["1", "t", "T", "TRUE", "true", "True"])("--json=%s switches on", (word) => {
    expect(parsed(`--json=${word}`)).toMatchObject({ json: true, error: undefined });
  });

  test.each(["0", "f", "F", "FALSE", "false", "False"])("--json=%s switches off", (word) => {
    expect(parsed("--json", `--json=${word}`)).toMatchObject({ json: false, error: undefined });
  });

  test.each<[string[], string, boolean]>([
    [["--json", "--bogus"], "flag provided but not defined: -bogus", true],
    [["--bogus", "--json"], "flag provided but not defined: -bogus", false],
    [["--bogus=1"], "flag provided but not defined: -bogus", false],
    [["--json", "--policy"], "flag needs an argument: -policy", true],
    [["--json", "--json=yes"], 'invalid boolean value "yes" for -json: parse error', false],
    [["--json=tRUE"], 'invalid boolean value "tRUE" for -json: parse error', false],
    [["--json="], 'invalid boolean value "" for -json: parse error', false],
    [['--json=a"b'], 'invalid boolean value "a\\"b" for -json: parse error', false],
    [["---json"], "bad flag syntax: ---json", false],
    [["--json", "--=x"], "bad flag syntax: --=x", true],
    [["-=x"], "bad flag syntax: -=x", false],
    [["-h"], "flag: help requested", false],
    [["--json", "--help"], "flag: help requested", true],
  ])("%j: %s", (args, error, json) => {
    expect(parsed(...args)).toMatchObject({ error, json, rest: [] });
  });

  test("a declared help flag is a flag like others", () => {
    const flags = parseFlags(["--help"], { values: [], booleans: ["help"] });
    expect(flags.error).toBeUndefined();
    expect(flags.on("help")).toBe(true);
  });

  test("names that objects carry by themselves are not flags", () => {
    expect(parsed("--constructor")).toMatchObject({ error: "flag provided but not defined: -constructor" });
    expect(parseFlags([], SPEC).value("toString")).toBe("");
  });
});
