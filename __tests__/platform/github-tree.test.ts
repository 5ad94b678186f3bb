import { describe, expect, test } from "@jest/globals";
import type { Request } from "../../src/platform/github-request.ts";
import { githubTree } from "../../src/platform/github-tree.ts";
import { GitHubError } from "../../src/platform/github-types.ts";
import type { Tree } from "../../src/platform/types.ts";
import { refusal } from "./support.ts";

const ENTRIES = [
  { path: "a.txt", type: "blob", mode: "100644", sha: "1", size: 3 },
  { path: "folder", type: "tree", mode: "040000", sha: "t" },
  { path: "folder/b.txt", type: "blob", mode: "100755", sha: "2", size: 2 },
  { path: "folder/ä.txt", type: "blob", mode: "100644", sha: "1", size: 3 },
  { path: "link", type: "blob", mode: "120000", sha: "3", size: 9 },
  { path: "module", type: "commit", mode: "160000", sha: "4" },
];

const CONTENT: Readonly<Record<string, string>> = { 1: "one", 2: "tw", 3: "/etc/host" };

function tree(change: { readonly truncated?: boolean; readonly blob?: (id: string) => unknown } = {}): { readonly tree: Tree; readonly asked: string[] } {
  const asked: string[] = [];
  const request: Request = (route) => {
    asked.push(route);
    const id = route.split("/").at(-1) ?? "";
    const text = CONTENT[id] ?? "";
    const blob = (route.includes("/blobs/") ? change.blob?.(id) : undefined) ?? {
      encoding: "base64",
      size: text.length,
      content: Buffer.from(text).toString("base64").replace(/.{2}/u, "$&\n"),
    };
    if (blob instanceof Error) return Promise.reject(blob);
    const data = route.includes("/trees/") ? { truncated: change.truncated ?? false, tree: ENTRIES } : blob;
    return Promise.resolve({ data, next: undefined });
  };
  return { tree: githubTree(request, "a/b", "c0ffee", new Map()), asked };
}

const text = (bytes: Uint8Array | undefined): string | undefined => (bytes === undefined ? undefined : Buffer.from(bytes).toString());

describe("a commit's files through the API", () => {
  test("regular files are read, each content once", async () => {
    const { tree: files, asked } = tree();
    expect(text(await files.read("a.txt"))).toBe("one");
    expect(text(await files.read("folder/ä.txt"))).toBe("one");
    expect(await files.read("none.txt")).toBeUndefined();
    expect(await files.read("folder")).toBeUndefined();
    expect(asked).toEqual(["GET /repos/a/b/git/trees/c0ffee", "GET /repos/a/b/git/blobs/1"]);
  });

  test("links, submodules, what lies behind them, and what is too large are refused", async () => {
    const { tree: files } = tree();
    for (const path of ["link", "module", "link/x", "module/x", "a.txt/x"]) expect([path, await refusal(files.read(path))]).toEqual([path, "path_not_regular"]);
    expect(await refusal(files.read("a.txt", 2))).toBe("file_too_large");
    expect(await refusal(files.read("https://x/y"))).toBe("path_url");
  });

  test("lists and ids leave links and submodules out", async () => {
    const { tree: files } = tree();
    expect(await files.list("")).toEqual(["a.txt", "folder/b.txt", "folder/ä.txt"]);
    expect(await files.list("folder")).toEqual(["folder/b.txt", "folder/ä.txt"]);
    expect(await files.list("none")).toEqual([]);
    expect([...(await files.ids(["a.txt", "folder", "none"]))]).toEqual([
      ["a.txt", "1"],
      ["folder", "folder/b.txt=2,folder/ä.txt=1"],
    ]);
  });

  test("a list that the server cut is refused with the command that helps", async () => {
    expect(await refusal(tree({ truncated: true }).tree.read("a.txt"))).toBe("tree_too_large");
  });

  test("content of another length or encoding is no content", async () => {
    for (const blob of [
      { encoding: "none", size: 3, content: "" },
      { encoding: "base64", size: 3, content: "b25" },
    ]) {
      await expect(tree({ blob: () => blob }).tree.read("a.txt")).rejects.toThrow(GitHubError);
    }
  });

  test("an error is not remembered", async () => {
    let count = 0;
    const { tree: files } = tree({ blob: () => (count++ === 0 ? new GitHubError("later", 500) : undefined) });
    await expect(files.read("a.txt")).rejects.toThrow("later");
    expect(text(await files.read("a.txt"))).toBe("one");
  });
});
