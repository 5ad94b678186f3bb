/** Where in the file a rule's parts stand; what is not found (merged, repeated by an alias) is told at the rule itself. */
import type { Position } from "../../diagnostic.ts";
import type { Rule } from "../policy/types.ts";
import { lower, trim } from "../text/index.ts";
import { findPath, resolveAlias, type YamlFile, type YamlNode } from "../yaml/index.ts";

/** The part of a rule that a finding is about. */
export interface RulePart {
  /** Keys that lead to it from the rule, and indexes of list items. */
  readonly path?: readonly (string | number)[];
  /** A word of the list at the path, as Gait compares it. */
  readonly word?: string;
}

/** Where the rules of a policy stand in its text. */
export interface RulePlaces {
  /** The rule's mapping; undefined where it cannot be found. */
  readonly nodeOf: (rule: Rule) => YamlNode | undefined;
  readonly positionOf: (rule: Rule, part: RulePart) => Position;
}

/** Places of the rules of the first document. */
export function rulePlaces(root: YamlNode | undefined, yaml: YamlFile): RulePlaces {
  const rules = findPath(root, ["rules"])?.node;
  const nodes = new Map<string, YamlNode>();
  for (const item of rules?.kind === "sequence" ? rules.items : []) {
    const node = resolveAlias(item);
    if (node !== undefined) nodes.set(keyOf(yaml.positionOf(item.start)), node);
  }
  const nodeOf = (rule: Rule): YamlNode | undefined => nodes.get(keyOf(rule.position));
  return {
    nodeOf,
    positionOf: (rule, { path, word }) => {
      const found = path === undefined ? undefined : findPath(nodeOf(rule), path);
      if (found === undefined) return rule.position;
      const items = found.node.kind === "sequence" ? found.node.items : [];
      const item = word === undefined ? undefined : items.find((node) => textOf(node) === word);
      return yaml.positionOf(item?.start ?? found.keyStart);
    },
  };
}

function keyOf({ line, column }: Position): string {
  return `${line}:${column}`;
}

function textOf(node: YamlNode): string | undefined {
  const found = resolveAlias(node);
  return found?.kind === "scalar" ? lower(trim(found.text)) : undefined;
}
