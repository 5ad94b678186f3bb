/** Which stops nobody has to wonder about. */
import { severityOf } from "../gait/index.ts";
import type { Tree } from "../platform/types.ts";
import type { LoadedPolicy } from "./load-policy.ts";
import { readTestIntents } from "./run-tests.ts";

/** Tools (as Gait folds them) for which a test expects that a call is stopped. */
export async function expectedStops(tree: Tree, policy: LoadedPolicy): Promise<ReadonlySet<string>> {
  const { tests } = await readTestIntents(tree, policy);
  return new Set(tests.filter(({ test }) => severityOf(test.expect) >= severityOf("require_approval")).flatMap((t) => t.intents.flatMap((i) => i.tool ?? [])));
}
