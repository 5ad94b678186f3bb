import { afterAll, describe, expect, test } from "@jest/globals";
import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { makeFiles } from "../../src/platform/files.ts";
import { contents, newFolder, put, refusal, removeFolders } from "./support.ts";

afterAll(removeFolders);

const text = (bytes: Uint8Array | undefined): string | undefined => (bytes === undefined ? undefined : new TextDecoder().decode(bytes));

describe("reading from the workspace", () => {
  test("follows links that stay inside and refuses every way out", async () => {
    const outside = newFolder();
    put(outside, { "secret.txt": "SECRET" });
    const root = newFolder();
    put(root, { "a/real.json": "[1]", ".git/config": "x", ".github/workflows/ci.yml": "on: push" });
    symlinkSync("a/real.json", join(root, "inside.json"));
    symlinkSync("a", join(root, "folder"));
    symlinkSync(join(outside, "secret.txt"), join(root, "out.json"));
    symlinkSync(outside, join(root, "outfolder"));
    symlinkSync("/proc/self/environ", join(root, "env.json"));
    symlinkSync("nowhere", join(root, "dangling"));
    symlinkSync("loop", join(root, "loop"));
    symlinkSync(".git", join(root, "dotgit"));
    spawnSync("mkfifo", [join(root, "pipe")]);
    const { tree } = await makeFiles(root, root);
    expect(text(await tree.read("inside.json"))).toBe("[1]");
    expect(text(await tree.read("folder/real.json"))).toBe("[1]");
    expect(text(await tree.read("a/../a/real.json"))).toBe("[1]");
    expect(text(await tree.read(".github/workflows/ci.yml"))).toBe("on: push");
    expect(await tree.read("missing/x.json")).toBeUndefined();
    const refused: readonly (readonly [string, string])[] = [
      ["out.json", "path_outside"],
      ["outfolder/secret.txt", "path_outside"],
      ["env.json", "path_outside"],
      ["../x", "path_outside"],
      ["/etc/passwd", "path_outside"],
      ["a/../../x", "path_outside"],
      ["dangling", "path_dangling"],
      ["loop", "path_loop"],
      [".git/config", "path_guarded"],
      ["dotgit/config", "path_guarded"],
      ["a", "path_not_regular"],
      ["pipe", "path_not_regular"],
      ["http://169.254.169.254/", "path_url"],
      ["file:///etc/passwd", "path_url"],
      ["FILE:/etc/passwd", "path_url"],
      ["data:,x", "path_url"],
      ["a\0b", "path_shape"],
      [`${"x".repeat(300)}/y`, "path_too_long"],
      ["", "path_shape"],
    ];
    for (const [path, code] of refused) expect([path, await refusal(tree.read(path))]).toEqual([path, code]);
  });

  test("looks at the size before it reads", async () => {
    const root = newFolder();
    put(root, { "big.json": "x".repeat(1000) });
    const { tree } = await makeFiles(root, root);
    expect(await refusal(tree.read("big.json", 999))).toBe("file_too_large");
    expect((await tree.read("big.json", 1000))?.length).toBe(1000);
  });

  test("lists regular files by code point, and a folder's id changes with its content", async () => {
    const root = newFolder();
    put(root, { "i/\u{1f600}.json": "1", "i/\uffee.json": "2", "i/b/a.json": "3", "i/B.json": "4", ".git/x": "5", "i/node_modules/x.json": "6" });
    symlinkSync("B.json", join(root, "i/link.json"));
    const { tree } = await makeFiles(root, root);
    expect(await tree.list("i")).toEqual(["i/B.json", "i/b/a.json", "i/\uffee.json", "i/\u{1f600}.json"]);
    expect(await tree.list("none")).toEqual([]);
    expect([await tree.links?.("i"), await tree.links?.("none")]).toEqual([["i/link.json"], []]);
    const before = await tree.ids(["i", "i/B.json", "none"]);
    expect([...before.keys()]).toEqual(["i", "i/B.json"]);
    put(root, { "i/b/a.json": "changed" });
    const after = await tree.ids(["i", "i/B.json"]);
    expect(after.get("i")).not.toBe(before.get("i"));
    expect(after.get("i/B.json")).toBe(before.get("i/B.json"));
  });

  test("a folder given as base is a tree of its own", async () => {
    const root = newFolder();
    put(root, { "base/a.json": "1", "b.json": "2" });
    const files = await makeFiles(root, root);
    expect(text(await files.folder("base").read("a.json"))).toBe("1");
    expect(await refusal(files.folder("base").read("../b.json"))).toBe("path_outside");
    expect([await files.isFolder("base"), await files.isFolder("b.json"), await files.isFolder("none")]).toEqual([true, false, false]);
  });
});

