import { existsSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, test } from "@jest/globals";
import { readPolicy } from "../../src/gait/index.ts";
import { contents, newFolder, put, removeFolders } from "../platform/support.ts";
import { answerOf, type Answer } from "./support.ts";

let folder = "";
beforeEach(() => {
  folder = newFolder();
});
afterAll(removeFolders);

const at = (path: string): string => join(folder, path);

function render(...words: readonly string[]): Promise<Answer> {
  return answerOf(["render", "policy", ...words]);
}

/** The allow rule of the policy at a path, as Gait reads it. */
function allowRule(path: string): { name: string; names: readonly string[]; reasons: readonly string[] } {
  const reading = readPolicy(readFileSync(path));
  if ("error" in reading) throw new Error(reading.error.message);
  const [rule] = reading.policy.rules;
  return { name: rule?.name ?? "", names: rule?.match.toolNames ?? [], reasons: rule?.reasonCodes ?? [] };
}

const WORDS = [
  "a: b",
  "[x]",
  '"x',
  "null",
  "~",
  "- x",
  "x # y",
  "a, b",
  "1.0",
  "*x",
  "&x",
  "!x",
  "|",
  "{a: b}",
  "%x",
  "@x",
  "`x`",
  "it's",
  "\\n",
  "ünï",
  "-x",
  "true",
  "<<",
  "😀",
];

describe("the words of the allow rule", () => {
  test.each(WORDS)("%s is a rule name and a reason code, exactly", async (word) => {
    put(folder, { "a.json": '["tool.x"]' });
    const answer = await render("--input", at("a.json"), "--output", at("p.yaml"), `--rule-name=${word}`, `--allow-reason-code= ${word} `);
    expect([answer.exit, allowRule(at("p.yaml"))]).toEqual([0, { name: word, names: ["tool.x"], reasons: [word] }]);
  });

  test.each(["", "   ", "\t"])("blank ones (%j) are the defaults", async (word) => {
    put(folder, { "a.json": '["tool.x"]' });
    await render("--input", at("a.json"), "--output", at("p.yaml"), `--rule-name=${word}`, `--allow-reason-code=${word}`);
    expect(allowRule(at("p.yaml"))).toEqual({ name: "allow_registry_tools", names: ["tool.x"], reasons: ["allowed_by_external_registry"] });
  });

  test.each(["a\nb", "a\u202eb", "a\u200bb", "block_unknown_tools", "x".repeat(1025)])("%j is refused", async (word) => {
    put(folder, { "a.json": '["tool.x"]', "p.yaml": "old" });
    expect((await render("--input", at("a.json"), "--output", at("p.yaml"), `--rule-name=${word}`)).exit).toBe(6);
    expect(readFileSync(at("p.yaml"), "utf8")).toBe("old");
  });
});

describe("an output", () => {
  const BAD: readonly [what: string, input: string][] = [
    ["nothing approved", "[]"],
    ["blanks alone", '["", " "]'],
    ["no JSON", "['a']"],
    ["half a pair", '["\\ud800"]'],
    ["NaN", '{"tools":["a"],"x":NaN}'],
    ["a key twice", '{"tools":["a"],"tools":["b"]}'],
    ["a name with a line break", '["a\\nb"]'],
    ["a denied entry", '[{"tool_name":"a","approved":false}]'],
  ];
  test.each(BAD)("stays as it was, or absent, where the input has %s", async (_what, input) => {
    put(folder, { "a.json": input, "old.yaml": "old" });
    for (const output of ["old.yaml", "new/p.yaml"]) {
      const answer = await render("--input", at("a.json"), "--output", at(output));
      expect([answer.exit, answer.out]).toEqual([6, ""]);
    }
    expect(contents(folder)).toEqual({ "a.json": input, "old.yaml": "old" });
    expect(existsSync(at("new"))).toBe(false);
  });

  test.each([
    ["the input itself", "a.json", "output_over_input"],
    ["the input by another name", "b/../a.json", "output_over_input"],
    ["a link to the input", "link.json", "output_over_input"],
    ["a folder", "b", "path_not_regular"],
    ["a path that ends in a slash", "c/", "path_folder"],
    ["below a file", "a.json/x", "path_not_folder"],
    ["git's own folder", ".git/hooks/x", "path_guarded"],
    ["a workflow, in other letters", ".GitHub/Workflows/x.yml", "path_guarded"],
  ])("that is %s is refused before anything is read", async (_what, output, code) => {
    put(folder, { "a.json": "not even JSON", "b/x": "" });
    symlinkSync("a.json", at("link.json"));
    const answer = await render("--input", at("a.json"), "--output", `${folder}/${output}`);
    expect([answer.exit, answer.err]).toEqual([6, expect.stringContaining(code)]);
    expect(readFileSync(at("a.json"), "utf8")).toBe("not even JSON");
  });

  test("is told with tidy paths, its folder is made, and an old file is replaced", async () => {
    put(folder, { "a.json": '["B", "a", "b"]' });
    for (let i = 0; i < 2; i++) {
      const answer = await render("--input", `${folder}//./a.json`, "--output", `${folder}/x//y/./p.yaml`);
      expect([answer.exit, answer.out]).toEqual([0, `rendered policy: tools=2 input=${folder}/a.json output=${folder}/x/y/p.yaml\n`]);
    }
    expect(allowRule(at("x/y/p.yaml")).names).toEqual(["a", "b"]);
  });
});

test.each([
  [[], "needs --input"],
  [["--input", "a.json"], "needs --output"],
  [["--output", "p.yaml"], "needs --input"],
  [["--input", "", "--output", "p.yaml"], "needs --input"],
  [["--input", "a.json", "--output", "p.yaml", "extra"], 'takes no "extra"'],
  [["--input", "a.json", "--output", "p.yaml", "--bogus"], "unknown flag --bogus"],
  [["--input", "a.json", "--output", "p.yaml", "--rule-nam", "x"], "did you mean --rule-name?"],
  [["--input", "a.json", "--output", "p.yaml", "--stage", "prod"], "must be one of simulate, dry_run, enforce"],
])("render policy %j is a usage error", async (words, wanted) => {
  const answer = await render(...words);
  expect([answer.exit, answer.out, answer.err]).toEqual([6, "", expect.stringContaining(wanted)]);
});
