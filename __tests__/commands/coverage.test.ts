import { describe, expect, test } from "@jest/globals";
import { coverageFindings, coverageOf } from "../../src/commands/coverage.ts";
import { embeddedEngine } from "../../src/commands/engine.ts";
import { readTestIntents, runTests, type TestRun } from "../../src/commands/run-tests.ts";
import { loadSide, policiesOf } from "../../src/commands/side.ts";
import type { LoadedPolicy } from "../../src/commands/load-policy.ts";
import { configOf, exportOf, memoryTree } from "./support/memory-tree.ts";

const NOW = 1_790_000_000_000_000_000n;

function intent(tool: string): string {
  return JSON.stringify({ tool_name: tool, context: { identity: "a", workspace: "/w", risk_class: "low" } });
}

interface Ran {
  readonly policy: LoadedPolicy;
  readonly run: TestRun;
}

/** Tools a to d, of which the intents name some. */
async function ran(coverage: string, ...tools: readonly string[]): Promise<Ran> {
  const tree = memoryTree({
    "registry-policy.yaml": configOf(`coverage: ${coverage}`),
    "tools.json": exportOf(["a"], ["b"], ["c"], ["d"]),
    "intents/a.json": intent("a"),
    ...Object.fromEntries(tools.map((tool) => [`intents/${tool}.json`, intent(tool)])),
  });
  const side = await loadSide(tree, ["registry-policy.yaml"]);
  const [policy] = policiesOf(side);
  if (policy === undefined) throw new Error(JSON.stringify(side.diagnostics));
  const all = {
    ...policy,
    entry: { ...policy.entry, tests: policy.entry.tests.map((one) => ({ ...one, intents: "intents/*.json" })) },
  };
  const ready = await readTestIntents(tree, all);
  return { policy: all, run: await runTests(embeddedEngine(NOW), all, ready.tests, ["enforce"]) };
}

describe("coverage", () => {
  test("counts the rules and tools that some intent reaches as enforced, and names the others", async () => {
    const { policy, run } = await ran("{ tools: 50 }", "B", "unknown");
    expect(coverageOf(policy, run)).toEqual({
      rules: { covered: 2, total: 2, missing: [] },
      tools: { covered: 2, total: 4, missing: ["c", "d"] },
    });
    const alone = await ran("{}");
    expect(coverageOf(alone.policy, alone.run)).toMatchObject({
      rules: { covered: 1, missing: ["block_unknown_tools"] },
      tools: { covered: 1 },
    });
  });

  test("a threshold that is met is no finding, one that is missed is an error that names what is missing", async () => {
    const { policy, run } = await ran("{ tools: 50, rules: 100 }", "b", "unknown");
    expect(coverageFindings(policy, coverageOf(policy, run))).toEqual([]);
    const short = await ran("{ tools: 51, rules: 100 }", "b");
    expect(coverageFindings(short.policy, coverageOf(short.policy, short.run))).toEqual([
      expect.objectContaining({
        code: "coverage_below",
        severity: "error",
        message: "the tests of ops reach 1 of 2 rules, less than 100 %",
        help: 'Add intents for "block_unknown_tools".',
        file: "registry-policy.yaml",
        line: 4,
      }),
      expect.objectContaining({
        message: "the tests of ops reach 2 of 4 tools, less than 51 %",
        help: 'Add intents for "c", "d".',
      }),
    ]);
  });

  test("nothing asked for, nothing found; no tool, no share of it", async () => {
    const { policy, run } = await ran("{}");
    expect(coverageFindings(policy, coverageOf(policy, run))).toEqual([]);
    const none = { rules: { covered: 0, total: 0, missing: [] }, tools: { covered: 0, total: 0, missing: [] } };
    const strict = await ran("{ tools: 100, rules: 100 }");
    expect(coverageFindings(strict.policy, none)).toEqual([]);
  });
});
