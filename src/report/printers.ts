/** The printers by name; adding one touches this list and nothing else. */
import { annotations } from "./annotations.ts";
import { comment, type CommentOptions } from "./comment.ts";
import { json } from "./json.ts";
import { junit } from "./junit.ts";
import { markdown } from "./markdown.ts";
import { sarif } from "./sarif.ts";
import { summary } from "./summary.ts";
import { text, type TextOptions } from "./text.ts";
import type { Report } from "./types.ts";

/** The outputs that the report can be printed as. */
export type PrinterName = "text" | "json" | "markdown" | "summary" | "comment" | "annotations" | "sarif" | "junit";

/** Options of all printers; each takes its own. */
export interface PrintOptions extends TextOptions, CommentOptions {}

type Printer = (report: Report, options: PrintOptions) => string;

const PRINTERS: Readonly<Record<PrinterName, Printer>> = {
  text,
  json: (report) => json(report),
  markdown: (report, { reportUrl }) => markdown(report, reportUrl === undefined ? {} : { reportUrl }),
  summary: (report, { reportUrl }) => summary(report, reportUrl === undefined ? {} : { reportUrl }),
  comment,
  annotations: (report) =>
    annotations(report)
      .map((line) => `${line}\n`)
      .join(""),
  sarif: (report) => sarif(report),
  junit: (report) => junit(report),
};

/** The report in one of its forms, ending in a line end (annotations may be nothing at all). */
export function print(name: PrinterName, report: Report, options: PrintOptions = {}): string {
  return PRINTERS[name](report, options);
}

/** Files of a report folder, and what is in them. */
export const REPORT_FILES = [
  { file: "report.json", printer: "json", output: "json" },
  { file: "report.sarif", printer: "sarif", output: "sarif" },
  { file: "report.xml", printer: "junit", output: "junit" },
  { file: "report.md", printer: "markdown", output: "markdown" },
] as const satisfies readonly { readonly file: string; readonly printer: PrinterName; readonly output: string }[];
