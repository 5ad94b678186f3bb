/** Makes nodes, registers anchors, and refuses keys that stand twice. */
import { checkDepth, fail, failLate, type Cursor } from "./cursor.ts";
import { resolvePlain } from "./resolve.ts";
import type { Properties, ScalarStyle, YamlAlias, YamlEntry, YamlMapping, YamlNode, YamlScalar, YamlSequence } from "./nodes.ts";

type Start = { readonly start: number; readonly properties: Properties | undefined };

/** Tags of YAML's own for single values, and for collections; a tag of neither kind has no say in what it stands at. */
const SCALAR_TAGS: ReadonlySet<string> = new Set(["!!binary", "!!bool", "!!float", "!!int", "!!null", "!!str", "!!timestamp"]);
const COLLECTION_TAGS: ReadonlyMap<string, string> = new Map([
  ["!!map", "could not find map"],
  ["!!merge", "could not find merge key"],
  ["!!omap", "value is not allowed in this context"],
  ["!!seq", "could not find seq"],
  ["!!set", "could not find map"],
]);

/** Whether a tag makes a single value of what it stands at. */
export function isScalarTag(tag: string): boolean {
  return SCALAR_TAGS.has(tag);
}

/** A scalar that ends where the cursor stands. */
export function scalarNode(cursor: Cursor, at: Start, style: ScalarStyle, text: string): YamlScalar {
  const tag = at.properties?.tag?.name ?? "";
  const isMergeKey = tag === "!!merge" && style === "plain" && text === "<<";
  const message = COLLECTION_TAGS.get(tag);
  if (message !== undefined && !isMergeKey && !(style === "plain" && text === "")) fail(cursor, message, behindTag(at));
  checkDepth(cursor, cursor.depth + 1);
  return register(cursor, { kind: "scalar", ...common(at), style, text });
}

/** A sequence that ends where the cursor stands. */
export function sequenceNode(cursor: Cursor, at: Start, items: readonly YamlNode[]): YamlSequence {
  checkCollectionTag(cursor, at, ["!!map", "!!merge", "!!set"]);
  return register(cursor, { kind: "sequence", ...common(at), items });
}

/** A mapping that ends where the cursor stands; `mark` is where Gait's messages place it. */
export function mappingNode(cursor: Cursor, at: Start, entries: readonly YamlEntry[], mark: number): YamlMapping {
  checkCollectionTag(cursor, at, ["!!merge", "!!seq"]);
  return register(cursor, { kind: "mapping", ...common(at), entries, mark });
}

function checkCollectionTag(cursor: Cursor, at: Start, others: readonly string[]): void {
  const tag = at.properties?.tag?.name ?? "";
  if (SCALAR_TAGS.has(tag)) fail(cursor, "unexpected scalar value type", at.start);
  else if (others.includes(tag)) fail(cursor, COLLECTION_TAGS.get(tag) ?? "", behindTag(at));
}

/** Where Gait places what is wrong with the node of a tag. */
function behindTag({ start, properties }: Start): number {
  const tag = properties?.tag;
  return tag === undefined ? start : tag.start + tag.name.length;
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

/** Collects the entries of one mapping; `placeOf` words a place for messages. */
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
      // A tag of YAML's own that Gait does not know goes to the mapping, which may have none.
      const { tag } = key;
      if (tag?.name.startsWith("!!") === true && !SCALAR_TAGS.has(tag.name) && tag.name !== "!!merge") {
        fail(cursor, "tag was used where mapping is expected", tag.start);
      }
      const text = key.kind === "alias" ? `*${key.name}` : key.text;
      const first = seen.get(text);
      if (first !== undefined) fail(cursor, `mapping key "${text}" already defined at ${placeOf(first)}`, key.start);
      seen.set(text, key.start);
    },
    add: (key, value) => {
      if (key.kind !== "scalar" && key.kind !== "alias") return;
      if (key.kind === "scalar" && key.style === "plain" && key.text === "<<") checkMerged(cursor, value);
      entries.push({ key, value });
    },
  };
}

/** Only mappings, or a list of them, can be merged, also where Gait ignores what comes of it. */
function checkMerged(cursor: Cursor, value: YamlNode): void {
  for (const one of value.kind === "sequence" ? value.items : [value]) {
    if (one.kind === "mapping" || one.kind === "alias") continue;
    const kind = one.kind === "sequence" ? "sequence" : resolvePlain(one.text).kind === "null" && one.style === "plain" ? "null" : "string";
    failLate(cursor, `${kind} was used where mapping is expected`, one.start);
  }
}

function common({ start, properties }: Start): Pick<YamlScalar, "start" | "anchor" | "tag"> {
  return { start, anchor: properties?.anchor, tag: properties?.tag };
}

function register<T extends YamlNode>(cursor: Cursor, node: T): T {
  if (node.anchor !== undefined) cursor.anchors.set(node.anchor, node);
  return node;
}
