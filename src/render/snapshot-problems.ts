/** What a trust entry must not be: everything that Gait would swallow as trust, or that would spoil the file for all servers. */
import { errorAt, type Diagnostic } from "../diagnostic.ts";
import { formatGoTime, parseGoTime } from "../gait/text/index.ts";
import { identityKey } from "../gait/trust/index.ts";
import type { TrustEntry } from "../registry/types.ts";
import { quoteForMessage } from "../source/index.ts";

/** All that is wrong with one entry. */
export function entryProblems(entry: TrustEntry): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const fail = (code: string, message: string, help: string): void => {
    found.push(errorAt(code, message, entry.origin, help));
  };
  const name = quoteForMessage(entry.server_id ?? entry.server_name ?? "");
  if (identityKey({ serverId: entry.server_id ?? "", serverName: entry.server_name ?? "" }) === "") {
    fail("render_no_identity", "a server has neither id nor name", "Give the server an id.");
  }
  if (!(entry.score >= 0 && entry.score <= 1)) {
    fail("render_score", `the score of ${name} is ${entry.score}, not between 0 and 1`, "Gait takes 95 as above every threshold; divide by the scale.");
  }
  const instant = parseGoTime(entry.updated_at);
  if (instant === undefined) {
    fail("render_time", `updated_at of ${name} is ${quoteForMessage(entry.updated_at)}, no RFC 3339 time`, "Write it as 2026-01-31T12:00:00Z.");
  } else if (formatGoTime(instant) === undefined) {
    fail("render_time", `updated_at of ${name} leaves the years 0 to 9999 in UTC`, "Write the time of the scan.");
  }
  // Gait reads a blank status as no objection at all.
  if (!/^[a-z0-9_-]+$/.test(entry.status)) {
    fail("render_status", `the status of ${name} is ${quoteForMessage(entry.status)}`, "A status is one word of small letters, digits, `_` and `-`.");
  }
  const texts = [entry.server_id, entry.server_name, entry.publisher, entry.source, entry.endpoint, entry.evidence_path];
  if (texts.some((text) => text !== undefined && /\p{Surrogate}/u.test(text))) {
    fail("render_name", `the entry of ${name} holds half of a surrogate pair`, "Write the whole character.");
  }
  return found;
}
