/**
 * The positioned tree that strict JSON and strict YAML both become. Adapters, the configuration and the mapping read this
 * and nothing else, so every one of them can say where a value stands.
 */
import type { Origin } from "../diagnostic.ts";

interface At {
  /** Line of the value's first character, from 1. */
  readonly line: number;
  /** Column of the value's first character in code points, from 1. */
  readonly column: number;
}

/** One key and its value; keys are unique within their object after strict reading. */
export interface Member extends At {
  readonly key: string;
  readonly value: SourceNode;
}

/** An object or mapping; its members are in the order of the text. */
export interface ObjectNode extends At {
  readonly kind: "object";
  readonly members: readonly Member[];
}
/** An array or sequence. */
export interface ArrayNode extends At {
  readonly kind: "array";
  readonly items: readonly SourceNode[];
}
/** Text. */
export interface StringNode extends At {
  readonly kind: "string";
  readonly value: string;
}
/** A number. */
export interface NumberNode extends At {
  readonly kind: "number";
  /** Always finite. */
  readonly value: number;
  /** As it was written, for exact arithmetic. */
  readonly text: string;
}
/** True or false. */
export interface BooleanNode extends At {
  readonly kind: "boolean";
  readonly value: boolean;
}
/** Null. */
export interface NullNode extends At {
  readonly kind: "null";
}
/** Any value of a document, with its place. */
export type SourceNode = ObjectNode | ArrayNode | StringNode | NumberNode | BooleanNode | NullNode;

/** A strictly read document and the file it came from. */
export interface SourceDocument {
  readonly file: string;
  readonly format: "json" | "yaml";
  readonly root: SourceNode;
  /** Lower-case hex sha256 of the file's bytes. */
  readonly sha256: string;
}

/** The value under `key`, or undefined where the node is no object or lacks it. */
export function member(node: SourceNode | undefined, key: string): SourceNode | undefined {
  if (node?.kind !== "object") return undefined;
  return node.members.find((m) => m.key === key)?.value;
}

/** The string under `key`, or undefined where there is none or it is of another kind. */
export function stringMember(node: SourceNode | undefined, key: string): string | undefined {
  const value = member(node, key);
  return value?.kind === "string" ? value.value : undefined;
}

/** One step of a JSON pointer, escaped as RFC 6901 has it. */
export function pointerStep(key: string | number): string {
  return "/" + String(key).replaceAll("~", "~0").replaceAll("/", "~1");
}

/** The place of a node as it goes into the report. */
export function originOf(file: string, node: At, pointer: string): Origin {
  return { file, line: node.line, column: node.column, pointer };
}
