/**
 * The allow-set: names that a policy's allow rules carry and that no earlier rule stops. Gait's later checks do not count, so
 * the set is ours alone and survives a new version of Gait.
 */
import { compareBytes, samePriority, severityOf, type Match, type Policy, type Rule } from "../gait/index.ts";

/** The allow-set of a policy as enforced, sorted by bytes. */
export function allowSetOf(policy: Policy): readonly string[] {
  const allowed = new Set<string>();
  const stopped = new Set<string>();
  let stoppedAll = false;
  // Rules of one priority apply together and the strictest wins, so each priority is read as one step.
  for (const step of byPriority(policy.rules)) {
    const stops = step.filter((rule) => rule.effect !== "allow" && onlyToolNames(rule.match));
    const stopsAll = stops.some((rule) => rule.match.toolNames.length === 0);
    const stopsHere = new Set(stops.flatMap((rule) => rule.match.toolNames));
    if (!stoppedAll && !stopsAll) {
      for (const rule of step) {
        if (severityOf(rule.effect) !== 0) continue;
        for (const name of rule.match.toolNames) if (!stopped.has(name) && !stopsHere.has(name)) allowed.add(name);
      }
    }
    for (const name of stopsHere) stopped.add(name);
    stoppedAll = stoppedAll || stopsAll;
  }
  return [...allowed].sort(compareBytes);
}

function byPriority(rules: readonly Rule[]): readonly (readonly Rule[])[] {
  const steps: Rule[][] = [];
  for (const rule of rules) {
    const last = steps.at(-1);
    if (last?.[0] !== undefined && samePriority(last[0], rule)) last.push(rule);
    else steps.push([rule]);
  }
  return steps;
}

/** Whether tool names are the only condition, so that the rule certainly takes every call of these tools. */
function onlyToolNames(match: Match): boolean {
  return (
    [
      match.riskClasses,
      match.targetKinds,
      match.targetValues,
      match.endpointClasses,
      match.discoveryMethods,
      match.skillPublishers,
      match.skillSources,
      match.dataClasses,
      match.destinationKinds,
      match.destinationValues,
      match.destinationOperations,
      match.provenanceSources,
      match.identities,
      match.workspacePrefixes,
      match.contextToolNames,
      match.contextDataClasses,
      match.contextEndpointClasses,
      match.contextAutonomyLevels,
      match.allowedDelegatorIdentities,
      match.allowedDelegateIdentities,
      match.delegationScopes,
    ].every((list) => list.length === 0) &&
    !match.requireDelegation &&
    match.maxDelegationDepth === undefined &&
    (match.toolAnnotations === undefined || Object.values(match.toolAnnotations).every((hint) => hint === undefined))
  );
}
