import { describe, expect, test } from "@jest/globals";
import { canonicalJson, decodeUtf8Lossy, digest, goFloat, goJsonLine, goQuote, ordered, sha256Hex } from "../../../src/gait/text/index.ts";

describe("canonical JSON", () => {
  test("sorts keys by UTF-16 units and prints numbers as ECMAScript does", () => {
    const value = { b: [1, -0, 1e21, 1e-7, 0.1], a: new Map([["z", null]]), "\u{1f600}": true, "\ufb33": "\u2028<é" };
    expect(canonicalJson(value)).toBe('{"a":{"z":null},"b":[1,0,1e+21,1e-7,0.1],"\u{1f600}":true,"\ufb33":"\u2028<é"}');
  });

  test("leaves out members that are undefined, keeps null and empty ones", () => {
    expect(canonicalJson({ a: undefined, b: null, c: [], d: {}, e: "" })).toBe('{"b":null,"c":[],"d":{},"e":""}');
  });

  test("a key from data cannot touch the prototype", () => {
    expect(
      canonicalJson(
        new Map([
          ["__proto__", 1],
          ["constructor", 2],
        ]),
      ),
    ).toBe('{"__proto__":1,"constructor":2}');
  });

  test("escapes what JSON must escape and nothing else, in keys, too", () => {
    expect(canonicalJson({ 'a"b\\\n': "\x00\x1f\x7f/\u{1f600}" })).toBe('{"a\\"b\\\\\\n":"\\u0000\\u001f\x7f/\u{1f600}"}');
    expect(canonicalJson({ "\udc00k": 1 })).toBe('{"\ufffdk":1}');
  });

  test("replaces lone surrogates and refuses what JSON does not have", () => {
    expect(canonicalJson("\ud800")).toBe('"\ufffd"');
    expect(() => canonicalJson([Number.NaN])).toThrow(RangeError);
    expect(() => canonicalJson(-Infinity)).toThrow(RangeError);
  });

  test("does not run out of stack", () => {
    let deep: readonly unknown[] = [];
    for (let i = 0; i < 100_000; i++) deep = [deep];
    expect(canonicalJson(deep as never)).toHaveLength(200_002);
  });

  test("digest is over the bytes of that text", () => {
    expect(digest({ b: "é", a: 1 })).toBe(sha256Hex('{"a":1,"b":"é"}'));
    expect(sha256Hex("")).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  });
});

describe("JSON lines", () => {
  test("keys are sorted except in ordered objects, and Go's escapes are used", () => {
    const line = goJsonLine({
      b: '<a>&\u2028\u2029\x7f\b\f\n\r\t\x01\\"é',
      a: ordered([
        ["z", 1],
        ["y", [true, null]],
      ]),
      c: undefined,
      d: 2n,
    });
    expect(line).toBe('{"a":{"z":1,"y":[true,null]},"b":"\\u003ca\\u003e\\u0026\\u2028\\u2029\x7f\\b\\f\\n\\r\\t\\u0001\\\\\\"é","d":2}\n');
  });

  test("a member called ordered is a member like any other", () => {
    expect(goJsonLine({ ordered: [] })).toBe('{"ordered":[]}\n');
  });
});

describe("goQuote", () => {
  test.each([
    ["plain é", '"plain é"'],
    ['a"b\\c', '"a\\"b\\\\c"'],
    ["\u0007\b\f\n\r\t\v", '"\\a\\b\\f\\n\\r\\t\\v"'],
    ["\x00\x7f", '"\\x00\\x7f"'],
    ["\u0085\u00a0\u00ad\u200b\u3000", '"\\u0085\\u00a0\\u00ad\\u200b\\u3000"'],
    ["\u{e0001}\u{1f600}", '"\\U000e0001\u{1f600}"'],
    ["\u1c89", '"\\u1c89"'],
    ["\ufffd\ud800", '"\ufffd\ufffd"'],
  ])("%p", (raw, wanted) => {
    expect(goQuote(raw)).toBe(wanted);
  });
});

describe("goFloat", () => {
  test.each([
    [1.5, "1.5"],
    [100_000, "100000"],
    [1_000_000, "1e+06"],
    [123_456_789.5, "1.234567895e+08"],
    [0.0001, "0.0001"],
    [0.00001, "1e-05"],
    [-0.000_025, "-2.5e-05"],
    [-0, "-0"],
    [0, "0"],
    [1e100, "1e+100"],
    [Infinity, "+Inf"],
    [-Infinity, "-Inf"],
    [Number.NaN, "NaN"],
    [0.300_000_000_000_000_04, "0.30000000000000004"],
    [12, "12"],
  ])("%p", (value, wanted) => {
    expect(goFloat(value, 6)).toBe(wanted);
  });

  test("the bound for large numbers is the caller's", () => {
    expect(goFloat(1e20, 21)).toBe("100000000000000000000");
  });
});

describe("lossy UTF-8", () => {
  const decode = (...bytes: readonly number[]): string => decodeUtf8Lossy(new Uint8Array(bytes));

  test.each([
    [[0x61, 0xff, 0x62], "a\ufffdb"],
    [[0xe2, 0x82, 0x28], "\ufffd\ufffd("],
    [[0xf0, 0x9f, 0x98], "\ufffd\ufffd\ufffd"],
    [[0xed, 0xa0, 0x80], "\ufffd\ufffd\ufffd"],
    [[0xc0, 0xaf], "\ufffd\ufffd"],
    [[0xf4, 0x90, 0x80, 0x80], "\ufffd\ufffd\ufffd\ufffd"],
    [[0xe0, 0x80, 0x80, 0xc3, 0xa9], "\ufffd\ufffd\ufffdé"],
    [[0x80, 0xf0, 0x9f, 0x98, 0x80], "\ufffd\u{1f600}"],
    [[0xef, 0xbb, 0xbf, 0x61], "\ufeffa"],
    [[], ""],
  ])("%p", (bytes, wanted) => {
    expect(decode(...bytes)).toBe(wanted);
  });

  test("long texts behind the first bad byte", () => {
    const bytes = Buffer.concat([Buffer.from("é".repeat(3)), Buffer.from([0xff]), Buffer.from("€x".repeat(10_000))]);
    expect(decodeUtf8Lossy(bytes)).toBe(`ééé\ufffd${"€x".repeat(10_000)}`);
  });
});
