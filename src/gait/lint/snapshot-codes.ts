/** The rows of the table of findings that are about trust snapshots. */
import type { LintCode } from "./types.ts";

/** Codes about trust snapshots. */
export const SNAPSHOT_CODES = {
  snapshot_invalid: {
    severity: "error",
    summary: "Gait takes the whole snapshot for invalid and trusts no server.",
    help: "Correct the named place, or render the snapshot again.",
  },
  snapshot_no_entries: {
    severity: "warning",
    summary: "A snapshot has no list of entries; Gait takes it, and every server is unknown.",
    help: "Write `entries`, or render the snapshot again.",
  },
  snapshot_not_utf8: {
    severity: "error",
    summary: "The file holds bytes that are not UTF-8; Gait replaces them and goes on.",
    help: "Save the file as UTF-8.",
  },
  snapshot_identity_missing: {
    severity: "error",
    summary: "An entry has neither server_id nor server_name.",
    help: "Give the entry its server_id, or remove it.",
  },
  snapshot_duplicate_identity: {
    severity: "error",
    summary: "Two entries are one server for Gait.",
    help: "Keep one of the two entries; ids and names share one space, case and outer blanks do not count.",
  },
  snapshot_name_is_other_id: {
    severity: "warning",
    summary: "The name of one entry is the identity of another.",
    help: "Check which of the two servers is meant; Gait looks a nameless request up by id first.",
  },
  snapshot_identity_form: {
    severity: "error",
    summary: "An identity holds characters that cannot be seen or that Gait folds into others.",
    help: "Write the identity in plain characters, as the server gives it.",
  },
  snapshot_identity_look: {
    severity: "warning",
    summary: "An identity looks like another one.",
    help: "Compare the escapes with the identity that you expect.",
  },
  snapshot_status_empty: {
    severity: "error",
    summary: "An entry without a status counts as trusted.",
    help: "Write the status that the scanner gave, or `unknown`.",
  },
  snapshot_status_form: {
    severity: "warning",
    summary: "Gait reads a status in another form than it is written.",
    help: "Write the status in lower case, without blanks, in letters, digits, `_` and `-`.",
  },
  snapshot_score_range: {
    severity: "error",
    summary: "A score is not between 0 and 1; Gait compares it all the same.",
    help: "Divide the score by its scale.",
  },
  snapshot_score_missing: {
    severity: "warning",
    summary: "An entry without a score has score 0.",
    help: "Write the score, or 0 if there is none.",
  },
  snapshot_time_missing: {
    severity: "error",
    summary: "An entry without a time never grows old where the policy sets no max_age.",
    help: "Write when the server was last looked at.",
  },
  snapshot_time_future: {
    severity: "error",
    summary: "A time lies more than five minutes ahead; Gait never takes it for stale.",
    help: "Look at the clock of the machine that wrote the report, and scan again.",
  },
  snapshot_time_form: {
    severity: "error",
    summary: "A time that Gait reads and other readers of RFC 3339 refuse, or that it cannot print.",
    help: "Write the time as 2026-01-31T08:00:00Z.",
  },
  snapshot_registry_claim: {
    severity: "error",
    summary: "An entry claims that its own registry check has passed, and Gait believes it.",
    help: "Remove registry_verification; only a check of your own may set it.",
  },
  duplicate_key: {
    severity: "error",
    summary: "A JSON key stands twice in one object; Gait lays the second value over the first.",
    help: "Keep one of the two.",
  },
  folded_key: {
    severity: "error",
    summary: "Gait takes a JSON key for another one, because it ignores case.",
    help: "Write the key exactly as it is declared.",
  },
  unknown_key: {
    severity: "warning",
    summary: "Gait passes over a JSON key that it does not know.",
    help: "Correct the key or remove it.",
  },
} as const satisfies { readonly [code: string]: LintCode };
