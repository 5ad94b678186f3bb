import { describe, expect, test } from "@jest/globals";
import { YAML_SIZE_LIMIT } from "../../src/source/limits.ts";
import { readStrictYaml, type SourceNode } from "../../src/source/index.ts";

const read = (text: string): ReturnType<typeof readStrictYaml> => readStrictYaml("f.yaml", new TextEncoder().encode(text));
const findings = (text: string): string[] => read(text).diagnostics.map((d) => `${d.code} ${d.line}:${d.column}`);

function plain(node: SourceNode | undefined): unknown {
  switch (node?.kind) {
    case "object":
      return Object.fromEntries(node.members.map((m) => [m.key, plain(m.value)]));
    case "array":
      return node.items.map(plain);
    case "null":
      return null;
    case undefined:
      return undefined;
    case "string":
    case "number":
    case "boolean":
      return node.value;
  }
}
const value = (text: string): unknown => plain(read(text).value?.root);

describe("values", () => {
  test("a document with every kind of scalar and collection", () => {
    const text = [
      "# head",
      "---",
      "a: 1",
      "b: [x, 'y''s', \"z\\t\"]",
      "c:",
      "  - d: ~",
      "    e: true",
      "f: |",
      "  line",
      "  two",
      "g: >-",
      "  one",
      "  two",
    ].join("\n");
    expect(value(`${text}\n`)).toEqual({ a: 1, b: ["x", "y's", "z\t"], c: [{ d: null, e: true }], f: "line\ntwo\n", g: "one two" });
  });

  test("places are those of the value and of the key", () => {
    const root = read("a:\n  b: \u{1f600} c\n  \u{1f600}: [1, 2]\nd:\n").value?.root;
    const places: string[] = [];
    const walk = (node: SourceNode, name: string): void => {
      places.push(`${name} ${node.line}:${node.column}`);
      if (node.kind === "array") node.items.forEach((item, i) => walk(item, String(i)));
      if (node.kind !== "object") return;
      for (const m of node.members) {
        places.push(`key ${m.line}:${m.column}`);
        walk(m.value, m.key);
      }
    };
    if (root !== undefined) walk(root, "");
    expect(places).toEqual([" 1:1", "key 1:1", "a 2:3", "key 2:3", "b 2:6", "key 3:3", "\u{1f600} 3:6", "0 3:7", "1 3:10", "key 4:1", "d 4:3"]);
  });

  test.each([
    "yes",
    "no",
    "on",
    "off",
    "y",
    "n",
    "010",
    "0x10",
    "0o17",
    "0b101",
    "1_000",
    "1:30",
    "+1",
    ".5",
    "1.",
    ".inf",
    "-.INF",
    ".nan",
    "2026-01-01",
    "tRUE",
    "nUll",
    "-",
    "1 2",
  ])("%s stays the text it is", (word) => {
    expect(value(`k: [${word === "-" ? '"-"' : word}]`)).toEqual({ k: [word] });
  });

  test.each<[string, unknown]>([
    ["-0.5e3", -500],
    ["True", true],
    ["FALSE", false],
    ["NULL", null],
    ["", null],
    ['"1"', "1"],
    ["'null'", "null"],
  ])("%s", (text, expected) => {
    expect(value(`k: ${text}`)).toEqual({ k: expected });
  });

  test("numbers keep their spelling", () => {
    const root = read("1.50").value?.root;
    expect(root).toEqual({ kind: "number", line: 1, column: 1, value: 1.5, text: "1.50" });
  });

  test("an empty file and one of comments are null", () => {
    expect(value("")).toBeNull();
    expect(value("# nothing\n")).toBeNull();
    expect(value("---\n")).toBeNull();
  });
});

