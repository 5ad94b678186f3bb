/** Failed tests and stale artefacts. */
import { renderAgain, testAgain } from "../fixes.ts";
import { testWords } from "../test-words.ts";
import { ARTEFACT_STALE, excuse, TEST_FAILED } from "../told.ts";
import type { PolicyReport, SnapshotReport } from "../types.ts";
import { counted, place, quoted } from "../words.ts";
import { after, helpLine, item } from "./items.ts";
import type { Line } from "./lines.ts";

/** Names that a line shows before it counts the rest. */
const NAMED = 5;

/** Each failed test with the command that shows it again, then the numbers. */
export function testLines(part: PolicyReport | SnapshotReport): readonly Line[] {
  const failed = part.tests.cases.filter((t) => !t.passed);
  const { passed } = part.tests;
  return [
    ...failed.flatMap((t) => [
      item(`test failed${excuse(part, TEST_FAILED)}: `, "red", `${testWords(t)}${after(place(t))}`),
      ...helpLine("rollout" in part ? testAgain(part, t) : undefined),
    ]),
    ...(part.tests.failed + passed === 0 ? [] : [item("tests: ", "dim", `${String(passed)} passed, ${String(part.tests.failed)} failed`)]),
  ];
}

/** Rules and tools that some test reaches; the first that none does by name. */
export function coverageLines({ coverage }: PolicyReport): readonly Line[] {
  if (coverage === undefined) return [];
  const { rules, tools } = coverage;
  const missing = [...rules.missing.map((name) => `rule ${quoted(name)}`), ...tools.missing.map((name) => `tool ${quoted(name)}`)];
  const left = missing.length - NAMED;
  const named = `${missing.slice(0, NAMED).join(", ")}${left > 0 ? ` and ${counted(left, "other")}` : ""}`;
  const numbers = `${String(rules.covered)} of ${counted(rules.total, "rule")}, ${String(tools.covered)} of ${counted(tools.total, "tool")}`;
  return [item("covered by tests: ", "dim", missing.length === 0 ? numbers : `${numbers}; no test reaches ${named}`)];
}

/** A stale artefact with the command that renders it again. */
export function staleLines(part: PolicyReport | SnapshotReport): readonly Line[] {
  return part.stale
    ? [item(`stale${excuse(part, ARTEFACT_STALE)}: `, "red", `${quoted(part.output)} differs from what its inputs render to`), ...helpLine(renderAgain(part))]
    : [];
}
