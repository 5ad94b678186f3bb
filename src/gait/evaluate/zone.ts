/** Time zones and wall times as Go resolves them. */
import { ZONE_NAMES } from "./zone-names.ts";

/** Seconds east of UTC at an instant (seconds since the epoch). */
export type ZoneOffset = (seconds: number) => number;

const OFFSET = /^GMT(?:([+-\u2212])([0-9]{1,2})(?::([0-9]{2})(?::([0-9]{2}))?)?)?$/;

/** Formatters are expensive and few. */
const formatters = new Map<string, Intl.DateTimeFormat>();

/** A zone by its name, case-sensitive; `Local` is the host's. Undefined where Go finds none. */
export function loadZone(name: string): ZoneOffset | undefined {
  if (name === "UTC" || name === "Factory") return () => 0;
  if (name !== "Local" && !ZONE_NAMES.has(name)) return undefined;
  return (seconds) => offsetFrom(formatterOf(name), seconds);
}

function formatterOf(name: string): Intl.DateTimeFormat {
  const known = formatters.get(name);
  if (known !== undefined) return known;
  const formatter = new Intl.DateTimeFormat("en-US", {
    timeZoneName: "longOffset",
    ...(name === "Local" ? {} : { timeZone: name }),
  });
  formatters.set(name, formatter);
  return formatter;
}

function offsetFrom(formatter: Intl.DateTimeFormat, seconds: number): number {
  const text = formatter.formatToParts(seconds * 1000).find((part) => part.type === "timeZoneName")?.value ?? "";
  const parts = OFFSET.exec(text);
  if (parts === null) throw new RangeError(`a zone offset of an unknown form: ${text}`);
  const [, sign, hours = "0", minutes = "0", rest = "0"] = parts;
  const offset = Number(hours) * 3600 + Number(minutes) * 60 + Number(rest);
  return sign === undefined || sign === "+" ? offset : -offset;
}

const WALL_TIME = /^([0-9]{4})-([0-9]{2})-([0-9]{2})T([0-9]{1,2}):([0-9]{2}):([0-9]{2})(?:[.,]([0-9]+))?$/;
const SECOND = 1_000_000_000n;

/**
 * Reads `YYYY-MM-DDTHH:MM:SS` (an hour of one digit and a fraction are fine) as wall time of a zone; nanoseconds since the epoch.
 * Undefined where Go would not parse it. Wall times that a change of the clock skips or doubles are resolved as Go does: by
 * the offset in force if the wall time were UTC, unless that offset is not the one in force at the result.
 */
export function parseWallTime(text: string, zone: ZoneOffset): bigint | undefined {
  const parts = WALL_TIME.exec(text);
  if (parts === null) return undefined;
  const [year, month, day, hour, minute, second] = parts.slice(1, 7).map(Number) as [number, number, number, number, number, number];
  if (hour > 23 || minute > 59 || second > 59) return undefined;
  // setUTCFullYear, unlike Date.UTC, does not take years below 100 for 19xx.
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  const wall = date.getTime() / 1000 + hour * 3600 + minute * 60 + second;
  const assumed = zone(wall);
  const seconds = wall - (assumed === 0 ? 0 : zone(wall - assumed));
  return BigInt(seconds) * SECOND + BigInt((parts[7] ?? "").slice(0, 9).padEnd(9, "0"));
}
