/** `match`. */
import type { Position } from "../../diagnostic.ts";
import { lower, trim, uniq, uniqLower } from "../text/index.ts";
import { checkWords, reject, type Checks, type IntegerStore } from "./checks.ts";
import type { RawMatch } from "./raw.ts";
import type { Match } from "./types.ts";
import { DISCOVERY_METHODS, ENDPOINT_CLASSES } from "./vocabulary.ts";

/** Normalises a rule's `match` as Gait does; what Gait refuses goes into `checks`. */
export function normalizeMatch(checks: Checks, integers: IntegerStore, raw: RawMatch, ruleName: string): Match {
  const toolNames = uniqLower([...raw.toolNames.map(({ text }) => text), raw.toolName.text]);
  const endpointClasses = uniqLower([...raw.endpointClasses, ...raw.endpointClass]);
  checkWords(checks, endpointClasses, ENDPOINT_CLASSES, "match endpoint_class", ruleName, "match.endpoint_classes", "match.endpoint_class");
  const discoveryMethods = uniqLower(raw.discoveryMethods);
  checkWords(checks, discoveryMethods, DISCOVERY_METHODS, "match discovery_method", ruleName, "match.discovery_method");
  const depth = raw.maxDelegationDepth;
  if (depth !== undefined && depth < 0n) reject(checks, `max_delegation_depth must be >= 0 for ${ruleName}`, "match.max_delegation_depth");
  const hints = raw.toolAnnotations;
  const { readOnlyHint, destructiveHint, idempotentHint, openWorldHint } = hints;
  const hinted = [readOnlyHint, destructiveHint, idempotentHint, openWorldHint].some((hint) => hint !== undefined);
  return {
    toolName: raw.toolName.text,
    toolNames,
    riskClasses: uniqLower(raw.riskClasses),
    targetKinds: uniqLower(raw.targetKinds),
    targetValues: uniq(raw.targetValues),
    endpointClass: raw.endpointClass,
    endpointClasses,
    discoveryMethods,
    toolAnnotations: hinted ? { readOnlyHint, destructiveHint, idempotentHint, openWorldHint } : undefined,
    skillPublishers: uniqLower(raw.skillPublishers),
    skillSources: uniqLower(raw.skillSources),
    dataClasses: uniqLower(raw.dataClasses),
    destinationKinds: uniqLower(raw.destinationKinds),
    destinationValues: uniq(raw.destinationValues),
    destinationOperations: uniqLower(raw.destinationOperations),
    provenanceSources: uniqLower(raw.provenanceSources),
    identities: uniq(raw.identities),
    workspacePrefixes: uniq(raw.workspacePrefixes),
    contextToolNames: uniqLower(raw.contextToolNames),
    contextDataClasses: uniqLower(raw.contextDataClasses),
    contextEndpointClasses: uniqLower(raw.contextEndpointClasses),
    contextAutonomyLevels: uniqLower(raw.contextAutonomyLevels),
    requireDelegation: raw.requireDelegation,
    allowedDelegatorIdentities: uniq(raw.allowedDelegatorIdentities),
    allowedDelegateIdentities: uniq(raw.allowedDelegateIdentities),
    delegationScopes: uniqLower(raw.delegationScopes),
    maxDelegationDepth: depth === undefined ? undefined : integers.take("match.max_delegation_depth", depth),
  };
}

/** Where each tool name of the normalised list stands first. */
export function toolNamePositions(raw: RawMatch, positionOf: (offset: number) => Position): ReadonlyMap<string, Position> {
  const found = new Map<string, Position>();
  for (const { text, start } of [...raw.toolNames, raw.toolName]) {
    const name = lower(trim(text));
    if (name !== "" && !found.has(name)) found.set(name, positionOf(start));
  }
  return found;
}
