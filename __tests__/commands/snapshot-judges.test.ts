import { describe, expect, test } from "@jest/globals";
import { loadSide, type Side } from "../../src/commands/side.ts";
import { snapshotJudges } from "../../src/commands/snapshot-judges.ts";
import { memoryTree } from "./support/memory-tree.ts";

const REPORT = JSON.stringify({
  servers: [{ server_id: "github", status: "trusted", score: 0.9, updated_at: "2026-01-01T00:00:00Z", source: "external" }],
});

const snapshot = (id: string, output: string, ...tests: readonly string[]): string =>
  `  ${id}:\n    report: { file: report.json, format: gait-native }\n    output: ${output}\n    policy: mcp.yaml\n    tests: [${tests.join(", ")}]\n`;
const config = (...snapshots: readonly string[]): string => `version: 1\ngait: 1.4.0\nsnapshots:${snapshots.length === 0 ? " {}" : ""}\n${snapshots.join("")}`;

async function side(text: string | undefined): Promise<Side> {
  const files = { "report.json": REPORT, ...(text === undefined ? {} : { "c.yaml": text }) };
  return loadSide(memoryTree(files), text === undefined ? [] : ["c.yaml"]);
}

const T = (server: string, expect: string, risk?: string): string =>
  `{ server: ${server}.json, expect: ${expect}${risk === undefined ? "" : `, risk_class: ${risk}`} }`;

describe("what judges a trust snapshot", () => {
  const base = config(snapshot("s", "s.json", T("a", "allow"), T("b", "block"), T("b", "block", "high")));

  test.each<[string, string | undefined, readonly string[]]>([
    ["nothing changed", base, []],
    ["only the id changed", base.replace("  s:", "  t:"), []],
    ["only the output changed", base.replace("s.json", "t.json"), []],
    ["a test that asked for trust is gone", base.replace(`${T("a", "allow")}, `, ""), ["test removed a.json"]],
    ["a test that asked for a block is gone", base.replace(`${T("b", "block")}, `, ""), ["test weakened b.json"]],
    ["one of another risk does not stand in for it", base.replace(`, ${T("b", "block", "high")}`, ""), ["test weakened b.json"]],
    ["a milder expectation", base.replace(T("b", "block"), T("b", "allow")), ["test weakened c.yaml"]],
    ["a stricter one", base.replace(T("a", "allow"), T("a", "block")), ["test changed c.yaml"]],
    ["a new test", base.replace("[{", `[${T("z", "block")}, {`), ["test added z.json"]],
    ["the snapshot is gone", config(snapshot("other", "other.json", T("a", "allow"))), ["config removed c.yaml"]],
    ["the configuration is gone", undefined, ["config removed c.yaml"]],
    ["the configuration can't be read: nobody knows", "version: 1\nsnapshots: [\n", []],
    ["the snapshot can't be read: it is not gone", base.replace("report.json", "nowhere.json"), []],
  ])("%s", async (_, head, expected) => {
    const before = await side(base);
    expect(before.diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    const changes = snapshotJudges(before, await side(head));
    expect(changes.map(({ kind, change, file }) => `${kind} ${change} ${file}`)).toEqual(expected);
  });

  test("without a base there is nothing to say", async () => expect(snapshotJudges(undefined, await side(base))).toEqual([]));
});
