import { describe, expect, test } from "@jest/globals";
import { junit, type Report } from "../../src/report/index.ts";
import { expectGolden } from "./golden.ts";
import { fullReport, policy, report, snapshot, testCase } from "./sample.ts";
import { parseXml, type Element } from "./xml-reader.ts";

function suites(of: Report): readonly Element[] {
  return parseXml(junit(of)).children;
}

function failures(of: Report): readonly string[] {
  return suites(of).flatMap((s) => s.children.filter((c) => c.children.some((x) => x.name === "failure")).map((c) => c.attributes.get("name") ?? ""));
}

describe("the XML reader of the tests", () => {
  test("throws where it should", () => {
    expect(parseXml('<a b="&lt;&#58;">x &amp; y</a>').attributes.get("b")).toBe("<:");
    for (const bad of ["<a>", "<a></b>", '<a b="<"></a>', "<a>&</a>", "<a/>x", '<a b="1" b="2"/>']) expect(() => parseXml(bad)).toThrow();
  });
});

describe("junit", () => {
  test("golden", () => expectGolden("full.xml", junit(fullReport())));

  test("the numbers are those of the cases", () => {
    const root = parseXml(junit(fullReport()));
    const cases = root.children.flatMap((s) => s.children);
    expect(root.attributes.get("tests")).toBe(String(cases.length));
    expect(root.attributes.get("failures")).toBe(String(cases.filter((c) => c.children.length > 0).length));
    for (const suite of root.children) expect(suite.attributes.get("tests")).toBe(String(suite.children.length));
  });

  test("a suite for each policy and snapshot, a case for each test", () => {
    expect(suites(fullReport()).map((s) => s.attributes.get("name"))).toEqual(["registry-policy", "platform-tools", "payments", "mcp-servers"]);
    expect(suites(report())[1]?.children.map((c) => c.attributes.get("name"))).toEqual([
      "intents/read/list.json (as enforced)",
      "artefact is up to date",
      "rollout rules",
    ]);
  });

  test("all is green exactly where the report passed", () => {
    expect(failures(report())).toEqual([]);
    expect(failures(report({ result: "failed", exit_code: 6 }))).toEqual(["result"]);
    expect(failures(report({ snapshots: [snapshot({ stale: true })] }))).toEqual(["artefact is up to date"]);
    expect(failures(report({ policies: [policy({ rollout: { allowed: false, missing: [], staged: [] } })] }))).toEqual(["rollout rules"]);
    expect(
      failures(
        report({
          diagnostics: [
            { code: "a", severity: "error", message: "b", file: "c", line: 2 },
            { code: "w", severity: "warning", message: "b" },
          ],
        }),
      ),
    ).toEqual(["a c:2"]);
  });

  test("what only warns is skipped, not failed", () => {
    const one = policy({
      tests: { passed: 0, failed: 1, cases: [testCase({ passed: false, at: "stage" })] },
      diagnostics: [{ code: "test_failed", severity: "warning", message: "x" }],
    });
    expect(failures(report({ policies: [one] }))).toEqual([]);
    const found = suites(report({ policies: [one] }))[1]?.children[0];
    expect(found?.children[0]?.name).toBe("skipped");
    expect(found?.children[0]?.attributes.get("message")).toMatch(/^fails on the base, too: .* got allow at its stage, reason "approved"$/);
  });

  test("a failed test says what was expected and why not", () => {
    const failure = suites(fullReport())[1]?.children[1]?.children[0];
    expect(failure?.attributes.get("message")).toBe('"intents/delete.json" expects block, got allow as enforced: it is allowed');
    expect(failure?.text).toBe("reason codes: approved; rule: external-registry");
  });
});
