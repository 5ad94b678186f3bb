/** What judges changed, and exceptions: shown before what is judged. */
import { codeSpan, markdownText } from "../escape/index.ts";
import type { ExceptionReport, JudgeChange, Report } from "../types.ts";
import { counted, place, shortName, shortText } from "../words.ts";
import { KEEP, list, type Block } from "./blocks.ts";

/** Changes of what judges the change, which are told before anything else. */
export function judges(report: Report): readonly Block[] {
  return [...judgeList(report.judges_changed), ...exceptionList(report.exceptions)];
}

function judgeList(changes: readonly JudgeChange[]): readonly Block[] {
  const milder = changes.filter(({ change }) => isMilder(change)).length;
  const caption = `**What judges this change was itself changed** (${counted(changes.length, "change")}${milder === 0 ? "" : `, **${String(milder)} milder**`})`;
  return list(caption, changes.map(judgeItem), KEEP.judges, 20);
}

/** Whether less is asked for than on the base. */
export function isMilder(change: JudgeChange["change"]): boolean {
  return change === "weakened" || change === "removed";
}

function judgeItem(change: JudgeChange): string {
  const milder = isMilder(change.change) ? `**${change.change}**: ` : "";
  return `${milder}${markdownText(shortText(change.message))}${where(change)}`;
}

/** The line and the policy, as far as they are known; the file alone stands in the message. */
function where(thing: { readonly file: string; readonly line?: number; readonly policy?: string }): string {
  const parts = [
    thing.line === undefined ? undefined : codeSpan(shortName(place(thing) ?? "")),
    thing.policy === undefined ? undefined : `policy ${codeSpan(shortName(thing.policy))}`,
  ].filter((part) => part !== undefined);
  return parts.length === 0 ? "" : ` (${parts.join(", ")})`;
}

function exceptionList(exceptions: readonly ExceptionReport[]): readonly Block[] {
  return list(`**${counted(exceptions.length, "exception")}**`, exceptions.map(exceptionItem), KEEP.judges, 20);
}

function exceptionItem(e: ExceptionReport): string {
  const policy = e.policy === undefined ? "" : ` for ${codeSpan(shortName(e.policy))}`;
  const state = e.state === "used" ? "in force" : `**${e.state}**`;
  const why = e.message === undefined ? "" : `, ${markdownText(shortText(e.message))}`;
  return `${codeSpan(shortName(e.kind))} ${state}${policy}, by ${codeSpan(shortName(e.actor))} until ${codeSpan(shortName(e.expires))}: ${codeSpan(shortName(e.reason))}${tools(e)}${why} (${codeSpan(shortName(e.file))})`;
}

function tools(exception: ExceptionReport): string {
  const named = exception.tools ?? [];
  if (named.length === 0) return "";
  const shown = named
    .slice(0, 5)
    .map((name) => codeSpan(shortName(name)))
    .join(", ");
  return `; tools ${shown}${named.length > 5 ? ` and ${counted(named.length - 5, "more tool")}` : ""}`;
}
