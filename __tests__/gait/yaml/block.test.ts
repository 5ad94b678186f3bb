import { describe, expect, test } from "@jest/globals";
import { readYaml } from "../../../src/gait/yaml/index.ts";
import { failure, noteCodes, parsed, plain } from "./support.ts";

describe("block collections", () => {
  test.each([
    ["a: b\nc: d\n", { a: "b", c: "d" }],
    ["a:\n  b: c\n  d:\n    - e\n    - f\ng: h", { a: { b: "c", d: ["e", "f"] }, g: "h" }],
    ["a:\n- b\n- c\nd: e\n", { a: ["b", "c"], d: "e" }],
    [
      "- a: b\n  c: d\n-  e: f\n   g: h\n",
      [
        { a: "b", c: "d" },
        { e: "f", g: "h" },
      ],
    ],
    ["- - a\n  - b\n- c\n", [["a", "b"], "c"]],
    ["-\n  a: b\n-\n- c", [{ a: "b" }, "", "c"]],
    ["a:\nb:\n", { a: "", b: "" }],
    [" a: b\n c: d\n", { a: "b", c: "d" }],
    ["a : b\n", { a: "b" }],
    ["a:\tb\t\n", { a: "b" }],
    ["'a b': c\n\"d\\u0065\": f\n", { "a b": "c", de: "f" }],
    ["? a\n: b\n? c\n", { a: "b", c: "" }],
    ["? a\n:\n  - b\n", { a: ["b"] }],
    ["? a: b\nc: d\n? e:\n  f: g\n", { a: "b", c: "d", e: { f: "g" } }],
    ["- ? a: b\n  c: d\n", [{ a: "b", c: "d" }]],
    ["-: x\n", { "-": "x" }],
    ["a:b: c\n", { "a:b": "c" }],
    ["a: b:c\n", { a: "b:c" }],
    ["# c\na: b # c\n  # c\n\nd: e#f\n", { a: "b", d: "e#f" }],
    ["a: 'b'#c\nd: [e]#f\n", { a: "b", d: ["e"] }],
    ["a: !x - b\n", { a: ["b"] }],
    ["a: }\nb: }c\n}: d\n", { a: "}", b: "}c", "}": "d" }],
    ["a: ?\nb: ?c\n", { a: "?", b: "?c" }],
  ])("%p", (text, wanted) => {
    expect(parsed(text)).toEqual(wanted);
  });

  test.each([
    ["a:\nb\nc: d\n", { a: "b", c: "d" }],
    ["a:\nb\n c\n", { a: "b c" }],
    ["a:\n'b: c'\nd:\n\"e\"\n", { a: "b: c", d: "e" }],
    ["a:\n[b]\nc:\n|\n d\n", { a: ["b"], c: "d\n" }],
    ["a: &x b\nc:\n*x\nd:\n&y e\n", { a: "b", c: "b", d: "e" }],
    ["k: &x a\nl:\n*x : b\n", { k: "a", l: "", a: "b" }],
    ["a:\n? b\n: c\n", { a: "", b: "c" }],
    ["-\na\n-\n'b'\n", ["a", "b"]],
    ["k:\n  -\n  a: b\n  c: d\n", { k: [{ a: "b", c: "d" }] }],
    ["k:\n-\n{a: b}\n-\n- c\n", { k: [{ a: "b" }, "", "c"] }],
  ])("a value no further in than its key or dash: %p", (text, wanted) => {
    expect(parsed(text)).toEqual(wanted);
  });

  test.each([
    ["a:\n{b: c}\n", "non-map value is specified"],
    ["a:\n!x b\n", "unexpected key name"],
    ["a:\nb\nc\n", "unexpected key name"],
    ["-\na: b\n- c\n", "non-map value is specified"],
    ["? \n: a\n", "undefined map key"],
    ["a: !!str\nb: c\n", "unexpected scalar value"],
    ["a: !x # c\nb: c\n", "unexpected scalar value"],
    ["a: b\n c: d\n", "mapping value is not allowed in this context"],
    ["a: 'b'\n c: d\n", "value is not allowed in this context"],
    ["a:\n    b: c\n  d: e\n", "value is not allowed in this context"],
    ["a: b: c\n", "mapping value is not allowed in this context"],
    ["a: &x - b\n", "sequence entries are not allowed after anchor on the same line"],
    ["--- - a\n", "value cannot be placed after document separator"],
    ["a: !!str - b\n", "unexpected scalar value type"],
    ["a: - b\n", "block sequence entries are not allowed in this context"],
    ["a: ? b\n", "mapping value is not allowed in this context"],
    ["a: : b\n", "found an invalid key for this map"],
    ["a: b\n- c\n", "non-map value is specified"],
    ["a: b\n'c'\n", "non-map value is specified"],
    ["a: 'b'\nc\n", "unexpected key name"],
    ['a: "b" c\n', "value is not allowed in this context"],
    ["a: [b] c\n", "value is not allowed in this context"],
    ["[a]: b\n", "found an invalid key for this map"],
    ["? - a: b\n", "found an invalid key for this map"],
    ["? {a: b}: c\n", "found an invalid key for this map"],
    ["? [a]\n: b\n", "found an invalid key for this map"],
    [": b\n", "found an invalid key for this map"],
    ["- a\nb: c\n", "value is not allowed in this context"],
    ["a: @b\n", "'@' is a reserved character"],
    ["a: `b\n", "'`' is a reserved character"],
    ["a: %b\n", "unexpected directive value. document not started"],
    ["a: ]\n", "could not find '[' character corresponding to ']'"],
    ["a\nb: c\n", "unexpected key name"],
  ])("%p is refused", (text, message) => {
    expect(failure(text)).toBe(message);
  });

  test("a percent sign in an indented line is text", () => {
    expect(parsed("a:\n  b: %c\n")).toEqual({ a: { b: "%c" } });
  });
});

