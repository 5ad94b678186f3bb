import { describe, expect, test } from "@jest/globals";
import { failure, noteCodes, parsed } from "./support.ts";

describe("collections in brackets", () => {
  test.each([
    ["[]", []],
    ["{}", {}],
    ["[a, 'b', \"c\", [d], {e: f}]", ["a", "b", "c", ["d"], { e: "f" }]],
    ["[a, b,]", ["a", "b"]],
    ['{"a":"b","c":[1,2],}', { a: "b", c: ["1", "2"] }],
    ["{a, b: , c:}", { a: "", b: "", c: "" }],
    ["{a: b c, d: e}", { a: "b c", d: "e" }],
    ["[a\n  b, c # d\n  , e]", ["a b", "c", "e"]],
    ["{a: b,\n# c\n  d: e\n}", { a: "b", d: "e" }],
    ["[http://x, a#b]", ["http://x", "a#b"]],
    ["{a: b:c, d:e}", { a: "b:c", d: "e" }],
    ["[a: b]", [{ a: "b" }]],
    ["{a:b, c :d, http://x, e::f}", { a: "b", c: "d", "http://x": "", e: ":f" }],
    ["x: {y:[z]}\n", { x: { y: ["z"] } }],
    ["x: [a:, :]\n", { x: ["a:", ":"] }],
    ["{,a: b}", { a: "b" }],
    ["{,}", {}],
    ["[}, }b]", ["}", "}b"]],
    ["[#a\n b,#c\n d]#e\n", ["b", "d"]],
    ["{'a'\n: b}", { a: "b" }],
    ["k: [a\n  b]\n", { k: ["a b"] }],
    ["{k: a\n  b: c}", { k: "a b: c" }],
    ["{k: a,\nl: b\n c}", { k: "a", l: "b c" }],
    ["{k: [a:b]}", { k: [{ a: "b" }] }],
    ["[a:b]", ["a:b"]],
    ["x: [a:b, :c]\n", { x: ["a:b", ":c"] }],
    ["{a: b]}", { a: "b]" }],
    ["[a}]", ["a}"]],
    ["{? a : b}", { a: "b" }],
    ["x: [\n]\n", { x: [] }],
  ])("%p", (text, wanted) => {
    expect(parsed(text)).toEqual(wanted);
  });

  test("a comma that is missing makes one text of two entries, with a note", () => {
    expect(parsed("{name: a effect: allow}")).toEqual({ name: "a effect: allow" });
    expect(noteCodes("{name: a effect: allow}")).toEqual(["yaml_flow_colon_in_text"]);
  });

  test.each([
    ["{k: [a:b]}", "yaml_flow_pair"],
    ["{a: b]}", "yaml_flow_bracket_in_text"],
  ])("%p has a note", (text, code) => {
    expect(noteCodes(text)).toEqual([code]);
  });

  test.each([
    ["[a", "sequence end token ']' not found"],
    ["{a: b", "could not find flow mapping end token '}'"],
    ["[a, , b]", "unexpected scalar value type"],
    ["[,]", "unexpected scalar value type"],
    ["{a: b,,}", "unexpected scalar value type"],
    ["[- a]", "unexpected scalar value type"],
    ["{k: [: ]}", "found an invalid key for this map"],
    ['["a\tb"]', "value is not allowed in this context"],
    ["{a: b}\n\t\n", "found character '\t' that cannot start any token"],
    ["{: a}", "found an invalid key for this map"],
    ["{a\n: b}", "map key definition includes an implicit line break"],
    ["k: [a\nb]", "',' or ']' must be specified"],
    ["{k: a\n b}", "',' or '}' must be specified"],
    ["[a[b]", "',' or ']' must be specified"],
    ["{a: b{c}", "',' or '}' must be specified"],
    ["[&a, b]", "unexpected scalar value type"],
    ["{a: !!str }", "unexpected scalar value type"],
    ["{a: !!str}", "found invalid tag character '}'"],
    ["['a' b]", "',' or ']' must be specified"],
    ["{a: 'b' c}", "',' or '}' must be specified"],
    ["{'a' b}", "',' or '}' must be specified"],
    ["{[a]: b}", "found an invalid key for this map"],
    ["[? a]", "mapping value is not allowed in this context"],
    ["[>a]", "a literal or folded text may not stand inside of brackets"],
    ["[@a]", "'@' is a reserved character"],
    ["{a: b}\n]", "value is not allowed in this context"],
    ["[a\n---\nb]", "a document may not start inside of brackets"],
  ])("%p is refused", (text, message) => {
    expect(failure(text)).toBe(message);
  });
});
