import { readYaml, type YamlNode, type YamlNoteCode } from "../../../src/gait/yaml/index.ts";

/** A tree as plain data: scalars as their text, mappings as lists of pairs. */
export type Plain = string | readonly Plain[] | { readonly pairs: readonly (readonly [string, Plain])[] };

export function plain(node: YamlNode | undefined): Plain {
  if (node === undefined) return "";
  switch (node.kind) {
    case "scalar":
      return node.text;
    case "alias":
      return plain(node.target);
    case "sequence":
      return node.items.map(plain);
    case "mapping":
      return { pairs: node.entries.map(({ key, value }) => [keyText(key), plain(value)]) };
  }
}

function keyText(key: YamlNode): string {
  const text = plain(key);
  return typeof text === "string" ? text : JSON.stringify(text);
}

/** The first document as JSON data; a failure as its message and offset. */
export function parsed(text: string): unknown {
  const { documents, failure } = readYaml(text);
  if (failure !== undefined) return `${failure.message} @${failure.offset}`;
  return simple(plain(documents[0]?.root));
}

/** Pairs as objects, for short expectations. */
function simple(value: Plain): unknown {
  if (typeof value === "string") return value;
  if ("pairs" in value) return Object.fromEntries(value.pairs.map(([key, item]) => [key, simple(item)]));
  return value.map(simple);
}

export function failure(text: string): string | undefined {
  return readYaml(text).failure?.message;
}

export function noteCodes(text: string): readonly YamlNoteCode[] {
  return readYaml(text).notes.map(({ code }) => code);
}
