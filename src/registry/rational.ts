/**
 * Exact fractions, so that a score is what the report says: 1 - 950/1000 is 0.05 here and 0.050000000000000044 in floating
 * point, and a score at a threshold must not fall on either side by accident.
 */

/** An exact fraction, so that a score on a threshold is never a matter of rounding. */
export interface Rational {
  readonly numerator: bigint;
  /** Above zero, without common factor. */
  readonly denominator: bigint;
}

/** Longest number that is read; no score needs more, and arithmetic on millions of digits would take minutes. */
const LONGEST = 64;
const LARGEST_EXPONENT = 400;
const DECIMAL = /^([+-]?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/;

/** The exact value of a decimal number as it was written, or undefined where the text is none or is absurdly long. */
export function parseRational(text: string): Rational | undefined {
  const match = text.length > LONGEST ? null : DECIMAL.exec(text);
  if (match === null) return undefined;
  const [, sign = "", whole = "0", fraction = "", exponent = "0"] = match;
  const shift = Number(exponent) - fraction.length;
  if (Math.abs(shift) > LARGEST_EXPONENT) return undefined;
  const digits = BigInt(whole + fraction) * (sign === "-" ? -1n : 1n);
  return shift >= 0 ? reduce(digits * 10n ** BigInt(shift), 1n) : reduce(digits, 10n ** BigInt(-shift));
}

/** The exact value of the shortest decimal text of a finite number: 0.8 is eight tenths. */
export function rationalOf(value: number): Rational {
  const exact = parseRational(String(value));
  if (exact === undefined) throw new RangeError(`no finite number: ${value}`);
  return exact;
}

/** 0. */
export const ZERO: Rational = { numerator: 0n, denominator: 1n };
/** 1. */
export const ONE: Rational = { numerator: 1n, denominator: 1n };

/** Below zero, zero or above zero as `a` is less than, equal to or greater than `b`. */
export function compare(a: Rational, b: Rational): number {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** `a - b`, reduced. */
export function subtract(a: Rational, b: Rational): Rational {
  return reduce(a.numerator * b.denominator - b.numerator * a.denominator, a.denominator * b.denominator);
}

/** `a * b`, reduced. */
export function multiply(a: Rational, b: Rational): Rational {
  return reduce(a.numerator * b.numerator, a.denominator * b.denominator);
}

/** `a / b`; `b` must not be zero. */
export function divide(a: Rational, b: Rational): Rational {
  if (b.numerator === 0n) throw new RangeError("division by zero");
  const sign = b.numerator < 0n ? -1n : 1n;
  return reduce(a.numerator * b.denominator * sign, a.denominator * b.numerator * sign);
}

/** Whether the value lies between 0 and 1, both included: what Gait calls a score. */
export function isScore(value: Rational): boolean {
  return compare(value, ZERO) >= 0 && compare(value, ONE) <= 0;
}

/** The number that prints as the value's decimals where they end, else the nearest one to the value cut after 30 digits. */
export function toNumber(value: Rational): number {
  const negative = value.numerator < 0n;
  const size = negative ? -value.numerator : value.numerator;
  const places = decimalPlaces(value.denominator);
  const digits = ((size * 10n ** BigInt(places)) / value.denominator).toString();
  return Number(`${negative ? "-" : ""}${digits}e-${places}`);
}

/** Places until the decimals of `1 / denominator` end, or 30 where they never do. */
function decimalPlaces(denominator: bigint): number {
  const [rest, twos] = strip(denominator, 2n);
  const [left, fives] = strip(rest, 5n);
  return left === 1n ? Math.max(twos, fives) : 30;
}

function strip(value: bigint, factor: bigint): readonly [bigint, number] {
  let rest = value;
  let count = 0;
  for (; rest % factor === 0n; rest /= factor) count++;
  return [rest, count];
}

function reduce(numerator: bigint, denominator: bigint): Rational {
  let a = numerator < 0n ? -numerator : numerator;
  let b = denominator;
  while (b !== 0n) [a, b] = [b, a % b];
  return a === 0n ? ZERO : { numerator: numerator / a, denominator: denominator / a };
}