describe("refusals", () => {
  test.each([
    ["a: &x 1\nb: *x\n", ["source_yaml_anchor 1:4", "source_yaml_alias 2:4"]],
    ["a: !!str 1", ["source_yaml_tag 1:4"]],
    ["a: !custom x", ["source_yaml_tag 1:4"]],
    ["a: !<tag:x> 1", ["source_yaml_tag 1:4"]],
    ["%YAML 1.1\n---\na: yes\n", ["source_yaml_directive 1:1"]],
    ["<<: {a: 1}\nb: 2\n", ["source_yaml_merge 1:1"]],
    ["a: 1\n---\nb: 2\n", ["source_second_document 2:1"]],
    ["---\na: 1\n---\nb: 2\n", ["source_second_document 3:1"]],
    ["a: 1\n...\nb: 2\n", ["source_second_document 3:1"]],
    ["1: a\n", ["source_key_not_text 1:1"]],
    ["true: a\n", ["source_key_not_text 1:1"]],
    ["~: a\n", ["source_key_not_text 1:1"]],
    ["? [a, b]\n: c\n", ["source_key_not_text 1:3"]],
    [": a\n", ["source_key_not_text 1:1"]],
    ["a: 1\nb:\n  c: 1\n  c: 2\n", ["source_duplicate_key 4:3"]],
    ['a: 1\n"\\x61": 2\n', ["source_duplicate_key 2:1"]],
    ["tools: 1\nTools: 2\n", ["source_folded_key 2:1"]],
    ["a: {__proto__: 1}\n", ["source_forbidden_key 1:5"]],
    ["a: 1e400\n", ["source_number_range 1:4"]],
    ['a: "\\ud800"\n', ["source_lone_surrogate 1:4"]],
    ["a: \u0007\n", ["source_control_character 1:4"]],
    ["a: x\u2028y\n", ["source_control_character 1:5"]],
    ["a: 1\rb: 2\r", ["source_control_character 1:5"]],
    ["a:\n\tb: 1\n", ["source_syntax 2:1"]],
    ["a: [1, 2\n", ["source_syntax 2:1"]],
    ['a: "x\n', ["source_syntax 2:1"]],
    ["a: b: c\n", ["source_syntax 1:4"]],
    ['a: "\\q"\n', ["source_syntax 1:5"]],
    ["\ufeffa: 1\n", ["source_bom 1:1"]],
  ])("%j", (text, expected) => {
    expect(findings(text)).toEqual(expected);
  });

  test("quoted look-alikes of what is refused are text", () => {
    expect(value("a: ['*x', \"&y\", '!z', '<<']\n'<<': 1\n'1': 2\nb: x*y&z!\n")).toEqual({ a: ["*x", "&y", "!z", "<<"], "<<": 1, "1": 2, b: "x*y&z!" });
    expect(value("a: |\n  *x &y !z\n  --- [[[\nb: c # *x [[[[\n")).toEqual({ a: "*x &y !z\n--- [[[\n", b: "c" });
  });

  test("a file beyond the limit", () => {
    expect(findings(" ".repeat(YAML_SIZE_LIMIT + 1))).toEqual(["source_too_large 1:1"]);
  });
});

describe("depth", () => {
  const block = (levels: number): string => Array.from({ length: levels }, (_, i) => `${" ".repeat(i)}a:`).join("\n");
  test.each<[string, (levels: number) => string]>([
    ["flow lists", (n) => "[".repeat(n) + "]".repeat(n)],
    ["flow maps", (n) => "{a: ".repeat(n) + "1" + "}".repeat(n)],
    ["lists on one line", (n) => "- ".repeat(n) + "a"],
    ["block maps", (n) => `${block(n)} 1\n`],
    [
      "lists in maps at one column",
      (n) =>
        Array.from({ length: n / 2 }, (_, i) => `${"  ".repeat(i)}${i > 0 ? "" : ""}a:\n${"  ".repeat(i)}-`)
          .join("\n")
          .replace(/-\n +a/g, "- a"),
    ],
    ["block around flow", (n) => `${block(n / 2)} ${"[".repeat(n / 2)}${"]".repeat(n / 2)}\n`],
  ])("%s: 64 levels are read, 66 are not", (_name, text) => {
    expect(findings(text(64))).toEqual([]);
    expect(findings(text(66))[0]).toMatch(/^source_depth /);
  });

  test.each(["[", "{", "- ", "? ", "[a: ", "{a: ", "[? ", "{? ", "[: ", ": ", "a: ", "- - a\n", "a: [", "\n - "])(
    "100,000 times %j ends in an error or a value, twice the same",
    (atom) => {
      for (const start of ["", "[", "{", "k: ", "k: |\n "]) {
        const first = read(start + atom.repeat(20_000));
        expect(read(start + atom.repeat(20_000))).toEqual(first);
      }
    },
  );
});

test("40,000 keys are read", () => {
  expect(
    findings(
      Array.from(
        { length: 40_000 },
        (_, i) => `key${i}: value
`,
      ).join(""),
    ),
  ).toEqual([]);
});

test("many errors stop at the first, so that a bad file costs no more than a good one", () => {
  expect(read(`- ${"|\n".repeat(100_000)}`).diagnostics).toHaveLength(1);
});

describe("comments", () => {
  test.each([
    ["# \u202e evil\n", "source_bidi 2:3"],
    ["# a\u2066b", "source_bidi 2:4"],
    ["b: 1 # \u200f", "source_bidi 2:8"],
  ])("%j changes what a line looks like and is refused", (text, wanted) => {
    expect(findings(`a: 1\n${text}`)).toEqual([wanted]);
  });

  test("other scripts are fine in a comment, and so is what a text says", () => {
    expect(findings("# \u05e9\u05dc\u05d5\u05dd caf\u00e9\na: '# \u202e'\n")).toEqual([]);
  });
});
