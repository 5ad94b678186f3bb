/** Decoders: from YAML nodes to values of known shape, with Gait's conversions, its messages and its order of failure. */
import type { Diagnostic, Position } from "../../diagnostic.ts";
import { bracketed, resolveAlias, type YamlFile, type YamlMapping, type YamlNode } from "../yaml/index.ts";
import { policyNote, type PolicyNoteCode } from "./notes.ts";
import { scalarValue } from "./scalar-value.ts";

/** Nodes that may be visited: aliases can make a small file stand for an endless one. */
const NODE_LIMIT = 5_000_000;

/** What does not fit into a policy's fields, in Gait's words. */
export interface DecodeFailure {
  /** Without the prefix `parse policy yaml: `. */
  readonly message: string;
  readonly position: Position;
}

/** Carried through one decoding. */
export interface DecodeContext {
  readonly file: YamlFile;
  readonly notes: Diagnostic[];
  /** Go's name of the top-level field that is being decoded. */
  field: string;
  /** The first failure; it decides, and nothing is read after it. */
  failure: DecodeFailure | undefined;
  visited: number;
}

/** Reads a node, or stands in for one that is absent. */
export interface Decoder<T> {
  readonly zero: T;
  readonly read: (node: YamlNode, context: DecodeContext) => T;
}

/** A context for decoding one file. */
export function newContext(file: YamlFile): DecodeContext {
  return { file, notes: [], field: "", failure: undefined, visited: 0 };
}

/** Refuses the file because of what stands at an offset. */
export function refuse(context: DecodeContext, message: string, offset: number): void {
  if (context.failure !== undefined) return;
  const position = context.file.positionOf(offset);
  context.failure = { message: `${bracketed(position)} ${message}`, position };
}

/** Notes something that Gait swallows, at an offset of the text. */
export function remark(context: DecodeContext, code: PolicyNoteCode, offset: number, detail?: string): void {
  context.notes.push(policyNote(code, context.file.positionOf(offset), detail));
}

/** The node behind an alias; undefined after a refusal. Counts, so that aliases cannot make the work endless. */
export function target(node: YamlNode, context: DecodeContext): Exclude<YamlNode, { readonly kind: "alias" }> | undefined {
  if (context.failure !== undefined) return undefined;
  context.visited++;
  if (context.visited > NODE_LIMIT) {
    refuse(context, "aliases make this file too large", node.start);
    return undefined;
  }
  const found = resolveAlias(node);
  if (found !== undefined && found.kind !== "alias") return found;
  if (node.kind === "alias") refuse(context, `could not find alias "${node.name}"`, node.start + 1);
  return undefined;
}

/** Where Gait's messages place a node. */
export function markOf(node: YamlNode): number {
  return node.tag?.start ?? (node.kind === "mapping" ? node.mark : node.start);
}

/** Gait's word for a node that stands where another kind is expected. */
export function kindOf(node: YamlNode): string {
  if (node.tag !== undefined) return "tag";
  if (node.kind !== "scalar") return node.kind;
  if (node.style === "literal" || node.style === "folded") return "scalar";
  const value = scalarValue(node);
  switch (value.kind) {
    case "integer":
      return "int";
    case "float":
      return Number.isNaN(value.value) ? "nan" : Number.isFinite(value.value) ? "float" : "infinity";
    case "null":
    case "boolean":
    case "string":
      return value.kind;
    case "bytes":
    case "invalid":
      return "tag";
  }
}

/** Whether a node is an untagged null. */
export function isNull(node: YamlNode): boolean {
  return node.kind === "scalar" && node.tag === undefined && scalarValue(node).kind === "null";
}

/** A list: of anything that one decoder reads. */
export function list<T>(item: Decoder<T>): Decoder<readonly T[]> {
  return {
    zero: [],
    read: (node, context) => {
      const found = target(node, context);
      if (found === undefined || isNull(found)) return [];
      if (found.kind !== "sequence") {
        refuse(context, `${kindOf(found)} was used where sequence is expected`, markOf(found));
        return [];
      }
      const values: T[] = [];
      for (const one of found.items) {
        if (context.failure !== undefined) break;
        values.push(item.read(one, context));
      }
      return values;
    },
  };
}