describe("operands", () => {
  test("may lie anywhere, and are named as artefacts name them", async () => {
    const outside = newFolder();
    put(outside, { "x.json": "out" });
    const root = newFolder();
    put(root, { "sub/y.json": "in" });
    const files = await makeFiles(root, join(root, "sub"));
    expect(text(await files.readOperand(join(outside, "x.json")))).toBe("out");
    expect(text(await files.readOperand("y.json"))).toBe("in");
    expect(await files.readOperand("none")).toBeUndefined();
    expect(await refusal(files.readOperand("https://example.org/x"))).toBe("path_url");
    expect([await files.shown("y.json"), await files.shown(join(outside, "x.json"))]).toEqual(["sub/y.json", "x.json"]);
    symlinkSync("y.json", join(root, "sub/z.json"));
    expect(await files.sameFile("y.json", "./z.json")).toBe(true);
    expect(await files.sameFile("y.json", join(outside, "x.json"))).toBe(false);
    expect(await files.inWorkspace("y.json")).toBe("sub/y.json");
    expect(await refusal(files.inWorkspace(join(outside, "x.json")))).toBe("path_outside");
  });
});

describe("operands that somebody else may have made", () => {
  test("a link that stands in the workspace must stay there, for reading and for writing", async () => {
    const outside = newFolder();
    put(outside, { "secret.txt": "SECRET", "in.json": "[1]" });
    const root = newFolder();
    put(root, { "real.json": "[2]", "sub/x": "" });
    symlinkSync(join(outside, "secret.txt"), join(root, "link.json"));
    symlinkSync(outside, join(root, "sub/away"));
    symlinkSync("real.json", join(root, "stays.json"));
    symlinkSync(join(root, "real.json"), join(outside, "back.json"));
    const files = await makeFiles(root, join(root, "sub"));
    for (const path of ["../link.json", join(root, "link.json"), "away/secret.txt", "away/new.txt"]) {
      expect([path, await refusal(files.writeAll([{ path, text: "EVIL" }], "operand"))]).toEqual([path, "path_outside"]);
      if (!path.includes("new")) expect([path, await refusal(files.readOperand(path))]).toEqual([path, "path_outside"]);
    }
    expect(contents(outside)).toMatchObject({ "secret.txt": "SECRET", "in.json": "[1]" });
    // What the user names outside is the user's own, wherever it leads.
    expect(text(await files.readOperand(join(outside, "back.json")))).toBe("[2]");
    expect(text(await files.readOperand(join(outside, "in.json")))).toBe("[1]");
    expect(text(await files.readOperand("../stays.json"))).toBe("[2]");
  });

  test.each([
    ["a name that is too long", "x".repeat(300), "path_too_long"],
    ["a loop of links", "loop", "path_loop"],
  ])("%s is refused by every question about it", async (_what, path, code) => {
    const root = newFolder();
    symlinkSync("loop", join(root, "loop"));
    const files = await makeFiles(root, root);
    const questions = {
      readOperand: () => files.readOperand(path),
      shown: () => files.shown(path),
      sameFile: () => files.sameFile("a", path),
      inWorkspace: () => files.inWorkspace(`${path}/registry-policy.yaml`),
      isFolder: () => files.isFolder(path),
      folder: () => files.folder(path).read("x"),
      checkOutputs: () => files.checkOutputs([`${path}/y`], "operand"),
    };
    for (const [name, ask] of Object.entries(questions)) expect([name, await refusal(ask())]).toEqual([name, code]);
  });

  (process.platform === "linux" ? test : test.skip)("/proc takes no files and says so (on Linux)", async () => {
    const files = await makeFiles(newFolder(), "/");
    for (const path of ["/proc/self/x", "/proc/x/y"])
      expect([path, await refusal(files.writeAll([{ path, text: "" }], "operand"))]).toEqual([path, "output_denied"]);
  });
});

