/** Failed tests, coverage, and artefacts that are stale. */
import { cellText, cellCode, codeSpan } from "../escape/index.ts";
import { renderAgain, testAgain } from "../fixes.ts";
import { ARTEFACT_STALE, excuse, TEST_FAILED } from "../told.ts";
import type { Coverage, PolicyReport, SnapshotReport, TestCase } from "../types.ts";
import { counted, shortName, shortText } from "../words.ts";
import { collapsed, KEEP, table, text, type Block } from "./blocks.ts";
import { nameCell, placeCell, stacked } from "./cells.ts";

export function failedTests(part: PolicyReport | SnapshotReport): readonly Block[] {
  const failed = part.tests.cases.filter((test) => !test.passed);
  if (failed.length === 0)
    return part.tests.passed === 0 ? [] : [text(`${counted(part.tests.passed, "test")} passed.`)];
  const caption = `**${counted(part.tests.failed, "test")} failed**${excuse(part, TEST_FAILED)}, ${String(part.tests.passed)} passed`;
  const rows = failed.map((test) => [nameCell(test.intent), verdictCell(test), whyCell(part, test), placeCell(test)]);
  return table(caption, ["Test", "Verdict", "Why", "Where"], rows, KEEP.tests, 10);
}

function verdictCell(test: TestCase): string {
  return stacked(
    `\`${test.verdict}\`, expected \`${test.expected}\``,
    test.at === "enforced" ? "as enforced" : "at its stage",
  );
}

function whyCell(part: PolicyReport | SnapshotReport, test: TestCase): string {
  const again = "rollout" in part ? testAgain(part, test) : undefined;
  return stacked(
    test.message === undefined ? undefined : cellText(shortText(test.message)),
    test.matched_rule === "" ? undefined : `rule ${nameCell(test.matched_rule)}`,
    test.reason_codes.length === 0 ? undefined : `reason ${test.reason_codes.slice(0, 5).map(nameCell).join(", ")}`,
    test.violations.length === 0 ? undefined : `violation ${test.violations.slice(0, 5).map(nameCell).join(", ")}`,
    again === undefined ? undefined : cellCode(again),
  );
}

export function stale(part: PolicyReport | SnapshotReport): readonly Block[] {
  if (!part.stale) return [];
  return [
    text(
      `**Stale**: ${codeSpan(shortName(part.output))} differs from what its inputs render to${excuse(part, ARTEFACT_STALE)}. Run ${codeSpan(renderAgain(part))} and commit the result.`,
    ),
  ];
}

/** One line with the numbers, and what no test touches. */
export function coverage(found: Coverage | undefined): readonly Block[] {
  if (found === undefined) return [];
  const { rules, tools } = found;
  const line = `Covered by tests: ${String(rules.covered)} of ${counted(rules.total, "rule")}, ${String(tools.covered)} of ${counted(tools.total, "tool")}.`;
  const rows = [
    ...rules.missing.map((name) => ["rule", nameCell(name)]),
    ...tools.missing.map((name) => ["tool", nameCell(name)]),
  ];
  if (rows.length === 0) return [text(line)];
  return collapsed(line, table("", ["What", "Not covered"], rows, KEEP.details));
}
