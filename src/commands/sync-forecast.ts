/** The forecast of every snapshot of a side, with the tools that hang on its servers. */
import { lower, trim } from "../gait/index.ts";
import { forecast, type Forecast } from "./forecast.ts";
import { loadPolicyText } from "./policy-text.ts";
import { policiesOf, snapshotsOf, type Side } from "./side.ts";

/** The forecast of one snapshot of a configuration. */
export interface SnapshotForecast extends Forecast {
  /** Id of the snapshot. */
  readonly id: string;
}

/** Forecasts of all snapshots that name a policy. */
export async function foretell(side: Side, now: number): Promise<readonly SnapshotForecast[]> {
  const tools = toolsByServer(side);
  const found: SnapshotForecast[] = [];
  for (const snapshot of snapshotsOf(side)) {
    if (snapshot.entry.policy === undefined) continue;
    const policy = await loadPolicyText(side.tree, snapshot.entry.policy, "the policy of the snapshot");
    if (policy.value !== undefined) found.push({ id: snapshot.entry.id, ...forecast(snapshot.entries, policy.value.policy, now, tools) });
  }
  return found;
}

/** Approved tools by the server that their export names. */
function toolsByServer(side: Side): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, Set<string>>();
  for (const policy of policiesOf(side)) {
    for (const [name, entries] of policy.tools) {
      for (const { server_id: server } of entries) {
        if (server === undefined) continue;
        const key = lower(trim(server));
        found.set(key, (found.get(key) ?? new Set()).add(name));
      }
    }
  }
  return new Map([...found].map(([key, names]) => [key, [...names].sort()]));
}
