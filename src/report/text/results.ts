/** Failed tests and stale artefacts. */
import { testWords } from "../findings/index.ts";
import { renderAgain, testAgain } from "../fixes.ts";
import { ARTEFACT_STALE, excuse, TEST_FAILED } from "../told.ts";
import type { PolicyReport, SnapshotReport } from "../types.ts";
import { place, quoted } from "../words.ts";
import { after, helpLine, item } from "./items.ts";
import type { Line } from "./lines.ts";

/** Each failed test with the command that shows it again, then the numbers. */
export function testLines(part: PolicyReport | SnapshotReport): readonly Line[] {
  const failed = part.tests.cases.filter((t) => !t.passed);
  const { passed } = part.tests;
  return [
    ...failed.flatMap((t) => [
      item(`test failed${excuse(part, TEST_FAILED)}: `, "red", `${testWords(t)}${after(place(t))}`),
      ...helpLine("rollout" in part ? testAgain(part, t) : undefined),
    ]),
    ...(part.tests.failed + passed === 0
      ? []
      : [item("tests: ", "dim", `${String(passed)} passed, ${String(part.tests.failed)} failed`)]),
  ];
}

/** A stale artefact with the command that renders it again. */
export function staleLines(part: PolicyReport | SnapshotReport): readonly Line[] {
  return part.stale
    ? [
        item(
          `stale${excuse(part, ARTEFACT_STALE)}: `,
          "red",
          `${quoted(part.output)} differs from what its inputs render to`,
        ),
        ...helpLine(renderAgain(part)),
      ]
    : [];
}
