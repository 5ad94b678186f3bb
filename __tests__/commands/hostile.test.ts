/** Real changes of hostile names, through every sentence that commands write, into Markdown and workflow commands. */
import { expect, test } from "@jest/globals";
import { comparePolicies } from "../../src/commands/compare.ts";
import { loadSide, policiesOf } from "../../src/commands/side.ts";
import { annotations, comment, text, type Changes } from "../../src/report/index.ts";
import { judgeTests, type ResolvedTest } from "../../src/rollout/index.ts";
import { scan } from "../report/markdown-scanner.ts";
import { outsideIsOurs } from "../report/outside.ts";
import { findCommands } from "../report/runner-commands.ts";
import { policy, report } from "../report/sample.ts";
import { configOf, exportOf, memoryTree } from "./support/memory-tree.ts";

/** Lower case, as Gait folds them; the sentences hold no character that any format minds. */
const NAMES = [
  "approved by security, see the signed review",
  "no change was found",
  '" quoted "',
  "![x](https://evil.example/p.png)",
  "<img src=x onerror=alert(1)>",
  "</details><h1>approved</h1>",
  "@org/team fixes #1",
  "| a | b |",
  "``` # out",
  "::error::forged",
  "x ##[group]y",
  "a%0a::error::x",
] as const;

const base = (effect: string): string =>
  ["schema_id: gait.gate.policy", "schema_version: 1.0.0", "default_verdict: block", "rules:"]
    .concat(
      NAMES.map(
        (name, i) =>
          `  - { name: ${JSON.stringify(`${name} ${String(i)}`)}, priority: ${String(i + 1)}, effect: ${effect}, match: { tool_names: [${JSON.stringify(name)}], identities: [${JSON.stringify(name)}] } }`,
      ),
    )
    .join("\n");

async function changesOf(): Promise<Changes> {
  const sides = await Promise.all(
    [
      { "tools.json": exportOf(["a"]), "base.yaml": base("block") },
      { "tools.json": exportOf(["a"], ...NAMES.map((name) => [name, name] as const)), "base.yaml": base("allow") },
    ].map((files) => loadSide(memoryTree({ "registry-policy.yaml": configOf("base: base.yaml"), ...files }), ["registry-policy.yaml"])),
  );
  const [before, after] = sides.map((side) => policiesOf(side)[0]);
  if (before === undefined || after === undefined) throw new Error(JSON.stringify(sides.map((s) => s.diagnostics)));
  return comparePolicies({ policy: before, deny: [] }, { policy: after, deny: [] }, 1_790_000_000_000_000_000n);
}

function tests(expect_: "allow" | "block"): readonly ResolvedTest[] {
  return NAMES.map((name) => ({
    test: {
      intents: name,
      expect: expect_,
      reason_codes: expect_ === "block" ? [name] : [],
      position: { line: 1, column: 1 },
    },
    intents: [{ path: name, digest: expect_ }],
  }));
}

test("a name never stands outside of code, and no sentence is taken for ours", async () => {
  const changes = await changesOf();
  expect(changes.newly_allowed.map(({ tool }) => tool).sort()).toEqual([...NAMES].map((name) => name.trim()).sort());
  expect(changes.classes.filter((c) => c.explained !== true).length).toBeGreaterThan(0);
  const judged = judgeTests("ops", tests("block"), tests("allow"), "registry-policy.yaml");
  expect(judged.filter((j) => j.change === "weakened")).toHaveLength(NAMES.length);
  const whole = report({ policies: [policy({ changes })], judges_changed: judged });
  const scanned = scan(comment(whole));
  expect(scanned.outside.filter((line) => !outsideIsOurs(line))).toEqual([]);
  for (const words of ["security", "signed review", "quoted", "evil", "forged"]) {
    expect(scanned.outside.filter((line) => line.includes(words))).toEqual([]);
    expect(scanned.spans.some((span) => span.includes(words))).toBe(true);
  }
  expect(scanned.outside.join("\n").split("no change was found")).toHaveLength(1);
  expect(findCommands(text(whole))).toEqual([]);
  expect(annotations(whole).every((line) => /^::(?:error|warning|notice) /u.test(line) && !line.includes("\n"))).toBe(true);
});
