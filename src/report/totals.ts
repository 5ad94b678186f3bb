/** The numbers in words, worst first; the same in every printer. */
import { comparison, provenUnchanged, summaryCounts, toolsChange } from "./counts.ts";
import type { Report } from "./types.ts";
import { becoming, classWords, counted } from "./words.ts";

/** `4 tools become allowed`, `1 test failed`, ...; only what there is. */
export function totals(report: Report): readonly string[] {
  return [...changeTotals(report), ...failureTotals(report)];
}

function some(n: number, words: string): readonly string[] {
  return n === 0 ? [] : [words];
}

function changeTotals(report: Report): readonly string[] {
  const c = summaryCounts(report);
  return [
    ...some(c.newly_allowed, becoming(c.newly_allowed, "allow")),
    ...some(c.newly_blocked, becoming(c.newly_blocked, "block")),
    ...some(c.newly_dry_run, becoming(c.newly_dry_run, "dry_run")),
    ...some(c.newly_require_approval, becoming(c.newly_require_approval, "require_approval")),
    ...some(
      c.classes,
      classWords(
        c.classes,
        report.policies.some((p) => toolsChange(p.changes)),
      ),
    ),
    ...some(c.newly_trusted, `${counted(c.newly_trusted, "server becomes", "servers become")} trusted`),
    ...some(c.newly_untrusted, `${counted(c.newly_untrusted, "server becomes", "servers become")} untrusted`),
  ];
}

/** The numbers of what fails. */
export function failureTotals(report: Report): readonly string[] {
  const c = summaryCounts(report);
  return [
    ...some(c.refused, `${counted(c.refused, "policy is", "policies are")} refused by the rollout rules`),
    ...some(c.tests_failed, `${counted(c.tests_failed, "test")} failed`),
    ...some(c.stale, counted(c.stale, "stale artefact")),
    ...some(c.errors, counted(c.errors, "error")),
  ];
}

/** What is said where nothing is known to change; "no change" only where that is proven. */
export function unchangedWords(report: Report): string {
  if (report.base === undefined) return "Nothing was compared, as there is no base.";
  // Input that is missing or can't be read: a policy of it is in no list, so the lists prove nothing.
  const unread = report.exit_code === 1 || report.exit_code === 6 || report.exit_code === 7;
  if (report.policies.length + report.snapshots.length === 0)
    return unread ? "Nothing was compared: see the errors." : "Nothing was compared: there is nothing here.";
  if (unread) return "No change was found in what could be compared; see the errors.";
  if (report.policies.length === 0) return "No change was found in which servers are trusted.";
  if (report.policies.every((p) => provenUnchanged(report, p))) return "No change: as enforced, every call gets the verdict that it got before.";
  if (report.policies.some((p) => comparison(report, p) === "new")) return "No change was found; policies that are new have nothing to be compared with.";
  return "No change was found; what is not analysed is listed below.";
}
