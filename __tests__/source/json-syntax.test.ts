import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { lineIndex, parseJsonSyntax, type JsonSyntax } from "../../src/source/json-syntax.ts";

function root(text: string, depth = 100): JsonSyntax {
  const parsed = parseJsonSyntax(text, depth);
  if ("error" in parsed) throw new Error(`${parsed.error.message} at ${parsed.error.offset}`);
  return parsed.root;
}

function errorOf(text: string, depth = 100): { message: string; offset: number } {
  const parsed = parseJsonSyntax(text, depth);
  if ("root" in parsed) throw new Error(`accepted: ${text}`);
  return parsed.error;
}

/** The plain value; entries as pairs, so that doubled and odd keys survive. */
function plain(node: JsonSyntax): unknown {
  switch (node.kind) {
    case "object":
      return { pairs: node.members.map((m) => [m.key, plain(m.value)]) };
    case "array":
      return node.items.map(plain);
    case "number":
      return Number(node.text);
    case "null":
      return null;
    case "string":
    case "boolean":
      return node.value;
  }
}

function asPairs(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(asPairs);
  if (value !== null && typeof value === "object") return { pairs: Object.entries(value).map(([k, v]) => [k, asPairs(v)]) };
  return value;
}

describe("values and places", () => {
  test("every kind has its span and keys have theirs", () => {
    const text = ' {"a": [1, "x\\n", true], "b":null}';
    const node = root(text);
    if (node.kind !== "object") throw new Error("no object");
    expect([node.start, node.end]).toEqual([1, text.length]);
    expect(node.members.map((m) => [m.key, m.keyStart, text.slice(m.value.start, m.value.end)])).toEqual([
      ["a", 2, '[1, "x\\n", true]'],
      ["b", 25, "null"],
    ]);
  });

  test("doubled keys are kept in order and number text is kept as written", () => {
    expect(plain(root('{"a":1,"a":2}'))).toEqual({
      pairs: [
        ["a", 1],
        ["a", 2],
      ],
    });
    expect(root("-0.10E+2")).toEqual({ kind: "number", start: 0, end: 8, text: "-0.10E+2" });
    expect(root("1e400")).toMatchObject({ text: "1e400" });
  });

  test("escapes are undone, lone surrogates kept", () => {
    expect(root('"\\ud83d\\ude00\\u0041\\/"')).toMatchObject({ value: "\u{1f600}A/" });
    expect(root('"\\ud800x"')).toMatchObject({ value: "\ud800x" });
  });

  test("agrees with JSON.parse on every JSON value", () => {
    fc.assert(
      fc.property(fc.json(), fc.constantFrom(0, 1, 3), (text, indent) => {
        const again = JSON.stringify(JSON.parse(text), null, indent);
        expect(plain(root(again))).toEqual(asPairs(JSON.parse(again)));
      }),
      { numRuns: 200 },
    );
  });

  test("accepts and refuses the same damaged texts as JSON.parse", () => {
    const seed = '{"a":[1,-2.5e-3,0,true,false,null,"x\\u00e9\\n\\"q"],"b":{"c":{}},"d":[]}';
    const damage = fc.tuple(fc.nat(seed.length), fc.nat(2), fc.constantFrom(...'{}[]",:\\u0eE+-. \n\t', "\u0000", "\u2028", "é", ""));
    fc.assert(
      fc.property(fc.array(damage, { minLength: 1, maxLength: 3 }), (changes) => {
        const text = changes.reduce((t, [at, cut, put]) => t.slice(0, at) + put + t.slice(at + cut), seed);
        let valid = true;
        try {
          JSON.parse(text);
        } catch {
          valid = false;
        }
        const parsed = parseJsonSyntax(text, 100);
        expect("root" in parsed).toBe(valid);
        if ("error" in parsed) expect(parsed.error.offset).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 1000 },
    );
  });
});

describe("refusals", () => {
  test.each([
    ["", 0, "the text ends"],
    ["  ", 2, "the text ends"],
    ["[1,]", 3, "`]` found where a value"],
    ['{"a":1,}', 7, "`}` found where a key"],
    ["{a:1}", 1, "a key in double quotes"],
    ['{"a" 1}', 5, "`:` after the key"],
    ["[1 2]", 3, "`,` or `]`"],
    ["[1}", 2, "`,` or `]`"],
    ["[1] x", 4, "after the end of the value"],
    ["01", 0, "leading zeros"],
    ["-", 1, "digit is missing"],
    ["1.", 1, "after the point"],
    ["1e+", 1, "in the exponent"],
    ["+1", 0, "`+` found"],
    ["NaN", 0, "`N` found"],
    ["nul", 0, "`n` found"],
    ["truex", 4, "`x` found after the end"],
    ["/* */1", 0, "`/` found"],
    ["\ufeff1", 0, "U+FEFF found"],
    ["[\u00a01]", 1, "U+00A0 found"],
    ['"a', 0, "no closing quote"],
    ['"a\\', 0, "no closing quote"],
    ['"a\nb"', 2, "U+000A"],
    ['"a\\\nb"', 3, "U+000A"],
    ['"a\\x"', 2, "unknown escape"],
    ['"\\\\\\u12g4"', 3, "four hexadecimal digits"],
  ])("%j at %i", (text, offset, words) => {
    const error = errorOf(text);
    expect(error.message).toContain(words);
    expect(error.offset).toBe(offset);
  });

  test("depth is a number of containers, told at the one that is too deep", () => {
    expect(plain(root("[[]]", 2))).toEqual([[]]);
    expect(errorOf("[[[]]]", 2)).toEqual({ message: "nested deeper than 2 levels", offset: 2 });
    expect(errorOf('{"a":{"b":{}}}', 2).offset).toBe(10);
  });

  test("200,000 levels end in a value or an error, never in the stack", () => {
    const deep = "[".repeat(200_000) + "]".repeat(200_000);
    expect("root" in parseJsonSyntax(deep, 1_000_000)).toBe(true);
    expect(errorOf(deep, 10_000).offset).toBe(10_000);
    expect(errorOf("[".repeat(200_000), 1_000_000).offset).toBe(200_000);
  });
});

describe("lineIndex", () => {
  test("counts lines by LF, CRLF and CR, columns by code points", () => {
    const at = lineIndex("a\u{1f600}b\r\nc\rd\n\u{1f600}\u{1f600}e");
    expect(at(0)).toEqual({ line: 1, column: 1 });
    expect(at(3)).toEqual({ line: 1, column: 3 });
    expect(at(6)).toEqual({ line: 2, column: 1 });
    expect(at(8)).toEqual({ line: 3, column: 1 });
    expect(at(14)).toEqual({ line: 4, column: 3 });
    expect(at(99)).toEqual({ line: 4, column: 4 });
    expect(at(-5)).toEqual({ line: 1, column: 1 });
  });

  test("agrees with counting by hand, in any order of questions", () => {
    const unit = fc.constantFrom("a", "\n", "\r\n", "\r", "é", "\u{1f600}", "\ud800");
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 300 }), fc.array(fc.nat(400), { maxLength: 20 }), (units, questions) => {
        const text = units.join("");
        const at = lineIndex(text);
        for (const question of questions) {
          const offset = Math.min(question, text.length);
          const before = text.slice(0, offset);
          // Half of a pair or of CRLF is no place that anybody asks for.
          if (/[\ud800-\udbff]$/.test(before) && /^[\udc00-\udfff]/.test(text.slice(offset))) continue;
          if (before.endsWith("\r") && text[offset] === "\n") continue;
          const lines = before.split(/\r\n|\r|\n/);
          expect(at(offset)).toEqual({ line: lines.length, column: Array.from(lines.at(-1) ?? "").length + 1 });
        }
      }),
      { numRuns: 100 },
    );
  });

  test("one line of megabytes is asked about at 40,000 places", () => {
    const text = "\u{1f600}a".repeat(400_000);
    const at = lineIndex(text);
    for (let offset = 0; offset < text.length; offset += 30) expect(at(offset)).toEqual({ line: 1, column: 1 + (offset / 3) * 2 });
  });
});
