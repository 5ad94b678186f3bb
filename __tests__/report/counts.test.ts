import { describe, expect, test } from "@jest/globals";
import { outputsOf, provenUnchanged, removesEnforcement, summaryCounts, withoutChanges, GATE_SCHEMA, type GateReport } from "../../src/report/index.ts";
import { ownDiagnostics, severityOfTold } from "../../src/report/told.ts";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../support/shared.ts";
import { allowed, fullReport, NO_CHANGES, policy, report, snapshot, testCase } from "./sample.ts";

describe("summaryCounts", () => {
  test("counts everything once", () => {
    expect(summaryCounts(fullReport())).toEqual({
      newly_allowed: 2,
      newly_blocked: 1,
      newly_dry_run: 1,
      newly_require_approval: 1,
      classes: 1,
      relaxed: true,
      newly_trusted: 1,
      newly_untrusted: 1,
      tests_passed: 13,
      tests_failed: 1,
      stale: 2,
      judges_changed: 1,
      refused: 1,
      errors: 1,
      warnings: 1,
    });
  });

  test("a failed test, a stale artefact and a refusal are no further errors", () => {
    const refusal = { code: "soak_not_reached", message: "too early" };
    const one = policy({
      stale: true,
      tests: { passed: 0, failed: 1, cases: [testCase({ passed: false })] },
      rollout: { allowed: false, missing: [refusal], staged: [] },
      diagnostics: [
        { code: "test_failed", severity: "error", message: "a" },
        { code: "artefact_stale", severity: "error", message: "b" },
        { ...refusal, severity: "error" },
        { code: "soak_not_reached", severity: "error", message: "another" },
      ],
    });
    expect(summaryCounts(report({ policies: [one] }))).toMatchObject({
      errors: 1,
      tests_failed: 1,
      stale: 1,
      refused: 1,
    });
    expect(ownDiagnostics(one).map((d) => d.message)).toEqual(["another"]);
  });
});

describe("told once", () => {
  test("a diagnostic that nothing else repeats is told", () => {
    const diagnostics = [
      { code: "test_failed", severity: "error" as const, message: "no case for it" },
      { code: "artefact_stale", severity: "error" as const, message: "x" },
    ];
    expect(ownDiagnostics(policy({ diagnostics }))).toEqual(diagnostics);
    expect(ownDiagnostics(snapshot({ diagnostics, stale: true })).map((d) => d.code)).toEqual(["test_failed"]);
  });

  test("the severity is that of the diagnostics, an error where there are none", () => {
    const told = (...severities: readonly ("error" | "warning")[]): string =>
      severityOfTold(policy({ diagnostics: severities.map((severity) => ({ code: "test_failed", severity, message: "x" })) }), "test_failed");
    expect([told(), told("error"), told("warning"), told("warning", "error")]).toEqual(["error", "error", "warning", "error"]);
  });
});

describe("no change", () => {
  test("is proven only where something was compared and nothing left out", () => {
    const partly = policy({ changes: { ...NO_CHANGES, not_analysed: ["x"] } });
    const { base_stage: _stage, ...fresh } = policy();
    const { base: _base, ...without } = report();
    expect(provenUnchanged(report(), policy())).toBe(true);
    expect(provenUnchanged(report(), partly)).toBe(false);
    expect(provenUnchanged(report(), fresh)).toBe(false);
    expect(provenUnchanged(without, policy())).toBe(false);
    expect(provenUnchanged(report(), policy({ changes: { ...NO_CHANGES, newly_dry_run: [allowed("a")] } }))).toBe(false);
    expect(withoutChanges(partly.changes)).toBe(true);
  });

  test.each([
    ["simulate", ["rollback"]],
    ["dry_run", ["rollback", "removal"]],
    ["enforce", ["rollback", "removal"]],
  ] as const)("enforcement is removed by a step back and by removal past simulate alone: from %s", (from, expected) => {
    const kinds = ["promotion", "rollback", "adoption", "appearance", "removal"] as const;
    const removing = kinds.filter((kind) =>
      removesEnforcement(policy({ rollout: { move: { kind, from, starts: [], stops: [] }, allowed: true, missing: [], staged: [] } })),
    );
    expect(removing).toEqual(expected);
  });
});

