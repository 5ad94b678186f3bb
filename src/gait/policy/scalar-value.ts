/** What a scalar of a policy file holds, tags applied the way Gait's YAML reader applies them. */
import { decodeUtf8Lossy, goFloat } from "../text/index.ts";
import { parseFloatText, resolvePlain, type YamlScalar } from "../yaml/index.ts";

export type ScalarValue =
  | { readonly kind: "null" }
  | { readonly kind: "boolean"; readonly value: boolean }
  /** `tagged`: made by `!!int`, which only text and floating point fields take. */
  | { readonly kind: "integer"; readonly value: bigint; readonly tagged: boolean }
  | { readonly kind: "float"; readonly value: number }
  | { readonly kind: "string"; readonly value: string }
  /** From `!!binary`; the value is what the bytes are as text. */
  | { readonly kind: "bytes"; readonly value: string }
  | { readonly kind: "invalid"; readonly message: string };

const TRUE_WORDS: ReadonlySet<string> = new Set(["1", "t", "T", "TRUE", "true", "True"]);
const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;
/** From this power of ten on Go prints floats with an exponent. */
const LARGE = 6;

/** The value of a scalar; unknown tags have no effect, and `!!str` comes too late to protect a number. */
export function scalarValue(node: YamlScalar): ScalarValue {
  const plain = untagged(node);
  switch (node.tag?.name) {
    case "!!str":
      return { kind: "string", value: textOf(plain) ?? "" };
    case "!!int":
      return { kind: "integer", value: toInteger(plain), tagged: true };
    case "!!float":
      return { kind: "float", value: toFloat(plain) };
    case "!!bool":
      return { kind: "boolean", value: TRUE_WORDS.has(node.text) };
    case "!!null":
      return { kind: "null" };
    case "!!binary":
      return fromBase64(node.text);
    case undefined:
    default:
      return plain;
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

/** What has no integer becomes 0. */
function toInteger(value: ScalarValue): bigint {
  if (value.kind === "integer") return value.value;
  if (value.kind === "string" && /^[-+]?[0-9]{1,19}$/.test(value.value)) return BigInt(value.value.replace("+", ""));
  return 0n;
}

function toFloat(value: ScalarValue): number {
  if (value.kind === "integer") return Number(value.value);
  if (value.kind === "float") return value.value;
  return value.kind === "string" ? (parseFloatText(value.value) ?? 0) : 0;
}

function fromBase64(text: string): ScalarValue {
  const packed = text.replace(/[\r\n]/g, "");
  if (!BASE64.test(packed)) return { kind: "invalid", message: "illegal base64 data" };
  return { kind: "bytes", value: decodeUtf8Lossy(Buffer.from(packed, "base64")) };
}
