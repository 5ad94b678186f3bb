/** Go's `time.ParseDuration` and `Duration.String`. */
import { wellFormed } from "./well-formed.ts";

const LIMIT = 1n << 63n;
const UNITS: ReadonlyMap<string, bigint> = new Map([
  ["ns", 1n],
  ["us", 1_000n],
  ["\u00b5s", 1_000n],
  ["\u03bcs", 1_000n],
  ["ms", 1_000_000n],
  ["s", 1_000_000_000n],
  ["m", 60_000_000_000n],
  ["h", 3_600_000_000_000n],
]);

/** Nanoseconds, or Go's words for why not (`time: invalid duration "5 h"`). */
export type DurationReading = { readonly nanoseconds: bigint } | { readonly error: string };

/** One number with its unit; digits may stand on either side of the point. */
const TERM = /([0-9]*)(?:\.([0-9]*))?([^.0-9]*)/y;

/** Reads an optional sign and one or more numbers with units, or a bare `0`. The sum must stay within 64 bits. */
export function parseDuration(text: string): DurationReading {
  const invalid: DurationReading = { error: `time: invalid duration ${quoted(text)}` };
  const negative = text.startsWith("-");
  const start = negative || text.startsWith("+") ? 1 : 0;
  if (text.slice(start) === "0") return { nanoseconds: 0n };
  if (text.length === start) return invalid;
  let total = 0n;
  TERM.lastIndex = start;
  while (TERM.lastIndex < text.length) {
    const term = TERM.exec(text);
    if (term === null) return invalid;
    const [, digits = "", fraction = "", unit = ""] = term;
    if (digits === "" && fraction === "") return invalid;
    const significant = digits.replace(/^0+/, "");
    // Go stops at a number that overflows before it looks at the unit. No number of 20 digits fits.
    if (significant.length > 19) return invalid;
    const whole = BigInt(significant);
    if (whole > LIMIT) return invalid;
    if (unit === "") return { error: `time: missing unit in duration ${quoted(text)}` };
    const scale = UNITS.get(unit);
    if (scale === undefined) return { error: `time: unknown unit ${quoted(unit)} in duration ${quoted(text)}` };
    if (whole > LIMIT / scale) return invalid;
    const value = whole * scale + fractionOf(fraction, scale);
    total += value;
    if (value > LIMIT || total > LIMIT) return invalid;
  }
  if (negative) return { nanoseconds: -total };
  return total === LIMIT ? invalid : { nanoseconds: total };
}

/** Go counts as many digits as fit into 63 bits and multiplies in floating point; so do we, to the last nanosecond. */
function fractionOf(digits: string, scale: bigint): bigint {
  let value = 0n;
  let power = 1;
  for (const digit of digits) {
    if (value > (LIMIT - 1n) / 10n) break;
    const next = value * 10n + BigInt(digit);
    if (next > LIMIT) break;
    value = next;
    power *= 10;
  }
  return value === 0n ? 0n : BigInt(Math.trunc(Number(value) * (Number(scale) / power)));
}

/** Largest unit first: `168h0m0s`, `1m30s`, `1.5s`; below one second `ns`, `µs` or `ms` with the shortest fraction; `0s`. */
export function formatDuration(nanoseconds: bigint): string {
  if (nanoseconds === 0n) return "0s";
  const sign = nanoseconds < 0n ? "-" : "";
  const size = nanoseconds < 0n ? -nanoseconds : nanoseconds;
  if (size < 1_000n) return `${sign}${size}ns`;
  if (size < 1_000_000n) return `${sign}${decimal(size, 3)}\u00b5s`;
  if (size < 1_000_000_000n) return `${sign}${decimal(size, 6)}ms`;
  const minutes = size / 60_000_000_000n;
  const seconds = `${decimal(size % 60_000_000_000n, 9)}s`;
  if (minutes === 0n) return sign + seconds;
  if (minutes < 60n) return `${sign}${minutes}m${seconds}`;
  return `${sign}${minutes / 60n}h${minutes % 60n}m${seconds}`;
}

/** `value` divided by ten to the power of `places`, without trailing zeros. */
function decimal(value: bigint, places: number): string {
  const digits = String(value).padStart(places + 1, "0");
  const fraction = digits.slice(-places).replace(/0+$/, "");
  return digits.slice(0, -places) + (fraction === "" ? "" : `.${fraction}`);
}

/** Package time's own quoting: bytes of everything outside printable ASCII as `\x`, DEL raw. */
function quoted(text: string): string {
  let out = '"';
  for (const character of wellFormed(text)) {
    if (character === '"' || character === "\\") out += `\\${character}`;
    else if (character >= " " && character <= "\x7f") out += character;
    else for (const byte of new TextEncoder().encode(character)) out += `\\x${byte.toString(16).padStart(2, "0")}`;
  }
  return `${out}"`;
}
