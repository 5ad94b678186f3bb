/** Keys that stand in the file and say nothing: Gait takes them for absent, and a condition that is absent is none. */
import { quoteForMessage } from "../../source/index.ts";
import type { Rule } from "../policy/types.ts";
import { trim } from "../text/index.ts";
import { findEntry, resolveAlias, resolvePlain, type YamlEntry, type YamlNode } from "../yaml/index.ts";
import { matchesEverything } from "./match.ts";

/** Codes of this file. */
export type EmptyCode = "emptied_list" | "allow_without_tools" | "null_value";

/** A finding at an offset of the YAML text. */
export interface EmptyFinding {
  readonly code: EmptyCode;
  readonly message: string;
  readonly offset: number;
}

/** Keys of `match` that are no conditions of their own, or for which `policy fmt` writes `null`. */
const OTHERS: ReadonlySet<string> = new Set(["tool_annotations", "require_delegation", "max_delegation_depth"]);

/** Keys that are null where they are not asked for; `policy fmt` writes them so. */
const NULLABLE: ReadonlySet<string> = new Set(["max_delegation_depth", "readOnlyHint", "destructiveHint", "idempotentHint", "openWorldHint"]);

/** The conditions of one rule that are written and empty. `node` is the rule's mapping. */
export function emptyConditions(rule: Rule, node: YamlNode | undefined): readonly EmptyFinding[] {
  const match = resolveAlias(findEntry(node, "match")?.value);
  if (match?.kind !== "mapping") return [];
  const shown = quoteForMessage(rule.name);
  return match.entries.flatMap((entry): readonly EmptyFinding[] => {
    const key = keyOf(entry);
    if (key === undefined || OTHERS.has(key)) return [];
    const value = resolveAlias(entry.value);
    const offset = entry.key.start;
    if (isNull(value)) return [{ code: "emptied_list", message: `rule ${shown}: ${key} has no value; Gait takes it for no condition at all`, offset }];
    if (value?.kind === "scalar" && value.text !== "" && trim(value.text) === "") {
      return [{ code: "emptied_list", message: `rule ${shown}: ${key} holds nothing but blanks; Gait takes it for no condition at all`, offset }];
    }
    if (key !== "tool_names" || value?.kind !== "sequence" || value.items.length > 0) return [];
    if (rule.effect !== "allow" || rule.match.toolNames.length > 0 || matchesEverything(rule.match)) return [];
    const message = `rule ${shown} names no tool: it allows every tool whose calls meet its other conditions`;
    return [{ code: "allow_without_tools", message, offset }];
  });
}

/** Every other key of the first document whose value is null; conditions have a finding of their own. */
export function nullValues(root: YamlNode | undefined): readonly EmptyFinding[] {
  const found: EmptyFinding[] = [];
  const walk = (node: YamlNode, inMatch: boolean): void => {
    if (node.kind === "sequence") for (const item of node.items) walk(item, false);
    if (node.kind !== "mapping") return;
    for (const entry of node.entries) {
      const key = keyOf(entry);
      if (key !== undefined && isNull(resolveAlias(entry.value)) && !NULLABLE.has(key) && (!inMatch || OTHERS.has(key))) {
        found.push({ code: "null_value", message: `${quoteForMessage(key)} has no value; Gait takes it for absent`, offset: entry.key.start });
      }
      walk(entry.value, key === "match");
    }
  };
  if (root !== undefined) walk(root, false);
  return found;
}

function keyOf({ key }: YamlEntry): string | undefined {
  const found = resolveAlias(key);
  return found?.kind === "scalar" && found.text !== "<<" ? found.text : undefined;
}

function isNull(node: YamlNode | undefined): boolean {
  if (node?.kind !== "scalar") return false;
  return node.tag?.name === "!!null" || (node.tag === undefined && node.style === "plain" && resolvePlain(node.text).kind === "null");
}
