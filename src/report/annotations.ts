/** Workflow commands that put findings on the lines of the export and of the policy. */
import { commandLine, type WorkflowCommand } from "./escape/index.ts";
import { findingsOf, type Finding } from "./findings/index.ts";
import type { Report } from "./types.ts";
import { counted } from "./words.ts";

/** What GitHub shows of each level for one step; it drops the rest without a word. */
const ANNOTATIONS_PER_LEVEL = 10;

type Level = WorkflowCommand["name"];
const LEVELS: readonly Level[] = ["error", "warning", "notice"];

interface Annotation {
  readonly level: Level;
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
  readonly title: string;
  readonly message: string;
}

/**
 * The lines that the runner shall obey, worst first, at most ten of each level. Where there are more, the last of the level counts
 * the others and points to the full report.
 */
export function annotations(report: Report): readonly string[] {
  const findings = findingsOf(report).map(annotationsOf);
  // The lines that caused something come before those that only show it, too: ten are soon used up.
  const all = [...findings.flatMap((places) => places.slice(0, 1)), ...findings.flatMap((places) => places.slice(1))];
  return LEVELS.flatMap((level) =>
    withinBudget(
      level,
      all.filter((a) => a.level === level),
    ),
  ).map(commandOf);
}

/** A change is shown on every line that it has: that of the export, and that of the policy. */
function annotationsOf(finding: Finding): readonly Annotation[] {
  const level: Level = finding.severity === "note" ? "notice" : finding.severity;
  const message = finding.help === undefined ? finding.message : `${finding.message}\n${finding.help}`;
  const { title } = finding;
  return [finding, ...finding.related].map((place) => ({
    level,
    title,
    message,
    ...(place.file === undefined ? {} : { file: place.file }),
    ...(place.line === undefined ? {} : { line: place.line }),
    ...(place.column === undefined ? {} : { column: place.column }),
  }));
}

function withinBudget(level: Level, all: readonly Annotation[]): readonly Annotation[] {
  if (all.length <= ANNOTATIONS_PER_LEVEL) return all;
  const shown = all.slice(0, ANNOTATIONS_PER_LEVEL - 1);
  const rest = counted(all.length - shown.length, `more ${level}`);
  return [...shown, { level, title: "And more", message: `${rest}: see the job summary or the full report.` }];
}

function commandOf(annotation: Annotation): string {
  const { line, column } = annotation;
  const file = annotation.file !== undefined && inRepository(annotation.file) ? annotation.file : undefined;
  // A line without a file would land on the workflow's own file, at a line that means nothing there.
  const position = file === undefined ? [] : [["file", file] as const, ...number("line", line), ...(line === undefined ? [] : number("col", column))];
  return commandLine({
    name: annotation.level,
    properties: [...position, ["title", annotation.title]],
    message: annotation.message,
  });
}

/** A refused path leads elsewhere; GitHub knows files of the repository only. */
function inRepository(file: string): boolean {
  return !/^(?:[/\\]|[A-Za-z]:)/.test(file) && !file.split(/[/\\]/).includes("..");
}

function number<K extends "line" | "col">(key: K, value: number | undefined): readonly (readonly [K, string])[] {
  return value === undefined ? [] : [[key, String(value)]];
}
