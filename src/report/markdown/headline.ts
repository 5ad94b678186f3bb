/** What stands first: enforcement removed, the result, the numbers. */
import { comparison, provenUnchanged, removesEnforcement, withoutChanges } from "../counts.ts";
import { codeSpan, markdownText } from "../escape/index.ts";
import { renderAll } from "../fixes.ts";
import { totals, unchangedWords } from "../totals.ts";
import type { PolicyReport, Report } from "../types.ts";
import { counted, moveWords, shortName } from "../words.ts";
import { NAME } from "../../product.ts";
import { KEEP, table, text, type Block } from "./blocks.ts";
import { nameCell } from "./cells.ts";

/** Policies that the first lines name before they count the rest. */
const NAMED = 5;

export function headline(report: Report): readonly Block[] {
  const removed = report.policies.filter(removesEnforcement);
  return [
    ...(removed.length === 0 ? [] : [text(...removedLines(removed))]),
    text(...resultLines(report)),
    ...overview(report),
  ];
}

function removedLines(policies: readonly PolicyReport[]): readonly string[] {
  const named = policies
    .slice(0, NAMED)
    .map((p) => `> **Enforcement removed**: ${codeSpan(shortName(p.id))} ${moveWords(p) ?? ""}.`);
  const rest = policies.length - NAMED;
  return [
    "> [!CAUTION]",
    named.join("<br>\n"),
    ...(rest > 0 ? [`> **And ${counted(rest, "more policy", "more policies")}.**`] : []),
  ];
}

function resultLines(report: Report): readonly string[] {
  const passed = report.result === "passed";
  const head = `## ${passed ? "✅" : "❌"} ${NAME}: ${passed ? "passed" : `failed (exit ${String(report.exit_code)})`}`;
  const fix = renderAll(report);
  return [
    head,
    "",
    totalsLine(report),
    ...(report.base_note === undefined ? [] : ["", `**No complete comparison**: ${markdownText(report.base_note)}`]),
    ...(fix === undefined ? [] : ["", `**Stale artefacts**: run ${codeSpan(fix)} and commit what it writes.`]),
  ];
}

/** `**4 tools become allowed** · **1 test failed**`, always the full numbers. */
function totalsLine(report: Report): string {
  const found = totals(report);
  return found.length === 0 ? unchangedWords(report) : `${found.map((words) => `**${words}**`).join(" · ")}.`;
}

/** One line a policy, where there are several. */
function overview(report: Report): readonly Block[] {
  if (report.policies.length < 2) return [];
  const rows = report.policies.map((p) => [
    nameCell(p.id),
    String(p.changes.newly_allowed.length),
    String(p.changes.newly_blocked.length),
    String(p.changes.newly_dry_run.length + p.changes.newly_require_approval.length + p.changes.classes.length),
    stageCell(p),
    p.tests.failed === 0
      ? `${String(p.tests.passed)} passed`
      : `**${String(p.tests.failed)} failed**, ${String(p.tests.passed)} passed`,
    [p.stale ? "**stale**" : "", p.rollout.allowed ? "" : "**refused**", unchangedWord(report, p)]
      .filter((w) => w !== "")
      .join(", "),
  ]);
  return table(
    "",
    ["Policy", "Newly allowed", "Newly blocked", "Other changes", "Stage", "Tests", "State"],
    rows,
    KEEP.otherVerdicts,
    20,
  );
}

function unchangedWord(report: Report, policy: PolicyReport): string {
  if (!withoutChanges(policy.changes)) return "";
  switch (comparison(report, policy)) {
    case "no_base":
      return "not compared";
    case "new":
      return "new";
    case "compared":
      return provenUnchanged(report, policy) ? "no change" : "no change found";
  }
}

/** `simulate → dry_run`, or where it stands. */
export function stageCell(policy: PolicyReport): string {
  const from = policy.rollout.move?.from ?? policy.base_stage;
  return from === undefined || from === policy.stage ? `\`${policy.stage}\`` : `\`${from}\` → \`${policy.stage}\``;
}