describe("keys that stand twice", () => {
  test.each([
    ["a: 1\nb: 2\na: 3\n", 'mapping key "a" already defined at [1:1]'],
    ["{a: 1, 'a': 2}", 'mapping key "a" already defined at [1:2]'],
    ["1: x\n1: y\n", 'mapping key "1" already defined at [1:1]'],
    ['b:\n  😀: 1\n  "\\U0001F600": 2\n', 'mapping key "😀" already defined at [2:3]'],
  ])("%p", (text, message) => {
    expect(failure(text)).toBe(message);
  });
});

describe("tabs", () => {
  test.each([
    ["a:\n\tb: c\n", "found character '\t' that cannot start any token"],
    ["a: b\n\t\n", "found character '\t' that cannot start any token"],
    ["a:\n  - b\n\t  - c\n", "found character '\t' that cannot start any token"],
    ["\ta: b\n", "tab character cannot use as a map key directly"],
    ["a:\n  \t- b\n", "tab character cannot use as a map key directly"],
  ])("%p is refused", (text, message) => {
    expect(failure(text)).toBe(message);
  });

  test("between brackets they are blanks", () => {
    expect(parsed('{\n\t"a": [\n\t\t"b"\n\t]\n}\n')).toEqual({ a: ["b"] });
  });

  test("inside of plain text they vanish, with a note", () => {
    expect(parsed("a: b\tc\n")).toEqual({ a: "bc" });
    expect(noteCodes("a: b\tc\n")).toEqual(["yaml_tab_in_text"]);
  });
});

describe("anchors, tags, aliases", () => {
  test.each([
    ["a: &x b\nc: *x\n", { a: "b", c: "b" }],
    ["- &r\n  a: b\n- *r\n", [{ a: "b" }, { a: "b" }]],
    ["&top\na: b\n", { a: "b" }],
    ["&k a: b\nc: *k\n", { a: "b", c: "a" }],
    ["a: &x 1\nb: &x 2\nc: *x\n", { a: "1", b: "2", c: "2" }],
    ["a: !t b\nc: !!str &y d\n", { a: "b", c: "d" }],
    ["[&x a, *x]", ["a", "a"]],
    ["a: &x\nb: c", { a: "", b: "c" }],
  ])("%p", (text, wanted) => {
    expect(parsed(text)).toEqual(wanted);
  });

  test("an alias may be a key", () => {
    const root = readYaml("- &x a\n- *x : b\n").documents[0]?.root;
    expect(plain(root)).toEqual(["a", { pairs: [["a", "b"]] }]);
  });

  test.each([
    ["a: &x &y b\n", "unexpected anchor"],
    ["a: !x !y b\n", "unexpected tag"],
    ["a: & b\n", "unexpected anchor"],
    ["a: * b\n", "unexpected alias"],
    ["a: &x *y\n", "an alias may not have an anchor or a tag"],
    ["a: !!map b\n", "could not find map"],
  ])("%p is refused", (text, message) => {
    expect(failure(text)).toBe(message);
  });

  test("each leaves a note", () => {
    expect(noteCodes("a: &x !t b\nc: *x\n")).toEqual(["yaml_anchor", "yaml_tag", "yaml_alias"]);
  });
});
