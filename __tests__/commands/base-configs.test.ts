import { describe, expect, test } from "@jest/globals";
import { rerooted } from "../../src/commands/base-configs.ts";
import { memoryTree } from "./support/memory-tree.ts";

const head = memoryTree({
  "app/rp.yaml": "head",
  "app/p.yaml": "head",
  "shared/list.json": "head",
  ".github/workflows/ci.yml": "head",
});
const words = (bytes: Uint8Array | undefined): string | undefined => (bytes === undefined ? undefined : new TextDecoder().decode(bytes));

describe("a folder as base", () => {
  test("that holds the whole tree is taken as it is", async () => {
    const tree = memoryTree({ "app/rp.yaml": "base" });
    expect(await rerooted(tree, ["app/rp.yaml"], head)).toBe(tree);
  });

  test("of a configuration at the root is taken as it is", async () => {
    const tree = memoryTree({});
    expect(await rerooted(tree, ["rp.yaml"], head)).toBe(tree);
  });

  describe("that stands for the configuration's folder", () => {
    const tree = rerooted(memoryTree({ "rp.yaml": "base", "old/q.yaml": "base" }), ["app/rp.yaml"], head);

    test("is read under the head's paths, and all else is as in the head", async () => {
      const read = async (path: string): Promise<string | undefined> => words(await (await tree).read(path));
      expect(await read("app/rp.yaml")).toBe("base");
      expect(await read("app/old/q.yaml")).toBe("base");
      expect(await read("app/p.yaml")).toBeUndefined();
      expect(await read("shared/list.json")).toBe("head");
    });

    test("lists in the same way", async () => {
      const list = async (path: string): Promise<readonly string[]> => (await tree).list(path);
      expect(await list("")).toEqual([".github/workflows/ci.yml", "app/old/q.yaml", "app/rp.yaml", "shared/list.json"]);
      expect(await list("app")).toEqual(["app/old/q.yaml", "app/rp.yaml"]);
      expect(await list("app/old")).toEqual(["app/old/q.yaml"]);
      expect(await list(".github/workflows")).toEqual([".github/workflows/ci.yml"]);
    });

    test("and has ids in the same way", async () => {
      const ids = await (await tree).ids(["app/rp.yaml", "app/p.yaml", "shared/list.json"]);
      expect([...ids]).toEqual([
        ["shared/list.json", "head"],
        ["app/rp.yaml", "base"],
      ]);
    });
  });
});
