/** When a rule applies to a call. */
import { lower, trim } from "../text/index.ts";
import type { Target } from "../intent/index.ts";
import type { Match, ToolAnnotations } from "../policy/types.ts";
import type { Call } from "./call.ts";
import { delegationCondition } from "./match-delegation.ts";

/** One condition that is set; all of a rule have to hold. */
export type Condition = (call: Call) => boolean;

/** The conditions of a rule but for the tool name, which is looked up in an index. */
export function conditionsOf(match: Match): readonly Condition[] {
  const wrkr = (key: string) => (call: Call) => selfAsserted(call, key);
  const conditions: readonly (Condition | undefined)[] = [
    among(match.riskClasses, (call) => call.context.riskClass),
    among(match.identities, (call) => call.context.identity),
    workspace(match.workspacePrefixes),
    among(match.contextToolNames, wrkr("wrkr.tool_name")),
    among(match.contextDataClasses, wrkr("wrkr.data_class")),
    among(match.contextEndpointClasses, wrkr("wrkr.endpoint_class")),
    among(match.contextAutonomyLevels, wrkr("wrkr.autonomy_level")),
    someTarget(match.targetKinds, (target) => target.kind),
    someTarget(match.destinationKinds, (target) => target.kind),
    someTarget(match.targetValues, (target) => target.value),
    someTarget(match.destinationValues, (target) => target.value),
    someTarget(match.endpointClasses, (target) => target.endpointClass),
    someTarget(match.discoveryMethods, (target) => target.discoveryMethod),
    someTarget(match.dataClasses, (target) => target.sensitivity),
    someTarget(match.destinationOperations, (target) => target.operation),
    ...annotations(match.toolAnnotations),
    among(match.skillPublishers, (call) => lower(trim(call.skillProvenance?.publisher ?? ""))),
    among(match.skillSources, (call) => lower(trim(call.skillProvenance?.source ?? ""))),
    provenance(match.provenanceSources),
    delegationCondition(match),
  ];
  return conditions.filter((condition) => condition !== undefined);
}

/** The value has to be in the list; lists hold no empty string, so that an absent value is in none. */
function among(list: readonly string[], value: (call: Call) => string): Condition | undefined {
  if (list.length === 0) return undefined;
  const wanted = new Set(list);
  return (call) => wanted.has(value(call));
}

/** A plain prefix without regard to path segments, as in Gait. */
function workspace(prefixes: readonly string[]): Condition | undefined {
  if (prefixes.length === 0) return undefined;
  return (call) => prefixes.some((prefix) => call.context.workspace.startsWith(prefix));
}

function someTarget(list: readonly string[], value: (target: Target) => string): Condition | undefined {
  if (list.length === 0) return undefined;
  const wanted = new Set(list);
  return (call) => call.targets.some((target) => wanted.has(value(target)));
}

function annotations(hints: ToolAnnotations | undefined): readonly (Condition | undefined)[] {
  if (hints === undefined) return [];
  const hint = (wanted: boolean | undefined, given: (target: Target) => boolean): Condition | undefined =>
    wanted === undefined ? undefined : (call) => call.targets.some((target) => given(target) === wanted);
  return [
    hint(hints.readOnlyHint, (target) => target.readOnlyHint),
    hint(hints.destructiveHint, (target) => target.destructiveHint),
    hint(hints.idempotentHint, (target) => target.idempotentHint),
    hint(hints.openWorldHint, (target) => target.openWorldHint),
  ];
}

function provenance(sources: readonly string[]): Condition | undefined {
  if (sources.length === 0) return undefined;
  return (call) => call.argProvenance.some((entry) => sources.includes(entry.source));
}

/** What an intent says of itself in `auth_context`; anything but a string counts as absent. */
function selfAsserted(call: Call, key: string): string {
  const value = call.context.authContext?.get(key);
  return typeof value === "string" ? lower(trim(value)) : "";
}
