import { describe, expect, test } from "@jest/globals";
import { createHash } from "node:crypto";
import { BLANK_RUN_LIMIT, SIZE_LIMITS, VALUES_LIMIT } from "../../src/source/limits.ts";
import { readStrict, readStrictJson } from "../../src/source/index.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const findings = (input: string | Uint8Array): string[] =>
  readStrictJson("export.json", typeof input === "string" ? bytes(input) : input).diagnostics.map((d) => `${d.code} ${d.line}:${d.column}`);

describe("a good document", () => {
  test("has places in lines and code points and the digest of its bytes", () => {
    const text = '{\n "tools": ["\u{1f600}", "b"],\n "n": 1.50\n}\n';
    const { value, diagnostics } = readStrictJson("export.json", bytes(text));
    expect(diagnostics).toEqual([]);
    expect(value).toEqual({
      file: "export.json",
      format: "json",
      sha256: createHash("sha256").update(text).digest("hex"),
      root: {
        kind: "object",
        line: 1,
        column: 1,
        members: [
          {
            key: "tools",
            line: 2,
            column: 2,
            value: {
              kind: "array",
              line: 2,
              column: 11,
              items: [
                { kind: "string", line: 2, column: 12, value: "\u{1f600}" },
                { kind: "string", line: 2, column: 17, value: "b" },
              ],
            },
          },
          { key: "n", line: 3, column: 2, value: { kind: "number", line: 3, column: 7, value: 1.5, text: "1.50" } },
        ],
      },
    });
  });

  test("the extension decides who reads it", () => {
    expect(readStrict("a.YML", bytes("a: 1")).value?.format).toBe("yaml");
    expect(readStrict("a.yaml.json", bytes("1")).value?.format).toBe("json");
    expect(readStrict("a.txt", bytes("a: 1")).diagnostics[0]?.code).toBe("source_syntax");
  });
});

describe("bytes", () => {
  test.each([
    ["a lone continuation", [0x22, 0x0a, 0x61, 0x80, 0x22], "source_utf8 2:2", "byte 3 (0x80)"],
    ["an overlong slash", [0x22, 0xc0, 0xaf, 0x22], "source_utf8 1:2", "byte 1 (0xC0)"],
    ["a surrogate", [0x22, 0xed, 0xa0, 0x80, 0x22], "source_utf8 1:2", "byte 1 (0xED)"],
    ["beyond Unicode", [0x22, 0xf4, 0x90, 0x80, 0x80, 0x22], "source_utf8 1:2", "byte 1 (0xF4)"],
    ["cut off, behind whole ones", [0x22, 0xc3, 0xa9, 0xf0, 0x9f, 0x98, 0x80, 0xe2, 0x82], "source_utf8 1:4", "byte 7 (0xE2)"],
  ])("%s", (_name, input, found, words) => {
    const { diagnostics } = readStrictJson("export.json", Uint8Array.from(input));
    expect(diagnostics.map((d) => `${d.code} ${d.line}:${d.column}`)).toEqual([found]);
    expect(diagnostics[0]?.message).toContain(words);
  });

  test("a byte order mark, and too many bytes", () => {
    expect(findings("\ufeff[]")).toEqual(["source_bom 1:1"]);
    expect(findings("\ufffe[]")).toEqual(["source_syntax 1:1"]);
    expect(findings(new Uint8Array(SIZE_LIMITS.export + 1))).toEqual(["source_too_large 1:1"]);
  });

  test("blank space by the megabyte is refused where it starts, and at its limit it is not", () => {
    const run = (length: number): string => `[1,\n2${" ".repeat(length)}]`;
    expect(findings(run(BLANK_RUN_LIMIT + 1))).toEqual(["source_blank_run 2:2"]);
    expect(findings(run(BLANK_RUN_LIMIT))).toEqual([]);
    expect(findings(" ".repeat(3_000_000))).toEqual(["source_blank_run 1:1"]);
    expect(findings(run(3_000_000))).toEqual(["source_blank_run 2:2"]);
  });
});

