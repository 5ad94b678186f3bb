/** Structs and pointers to them. */
import { foldKey } from "./fold-key.ts";
import { kindWord, type Decoded, type Decoding, type GoType } from "./types.ts";
import type { JsonSyntaxMember } from "../../source/index.ts";

/** One bit a field tells which ones an object has given already. */
const MAX_FIELDS = 32;

interface Field {
  readonly field: string;
  readonly type: GoType<unknown>;
  readonly bit: number;
}

/** Fields by JSON name. */
type Fields = { readonly [name: string]: GoType<never> | GoType<unknown> };
/** A decoded struct: one value per field. */
type StructOf<F> = { [K in keyof F]: Decoded<F[K]> };

/**
 * A struct. Keys are matched exactly or in another case, unknown ones are passed over, a doubled one is decoded over the value
 * it has; `null` leaves everything as it is. `name` has its package: `gate.IntentTarget`.
 */
export function goStruct<F extends { readonly [name: string]: unknown }>(name: string, fields: F): GoType<StructOf<F>> {
  type Struct = StructOf<F>;
  const list = Object.entries(fields as unknown as Fields) as [string, GoType<unknown>][];
  if (list.length > MAX_FIELDS) throw new RangeError(`${name} has more than ${MAX_FIELDS} fields`);
  const known = new Map(list.map(([field, type], at): [string, Field] => [field, { field, type, bit: 1 << at }]));
  const folded = new Map([...known.values()].map((field) => [foldKey(field.field), field]));
  const shortName = name.slice(name.indexOf(".") + 1);
  // Most zero values are shared scalars; only structs inside the struct have to be made anew each time.
  const template = Object.fromEntries(list.map(([field, type]) => [field, type.zero()]));
  const inner = list.filter(([field]) => typeof template[field] === "object");
  const zero = (): Struct => {
    const struct = { ...template };
    for (const [field, type] of inner) struct[field] = type.zero();
    return struct as Struct;
  };
  const decodeMembers = (struct: Struct, members: readonly JsonSyntaxMember[], decoding: Decoding): void => {
    const slots = struct as { [name: string]: unknown };
    let seen = 0;
    let unknown: Set<string> | undefined;
    for (const { key, keyStart, value } of members) {
      const exact = known.get(key);
      const found = exact ?? folded.get(foldKey(key));
      if (found === undefined) {
        noteUnknown((unknown ??= new Set()), key, keyStart, decoding);
        continue;
      }
      const { field, type, bit } = found;
      if ((seen & bit) !== 0) decoding.note({ code: "duplicate_key", key, field, offset: keyStart });
      seen |= bit;
      if (exact === undefined) decoding.note({ code: "folded_key", key, field, offset: keyStart });
      decoding.enter(shortName, field);
      slots[field] = type.decode(slots[field], value, decoding);
      decoding.leave();
    }
  };
  return {
    name,
    zero,
    decode: (old, node, decoding) => {
      if (node.kind === "object") decodeMembers(old, node.members, decoding);
      else if (node.kind !== "null") decoding.mismatch(kindWord(node), name, node.start);
      return old;
    },
  };
}

function noteUnknown(seen: Set<string>, key: string, offset: number, decoding: Decoding): void {
  if (seen.has(key)) decoding.note({ code: "duplicate_key", key, field: key, offset });
  seen.add(key);
  decoding.note({ code: "unknown_key", key, field: key, offset });
}

/** A pointer to a struct: undefined until an object is given, and again after `null`. */
export function goPointer<T>(target: GoType<T>): GoType<T | undefined> {
  return {
    name: target.name,
    zero: () => undefined,
    decode: (old, node, decoding) => {
      if (node.kind === "null") return undefined;
      return target.decode(old ?? target.zero(), node, decoding);
    },
  };
}
