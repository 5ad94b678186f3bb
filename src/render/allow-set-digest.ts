/** One digest for what is allowed, the same in every stage. */
import { canonicalJson, compareBytes, sha256Hex } from "../gait/text/index.ts";

/**
 * Lower-case hex sha256 over the sorted allow-set and the base rules as enforced. `base` is the digest (or the text) of the base
 * rules, any fixed word where there are none. It is ours alone, so it survives a new version of Gait.
 */
export function allowSetDigest(allowSet: Iterable<string>, base: string): string {
  const names = [...new Set(allowSet)].sort(compareBytes);
  return sha256Hex(canonicalJson({ allow_set: names, base }));
}