describe("what two readers could understand differently", () => {
  test.each([
    ['{"a":1,\n"a":2}', ["source_duplicate_key 2:1"]],
    ['{"a":1,"\\u0061":2}', ["source_duplicate_key 1:8"]],
    ['{"status":1,"\u017ftatus":2}', ["source_folded_key 1:13"]],
    ['{"k":1,"\u212a":2}', ["source_folded_key 1:8"]],
    ['{"tools":[],"TOOLS":[],"Tools":[]}', ["source_folded_key 1:13", "source_folded_key 1:24"]],
    ['[{"a":{"__proto__":1}},{"constructor":1},{"prototype":1}]', ["source_forbidden_key 1:8", "source_forbidden_key 1:25", "source_forbidden_key 1:43"]],
    ["[1e400,-1e309]", ["source_number_range 1:2", "source_number_range 1:8"]],
    ['{"\\udc00":["\\ud83d\\ude00","\\ud83dx"]}', ["source_lone_surrogate 1:2", "source_lone_surrogate 1:27"]],
    ["[NaN]", ["source_syntax 1:2"]],
    ["[1] // x", ["source_syntax 1:5"]],
    ["[1,]", ["source_syntax 1:4"]],
    ["{}\n{}", ["source_syntax 2:1"]],
    ["", ["source_syntax 1:1"]],
  ])("%s", (text, expected) => {
    expect(findings(text)).toEqual(expected);
  });

  test("both places of a doubled key are named", () => {
    const { diagnostics } = readStrictJson("x.json", bytes('{"a":1,\n "A":2}'));
    expect(diagnostics[0]?.message).toBe('keys "a" (line 1, column 2) and "A" are one key for Gait, which ignores case');
    expect(diagnostics[0]?.help).toBe("Keep one of the two.");
  });

  test("doubles are found in wide objects too", () => {
    const many = Array.from({ length: 50 }, (_, i) => `"k${i}":0`).join(",");
    expect(findings(`{${many},"K7":1}`)).toHaveLength(1);
    expect(findings(`{${many}}`)).toEqual([]);
  });

  test("the depth limit of 64", () => {
    expect(findings("[".repeat(64) + "]".repeat(64))).toEqual([]);
    expect(findings("[".repeat(65) + "]".repeat(65))).toEqual(["source_depth 1:65"]);
    expect(findings("[".repeat(2_000_000))).toEqual(["source_depth 1:65"]);
  });

  test("names that are ordinary names stay names", () => {
    expect(findings('["__proto__","constructor","toString"]')).toEqual([]);
    expect(findings('{"toString":1,"hasOwnProperty":2,"valueOf":3}')).toEqual([]);
  });
});

describe("hostile sizes", () => {
  test("more values than memory is meant for", () => {
    const list = (n: number): string => `[${"1,".repeat(n - 1)}1]`;
    expect(findings(list(VALUES_LIMIT))).toEqual(["source_too_many_values 1:2500000"]);
    expect(findings(list(VALUES_LIMIT - 1))).toEqual([]);
  });

  test("findings are cut and counted, messages stay short", () => {
    const key = "k".repeat(5000);
    const { diagnostics } = readStrictJson("x.json", bytes(`[${`{"${key}":1,"${key}":2},`.repeat(200)}1]`));
    expect(diagnostics).toHaveLength(51);
    expect(diagnostics[50]?.message).toBe("150 more errors in this file");
    expect(diagnostics[0]?.message.length).toBeLessThan(250);
  });

  test("100,000 tools with places", () => {
    const tools = Array.from({ length: 100_000 }, (_, i) => ({ tool_name: `server.tool_${i}`, approved: true }));
    expect(readStrictJson("x.json", bytes(JSON.stringify({ tools }))).diagnostics).toEqual([]);
  });
});
