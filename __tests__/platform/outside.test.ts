import { afterAll, describe, expect, test } from "@jest/globals";
import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { makeClock } from "../../src/platform/clock.ts";
import { gaitFinder } from "../../src/platform/gait-binary.ts";
import { makeGaitIo } from "../../src/platform/gait-io.ts";
import { run } from "../../src/platform/run.ts";
import { makeTemporary } from "../../src/platform/temporary.ts";
import { makeTerminal } from "../../src/platform/terminal.ts";
import { makeWorld } from "../../src/platform/world.ts";
import { ROOT } from "../support/shared.ts";
import { contents, gitIn, newFolder, put, removeFolders } from "./support.ts";

afterAll(removeFolders);

function program(folder: string, name: string, script: string): string {
  const path = join(folder, name);
  writeFileSync(path, `#!/bin/sh\n${script}\n`);
  chmodSync(path, 0o755);
  return path;
}

describe("running programs", () => {
  test("collects both streams and the exit code, without a shell", async () => {
    const folder = newFolder();
    const path = program(folder, "p", 'cat; echo "$1" >&2; exit 3');
    expect(await run(path, ["$(touch x); `y`"], { cwd: folder, input: "in" })).toEqual({ exit: 3, stdout: Buffer.from("in"), stderr: "$(touch x); `y`\n" });
    expect(contents(folder)).toEqual({ p: readFileSync(path, "utf8") });
  });

  test("a program that is missing, that hangs or that floods has no exit code", async () => {
    const folder = newFolder();
    expect(await run(join(folder, "none"), [], { cwd: folder })).toMatchObject({ exit: undefined, stderr: expect.stringContaining("ENOENT") });
    expect(await run("sleep", ["30"], { cwd: folder, timeout: 100 })).toMatchObject({ exit: undefined, stderr: "ended after 100 ms" });
    // The shell's child keeps the pipe open after the shell is gone.
    expect((await run("sh", ["-c", "sleep 3 & wait"], { cwd: folder, timeout: 100 })).exit).toBeUndefined();
    expect((await run("cat", ["/dev/zero"], { cwd: folder, limit: 1_000_000 })).exit).toBeUndefined();
  });
});

describe("the gait binary", () => {
  test("is found on PATH or where it is said to be, runs in the folder given, and sees no secret", async () => {
    const bin = newFolder();
    const path = program(bin, "gait", 'pwd; echo "$TOKEN|$HOME"; echo err >&2; exit 6');
    mkdirSync(join(bin, "folder/gait"), { recursive: true });
    const work = newFolder();
    const find = gaitFinder({ PATH: `${join(bin, "folder")}:${join(bin, "none")}:${bin}:/usr/bin:/bin`, TOKEN: "secret" }, bin);
    const found = await find(undefined);
    expect(found?.path).toBe(path);
    expect(await found?.run(["policy"], work)).toEqual({ exit: 6, stdout: `${work}\n|${work}\n`, stderr: "err\n" });
    expect((await find("./gait"))?.path).toBe(path);
    expect(await find("./none")).toBeUndefined();
  });

  test("a relative part of PATH and a file that may not run are passed over", async () => {
    const bin = newFolder();
    program(bin, "gait", "exit 0");
    expect(await gaitFinder({ PATH: ".::bin" }, bin)(undefined)).toBeUndefined();
    chmodSync(join(bin, "gait"), 0o644);
    expect(await gaitFinder({ PATH: bin }, bin)(undefined)).toBeUndefined();
    expect(await gaitFinder({}, bin)(undefined)).toBeUndefined();
  });
});

describe("the terminal", () => {
  test("everything arrives on its stream, also through a slow pipe", () => {
    const script = `
      import { makeTerminal } from ${JSON.stringify(join(ROOT, "src/platform/terminal.ts"))};
      const t = makeTerminal(process.env);
      t.out("é".repeat(300000)); t.err(JSON.stringify([t.tty, t.colour, t.width]));`;
    const ran = spawnSync(process.execPath, ["--disable-warning=ExperimentalWarning", "--input-type=module", "-e", script], { encoding: "utf8" });
    expect([ran.stdout.length, ran.stderr]).toEqual([300_000, "[false,false,100]"]);
  });

  test("without a terminal there is no colour", () => {
    expect(makeTerminal({ NO_COLOR: "1" }).colour).toBe(false);
    expect(makeTerminal({ CI: "true" })).toMatchObject({ colour: false, tty: false });
    expect(makeTerminal({ CI: "true" }).width).toBeGreaterThanOrEqual(40);
  });
});

