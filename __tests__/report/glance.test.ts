import { describe, expect, test } from "@jest/globals";
import { markdown, type PolicyReport, type Report } from "../../src/report/index.ts";
import { mismatchWords } from "../../src/report/test-words.ts";
import { allowed, blocked, fullReport, NO_CHANGES, policy, report, snapshot, testCase } from "./sample.ts";

/** The lines before the first policy. */
function top(one: Report): readonly string[] {
  const output = markdown(one);
  return output.slice(0, output.indexOf("\n### ")).split("\n");
}

const REFUSAL = { code: "soak_not_reached", message: "it stood for 19 h of 72 h", help: "It can be promoted in 53 h." };
const promoted = (more: Partial<PolicyReport["rollout"]>): PolicyReport =>
  policy({
    stage: "dry_run",
    rollout: {
      move: { kind: "promotion", from: "simulate", to: "dry_run", starts: [], stops: ["others"] },
      allowed: true,
      missing: [],
      staged: [],
      ...more,
    },
  });

describe("at a glance", () => {
  test("tools by name, with what they were", () => {
    const changes = {
      ...NO_CHANGES,
      newly_allowed: [allowed("a"), allowed("b"), allowed("c", { from: "dry_run" })],
      newly_blocked: [blocked("d")],
    };
    expect(top(report({ policies: [policy({ changes })] }))).toEqual(
      expect.arrayContaining([
        "- **3 tools become allowed** (before: 2 `block`, 1 `dry_run`): `a`, `b`, `c`",
        "- **1 tool becomes blocked** (before: `allow`): `d`",
      ]),
    );
  });

  test("with the policy where there are several, and counted where there are many", () => {
    const one = (id: string, n: number): PolicyReport =>
      policy({
        id,
        changes: { ...NO_CHANGES, newly_allowed: Array.from({ length: n }, (_, i) => allowed(`${id}${String(i)}`)) },
      });
    expect(top(report({ policies: [one("x", 1), one("y", 1)] }))).toContain("- **2 tools become allowed** (before: `block`): `x0` in `x`; `y0` in `y`");
    const [line = ""] = top(report({ policies: [one("x", 10), one("y", 10), one("z", 10)] })).filter((l) => l.includes("become allowed"));
    expect(line).toMatch(/`x9` in `x`; `y0`, `y1` in `y` and 18 more tools$/u);
  });

  test("a look-alike letter is spelled out at once", () => {
    expect(top(report({ policies: [policy({ changes: { ...NO_CHANGES, newly_allowed: [allowed("pаy")] } })] })).join("\n")).toContain(
      "`pаy` (spelled `p\\u{430}y`)",
    );
  });

  test("no change is a sentence; with other news it is one line of them", () => {
    const words = "No change: as enforced, every call gets the verdict that it got before.";
    expect(top(report())).toContain(words);
    const judged = report({
      judges_changed: [{ kind: "config", change: "changed", file: "a.yaml", message: 'the configuration "a.yaml" was changed' }],
    });
    expect(top(judged)).toEqual(expect.arrayContaining(["- **What judges was changed, too**: 1 config changed (`a.yaml`)", `- ${words}`]));
  });

  test.each([
    ["nothing to read", { policies: [], snapshots: [], exit_code: 6 }, "Nothing was compared: see the errors."],
    ["nothing there", { policies: [], snapshots: [], exit_code: 0 }, "Nothing was compared: there is nothing here."],
    ["one of two can't be read", { exit_code: 6 }, "No change was found in what could be compared; see the errors."],
    ["something needed is missing", { exit_code: 7 }, "No change was found in what could be compared; see the errors."],
    ["a snapshot alone", { policies: [], snapshots: [snapshot()] }, "No change was found in which servers are trusted."],
    ["a failed test says nothing against it", { exit_code: 5 }, "No change: as enforced, every call gets the verdict that it got before."],
  ] as const)("no change is said of what was compared: %s", (_, parts, words) => {
    expect(top(report(parts))).toContain(words);
  });

  test("what was not compared is no secret", () => {
    const partly = policy({ id: "p", changes: { ...NO_CHANGES, newly_allowed: [allowed("a")], not_analysed: ["x"] } });
    expect(top(report({ policies: [partly] }))).toContain("- **Not everything was compared** in `p`, see below");
  });

  test("moves, servers and exceptions", () => {
    const exception = { file: "e.yaml", kind: "limit", actor: "ops", reason: "r", expires: "2026-01-01" };
    const lines = top(
      report({
        policies: [promoted({}), { ...promoted({ allowed: false, missing: [REFUSAL] }), id: "late" }],
        snapshots: [
          snapshot({
            changes: {
              newly_trusted: [{ server: "s", reason_codes: [] }],
              newly_untrusted: [{ server: "t", reason_codes: [] }],
            },
          }),
        ],
        exceptions: [
          { ...exception, state: "used", policy: "late" },
          { ...exception, state: "unused" },
          { ...exception, state: "expired" },
        ],
      }),
    );
    expect(lines).toEqual(
      expect.arrayContaining([
        "- **1 server becomes trusted**: `s`",
        "- **1 server becomes untrusted**: `t`",
        "- **Stage**: `platform-tools` is promoted from simulate to dry_run",
        "- **Stage**: `late` is promoted from simulate to dry_run, **which is refused**",
        "- **1 exception in force**: `limit` for `late`, 2 exceptions without effect",
      ]),
    );
  });
});

