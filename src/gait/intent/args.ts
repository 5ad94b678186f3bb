/** `args` and `auth_context`: strings trimmed at every depth, keys included. */
import type { JsonMap, JsonValue } from "../json/index.ts";
import { trim } from "../text/index.ts";
import type { Checked } from "./checked.ts";

/**
 * Trims all strings. Of keys that are equal after trimming the last survives (Gait's choice is random). Works off a list, so
 * that no depth overflows the stack.
 */
export function normalizeArgs(args: JsonMap | undefined): Checked<JsonMap> {
  const value = new Map<string, JsonValue>();
  const maps: (readonly [JsonMap, Map<string, JsonValue>])[] = [[args ?? new Map<string, JsonValue>(), value]];
  const lists: (readonly [readonly JsonValue[], JsonValue[]])[] = [];
  const convert = (item: JsonValue): JsonValue => {
    if (typeof item === "string") return trim(item);
    if (item === null || typeof item !== "object") return item;
    if (isMap(item)) {
      const map = new Map<string, JsonValue>();
      maps.push([item, map]);
      return map;
    }
    const list: JsonValue[] = [];
    lists.push([item, list]);
    return list;
  };
  for (;;) {
    const map = maps.pop();
    if (map !== undefined) {
      for (const [key, item] of map[0]) {
        const name = trim(key);
        if (name === "") return { error: "args contains empty key" };
        map[1].set(name, convert(item));
      }
      continue;
    }
    const list = lists.pop();
    if (list === undefined) return { value };
    for (const item of list[0]) list[1].push(convert(item));
  }
}

/** Tells a map from a list among JSON containers. */
export function isMap(value: readonly JsonValue[] | JsonMap): value is JsonMap {
  return value instanceof Map;
}
