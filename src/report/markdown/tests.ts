/** Failed tests, coverage, and artefacts that are stale. */
import { codeSpan, markdownText } from "../escape/index.ts";
import { renderAgain, testAgain } from "../fixes.ts";
import { repeatsVerdict } from "../test-words.ts";
import { ARTEFACT_STALE, excuse, TEST_FAILED } from "../told.ts";
import type { Coverage, PolicyReport, SnapshotReport, TestCase } from "../types.ts";
import { counted, place, shortName, shortText } from "../words.ts";
import { collapsed, KEEP, list, table, text, type Block } from "./blocks.ts";
import { nameCell } from "./cells.ts";

/** The failed tests of a policy or a snapshot. */
export function failedTests(part: PolicyReport | SnapshotReport): readonly Block[] {
  const failed = part.tests.cases.filter((test) => !test.passed);
  if (failed.length === 0) return part.tests.passed === 0 ? [] : [text(`${counted(part.tests.passed, "test")} passed.`)];
  const caption = `**${counted(part.tests.failed, "test")} failed**${excuse(part, TEST_FAILED)}, ${String(part.tests.passed)} passed`;
  return list(
    caption,
    failed.map((test) => testItem(part, test)),
    KEEP.tests,
    10,
  );
}

function testItem(part: PolicyReport | SnapshotReport, test: TestCase): string {
  const again = "rollout" in part ? testAgain(part, test) : undefined;
  const where = test.at === "enforced" ? "as enforced" : "at its stage";
  const at = place(test);
  const because = [
    test.matched_rule === "" ? undefined : `rule ${codeSpan(shortName(test.matched_rule))}`,
    ...named("reason", test.reason_codes),
    ...named("violation", test.violations),
  ].filter((part) => part !== undefined);
  const message = repeatsVerdict(test) ? undefined : test.message;
  return [
    `${codeSpan(shortName(test.intent))}: **\`${test.verdict}\`**, expected \`${test.expected}\` ${where}`,
    because.length === 0 ? "" : `, by ${because.join(", ")}`,
    message === undefined ? "" : `; ${markdownText(shortText(message))}`,
    at === undefined ? "" : ` (${codeSpan(shortName(at))})`,
    again === undefined ? "" : `. See it again: ${codeSpan(again)}`,
  ].join("");
}

function named(what: string, list: readonly string[]): readonly string[] {
  return list.length === 0
    ? []
    : [
        `${what} ${list
          .slice(0, 5)
          .map((code) => codeSpan(shortName(code)))
          .join(", ")}`,
      ];
}

/** A stale artefact, with the command that renders it again. */
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
  const rows = [...rules.missing.map((name) => ["rule", nameCell(name)]), ...tools.missing.map((name) => ["tool", nameCell(name)])];
  if (rows.length === 0) return [text(line)];
  return collapsed(line, table("", ["What", "Not covered"], rows, KEEP.details));
}
