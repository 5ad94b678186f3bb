/** Decoders of single values. */
import { goFloat } from "../text/index.ts";
import { parseNumberText, type YamlNode } from "../yaml/index.ts";
import { markOf, refuse, remark, target, type DecodeContext, type Decoder } from "./decode.ts";
import { scalarValue, textOf, type ScalarValue } from "./scalar-value.ts";

const MIN_INT64 = -(1n << 63n);
const MAX_INT64 = (1n << 63n) - 1n;
const CANONICAL_INTEGER = /^-?(?:0|[1-9][0-9]*)$/;
/** What every reader of YAML takes for the same number. */
const PLAIN_NUMBER = /^-?(?:(?:0|[1-9][0-9]*)(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][-+]?[0-9]+)?$/;
/** Infinity and NaN have findings of their own. */
const NO_NUMBER = /^[-+]?\.(?:inf|nan)$/i;
/** Doubles from here on do not fit into 64 bits. */
const TWO_TO_63 = 2 ** 63;

/** A text with the place where it stands. */
export interface PlacedText {
  readonly text: string;
  readonly start: number;
}

/** Text with the offset at which its node starts. */
export const placedText: Decoder<PlacedText> = {
  zero: { text: "", start: 0 },
  read: (node, context) => ({ text: text.read(node, context), start: node.start }),
};

/** Text; numbers and booleans become their usual spelling, null becomes empty. */
export const text: Decoder<string> = {
  zero: "",
  read: (node, context) => readText(node, context),
};

/** Text in a list, where an empty item is worth a remark. */
export const itemText: Decoder<string> = {
  zero: "",
  read: (node, context) => {
    if (node.kind === "scalar" && scalarValue(node).kind === "null") remark(context, "yaml_null_item", node.start);
    return readText(node, context);
  },
};

/** Text of a list item with the offset at which its node starts. */
export const placedItem: Decoder<PlacedText> = {
  zero: placedText.zero,
  read: (node, context) => ({ text: itemText.read(node, context), start: node.start }),
};

function readText(node: YamlNode, context: DecodeContext): string {
  const value = valueOf(node, context, "string");
  if (value === undefined) return "";
  const result = textOf(value);
  if (node.kind === "scalar" && node.style === "plain" && value.kind !== "null" && value.kind !== "bytes" && result !== node.text) {
    remark(context, "yaml_odd_scalar", node.start, `${node.text} is read as the text ${JSON.stringify(result)}`);
  }
  return result ?? "";
}

/** A whole number within 64 bits. `type` is Go's name of its type. */
export function integer(type: "int" | "int64"): Decoder<bigint> {
  return {
    zero: 0n,
    read: (node, context) => {
      const value = valueOf(node, context, type);
      return value === undefined ? 0n : toInteger(value, node, context, type);
    },
  };
}

function toInteger(value: ScalarValue, node: YamlNode, context: DecodeContext, type: string): bigint {
  switch (value.kind) {
    case "null":
      // A null with nothing before it is the zero value; with a tag or an anchor it is no number.
      if (node.tag === undefined && node.anchor === undefined) return 0n;
      break;
    case "integer":
      if (value.tagged) break;
      return inRange(value.value, node, context, type);
    case "float":
      return truncated(value.value, node, context, type);
    case "string": {
      const number = numberIn(value.value);
      if (number === undefined) break;
      if (!(number >= 0) || number === Infinity) return overflow(value.value, node, context, type);
      remark(context, "yaml_number_from_text", node.start);
      return truncated(number, node, context, type);
    }
    case "boolean":
    case "bytes":
    case "invalid":
      break;
  }
  refuse(context, mismatch(goType(value), context, type), markOf(node));
  return 0n;
}

function inRange(value: bigint, node: YamlNode, context: DecodeContext, type: string): bigint {
  if (value < MIN_INT64 || value > MAX_INT64) return overflow(String(value), node, context, type);
  if (node.kind === "scalar" && !CANONICAL_INTEGER.test(node.text)) {
    remark(context, "yaml_odd_scalar", node.start, `${node.text} is read as the number ${value}`);
  }
  return value;
}

function overflow(value: string, node: YamlNode, context: DecodeContext, type: string): bigint {
  refuse(context, `cannot unmarshal ${value} into Go value of type ${type} ( overflow )`, node.start);
  return 0n;
}

