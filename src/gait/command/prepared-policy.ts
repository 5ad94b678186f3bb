/** A policy made ready for many intents. */
import { compilePolicy, type CompiledPolicy } from "../evaluate/index.ts";
import { policyDigest, policyDigestError } from "../policy/index.ts";
import type { Policy } from "../policy/types.ts";
import type { CommandError } from "./envelope.ts";

/** A policy, its digest and its compiled form. */
export interface PreparedPolicy {
  readonly policy: Policy;
  readonly digest: string;
  readonly compiled: CompiledPolicy;
}

/** Digests and compiles; fails only where Gait cannot write the policy as JSON (a `min_score` of NaN). */
export function preparePolicy(policy: Policy): { readonly prepared: PreparedPolicy } | { readonly error: CommandError } {
  const message = policyDigestError(policy);
  if (message !== undefined) return { error: { message } };
  return { prepared: { policy, digest: policyDigest(policy), compiled: compilePolicy(policy) } };
}
