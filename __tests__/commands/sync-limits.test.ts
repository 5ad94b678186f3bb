import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { aheadReasons, shareReasons, timeNotes, timeReasons, type Limits } from "../../src/commands/sync-limits.ts";

const WHO = { id: "tools", what: "tools", file: "registry/tools.json" };
const NOW = Date.parse("2026-06-01T00:00:00Z");
const names = (count: number, prefix = "t"): readonly string[] => Array.from({ length: count }, (_, i) => `${prefix}${i}`);
const codes = (before: readonly string[], after: readonly string[], limits: Limits = {}): readonly string[] =>
  shareReasons(WHO, before, after, limits).map((r) => r.code);

describe("shares of names", () => {
  const cases: readonly [string, readonly string[], readonly string[], Limits, readonly string[]][] = [
    ["nothing changes", names(10), names(10), {}, []],
    ["half leave, and half is the limit", names(10), names(5), {}, []],
    ["one more than half", names(10), names(4), {}, ["export_shrinks"]],
    ["few names by default", names(5), names(1), {}, []],
    ["few names come by default", names(1), names(5), {}, []],
    ["five names come to one", names(1), names(6), {}, ["export_grows"]],
    ["few names, but a limit is set", names(4), names(2), { shrink_percent: 25 }, ["export_shrinks"]],
    ["exactly the limit", names(4), names(3), { shrink_percent: 25 }, []],
    ["no name may leave", names(100), names(99), { shrink_percent: 0 }, ["export_shrinks"]],
    ["all names swapped", names(50), names(50, "u"), {}, ["export_shrinks", "export_grows"]],
    ["twenty become two thousand", names(20), names(2000), {}, ["export_grows"]],
    ["growth that is allowed", names(20), names(2000), { grow_percent: 10_000 }, []],
    ["nothing there before", [], names(50), {}, []],
    ["a name twice counts once", ["a", "a", "b"], ["a"], { shrink_percent: 49 }, ["export_shrinks"]],
  ];
  test.each(cases)("%s", (_name, before, after, limits, expected) => {
    expect(codes(before, after, limits)).toEqual(expected);
  });

  test("the words count what leaves and what stays", () => {
    expect(shareReasons(WHO, names(200), names(3), {})[0]).toMatchObject({
      message: "197 of 200 tools of tools leave (99%), 3 stay; the default limit is 50%",
      file: "registry/tools.json",
      severity: "error",
    });
    expect(shareReasons(WHO, names(10), names(20), { grow_percent: 30 })[0]?.message).toBe("10 tools come to the 10 of tools (100%); the limit is 30%");
  });

  test("a stricter limit never lets more pass", () => {
    const list = fc.uniqueArray(
      fc.integer({ min: 0, max: 40 }).map((n) => `n${n}`),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(list, list, fc.integer({ min: 0, max: 200 }), fc.integer({ min: 0, max: 200 }), (before, after, a, b) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        const passes = (limit: number): boolean => codes(before, after, { shrink_percent: limit, grow_percent: limit }).length === 0;
        return !passes(low) || passes(high);
      }),
      { numRuns: 300 },
    );
  });
});

describe("times", () => {
  const at = (time: string | undefined, before: string | undefined, limits: Limits = {}): readonly string[] => {
    const times = { now: NOW, at: time, before };
    return [...timeReasons(WHO, times, limits), ...aheadReasons(WHO, times)].map((r) => r.code);
  };
  test.each([
    ["newer than the committed one", "2026-05-31T00:00:00Z", "2026-05-30T00:00:00Z", {}, []],
    ["the same", "2026-05-31T00:00:00Z", "2026-05-31T00:00:00Z", {}, []],
    ["the same in another zone", "2026-05-31T02:00:00+02:00", "2026-05-31T00:00:00Z", {}, []],
    ["older than the committed one", "2026-05-30T23:59:59Z", "2026-05-31T00:00:00Z", {}, ["export_goes_back"]],
    ["at the age limit", "2026-05-25T00:00:00Z", undefined, { max_export_age: 168 }, []],
    ["past the age limit", "2026-05-24T23:59:59Z", undefined, { max_export_age: 168 }, ["export_too_old"]],
    ["old, without a limit", "1999-01-01T00:00:00Z", undefined, {}, []],
    ["five minutes ahead", "2026-06-01T00:05:00Z", undefined, {}, []],
    ["more than five minutes ahead", "2026-06-01T00:05:01Z", undefined, {}, ["time_in_future"]],
    ["no longer told", undefined, "2026-05-31T00:00:00Z", { max_export_age: 1 }, ["export_time_missing"]],
    ["never told", undefined, undefined, { max_export_age: 1 }, []],
    ["the committed one does not say", "2026-05-31T00:00:00Z", undefined, {}, []],
  ])("%s", (_name, time, before, limits, expected) => {
    expect(at(time, before, limits)).toEqual(expected);
  });

  test("an unknown time is told where a limit asks for it, and only there", () => {
    const times = { now: NOW, at: undefined, before: undefined };
    expect(timeNotes(WHO, times, { max_export_age: 168 })).toEqual([
      "The export of tools does not say when it was made, so its age (limit 168 h) is not known.",
    ]);
    expect(timeNotes(WHO, times, {})).toEqual([]);
    expect(timeNotes(WHO, { ...times, before: "2026-05-31T00:00:00Z" }, { max_export_age: 1 })).toEqual([]);
    expect(timeNotes(WHO, { ...times, at: "2026-05-31T00:00:00Z" }, { max_export_age: 1 })).toEqual([]);
  });
});
