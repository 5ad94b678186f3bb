/** Which tools and kinds of calls change, a table for each way. */
import type { Verdict } from "../../gait/verdict.ts";
import { comparison, explainedClasses, provenUnchanged, toldClasses, toolsChange, withoutChanges } from "../counts.ts";
import { answerMarkdown } from "../answers.ts";
import { cellText, codeFence, codeSpan, jsonSource, markdownText } from "../escape/index.ts";
import type { ClassChange, PolicyReport, Report, ToolChange } from "../types.ts";
import { becoming, classWords, counted, explainedWords, newWords, place, shortName, shortText, spelling, TOOL_CHANGES } from "../words.ts";
import { collapsed, KEEP, list, table, text, type Block } from "./blocks.ts";
import { nameCell } from "./cells.ts";

/** What the witness of a class may take in the report; it is in the JSON in full. */
const WITNESS_UNITS = 8000;

/** What changes for calls, under the policy's heading. */
export function changes(report: Report, policy: PolicyReport): readonly Block[] {
  return [
    ...TOOL_CHANGES.flatMap(([key, to]) => toolList(to, policy.changes[key])),
    ...classes(toldClasses(policy.changes), toolsChange(policy.changes)),
    ...explained(explainedClasses(policy.changes)),
    ...fixtures(policy),
    ...honesty(report, policy),
  ];
}

/** A list, not a table: it fits a narrow screen, and reads as a list of tools. */
function toolList(to: Verdict, changed: readonly ToolChange[]): readonly Block[] {
  const keep = to === "allow" ? KEEP.allowed : to === "block" ? KEEP.blocked : KEEP.otherVerdicts;
  return list(`**${becoming(changed.length, to)}**`, changed.map(toolItem), keep);
}

/** `` `a.b` was `block`: new in the registry (`registry/tools.json:41`) `` */
function toolItem(change: ToolChange): string {
  const { server, reason } = change;
  const spelled = spelling(change);
  // The line of the export is where a reviewer looks; that of the policy follows from it, and annotations have both.
  const at = place(lineOf(change.file, change.line)) ?? place(lineOf(change.policy_file, change.policy_line));
  return [
    codeSpan(shortName(change.tool)),
    spelled === undefined ? "" : ` (spelled ${codeSpan(spelled)})`,
    server === undefined || isInName(server, change.tool) ? "" : ` of server ${codeSpan(shortName(server))}`,
    ` was \`${change.from}\``,
    reason === undefined ? "" : `: ${markdownText(shortText(reason))}`,
    at === undefined ? "" : ` (${change.side === "base" ? "removed at " : ""}${codeSpan(shortName(at))})`,
  ].join("");
}

/** Whether the tool's name begins with its server's, so that it need not be said again. */
function isInName(server: string, tool: string): boolean {
  return server !== "" && [".", "/", ":", "__"].some((mark) => tool.startsWith(`${server}${mark}`));
}

/** A place without its column, which only tools read. */
function lineOf(file: string | undefined, line: number | undefined): { readonly file?: string; readonly line?: number } {
  return { ...(file === undefined ? {} : { file }), ...(line === undefined ? {} : { line }) };
}

function classes(told: readonly ClassChange[], besideTools: boolean): readonly Block[] {
  if (told.length === 0) return [];
  const milder = told.filter((c) => c.relaxed).length;
  const head = `**${classWords(told.length, besideTools)}** (${String(milder)} milder, ${String(told.length - milder)} stricter)`;
  return [
    {
      kind: "rows",
      head,
      rows: told.map((change) => ({ text: classItem(change) })),
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

/** What follows from the tools above: that it was looked at, and what it is, for those who ask. */
function explained(told: readonly ClassChange[]): readonly Block[] {
  const rows = told.map((c) => [`\`${c.from}\` → \`${c.to}\``, cellText(shortText(c.description))]);
  return collapsed(explainedWords(told.length), table("", ["Change", "Calls"], rows, KEEP.details));
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
  const shown = (names: readonly string[]): string =>
    names
      .slice(0, 5)
      .map((n) => codeSpan(shortName(n)))
      .join(", ") + (names.length > 5 ? " …" : "");
  const rule = rules.length === 0 ? "no rule" : `rule ${shown(rules)}`;
  return reasons.length === 0 ? rule : `${rule}, reason ${shown(reasons)}`;
}

function fixtures(policy: PolicyReport): readonly Block[] {
  const rows = policy.fixture_changes.map((f) => [nameCell(f.intent), `\`${f.from.verdict}\` → \`${f.to.verdict}\``, answerMarkdown(f, nameCell)]);
  return collapsed(
    counted(rows.length, "fixture is answered differently", "fixtures are answered differently"),
    table("", ["Intent", "Verdict", "What else differs"], rows, KEEP.details),
  );
}

/** "No change" is said only where it is proven; else what was not looked at. */
function honesty(report: Report, policy: PolicyReport): readonly Block[] {
  const found = policy.changes;
  const state = comparison(report, policy);
  if (state === "no_base" && withoutChanges(found)) return [text("Nothing was compared, as there is no base.")];
  if (state === "new" && withoutChanges(found)) return [text(`The policy is new: ${newWords(policy)}.`)];
  if (provenUnchanged(report, policy)) return [text("No change: as enforced, every call gets the verdict that it got before.")];
  if (found.not_analysed.length === 0) return [];
  const shown = found.not_analysed.slice(0, 10).map((what) => `- ${markdownText(shortText(what))}`);
  const rest = found.not_analysed.length - shown.length;
  const lead = withoutChanges(found) ? "No change was found. Not analysed:" : "Not analysed:";
  return [text(lead, "", ...shown, ...(rest > 0 ? [`- and ${String(rest)} more`] : []))];
}
