import { describe, expect, test } from "@jest/globals";
import { readYaml, resolvePlain, type Resolved } from "../../../src/gait/yaml/index.ts";
import { failure, parsed } from "./support.ts";

describe("plain scalars", () => {
  test.each([
    ["a: b c\n", "b c"],
    ["a: b\n  c\n   d\n", "b c d"],
    ["a: b\n\n  c\n\n\n  d\n", "b\nc\n\nd"],
    ["a:\n  b\n  # c\n", "b"],
    ["a: b\n ...\n", "b ..."],
    ["a: b\n  - c\n", "b - c"],
    ["a: -b\n", "-b"],
    ["a: ?b\n", "?b"],
    ["a: :b\n", ":b"],
    ["a: ,b\n", ",b"],
    ["a: b[c]{d}\n", "b[c]{d}"],
    ["a: b 'c' \"d\"\n", "b 'c' \"d\""],
    ["a: http://x:1/#f\n", "http://x:1/#f"],
    ["a:   b   \n", "b"],
    ["a: \u00a0b\n", "\u00a0b"],
  ])("%p", (text, wanted) => {
    expect(parsed(text)).toEqual({ a: wanted });
  });
});

describe("quoted scalars", () => {
  test.each([
    ["'it''s'", "it's"],
    ["''", ""],
    ["''''", "'"],
    ["'a\n  b\n\n  c'", "a b\nc"],
    ['"a\\tb\\n\\"\\\\\\/"', 'a\tb\n"\\/'],
    ['"\\0\\a\\b\\v\\f\\r\\e\\ \\N\\_\\L\\P"', "\0\x07\b\v\f\r\x1b \u0085\u00a0\u2028\u2029"],
    ['"\\x41\\u00e9\\U0001F600"', "Aé😀"],
    ['"\\ud83d\\ude00"', "😀"],
    ['"\\ude00\\U0000d83d\\U00110000"', "\ufffd\ufffd\ufffd"],
    ['"\\x4G\\u00el"', "W\u011c"],
    ['"a\\\n\n  b"', "a\nb"],
    ['"a\\x20\n b"', "a b"],
    ['"a\\t\n b"', "a\t b"],
    ['"a\t\n b"', "a b"],
    ["'a \t \n b'", "a \t b"],
    ['"a\n---b"', "a ---b"],
    ['"al\\\n   low"', "allow"],
    ['"a  \n   b"', "a b"],
    ['"a\\  \n   b"', "a b"],
    ['"a\n\n\n  b"', "a\n\nb"],
    ['"a # b: c"', "a # b: c"],
  ])("%p", (text, wanted) => {
    expect(parsed(text)).toBe(wanted);
  });

  test.each([
    ['"\\q"', "found unknown escape character 'q'"],
    ['"\\x4"', "could not find end character of double-quoted text"],
    ['"\\x4', "not enough length for an escaped character"],
    ['"\\ud83d"', "not enough length for escaped UTF-16 surrogate pair"],
    ['"\\ud83d\\u0041"', "found unexpected low surrogate after high surrogate"],
    ['"a\tb"\nc: d', "value is not allowed in this context"],
    ["|lock", 'invalid header option: "lock"'],
    ['"a\n\tb"', "tab character cannot be used for indentation in double-quoted text"],
    ["'a\n\tb'", "tab character cannot be used for indentation in single-quoted text"],
    ['"a\n--- \n"', "found unexpected document separator"],
    ["'a\n...\n'", "found unexpected document separator"],
    ['"a', "could not find end character of double-quoted text"],
    ["'a", "could not find end character of single-quoted text"],
    ['a: "b\n  c": d', "mapping value is not allowed in this context"],
    ['"b\n  c": d', "mapping value is not allowed in this context"],
  ])("%p is refused", (text, message) => {
    expect(failure(text)).toBe(message);
  });
});

