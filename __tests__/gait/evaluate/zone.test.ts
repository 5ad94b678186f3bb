import { describe, expect, test } from "@jest/globals";
import { loadZone, parseWallTime } from "../../../src/gait/evaluate/index.ts";
import { ZONE_NAMES } from "../../../src/gait/evaluate/zone-names.ts";

/** RFC 3339 of a wall time in a zone, or why there is none. */
function instant(text: string, zone: string): string {
  const offset = loadZone(zone);
  if (offset === undefined) return "no zone";
  const nanoseconds = parseWallTime(text, offset);
  return nanoseconds === undefined ? "no time" : new Date(Number(nanoseconds / 1_000_000n)).toISOString();
}

describe("zones", () => {
  test.each(["UTC", "EST", "US/Eastern", "Etc/GMT+1", "Local", "Europe/Berlin", "GMT0", "Factory", "Asia/Calcutta", "EST5EDT"])("%s is one", (name) => {
    expect(loadZone(name)).toBeDefined();
  });

  test.each(["utc", "europe/berlin", "+01:00", "Z", "../UTC", "", "EST5", "utc+1", "Europe", "Europe/", "posix/UTC", "local"])("%j is none", (name) => {
    expect(loadZone(name)).toBeUndefined();
  });

  test("this engine knows every listed name", () => {
    const unknown = [...ZONE_NAMES].filter((name) => {
      try {
        loadZone(name)?.(0);
        return false;
      } catch {
        return true;
      }
    });
    expect(unknown).toEqual([]);
    expect(ZONE_NAMES.size).toBe(598);
  });

  test.each([
    ["UTC", 0],
    ["Etc/GMT+5", -5 * 3600],
    ["Asia/Kolkata", 5.5 * 3600],
    ["Asia/Kathmandu", 5.75 * 3600],
    ["America/St_Johns", -3.5 * 3600],
    ["Pacific/Kiritimati", 14 * 3600],
  ])("%s in January 2026", (name, offset) => {
    expect(loadZone(name)?.(Date.UTC(2026, 0, 1) / 1000)).toBe(offset);
  });
});

describe("wall times", () => {
  test.each([
    ["2026-01-01T00:00:00", "UTC", "2026-01-01T00:00:00.000Z"],
    ["2026-01-01T9:05:06", "UTC", "2026-01-01T09:05:06.000Z"],
    ["2026-01-01T00:00:00.5", "UTC", "2026-01-01T00:00:00.500Z"],
    ["2026-01-01T00:00:00,25", "UTC", "2026-01-01T00:00:00.250Z"],
    ["2026-07-01T12:00:00", "Europe/Berlin", "2026-07-01T10:00:00.000Z"],
    ["2026-01-01T12:00:00", "Europe/Berlin", "2026-01-01T11:00:00.000Z"],
    ["2026-03-29T02:30:00", "Europe/Berlin", "2026-03-29T01:30:00.000Z"],
    ["2026-10-25T02:30:00", "Europe/Berlin", "2026-10-25T01:30:00.000Z"],
    ["2026-03-08T02:30:00", "America/New_York", "2026-03-08T06:30:00.000Z"],
    ["2026-11-01T01:30:00", "America/New_York", "2026-11-01T05:30:00.000Z"],
    ["0099-01-01T00:00:00", "UTC", "0099-01-01T00:00:00.000Z"],
    ["2024-02-29T00:00:00", "UTC", "2024-02-29T00:00:00.000Z"],
  ])("%s in %s is %s", (text, zone, expected) => {
    expect(instant(text, zone)).toBe(expected);
  });

  test.each([
    "2026-01-01",
    "2026-01-01 00:00:00",
    "2026-01-01T00:00",
    "2026-01-01T00:00:00Z",
    "2026-01-01T00:00:00+01:00",
    "2026-1-01T00:00:00",
    "2026-01-01T00:00:00.",
    "2026-01-01T24:00:00",
    "2026-01-01T00:60:00",
    "2026-01-01T00:00:60",
    "2026-02-29T00:00:00",
    "2026-00-10T00:00:00",
    "2026-13-01T00:00:00",
    "2026-01-00T00:00:00",
    "26-01-01T00:00:00",
    "",
  ])("%j is none", (text) => {
    expect(instant(text, "UTC")).toBe("no time");
  });

  test("digits behind the ninth are cut", () => {
    const utc = loadZone("UTC");
    expect(utc === undefined ? undefined : parseWallTime("1970-01-01T00:00:01.1234567899", utc)).toBe(1_123_456_789n);
  });
});
