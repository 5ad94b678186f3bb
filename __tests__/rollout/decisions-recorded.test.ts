/** The recorded output of gait itself; it lies beside a maintainer's checkout. */
import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { compareBytes } from "../../src/gait/index.ts";
import { joinDecisions, readDecisions, type Decision, type Recorded } from "../../src/rollout/index.ts";
import { SHARED } from "../support/shared.ts";

const folder = resolve(SHARED, "decision-samples");
const there = existsSync(folder);
if (!there) console.warn(`no recorded decisions in ${folder}: skipped`);

function read(...names: readonly string[]): readonly (readonly Recorded[])[] {
  return names.map((name) => readDecisions(name, readFileSync(resolve(folder, name))).value?.records ?? []);
}

const stopped = (list: readonly Decision[]): readonly string[] =>
  list
    .filter((d) => d.answer !== "allow")
    .map((d) => d.tool ?? "")
    .sort(compareBytes);

(there ? describe : describe.skip)("decisions of gait 1.4.0", () => {
  test("every answer finds its own trace; none is left over", () => {
    const all = joinDecisions(read("gate-eval-simulate.jsonl", "gate-eval-dry-run.jsonl", "gate-eval-enforce.jsonl", "traces.jsonl"));
    const answers = read("gate-eval-simulate.jsonl", "gate-eval-dry-run.jsonl", "gate-eval-enforce.jsonl").flat().length;
    expect(all).toHaveLength(answers);
    expect(all.every((d) => d.tool !== undefined && d.at !== undefined && !d.traceOnly)).toBe(true);
  });

  test("what was simulated is what was enforced", () => {
    const simulated = joinDecisions([...read("gate-eval-simulate.jsonl"), ...read("mcp-proxy-export-observe.jsonl")]).filter(
      (d) => d.rule !== undefined || d.tool !== undefined,
    );
    const enforced = joinDecisions(read("gate-eval-enforce.jsonl", "mcp-proxy-export-observe.jsonl"));
    const own = (list: readonly Decision[]): readonly string[] => stopped(list.filter((d) => d.policyDigest.startsWith("33bd21d5")));
    expect(own(simulated)).toEqual(own(enforced));
    expect(own(enforced).length).toBeGreaterThan(0);
  });

  test("the observing proxy's stops are seen although it allowed them", () => {
    const seen = joinDecisions(read("mcp-proxy-export-observe.jsonl"));
    expect(new Set(seen.filter((d) => d.answer === "block").map((d) => d.tool)).size).toBeGreaterThan(0);
    expect(seen.every((d) => d.at === undefined)).toBe(true);
    // A call that Gait's later checks turned into an approval is a block as enforced, too.
    expect(seen.some((d) => d.answer === "require_approval")).toBe(false);
  });
});