describe("literal and folded scalars", () => {
  test.each([
    ["|\n  a\n   b\n\n  c\n", "a\n b\n\nc\n"],
    ["|-\n  a\n\n", "a"],
    ["|+\n  a\n\n", "a\n\n"],
    [">\n  a\n  b\n\n  c\n", "a b\nc\n"],
    [">-\n  a\n    b\n  c\n", "a\n  b\nc"],
    [">\n\n  a\n", "\na\n"],
    ["|1-\n  a\n", " a"],
    ["|-1 # c\n  a\n", " a"],
    ["| # c\n  a\n", "a\n"],
    ["|\n  a # b: c\n", "a # b: c\n"],
    ["|", ""],
    ["|\n", ""],
    ["|\n  a", "a"],
    [">+\n  a", "a"],
    ["|\n  a ", "a"],
    ["|\n  a\n  ", "a\n"],
    ["|+\n", "\n"],
    ["|+\n\n\n", "\n\n"],
  ])("a: %p", (text, wanted) => {
    expect(parsed(`a: ${text}`)).toEqual({ a: wanted });
  });

  test("ends where the indentation does", () => {
    expect(parsed("- a: |\n    x\n  b: >-\n\n    y\n- c\n")).toEqual([{ a: "x\n", b: "\ny" }, "c"]);
    expect(parsed("a: |\nb: c\n")).toEqual({ a: "", b: "c" });
  });

  test("a text that keeps its line ends may not be empty in the middle of a file", () => {
    expect(failure("a: |+\nb: c\n")).toBe("could not find multi-line content");
    expect(parsed("a: |\nb: c\n")).toEqual({ a: "", b: "c" });
  });

  test.each(["a: |x\n", "a: >12\n", "a: |#c\n"])("%p is refused", (text) => {
    expect(failure(text)).toMatch(/^invalid header option: "/);
  });
});

describe("plain scalars resolve", () => {
  const integer = (value: bigint): Resolved => ({ kind: "integer", value });
  const float = (value: number): Resolved => ({ kind: "float", value });
  const string: Resolved = { kind: "string" };

  test.each<readonly [string, Resolved]>([
    ["", { kind: "null" }],
    ["~", { kind: "null" }],
    ["NULL", { kind: "null" }],
    ["nULL", string],
    ["TRUE", { kind: "boolean", value: true }],
    ["tRUE", string],
    ["False", { kind: "boolean", value: false }],
    ["yes", string],
    ["off", string],
    [".inf", float(Infinity)],
    ["-.INF", float(-Infinity)],
    ["+.inf", string],
    [".NaN", float(Number.NaN)],
    ["0", integer(0n)],
    ["-0", integer(0n)],
    ["+1", integer(1n)],
    ["+-1", integer(1n)],
    ["--1", string],
    ["-+1", string],
    ["1_000", integer(1000n)],
    ["_1", string],
    ["010", integer(8n)],
    ["08", string],
    ["-010", integer(-8n)],
    ["0x1F", integer(31n)],
    ["-0x1f", integer(-31n)],
    ["0X1F", string],
    ["0o17", integer(15n)],
    ["0O7", string],
    ["0b101", integer(5n)],
    ["0x", string],
    ["0x1.8", string],
    ["18446744073709551615", integer(18446744073709551615n)],
    ["18446744073709551616", string],
    ["-9223372036854775808", integer(-9223372036854775808n)],
    ["-9223372036854775809", string],
    ["1.5", float(1.5)],
    ["01.5", float(1.5)],
    [".5", float(0.5)],
    ["5.", float(5)],
    ["-1_0.5", float(-10.5)],
    ["1.e3", float(1000)],
    ["1.5e-3", float(0.0015)],
    ["-0.0", float(-0)],
    ["1e3", string],
    ["1.5e400", string],
    ["1.2.3", string],
    [".", string],
    ["-", string],
    ["1.5x", string],
    ["1:30", string],
    ["2026-01-01", string],
    ["<<", string],
  ])("%p", (text, wanted) => {
    expect(resolvePlain(text)).toEqual(wanted);
  });
});

test("places are those of the first character", () => {
  const { documents } = readYaml("a:\n  - &x 'b'\n");
  const root = documents[0]?.root;
  const list = root?.kind === "mapping" ? root.entries[0]?.value : undefined;
  expect(list?.start).toBe(5);
  expect(list?.kind === "sequence" ? list.items[0]?.start : undefined).toBe(10);
});
