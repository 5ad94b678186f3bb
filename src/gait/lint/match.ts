/** What a rule's match says as a set of calls: everything, nothing, a part of another rule's. */
import type { FailClosed, Match } from "../policy/types.ts";
import { PROVENANCE_SOURCES, TARGET_KINDS, unknownWords } from "./vocabulary.ts";

/** The lists of a match; an empty one is no condition. `toolName` and `endpointClass` are in their plural fields. */
const LISTS = [
  "toolNames",
  "riskClasses",
  "targetKinds",
  "targetValues",
  "endpointClasses",
  "discoveryMethods",
  "skillPublishers",
  "skillSources",
  "dataClasses",
  "destinationKinds",
  "destinationValues",
  "destinationOperations",
  "provenanceSources",
  "identities",
  "workspacePrefixes",
  "contextToolNames",
  "contextDataClasses",
  "contextEndpointClasses",
  "contextAutonomyLevels",
  "allowedDelegatorIdentities",
  "allowedDelegateIdentities",
  "delegationScopes",
] as const satisfies readonly (keyof Match)[];

const HINTS = ["readOnlyHint", "destructiveHint", "idempotentHint", "openWorldHint"] as const;

/** Whether no condition is left, so that every call matches. */
export function matchesEverything(match: Match): boolean {
  return (
    LISTS.every((list) => match[list].length === 0) &&
    HINTS.every((hint) => match.toolAnnotations?.[hint] === undefined) &&
    !match.requireDelegation &&
    match.maxDelegationDepth === undefined
  );
}

/** A condition that cannot be met, by the key of `match` that is to blame. */
export interface NeverMet {
  readonly key: string;
  readonly why: string;
}

/** Why no call can meet the conditions, or undefined. */
export function whyNothingMatches(match: Match, failClosed: FailClosed): NeverMet | undefined {
  const closed: readonly (readonly [string, readonly string[], ReadonlySet<string>])[] = [
    ["target_kinds", match.targetKinds, TARGET_KINDS],
    ["destination_kinds", match.destinationKinds, TARGET_KINDS],
    ["provenance_sources", match.provenanceSources, PROVENANCE_SOURCES],
  ];
  for (const [key, list, vocabulary] of closed) {
    if (list.length > 0 && unknownWords(list, vocabulary).length === list.length) return { key, why: `no call can carry any of its ${key}` };
  }
  if (match.workspacePrefixes.length > 0 && match.workspacePrefixes.every((prefix) => prefix.includes("\\"))) {
    return {
      key: "workspace_prefixes",
      why: "Gait turns the backslashes of a workspace into slashes, and its workspace_prefixes hold backslashes",
    };
  }
  if (match.maxDelegationDepth === 0 && match.allowedDelegatorIdentities.length > 0) {
    return { key: "max_delegation_depth", why: "a delegator stands in a link of the chain, and max_delegation_depth 0 allows no link" };
  }
  if (
    failClosed.enabled &&
    match.riskClasses.length > 0 &&
    match.riskClasses.every((risk) => failClosed.riskClasses.includes(risk)) &&
    match.endpointClasses.length === 1 &&
    match.endpointClasses[0] === "other"
  ) {
    return { key: "endpoint_classes", why: "fail_closed blocks every call of its risk classes that has a target of class other, before rules are asked" };
  }
  return undefined;
}

/** Whether every call that meets `inner` also meets `outer`. */
export function includes(outer: Match, inner: Match): boolean {
  return covers("toolNames", outer.toolNames, inner.toolNames) && includesBesideTools(outer, inner);
}

/** As `includes`, tool names left aside. */
export function includesBesideTools(outer: Match, inner: Match): boolean {
  return (
    LISTS.every((list) => list === "toolNames" || covers(list, outer[list], inner[list])) &&
    HINTS.every((hint) => {
      const wanted = outer.toolAnnotations?.[hint];
      return wanted === undefined || wanted === inner.toolAnnotations?.[hint];
    }) &&
    (!outer.requireDelegation || asksForDelegation(inner)) &&
    (outer.maxDelegationDepth === undefined || (inner.maxDelegationDepth !== undefined && inner.maxDelegationDepth <= outer.maxDelegationDepth))
  );
}

/** Any condition of the delegation group makes a delegation necessary. */
function asksForDelegation(match: Match): boolean {
  return (
    match.requireDelegation ||
    match.maxDelegationDepth !== undefined ||
    match.allowedDelegatorIdentities.length > 0 ||
    match.allowedDelegateIdentities.length > 0 ||
    match.delegationScopes.length > 0
  );
}

function covers(list: (typeof LISTS)[number], outer: readonly string[], inner: readonly string[]): boolean {
  if (outer.length === 0) return true;
  if (inner.length === 0) return false;
  if (list === "workspacePrefixes") return inner.every((long) => outer.some((short) => long.startsWith(short)));
  if (inner.length > outer.length) return false;
  const words = new Set(outer);
  return inner.every((word) => words.has(word));
}

/** Whether one call could meet both; false only where that is certain. */
export function mayOverlap(a: Match, b: Match): boolean {
  // A call has one tool name, one risk class and one identity, but several targets.
  return meet(a.toolNames, b.toolNames) && meet(a.riskClasses, b.riskClasses) && meet(a.identities, b.identities);
}

function meet(a: readonly string[], b: readonly string[]): boolean {
  if (a.length === 0 || b.length === 0) return true;
  const [few, many] = a.length < b.length ? [a, b] : [b, a];
  const words = new Set(many);
  return few.some((word) => words.has(word));
}