/** Floats lose their fraction; what is too small for 64 bits wraps to the least number, as Go has it on common machines. */
function truncated(value: number, node: YamlNode, context: DecodeContext, type: string): bigint {
  if (Number.isNaN(value) || value >= TWO_TO_63) return overflow(goFloat(value, 21), node, context, type);
  const whole = value < -TWO_TO_63 ? MIN_INT64 : BigInt(Math.trunc(value));
  const isWhole = Number.isInteger(value);
  // Text that is read as a number has its own remark.
  if (isWhole && node.kind === "scalar" && scalarValue(node).kind === "string") return whole;
  const detail = `${node.kind === "scalar" ? node.text : String(value)} is read as the number ${whole}`;
  remark(context, isWhole ? "yaml_odd_scalar" : "yaml_fraction_truncated", node.start, detail);
  return whole;
}

/** The number that a text stands for; one that overflows is none, unless it says that it is infinite. */
function numberIn(text: string): number | undefined {
  const number = parseNumberText(text);
  return number !== undefined && Math.abs(number) === Infinity && /[0-9]/.test(text) ? undefined : number;
}

/** A floating point number. */
export const float: Decoder<number> = {
  zero: 0,
  read: (node, context) => {
    const value = valueOf(node, context, "float64");
    switch (value?.kind) {
      case undefined:
      case "null":
        return 0;
      case "integer":
      case "float": {
        const number = Number(value.value);
        if (node.kind === "scalar" && node.style === "plain" && !PLAIN_NUMBER.test(node.text) && !NO_NUMBER.test(node.text)) {
          remark(context, "yaml_odd_scalar", node.start, `${node.text} is read as the number ${number}`);
        }
        return number;
      }
      case "string": {
        const number = numberIn(value.value);
        if (number === undefined) break;
        remark(context, "yaml_number_from_text", node.start);
        return number;
      }
      case "boolean":
      case "bytes":
      case "invalid":
        break;
    }
    refuse(context, mismatch(goType(value), context, "float64"), markOf(node));
    return 0;
  },
};

/** true or false; no other word. */
export const boolean: Decoder<boolean> = {
  zero: false,
  read: (node, context) => {
    const value = valueOf(node, context, "bool");
    if (value === undefined || value.kind === "null") return false;
    if (value.kind !== "boolean") refuse(context, mismatch(goType(value), context, "bool"), markOf(node));
    return value.kind === "boolean" && value.value;
  },
};

/** As another decoder, but undefined for a field that is absent or null. */
export function optional<T>(decoder: Decoder<T>): Decoder<T | undefined> {
  return {
    zero: undefined,
    read: (node, context) => {
      const found = target(node, context);
      if (found?.kind === "scalar" && found.tag === undefined && found.anchor === undefined && scalarValue(found).kind === "null") return undefined;
      const value = decoder.read(node, context);
      return found?.kind === "scalar" && scalarValue(found).kind === "null" ? undefined : value;
    },
  };
}

/** The value of a scalar; a refusal where the node is none. */
function valueOf(node: YamlNode, context: DecodeContext, type: string): ScalarValue | undefined {
  const found = target(node, context);
  if (found === undefined) return undefined;
  if (found.kind === "scalar") {
    const value = scalarValue(found);
    if (value.kind === "invalid") refuse(context, value.message, found.start);
    return value;
  }
  const name = found.kind === "mapping" ? "map[string]interface {}" : "[]interface {}";
  refuse(context, mismatch(name, context, type), markOf(found));
  return undefined;
}

function mismatch(found: string, context: DecodeContext, type: string): string {
  return `cannot unmarshal ${found} into Go struct field Policy.${context.field} of type ${type}`;
}

/** Go's name for the type of a value. */
function goType(value: ScalarValue): string {
  switch (value.kind) {
    case "null":
      return "nil";
    case "boolean":
      return "bool";
    case "integer":
      return value.tagged ? "int" : value.value < 0n ? "int64" : "uint64";
    case "float":
      return "float64";
    case "string":
      return "string";
    case "bytes":
      return "[]uint8";
    case "invalid":
      return "invalid";
  }
}
