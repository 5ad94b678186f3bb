import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "@jest/globals";
import { contents, newFolder, put, removeFolders } from "../platform/support.ts";
import { ROOT } from "../support/shared.ts";

afterAll(removeFolders);

/** Runs the target over the sources, in a folder of its own. */
function make(folder: string, ...variables: readonly string[]): { status: number | null; stdout: string } {
  const program = [`NODE=${process.execPath} --disable-warning=ExperimentalWarning`, `CLI=${join(ROOT, "src/cli-main.ts")}`];
  const args = ["-f", join(ROOT, "Makefile"), "tool-allowlist-policy", ...program, ...variables];
  const ran = spawnSync("make", args, { cwd: folder, encoding: "utf8", env: { PATH: process.env["PATH"], HOME: folder } });
  return { status: ran.status, stdout: ran.stdout };
}

describe("make tool-allowlist-policy", () => {
  test.each([
    [[], "INPUT is required (example: "],
    [["INPUT="], "INPUT is required (example: "],
    [["OUTPUT=p.yaml"], "INPUT is required (example: "],
    [["INPUT=a.json"], "OUTPUT is required (example: "],
  ])("without a value (%p) it says which, on one line, and fails", (variables, wanted) => {
    const { status, stdout } = make(newFolder(), ...variables);
    expect([status, stdout.split("\n").length]).toEqual([2, 2]);
    expect(stdout.startsWith(wanted)).toBe(true);
  });

  test("it echoes and runs the command, and fails as the command fails", () => {
    const folder = newFolder();
    put(folder, { "a.json": '["x"]' });
    const done = make(folder, "INPUT=a.json", "OUTPUT=new/p.yaml");
    expect([done.status, done.stdout.split("\n").at(-2)]).toEqual([0, "rendered policy: tools=1 input=a.json output=new/p.yaml"]);
    expect(done.stdout).toContain("render policy --input='a.json' --output='new/p.yaml'");
    expect(Object.keys(contents(folder))).toEqual(["a.json", "new/p.yaml"]);
    expect(make(folder, "INPUT=none.json", "OUTPUT=p.yaml").status).toBe(2);
  });

  test.each(['it\'s "a" b.json', "$(shell touch made).json", "`touch made`.json", '"; touch made; ".json', "$$(touch made).json", "a;b&c.json"])(
    "%s is a file name to make and to the shell, and nothing else",
    (name) => {
      const folder = newFolder();
      put(folder, { [name]: '["x"]' });
      expect(make(folder, `INPUT=${name}`, `OUTPUT=out of ${name}`).status).toBe(0);
      expect(Object.keys(contents(folder)).sort()).toEqual([name, `out of ${name}`].sort());
    },
  );
});
