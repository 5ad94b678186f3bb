/** The job summary. */
import { document } from "./markdown/document.ts";
import { bytes } from "./markdown/fit.ts";
import type { Report } from "./types.ts";

/** GitHub drops a summary of more than 1,048,576 bytes as a whole; the step may write some of its own besides. */
export const SUMMARY_BYTES = 1_000_000;

/** The report as the summary of a workflow job, within `SUMMARY_BYTES`. */
export function summary(report: Report, options: { readonly reportUrl?: string } = {}): string {
  return document(report, { ...options, limit: { most: SUMMARY_BYTES, measure: bytes } });
}
