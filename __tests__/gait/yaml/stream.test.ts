import { describe, expect, test } from "@jest/globals";
import { findEntry, findPath, readYaml, readYamlFile } from "../../../src/gait/yaml/index.ts";
import { noteCodes, parsed, plain } from "./support.ts";

const file = (text: string) => readYamlFile(new TextEncoder().encode(text));

describe("documents", () => {
  test.each([
    ["", [""]],
    ["# a\n\n", [""]],
    ["---\n", [""]],
    ["...\n", [""]],
    ["---\n---\na\n", ["", "a"]],
    ["a\n---\nb\n", ["a", "b"]],
    ["--- a\n", ["a"]],
    ["--- |\n  a\n", ["a\n"]],
    ["%YAML 1.1\n---\na\n", ["a"]],
    ["%TAG ! x\n# c\n---\na\n", ["a"]],
    ["a\n...\n", ["a"]],
    ["a\n...# b\n", ["a"]],
    ["a\n... b: c\n", ["a", { pairs: [["b", "c"]] }]],
    ["a\n...b: c\n", ["a", { pairs: [["b", "c"]] }]],
    ["a\n...\n- b\n", ["a", ["b"]]],
    ["...\na: b\n", [{ pairs: [["a", "b"]] }]],
    ["...\n...\n---\na\n", ["a"]],
    ["---\n...\n{a: b}\n", [{ pairs: [["a", "b"]] }]],
    ["%YAML\n---\na\n", ["a"]],
    ["!x\n", [""]],
    ["a\n...\n---\nb\n...\n", ["a", "b"]],
    ["---a\n", ["---a"]],
  ])("%p", (text, wanted) => {
    const { documents, failure } = readYaml(text);
    expect(failure).toBeUndefined();
    expect(documents.map(({ root }) => plain(root))).toEqual(wanted);
  });

  test.each([
    ["--- a: b\n", "value cannot be placed after document separator @4"],
    ["a: b\n---\nc: [\n", "sequence end token ']' not found @12"],
    ["%YAML 1.1\na: b\n", "unexpected directive value. document not started @10"],
    ["%YAML 3.0\n---\na\n", "unknown YAML version @0"],
    ["%YAML 1.1\n%YAML 1.1\n---\na\n", "unexpected directive value. document not started @10"],
    ["a\n... b\n", "unexpected end content @6"],
    ["a: b\n...\nc\n", "unexpected end content @9"],
    ["...\n'a'\n", "unexpected end content @4"],
    ["a: &b", "undefined anchor value @3"],
    ["a: *b\n", 'could not find alias "b" @4'],
    ["a: b\n%YAML 1.1\n", "unexpected directive value. document not started @5"],
    ["{a: b}\nc: d\n", "value is not allowed in this context @7"],
  ])("%p is refused", (text, wanted) => {
    expect(parsed(text)).toBe(wanted);
  });

  test("anchors end with their document", () => {
    const second = readYaml("a: &x b\n---\nc: *x\n").documents[1]?.root;
    expect(findEntry(second, "c")?.value).toMatchObject({ kind: "alias", name: "x", target: undefined });
  });

  test.each([
    ["a\n---\nb\n", ["yaml_second_document"]],
    ["%YAML 1.2\n---\na\n", ["yaml_directive"]],
    ["a\n... b: c\n", ["yaml_text_after_document_end", "yaml_second_document"]],
    ["a\n... # b\n", []],
  ])("%p has notes", (text, codes) => {
    expect(noteCodes(text)).toEqual(codes);
  });
});

describe("bytes", () => {
  test("carriage returns end lines, alone and with a line feed", () => {
    expect(plain(file("a: b\rc: d\r\ne: f").documents[0]?.root)).toEqual(plain(file("a: b\nc: d\ne: f").documents[0]?.root));
    expect(file("a: b\r\nc: d\r\n").notes).toEqual([]);
    const { notes, positionOf } = file("a: b\r\nc: d\rx: y\n");
    expect(notes.map(({ code, offset }) => [code, positionOf(offset)])).toEqual([["yaml_lone_carriage_return", { line: 2, column: 5 }]]);
  });

  test("in quotes a carriage return with a line feed counts as two line ends", () => {
    const value = (text: string) => plain(findEntry(file(text).documents[0]?.root, "a")?.value);
    expect(value('a: "b\r\n c"\r\n')).toBe("b\nc");
    expect(value("a: 'b\r\n\r\n c'\r\n")).toBe("b\n\n\nc");
    expect(value('a: "b\\\r\n\r\n c"\r\n')).toBe("b\n\nc");
    expect(value('a: "b\r c"\r')).toBe("b c");
    expect(value("a: b\r\n c\r\n")).toBe("b c");
  });

  test("a byte order mark belongs to the first word and has a note", () => {
    const read = file("\ufeffa: b\n");
    expect(plain(read.documents[0]?.root)).toEqual({ pairs: [["\ufeffa", "b"]] });
    expect(read.notes).toEqual([{ code: "yaml_byte_order_mark", offset: 0 }]);
  });

  test("bad bytes become U+FFFD one by one, and the first has a place", () => {
    const read = readYamlFile(new Uint8Array([0x61, 0x3a, 0x20, 0x0d, 0x0a, 0x20, 0xe2, 0x82, 0x0a]));
    expect(plain(read.documents[0]?.root)).toEqual({ pairs: [["a", "\ufffd\ufffd"]] });
    expect(read.badUtf8).toEqual({ line: 2, column: 2 });
    expect(file("a: é").badUtf8).toBeUndefined();
  });
});

describe("finding places", () => {
  const root = readYaml("a: &x\n  b: [c, {d: e}]\nf: *x\n").documents[0]?.root;

  test("by path, through aliases", () => {
    expect(findPath(root, ["a", "b", 1, "d"])).toMatchObject({ node: { text: "e" }, keyStart: 16 });
    expect(findPath(root, ["f", "b", 0])).toMatchObject({ node: { text: "c" }, keyStart: 12 });
    expect(findPath(root, [])).toMatchObject({ node: { kind: "mapping" } });
  });

  test.each([[["z"]], [["a", "b", 2]], [["a", 0]], [["a", "b", "c"]]])("%p leads nowhere", (path) => {
    expect(findPath(root, path)).toBeUndefined();
  });

  test("keys of a node that is no mapping", () => {
    expect(findEntry(undefined, "a")).toBeUndefined();
    expect(findEntry(readYaml("a").documents[0]?.root, "a")).toBeUndefined();
  });
});
