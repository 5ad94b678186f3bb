/** Where the thing stands that Gait refuses without saying where. */
import { lower, trim } from "../text/index.ts";
import { findPath, resolveAlias, type YamlNode } from "../yaml/index.ts";
import type { Failure } from "./checks.ts";

/** The offset of the word, else of the value, else of the part that was under check. */
export function failureOffset(root: YamlNode | undefined, { offset, at, word }: Failure): number {
  const part = partAt(root, offset);
  const found = at.flatMap((keys) => findPath(part, keys.split(".").map(step)) ?? []);
  for (const { node } of found) {
    const item = node.kind === "sequence" ? node.items.find((one) => word !== undefined && textOf(one) === word) : undefined;
    if (item !== undefined) return item.start;
  }
  const [first] = found;
  if (first === undefined) return offset;
  return first.node.kind === "scalar" ? first.node.start : first.keyStart;
}

function step(key: string): string | number {
  return /^[0-9]+$/.test(key) ? Number(key) : key;
}

/** The mapping at an offset: the policy itself, or the rule that starts there. */
function partAt(root: YamlNode | undefined, offset: number): YamlNode | undefined {
  const rules = findPath(root, ["rules"])?.node;
  const items = rules?.kind === "sequence" ? rules.items : [];
  const rule = items.find((item) => item.start === offset);
  return rule === undefined ? root : resolveAlias(rule);
}

function textOf(node: YamlNode): string | undefined {
  const found = resolveAlias(node);
  return found?.kind === "scalar" ? lower(trim(found.text)) : undefined;
}
