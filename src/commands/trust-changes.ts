/** Which servers gain or lose trust between base and head: each side by its own snapshot and its own policy. */
import { identityKey, lower, readSnapshot, trim, TRUSTED_STATUSES, verifyServerIn, type Policy } from "../gait/index.ts";
import type { TrustEntry } from "../registry/index.ts";
import type { ServerChange, SnapshotReport } from "../report/types.ts";
import { loadPolicyText } from "./policy-text.ts";
import type { LoadedSnapshot } from "./load-snapshot.ts";
import { snapshotsOf, type Side } from "./side.ts";

/**
 * Servers whose trust changes, by the decision of Gait for the highest class that the policy requires; by status alone where
 * the snapshot has no policy. Nothing without a snapshot on the base.
 *
 * @param now nanoseconds since the Unix epoch, one for both sides, so that age alone changes nothing
 */
export async function trustChanges(
  baseSide: Side | undefined,
  head: LoadedSnapshot,
  headPolicy: Policy | undefined,
  now: bigint,
): Promise<SnapshotReport["changes"]> {
  const bases = snapshotsOf(baseSide);
  const base = bases.find((s) => s.entry.output === head.entry.output) ?? bases.find((s) => s.entry.id === head.entry.id);
  if (base === undefined || baseSide === undefined) return { newly_trusted: [], newly_untrusted: [] };
  const before = trusted(base, (await policyOf(baseSide, base)) ?? headPolicy, now);
  const after = trusted(head, headPolicy, now);
  const trustedNow: ServerChange[] = [];
  const untrustedNow: ServerChange[] = [];
  for (const [key, decision] of after) {
    const was = before.get(key)?.trusted ?? false;
    if (decision.trusted !== was) (decision.trusted ? trustedNow : untrustedNow).push(change(decision));
  }
  for (const [key, { trusted: was, entry }] of before) {
    if (!after.has(key) && was) untrustedNow.push({ server: nameOf(entry), reason_codes: ["mcp_trust_server_unknown"] });
  }
  return { newly_trusted: trustedNow, newly_untrusted: untrustedNow };
}

async function policyOf(side: Side, snapshot: LoadedSnapshot): Promise<Policy | undefined> {
  if (snapshot.entry.policy === undefined) return undefined;
  return (await loadPolicyText(side.tree, snapshot.entry.policy, "the policy of the snapshot")).value?.policy;
}

interface Trust {
  readonly trusted: boolean;
  readonly reasons: readonly string[];
  readonly entry: TrustEntry;
}

/** By the key that Gait compares, so that an id in other letters is no other server. */
function trusted(snapshot: LoadedSnapshot, policy: Policy | undefined, now: bigint): ReadonlyMap<string, Trust> {
  const reading = readSnapshot(new TextEncoder().encode(snapshot.text));
  return new Map(
    snapshot.entries.map((entry) => {
      const server = { serverId: entry.server_id ?? "", serverName: entry.server_name ?? "", publisher: "", source: "", endpoint: "" };
      const key = identityKey(server);
      if (policy === undefined) {
        const ok = TRUSTED_STATUSES.has(lower(trim(entry.status)));
        return [key, { trusted: ok, reasons: ok ? [] : ["mcp_trust_status_untrusted"], entry }];
      }
      const decision = verifyServerIn(policy, reading, server, "", now);
      // A policy without mcp_trust lets every server through.
      return [key, { trusted: decision.verdict === "allow", reasons: decision.reasonCodes, entry }];
    }),
  );
}

function nameOf(entry: TrustEntry): string {
  return entry.server_id ?? entry.server_name ?? "";
}

function change(trust: Trust): ServerChange {
  const { file, line, column } = trust.entry.origin;
  return { server: nameOf(trust.entry), reason_codes: trust.reasons, file, line, column };
}
