/** Both layers that need no fixtures, in the shape of the report. */
import type { Policy } from "../gait/index.ts";
import type { Changes } from "../report/types.ts";
import { diffClasses } from "./classes.ts";
import { createExplainer } from "./explained.ts";
import { diffTools, type ToolPlace } from "./tools.ts";
import { isRelaxation } from "./relaxation.ts";
import type { ClassOptions, VerdictPair } from "./types.ts";

/** How two policies are compared. */
export interface PolicyDiffOptions extends ClassOptions {
  /** Where a changed tool stands, for annotations. */
  readonly place?: (tool: string, change: VerdictPair) => ToolPlace;
}

/** Compares two policies, both as enforced. Classes that follow from the change of a tool in the lists are marked. */
export function diffPolicies(base: Policy, head: Policy, options: PolicyDiffOptions): Changes {
  const { others, ...tools } = diffTools(base, head, options.place);
  const { classes: found, places, not_analysed, relaxed, undecided } = diffClasses(base, head, options);
  const changed = [tools.newly_allowed, tools.newly_blocked, tools.newly_dry_run, tools.newly_require_approval].flat();
  const loosened = changed.some(isRelaxation) || (others !== undefined && isRelaxation(others));
  const explains = found.length === 0 ? undefined : createExplainer(base, head, changed);
  const classes = found.map((change, index) => {
    const place = places[index];
    return place !== undefined && explains?.(place) === true ? { ...change, explained: true as const } : change;
  });
  return { ...tools, classes, not_analysed, relaxed: relaxed || loosened, ...(undecided ? { undecided } : {}) };
}
