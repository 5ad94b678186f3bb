/** `any` and `map[string]any`: data whose keys nobody declared. */
import type { JsonSyntax, JsonSyntaxMember } from "../../source/index.ts";
import { trim, wellFormed } from "../text/index.ts";
import type { JsonMap, JsonValue } from "./json-value.ts";
import { kindWord, type Decoding, type GoType } from "./types.ts";

/**
 * `map[string]any`; undefined is Go's nil map. A second value for the same field is merged into the first at its first level,
 * `null` clears it. Keys are case-sensitive.
 */
export const goMap: GoType<JsonMap | undefined> = {
  name: "map[string]interface {}",
  zero: () => undefined,
  decode: (old, node, decoding) => {
    if (node.kind === "null") return undefined;
    if (node.kind !== "object") {
      decoding.mismatch(kindWord(node), "map[string]interface {}", node.start);
      return old;
    }
    const map = new Map(old);
    fill([[node.members, map]], [], decoding);
    return map;
  },
};

/** Containers that wait to be filled, kept in a list so that no depth overflows the stack. */
type OpenMap = readonly [readonly JsonSyntaxMember[], Map<string, JsonValue>];
type OpenList = readonly [readonly JsonSyntax[], JsonValue[]];

function fill(maps: OpenMap[], lists: OpenList[], decoding: Decoding): void {
  const convert = (node: JsonSyntax): JsonValue => {
    switch (node.kind) {
      case "object": {
        const map = new Map<string, JsonValue>();
        if (node.members.length > 0) maps.push([node.members, map]);
        return map;
      }
      case "array": {
        const list: JsonValue[] = [];
        if (node.items.length > 0) lists.push([node.items, list]);
        return list;
      }
      case "string":
        return wellFormed(node.value);
      case "number":
        return double(node.text, node.start, decoding);
      case "boolean":
        return node.value;
      case "null":
        return null;
    }
  };
  for (;;) {
    const map = maps.pop();
    if (map !== undefined) {
      fillMap(map, convert, decoding);
      continue;
    }
    const list = lists.pop();
    if (list === undefined) return;
    for (const item of list[0]) list[1].push(convert(item));
  }
}

function fillMap([members, map]: OpenMap, convert: (node: JsonSyntax) => JsonValue, decoding: Decoding): void {
  // What an earlier value of the same field left there is no double inside this object.
  const before = map.size;
  const seen = before === 0 ? map : new Set<string>();
  let blanks = false;
  for (const { key, keyStart, value } of members) {
    const name = wellFormed(key);
    if (seen.has(name)) decoding.note({ code: "duplicate_key", key: name, field: name, offset: keyStart });
    map.set(name, convert(value));
    if (seen instanceof Set) seen.add(name);
    blanks ||= trim(name) !== name;
  }
  if (blanks) noteCollisions(members, decoding);
}

/** Intents trim their keys: of two that are then equal Gait keeps one at random. */
function noteCollisions(members: readonly JsonSyntaxMember[], decoding: Decoding): void {
  const byTrimmed = new Map<string, string>();
  for (const { key, keyStart } of members) {
    const name = wellFormed(key);
    const field = trim(name);
    const other = byTrimmed.get(field) ?? name;
    if (other !== name) decoding.note({ code: "colliding_key", key: name, field, offset: keyStart });
    byTrimmed.set(field, other);
  }
}

/** IEEE double; what overflows is an error, what underflows is 0. */
function double(text: string, offset: number, decoding: Decoding): number {
  const value = Number(text);
  if (Number.isFinite(value)) return value;
  decoding.mismatch(`number ${text}`, "float64", offset);
  return 0;
}
