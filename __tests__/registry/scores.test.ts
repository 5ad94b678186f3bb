import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { compare, divide, isScore, multiply, ONE, parseRational, rationalOf, subtract, toNumber, ZERO } from "../../src/registry/rational.ts";
import { DEFAULT_SEVERITY_SCORES, judge, scaleOf, upper, worst } from "../../src/registry/severity.ts";

const exact = (text: string): NonNullable<ReturnType<typeof parseRational>> => parseRational(text) ?? ZERO;

describe("fractions", () => {
  test.each([
    ["0", 0],
    ["-0", 0],
    ["0.05", 0.05],
    ["1e-2", 0.01],
    ["12.50", 12.5],
    ["1E3", 1000],
    ["+7", 7],
    ["007", 7],
    ["-2.5e1", -25],
  ])("%s", (text, value) => {
    expect(toNumber(exact(text))).toBe(value);
  });

  test.each(["", " 1", "1 ", ".5", "5.", "1_000", "0x10", "NaN", "Infinity", "1e401", "1e-401", "--1", "1".repeat(65), "1e99999999999"])(
    "%j is none",
    (text) => {
      expect(parseRational(text)).toBeUndefined();
    },
  );

  test("arithmetic is exact where floating point is not", () => {
    const risk = divide(exact("950"), exact("1000"));
    expect(1 - 950 / 1000).not.toBe(0.05);
    expect(toNumber(subtract(ONE, risk))).toBe(0.05);
    expect(compare(multiply(exact("0.1"), exact("3")), exact("0.3"))).toBe(0);
    expect(toNumber(divide(ONE, exact("-3")))).toBe(-1 / 3);
    expect(() => divide(ONE, ZERO)).toThrow(RangeError);
  });

  test("every number comes back", () => {
    fc.assert(fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 }), (n) => toNumber(rationalOf(n)) === (n === 0 ? 0 : n)));
  });

  test("(1000 - risk) / 1000 prints at most three decimals", () => {
    for (let risk = 0; risk <= 1000; risk++) {
      expect(String(toNumber(divide(rationalOf(1000 - risk), rationalOf(1000))))).toMatch(/^(0|1|0\.\d{1,3})$/);
    }
  });

  test("the order is that of numbers", () => {
    fc.assert(fc.property(fc.integer(), fc.integer(), (a, b) => Math.sign(compare(rationalOf(a), rationalOf(b))) === Math.sign(a - b)));
  });

  test("bounds of a score", () => {
    expect([exact("0"), exact("1"), exact("0.5")].every(isScore)).toBe(true);
    expect([exact("-0.0001"), exact("1.0001"), exact("95")].some(isScore)).toBe(false);
  });
});

describe("the table", () => {
  test("is the documented one", () => {
    expect([...DEFAULT_SEVERITY_SCORES]).toEqual([
      ["SAFE", 1],
      ["LOW", 0.8],
      ["MEDIUM", 0.5],
      ["HIGH", 0.2],
      ["CRITICAL", 0],
    ]);
  });

  test("the threshold itself passes", () => {
    expect(judge(exact("0.8"), exact("0.8"))).toEqual({ score: 0.8, status: "trusted" });
    expect(judge(exact("0.7999"), exact("0.8")).status).toBe("untrusted");
  });

  test("never an average", () => {
    expect(toNumber(worst([exact("1"), exact("0.2"), exact("1")]) ?? ONE)).toBe(0.2);
    expect(worst([])).toBeUndefined();
  });

  test("overlay", () => {
    const scale = scaleOf({
      format: "auto",
      severity_scores: new Map([
        ["LOW", 0.7],
        ["INFO", 0.95],
      ]),
      pass_score: 0.9,
    }).value;
    expect([...(scale?.words ?? [])].map(([word, score]) => `${word} ${toNumber(score)}`)).toEqual([
      "SAFE 1",
      "LOW 0.7",
      "MEDIUM 0.5",
      "HIGH 0.2",
      "CRITICAL 0",
      "INFO 0.95",
    ]);
    expect(toNumber(scale?.pass ?? ZERO)).toBe(0.9);
  });

  test("only ASCII is raised", () => {
    expect(upper("high")).toBe("HIGH");
    expect(upper("ſafe")).toBe("ſAFE");
  });
});
