/** `dataflow` and `endpoint`: constraints that look at where data goes. */
import { goQuote, lower, trim, uniq, uniqLower } from "../text/index.ts";
import { checkWord, rejectWord, type Checks } from "./checks.ts";
import type { RawDataflow, RawEndpoint } from "./raw.ts";
import type { DataflowConstraint, EndpointConstraint } from "./types.ts";
import { ENDPOINT_CLASSES, RESTRICTIVE } from "./vocabulary.ts";

/** Action, reason and violation alone do not switch the block on and are not checked then. */
export function normalizeDataflow(checks: Checks, raw: RawDataflow, ruleName: string): DataflowConstraint {
  const lists = {
    taintedSources: uniqLower(raw.taintedSources),
    destinationKinds: uniqLower(raw.destinationKinds),
    destinationValues: uniq(raw.destinationValues),
    destinationOperations: uniqLower(raw.destinationOperations),
  };
  const words = { action: lower(trim(raw.action)), reasonCode: trim(raw.reasonCode), violation: trim(raw.violation) };
  if (!raw.enabled && Object.values(lists).every((list) => list.length === 0)) {
    return { on: false, enabled: false, ...lists, ...words };
  }
  const action = words.action || "require_approval";
  checkWord(checks, action, RESTRICTIVE, "dataflow.action", ruleName);
  return {
    on: true,
    enabled: true,
    ...lists,
    taintedSources: lists.taintedSources.length === 0 ? ["external", "tool_output"] : lists.taintedSources,
    action,
    reasonCode: words.reasonCode || "dataflow_tainted_destination",
    violation: words.violation || "tainted_dataflow",
  };
}

/** As above; a destructive action does switch the block on. */
export function normalizeEndpoint(checks: Checks, raw: RawEndpoint, ruleName: string): EndpointConstraint {
  const lists = {
    pathAllowlist: uniq(raw.pathAllowlist),
    pathDenylist: uniq(raw.pathDenylist),
    domainAllowlist: uniqLower(raw.domainAllowlist),
    domainDenylist: uniqLower(raw.domainDenylist),
    egressClasses: uniqLower(raw.egressClasses),
  };
  const destructiveAction = lower(trim(raw.destructiveAction));
  const words = { action: lower(trim(raw.action)), reasonCode: trim(raw.reasonCode), violation: trim(raw.violation) };
  const on = raw.enabled || destructiveAction !== "" || Object.values(lists).some((list) => list.length > 0);
  if (!on) return { on, enabled: false, ...lists, destructiveAction, ...words };
  for (const egress of lists.egressClasses) {
    if (!ENDPOINT_CLASSES.has(egress))
      rejectWord(checks, `unsupported endpoint.egress_class ${goQuote(egress)} for ${ruleName}`, egress, "endpoint.egress_classes");
    else if (!egress.startsWith("net.")) rejectWord(checks, `endpoint.egress_class must be network class for ${ruleName}`, egress, "endpoint.egress_classes");
  }
  const action = words.action || "block";
  checkWord(checks, action, RESTRICTIVE, "endpoint.action", ruleName);
  if (destructiveAction !== "") checkWord(checks, destructiveAction, RESTRICTIVE, "endpoint.destructive_action", ruleName);
  return {
    on,
    enabled: true,
    ...lists,
    action,
    destructiveAction,
    reasonCode: words.reasonCode || "endpoint_constraint_violation",
    violation: words.violation || "endpoint_constraint_violation",
  };
}
