/** What judges changed, and exceptions: shown before what is judged. */
import { cellText } from "../escape/index.ts";
import type { ExceptionReport, JudgeChange, Report } from "../types.ts";
import { counted, shortText } from "../words.ts";
import { KEEP, table, type Block } from "./blocks.ts";
import { nameCell, placeCell, stacked } from "./cells.ts";

export function judges(report: Report): readonly Block[] {
  return [...judgeTable(report.judges_changed), ...exceptionTable(report.exceptions)];
}

function judgeTable(changes: readonly JudgeChange[]): readonly Block[] {
  const milder = changes.filter((c) => c.change === "weakened" || c.change === "removed").length;
  const caption = `**What judges this change was itself changed** (${counted(changes.length, "change")}${milder === 0 ? "" : `, **${String(milder)} milder**`})`;
  const rows = changes.map((c) => [
    `${c.kind} ${c.change === "weakened" || c.change === "removed" ? `**${c.change}**` : c.change}`,
    cellText(shortText(c.message)),
    stacked(placeCell(c), c.policy === undefined ? undefined : `policy ${nameCell(c.policy)}`),
  ]);
  return table(caption, ["Judge", "What", "Where"], rows, KEEP.judges, 20);
}

function exceptionTable(exceptions: readonly ExceptionReport[]): readonly Block[] {
  const rows = exceptions.map((e) => [
    stacked(
      `${nameCell(e.kind)} ${e.state === "used" ? "in force" : `**${e.state}**`}`,
      e.message === undefined ? undefined : cellText(shortText(e.message)),
    ),
    stacked(`by ${nameCell(e.actor)} until ${nameCell(e.expires)}`, nameCell(e.reason), tools(e)),
    stacked(placeCell(e), e.policy === undefined ? undefined : `policy ${nameCell(e.policy)}`),
  ]);
  return table(
    `**${counted(exceptions.length, "exception")}**`,
    ["Exception", "Who, until, why", "Where"],
    rows,
    KEEP.judges,
    20,
  );
}

function tools(exception: ExceptionReport): string | undefined {
  const named = exception.tools ?? [];
  if (named.length === 0) return undefined;
  const shown = named.slice(0, 5).map(nameCell).join(", ");
  return named.length > 5 ? `${shown} and ${counted(named.length - 5, "more tool")}` : shown;
}
