/** What a scalar of a policy file holds, tags applied the way Gait's YAML reader applies them. */
import { decodeUtf8Lossy, goFloat, goQuote, lower } from "../text/index.ts";
import { parseNumberText, resolvePlain, type YamlScalar } from "../yaml/index.ts";

/** What a scalar is before the field that it stands in asks for a type. */
export type ScalarValue =
  | { readonly kind: "null" }
  | { readonly kind: "boolean"; readonly value: boolean }
  /** `tagged`: made by a tag for numbers, which only text and floating point fields take. */
  | { readonly kind: "integer"; readonly value: bigint; readonly tagged: boolean }
  | { readonly kind: "float"; readonly value: number }
  | { readonly kind: "string"; readonly value: string }
  /** From `!!binary`; the value is what the bytes are as text. */
  | { readonly kind: "bytes"; readonly value: string }
  | { readonly kind: "invalid"; readonly message: string };

/** What `!!bool` takes, in any case. */
const TRUE_WORDS: ReadonlySet<string> = new Set(["1", "t", "true", "yes"]);
const FALSE_WORDS: ReadonlySet<string> = new Set(["0", "f", "false", "no"]);
/** As much of a text as is Base64, in groups of four. */
const BASE64_START = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?/;
const MIN_INT64 = -(1n << 63n);
const MAX_INT64 = (1n << 63n) - 1n;
/** From this power of ten on Go prints floats with an exponent. */
const LARGE = 6;

/** The value of a scalar; an unknown tag makes text of it, and `!!str` comes too late to protect a number. */
export function scalarValue(node: YamlScalar): ScalarValue {
  const plain = untagged(node);
  switch (node.tag?.name) {
    case "!!str":
      return { kind: "string", value: textOf(plain) ?? "" };
    case "!!int":
      return { kind: "integer", value: toInteger(plain), tagged: true };
    case "!!float":
      return toFloat(plain);
    case "!!bool":
      return toBoolean(plain);
    case "!!null":
      return { kind: "null" };
    case "!!binary":
      return plain.kind === "string" ? { kind: "bytes", value: fromBase64(plain.value) } : unconvertible(plain, "string");
    case "!!timestamp":
      return { kind: "invalid", message: "cannot unmarshal time.Time" };
    case undefined:
    case "!!map":
    case "!!merge":
    case "!!omap":
    case "!!seq":
    case "!!set":
      return plain;
    default:
      return node.text === "" && node.style === "plain" ? plain : { kind: "string", value: node.text };
  }
}

/** The text that a value becomes in a field for text; undefined where it cannot. */
export function textOf(value: ScalarValue): string | undefined {
  switch (value.kind) {
    case "null":
      return "";
    case "boolean":
      return String(value.value);
    case "integer":
      return value.value.toString();
    case "float":
      return goFloat(value.value, LARGE);
    case "string":
    case "bytes":
      return value.value;
    case "invalid":
      return undefined;
  }
}

function untagged(node: YamlScalar): ScalarValue {
  if (node.style !== "plain") return { kind: "string", value: node.text };
  const resolved = resolvePlain(node.text);
  if (resolved.kind === "string") return { kind: "string", value: node.text };
  return resolved.kind === "integer" ? { ...resolved, tagged: false } : resolved;
}

function toBoolean(value: ScalarValue): ScalarValue {
  const word = lower(value.kind === "null" ? "" : (textOf(value) ?? ""));
  if (TRUE_WORDS.has(word)) return { kind: "boolean", value: true };
  return FALSE_WORDS.has(word) ? { kind: "boolean", value: false } : unconvertible(value, "boolean");
}

function unconvertible(value: ScalarValue, type: string): ScalarValue {
  const text = value.kind === "null" ? "<nil>" : (textOf(value) ?? "");
  return { kind: "invalid", message: `cannot convert ${goQuote(text)} to ${type}` };
}

/** What is no integer in decimal digits becomes 0, what is out of range the nearest one in range. */
function toInteger(value: ScalarValue): bigint {
  const text = value.kind === "boolean" ? "" : (textOf(value) ?? "");
  if (!/^[-+]?[0-9]+$/.test(text)) return 0n;
  // Long runs of digits are out of range whatever they are.
  const significant = text.replace(/^[-+]?0*/, "").slice(0, 20);
  const number = BigInt(significant === "" ? "0" : significant) * (text.startsWith("-") ? -1n : 1n);
  return number > MAX_INT64 ? MAX_INT64 : number < MIN_INT64 ? MIN_INT64 : number;
}

/** Text that is no number becomes 0, other values a whole 0, which is none for whole numbers. */
function toFloat(value: ScalarValue): ScalarValue {
  if (value.kind === "integer") return { kind: "float", value: Number(value.value) };
  if (value.kind === "float") return value;
  if (value.kind !== "string") return { kind: "integer", value: 0n, tagged: true };
  return { kind: "float", value: parseNumberText(value.value) ?? 0 };
}

/** The bytes before the first fault, as text; line ends do not count. */
function fromBase64(text: string): string {
  const packed = BASE64_START.exec(text.replace(/[\r\n]/g, ""))?.[0] ?? "";
  return decodeUtf8Lossy(Buffer.from(packed, "base64"));
}
