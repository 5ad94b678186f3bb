/** When servers will fall out of trust though nothing is changed: snapshots age, and Gait looks at the clock. */
import { compareBytes, lower, trim, verifyServer, type Policy, type TrustDecision } from "../gait/index.ts";
import type { Verdict } from "../gait/verdict.ts";
import type { TrustEntry } from "../registry/index.ts";
import { renderSnapshot } from "../render/index.ts";
import { formatInstant, parseInstant } from "../rollout/index.ts";
import { nanosecondsOf } from "./nanoseconds.ts";

/** A server that is trusted now and will not be. */
export interface Fall {
  readonly server: string;
  /** The last moment at which it is trusted, RFC 3339. */
  readonly at: string;
  /** What Gait answers afterwards. */
  readonly verdict: Verdict;
  readonly reasonCodes: readonly string[];
  /** Approved tools of that server, sorted: their calls change with it. */
  readonly tools: readonly string[];
}

/** A server whose score is under the policy's `min_score`. */
export interface Below {
  readonly server: string;
  readonly score: number;
  readonly tools: readonly string[];
}

/** What will become of a snapshot's servers if nothing is changed. */
export interface Forecast {
  /** Soonest first. */
  readonly falls: readonly Fall[];
  readonly below: readonly Below[];
  readonly minScore: number;
  /** As Gait prints it (`168h0m0s`), `""` where the policy sets none. */
  readonly maxAge: string;
}

/**
 * What the entries of a snapshot will mean to a policy as time passes.
 * @param now milliseconds since the epoch
 * @param toolsOf approved tools by server, keyed as Gait folds the server's id
 */
export function forecast(entries: readonly TrustEntry[], policy: Policy, now: number, toolsOf: ReadonlyMap<string, readonly string[]>): Forecast {
  const trust = policy.mcpTrust;
  if (trust === undefined) return { falls: [], below: [], minScore: 0, maxAge: "" };
  const age = Number(trust.maxAgeNanoseconds / 1_000_000_000n) * 1000;
  const falls: Fall[] = [];
  const below: Below[] = [];
  for (const entry of entries) {
    const server = entry.server_id ?? entry.server_name ?? "";
    const tools = toolsOf.get(lower(trim(server))) ?? [];
    const today = decide(policy, entry, now);
    if (today.reasonCodes.includes("mcp_trust_below_threshold")) below.push({ server, score: entry.score, tools });
    const updated = parseInstant(entry.updated_at);
    if (age <= 0 || updated === undefined || !today.reasonCodes.includes("mcp_trust_verified")) continue;
    const at = updated + age;
    // Asked again at the moment after, so that nothing is foretold that Gait will not say.
    const then = decide(policy, entry, at + 1);
    if (then.reasonCodes.includes("mcp_trust_stale"))
      falls.push({ server, at: formatInstant(at), verdict: then.verdict, reasonCodes: then.reasonCodes, tools });
  }
  falls.sort((a, b) => compareBytes(a.at, b.at) || compareBytes(a.server, b.server));
  return { falls, below, minScore: trust.minScore, maxAge: trust.maxAge };
}

/** A snapshot of one entry answers for that entry as the whole one would. */
function decide(policy: Policy, entry: TrustEntry, now: number): TrustDecision {
  const rendered = renderSnapshot({ entries: [entry] }).value;
  const bytes = rendered === undefined ? undefined : new TextEncoder().encode(rendered.text);
  const server = { serverId: entry.server_id ?? "", serverName: entry.server_name ?? "", publisher: "", source: "", endpoint: "" };
  return verifyServer(policy, bytes, server, "", nanosecondsOf(now));
}