test("the clock is the system's, or fixed", () => {
  expect(Math.abs(makeClock().now() - Date.now())).toBeLessThan(1000);
  expect(makeClock(42).now()).toBe(42);
});

test("a temporary folder keeps what it is given inside, and goes away", async () => {
  const parent = newFolder();
  const temporary = await makeTemporary(parent);
  for (const path of ["../evil.yaml", "a/../../evil.yaml", "..", ""]) await expect(temporary.write(path, new Uint8Array([65]))).rejects.toThrow("leads out");
  expect(await temporary.write("a/b/c.yaml", new Uint8Array([65]))).toBe(join(temporary.path, "a/b/c.yaml"));
  expect(await temporary.makeFolder("d/e")).toBe(join(temporary.path, "d/e"));
  await temporary.remove("a/b/c.yaml");
  expect(existsSync(join(temporary.path, "a/b/c.yaml"))).toBe(false);
  expect(statSync(temporary.path).mode & 0o077).toBe(0);
  await temporary.dispose();
  expect(existsSync(temporary.path)).toBe(false);
  expect(contents(parent)).toEqual({});
});

describe("files as gait reads them", () => {
  test("in Go's words", async () => {
    const cwd = newFolder();
    put(cwd, { "a.json": "{}", "f/x": "1" });
    symlinkSync("loop", join(cwd, "loop"));
    symlinkSync("a.json", join(cwd, "link"));
    symlinkSync("none", join(cwd, "dangling"));
    spawnSync("mkfifo", [join(cwd, "pipe")]);
    const io = makeGaitIo(cwd, () => 1500);
    expect(await io.readFile("a.json")).toEqual({ bytes: expect.objectContaining({ length: 2 }) });
    expect(await io.readFile("none.json")).toEqual({ error: "open none.json: no such file or directory" });
    expect(await io.readFile("")).toEqual({ error: "open : no such file or directory" });
    expect(await io.readFile("a.json/x")).toEqual({ error: "open a.json/x: not a directory" });
    expect(await io.readFile("f")).toEqual({ error: "read f: is a directory" });
    expect(await io.readFile("loop")).toEqual({ error: "open loop: too many levels of symbolic links" });
    expect(await io.readFile("x\0y")).toEqual({ error: "open x\0y: invalid argument" });
    expect(await io.readFile("n".repeat(300))).toEqual({ error: `open ${"n".repeat(300)}: file name too long` });
    expect(await io.readFile("pipe")).toHaveProperty("error");
    const kinds = await Promise.all(
      ["a.json", "f", "link", "none", "dangling", "loop", "pipe"].map(async (p) => [await io.stat(p, true), await io.stat(p, false)]),
    );
    expect(kinds).toEqual([
      ["file", "file"],
      ["folder", "folder"],
      ["file", "link"],
      ["missing", "missing"],
      ["missing", "link"],
      ["missing", "link"],
      ["other", "other"],
    ]);
    expect(await io.readFolder(".")).toEqual(["a.json", "dangling", "f", "link", "loop", "pipe"]);
    expect(io.now()).toBe(1_500_000_000n);
  });

  test("rewrites a file in one step, through a link, and keeps its mode", async () => {
    const cwd = newFolder();
    put(cwd, { "p.yaml": "old" });
    chmodSync(join(cwd, "p.yaml"), 0o600);
    symlinkSync("p.yaml", join(cwd, "link.yaml"));
    await makeGaitIo(cwd, () => 0).writeFile("link.yaml", "new");
    expect(contents(cwd)).toEqual({ "p.yaml": "new", "link.yaml": "new" });
    expect(statSync(join(cwd, "p.yaml")).mode & 0o777).toBe(0o600);
  });
});

describe("the world", () => {
  test("has the repository around the configuration as workspace", async () => {
    const root = newFolder();
    gitIn(root)("init", "-q");
    put(root, { "conf/registry-policy.yaml": "version: 1" });
    const env = { ...process.env, GITHUB_ACTOR: "ann" };
    const world = await makeWorld({ workspace: undefined, near: "conf/registry-policy.yaml", cwd: root, env });
    expect([world.files.workspace, world.actor]).toEqual([root, "ann"]);
    const plain = newFolder();
    const named = await makeWorld({ workspace: plain, near: undefined, cwd: root, env: { PATH: process.env["PATH"] } });
    expect([named.files.workspace, named.actor]).toEqual([plain, undefined]);
    expect(await named.git.head()).toBeUndefined();
  });
});
