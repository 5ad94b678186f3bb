/** The door of the report: one object in, every output out. */
export * from "./types.ts";
export { exitCodeOf, type ExitClass, type ExitCode } from "./exit.ts";
export { provenUnchanged, removesEnforcement, summaryCounts, withoutChanges, type SummaryCounts } from "./counts.ts";
export { outputsOf, type OutputExtras } from "./outputs.ts";
export { print, REPORT_FILES, type PrinterName, type PrintOptions } from "./printers.ts";
export { annotations } from "./annotations.ts";
export { comment, COMMENT_CHARACTERS, type CommentOptions } from "./comment.ts";
export { markerLine, MARKER_START, readMarker, type CommentMarker } from "./comment-marker.ts";
export { mismatchWords } from "./test-words.ts";
export { renderAgain } from "./fixes.ts";
export { json } from "./json.ts";
export { junit } from "./junit.ts";
export { markdown, type MarkdownOptions } from "./markdown.ts";
export { sarif } from "./sarif.ts";
export { summary, SUMMARY_BYTES } from "./summary.ts";
export { diagnosticsText, text, type TextOptions } from "./text.ts";
export {
  commandLine,
  guardText,
  htmlText,
  jsonText,
  logLine,
  markdownText,
  codeSpan,
  spelledOut,
  visible,
} from "./escape/index.ts";
export { changesMarkdown, changesText } from "./changes-alone.ts";
export { totals } from "./totals.ts";
export { syncBody, type ForecastText, type SyncBody } from "./sync-body.ts";
export { readSyncMarker, sameBody, type SyncMarker } from "./sync-marker.ts";