describe("why it fails", () => {
  test("each failure with what to do, and one command for all that is stale", () => {
    const lines = top(fullReport());
    const from = lines.findIndex((line) => line.startsWith("**Why it fails**"));
    expect(lines.slice(from, from + 6)).toEqual([
      "**Why it fails**: 1 policy is refused by the rollout rules, 1 test failed, 2 stale artefacts, 1 error.",
      "",
      expect.stringMatching(/^- simulate has stood for .*: `github\.create_issue`\. Wait until/u),
      expect.stringMatching(/^- gait and the embedded engine answer `intents\/delete\.json` differently\. Report it: `registry-policy explain/u),
      expect.stringMatching(
        /^- `platform-tools`: `intents\/delete\.json` expects block, got allow as enforced: it is allowed\. See it again: `registry-policy policy test/u,
      ),
      "- What is stale is rendered again by `registry-policy check --write --config 'team b/registry-policy.yaml' --config registry-policy.yaml`; commit what it writes.",
    ]);
  });

  test("a verdict that differs is said once", () => {
    const failed = testCase({ passed: false, expected: "block", reason_codes: ["approved by us"] });
    const cases = [{ ...failed, message: mismatchWords(failed) }];
    const output = markdown(report({ policies: [policy({ tests: { passed: 0, failed: 1, cases } })] }));
    expect(output).toContain("expects block, got allow as enforced, reason `approved by us`. See it again");
    expect(output).toContain("**`allow`**, expected `block` as enforced, by rule `external-registry`, reason `approved by us`. See");
    expect(output).not.toContain("gait says");
    const denied = [{ ...failed, message: "verdict: embedded says allow, gait says block" }];
    expect(markdown(report({ policies: [policy({ tests: { passed: 0, failed: 1, cases: denied } })] }))).toContain("embedded says allow, gait says block");
  });

  test("many are counted; a report that passes does not say that it fails", () => {
    const cases = Array.from({ length: 20 }, (_, i) => testCase({ passed: false, intent: `i${String(i)}.json` }));
    const tests = { passed: 0, failed: 20, cases };
    expect(top(report({ result: "failed", policies: [policy({ tests })] }))).toContain("- and 12 more failures, below");
    const warned = policy({ tests, diagnostics: [{ code: "test_failed", severity: "warning", message: "x" }] });
    expect(top(report({ policies: [warned] })).join("\n")).toContain("**Not as it should be, but no failure**: 20 tests failed.");
    expect(top(report({ policies: [warned] })).join("\n")).not.toContain("i0.json");
  });

  test("nothing failed: nothing is said", () => {
    expect(markdown(report())).not.toMatch(/Why it fails|no failure/u);
  });
});

test("a table of policies only where the lines above can't name them all", () => {
  const many = Array.from({ length: 4 }, (_, i) => policy({ id: `p${String(i)}` }));
  expect(markdown(report({ policies: many.slice(0, 3) }))).not.toContain("| Policy |");
  const loud = policy({
    id: "loud",
    stale: true,
    rollout: { allowed: false, missing: [REFUSAL], staged: [] },
    tests: { passed: 2, failed: 1, cases: [] },
    changes: { ...NO_CHANGES, newly_allowed: [allowed("a")], newly_dry_run: [allowed("b", { to: "dry_run" })] },
  });
  const output = markdown(report({ policies: [...many, loud] }));
  expect(output).toContain("| `p0` | none | `simulate` | 1 test |");
  expect(output).toContain("| `loud` | 1 allowed, 1 other | `simulate` | **refused**, **stale**, **1 test failed**, 2 passed |");
});
