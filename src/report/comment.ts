/** The sticky comment on a pull request. */
import { markerLine, type CommentMarker } from "./comment-marker.ts";
import { document } from "./markdown/document.ts";
import { characters } from "./markdown/fit.ts";
import type { Report } from "./types.ts";

/** GitHub refuses more. */
export const COMMENT_CHARACTERS = 65_536;

/** What the comment says of the run that posts it. */
export interface CommentOptions {
  readonly id?: string;
  /** Commit of the pull request's head; the report's own head may be a merge commit. */
  readonly head?: string;
  readonly run?: number;
  /** Where the full report is, shown in the last line. */
  readonly reportUrl?: string;
}

/**
 * The body, which starts with the marker. Where it would be too long it is shortened at whole rows: what becomes allowed is kept
 * first, then what becomes blocked. The counts are always those of the whole report.
 */
export function comment(report: Report, options: CommentOptions = {}): string {
  const head = options.head ?? report.head;
  const marker: CommentMarker = {
    ...(options.id === undefined ? {} : { id: options.id }),
    ...(head === undefined ? {} : { head }),
    ...(options.run === undefined ? {} : { run: options.run }),
  };
  return document(report, {
    marker: markerLine(marker),
    limit: { most: COMMENT_CHARACTERS, measure: characters },
    ...(options.reportUrl === undefined ? {} : { reportUrl: options.reportUrl }),
  });
}
