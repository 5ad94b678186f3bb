import { describe, expect, test } from "@jest/globals";
import { compareBytes, isAssigned, isPrintable, isSpace, lower, lowerOf, trim, uniq, uniqLower, wellFormed } from "../../../src/gait/text/index.ts";

describe("trim", () => {
  const spaces = [9, 10, 11, 12, 13, 0x20, 0x85, 0xa0, 0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000];
  for (let code = 0x2000; code <= 0x200a; code++) spaces.push(code);

  test("strips every White_Space character and no other", () => {
    const stripped: number[] = [];
    for (let code = 0; code < 0x10000; code++) if (trim(String.fromCharCode(code)) === "") stripped.push(code);
    expect(stripped).toEqual(spaces.sort((a, b) => a - b));
    expect(stripped.every(isSpace)).toBe(true);
  });

  test("works on both ends and leaves the middle", () => {
    expect(trim("\u0085 a\u3000b \t\u2029")).toBe("a\u3000b");
    expect(trim("\ufeffa")).toBe("\ufeffa");
    expect(trim(" \n ")).toBe("");
    expect(trim("")).toBe("");
  });
});

describe("lower", () => {
  test.each([
    ["ABC", "abc"],
    ["abc-1", "abc-1"],
    ["\u0130stanbul", "istanbul"],
    ["ΟΔΟΣ", "οδοσ"],
    ["STRASSE ß", "strasse ß"],
    ["\u212a", "k"],
    ["\u01c5", "\u01c6"],
    ["Ⴀ", "ⴀ"],
    ["Ꭰ", "ꭰ"],
    ["\u{10400}", "\u{10428}"],
    ["İ", "i"],
  ])("%p becomes %p", (raw, wanted) => {
    expect(lower(raw)).toBe(wanted);
  });

  test.each([0x1c89, 0xa7cb, 0xa7da, 0x10d50, 0x10d65])("U+%s, which is younger than Unicode 15.0, stays", (codePoint) => {
    expect(lowerOf(codePoint)).toBe(codePoint);
    expect(lower(String.fromCodePoint(codePoint))).toBe(String.fromCodePoint(codePoint));
  });

  test("agrees with the engine on all of ASCII and Latin-1", () => {
    for (let code = 0; code < 0x100; code++) expect(lowerOf(code)).toBe(String.fromCharCode(code).toLowerCase().charCodeAt(0));
  });
});

describe("tables of Unicode 15.0", () => {
  test.each([0x378, 0xffff, 0x1c89, 0xe0080, 0x10ffff, 0x2ffe0])("U+%s is not assigned", (codePoint) => {
    expect(isAssigned(codePoint)).toBe(false);
    expect(isPrintable(codePoint)).toBe(false);
  });

  test.each([0, 0x41, 0x3a3, 0xd800, 0xe000, 0x1f600, 0x1fae8, 0x323af, 0x10fffd])("U+%s is assigned", (codePoint) => {
    expect(isAssigned(codePoint)).toBe(true);
  });

  test.each([0, 0x1f, 0x7f, 0x85, 0xa0, 0xad, 0x200b, 0x2028, 0x3000, 0xd800, 0xe000, 0xfeff, 0xe0001])("U+%s is not printed", (codePoint) => {
    expect(isPrintable(codePoint)).toBe(false);
  });

  test.each([0x20, 0x7e, 0xa1, 0xe9, 0x300, 0xfffd, 0x1f600])("U+%s is printed", (codePoint) => {
    expect(isPrintable(codePoint)).toBe(true);
  });
});

describe("orders", () => {
  test("bytes put astral characters last, unlike UTF-16 units", () => {
    const names = ["\u{1f600}", "\ufb33", "z", "é", "", "za"];
    expect(names.toSorted(compareBytes)).toEqual(["", "z", "za", "é", "\ufb33", "\u{1f600}"]);
    expect(names.toSorted()).toEqual(["", "z", "za", "é", "\u{1f600}", "\ufb33"]);
  });

  test("bytes agree with the bytes", () => {
    const texts = ["a", "ab", "\u{10000}", "\uffff", "\ud7ff", "\ue000", "\u{10ffff}", "\u0080", "\u07ff", "\u0800"];
    for (const a of texts) {
      for (const b of texts) expect(Math.sign(compareBytes(a, b))).toBe(Buffer.compare(Buffer.from(a), Buffer.from(b)));
    }
  });
});

describe("lists", () => {
  test("uniq trims, drops, removes doubles, sorts and keeps case", () => {
    expect(uniq([" b", "a", "", " \t", "a ", "B"])).toEqual(["B", "a", "b"]);
    expect(uniq([])).toEqual([]);
  });

  test("uniqLower lowers as well", () => {
    expect(uniqLower(["Tool.Search", "tool.read", "tool.read ", "İ"])).toEqual(["i", "tool.read", "tool.search"]);
  });
});

test("lone surrogates are replaced, pairs are not", () => {
  expect(wellFormed("a\ud800b\udc00c\u{1f600}")).toBe("a\ufffdb\ufffdc\u{1f600}");
});
