/** The checks of one snapshot entry, in the order that decides its status. All are run; each adds a reason code. */
import type { McpTrust } from "../policy/types.ts";
import { lower, trim, ZERO_TIME } from "../text/index.ts";
import type { TrustEntry, TrustStatus } from "./types.ts";

/** A check that failed. */
export interface FailedCheck {
  readonly reasonCode: string;
  /** The server's status if this is the first failed check. */
  readonly status: TrustStatus;
}

/** What all checks together say. */
export interface EntryFindings {
  readonly failed: readonly FailedCheck[];
  readonly registryVerified: boolean;
  readonly publisherAllowed: boolean;
}

/** Words that count as trusted, after trimming and lowering. A blank status counts too. */
export const TRUSTED_STATUSES: ReadonlySet<string> = new Set(["", "trusted", "allow", "pass"]);

const SECOND = 1_000_000_000n;

/** The policy's `max_age` in whole seconds; below one second Gait's check is off. */
export function maxAgeSeconds(trust: McpTrust): bigint {
  return trust.maxAgeNanoseconds / SECOND;
}

/** Runs the checks that the policy asks for. `now` is in nanoseconds since the Unix epoch. */
export function checkEntry(trust: McpTrust, entry: TrustEntry, now: bigint): EntryFindings {
  const failed: FailedCheck[] = [];
  if (!TRUSTED_STATUSES.has(lower(trim(entry.status)))) failed.push({ reasonCode: "mcp_trust_status_untrusted", status: "untrusted" });

  const publisherAllowed = trust.publisherAllowlist.includes(lower(trim(entry.publisher)));
  if (trust.publisherAllowlist.length > 0 && !publisherAllowed) {
    failed.push({ reasonCode: "mcp_trust_publisher_untrusted", status: "untrusted" });
  }

  const registryVerified = trust.requireRegistry && isRegistryVerified(entry);
  if (trust.requireRegistry && !registryVerified) failed.push({ reasonCode: "mcp_trust_registry_unverified", status: "invalid" });

  if (isStale(maxAgeSeconds(trust), entry.updatedAt, now)) failed.push({ reasonCode: "mcp_trust_stale", status: "stale" });

  if (trust.minScore > 0 && entry.score < trust.minScore) {
    failed.push({ reasonCode: "mcp_trust_below_threshold", status: "below_threshold" });
  }
  return { failed, registryVerified, publisherAllowed };
}

/** A pin counts only where one is present. */
function isRegistryVerified(entry: TrustEntry): boolean {
  const claim = entry.registryVerification;
  return claim !== undefined && claim.signatureVerified && claim.publisherAllowed && (!claim.pinPresent || claim.pinVerified);
}

/** A time that is missing is stale, one in the future never. */
function isStale(seconds: bigint, updatedAt: bigint, now: bigint): boolean {
  return seconds > 0n && (updatedAt === ZERO_TIME || updatedAt + seconds * SECOND < now);
}
