/** When a rule matches, as a wire. */
import type { Match } from "../../gait/index.ts";
import { not, type Wire } from "../sat/circuit.ts";
import { shortList, testedSet, wordSet } from "../space/partition.ts";
import type { DelegationFact } from "../space/delegation.ts";
import type { Space } from "../space/space.ts";
import { matchFacts } from "./target-facts.ts";

/** The skill's publisher and source are given together or not at all. */
function skillField(space: Space, id: string, words: readonly string[]): Wire {
  const none = wordSet([""]);
  const publisher = space.field("skill.publisher", none);
  const source = space.field("skill.source", none);
  space.require(not(space.circuit.differ(publisher, source)));
  return space.field(id, wordSet(words));
}

function delegationWires(space: Space, match: Match): readonly Wire[] {
  const named: readonly (readonly ["delegator" | "delegate" | "scope", readonly string[]])[] = [
    ["delegator", match.allowedDelegatorIdentities],
    ["delegate", match.allowedDelegateIdentities],
    ["scope", match.delegationScopes],
  ];
  const wanted: readonly DelegationFact[] = named.flatMap(([kind, names]) => (names.length === 0 ? [] : [{ kind, names }]));
  const depth = match.maxDelegationDepth;
  if (wanted.length === 0 && depth === undefined && !match.requireDelegation) return [];
  return [
    space.delegation({ kind: "present" }),
    ...wanted.map(space.delegation),
    ...(depth === undefined ? [] : [not(space.delegation({ kind: "deeper", depth }))]),
  ];
}

function workspaceWire(space: Space, prefixes: readonly string[]): Wire {
  const phrase = `starts with ${shortList(prefixes)}`;
  const has = (value: string): boolean => prefixes.some((prefix) => value.startsWith(prefix));
  // Gait turns backslashes into slashes, so a prefix that holds one is not a workspace that an intent can have.
  const words = prefixes.filter((prefix) => !prefix.includes("\\"));
  return space.field("workspace", testedSet(`^${JSON.stringify(prefixes)}`, words, has, phrase, `does not start with ${shortList(prefixes)}`));
}

/** True for the intents that the rule matches. */
export function matchWire(space: Space, match: Match): Wire {
  const lists: readonly (readonly [string, readonly string[]])[] = [
    ["tool", match.toolNames],
    ["risk", match.riskClasses],
    ["identity", match.identities],
    ["wrkr.tool_name", match.contextToolNames],
    ["wrkr.data_class", match.contextDataClasses],
    ["wrkr.endpoint_class", match.contextEndpointClasses],
    ["wrkr.autonomy_level", match.contextAutonomyLevels],
  ];
  const skills: readonly (readonly [string, readonly string[]])[] = [
    ["skill.publisher", match.skillPublishers],
    ["skill.source", match.skillSources],
  ];
  return space.circuit.and(
    ...lists.flatMap(([id, words]) => (words.length === 0 ? [] : [space.field(id, wordSet(words))])),
    ...(match.workspacePrefixes.length === 0 ? [] : [workspaceWire(space, match.workspacePrefixes)]),
    ...skills.flatMap(([id, words]) => (words.length === 0 ? [] : [skillField(space, id, words)])),
    ...(match.provenanceSources.length === 0 ? [] : [space.bag("provenance", wordSet(match.provenanceSources))]),
    ...matchFacts(match).map(space.target),
    ...delegationWires(space, match),
  );
}
