import { describe, expect, test } from "@jest/globals";
import { readArguments } from "../../src/cli/arguments.ts";
import { COMMAND_TABLE, specOf } from "../../src/cli/command-table.ts";
import { unknownCommand } from "../../src/cli/help.ts";
import { answerOf } from "./support.ts";

describe("every command", () => {
  test.each(COMMAND_TABLE.map((entry) => [entry.words, entry] as const))("%s: its synopsis names exactly the flags that it has", (_words, entry) => {
    const named = [...entry.synopsis.matchAll(/--([a-z-]+)( (?=[A-Z])| relaxation)?/gu)].map((m) => [m[1], m[2] !== undefined]);
    expect(new Map(named as [string, boolean][])).toEqual(new Map(entry.flags.map((flag) => [flag.name, flag.takes !== undefined])));
  });

  test.each(COMMAND_TABLE.map((entry) => entry.words))("%s: --help exits 0 and shows the synopsis alone", async (words) => {
    const answer = await answerOf([...words.split(" "), "--help"]);
    // The stand-ins answer with gait's own help.
    if (answer.out.startsWith("Usage:")) expect([answer.exit, answer.out]).toEqual([0, expect.stringContaining(`gait ${words}`)]);
    else expect([answer.exit, answer.out, answer.err]).toEqual([0, expect.stringContaining(`usage: registry-policy ${words}`), ""]);
  });

  test.each(COMMAND_TABLE.flatMap((entry) => entry.flags.map((flag) => [entry.words, flag] as const)))("%s knows %p", (words, flag) => {
    const operands = Array.from({ length: specOf(words).positionals?.[0] ?? 0 }, () => "x");
    const parsed = readArguments(words, [`--${flag.name}`, ...(flag.takes === undefined ? [] : ["v"]), ...operands], specOf(words));
    expect(flag.takes === undefined ? parsed.on(flag.name) : flag.many === true ? parsed.list(flag.name)[0] : parsed.value(flag.name)).toBe(
      flag.takes === undefined ? true : "v",
    );
  });
});

describe("words that are no command", () => {
  test.each([
    ["chekc", 'unknown command "chekc"', "Did you mean `check`?"],
    ["chekc --help", 'unknown command "chekc"', "Did you mean `check`?"],
    ["polcy test a b", 'unknown command "polcy"', "Did you mean `policy test`?"],
    ["policy tset", 'unknown command "policy tset"', "Did you mean `policy test`?"],
    ["policy --help nonsense", "", ""],
    ["policy nonsense", 'unknown command "policy nonsense"', "It is one of: policy validate, policy fmt"],
    ["policy", "policy needs a second word", "It is one of:"],
    ["rollout", "rollout needs a second word", "It is one of:"],
    ["rollout promot x", 'unknown command "rollout promot"', "Did you mean `rollout promote`?"],
    ["rollout promot --help", 'unknown command "rollout promot"', "Did you mean `rollout promote`?"],
    ["zzzzzzzz", 'unknown command "zzzzzzzz"', "See: registry-policy --help"],
    ["-v", 'no command before "-v"', "See: registry-policy --help"],
  ])("%s", async (words, message, help) => {
    const answer = await answerOf(words.split(" "));
    if (message === "") expect(answer.exit).toBe(0);
    else expect([answer.exit, answer.out]).toEqual([6, ""]);
    expect(answer.err).toContain(message);
    expect(answer.err).toContain(help);
  });

  test("a second word of great length costs nothing and is told once", () => {
    expect(unknownCommand(["policy", "x".repeat(100_000)]).help).toContain("It is one of");
  });
});