describe("outputs", () => {
  test("are refused before anything is written", async () => {
    const outside = newFolder();
    const root = newFolder();
    put(root, { ".git/config": "x", ".github/workflows/ci.yml": "x", "ok.yaml": "old" });
    mkdirSync(join(root, "folder"));
    symlinkSync(outside, join(root, "away"));
    symlinkSync(join(outside, "new.yaml"), join(root, "link.yaml"));
    symlinkSync(".github/workflows", join(root, "flows"));
    const files = await makeFiles(root, root);
    const refused: readonly (readonly [string, string])[] = [
      ["../x.yaml", "path_outside"],
      ["/tmp/x.yaml", "path_outside"],
      ["away/x.yaml", "path_outside"],
      ["away/deep/er/x.yaml", "path_outside"],
      ["link.yaml", "path_dangling"],
      [".git/hooks/post-checkout", "path_guarded"],
      [".GIT/config", "path_guarded"],
      ["sub/.Git/x", "path_guarded"],
      [".github/workflows/x.yml", "path_guarded"],
      [".GitHub/WORKFLOWS/x.yml", "path_guarded"],
      ["flows/x.yml", "path_guarded"],
      ["folder", "path_not_regular"],
      ["folder/", "path_folder"],
      ["file:x", "path_url"],
    ];
    for (const [path, code] of refused) {
      expect([path, await refusal(files.checkOutputs([path], "workspace"))]).toEqual([path, code]);
      expect([
        path,
        await refusal(
          files.writeAll(
            [
              { path: "ok.yaml", text: "new" },
              { path, text: "EVIL" },
            ],
            "workspace",
          ),
        ),
      ]).toEqual([path, code]);
    }
    for (const path of [".git/config", join(root, ".git/x"), ".github/workflows/x.yml"])
      expect(await refusal(files.checkOutputs([path], "operand"))).toBe("path_guarded");
    expect(readFileSync(join(root, "ok.yaml"), "utf8")).toBe("old");
    expect(contents(outside)).toEqual({});
    expect(JSON.stringify(contents(join(root, ".git")))).not.toContain("EVIL");
  });

  test("are written with parents, keep their mode, and go through links that stay inside", async () => {
    const root = newFolder();
    put(root, { "kept.yaml": "old", "real/target.yaml": "old" });
    chmodSync(join(root, "kept.yaml"), 0o640);
    symlinkSync("real/target.yaml", join(root, "link.yaml"));
    const files = await makeFiles(root, root);
    await files.writeAll(
      [
        { path: "kept.yaml", text: "new" },
        { path: "a/b/c.yaml", text: "deep" },
        { path: "link.yaml", text: "linked" },
      ],
      "workspace",
    );
    expect(contents(root)).toEqual({ "kept.yaml": "new", "a/b/c.yaml": "deep", "real/target.yaml": "linked", "link.yaml": "linked" });
    expect(statSync(join(root, "kept.yaml")).mode & 0o777).toBe(0o640);
    const outside = newFolder();
    await files.writeAll([{ path: join(outside, "new/x.json"), text: "1" }], "operand");
    expect(contents(outside)).toEqual({ "new/x.json": "1" });
  });

  test("two outputs that are one file are refused", async () => {
    const root = newFolder();
    put(root, { "a.yaml": "old" });
    symlinkSync("a.yaml", join(root, "b.yaml"));
    const files = await makeFiles(root, root);
    expect(
      await refusal(
        files.writeAll(
          [
            { path: "a.yaml", text: "1" },
            { path: "b.yaml", text: "2" },
          ],
          "workspace",
        ),
      ),
    ).toBe("output_twice");
    expect(
      await refusal(
        files.writeAll(
          [
            { path: "n.yaml", text: "1" },
            { path: "./x/../n.yaml", text: "2" },
          ],
          "workspace",
        ),
      ),
    ).toBe("output_twice");
    expect(contents(root)).toEqual({ "a.yaml": "old", "b.yaml": "old" });
  });

  test("a file where a folder is needed", async () => {
    const root = newFolder();
    writeFileSync(join(root, "file"), "x");
    const files = await makeFiles(root, root);
    expect(await refusal(files.writeAll([{ path: "file/x.yaml", text: "1" }], "workspace"))).not.toBe("accepted");
    expect(existsSync(join(root, "file/x.yaml"))).toBe(false);
  });
});
