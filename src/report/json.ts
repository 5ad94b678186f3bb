/** JSON documents: the report and the gate's answer. */
import { jsonText } from "./escape/index.ts";
import type { GateReport, Report } from "./types.ts";

/** Keys that come first, in this order, wherever they stand; all others follow by code point. */
const FIRST: readonly string[] = [
  ["schema", "version", "gait", "engine", "result", "exit_code", "base", "base_note", "head", "configs"],
  [
    "id",
    "config",
    "policy",
    "stage",
    "require",
    "open",
    "base_stage",
    "stage_line",
    "output",
    "policy_digest",
    "base_policy_digest",
    "allow_set_digest",
    "stale",
  ],
  ["entries", "changes", "newly_allowed", "newly_blocked", "newly_dry_run", "newly_require_approval", "newly_trusted", "newly_untrusted"],
  ["tool", "server", "from", "to", "intent", "at", "expected", "verdict", "reason_codes", "violations", "matched_rule"],
  [
    "relaxed",
    "explained",
    "description",
    "classes",
    "not_analysed",
    "unchanged",
    "fixture_changes",
    "tests",
    "passed",
    "failed",
    "cases",
    "coverage",
    "rules",
    "tools",
    "covered",
    "total",
  ],
  ["rollout", "move", "kind", "change", "starts", "stops", "allowed", "missing", "clock", "staged"],
  ["policies", "snapshots", "judges_changed", "exceptions", "evidence"],
  ["subject", "code", "severity", "message", "reason", "actor", "expires", "state", "file", "line", "column", "pointer", "help"],
  ["diagnostics"],
].flat();

const RANK: ReadonlyMap<string, number> = new Map(FIRST.map((key, i) => [key, i]));

/** One document with a line end: the same report gives the same bytes, in whatever order it was put together. */
export function json(document: Report | GateReport): string {
  return `${jsonText(ordered(document))}\n`;
}

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).filter(([, v]) => v !== undefined);
  entries.sort(([a], [b]) => compareKeys(a, b));
  // `fromEntries` defines keys, it doesn't assign them: `__proto__` stays a key like any other.
  return Object.fromEntries(entries.map(([key, v]) => [key, ordered(v)]));
}

function compareKeys(a: string, b: string): number {
  const byRank = (RANK.get(a) ?? FIRST.length) - (RANK.get(b) ?? FIRST.length);
  return byRank !== 0 ? byRank : a < b ? -1 : a > b ? 1 : 0;
}
