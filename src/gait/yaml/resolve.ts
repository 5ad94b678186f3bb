/** What a plain scalar stands for, by the rules of Gait's YAML reader: YAML 1.2 with leftovers of 1.1. */

/** What a plain scalar is by its text alone. */
export type Resolved =
  | { readonly kind: "null" }
  | { readonly kind: "boolean"; readonly value: boolean }
  | { readonly kind: "integer"; readonly value: bigint }
  | { readonly kind: "float"; readonly value: number }
  | { readonly kind: "string" };

const STRING: Resolved = { kind: "string" };

const WORDS: ReadonlyMap<string, Resolved> = new Map<string, Resolved>([
  ...["", "~", "null", "Null", "NULL"].map((word) => [word, { kind: "null" }] as const),
  ...["true", "True", "TRUE"].map((word) => [word, { kind: "boolean", value: true }] as const),
  ...["false", "False", "FALSE"].map((word) => [word, { kind: "boolean", value: false }] as const),
  ...[".inf", ".Inf", ".INF"].map((word) => [word, { kind: "float", value: Infinity }] as const),
  ...["-.inf", "-.Inf", "-.INF"].map((word) => [word, { kind: "float", value: -Infinity }] as const),
  ...[".nan", ".NaN", ".NAN"].map((word) => [word, { kind: "float", value: Number.NaN }] as const),
]);

const NUMBER_START = /^[-+.0-9]/;
const DECIMAL = /^(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][-+]?[0-9]+)?$/;
const MAX_UINT64 = (1n << 64n) - 1n;
const MIN_INT64 = -(1n << 63n);
/** No number of 64 bits has more digits in any base; what is longer is text. Zeros in front do not count. */
const MAX_DIGITS = 64;

/** Resolves the text of a plain scalar. */
export function resolvePlain(text: string): Resolved {
  return WORDS.get(text) ?? (NUMBER_START.test(text) ? resolveNumber(text) : STRING);
}

function resolveNumber(text: string): Resolved {
  const dots = text.split(".").length - 1;
  if (dots > 1) return STRING;
  // A minus counts only in front; behind a plus it is dropped.
  const negative = text.startsWith("-");
  const digits = text.replace(/^\+?-?/, "").replaceAll("_", "");
  if (digits.startsWith("0x")) return integer(negative, digits.slice(2), /^[0-9a-fA-F]+$/, "0x");
  if (digits.startsWith("0o")) return integer(negative, digits.slice(2), /^[0-7]+$/, "0o");
  if (digits.startsWith("0b")) return integer(negative, digits.slice(2), /^[01]+$/, "0b");
  if (digits.startsWith("0") && digits.length > 1 && dots === 0) return integer(negative, digits.slice(1), /^[0-7]+$/, "0o");
  if (dots === 0) return integer(negative, digits, /^[0-9]+$/, "");
  const value = parseFloatText(negative ? `-${digits}` : digits);
  return value === undefined ? STRING : { kind: "float", value };
}

function integer(negative: boolean, digits: string, valid: RegExp, prefix: string): Resolved {
  if (!valid.test(digits)) return STRING;
  const significant = digits.replace(/^0+/, "");
  if (significant.length > MAX_DIGITS) return STRING;
  const size = significant === "" ? 0n : BigInt(prefix + significant);
  const value = negative ? -size : size;
  return value < MIN_INT64 || value > MAX_UINT64 ? STRING : { kind: "integer", value };
}

/** Go's `strconv.ParseFloat` for decimal text with an optional sign: undefined where it fails or overflows. */
export function parseFloatText(text: string): number | undefined {
  const unsigned = /^[-+]/.test(text) ? text.slice(1) : text;
  if (!DECIMAL.test(unsigned)) return undefined;
  const value = Number(text);
  return Number.isFinite(value) ? value : undefined;
}

const DIGITS = "[0-9]+(?:_[0-9]+)*";
const GO_DECIMAL = new RegExp(`^[-+]?(?:${DIGITS}(?:\\.(?:${DIGITS})?)?|\\.${DIGITS})(?:[eE][-+]?${DIGITS})?$`);
const HEX_DIGITS = "[0-9a-fA-F]+(?:_[0-9a-fA-F]+)*";
const GO_HEX = new RegExp(`^([-+]?)0[xX]_?(${HEX_DIGITS})?(?:\\.(${HEX_DIGITS})?)?[pP]([-+]?${DIGITS})$`);

/**
 * A number in text, as Gait takes it for a field that wants one: Go's spelling of floats, with underscores between digits,
 * hexadecimal fractions, `inf` and `nan` in any case. Undefined where there is no number; what overflows is infinite.
 */
export function parseNumberText(text: string): number | undefined {
  if (/^nan$/i.test(text)) return Number.NaN;
  if (/^[-+]?inf(?:inity)?$/i.test(text)) return text.startsWith("-") ? -Infinity : Infinity;
  if (GO_DECIMAL.test(text)) return Number(text.replaceAll("_", ""));
  const hex = GO_HEX.exec(text);
  if (hex === null || (hex[2] ?? hex[3]) === undefined) return undefined;
  const [, sign = "", whole = "", fraction = "", power = "0"] = hex.map((part?: string) => part?.replaceAll("_", ""));
  const size = Number(`0x${whole}${fraction}`) * 2 ** (Number(power) - 4 * fraction.length);
  return sign === "-" ? -size : size;
}
