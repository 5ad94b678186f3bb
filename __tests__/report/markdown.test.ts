import { describe, expect, test } from "@jest/globals";
import { markdown } from "../../src/report/index.ts";
import { expectGolden } from "./golden.ts";
import { scan } from "./markdown-scanner.ts";
import { allowed, fullReport, NO_CHANGES, policy, report, snapshot, testCase } from "./sample.ts";

describe("markdown", () => {
  test("golden", () => expectGolden("full.md", markdown(fullReport(), { reportUrl: "https://github.com/o/r/actions/runs/7" })));
  test("golden: nothing changes", () => expectGolden("unchanged.md", markdown(report())));

  test("what matters stands in the order in which it must be seen", () => {
    const output = markdown(fullReport());
    const order = [
      "## ❌",
      "- **What judges was changed, too**: 1 test **weakened**",
      "- **2 tools become allowed** (before: `block`): `github.create_issue`",
      "- **1 tool becomes blocked** (before: `allow`): `jira.delete_project`",
      "- **Stage**: `platform-tools` is promoted from simulate to dry_run, **which is refused**",
      "**Why it fails**: 1 policy is refused",
      "- simulate has stood for",
      "What judges this change",
      "**1 exception**\n",
      "### `platform-tools`",
      "**2 tools become allowed**\n\n-",
      "**1 tool becomes blocked**\n\n-",
      "**Stage**: the policy",
      "**Refused by",
      "**1 test failed**, 12",
      "### `payments`",
      "**Stale**:",
    ];
    const places = order.map((what) => output.indexOf(what));
    expect(places).not.toContain(-1);
    expect([...places].sort((a, b) => a - b)).toEqual(places);
  });

  test("says what it was compared with, and claims no gap where there is none", () => {
    const output = markdown(report({ base_note: "the working tree is compared with HEAD" }));
    expect(output).toContain("**Base**: the working tree is compared with");
    expect(output).not.toMatch(/no complete comparison/i);
  });

  test("enforcement removed is the first thing", () => {
    const rolled = policy({
      id: "a",
      stage: "simulate",
      base_stage: "enforce",
      rollout: {
        move: { kind: "rollback", from: "enforce", to: "simulate", starts: [], stops: [] },
        allowed: true,
        missing: [],
        staged: [],
      },
    });
    const output = markdown(report({ policies: [rolled, ...Array.from({ length: 7 }, (_, i) => ({ ...rolled, id: `b${String(i)}` }))] }));
    expect(output).toMatch(/^> \[!CAUTION\]\n> \*\*Enforcement removed\*\*: `a` goes back from enforce to simulate: enforcement removed\./);
    expect(output).toContain("> **And 3 more policies.**");
  });

  test("no change is said only where it is proven", () => {
    const proven = "No change: as enforced, every call gets the verdict that it got before.";
    expect(markdown(report())).toContain(proven);
    expect(markdown(report({ policies: [policy({ changes: { ...NO_CHANGES, not_analysed: ["scripts"] } })] }))).not.toContain("No change:");
    const { base: _base, ...without } = report();
    expect(markdown(without)).toContain("Nothing was compared, as there is no base.");
    expect(markdown(without)).not.toContain("No change:");
    const { base_stage: _stage, ...fresh } = policy();
    expect(markdown(report({ policies: [fresh] }))).toContain("The policy is new: there is nothing on the base to compare it with; as enforced it allows");
    expect(markdown(report({ policies: [fresh] }))).not.toContain("No change:");
  });

  test("a link is made only to an address of https", () => {
    const safe = "https://github.com/o/r/actions/runs/7?check=1#summary";
    expect(markdown(report(), { reportUrl: safe })).toContain(`[full report](${safe})`);
    for (const url of [
      "http://x.example/",
      "javascript:alert(1)",
      "https://x.example/) ![x](https://y.example/",
      "https://x.example/ y",
      "https://user@x.example/",
    ]) {
      expect(markdown(report(), { reportUrl: url })).not.toContain("full report](");
    }
  });

  test("a witness that is too long is not shown, one with a command stays JSON", () => {
    const [change] = fullReport().policies[0]?.changes.classes ?? [];
    if (change === undefined) throw new Error("the sample has a class");
    const long = policy({
      changes: {
        ...NO_CHANGES,
        classes: [
          { ...change, witness: `"${"x".repeat(9000)}"` },
          { ...change, witness: '{"a":"##[error]"}' },
        ],
      },
    });
    const { fences } = scan(markdown(report({ policies: [long] })));
    expect(fences).toHaveLength(1);
    expect(JSON.parse(fences[0] ?? "")).toEqual({ a: "##[error]" });
  });

  test("a failure that the base has already is told once, and refusals aren't repeated as errors", () => {
    const refused = { code: "soak_not_reached", message: "12h of 72h" };
    const output = markdown(
      report({
        policies: [
          policy({
            rollout: { allowed: false, missing: [refused], staged: [] },
            diagnostics: [{ ...refused, severity: "error" }],
          }),
        ],
      }),
    );
    expect(output.split("soak_not_reached")).toHaveLength(2);
    expect(output).not.toContain("1 error");
  });

  test("a failure that only warns says why the report passes", () => {
    const tests = { passed: 0, failed: 1, cases: [testCase({ passed: false })] };
    const told = (severity: "error" | "warning"): string =>
      markdown(report({ policies: [policy({ tests, diagnostics: [{ code: "test_failed", severity, message: "x" }] })] }));
    expect(told("warning")).toContain("**1 test failed** (on the base, too, and untouched here), 0 passed");
    expect(told("error")).toContain("**1 test failed**, 0 passed");
  });

  test("snapshots: what changes, and that nothing was compared", () => {
    expect(markdown(report({ snapshots: [snapshot()] }))).toContain("No server comes into or falls out of trust.");
    const { base: _base, ...without } = report({ policies: [], snapshots: [snapshot()] });
    expect(markdown(without)).not.toContain("No server comes");
  });

  test("with a limit it is shortened", () => {
    const many = report({
      policies: [
        policy({
          changes: {
            ...NO_CHANGES,
            newly_allowed: Array.from({ length: 500 }, (_, i) => allowed(`tool.${String(i)}`)),
          },
        }),
      ],
    });
    expect(markdown(many).length).toBeGreaterThan(20_000);
    expect(markdown(many, { limit: 10_000 }).length).toBeLessThanOrEqual(10_000);
    expect(markdown(many, { limit: 10_000 })).toContain("**500 tools become allowed**");
  });
});
