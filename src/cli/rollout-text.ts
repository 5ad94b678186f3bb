/** What `rollout status` and `rollout record` print for people. */
import { nextCommand, type RecordResult, type RolloutStatus } from "../commands/index.ts";
import { counted, logLine, namedTools } from "../report/index.ts";

/** A table row a policy, and below it what is missing, in words. */
export function statusText(status: RolloutStatus): string {
  const rows = status.policies.map((p) => [
    p.policy,
    p.stage,
    p.since ?? "not on the base branch",
    p.clock,
    `${p.proven} of ${p.tools} proven`,
    p.staged.length === 0 ? "none staged" : `${p.staged.filter((s) => s.proven).length} of ${p.staged.length} staged proven`,
  ]);
  const head = ["policy", "stage", "since", "clock", "tools", "staged"];
  const widths = head.map((title, i) => Math.max(title.length, ...rows.map((row) => (row[i] ?? "").length)));
  const line = (cells: readonly string[]): string =>
    logLine(
      cells
        .map((cell, i) => cell.padEnd(widths[i] ?? 0))
        .join("  ")
        .trimEnd(),
    );
  const words = status.policies.flatMap((p) => {
    if (p.next === undefined) return [logLine(p.policy, ": stands at the last stage", stagedReady(p))];
    if (p.missing.length === 0) return [logLine(p.policy, `: ready for ${p.next}: `, nextCommand(p.config, "rollout", "promote", p.policy))];
    return p.missing.flatMap((m) => [
      logLine(p.policy, `: for ${p.next}: `, m.message, namedTools(m)),
      ...(m.help === undefined ? [] : [logLine("    ", m.help)]),
    ]);
  });
  const notes = status.policies.flatMap((p) => (p.identity === undefined ? [] : [logLine(p.policy, ": ", p.identity)]));
  const digests = (status.digests ?? []).map((d) =>
    logLine(
      `${d.policy_digest}  ${d.decisions} decisions, last ${d.last ?? "at an unknown time"}  `,
      d.current === undefined ? "an older or foreign policy" : `current for ${d.current}`,
    ),
  );
  return `${[line(head), ...rows.map(line), "", ...words, ...notes, ...(digests.length === 0 ? [] : ["", "policy digests that hosts use:", ...digests])].join("\n")}\n`;
}

function stagedReady(p: RolloutStatus["policies"][number]): string {
  const ready = p.staged.filter((s) => s.proven).length;
  return ready === 0
    ? ""
    : `; ${counted(ready, "staged tool is", "staged tools are")} proven: ${nextCommand(p.config, "rollout", "promote", p.policy, "--ready")}`;
}

/** Tools told one by one; the summary holds them all. */
const MOST_STOPS = 20;

/** Where the summary is, what it counts, and first of all what would stop by surprise. */
export function recordText({ path, observed, unexpected }: RecordResult): string {
  const counts = Object.entries(observed.verdicts).flatMap(([verdict, count]) => (count === 0 ? [] : [`${count} ${verdict}`]));
  const { foreign, without_answer: silent, failed } = observed.not_counted;
  const left = [
    [foreign, "of other policies"],
    [silent, "traces that say allow under --simulate and prove nothing"],
    [failed, "failed runs"],
  ].flatMap(([count, what]) => (count === 0 ? [] : [`${count} ${what}`]));
  const time = observed.first === undefined ? "at unknown times: give the traces, too" : `${observed.first} to ${observed.last ?? ""}`;
  return `${[
    logLine("wrote ", path),
    `  ${observed.decisions} decisions at ${observed.stage}: ${counts.join(", ")}; ${time}`,
    ...(left.length === 0 ? [] : [`  not counted: ${left.join(", ")}`]),
    ...(observed.replayed === undefined ? [] : [`  ${observed.replayed.intents} recorded intents judged as enforced`]),
    ...unexpected
      .slice(0, MOST_STOPS)
      .map(([tool, stops]) =>
        logLine("  stops once enforced, expected by no test: ", tool === "" ? "a tool that no record names" : JSON.stringify(tool), ` (${stops})`),
      ),
    ...(unexpected.length > MOST_STOPS ? [`  and ${unexpected.length - MOST_STOPS} more tools`] : []),
  ].join("\n")}\n`;
}
