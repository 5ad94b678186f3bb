import { describe, expect, test } from "@jest/globals";
import { findConfigs, governed } from "../../src/commands/find-configs.ts";
import { readConfig, type Config } from "../../src/config/index.ts";
import { readStrictYaml } from "../../src/source/index.ts";
import { memoryTree } from "./support/memory-tree.ts";

const text = (id: string, output: string): string =>
  `version: 1\ngait: 1.4.0\npolicies:\n  ${id}: { stage: simulate, registry: { file: r.json }, output: ${output} }\n`;

function configOf(path: string, content: string): Config {
  const document = readStrictYaml(path, new TextEncoder().encode(content)).value;
  const config = document === undefined ? undefined : readConfig(document).value;
  if (config === undefined) throw new Error(`${path} is no configuration`);
  return config;
}

/** Looks for the former homes of the newer tree's configurations in the older one. */
function find(older: Readonly<Record<string, string>>, newer: Readonly<Record<string, string>>, known: readonly string[]): Promise<readonly string[]> {
  const configs = known.flatMap((path) => (newer[path] === undefined ? [] : [configOf(path, newer[path])]));
  return findConfigs(memoryTree(older), known, governed(memoryTree(newer), configs));
}

describe("where an older state kept the configurations", () => {
  test("at the same path: nothing else is looked at", async () => {
    const files = { "a.yaml": text("x", "a-out.yaml"), "b.yaml": text("x", "b-out.yaml") };
    expect(await find(files, files, ["a.yaml"])).toEqual(["a.yaml"]);
  });

  test("moved, with the same output", async () => {
    expect(await find({ "old/rp.yaml": text("x", "../p.yaml") }, { "new/rp.yaml": text("y", "../p.yaml") }, ["new/rp.yaml"])).toEqual(["old/rp.yaml"]);
  });

  test("moved, with its output", async () => {
    expect(await find({ "old/rp.yaml": text("x", "p.yaml") }, { "new/rp.yaml": text("x", "p.yaml") }, ["new/rp.yaml"])).toEqual(["old/rp.yaml"]);
  });

  test("split off from one that stays, with its output", async () => {
    const stays = `${text("x", "p.yaml")}  z: { stage: simulate, registry: { file: r.json }, output: q.yaml }\n`;
    expect(await find({ "all.yaml": stays }, { "all.yaml": text("x", "p.yaml"), "z.yaml": text("z", "q.yaml") }, ["z.yaml"])).toEqual(["all.yaml"]);
  });

  test("new beside another team's with the same id: that is somebody else's", async () => {
    const theirs = { "their/rp.yaml": text("agents", "p.yaml"), "other/rp.yaml": text("agents", "p.yaml") };
    expect(await find(theirs, { ...theirs, "our/rp.yaml": text("agents", "p.yaml") }, ["our/rp.yaml"])).toEqual([]);
  });

  test("one that cannot be read and is gone may have been it", async () => {
    const broken = `${text("x", "p.yaml")}colour: blue\n`;
    expect(await find({ "old.yaml": broken }, { "new/rp.yaml": text("x", "p.yaml") }, ["new/rp.yaml"])).toEqual(["old.yaml"]);
    expect(await find({ "old.yaml": broken }, { "old.yaml": broken, "new/rp.yaml": text("x", "p.yaml") }, ["new/rp.yaml"])).toEqual([]);
  });

  test("other YAML files are no configurations", async () => {
    expect(await find({ "w.yaml": "version: 1\njobs: {}\n" }, { "rp.yaml": text("x", "p.yaml") }, ["rp.yaml"])).toEqual([]);
  });
});
