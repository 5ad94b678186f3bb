/** Field by field: values of a snapshot that Gait takes and that open more than they say. */
import { quoteForMessage, type JsonSyntax } from "../../source/index.ts";
import { formatGoTime, lower, parseGoTime, trim, ZERO_TIME } from "../text/index.ts";
import { TRUSTED_STATUSES } from "../trust/index.ts";
import { hiddenCharacter, readOtherwise } from "./hidden.ts";
import { fieldsOf, textOf, type PlacedEntry } from "./snapshot-entries.ts";

/** A finding at a UTF-16 offset of the file. */
export interface PlacedFinding {
  readonly code: SnapshotFieldCode;
  readonly message: string;
  readonly offset: number;
}

/** Codes of this file. */
export type SnapshotFieldCode =
  | "snapshot_status_empty"
  | "snapshot_status_form"
  | "snapshot_score_range"
  | "snapshot_score_missing"
  | "snapshot_time_missing"
  | "snapshot_time_future"
  | "snapshot_time_form"
  | "snapshot_registry_claim"
  | "snapshot_no_entries"
  | "hidden_character"
  | "lowered_otherwise";

/** Clocks of two machines may differ by this much, in nanoseconds. */
const SKEW = 300_000_000_000n;

/** Looks at the fields beside `entries`. */
export function topLevelFindings(root: JsonSyntax, text: string, now: bigint): readonly PlacedFinding[] {
  const created = fieldsOf(root).get("created_at");
  return created?.kind === "string" ? timeFindings(created, "created_at", text, now) : [];
}

/** Looks at one entry; a value of the wrong type is not told here, because it makes Gait refuse the file. */
export function entryFindings(entry: PlacedEntry, text: string, now: bigint): readonly PlacedFinding[] {
  if (entry.node.kind !== "object") return [];
  return [...statusFindings(entry), ...scoreFindings(entry), ...updatedFindings(entry, text, now), ...registryFindings(entry), ...wordFindings(entry)];
}

/** Texts beside the identity, which has a check of its own, and the status; those that Gait lowers before it compares them. */
const TEXTS: readonly (readonly [field: string, lowered: boolean])[] = [
  ["server_name", false],
  ["publisher", true],
  ["source", true],
  ["endpoint", false],
  ["evidence_path", false],
];

function wordFindings({ fields, serverId }: PlacedEntry): readonly PlacedFinding[] {
  return TEXTS.flatMap(([field, lowered]): readonly PlacedFinding[] => {
    const node = fields.get(field);
    const word = textOf(node);
    if (node === undefined || word === "" || (field === "server_name" && trim(serverId) === "")) return [];
    const hidden = hiddenCharacter(trim(word));
    if (hidden !== undefined)
      return [{ code: "hidden_character", message: `${field} ${quoteForMessage(word)} holds ${hidden.name}, which ${hidden.what}`, offset: node.start }];
    const read = lowered ? readOtherwise(word) : undefined;
    if (read === undefined) return [];
    return [
      {
        code: "lowered_otherwise",
        message: `Gait takes ${field} ${quoteForMessage(word)} for ${quoteForMessage(read)}, other programs do not`,
        offset: node.start,
      },
    ];
  });
}

const STATUS_WORD = /^[a-z0-9_-]+$/;

function statusFindings({ node, fields }: PlacedEntry): readonly PlacedFinding[] {
  const status = fields.get("status");
  const word = textOf(status);
  const offset = (status ?? node).start;
  if (trim(word) === "" && (status === undefined || status.kind === "string" || status.kind === "null")) {
    return [{ code: "snapshot_status_empty", message: "the entry has no status; Gait counts that as trusted", offset }];
  }
  if (status?.kind !== "string" || STATUS_WORD.test(word)) return [];
  const read = lower(trim(word));
  const meaning = TRUSTED_STATUSES.has(read) ? "trusted" : "untrusted";
  return [
    {
      code: "snapshot_status_form",
      message: `Gait reads the status ${quoteForMessage(word)} as ${quoteForMessage(read)}: ${meaning}`,
      offset,
    },
  ];
}

function scoreFindings({ node, fields }: PlacedEntry): readonly PlacedFinding[] {
  const score = fields.get("score");
  if (score === undefined || score.kind === "null") {
    return [
      {
        code: "snapshot_score_missing",
        message: "the entry has no score; Gait takes 0",
        offset: (score ?? node).start,
      },
    ];
  }
  if (score.kind !== "number") return [];
  const value = Number(score.text);
  if (value >= 0 && value <= 1) return [];
  const effect = value > 1 ? "it passes every threshold" : "scores start at 0";
  return [
    {
      code: "snapshot_score_range",
      message: `score ${quoteForMessage(score.text)} is not between 0 and 1; ${effect}`,
      offset: score.start,
    },
  ];
}

function updatedFindings({ node, fields }: PlacedEntry, text: string, now: bigint): readonly PlacedFinding[] {
  const updated = fields.get("updated_at");
  if (updated === undefined || updated.kind === "null") {
    const message = "the entry has no updated_at; without max_age in the policy it never grows old";
    return [{ code: "snapshot_time_missing", message, offset: (updated ?? node).start }];
  }
  return updated.kind === "string" ? timeFindings(updated, "updated_at", text, now) : [];
}

/** What every reader of RFC 3339 takes. */
const PLAIN_TIME = /^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]{1,9})?(?:Z|[+-](?:[01][0-9]|2[0-3]):[0-5][0-9])$/;

function timeFindings(node: JsonSyntax, field: string, text: string, now: bigint): readonly PlacedFinding[] {
  const raw = text.slice(node.start + 1, node.end - 1);
  const instant = parseGoTime(raw);
  if (instant === undefined) return [];
  const offset = node.start;
  const shown = `${field} ${quoteForMessage(raw)}`;
  if (instant === ZERO_TIME) {
    return [{ code: "snapshot_time_missing", message: `${shown} is Gait's word for no time at all`, offset }];
  }
  if (formatGoTime(instant) === undefined) {
    return [
      {
        code: "snapshot_time_form",
        message: `${shown} leaves the years 0 to 9999 in UTC; Gait cannot print its answer`,
        offset,
      },
    ];
  }
  const found: PlacedFinding[] = [];
  if (!PLAIN_TIME.test(raw)) {
    found.push({
      code: "snapshot_time_form",
      message: `${shown} is no RFC 3339 time; Gait reads ${formatGoTime(instant) ?? ""}`,
      offset,
    });
  }
  if (instant > now + SKEW) {
    found.push({
      code: "snapshot_time_future",
      message: `${shown} lies in the future; Gait never takes it for stale`,
      offset,
    });
  }
  return found;
}

const CLAIMS = ["signature_verified", "publisher_allowed", "pin_verified"] as const;

function registryFindings({ fields }: PlacedEntry): readonly PlacedFinding[] {
  const verification = fields.get("registry_verification");
  if (verification?.kind !== "object") return [];
  const claimed = fieldsOf(verification);
  const made = CLAIMS.filter((name) => {
    const value = claimed.get(name);
    return value?.kind === "boolean" && value.value;
  });
  if (made.length === 0) return [];
  const message = `the entry vouches for itself (${made.join(", ")}); Gait believes it and require_registry is satisfied`;
  return [{ code: "snapshot_registry_claim", message, offset: verification.start }];
}
