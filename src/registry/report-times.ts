/** Times ahead of the clock: Gait never calls them stale, so a wrong clock would make trust eternal. */
import { errorAt, type Diagnostic } from "../diagnostic.ts";
import { quoteForMessage } from "../source/index.ts";
import { bounded } from "./bounded.ts";
import { instantOf } from "./timestamp.ts";
import type { Reading } from "./types.ts";

/** How far ahead a time may be, in milliseconds, where nothing else is said: five minutes. */
const DEFAULT_SKEW_MS = 5 * 60 * 1000;

/**
 * An error for each time of the reading that lies more than `skewMs` after `nowMs` (both milliseconds, `nowMs` since 1970).
 * The clock is handed in by the command; nothing else in this room knows one.
 */
export function checkReportTimes(reading: Reading, nowMs: number, skewMs: number = DEFAULT_SKEW_MS): readonly Diagnostic[] {
  const limit = nowMs + skewMs;
  const diagnostics: Diagnostic[] = [];
  for (const { updated_at, origin } of reading.trust_entries) {
    if ((instantOf(updated_at) ?? 0) <= limit) continue;
    const message = `${quoteForMessage(updated_at)} lies in the future; Gait would never call it stale`;
    diagnostics.push(errorAt("time_in_future", message, origin, "Correct the report, or the clock of the machine that made it."));
  }
  if (reading.exported_at !== undefined && (instantOf(reading.exported_at) ?? 0) > limit) {
    const message = `the export's own time ${quoteForMessage(reading.exported_at)} lies in the future`;
    diagnostics.push(errorAt("time_in_future", message, {}, "Correct the export, or the clock of the machine that made it."));
  }
  return bounded(diagnostics);
}
