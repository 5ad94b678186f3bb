/** The full report as Markdown: `report.md`, `diff --markdown`, the text of a pull request of ours. */
import { document } from "./markdown/document.ts";
import { characters } from "./markdown/fit.ts";
import type { Report } from "./types.ts";

/** How long the text may be, and where the full report is. */
export interface MarkdownOptions {
  /** UTF-16 units at most; shortened at whole rows. Without it nothing is left out. */
  readonly limit?: number;
  readonly reportUrl?: string;
}

/** The report as Markdown of GitHub's flavour. */
export function markdown(report: Report, options: MarkdownOptions = {}): string {
  const { limit, reportUrl } = options;
  return document(report, {
    ...(limit === undefined ? {} : { limit: { most: limit, measure: characters } }),
    ...(reportUrl === undefined ? {} : { reportUrl }),
  });
}
