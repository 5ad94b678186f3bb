/** `[]T`: Go decodes element N of a second value over element N of the first. */
import { kindWord, type GoType } from "./types.ts";

/**
 * A slice with its backing array: elements behind `length` are out of sight, but a longer value decoded later starts from them.
 */
export interface GoList<T> {
  readonly slots: T[];
  readonly length: number;
}

/** A list type; undefined is Go's nil slice. `null` clears it, an empty array forgets the backing array. */
export function goList<T>(element: GoType<T>): GoType<GoList<T> | undefined> {
  const name = `[]${element.name}`;
  return {
    name,
    zero: () => undefined,
    decode: (old, node, decoding) => {
      if (node.kind === "null") return undefined;
      if (node.kind !== "array") {
        decoding.mismatch(kindWord(node), name, node.start);
        return old;
      }
      const slots = node.items.length === 0 ? [] : (old?.slots ?? []);
      for (const [index, item] of node.items.entries()) {
        const fresh = index >= slots.length;
        slots[index] = element.decode(fresh ? element.zero() : (slots[index] ?? element.zero()), item, decoding);
      }
      return { slots, length: node.items.length };
    },
  };
}

/** The visible elements; none of a nil slice. */
export function listItems<T>(list: GoList<T> | undefined): readonly T[] {
  if (list === undefined) return [];
  return list.length === list.slots.length ? list.slots : list.slots.slice(0, list.length);
}
