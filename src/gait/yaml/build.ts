/** Makes nodes, registers anchors, and refuses keys that stand twice. */
import { fail, type Cursor } from "./cursor.ts";
import type { ScalarStyle, YamlAlias, YamlEntry, YamlMapping, YamlNode, YamlScalar, YamlSequence } from "./nodes.ts";
import type { Properties } from "./properties.ts";

type Start = { readonly start: number; readonly properties: Properties | undefined };

export function scalarNode(cursor: Cursor, at: Start, style: ScalarStyle, text: string): YamlScalar {
  const tag = at.properties?.tag?.name;
  if (tag === "!!map" || tag === "!!seq") fail(cursor, `could not find ${tag.slice(2)}`, at.start);
  return register(cursor, { kind: "scalar", ...common(at), style, text });
}

export function sequenceNode(cursor: Cursor, at: Start, items: readonly YamlNode[]): YamlSequence {
  return register(cursor, { kind: "sequence", ...common(at), items });
}

export function mappingNode(cursor: Cursor, at: Start, entries: readonly YamlEntry[], mark: number): YamlMapping {
  return register(cursor, { kind: "mapping", ...common(at), entries, mark });
}

/** An alias may not carry properties of its own. */
export function aliasNode(cursor: Cursor, alias: YamlAlias, properties: Properties | undefined): YamlAlias {
  if (properties !== undefined) fail(cursor, "an alias may not have an anchor or a tag", properties.at);
  return alias;
}

/** Collects entries and refuses a second key of the same text, whatever the two keys stand for. */
export interface EntryList {
  readonly entries: readonly YamlEntry[];
  readonly add: (key: YamlNode, value: YamlNode) => void;
  /** Checks a key as soon as it is read; `blame` is where a message about a collection in its place points. */
  readonly check: (key: YamlNode, blame?: number) => void;
}

export function entryList(cursor: Cursor, placeOf: (offset: number) => string): EntryList {
  const entries: YamlEntry[] = [];
  const seen = new Map<string, number>();
  return {
    entries,
    check: (key, blame = key.start) => {
      if (key.kind === "mapping" || key.kind === "sequence") {
        fail(cursor, "found an invalid key for this map", blame);
        return;
      }
      const text = key.kind === "alias" ? `*${key.name}` : key.text;
      const first = seen.get(text);
      if (first !== undefined) fail(cursor, `mapping key "${text}" already defined at ${placeOf(first)}`, key.start);
      seen.set(text, key.start);
    },
    add: (key, value) => {
      if (key.kind === "scalar" || key.kind === "alias") entries.push({ key, value });
    },
  };
}

function common({ start, properties }: Start): Pick<YamlScalar, "start" | "anchor" | "tag"> {
  return { start, anchor: properties?.anchor, tag: properties?.tag };
}

function register<T extends YamlNode>(cursor: Cursor, node: T): T {
  if (node.anchor !== undefined) cursor.anchors.set(node.anchor, node);
  return node;
}
