/** `rate_limit` and `destructive_budget`. */
import { goQuote, lower, trim } from "../text/index.ts";
import { reject, type Checks, type IntegerStore } from "./checks.ts";
import type { RawLimit } from "./raw.ts";
import type { RateLimit } from "./types.ts";
import { LIMIT_SCOPES, LIMIT_WINDOWS } from "./vocabulary.ts";

/** Without requests the other two fields have no effect; a destructive budget must not have them then, a rate limit may. */
export function normalizeLimit(checks: Checks, integers: IntegerStore, raw: RawLimit, field: "rate_limit" | "destructive_budget", ruleName: string): RateLimit {
  const window = lower(trim(raw.window));
  const scope = lower(trim(raw.scope));
  const requests = integers.take(`${field}.requests`, raw.requests);
  if (requests < 0) reject(checks, `${field}.requests must be >= 0 for ${ruleName}`, `${field}.requests`);
  if (requests <= 0) {
    if (field === "destructive_budget" && (window !== "" || scope !== "")) {
      reject(checks, `${field}.requests must be >= 1 for ${ruleName}`, `${field}.requests`, field);
    }
    return { requests, window, scope };
  }
  const limit = { requests, window: window || "minute", scope: scope || "tool_identity" };
  if (!LIMIT_WINDOWS.has(limit.window)) reject(checks, `unsupported ${field}.window ${goQuote(limit.window)} for ${ruleName}`, `${field}.window`);
  if (!LIMIT_SCOPES.has(limit.scope)) reject(checks, `unsupported ${field}.scope ${goQuote(limit.scope)} for ${ruleName}`, `${field}.scope`);
  return limit;
}
