/** The parts of a mapping that say where one value comes from: paths, texts, conditions, look-ups. */
import { booleanOf, entriesOf, fail, fieldsOf, kindName, wordOf, type Fields, type Findings } from "../source/fields.ts";
import { quoteForMessage, type SourceNode } from "../source/index.ts";
import { iteratedPrefix, parsePath, sameStep } from "./mapping-path.ts";
import type { Condition, Each, Lookup, MappingPath, Otherwise, Scalar, TextSpec } from "./mapping-types.ts";
import { parseRational } from "./rational.ts";

const TEXT = ["path", "const", "optional", "values", "otherwise"] as const;
const CONDITION = ["path", "equals", "in", "otherwise", "missing"] as const;
const REFUSE = "refuse";

/** A path given as text. */
export function parsePathAt(findings: Findings, node: SourceNode | undefined, name: string): MappingPath | undefined {
  if (node === undefined) return undefined;
  if (node.kind !== "string") return fail(findings, "wrong_type", `${name} must be a path, not ${kindName(node)}`, node);
  const { path, error } = { path: undefined, ...parsePath(node.value) };
  return path ?? fail(findings, "path", `${name} ${quoteForMessage(node.value)}: ${error ?? "no path"}`, node, "Example: `servers[*].tools[*].name`.");
}

/** `key: <path>`, or a mapping with `path` or `const`. */
export function parseText(findings: Findings, fields: Fields, key: string, each: Each | undefined): TextSpec | undefined {
  const node = fields.get(key);
  const name = `${fields.path}.${key}`;
  if (node === undefined) return undefined;
  if (node.kind === "string") {
    const path = bound(findings, node, name, each);
    return path && { kind: "path", path, optional: false };
  }
  const inner = fieldsOf(findings, node, name, TEXT);
  if (inner === undefined || !oneOf(findings, inner, ["path", "const"])) return undefined;
  const constant = inner.get("const");
  if (constant !== undefined) {
    if (inner.get("values") ?? inner.get("optional")) fail(findings, "combination", `${name}.const stands alone`, constant);
    const value = scalarText(findings, constant, `${name}.const`);
    return value === undefined ? undefined : { kind: "const", value };
  }
  const path = bound(findings, inner.get("path"), `${name}.path`, each);
  const optional = booleanOf(findings, inner.get("optional"), `${name}.optional`) ?? false;
  const lookup = parseLookup(findings, inner);
  return path && { kind: "path", path, optional, ...(lookup === undefined ? {} : { lookup }) };
}

/** One condition or a list of them; none where the key is missing. */
export function parseConditions(findings: Findings, fields: Fields, key: string, soft: Otherwise, each: Each): readonly Condition[] {
  const node = fields.get(key);
  if (node === undefined) return [];
  const list = node.kind === "array" ? node.items : [node];
  if (list.length === 0) fail(findings, "empty", `${fields.path}.${key} holds no condition`, node);
  return list.flatMap((item, i) => parseCondition(findings, item, `${fields.path}.${key}${node.kind === "array" ? `[${i}]` : ""}`, soft, each) ?? []);
}

function parseCondition(findings: Findings, node: SourceNode, name: string, soft: Otherwise, each: Each): Condition | undefined {
  const fields = fieldsOf(findings, node, name, CONDITION);
  if (fields === undefined || !oneOf(findings, fields, ["equals", "in"])) return undefined;
  const path = fields.get("path");
  if (path === undefined) return fail(findings, "required", `${name} needs the key path`, node);
  const parsed = bound(findings, path, `${name}.path`, each);
  const list = fields.get("in");
  if (list !== undefined && (list.kind !== "array" || list.items.length === 0)) {
    return fail(findings, "wrong_type", `${name}.in must be a list with at least one value`, list);
  }
  const values = list?.kind === "array" ? list.items : [fields.get("equals") ?? node];
  const accepted = values.flatMap((value) => scalarOf(findings, value, name) ?? []);
  if (fields.get("otherwise") === undefined) {
    return fail(findings, "required", `${name} needs otherwise: ${soft} or refuse; what is not accepted is never guessed`, node);
  }
  const otherwise = wordOf(findings, fields.get("otherwise"), `${name}.otherwise`, [soft, "refuse"]);
  const missing = wordOf(findings, fields.get("missing"), `${name}.missing`, ["refuse", soft, "accept"]) ?? "refuse";
  return parsed && otherwise && { path: parsed, accepted, otherwise, missing };
}

/** `values` with its `otherwise`; one without the other is an error. */
export function parseLookup(findings: Findings, fields: Fields): Lookup | undefined {
  const node = fields.get("values");
  const rest = fields.get("otherwise");
  if (node === undefined && rest === undefined) return undefined;
  if (node === undefined || rest === undefined) {
    return fail(findings, "required", `${fields.path} needs values and otherwise together; what is in no list is never guessed`, node ?? rest ?? fields.node);
  }
  const values = new Map<string, string>();
  for (const entry of entriesOf(findings, node, `${fields.path}.values`)) {
    const value = scalarText(findings, entry.value, `${fields.path}.values`);
    if (value !== undefined) values.set(entry.key, value);
  }
  if (values.size === 0) fail(findings, "empty", `${fields.path}.values holds nothing`, node);
  const value = scalarText(findings, rest, `${fields.path}.otherwise`);
  if (value === undefined) return undefined;
  return { values, otherwise: value === REFUSE ? { kind: "refuse" } : { kind: "value", value } };
}

/** A path whose iterations are those of the section's items, so that it means one value for each item. */
export function bound(findings: Findings, node: SourceNode | undefined, name: string, each: Each | undefined): MappingPath | undefined {
  const path = parsePathAt(findings, node, name);
  if (path === undefined || node === undefined) return undefined;
  const prefix = iteratedPrefix(path);
  if (prefix.every((step, i) => sameStep(step, each?.path.steps[i]))) return path;
  const help = each === undefined ? "It must lead to one value of the document." : `Start it as \`each\` does: \`${each.path.text}\`.`;
  return fail(findings, "path", `${name} ${quoteForMessage(path.text)} iterates over something that \`each\` does not`, node, help);
}

/** Whether exactly one of the keys is there; else an error. */
export function oneOf(findings: Findings, fields: Fields, keys: readonly string[]): boolean {
  if (keys.filter((key) => fields.get(key) !== undefined).length === 1) return true;
  fail(findings, "combination", `${fields.path} needs exactly one of ${keys.join(" and ")}`, fields.node);
  return false;
}

function scalarOf(findings: Findings, node: SourceNode, name: string): Scalar | undefined {
  switch (node.kind) {
    case "string":
      return { kind: "string", value: node.value };
    case "number":
      return parseRational(node.text) === undefined
        ? fail(findings, "wrong_type", `${name}: the number is too long`, node)
        : { kind: "number", text: node.text };
    case "boolean":
      return { kind: "boolean", value: node.value };
    case "null":
      return { kind: "null" };
    case "object":
    case "array":
      return fail(findings, "wrong_type", `${name} compares with one value, not with ${kindName(node)}`, node);
  }
}

function scalarText(findings: Findings, node: SourceNode, name: string): string | undefined {
  if (node.kind === "string" && node.value !== "") return node.value;
  if (node.kind === "number") return node.text;
  return fail(findings, "wrong_type", `${name} must be text or a number, not ${kindName(node)}`, node);
}
