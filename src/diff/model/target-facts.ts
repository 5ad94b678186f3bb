/** The questions that rules ask of targets. */
import { matchesDomain, matchesPath, type DataflowConstraint, type EndpointConstraint, type Match } from "../../gait/index.ts";
import { DESTINATION_KINDS } from "../space/attributes.ts";
import { domainPattern, pathPattern } from "../space/glob.ts";
import { patternSet, wordSet, type TextSet } from "../space/partition.ts";
import type { Condition, TargetFact } from "../space/targets.ts";

const within = (attribute: string, set: TextSet): Condition => ({ attribute, set, within: true });
const outside = (attribute: string, set: TextSet): Condition => ({ attribute, set, within: false });

function conditionKey(condition: Condition): string {
  return `${condition.within ? "" : "!"}${condition.attribute}${condition.set.key}`;
}

function conditionPhrase({ attribute, set, within: inside }: Condition): string {
  return `${attribute} ${inside ? set.phrase : set.negatedPhrase}`;
}

/** "Some target satisfies all conditions of one of the cases", with words made from the conditions. */
export function targetFact(cases: readonly (readonly Condition[])[], named?: { readonly phrase: string; readonly negatedPhrase: string }): TargetFact {
  const words = cases.map((all) => all.map(conditionPhrase).join(" and ")).join("; or ");
  return {
    key: cases.map((all) => all.map(conditionKey).join("&")).join("|"),
    phrase: named?.phrase ?? `a target whose ${words}`,
    negatedPhrase: named?.negatedPhrase ?? `no target whose ${words}`,
    cases,
  };
}

/** There is a target at all. */
export const anyTarget: TargetFact = targetFact([[]], { phrase: "with targets", negatedPhrase: "without targets" });
/** Some target is destructive. */
export const destructiveTarget: TargetFact = targetFact([[within("destructive", wordSet(["true"]))]], {
  phrase: "a destructive target",
  negatedPhrase: "no destructive target",
});
/** Some target's class is not known. */
export const otherClass: TargetFact = targetFact([[within("class", wordSet(["other"]))]]);
/** Some target is not the execution of a process. */
export const notExec: TargetFact = targetFact([[outside("class", wordSet(["proc.exec"]))]]);

/** The target conditions of a rule's `match`; different ones may be met by different targets. */
export function matchFacts(match: Match): readonly TargetFact[] {
  const lists: readonly (readonly [string, readonly string[]])[] = [
    ["kind", match.targetKinds],
    ["kind", match.destinationKinds],
    ["value", match.targetValues],
    ["value", match.destinationValues],
    ["class", match.endpointClasses],
    ["discovery", match.discoveryMethods],
    ["sensitivity", match.dataClasses],
    ["operation", match.destinationOperations],
  ];
  const hints: readonly (readonly [string, boolean | undefined])[] = [
    ["read_only_hint", match.toolAnnotations?.readOnlyHint],
    ["destructive_hint", match.toolAnnotations?.destructiveHint],
    ["idempotent_hint", match.toolAnnotations?.idempotentHint],
    ["open_world_hint", match.toolAnnotations?.openWorldHint],
  ];
  return [
    ...lists.flatMap(([attribute, words]) => (words.length === 0 ? [] : [targetFact([[within(attribute, wordSet(words))]])])),
    ...hints.flatMap(([attribute, hint]) => (hint === undefined ? [] : [targetFact([[within(attribute, wordSet([String(hint)]))]])])),
  ];
}

/** A destination of a dataflow block: one target that satisfies all its lists, or one of the kinds that lead outside. */
export function destinationFact(dataflow: DataflowConstraint): TargetFact {
  const conditions = (
    [
      ["kind", dataflow.destinationKinds],
      ["value", dataflow.destinationValues],
      ["operation", dataflow.destinationOperations],
    ] as const
  ).flatMap(([attribute, words]) => (words.length === 0 ? [] : [within(attribute, wordSet(words))]));
  return targetFact([conditions.length === 0 ? [within("kind", wordSet(DESTINATION_KINDS))] : conditions]);
}

/** Some target breaks a list of the endpoint block; undefined when it has no lists. */
export function endpointFact(endpoint: EndpointConstraint): TargetFact | undefined {
  const paths = (list: readonly string[]): TextSet => patternSet(list.map(pathPattern), matchesPath);
  const domains = (list: readonly string[]): TextSet => patternSet(list.map(domainPattern), matchesDomain);
  const isPath = within("kind", wordSet(["path"]));
  const hasDomain = outside("domain", wordSet([""]));
  const cases: (readonly Condition[])[] = [];
  if (endpoint.pathDenylist.length > 0) cases.push([isPath, within("value", paths(endpoint.pathDenylist))]);
  if (endpoint.pathAllowlist.length > 0) cases.push([isPath, outside("value", paths(endpoint.pathAllowlist))]);
  if (endpoint.domainDenylist.length > 0) cases.push([hasDomain, within("domain", domains(endpoint.domainDenylist))]);
  if (endpoint.domainAllowlist.length > 0) cases.push([hasDomain, outside("domain", domains(endpoint.domainAllowlist))]);
  if (endpoint.egressClasses.length > 0) {
    cases.push([within("class", wordSet(["net.http", "net.dns"])), outside("class", wordSet(endpoint.egressClasses))]);
  }
  return cases.length === 0 ? undefined : targetFact(cases);
}
