/** Which policies hosts still use: digests in what they recorded, with the policy of the configuration that each belongs to. */
import { compareBytes } from "../gait/index.ts";
import { formatInstant, joinDecisions } from "../rollout/index.ts";
import type { Context } from "./context.ts";
import type { LoadedPolicy } from "./load-policy.ts";
import { readDecisionFiles } from "./read-decisions.ts";

/** One policy digest that hosts recorded, with how often and when. */
export interface DigestUse {
  readonly policy_digest: string;
  readonly decisions: number;
  /** RFC 3339; absent where no trace tells a time. */
  readonly first?: string;
  readonly last?: string;
  /** Id of the policy that has this digest now; absent for an older policy, or one of somebody else's. */
  readonly current?: string;
}

/** Digests by bytes. Traces written under `--simulate` count, too: they prove no verdict, but they show the digest. */
export async function digestsInUse(context: Context, decisions: readonly string[], policies: readonly LoadedPolicy[]): Promise<readonly DigestUse[]> {
  const { records } = await readDecisionFiles(context, decisions);
  const found = new Map<string, { decisions: number; first: number; last: number }>();
  for (const { policyDigest, at } of joinDecisions(records)) {
    const use = found.get(policyDigest) ?? { decisions: 0, first: Infinity, last: -Infinity };
    found.set(policyDigest, { decisions: use.decisions + 1, first: Math.min(use.first, at ?? Infinity), last: Math.max(use.last, at ?? -Infinity) });
  }
  return [...found]
    .sort(([a], [b]) => compareBytes(a, b))
    .map(([policy_digest, use]) => {
      const current = policies.find((p) => p.artefact.digest === policy_digest)?.entry.id;
      const times = Number.isFinite(use.first) ? { first: formatInstant(use.first), last: formatInstant(use.last) } : {};
      return { policy_digest, decisions: use.decisions, ...times, ...(current === undefined ? {} : { current }) };
    });
}
