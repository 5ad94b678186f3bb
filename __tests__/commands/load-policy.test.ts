import { describe, expect, test } from "@jest/globals";
import { policyTextOf } from "../../src/commands/policy-text.ts";
import { loadSide } from "../../src/commands/side.ts";
import { memoryTree } from "./support/memory-tree.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const NAN = "default_verdict: block\nmcp_trust:\n  snapshot: s.json\n  min_score: .nan\n";

describe("policies of a run", () => {
  test.each([
    ["a field that this version does not know", "default_verdict: block\ntool_globs: [x]\n", "2:1", 'unknown field "tool_globs"'],
    ["a word that it does not know", "default_verdict: deny\n", "1:18", "invalid default_verdict: deny"],
    ["what it has no digest for", NAN, "4:3", "unsupported value: NaN"],
    ["keys of proposals", "version: 1\n", "1:1", "legacy policy proposal fields"],
    ["no policy", "[", "1:1", "sequence end token"],
  ])("%s is refused with its place and the version that judges", (_what, text, place, words) => {
    const { value, diagnostics } = policyTextOf("p.yaml", bytes(text));
    expect(value).toBeUndefined();
    expect(diagnostics.map((d) => [d.code, d.file, `${d.line ?? 0}:${d.column ?? 0}`])).toEqual([["policy_invalid", "p.yaml", place]]);
    expect(diagnostics[0]?.message).toContain("gait 1.4.0 refuses p.yaml: ");
    expect(diagnostics[0]?.message).toContain(words);
  });

  test("one that Gait takes has its bytes, its meaning and its digest", () => {
    const { value } = policyTextOf("p.yaml", bytes("default_verdict: block\n"));
    expect(value).toMatchObject({ text: "default_verdict: block\n", digest: "3592f5ae672a396845ca29c14ade912f99cb1fca99cecb8edd9cfec74eae8a35" });
  });

  test.each(["file", "base"])("a %s without a digest is an error of the run, not a defect", async (key) => {
    const entry =
      key === "file"
        ? "{ file: p.yaml, stage: simulate, tests: [] }"
        : "{ stage: simulate, registry: { file: r.json, format: gait-native }, base: p.yaml, output: o.yaml, tests: [] }";
    const files = { "registry-policy.yaml": `version: 1\ngait: 1.4.0\npolicies:\n  x: ${entry}\n`, "p.yaml": NAN, "r.json": '["a"]' };
    const side = await loadSide(memoryTree(files), ["registry-policy.yaml"]);
    expect(side.diagnostics).toMatchObject([{ code: "policy_invalid", severity: "error", file: "p.yaml", line: 4 }]);
  });
});
