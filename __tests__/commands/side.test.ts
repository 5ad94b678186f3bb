import { describe, expect, test } from "@jest/globals";
import { loadSide } from "../../src/commands/side.ts";
import { configText, exportText } from "./support/story.ts";
import { memoryTree } from "./support/memory-tree.ts";

/** Two configurations in one folder; the second one's text is bent. */
async function codes(from: string, to: string): Promise<readonly string[]> {
  const other = configText("simulate", { id: "others", output: "policy/others.yaml" });
  expect(other).toContain(from);
  const tree = memoryTree({
    "a.yaml": configText("simulate"),
    "b.yaml": other.replace(from, to),
    "registry/tools.json": exportText(["a.b"]),
  });
  const side = await loadSide(tree, ["a.yaml", "b.yaml"]);
  expect(side.readable).toBe(side.diagnostics.length === 0);
  return side.diagnostics.map((d) => `${d.code} ${d.file ?? ""}:${d.line ?? 0} ${d.message}`);
}

describe("configurations of one run", () => {
  test.each<readonly [string, string, string, readonly string[]]>([
    ["stand beside one another", "others:", "others:", []],
    ["have ids of their own", "  others:", "  tools:", ['config_id_twice b.yaml:4 the id "tools" stands in a.yaml and in b.yaml']],
    [
      "write outputs of their own",
      "policy/others.yaml",
      "Policy/tools.yaml",
      [
        'config_output_twice b.yaml:7 policies.others.output is written by a.yaml, too: "Policy/tools.yaml"',
        'config_output_twice b.yaml:4 policies.others.staged is written by a.yaml, too: "Policy/tools.staged"',
      ],
    ],
    [
      "stage names in files of their own",
      "policy/others.yaml\n",
      "policy/others.yaml\n    staged: policy/tools.staged\n",
      ['config_output_twice b.yaml:8 policies.others.staged is written by a.yaml, too: "policy/tools.staged"'],
    ],
  ])("%s", async (_name, from, to, expected) => {
    expect(await codes(from, to)).toEqual(expected);
  });
});
