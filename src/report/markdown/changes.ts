/** Which tools and kinds of calls change, a table for each way. */
import { severityOf, type Verdict } from "../../gait/verdict.ts";
import { comparison, provenUnchanged, withoutChanges } from "../counts.ts";
import { cellText, codeFence, codeSpan, jsonSource, markdownText } from "../escape/index.ts";
import type { ClassChange, PolicyReport, Report, ToolChange } from "../types.ts";
import { becoming, counted, shortName, shortText, spelling, standing, TOOL_CHANGES } from "../words.ts";
import { collapsed, KEEP, table, text, type Block } from "./blocks.ts";
import { nameCell, placeCell, stacked } from "./cells.ts";

/** What the witness of a class may take in the report; it is in the JSON in full. */
const WITNESS_UNITS = 8000;

export function changes(report: Report, policy: PolicyReport): readonly Block[] {
  return [
    ...TOOL_CHANGES.flatMap(([key, to]) => toolTable(to, policy.changes[key])),
    ...classes(policy.changes.classes),
    ...fixtures(policy),
    ...honesty(report, policy),
  ];
}

function toolTable(to: Verdict, list: readonly ToolChange[]): readonly Block[] {
  const keep = to === "allow" ? KEEP.allowed : to === "block" ? KEEP.blocked : KEEP.otherVerdicts;
  const rows = list.map((change) => [toolCell(change), changeCell(change), placeCell(change, policyPlace(change))]);
  return table(`**${becoming(list.length, to)}**`, ["Tool", "Change", "Where"], rows, keep);
}

function toolCell(change: ToolChange): string {
  const spelled = spelling(change);
  return stacked(
    nameCell(change.tool),
    spelled === undefined ? undefined : `spelled ${nameCell(spelled)}`,
    change.server === undefined ? undefined : `server ${nameCell(change.server)}`,
  );
}

function changeCell(change: ToolChange): string {
  const relaxed = severityOf(change.to) < severityOf(change.from);
  const words = relaxed ? `**${standing(change.to)}**` : standing(change.to);
  return stacked(
    `${words}, was \`${change.from}\`${change.side === "base" ? ", removed here" : ""}`,
    change.reason === undefined ? undefined : cellText(shortText(change.reason)),
  );
}

function policyPlace(change: ToolChange): { readonly file?: string; readonly line?: number } {
  return {
    ...(change.policy_file === undefined ? {} : { file: change.policy_file }),
    ...(change.policy_line === undefined ? {} : { line: change.policy_line }),
  };
}

function classes(list: readonly ClassChange[]): readonly Block[] {
  if (list.length === 0) return [];
  const milder = list.filter((c) => c.relaxed).length;
  const head = `**${counted(list.length, "other kind of call changes", "other kinds of calls change")}** (${String(milder)} milder, ${String(list.length - milder)} stricter)`;
  return [
    {
      kind: "rows",
      head,
      rows: list.map((change) => ({ text: classItem(change) })),
      foot: "",
      leftOut: (n) => `… ${counted(n, "more kind of call", "more kinds of calls")}`,
      keep: KEEP.classes,
      reserved: 3,
      between: "\n\n",
    },
  ];
}

function classItem(change: ClassChange): string {
  const verdicts = `\`${change.from}\` → ${change.relaxed ? `**\`${change.to}\`**` : `\`${change.to}\``}`;
  const witness =
    change.witness.length <= WITNESS_UNITS
      ? codeFence(jsonSource(change.witness.replaceAll("\r", "").replaceAll("\t", "  ").trimEnd()), "json")
      : "Too long to show; it is in the JSON report.";
  return [
    `${verdicts}: ${markdownText(shortText(change.description))}`,
    "",
    `<details><summary>An example, judged by ${checkers(change.checked_by)}</summary>`,
    "",
    `Before: ${ruleWords(change.from_rules, change.from_reason_codes)}. After: ${ruleWords(change.to_rules, change.to_reason_codes)}.`,
    "",
    witness,
    "",
    "</details>",
  ].join("\n");
}

function checkers(by: ClassChange["checked_by"]): string {
  switch (by) {
    case "embedded":
      return "the embedded engine";
    case "gait":
      return "gait";
    case "both":
      return "gait and the embedded engine";
  }
}

function ruleWords(rules: readonly string[], reasons: readonly string[]): string {
  const list = (names: readonly string[]): string =>
    names
      .slice(0, 5)
      .map((n) => codeSpan(shortName(n)))
      .join(", ") + (names.length > 5 ? " …" : "");
  const rule = rules.length === 0 ? "no rule" : `rule ${list(rules)}`;
  return reasons.length === 0 ? rule : `${rule}, reason ${list(reasons)}`;
}

function fixtures(policy: PolicyReport): readonly Block[] {
  const rows = policy.fixture_changes.map((f) => [
    nameCell(f.intent),
    `\`${f.from.verdict}\` → \`${f.to.verdict}\``,
    f.to.matched_rule === "" ? "" : nameCell(f.to.matched_rule),
  ]);
  return collapsed(
    counted(rows.length, "fixture is answered differently", "fixtures are answered differently"),
    table("", ["Intent", "Change", "Rule"], rows, KEEP.details),
  );
}

/** "No change" is said only where it is proven; else what was not looked at. */
function honesty(report: Report, policy: PolicyReport): readonly Block[] {
  const found = policy.changes;
  const state = comparison(report, policy);
  if (state === "no_base" && withoutChanges(found)) return [text("Nothing was compared, as there is no base.")];
  if (state === "new" && withoutChanges(found))
    return [text("The policy is new: there is nothing on the base to compare it with.")];
  if (provenUnchanged(report, policy)) return [text("No change: as enforced, every call is answered as before.")];
  if (found.not_analysed.length === 0) return [];
  const shown = found.not_analysed.slice(0, 10).map((what) => `- ${markdownText(shortText(what))}`);
  const rest = found.not_analysed.length - shown.length;
  const lead = withoutChanges(found) ? "No change was found. Not analysed:" : "Not analysed:";
  return [text(lead, "", ...shown, ...(rest > 0 ? [`- and ${String(rest)} more`] : []))];
}
