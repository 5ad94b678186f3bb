/** What only the text of a policy shows: Gait has normalised it away by the time a policy is in memory. */
import { quoteForMessage } from "../../source/index.ts";
import { lower, trim } from "../text/index.ts";
import { findEntry, findPath, resolveAlias, resolvePlain, type YamlMapping, type YamlNode, type YamlScalar } from "../yaml/index.ts";
import { hiddenCharacter, readOtherwise } from "./hidden.ts";
import type { CheckName } from "./types.ts";

/** Codes of this file. */
export type TextCode =
  | "default_action_alone"
  | "verdict_form"
  | "enabled_false_ignored"
  | "emptied_list"
  | "blank_list_item"
  | "hidden_character"
  | "lowered_otherwise"
  | "name_refused"
  | "name_look";

/** A finding at an offset of the YAML text. */
export interface TextFinding {
  readonly code: TextCode;
  readonly message: string;
  readonly offset: number;
}

/** Keys whose values are verdict words. */
const VERDICT_KEYS: ReadonlySet<string> = new Set(["default_verdict", "default_action", "effect", "action", "destructive_action"]);

/** Keys whose values name tools. */
const TOOL_KEYS: ReadonlySet<string> = new Set(["tool_name", "tool_names", "context_tool_names"]);

/** Keys whose values Gait lowers before it compares them. */
const LOWERED_KEYS: ReadonlySet<string> = new Set([...TOOL_KEYS, "publisher_allowlist", "skill_publishers", "domain_allowlist", "domain_denylist"]);

/** Keys whose values are names of other things than tools, which must not pose as others either. */
const NAME_KEYS: ReadonlySet<string> = new Set([
  "name",
  "identities",
  "risk_classes",
  "publisher_allowlist",
  "skill_publishers",
  "skill_sources",
  "domain_allowlist",
  "domain_denylist",
  "target_values",
  "destination_values",
  "workspace_prefixes",
  "allowed_delegator_identities",
  "allowed_delegate_identities",
  "allowed_agent_ids",
  "denied_agent_ids",
  "allowed_agent_manifest_publishers",
  "allowed_agent_manifest_sources",
  "allowed_credential_issuers",
  "reason_codes",
  "violations",
]);

/** What the check of names says that holds for any name, patterns and letter case aside. */
const LOOKS: ReadonlySet<string> = new Set([
  "name_resembles_ascii",
  "name_mixed_scripts",
  "name_compatibility_form",
  "name_not_nfc",
  "name_compatibility_letter",
]);

/** Looks at every key and value of the first document; what an alias of a list stands for is looked at where it is written. */
export function textFindings(root: YamlNode | undefined, checkName: CheckName | undefined): readonly TextFinding[] {
  const found: TextFinding[] = [...defaultFindings(root), ...offFindings(root)];
  // What is still to be looked at, the next one last: what Gait ignores may be too deep for recursion.
  const pending: (readonly [node: YamlNode, key: string])[] = root === undefined ? [] : [[root, ""]];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const [node, key] = next;
    for (const finding of ownFindings(node, key, checkName)) found.push(finding);
    for (const inner of innerNodes(node, key).toReversed()) pending.push(inner);
  }
  return found;
}

/** The values inside a node, each with the key that it stands under. */
function innerNodes(node: YamlNode, key: string): readonly (readonly [node: YamlNode, key: string])[] {
  if (node.kind === "mapping") return node.entries.map((entry) => [entry.value, entry.key.kind === "scalar" ? entry.key.text : key]);
  return node.kind === "sequence" ? node.items.map((item) => [item, key]) : [];
}

/** What is found at a node without what is inside it. */
function ownFindings(node: YamlNode, key: string, checkName: CheckName | undefined): readonly TextFinding[] {
  switch (node.kind) {
    case "alias":
      // What it stands for may mean something else under this key. No deeper: aliases of aliases would multiply.
      return node.target?.kind === "scalar" ? scalarFindings(node.target, node.start, key, checkName) : [];
    case "mapping":
      return [];
    case "sequence":
      return listFindings(node.items, node.start);
    case "scalar":
      return scalarFindings(node, node.start, key, checkName);
  }
}

/** Gait takes the alias for the verdict; other readers of the file see none. */
function defaultFindings(root: YamlNode | undefined): readonly TextFinding[] {
  const action = findEntry(root, "default_action");
  if (action === undefined || isBlank(action.value) || !isBlank(findEntry(root, "default_verdict")?.value)) return [];
  return [
    {
      code: "default_action_alone",
      message: "default_action stands without default_verdict",
      offset: action.key.start,
    },
  ];
}

/** Blocks that content switches on whatever `enabled` says, and their keys that do not count as content. */
const BLOCKS: readonly (readonly [block: string, silent: readonly string[]])[] = [
  ["freeze_window", []],
  ["sandbox", []],
  ["dataflow", ["action", "reason_code", "violation"]],
  ["endpoint", ["action", "reason_code", "violation"]],
];

