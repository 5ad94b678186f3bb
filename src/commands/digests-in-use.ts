import { errorAt } from "../diagnostic.ts";
import { InputError } from "../input-error.ts";
import type { Context } from "./context.ts";
import type { LoadedPolicy } from "./load-policy.ts";

export interface DigestUse {
  readonly policy_digest: string;
  readonly decisions: number;
  readonly first?: string;
  readonly last?: string;
  readonly current?: string;
}
export function digestsInUse(_context: Context, _decisions: readonly string[], _policies: readonly LoadedPolicy[]): Promise<readonly DigestUse[]> {
  return Promise.reject(new InputError(errorAt("decisions", "in work")));
}
