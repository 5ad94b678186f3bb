/** `mcp_trust`. */
import { formatDuration, goQuote, lower, parseDuration, trim, uniqLower } from "../text/index.ts";
import { reject, type Checks } from "./checks.ts";
import type { RawMcpTrust } from "./raw.ts";
import type { McpTrust } from "./types.ts";
import { RESTRICTIVE } from "./vocabulary.ts";

/** `on` is undefined where the block has no influence; a negative score alone does not switch it on. */
export function normalizeMcpTrust(checks: Checks, raw: RawMcpTrust): { readonly on: McpTrust | undefined; readonly raw: McpTrust } {
  const written: McpTrust = {
    enabled: raw.enabled,
    snapshot: trim(raw.snapshot),
    action: lower(trim(raw.action)),
    requiredRiskClasses: uniqLower(raw.requiredRiskClasses),
    minScore: raw.minScore,
    maxAge: trim(raw.maxAge),
    maxAgeNanoseconds: 0n,
    publisherAllowlist: uniqLower(raw.publisherAllowlist),
    requireRegistry: raw.requireRegistry,
  };
  const { snapshot, action, requiredRiskClasses, minScore, maxAge, publisherAllowlist } = written;
  const texts = [snapshot, action, maxAge].some((text) => text !== "");
  const lists = requiredRiskClasses.length + publisherAllowlist.length > 0;
  // NaN is neither above nor below 0 and passes all checks; the digest refuses it.
  if (!raw.enabled && !texts && !lists && !(minScore > 0) && !raw.requireRegistry) return { on: undefined, raw: written };
  if (snapshot === "") reject(checks, "mcp_trust.snapshot is required when mcp_trust is configured", "mcp_trust.snapshot", "mcp_trust");
  const effective = action || "block";
  if (!RESTRICTIVE.has(effective)) reject(checks, `unsupported mcp_trust.action ${goQuote(effective)}`, "mcp_trust.action");
  if (minScore < 0 || minScore > 1) reject(checks, "mcp_trust.min_score must be between 0 and 1", "mcp_trust.min_score");
  const age = durationOf(checks, maxAge);
  const on: McpTrust = {
    ...written,
    enabled: true,
    action: effective,
    requiredRiskClasses: requiredRiskClasses.length === 0 ? ["critical", "high"] : requiredRiskClasses,
    maxAge: maxAge === "" ? "" : formatDuration(age),
    maxAgeNanoseconds: age,
  };
  return { on, raw: written };
}

function durationOf(checks: Checks, text: string): bigint {
  if (text === "") return 0n;
  const reading = parseDuration(text);
  if ("error" in reading) {
    reject(checks, `parse mcp_trust.max_age: ${reading.error}`, "mcp_trust.max_age");
    return 0n;
  }
  if (reading.nanoseconds <= 0n) reject(checks, "mcp_trust.max_age must be > 0", "mcp_trust.max_age");
  return reading.nanoseconds;
}
