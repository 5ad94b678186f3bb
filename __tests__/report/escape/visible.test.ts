import { describe, expect, test } from "@jest/globals";
import { clip, needsSpelling, spelledOut, visible } from "../../../src/report/escape/index.ts";

describe("visible", () => {
  test.each([
    ["plain.name", "plain.name"],
    ["two words", "two words"],
    ["naïve 工具", "naïve 工具"],
    ["a\nb", "a\\u{a}b"],
    ["a\r\n", "a\\u{d}\\u{a}"],
    ["a\tb", "a\\u{9}b"],
    ["tool.\u202edaer", "tool.\\u{202e}daer"],
    ["zero\u200bwidth\u2060", "zero\\u{200b}width\\u{2060}"],
    ["\u{e0041}tag", "\\u{e0041}tag"],
    ["a\u00a0b\u3000", "a\\u{a0}b\\u{3000}"],
    ["a\u2028b\u2029\u0085", "a\\u{2028}b\\u{2029}\\u{85}"],
    ["lone \ud800", "lone \\u{d800}"],
    ["filler \u3164\u115f\u2800", "filler \\u{3164}\\u{115f}\\u{2800}"],
    ["variant\ufe0f", "variant\\u{fe0f}"],
    ["private \ue000 none \uffff", "private \\u{e000} none \\u{ffff}"],
    ["\u0301mark", "\\u{301}mark"],
    ["e\u0301", "e\u0301"],
    ["\u001b[31m", "\\u{1b}[31m"],
    ["", ""],
  ])("%j", (text, shown) => expect(visible(text)).toBe(shown));

  test("applied twice it is the same as once", () => {
    for (const text of ["\u202e", "\\u{202e}", "\u0301a", "a\nb"]) expect(visible(visible(text))).toBe(visible(text));
  });

  test("no code point of the Basic Multilingual Plane is left that ends a line, reorders or hides", () => {
    const left: string[] = [];
    for (let code = 0; code < 0x10000; code += 1) {
      const shown = visible(`a${String.fromCharCode(code)}b`);
      if (/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]|\p{Default_Ignorable_Code_Point}/u.test(shown)) left.push(code.toString(16));
    }
    expect(left).toEqual([]);
  });
});

describe("spelledOut", () => {
  test("tells homoglyphs from what they resemble", () => {
    expect(spelledOut("p\u0430yments")).toBe("p\\u{430}yments");
    expect(spelledOut("😀")).toBe("\\u{1f600}");
    expect(needsSpelling("p\u0430yments")).toBe(true);
    expect(needsSpelling("payments")).toBe(false);
    // An unseen character is spelled out already, there is nothing to add.
    expect(needsSpelling("pay\u200bments")).toBe(false);
  });
});

describe("clip", () => {
  test("counts code points and says how long the text was", () => {
    expect(clip("abc", 3)).toBe("abc");
    expect(clip("😀😀😀", 3)).toBe("😀😀😀");
    expect(clip("😀😀😀😀", 3)).toBe("😀😀😀… (4 characters)");
  });
});
