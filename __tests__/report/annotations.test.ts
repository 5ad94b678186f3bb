import { describe, expect, test } from "@jest/globals";
import { annotations } from "../../src/report/index.ts";
import { expectGolden } from "./golden.ts";
import { findCommands } from "./runner-commands.ts";
import { allowed, blocked, fullReport, NO_CHANGES, policy, report, testCase } from "./sample.ts";

describe("annotations", () => {
  test("golden", () => expectGolden("annotations.txt", `${annotations(fullReport()).join("\n")}\n`));

  test("nothing to tell, no line", () => expect(annotations(report())).toEqual([]));

  test("a change stands on the line of the export and on that of the policy", () => {
    const found = findCommands(annotations(report({ policies: [policy({ changes: { ...NO_CHANGES, newly_allowed: [allowed("a.b")] } })] })).join("\n"));
    expect(found.map((c) => [c.name, c.properties.get("file"), c.properties.get("line"), c.properties.get("col")])).toEqual([
      ["warning", "registry/approved-tools.json", "41", "7"],
      ["warning", "policy/platform-tools.yaml", "12", undefined],
    ]);
    expect(found[0]?.message).toBe('"a.b" becomes allowed (was block) in policy "platform-tools"');
  });

  test("a removal says so in its title; one without an export stands on the policy", () => {
    const removed = blocked("a.b", { policy_file: "p.yaml", policy_line: 3 });
    const { file: _file, line: _line, ...onlyPolicy } = removed;
    const found = findCommands(annotations(report({ policies: [policy({ changes: { ...NO_CHANGES, newly_blocked: [removed, onlyPolicy] } })] })).join("\n"));
    expect(found.map((c) => [c.name, c.properties.get("file"), c.properties.get("line"), c.properties.get("title")])).toEqual([
      ["notice", "registry/approved-tools.json", "40", "Becomes blocked (removed here)"],
      ["notice", "p.yaml", "3", "Becomes blocked (removed here)"],
      ["notice", "p.yaml", "3", "Becomes blocked (removed here)"],
    ]);
  });

  test("ten of each level, worst first, the last counts the others", () => {
    const changes = {
      ...NO_CHANGES,
      newly_allowed: Array.from({ length: 5000 }, (_, i) => allowed(`t${String(i)}`)),
      newly_blocked: Array.from({ length: 10 }, (_, i) => blocked(`b${String(i)}`)),
    };
    const cases = Array.from({ length: 11 }, (_, i) => testCase({ passed: false, intent: `i${String(i)}.json` }));
    const refusal = { code: "tool_not_proven", message: "not proven" };
    const one = policy({
      changes,
      tests: { passed: 0, failed: 11, cases },
      rollout: { allowed: false, missing: [refusal], staged: [] },
    });
    const found = findCommands(annotations(report({ policies: [one] })).join("\n"));
    const of = (level: string): readonly string[] => found.filter((c) => c.name === level).map((c) => c.message);
    expect(of("error")).toHaveLength(10);
    expect(of("error")[0]).toBe("not proven");
    expect(of("error")[9]).toBe("3 more errors: see the job summary or the full report.");
    expect(of("warning")).toHaveLength(10);
    expect(of("warning")[9]).toBe("9991 more warnings: see the job summary or the full report.");
    expect(of("notice")).toHaveLength(10);
    expect(of("notice")[9]).toContain('"b9"');
  });

  test("enforcement removed comes before everything of its level", () => {
    const rolled = policy({
      stage_line: 9,
      changes: { ...NO_CHANGES, newly_allowed: [allowed("a")] },
      rollout: {
        move: { kind: "rollback", from: "enforce", to: "simulate", starts: [], stops: [] },
        allowed: true,
        missing: [],
        staged: [],
      },
    });
    expect(annotations(report({ policies: [rolled] }))[0]).toMatch(/^::warning file=registry-policy\.yaml,line=9,title=Enforcement removed::/);
  });

  test("a refusal stands where its diagnostic stands", () => {
    const refusal = { code: "tool_not_proven", message: "not proven" };
    const one = policy({
      stage_line: 5,
      rollout: { allowed: false, missing: [refusal], staged: [] },
      diagnostics: [{ ...refusal, severity: "error", file: "registry/a.json", line: 8 }],
    });
    const found = annotations(report({ policies: [one] }));
    expect(found).toHaveLength(1);
    expect(found[0]).toContain("file=registry/a.json,line=8");
  });

  test("a failure that the base has already is a warning", () => {
    const cases = [testCase({ passed: false })];
    const one = policy({
      stale: true,
      tests: { passed: 0, failed: 1, cases },
      diagnostics: [
        { code: "test_failed", severity: "warning", message: "x" },
        { code: "artefact_stale", severity: "warning", message: "y" },
      ],
    });
    expect(findCommands(annotations(report({ policies: [one] })).join("\n")).map((c) => c.name)).toEqual(["warning", "warning"]);
  });
});
