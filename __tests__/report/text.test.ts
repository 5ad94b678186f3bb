import { describe, expect, test } from "@jest/globals";
import { diagnosticsText, text } from "../../src/report/index.ts";
import { expectGolden } from "./golden.ts";
import { allowed, fullReport, NO_CHANGES, policy, report, snapshot } from "./sample.ts";

function plain(coloured: string): string {
  return coloured.replaceAll(/\u001b\[[0-9]+m/g, "");
}

describe("text", () => {
  test("golden", () => expectGolden("full.txt", text(fullReport(), { width: 100 })));

  test("colours change nothing but colours", () => {
    const coloured = text(fullReport(), { colour: true });
    expect(coloured).toContain("\u001b[31m");
    expect(plain(coloured)).toBe(text(fullReport()));
    expect(text(fullReport())).not.toContain("\u001b");
  });

  test("colour codes don't hide a command that the joined pieces make", () => {
    const output = text(
      report({
        policies: [policy({ changes: { ...NO_CHANGES, newly_allowed: [allowed("#[error]x")] } }), policy({ id: "##" })],
      }),
      { colour: true },
    );
    expect(plain(output)).not.toContain("##[");
  });

  test("no line is wider than asked, except for words that are longer", () => {
    for (const width of [60, 80, 120]) {
      for (const line of text(fullReport(), { width }).split("\n")) {
        if (line.length > width) expect(line.trim().split("  ").at(-1)).not.toContain(" ");
      }
    }
    expect(text(fullReport(), { width: 20 })).toBe(text(fullReport()));
  });

  test("enforcement removed stands in the first line", () => {
    const rolled = policy({
      stage: "simulate",
      base_stage: "enforce",
      rollout: {
        move: { kind: "rollback", from: "enforce", to: "simulate", starts: ["everything"], stops: [] },
        allowed: true,
        missing: [],
        staged: [],
      },
    });
    expect(text(report({ policies: [policy({ id: "a" }), rolled] })).split("\n")[0]).toBe(
      "ENFORCEMENT REMOVED: platform-tools goes back from enforce to simulate: enforcement removed",
    );
    const removed = policy({
      rollout: {
        move: { kind: "removal", from: "enforce", starts: [], stops: [] },
        allowed: false,
        missing: [],
        staged: [],
      },
    });
    expect(text(report({ policies: [removed] }))).toMatch(/^ENFORCEMENT REMOVED: platform-tools is removed \(stood at enforce\)/);
  });

  test("says no change only where it is proven", () => {
    expect(text(report())).toContain("No change: as enforced, every call gets the verdict that it got before.");
    const partly = report({ policies: [policy({ changes: { ...NO_CHANGES, not_analysed: ["scripts"] } })] });
    expect(text(partly)).not.toMatch(/no change:/i);
    expect(text(partly)).toContain("not analysed: scripts");
    const { base: _base, ...without } = report({ base_note: "this is no repository" });
    expect(text(without)).not.toMatch(/no change/i);
    expect(text(without)).toContain("this is no repository");
    const { base_stage: _stage, ...fresh } = policy();
    expect(text(report({ policies: [fresh] }))).not.toMatch(/no change:/i);
    expect(text(report({ policies: [fresh] }))).toContain("new: there is nothing on the base to compare it with; as enforced it allows");
  });

  test("names the command that fixes a stale artefact", () => {
    expect(text(report({ snapshots: [snapshot({ stale: true, config: "a b.yaml" })] }))).toContain("-> registry-policy check --write --config 'a b.yaml'");
  });
});

describe("diagnosticsText", () => {
  test("one line each, with what to do", () => {
    expect(
      diagnosticsText([
        {
          code: "a_code",
          severity: "error",
          message: "it is wrong",
          file: "a.yaml",
          line: 1,
          column: 2,
          help: "mend it",
        },
      ]),
    ).toBe("  error: a_code: it is wrong  a.yaml:1:2\n      -> mend it\n");
    expect(diagnosticsText([])).toBe("");
  });
});