/** One member of a mapping after merging. */
interface FoundMember {
  readonly node: YamlNode;
  readonly keyStart: number;
}

/** A mapping with fixed field names, decoded in the order given; `offset` is where it stands. */
export function struct<T extends object>(fields: { readonly [K in keyof T]: readonly [name: string, decoder: Decoder<T[K]>, goName?: string] }): Decoder<
  T & { readonly offset: number }
> {
  const entries = Object.entries<readonly [name: string, decoder: Decoder<unknown>, goName?: string]>(fields);
  const known = new Set(entries.map(([, [name]]) => name));
  // The mapped type above guarantees that each decoder stands at its own key.
  const build = (values: readonly (readonly [string, unknown])[], offset: number): T & { readonly offset: number } =>
    ({ ...Object.fromEntries(values), offset }) as T & { readonly offset: number };
  const zeroAt = (offset: number): T & { readonly offset: number } =>
    build(
      entries.map(([key, [, decoder]]) => [key, decoder.zero]),
      offset,
    );
  return {
    zero: zeroAt(0),
    read: (node, context) => {
      const found = target(node, context);
      // A null that carries an anchor does not pass for a mapping.
      if (found === undefined || (isNull(found) && node.anchor === undefined)) return zeroAt(node.start);
      if (found.kind !== "mapping" || found.tag !== undefined) {
        refuse(context, `${kindOf(found)} was used where mapping is expected`, markOf(found));
        return zeroAt(node.start);
      }
      const members = new Map<string, FoundMember>();
      if (!collect(found, context, members)) return zeroAt(node.start);
      const values = entries.map(([key, [name, decoder, goName]]) => {
        const member = members.get(name);
        if (goName !== undefined) context.field = goName;
        return [key, member === undefined ? decoder.zero : decoder.read(member.node, context)] as const;
      });
      for (const [name, { keyStart }] of members) {
        if (!known.has(name)) refuse(context, `unknown field "${name}"`, keyStart);
      }
      return build(values, node.kind === "alias" ? node.start : found.start);
    },
  };
}

/**
 * Gathers the members of a mapping, merged ones among them. False where a key is no text: Gait then reads nothing of the mapping,
 * not even whether its other keys are known.
 */
function collect(mapping: YamlMapping, context: DecodeContext, members: Map<string, FoundMember>): boolean {
  const own = new Map<string, FoundMember>();
  let onlyText = true;
  for (const { key, value } of mapping.entries) {
    const found = target(key, context);
    if (found?.kind !== "scalar") continue;
    if (found.style === "plain" && found.text === "<<") {
      remark(context, "yaml_merge_key", key.start);
      merge(value, context, own);
      continue;
    }
    const text = scalarValue(found);
    if (text.kind === "invalid") refuse(context, text.message, found.start);
    if (text.kind !== "string") {
      remark(context, "yaml_non_string_key", key.start);
      onlyText = false;
      continue;
    }
    addMember(own, text.value, { node: value, keyStart: key.start }, context);
  }
  if (!onlyText) return false;
  for (const [name, member] of own) addMember(members, name, member, context);
  return true;
}

function addMember(members: Map<string, FoundMember>, name: string, member: FoundMember, context: DecodeContext): void {
  if (members.has(name)) refuse(context, `duplicate key "${name}"`, member.keyStart);
  members.set(name, member);
}

function merge(value: YamlNode, context: DecodeContext, members: Map<string, FoundMember>): void {
  const found = target(value, context);
  if (found === undefined) return;
  if (found.kind === "mapping") collect(found, context, members);
  else refuse(context, `${kindOf(found)} was used where mapping is expected`, markOf(found));
}
