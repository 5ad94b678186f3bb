import { describe, expect, test } from "@jest/globals";
import { formatGoTime, parseGoTime, ZERO_TIME } from "../../../src/gait/text/index.ts";

/** Reads and prints again; undefined where reading fails. */
function read(text: string): string | undefined {
  const instant = parseGoTime(text);
  return instant === undefined ? undefined : formatGoTime(instant);
}

describe("parseGoTime", () => {
  test.each([
    ["2026-03-01T00:00:00Z", "2026-03-01T00:00:00Z"],
    ["2026-03-01T00:00:00+05:30", "2026-02-28T18:30:00Z"],
    ["2026-03-01T00:00:00-01:00", "2026-03-01T01:00:00Z"],
    ["2026-03-01T23:59:59.5Z", "2026-03-01T23:59:59.5Z"],
    ["2026-03-01T23:59:59,25Z", "2026-03-01T23:59:59.25Z"],
    ["2026-03-01T00:00:00.100000000Z", "2026-03-01T00:00:00.1Z"],
    ["2026-03-01T00:00:00.1234567899999Z", "2026-03-01T00:00:00.123456789Z"],
    ["2026-03-01T7:08:09Z", "2026-03-01T07:08:09Z"],
    ["2026-03-01T00:00:00+24:60", "2026-02-27T23:00:00Z"],
    ["2024-02-29T00:00:00Z", "2024-02-29T00:00:00Z"],
    ["2000-02-29T00:00:00Z", "2000-02-29T00:00:00Z"],
    ["0000-01-01T00:00:00Z", "0000-01-01T00:00:00Z"],
    ["0050-06-01T00:00:00Z", "0050-06-01T00:00:00Z"],
    ["9999-12-31T23:59:59.999999999Z", "9999-12-31T23:59:59.999999999Z"],
    ["1969-12-31T23:59:59.999999999Z", "1969-12-31T23:59:59.999999999Z"],
    ["0001-01-01T00:00:00Z", "0001-01-01T00:00:00Z"],
  ])("reads %s as %s", (text, printed) => {
    expect(read(text)).toBe(printed);
  });

  test.each([
    "",
    "2026-03-01",
    "2026-03-01 00:00:00Z",
    "2026-03-01t00:00:00Z",
    "2026-03-01T00:00:00z",
    "2026-03-01T00:00:00",
    "2026-03-01T00:00:00+0200",
    "2026-03-01T00:00:00+2:00",
    "2026-03-01T00:00:00+25:00",
    "2026-03-01T00:00:00+00:61",
    "2026-03-01T00:00:60Z",
    "2026-03-01T24:00:00Z",
    "2026-03-01T00:60:00Z",
    "2026-02-29T00:00:00Z",
    "1900-02-29T00:00:00Z",
    "2026-13-01T00:00:00Z",
    "2026-00-01T00:00:00Z",
    "2026-04-31T00:00:00Z",
    "2026-03-00T00:00:00Z",
    "2026-3-01T00:00:00Z",
    "026-03-01T00:00:00Z",
    "+2026-03-01T00:00:00Z",
    "2026-03-01T00:00:00.Z",
    "2026-03-01T00:00Z",
    " 2026-03-01T00:00:00Z",
    "2026-03-01T00:00:00Z ",
    "2026-03-01T00:00:00\\u002b02:00",
    "２026-03-01T00:00:00Z",
  ])("refuses %j", (text) => {
    expect(parseGoTime(text)).toBeUndefined();
  });

  test("keeps nanoseconds", () => {
    expect(parseGoTime("1970-01-01T00:00:00.000000001Z")).toBe(1n);
    expect(parseGoTime("1970-01-01T00:00:01Z")).toBe(1_000_000_000n);
  });

  test("knows the zero time in every zone", () => {
    expect(parseGoTime("0001-01-01T00:00:00Z")).toBe(ZERO_TIME);
    expect(parseGoTime("0001-01-01T02:00:00+02:00")).toBe(ZERO_TIME);
  });
});

describe("formatGoTime", () => {
  test("cannot print years outside 0 to 9999", () => {
    for (const text of ["0000-01-01T00:00:00+00:01", "9999-12-31T23:59:59-00:01"]) {
      const instant = parseGoTime(text);
      expect(instant).toBeDefined();
      expect(formatGoTime(instant ?? 0n)).toBeUndefined();
    }
  });
});
