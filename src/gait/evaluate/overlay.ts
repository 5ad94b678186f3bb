/** The common face of the overlays: constraints that change what a matched rule says. */
import type { Verdict } from "../verdict.ts";

/** What an overlay found. Nothing found is `undefined`. */
export interface Finding {
  /** `replace` puts the effect in place of the one so far, `raise` only makes it stricter; undefined leaves it. */
  readonly effect?: { readonly how: "replace" | "raise"; readonly verdict: Verdict };
  readonly reasonCodes: readonly string[];
  readonly violations: readonly string[];
  /** The clock was asked, whatever the answer. */
  readonly usedClock?: boolean;
}

/** A finding in which every code is both reason and violation; undefined where there are none. */
export function blockFor(codes: readonly string[]): Finding | undefined {
  if (codes.length === 0) return undefined;
  return { effect: { how: "raise", verdict: "block" }, reasonCodes: codes, violations: codes };
}
