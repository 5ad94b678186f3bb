/** What stands first: enforcement removed, the result, what changes by name, why it fails. */
import { comparison, provenUnchanged, removesEnforcement, toldClasses, withoutChanges } from "../counts.ts";
import { clip, codeSpan, markdownText } from "../escape/index.ts";
import { findingsOf } from "../findings/index.ts";
import { renderAll } from "../fixes.ts";
import { ARTEFACT_STALE } from "../told.ts";
import { failureTotals } from "../totals.ts";
import type { PolicyReport, Report } from "../types.ts";
import { counted, moveWords, shortName } from "../words.ts";
import { NAME } from "../../product.ts";
import { KEEP, table, text, type Block } from "./blocks.ts";
import { nameCell } from "./cells.ts";
import { glance } from "./glance.ts";

/** Policies that the first lines name before they count the rest. */
const NAMED = 5;

/** Policies up to which no table is needed to find one's way. */
const FEW = 3;

/** Failures that the first lines name before they count the rest. */
const FAILURES = 8;

/** Code points of a failure in the first lines; below it stands in full. */
const FAILURE_POINTS = 300;

/** The first lines: the result, and what becomes allowed and blocked. */
export function headline(report: Report): readonly Block[] {
  const removed = report.policies.filter(removesEnforcement);
  return [
    ...(removed.length === 0 ? [] : [text(...removedLines(removed))]),
    text(heading(report)),
    ...(report.base_note === undefined ? [] : [text(`**Base**: ${markdownText(report.base_note)}`)]),
    text(...glance(report)),
    ...failures(report),
    ...overview(report),
  ];
}

function removedLines(policies: readonly PolicyReport[]): readonly string[] {
  const named = policies.slice(0, NAMED).map((p) => `> **Enforcement removed**: ${codeSpan(shortName(p.id))} ${moveWords(p) ?? ""}.`);
  const rest = policies.length - NAMED;
  return ["> [!CAUTION]", named.join("<br>\n"), ...(rest > 0 ? [`> **And ${counted(rest, "more policy", "more policies")}.**`] : [])];
}

function heading(report: Report): string {
  const passed = report.result === "passed";
  return `## ${passed ? "✅" : "❌"} ${NAME}: ${passed ? "passed" : `failed (exit ${String(report.exit_code)})`}`;
}

/** The full numbers, the first failures with what to do about each, and the one command for all that is stale. */
function failures(report: Report): readonly Block[] {
  const numbers = failureTotals(report);
  if (numbers.length === 0) return [];
  const lead = report.result === "passed" ? "Not as it should be, but no failure" : "Why it fails";
  const fix = renderAll(report);
  const errors = findingsOf(report).filter((f) => f.severity === "error" && (fix === undefined || f.code !== ARTEFACT_STALE));
  const rest = errors.length - FAILURES;
  return [
    text(
      `**${lead}**: ${numbers.join(", ")}.`,
      ...(errors.length + (fix === undefined ? 0 : 1) === 0 ? [] : [""]),
      ...errors.slice(0, FAILURES).map((f) => `- ${[f.message, f.help].flatMap((words) => (words === undefined ? [] : [sentence(words)])).join(" ")}`),
      ...(rest > 0 ? [`- and ${counted(rest, "more failure")}, below`] : []),
      ...(fix === undefined ? [] : [`- What is stale is rendered again by ${codeSpan(fix)}; commit what it writes.`]),
    ),
  ];
}

function sentence(words: string): string {
  const shown = markdownText(clip(words, FAILURE_POINTS));
  return /[.!?]$/.test(shown) ? shown : `${shown}.`;
}

/** One line a policy, where there are more than the lines above can name. */
function overview(report: Report): readonly Block[] {
  if (report.policies.length <= FEW) return [];
  const rows = report.policies.map((p) => [nameCell(p.id), changesCell(report, p), stageCell(p), stateCell(p)]);
  return table("", ["Policy", "Changes", "Stage", "State"], rows, KEEP.otherVerdicts, 20);
}

function changesCell(report: Report, policy: PolicyReport): string {
  const { changes } = policy;
  const others = changes.newly_dry_run.length + changes.newly_require_approval.length + toldClasses(changes).length;
  if (withoutChanges(changes)) return unchangedWord(report, policy);
  const parts = [
    [changes.newly_allowed.length, "allowed"],
    [changes.newly_blocked.length, "blocked"],
    [others, "other"],
  ] as const;
  return parts.flatMap(([n, word]) => (n === 0 ? [] : [`${String(n)} ${word}`])).join(", ");
}

function unchangedWord(report: Report, policy: PolicyReport): string {
  switch (comparison(report, policy)) {
    case "no_base":
      return "not compared";
    case "new":
      return "new";
    case "compared":
      return provenUnchanged(report, policy) ? "none" : "none found";
  }
}

function stateCell(policy: PolicyReport): string {
  const { failed, passed } = policy.tests;
  return [
    policy.rollout.allowed ? "" : "**refused**",
    policy.stale ? "**stale**" : "",
    failed === 0 ? counted(passed, "test") : `**${counted(failed, "test")} failed**, ${String(passed)} passed`,
  ]
    .filter((word) => word !== "")
    .join(", ");
}

/** `simulate → dry_run`, or where it stands. */
export function stageCell(policy: PolicyReport): string {
  const from = policy.rollout.move?.from ?? policy.base_stage;
  return from === undefined || from === policy.stage ? `\`${policy.stage}\`` : `\`${from}\` → \`${policy.stage}\``;
}
