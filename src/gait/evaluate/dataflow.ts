/** Overlay: tainted data on its way to a destination. */
import type { Rule } from "../policy/types.ts";
import { isVerdict } from "../verdict.ts";
import type { Call } from "./call.ts";
import type { Finding } from "./overlay.ts";

/** Kinds that count as destinations where the rule lists none. */
const USUAL_KINDS: readonly string[] = ["host", "url", "bucket", "queue", "topic"];

/** Replaces the effect, even a stricter one: that is how Gait has it. */
export function dataflow(rule: Rule, call: Call): Finding | undefined {
  const flow = rule.dataflow;
  if (!flow.on || !isVerdict(flow.action)) return undefined;
  const tainted = call.argProvenance.some((entry) => flow.taintedSources.includes(entry.source));
  if (!tainted || !reachesDestination(rule, call)) return undefined;
  return {
    effect: { how: "replace", verdict: flow.action },
    reasonCodes: [flow.reasonCode],
    violations: [flow.violation],
  };
}

/** One target has to satisfy all the lists that are set. */
function reachesDestination(rule: Rule, call: Call): boolean {
  const { destinationKinds, destinationValues, destinationOperations } = rule.dataflow;
  if (destinationKinds.length + destinationValues.length + destinationOperations.length === 0) {
    return call.targets.some((target) => USUAL_KINDS.includes(target.kind));
  }
  const allows = (list: readonly string[], value: string): boolean => list.length === 0 || list.includes(value);
  return call.targets.some(
    (target) => allows(destinationKinds, target.kind) && allows(destinationValues, target.value) && allows(destinationOperations, target.operation),
  );
}
