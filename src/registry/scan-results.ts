/** From what a scan says of each server to trust entries: shared by the scanners' adapters and the mapping. */
import type { Diagnostic, Origin } from "../diagnostic.ts";
import { diagnosticAt, errorAt } from "../diagnostic.ts";
import { quoteForMessage } from "../source/index.ts";
import type { Draft } from "./draft.ts";
import type { Rational } from "./rational.ts";
import { judge, NO_RESULT } from "./severity.ts";
import type { TrustEntry } from "./types.ts";

/** What came out for one server: a score, no result (inconclusive, skipped, partial), or a scan that failed. */
export type ScanOutcome = { readonly kind: "scored"; readonly score: Rational } | { readonly kind: "no_result" | "failed"; readonly reason: string };

/** What a report says of one server. */
export interface ScanResult {
  readonly server_id: string;
  readonly outcome: ScanOutcome;
  readonly origin: Origin;
  /** Set where the report states its own time. */
  readonly updated_at?: string;
  readonly publisher?: string;
  /** What else the report says of the server. */
  readonly more?: Partial<Pick<TrustEntry, "server_name" | "source" | "endpoint">>;
  /** The report's own word in place of the one that the score gives. */
  readonly status?: string;
  /** The server is known by its name alone, and `server_id` is that name. */
  readonly by_name?: boolean;
}

/** What is the same for all servers of a report. */
export interface ScanFrame {
  readonly source: TrustEntry["source"];
  readonly pass: Rational;
  /** The time that stands for reports without one. */
  readonly as_of: string | undefined;
  /** Where a finding about the whole report goes. */
  readonly origin: Origin;
}

/**
 * Adds a trust entry for each result. Errors: nothing scanned, every scan failed, no time. That no server stands twice is
 * checked later, once for all formats.
 */
export function settleScan(draft: Draft, results: readonly ScanResult[], frame: ScanFrame): void {
  if (results.length === 0) {
    const help = "A scan that lists no server says nothing about any; look at why it is empty.";
    draft.diagnostics.push(errorAt("scan_lists_none", "the report lists no server", frame.origin, help));
    return;
  }
  if (results.every((r) => r.outcome.kind === "failed")) {
    const message = `the scan failed for every server (${results.length}); the report holds no result`;
    draft.diagnostics.push(errorAt("scan_failed_everywhere", message, frame.origin, "Run the scan again."));
    return;
  }
  if (frame.as_of === undefined && results.some((r) => r.updated_at === undefined)) {
    draft.diagnostics.push(asOfRequired(frame.origin));
    return;
  }
  for (const result of results) addEntry(draft, result, frame);
}

/** The error for a report without a time of its own. */
export function asOfRequired(origin: Origin): Diagnostic {
  const message = "the report states no time, so the options must say when the scan was made";
  return errorAt("as_of_required", message, origin, 'Give `as_of: "2026-01-31T12:00:00Z"` (RFC 3339 with a zone).');
}

function addEntry(draft: Draft, result: ScanResult, frame: ScanFrame): void {
  const { outcome, origin } = result;
  const judgement = outcome.kind === "scored" ? judge(outcome.score, frame.pass) : NO_RESULT;
  if (outcome.kind !== "scored") {
    const code = outcome.kind === "failed" ? "scan_failed" : "scan_inconclusive";
    const message = `server ${quoteForMessage(result.server_id)} gets status unknown, score 0: ${outcome.reason}`;
    draft.diagnostics.push(diagnosticAt("warning", code, message, origin));
  }
  draft.trust_entries.push({
    ...(result.by_name === true ? { server_name: result.server_id } : { server_id: result.server_id }),
    ...(result.publisher === undefined ? {} : { publisher: result.publisher }),
    source: frame.source,
    ...result.more,
    status: outcome.kind === "scored" ? (result.status ?? judgement.status) : judgement.status,
    updated_at: result.updated_at ?? frame.as_of ?? "",
    score: judgement.score,
    origin,
  });
}
