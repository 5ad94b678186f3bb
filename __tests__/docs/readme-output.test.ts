/** The outputs that the README shows are what the program prints. */
import { execFile } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { ROOT } from "../support/shared.ts";

const CLI = join(ROOT, "src", "cli-main.ts");
const README = readFileSync(join(ROOT, "README.md"), "utf8");

/** The text between the markers of that name, fences and prose left out. */
function shown(name: string): readonly string[] {
  const part = new RegExp(`<!-- ${name} -->([\\s\\S]*?)<!-- /${name} -->`, "u").exec(README)?.[1] ?? "";
  return [...part.matchAll(/```console\n([\s\S]*?)```/gu)].flatMap(([, block = ""]) => block.trimEnd().split("\n"));
}

interface Shown {
  readonly command: string;
  readonly output: readonly string[];
}

/** Commands with the lines below them. */
function sessions(lines: readonly string[]): readonly Shown[] {
  const found: { command: string; output: string[] }[] = [];
  for (const line of lines) {
    if (line.startsWith("$ ")) found.push({ command: line.slice(2), output: [] });
    else found.at(-1)?.output.push(line);
  }
  return found;
}

interface Ran {
  readonly code: number;
  readonly lines: readonly string[];
}

function run(words: readonly string[], cwd: string): Promise<Ran> {
  return new Promise((resolve) => {
    execFile(process.execPath, ["--disable-warning=ExperimentalWarning", CLI, ...words], { cwd, env: { ...process.env, NO_COLOR: "1" } }, (error, stdout) => {
      resolve({ code: typeof error?.code === "number" ? error.code : 0, lines: stdout.trimEnd().split("\n") });
    });
  });
}

/** The words behind `node .../index.js`. */
const wordsOf = (command: string): readonly string[] => command.split(" ").slice(2);

let copy = "";
beforeAll(() => {
  // The same place in a tree of its own, as paths are told from the root of the repository.
  copy = mkdtempSync(join(tmpdir(), "registry-policy-readme-"));
  cpSync(join(ROOT, "examples"), join(copy, "examples"), { recursive: true, filter: (path) => !path.endsWith("/out") });
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

test("the walk-through, command by command", async () => {
  let folder = copy;
  let last: Ran | undefined;
  const walk = sessions(shown("walk"));
  expect(walk.filter((s) => s.command.startsWith("node ")).length).toBe(6);
  for (const { command, output } of walk) {
    if (command.startsWith("cd ")) folder = join(folder, command.slice(3));
    else if (command === "echo $?") expect([command, String(last?.code)]).toEqual([command, output.join("\n")]);
    else {
      last = await run(wordsOf(command), folder);
      const told = last.lines.map((line) => line.replaceAll(" approved-tools.json:", " examples/walkthrough/approved-tools.json:"));
      expect([command, ...told]).toEqual([command, ...output]);
    }
  }
}, 60_000);

test("the picture: every line of it, in this order, with three dots wherever lines are left out", async () => {
  const [picture] = sessions(shown("picture"));
  expect(picture).toBeDefined();
  const ran = await run(wordsOf(picture?.command ?? ""), ROOT);
  expect(picture?.output[0]).toBe(`registry-policy: failed (exit ${ran.code})`);
  let from = 0;
  let left = false;
  for (const line of picture?.output ?? []) {
    if (line === "...") left = true;
    else {
      const at = ran.lines.indexOf(line, from);
      expect([line, at === -1 ? "is missing" : at > from && !left ? "comes after lines that are left out" : "is there"]).toEqual([line, "is there"]);
      from = at + 1;
      left = false;
    }
  }
}, 60_000);
