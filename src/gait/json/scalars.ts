/** Strings, booleans, integers and times as `encoding/json` decodes them. `null` leaves the old value. */
import { parseGoTime, wellFormed, ZERO_TIME } from "../text/index.ts";
import { timeError } from "./time-error.ts";
import { kindWord, type GoType } from "./types.ts";

/** `string`; lone surrogates become U+FFFD. */
export const goString: GoType<string> = {
  name: "string",
  zero: () => "",
  decode: (old, node, decoding) => {
    if (node.kind === "string") return wellFormed(node.value);
    if (node.kind !== "null") decoding.mismatch(kindWord(node), "string", node.start);
    return old;
  },
};

/** `bool`. */
export const goBool: GoType<boolean> = {
  name: "bool",
  zero: () => false,
  decode: (old, node, decoding) => {
    if (node.kind === "boolean") return node.value;
    if (node.kind !== "null") decoding.mismatch(kindWord(node), "bool", node.start);
    return old;
  },
};

const INTEGER = /^-?[0-9]+$/;
const MIN_INT64 = -(2n ** 63n);
const MAX_INT64 = 2n ** 63n - 1n;

/** `int64`: neither fraction nor exponent. */
export const goInt64: GoType<bigint> = {
  name: "int64",
  zero: () => 0n,
  decode: (old, node, decoding) => {
    if (node.kind === "number") {
      if (isInt64(node.text)) return BigInt(node.text);
      decoding.mismatch(`number ${node.text}`, "int64", node.start);
    } else if (node.kind !== "null") {
      decoding.mismatch(kindWord(node), "int64", node.start);
    }
    return old;
  },
};

function isInt64(text: string): boolean {
  if (!INTEGER.test(text)) return false;
  if (text.length < 19) return true;
  // Long runs of digits are out of range whatever they are; BigInt would take quadratic time over them.
  if (text.length > 20) return false;
  const value = BigInt(text);
  return value >= MIN_INT64 && value <= MAX_INT64;
}

/**
 * `time.Time`, in nanoseconds since the epoch; undefined is the zero time. Go looks at the raw text between the quotes, before
 * escapes are undone.
 */
export const goTime: GoType<bigint | undefined> = {
  name: "time.Time",
  zero: () => undefined,
  decode: (old, node, decoding) => {
    if (node.kind === "null") return old;
    if (node.kind !== "string") {
      decoding.fatal("Time.UnmarshalJSON: input is not a JSON string", node.start);
      return old;
    }
    const raw = decoding.text.slice(node.start + 1, node.end - 1);
    const instant = parseGoTime(raw);
    if (instant === undefined) decoding.fatal(timeError(raw), node.start);
    return instant === ZERO_TIME ? undefined : instant;
  },
};
