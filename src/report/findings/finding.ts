/** Everything that has a place and a severity, in one shape: annotations, SARIF and the terminal list these. */
import type { Severity } from "../../diagnostic.ts";

/** One finding of a report, for the printers that print a list of them. */
export interface Finding {
  /** Stable; a rule in SARIF. */
  readonly code: string;
  readonly severity: Severity;
  /** Words of ours alone, never data: the title of an annotation. */
  readonly title: string;
  readonly message: string;
  readonly help?: string;
  readonly policy?: string;
  /** What it is about (a tool, an intent, a file), so that the same finding is known again after lines moved. */
  readonly subject: string;
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
  /** Other places that show the same: the line of the policy for a line of the export. */
  readonly related: readonly RelatedPlace[];
  /** Lower is worse, among findings of one severity. */
  readonly rank: number;
}

/** Another place that a finding is about. */
export interface RelatedPlace {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
  readonly message: string;
}

/** Ranks, worst first: what a reader must see before anything else. */
export const RANK = {
  enforcementRemoved: 0,
  judges: 1,
  exception: 2,
  refused: 3,
  diagnostic: 4,
  allowed: 5,
  relaxed: 6,
  test: 7,
  stale: 8,
  tightened: 9,
} as const;

/** `file`, `line` and `column` of anything that may have them, absent ones left out. */
export function at(thing: { readonly file?: string; readonly line?: number; readonly column?: number }): Pick<Finding, "file" | "line" | "column"> {
  return {
    ...(thing.file === undefined ? {} : { file: thing.file }),
    ...(thing.line === undefined ? {} : { line: thing.line }),
    ...(thing.column === undefined ? {} : { column: thing.column }),
  };
}
