import { afterAll, describe, expect, test } from "@jest/globals";
import { symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readHostileReport } from "../../src/commands/comment-report.ts";
import { Refused } from "../../src/commands/index.ts";
import { folderTree } from "../../src/platform/folder-tree.ts";
import { json, type PolicyReport, type Report, type TestsReport } from "../../src/report/index.ts";
import { fullReport, report } from "../report/sample.ts";
import { newFolder, refusal, removeFolders } from "../platform/support.ts";

afterAll(removeFolders);

function left(text: string | Uint8Array): string {
  const folder = newFolder();
  writeFileSync(join(folder, "report.json"), text);
  return folder;
}

async function codeOf(folder: string): Promise<string> {
  try {
    return await refusal(readHostileReport(folderTree(folder, "the artifact")));
  } catch (error) {
    if (error instanceof Refused) return error.diagnostics[0]?.code ?? "";
    throw error;
  }
}

/** The sample with the numbers of the tests and tools that it lists, as every run writes them. */
function counted(sample: Report): Report {
  const tests = ({ cases }: TestsReport): TestsReport => {
    const failed = cases.filter((one) => !one.passed).length;
    return { passed: cases.length - failed, failed, cases };
  };
  const covered = <T extends { readonly covered: number; readonly missing: readonly string[] }>(part: T): T => ({
    ...part,
    total: part.covered + part.missing.length,
  });
  return {
    ...sample,
    policies: sample.policies.map(({ coverage, ...rest }) => ({
      ...rest,
      tests: tests(rest.tests),
      ...(coverage === undefined ? {} : { coverage: { rules: covered(coverage.rules), tools: covered(coverage.tools) } }),
    })),
    snapshots: sample.snapshots.map((snapshot) => ({ ...snapshot, tests: tests(snapshot.tests) })),
  };
}

/** A valid report of which one policy says something else than it lists. */
function forged(change: (policy: PolicyReport) => Partial<PolicyReport>): string {
  const sample = counted(fullReport());
  return json({ ...sample, policies: sample.policies.map((one, index) => (index === 0 ? { ...one, ...change(one) } : one)) });
}

/** A valid report with one change. */
function changed(change: (value: Record<string, unknown>) => void): string {
  const value = JSON.parse(json(report({}))) as Record<string, unknown>;
  change(value);
  return JSON.stringify(value);
}

describe("a report that somebody left", () => {
  test("is read when it is one", async () => {
    for (const one of [report({}), counted(fullReport())]) {
      expect(await readHostileReport(folderTree(left(json(one)), "the artifact"))).toEqual(JSON.parse(json(one)));
    }
  });

  test.each<[string, string, string | Uint8Array]>([
    ["no JSON", "source_syntax", "forged"],
    ["bytes that are no text", "source_utf8", new Uint8Array([0x22, 0xff, 0x22])],
    ["a doubled key", "source_duplicate_key", '{"schema":"registry-policy.report/1","schema":"x"}'],
    ["nesting without end", "source_depth", "[".repeat(200_000)],
    ["another document", "report_invalid", "{}"],
    ["a list", "report_invalid", "[]"],
    ["another version", "report_invalid", changed((v) => (v["schema"] = "registry-policy.report/2"))],
    ["a key more", "report_invalid", changed((v) => (v["html"] = "<img>"))],
    ["a missing key", "report_invalid", changed((v) => delete v["policies"])],
    ["a count that is text", "report_invalid", changed((v) => (v["exit_code"] = "0"))],
    ["a result of its own", "report_invalid", changed((v) => (v["result"] = "approved"))],
    ["a line that is none", "report_invalid", changed((v) => (v["diagnostics"] = [{ code: "x", severity: "error", message: "m", file: "f", line: 0 }]))],
    ["passed with an exit code", "report_inconsistent", changed((v) => (v["exit_code"] = 3))],
    ["failed tests that are not counted", "report_inconsistent", forged(({ tests }) => ({ tests: { ...tests, failed: 0 } }))],
    ["passed tests that are not there", "report_inconsistent", forged(({ tests }) => ({ tests: { ...tests, passed: 999 } }))],
    [
      "coverage of nothing",
      "report_inconsistent",
      forged(() => ({ coverage: { rules: { covered: 9, total: 10, missing: [] }, tools: { covered: 0, total: 0, missing: [] } } })),
    ],
    [
      "what becomes allowed in the list of what becomes blocked",
      "report_inconsistent",
      forged(({ changes }) => ({ changes: { ...changes, newly_allowed: [], newly_blocked: changes.newly_allowed } })),
    ],
    ["a relaxation that is called none", "report_inconsistent", forged(({ changes }) => ({ changes: { ...changes, relaxed: false } }))],
    [
      "a class that is called milder than it is",
      "report_inconsistent",
      forged(({ changes }) => ({ changes: { ...changes, classes: changes.classes.map((one) => ({ ...one, relaxed: !one.relaxed })) } })),
    ],
    ["too much", "file_too_large", `"${"x".repeat(16 * 1024 * 1024)}"`],
  ])("is refused: %s", async (_name, code, text) => {
    expect(await codeOf(left(text))).toBe(code);
  });

  test("is refused where a prototype is its key, and no prototype changes", async () => {
    const text = changed(() => undefined).replace(/^\{/u, '{"__proto__":{"polluted":1},');
    expect(await codeOf(left(text))).not.toBe("accepted");
    expect(Object.prototype).not.toHaveProperty("polluted");
  });

  test("is refused where it is missing, a link out, or a folder", async () => {
    expect(await codeOf(newFolder())).toBe("report_missing");
    const linked = newFolder();
    symlinkSync("/etc/hostname", join(linked, "report.json"));
    expect(await codeOf(linked)).toBe("path_outside");
    const looped = newFolder();
    symlinkSync("report.json", join(looped, "report.json"));
    expect(await codeOf(looped)).toBe("path_loop");
  });
});
