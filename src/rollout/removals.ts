/** Policies that are gone in the head: taking enforcement away as a whole is never silent. */
import { covering, type ExceptionPool } from "./exception-use.ts";
import { coveredChange } from "./exceptions.ts";
import { predecessor } from "./lineage.ts";
import { acceptCommand } from "./next-command.ts";
import { rank } from "./proof.ts";
import { strictestExceptions } from "./strictest.ts";
import type { Exception, Minimum, PolicyState, Refusal } from "./types.ts";

/** A policy of the base that no policy of the head continues. */
export interface Removal {
  readonly policy: PolicyState;
  readonly refusal: Refusal | undefined;
  readonly used: Exception | undefined;
}

/**
 * Every base policy without a successor; one at enforce needs a `removal` exception.
 * @param compared `--base` for the command that is proposed
 */
export function judgeRemovals(
  base: readonly PolicyState[],
  head: readonly PolicyState[],
  pool: ExceptionPool,
  minimum: Minimum,
  now: number,
  compared?: string,
): readonly Removal[] {
  const continued = new Set(head.flatMap((policy) => predecessor(policy, base).found ?? []));
  return base
    .filter((policy) => !continued.has(policy) && !livesOn(policy, head))
    .map((policy) => {
      if (policy.stage !== "enforce") return { policy, refusal: undefined, used: undefined };
      const rules = strictestExceptions([policy.exceptionRules, minimum.exceptionRules]);
      const used = covering(pool, coveredChange("removal", policy.id, policy, undefined), rules, now);
      const refusal: Refusal = {
        code: "policy_removed",
        message: `${policy.id} is enforced on the base and gone in this change`,
        help: `Bring it back, or have the removal accepted: ${acceptCommand(policy.config, policy.id, rules, compared)}`,
        exception: "removal",
      };
      return { policy, refusal: used === undefined ? refusal : undefined, used };
    });
}

/**
 * A policy whose output lives on under another id is changed, not gone: the rules of appearance judge it. At a lower stage they
 * would ask for nothing, though, and enforcement would be gone without a word.
 */
function livesOn(policy: PolicyState, head: readonly PolicyState[]): boolean {
  return head.some((other) => other.output === policy.output && rank(other.stage) >= rank(policy.stage));
}
