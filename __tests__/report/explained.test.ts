import { describe, expect, test } from "@jest/globals";
import { changesMarkdown, changesText, print, summaryCounts, type ClassChange } from "../../src/report/index.ts";
import { findingsOf } from "../../src/report/findings/index.ts";
import { allowed, fullReport, NO_CHANGES, policy, report } from "./sample.ts";

const [OTHER, FOLLOWS] = fullReport().policies[0]?.changes.classes ?? [];
if (OTHER === undefined || FOLLOWS?.explained !== true) throw new Error("the sample has both kinds of classes");

function withClasses(...classes: readonly ClassChange[]): ReturnType<typeof report> {
  return report({
    policies: [policy({ changes: { ...NO_CHANGES, newly_allowed: [allowed("github.create_issue")], classes, relaxed: true } })],
  });
}

describe("classes in a policy whose tools all stay", () => {
  const fall = (to: ClassChange["to"], description: string): ClassChange => ({ ...OTHER, from: "block", to, relaxed: true, description });
  const alone = (...classes: readonly ClassChange[]): ReturnType<typeof report> =>
    report({ policies: [policy({ changes: { ...NO_CHANGES, classes, relaxed: true } })] });
  const stricter: ClassChange = { ...OTHER, from: "allow", to: "block", relaxed: false, description: 'tool "z" (before: x, now: y)' };

  test("the one that falls furthest is named at a glance, and they are not other than anything", () => {
    const output = print(
      "markdown",
      alone(fall("dry_run", 'tool "a" (before: x, now: y)'), fall("allow", 'tool "b`@team"; phase is "plan" (before: x, now: y)'), stricter),
    );
    expect(output).toContain("**3 kinds of calls change** (2 milder, 1 stricter), first of all `block` → `allow` for tool ``b`@team``; phase is `plan`\n");
    expect(output).not.toContain("other kind");
    expect(print("text", alone(stricter))).toContain("1 kind of call changes");
  });

  test("only stricter ones: none is named; a long one is cut and says so", () => {
    expect(print("markdown", alone(stricter))).toContain("**1 kind of call changes** (0 milder, 1 stricter)\n");
    expect(print("markdown", alone(fall("allow", `tools ${"long ".repeat(100)}`)))).toMatch(/first of all .*long.*…`? \(\d+ characters\)\n/u);
  });
});

describe("a class that follows from a tool in the lists", () => {
  const both = withClasses(OTHER, FOLLOWS, { ...FOLLOWS, to: "require_approval" });

  test("is not counted and no finding", () => {
    expect(summaryCounts(both)).toMatchObject({ newly_allowed: 1, classes: 1, relaxed: true });
    expect(findingsOf(both).filter(({ code }) => code.startsWith("class_"))).toHaveLength(1);
    expect(findingsOf(withClasses(FOLLOWS)).map(({ code }) => code)).toEqual(["newly_allowed"]);
  });

  test.each(["text", "markdown", "comment", "summary"] as const)("%s counts it in a line of its own", (printer) => {
    const output = print(printer, both);
    expect(output).toContain("1 other kind of call changes");
    expect(output).toContain("2 kinds of calls change with these tools, none further than shown");
    expect(print(printer, withClasses(FOLLOWS))).not.toContain("other kind");
    expect(print(printer, withClasses(OTHER))).not.toContain("none further");
  });

  test("in Markdown it stands folded, without a witness", () => {
    const output = print("markdown", withClasses(FOLLOWS));
    expect(output).toMatch(/<details><summary>1 kind of call changes with these tools, none further than shown<\/summary>\n\n\| Change \| Calls \|/u);
    expect(output).not.toContain("```json");
  });

  test("SARIF and annotations name only the others", () => {
    expect(print("sarif", both).match(/"ruleId": "class_relaxed"/gu)).toHaveLength(1);
    expect(print("annotations", both).match(/Calls become milder/gu)).toHaveLength(1);
    expect(print("sarif", withClasses(FOLLOWS))).not.toContain("class_relaxed");
  });

  test("JSON keeps all of them, with the mark", () => {
    const document = JSON.parse(print("json", both)) as {
      policies: { changes: { classes: { explained?: boolean }[] } }[];
    };
    expect(document.policies[0]?.changes.classes.map(({ explained }) => explained)).toEqual([undefined, true, true]);
  });

  test("diff counts it, too", () => {
    const { changes } = both.policies[0] ?? policy();
    expect(changesText(changes, [])).toMatch(/^1 kind of call changes\n.*\n2 kinds of calls change with these tools, none further than shown$/mu);
    expect(changesMarkdown(changes, [])).toContain("\n2 kinds of calls change with these tools, none further than shown.\n");
    expect(changesText({ ...changes, newly_allowed: [], classes: [FOLLOWS] }, [])).not.toContain("No change");
  });
});
