/** The one policy that a command line names. */
import { errorAt, hasErrors } from "../diagnostic.ts";
import { InputError } from "../input-error.ts";
import type { Context } from "./context.ts";
import type { LoadedPolicy } from "./load-policy.ts";
import { Refused } from "./refused.ts";
import { loadSide, policiesOf, type Side } from "./side.ts";

/**
 * The policy of an id in the working tree, with its side, which may have errors elsewhere. Throws Refused where the policy may be
 * missing because something cannot be read, and InputError (6) where no configuration has it.
 */
export async function findPolicy(context: Context, configs: readonly string[], id: string): Promise<{ side: Side; policy: LoadedPolicy }> {
  const side = await loadSide(context.world.files.tree, configs);
  const policy = policiesOf(side).find((p) => p.entry.id === id);
  if (policy !== undefined) return { side, policy };
  if (hasErrors(side.diagnostics)) throw new Refused(side.diagnostics);
  const known = policiesOf(side).map((p) => p.entry.id);
  throw new InputError(
    errorAt(
      "policy_unknown",
      `there is no policy ${JSON.stringify(id)}`,
      { file: configs[0] ?? "" },
      known.length === 0 ? "The configuration has no policies." : `Known: ${known.join(", ")}.`,
    ),
  );
}
