/**
 * What a plain (unquoted) YAML scalar is. Only what every reader takes for the same value becomes something other than text:
 * decimal numbers in JSON's spelling, true and false, null. `010`, `0x10`, `1_000`, `1:30`, `.inf`, `yes` and dates stay the
 * text they are; whoever wanted a number there says so with the place.
 */

/** A plain scalar's meaning. */
export type Plain =
  { readonly kind: "null" } | { readonly kind: "boolean"; readonly value: boolean } | { readonly kind: "number" } | { readonly kind: "string" };

const NUMBER = /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?$/;

/** Judges the text of a plain scalar. */
export function plainScalar(text: string): Plain {
  switch (text) {
    case "":
    case "~":
    case "null":
    case "Null":
    case "NULL":
      return { kind: "null" };
    case "true":
    case "True":
    case "TRUE":
      return { kind: "boolean", value: true };
    case "false":
    case "False":
    case "FALSE":
      return { kind: "boolean", value: false };
    default:
      return { kind: NUMBER.test(text) ? "number" : "string" };
  }
}
