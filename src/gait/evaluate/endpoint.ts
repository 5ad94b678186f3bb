/** Overlay: where a call may go. */
import type { Target } from "../intent/index.ts";
import type { EndpointConstraint, Rule } from "../policy/types.ts";
import { isVerdict, stricter, type Verdict } from "../verdict.ts";
import type { Call } from "./call.ts";
import { matchesDomain, matchesPath } from "./glob.ts";
import type { Finding } from "./overlay.ts";

/** Judges every target; the constraint's action is at least as strict as the rule's effect. */
export function endpoint(rule: Rule, call: Call): Finding | undefined {
  const constraint = rule.endpoint;
  if (!constraint.on) return undefined;
  const codes = call.targets.flatMap((target) => targetCodes(constraint, target));
  const destructive = constraint.destructiveAction !== "" && call.targets.some((target) => target.destructive);
  if (codes.length === 0 && !destructive) return undefined;
  const action = verdictOf(constraint.action);
  return {
    effect: { how: "raise", verdict: destructive ? stricter(action, verdictOf(constraint.destructiveAction)) : action },
    reasonCodes: [...codes, ...(destructive ? ["endpoint_destructive_operation"] : []), constraint.reasonCode],
    violations: [...codes, ...(destructive ? ["destructive_operation"] : []), constraint.violation],
  };
}

/** Policies are checked on reading; what slipped through would have to block. */
function verdictOf(action: string): Verdict {
  return isVerdict(action) ? action : "block";
}

function targetCodes(constraint: EndpointConstraint, target: Target): readonly string[] {
  const codes: string[] = [];
  const { kind, value, endpointDomain: domain, endpointClass } = target;
  if (kind === "path") {
    const matches = (pattern: string): boolean => matchesPath(pattern, value);
    if (constraint.pathDenylist.some(matches)) codes.push("endpoint_path_denied");
    if (misses(constraint.pathAllowlist, matches)) codes.push("endpoint_path_not_allowlisted");
  }
  if (domain !== "") {
    const matches = (pattern: string): boolean => matchesDomain(pattern, domain);
    if (constraint.domainDenylist.some(matches)) codes.push("endpoint_domain_denied");
    if (misses(constraint.domainAllowlist, matches)) codes.push("endpoint_domain_not_allowlisted");
  }
  if (endpointClass.startsWith("net.") && misses(constraint.egressClasses, (known) => known === endpointClass)) {
    codes.push("endpoint_egress_class_not_allowed");
  }
  return codes;
}

/** Whether a list is set and nothing in it matches. */
function misses(list: readonly string[], matches: (pattern: string) => boolean): boolean {
  return list.length > 0 && !list.some(matches);
}
