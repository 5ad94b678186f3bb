/** Findings for failed tests and stale artefacts. */
import { renderAgain, testAgain } from "../fixes.ts";
import { ARTEFACT_STALE, severityOfTold, TEST_FAILED } from "../told.ts";
import { testWords } from "../test-words.ts";
import type { PolicyReport, SnapshotReport, TestCase } from "../types.ts";
import { quoted } from "../words.ts";
import { at, RANK, type Finding } from "./finding.ts";

/** Failed tests as findings. */
export function testFindings(part: PolicyReport | SnapshotReport): readonly Finding[] {
  return part.tests.cases.filter((test) => !test.passed).map((test) => testFinding(part, test));
}

function testFinding(part: PolicyReport | SnapshotReport, test: TestCase): Finding {
  const again = "rollout" in part ? testAgain(part, test) : undefined;
  return {
    code: TEST_FAILED,
    severity: severityOfTold(part, TEST_FAILED),
    title: "Test failed",
    message: `${quoted(part.id)}: ${testWords(test)}`,
    ...(again === undefined ? {} : { help: `See it again: ${again}` }),
    policy: part.id,
    subject: `${test.intent}\n${test.at}`,
    ...(test.file === undefined ? { file: test.intent } : at(test)),
    related: [],
    rank: RANK.test,
  };
}

/** A stale artefact as a finding. */
export function staleFindings(part: PolicyReport | SnapshotReport): readonly Finding[] {
  if (!part.stale) return [];
  return [
    {
      code: ARTEFACT_STALE,
      severity: severityOfTold(part, ARTEFACT_STALE),
      title: "Artefact is stale",
      message: `${quoted(part.output)} differs from what its inputs render to`,
      help: `Render it again: ${renderAgain(part)}`,
      policy: part.id,
      subject: part.output,
      file: part.output,
      line: 1,
      related: [],
      rank: RANK.stale,
    },
  ];
}