function offFindings(root: YamlNode | undefined): readonly TextFinding[] {
  const rules = findPath(root, ["rules"])?.node;
  const items = rules?.kind === "sequence" ? rules.items : [];
  const blocks = items.flatMap((rule) => BLOCKS.map(([name, silent]) => [name, silent, findEntry(rule, name)?.value] as const));
  return [["mcp_trust", [], findEntry(root, "mcp_trust")?.value] as const, ...blocks].flatMap(([name, silent, value]) => {
    const block = resolveAlias(value);
    const enabled = findEntry(block, "enabled");
    if (block?.kind !== "mapping" || enabled === undefined || !isFalse(enabled.value) || !hasContent(block, silent)) return [];
    return [
      {
        code: "enabled_false_ignored",
        message: `${name} says \`enabled: false\` and is on all the same, because it has content`,
        offset: enabled.key.start,
      },
    ];
  });
}

function hasContent(block: YamlMapping, silent: readonly string[]): boolean {
  return block.entries.some(({ key, value }) => {
    const name = key.kind === "scalar" ? key.text : "";
    return name !== "enabled" && !silent.includes(name) && !isBlank(value) && !isFalse(value) && !isZero(value);
  });
}

function listFindings(items: readonly YamlNode[], start: number): readonly TextFinding[] {
  const blank = items.filter((item) => item.kind !== "mapping" && isBlank(item));
  const first = blank[0];
  if (first === undefined) return [];
  if (blank.length === items.length) {
    return [
      {
        code: "emptied_list",
        message: "every element of the list is blank or null; Gait drops them and takes the list for empty, which is no condition at all",
        offset: start,
      },
    ];
  }
  return [{ code: "blank_list_item", message: "an element of the list is blank or null; Gait drops it", offset: first.start }];
}

function scalarFindings(node: YamlScalar, offset: number, key: string, checkName: CheckName | undefined): readonly TextFinding[] {
  const shown = quoteForMessage(node.text);
  if (isBlank(node)) return [];
  if (VERDICT_KEYS.has(key)) {
    const read = lower(trim(node.text));
    return read === node.text ? [] : [{ code: "verdict_form", message: `Gait reads ${key} ${shown} as ${quoteForMessage(read)}`, offset }];
  }
  const hidden = hiddenCharacter(trim(node.text));
  if (hidden !== undefined) {
    return [{ code: "hidden_character", message: `${key} ${shown} holds ${hidden.name}, which ${hidden.what}`, offset }];
  }
  if (LOWERED_KEYS.has(key)) {
    const read = readOtherwise(node.text);
    if (read !== undefined)
      return [
        {
          code: "lowered_otherwise",
          message: `Gait takes ${shown} for ${quoteForMessage(read)}, other programs do not`,
          offset,
        },
      ];
  }
  const checked = TOOL_KEYS.has(key) || NAME_KEYS.has(key) ? checkName?.(node.text) : undefined;
  if (!TOOL_KEYS.has(key)) {
    const said = checked?.kind === "ok" ? checked.warnings : checked?.kind === "refused" ? [checked] : [];
    return said.filter(({ code }) => LOOKS.has(code)).map(({ reason }) => ({ code: "name_look", message: `${key}: ${reason}`, offset }));
  }
  if (checked?.kind === "refused") return [{ code: "name_refused", message: checked.reason, offset }];
  return checked?.kind === "ok" ? checked.warnings.map((warning) => ({ code: "name_look", message: warning.reason, offset })) : [];
}

/** Null, blank text, or an empty container. */
function isBlank(node: YamlNode | undefined): boolean {
  const value = resolveAlias(node);
  switch (value?.kind) {
    case undefined:
    case "alias":
      return true;
    case "scalar":
      return trim(value.text) === "" || (value.style === "plain" && resolvePlain(value.text).kind === "null");
    case "mapping":
      return value.entries.length === 0;
    case "sequence":
      // Not deeper: aliases of aliases would multiply.
      return value.items.every((item) => resolveAlias(item)?.kind === "scalar" && isBlank(item));
  }
}

function isFalse(node: YamlNode): boolean {
  const value = resolveAlias(node);
  if (value?.kind !== "scalar" || value.style !== "plain") return false;
  const resolved = resolvePlain(value.text);
  return resolved.kind === "boolean" && !resolved.value;
}

function isZero(node: YamlNode): boolean {
  const value = resolveAlias(node);
  if (value?.kind !== "scalar" || value.style !== "plain") return false;
  const resolved = resolvePlain(value.text);
  return (resolved.kind === "integer" && resolved.value === 0n) || (resolved.kind === "float" && resolved.value === 0);
}