describe("outputsOf", () => {
  const gate: GateReport = {
    schema: GATE_SCHEMA,
    policy: "a",
    stage: "enforce",
    require: "enforce",
    open: true,
    missing: [],
    evidence: {},
    diagnostics: [],
  };

  test("a full run", () => {
    const outputs = outputsOf(fullReport(), {
      files: { json: "/r/report.json", sarif: "/r/report.sarif", junit: "/r/report.xml", markdown: "/r/report.md" },
      pullRequestUrl: "https://github.com/o/r/pull/1",
    });
    expect(Object.fromEntries(outputs)).toEqual({
      result: "failed",
      "exit-code": "2",
      "newly-allowed": "2",
      "newly-blocked": "1",
      "newly-dry-run": "1",
      "newly-require-approval": "1",
      "calls-changed": "1",
      "newly-trusted": "1",
      "newly-untrusted": "1",
      relaxed: "true",
      stage: "dry_run",
      "tests-failed": "1",
      "tests-passed": "13",
      stale: "2",
      refused: "1",
      "judges-changed": "1",
      errors: "1",
      warnings: "1",
      "policy-digest": `platform-tools=${"a".repeat(64)}`,
      "report-json": "/r/report.json",
      "report-sarif": "/r/report.sarif",
      "report-junit": "/r/report.xml",
      "report-markdown": "/r/report.md",
      "pull-request-url": "https://github.com/o/r/pull/1",
    });
  });

  test("one policy: its digest alone; none: no stage, no digest", () => {
    expect(outputsOf(report({ policies: [policy({ policy_digest: "d" })] })).get("policy-digest")).toBe("d");
    const none = outputsOf(report({ policies: [] }));
    expect([none.has("stage"), none.has("policy-digest"), none.has("gate")]).toEqual([false, false, false]);
    expect(none.get("relaxed")).toBe("false");
  });

  test("a policy that goes has neither stage nor digest; a comparison that stopped early may hide a relaxation", () => {
    const gone = policy({
      id: "gone",
      stage: "simulate",
      rollout: { move: { kind: "removal", starts: [], stops: [] }, allowed: true, missing: [], staged: [] },
    });
    const kept = policy({ id: "kept", stage: "enforce", policy_digest: "d", changes: { ...NO_CHANGES, undecided: true } });
    const outputs = outputsOf(report({ policies: [gone, kept] }));
    expect([outputs.get("stage"), outputs.get("policy-digest"), outputs.get("relaxed")]).toEqual(["enforce", "d", "true"]);
  });

  test("the gate is open or shut only where it was asked", () => {
    expect(outputsOf(report(), { gate }).get("gate")).toBe("open");
    expect(outputsOf(report(), { gate: { ...gate, open: false } }).get("gate")).toBe("shut");
    expect(outputsOf(report(), { gate }).get("stage")).toBe("enforce");
  });

  test("an id with a line break can't add a line", () => {
    const two = [policy({ id: "a\nb=forged", policy_digest: "1" }), policy({ id: "c", policy_digest: "2" })];
    expect(
      outputsOf(report({ policies: two }))
        .get("policy-digest")
        ?.split("\n"),
    ).toEqual(["a\\u{a}b=forged=1", "c=2"]);
  });

  test("every output is declared in action.yml", () => {
    const action = readFileSync(join(ROOT, "action.yml"), "utf8");
    const declared = action.slice(action.indexOf("outputs:"), action.indexOf("runs:"));
    const full = outputsOf(fullReport(), {
      gate,
      files: { json: "a", sarif: "b", junit: "c", markdown: "d" },
      pullRequestUrl: "e",
    });
    for (const name of full.keys()) expect(declared).toContain(`\n  ${name}:\n`);
    expect(full.size).toBe(declared.match(/^ {2}[a-z-]+:$/gm)?.length);
  });
});
