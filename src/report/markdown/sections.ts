/** The part of one policy or snapshot, and which of them matter most. */
import { hasErrors } from "../../diagnostic.ts";
import { removesEnforcement, withoutChanges } from "../counts.ts";
import { codeSpan } from "../escape/index.ts";
import { ownDiagnostics } from "../told.ts";
import type { PolicyReport, Report, ServerChange, SnapshotReport } from "../types.ts";
import { counted, place, shortName } from "../words.ts";
import { collapsed, KEEP, list, NO_NEWS, table, text, type Block, type Section } from "./blocks.ts";
import { nameCell } from "./cells.ts";
import { changes } from "./changes.ts";
import { diagnostics } from "./diagnostics.ts";
import { stageCell } from "./headline.ts";
import { hasRolloutNews, rollout } from "./rollout.ts";
import { coverage, failedTests, stale } from "./tests.ts";

/** Everything of one policy. */
export function policySection(report: Report, policy: PolicyReport): Section {
  const config = report.configs.length > 1 ? ` (${codeSpan(shortName(policy.config))})` : "";
  return {
    keep: policyKeep(policy),
    blocks: [
      text(`### ${codeSpan(shortName(policy.id))} · stage ${stageCell(policy)}${config}`),
      ...changes(report, policy),
      ...rollout(policy),
      ...failedTests(policy),
      ...stale(policy),
      ...diagnostics(ownDiagnostics(policy)),
      ...coverage(policy.coverage),
      ...digests(policy),
    ],
  };
}

/** What becomes allowed is kept before all else, then what becomes blocked or fails. */
function policyKeep(policy: PolicyReport): number {
  if (policy.changes.newly_allowed.length > 0 || removesEnforcement(policy)) return 1;
  if (policy.changes.newly_blocked.length > 0) return 2;
  if (!withoutChanges(policy.changes) || hasRolloutNews(policy)) return 3;
  if (policy.tests.failed > 0 || policy.stale) return 4;
  return hasErrors(policy.diagnostics) ? 4 : NO_NEWS;
}

function digests(policy: PolicyReport): readonly Block[] {
  const rows = [
    ["policy", policy.policy_digest],
    ["policy on the base", policy.base_policy_digest],
    ["allow-set", policy.allow_set_digest],
  ].flatMap(([what, digest]) => (what === undefined || digest === undefined ? [] : [[what, nameCell(digest)]]));
  return collapsed("Digests", table("", ["Of", "sha256"], rows, KEEP.details));
}

/** Everything of one snapshot. */
export function snapshotSection(report: Report, snapshot: SnapshotReport): Section {
  const { newly_trusted: trusted, newly_untrusted: untrusted } = snapshot.changes;
  const same = trusted.length + untrusted.length === 0;
  return {
    keep: trusted.length > 0 ? 1 : untrusted.length > 0 ? 2 : snapshot.tests.failed > 0 || snapshot.stale || hasErrors(snapshot.diagnostics) ? 4 : NO_NEWS,
    blocks: [
      text(`### ${codeSpan(shortName(snapshot.id))} · trust snapshot, ${counted(snapshot.entries, "entry", "entries")}`),
      ...(same ? [text(report.base === undefined ? "Nothing was compared, as there is no base." : "No server comes into or falls out of trust.")] : []),
      ...serverList(`**${counted(trusted.length, "server becomes", "servers become")} trusted**`, trusted, KEEP.allowed),
      ...serverList(`**${counted(untrusted.length, "server becomes", "servers become")} untrusted**`, untrusted, KEEP.blocked),
      ...failedTests(snapshot),
      ...stale(snapshot),
      ...forecast(snapshot),
      ...diagnostics(ownDiagnostics(snapshot)),
    ],
  };
}

function serverList(caption: string, changed: readonly ServerChange[], keep: number): readonly Block[] {
  const items = changed.map((c) => {
    const why = c.reason_codes.length === 0 ? "" : `: ${c.reason_codes.map((code) => codeSpan(shortName(code))).join(", ")}`;
    const at = place(c);
    return `${codeSpan(shortName(c.server))}${why}${at === undefined ? "" : ` (${codeSpan(shortName(at))})`}`;
  });
  return list(caption, items, keep);
}

function forecast(snapshot: SnapshotReport): readonly Block[] {
  const rows = (snapshot.forecast ?? []).map((f) => [nameCell(f.server), nameCell(f.at), nameCell(f.reason)]);
  return collapsed(
    counted(rows.length, "server falls out of trust by age", "servers fall out of trust by age"),
    table("", ["Server", "When", "Why"], rows, KEEP.details),
  );
}
