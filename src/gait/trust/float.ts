/** Go's `float64` in JSON. */
import type { GoType } from "../json/index.ts";

/** A number that overflows is an error, one that underflows is 0; `null` leaves the old value. */
export const goFloat64: GoType<number> = {
  name: "float64",
  zero: () => 0,
  decode: (old, node, decoding) => {
    if (node.kind === "null") return old;
    if (node.kind !== "number") {
      decoding.mismatch(node.kind === "boolean" ? "bool" : node.kind, "float64", node.start);
      return old;
    }
    const value = Number(node.text);
    if (Number.isFinite(value)) return value;
    decoding.mismatch(`number ${node.text}`, "float64", node.start);
    return old;
  },
};
