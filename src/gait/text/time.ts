/** Instants as Go's `encoding/json` reads and prints them: RFC 3339 with Go's own leniency. */

const SECOND = 1_000_000_000n;
const DAY = 86_400;

/**
 * `T` and `Z` must be capitals. Beyond RFC 3339 Go takes an hour of one digit, a comma before the fraction, and offsets up
 * to `+24:60`; it refuses second 60 and hour 24.
 */
const GRAMMAR = /^([0-9]{4})-([0-9]{2})-([0-9]{2})T([0-9]{1,2}):([0-9]{2}):([0-9]{2})(?:[.,]([0-9]+))?(?:Z|([+-])([0-9]{2}):([0-9]{2}))$/;

/** Go's zero time, `0001-01-01T00:00:00Z`, in nanoseconds since the Unix epoch. */
export const ZERO_TIME: bigint = secondsOf(1, 1, 1, 0) * SECOND;

/**
 * Reads a time from the **raw** text between the quotes: Go looks at it before JSON escapes are undone. Nanoseconds since the
 * Unix epoch, digits behind the ninth cut; undefined where Go would refuse.
 */
export function parseGoTime(raw: string): bigint | undefined {
  const parts = GRAMMAR.exec(raw);
  if (parts === null) return undefined;
  const [year, month, day, hour, minute, second] = parts.slice(1, 7).map(Number) as [number, number, number, number, number, number];
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return undefined;
  if (hour > 23 || minute > 59 || second > 59) return undefined;
  const offset = offsetSeconds(parts[8], Number(parts[9] ?? 0), Number(parts[10] ?? 0));
  if (offset === undefined) return undefined;
  const fraction = parts[7] === undefined ? 0n : BigInt(parts[7].slice(0, 9).padEnd(9, "0"));
  return secondsOf(year, month, day, hour * 3600 + minute * 60 + second - offset) * SECOND + fraction;
}

function offsetSeconds(sign: string | undefined, hours: number, minutes: number): number | undefined {
  if (sign === undefined) return 0;
  if (hours > 24 || minutes > 60) return undefined;
  return (sign === "-" ? -1 : 1) * (hours * 3600 + minutes * 60);
}

/**
 * Prints an instant in UTC with trailing zeros of the fraction cut, as Go's encoder does. Undefined where the year leaves 0 to
 * 9999, which Go cannot encode.
 */
export function formatGoTime(nanoseconds: bigint): string | undefined {
  const seconds = floorDivide(nanoseconds, SECOND);
  const fraction = nanoseconds - seconds * SECOND;
  const { year, month, day, rest } = civil(Number(seconds));
  if (year < 0 || year > 9999) return undefined;
  const date = `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`;
  const clock = `${padded(Math.floor(rest / 3600), 2)}:${padded(Math.floor(rest / 60) % 60, 2)}:${padded(rest % 60, 2)}`;
  const digits = fraction === 0n ? "" : `.${String(fraction).padStart(9, "0").replace(/0+$/, "")}`;
  return `${date}T${clock}${digits}Z`;
}

function padded(value: number, width: number): string {
  return String(value).padStart(width, "0");
}

function floorDivide(a: bigint, b: bigint): bigint {
  const quotient = a / b;
  return a % b < 0n ? quotient - 1n : quotient;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Seconds since the Unix epoch of a date of the proleptic Gregorian calendar, plus `seconds`. */
function secondsOf(year: number, month: number, day: number, seconds: number): bigint {
  // setUTCFullYear, unlike the constructor, does not take years below 100 for 19xx.
  const midnight = new Date(0).setUTCFullYear(year, month - 1, day) / 1000;
  return BigInt(midnight + seconds);
}

/** The date of a number of seconds since the Unix epoch, and the seconds into its day. */
function civil(seconds: number): {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly rest: number;
} {
  const days = Math.floor(seconds / DAY);
  const date = new Date(days * DAY * 1000);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    rest: seconds - days * DAY,
  };
}
