import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { syntaxErrorText } from "../../../src/gait/json/syntax-error.ts";
import { parseJsonSyntax } from "../../../src/source/index.ts";

const DEPTH = 4;

describe("Go's words for what is no JSON", () => {
  test.each([
    ["", "unexpected end of JSON input"],
    [" \n", "unexpected end of JSON input"],
    ["{", "unexpected end of JSON input"],
    ['{"a"', "unexpected end of JSON input"],
    ['{"a":', "unexpected end of JSON input"],
    ['{"a":1', "unexpected end of JSON input"],
    ["[1", "unexpected end of JSON input"],
    ['"abc', "unexpected end of JSON input"],
    ["nul", "invalid character ' ' in literal null (expecting 'l')"],
    ["-", "invalid character ' ' in numeric literal"],
    ["1.", "invalid character ' ' after decimal point in numeric literal"],
    ["1e", "invalid character ' ' in exponent of numeric literal"],
    ['"\\', "invalid character ' ' in string escape code"],
    ['"\\u00', "invalid character ' ' in \\u hexadecimal character escape"],
    ["+1", "invalid character '+' looking for beginning of value"],
    ["'a'", "invalid character '\\'' looking for beginning of value"],
    ["[1,]", "invalid character ']' looking for beginning of value"],
    ["[1 2]", "invalid character '2' after array element"],
    ['["a" "b"]', "invalid character '\"' after array element"],
    ["{a:1}", "invalid character 'a' looking for beginning of object key string"],
    ['{"a":1,}', "invalid character '}' looking for beginning of object key string"],
    ["{,}", "invalid character ',' looking for beginning of object key string"],
    ['{"a"=1}', "invalid character '=' after object key"],
    ['{"a":1 "b":2}', "invalid character '\"' after object key:value pair"],
    ['{"a":01}', "invalid character '1' after object key:value pair"],
    ["01", "invalid character '1' after top-level value"],
    ["{} x", "invalid character 'x' after top-level value"],
    ["-x", "invalid character 'x' in numeric literal"],
    ["1.x", "invalid character 'x' after decimal point in numeric literal"],
    ["1e+x", "invalid character 'x' in exponent of numeric literal"],
    ["trux", "invalid character 'x' in literal true (expecting 'e')"],
    ["fals3", "invalid character '3' in literal false (expecting 'e')"],
    ['"a\tb"', "invalid character '\\t' in string literal"],
    ['"\n"', "invalid character '\\n' in string literal"],
    ['"\\x"', "invalid character 'x' in string escape code"],
    ['"\\u00g0"', "invalid character 'g' in \\u hexadecimal character escape"],
    ["\u00ef\u00bb\u00bf{}", "invalid character 'ï' looking for beginning of value"],
    ["\u0080", "invalid character '\\u0080' looking for beginning of value"],
    ["[[[[[]]]]]", "invalid character '[' exceeded max depth"],
    ['{"a":[{"b":[{}]}]}', "invalid character '{' exceeded max depth"],
  ])("%j", (text, words) => {
    expect(syntaxErrorText(text, DEPTH)).toBe(words);
  });

  test.each(["{}", "[]", " null ", '{"a":[{"b":[]}]}', "[[],{}]", '"\\u00e9\\n"', "-0.5e-7", "true"])("%j is JSON", (text) => {
    expect(syntaxErrorText(text, DEPTH)).toBeUndefined();
  });

  test("agrees with the parser on what is JSON", () => {
    const scrap = fc.constantFrom("{", "}", "[", "]", ",", ":", '"a"', '"', "\\", "1", "0", "-", ".", "e", "true", "null", " ", "u0041");
    fc.assert(
      fc.property(fc.array(scrap, { maxLength: 12 }), (scraps) => {
        const text = scraps.join("");
        expect(syntaxErrorText(text, DEPTH) !== undefined).toBe("error" in parseJsonSyntax(text, DEPTH));
      }),
      { seed: 7, numRuns: 2000 },
    );
  });
});
