import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { canonicalJson, lower, trim, uniqLower, wellFormed, type CanonicalInput } from "../../src/gait/index.ts";
import { readStrictJson, type SourceNode } from "../../src/source/index.ts";
import { RUNS } from "./arbitraries.ts";

const json = fc.jsonValue({ maxDepth: 5, stringUnit: "binary" });

/** The plainest canonical writer, for data without lone surrogates. */
function plainCanonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(plainCanonical).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([key, item]) => `${JSON.stringify(key)}:${plainCanonical(item)}`).join(",")}}`;
}

describe("canonical JSON", () => {
  test("is what JSON.parse reads back, and the text of a plain writer", () => {
    fc.assert(
      fc.property(json, (value) => {
        const text = canonicalJson(value);
        expect(text).toBe(plainCanonical(value));
        // Minus zero is printed as zero, as RFC 8785 has it.
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      }),
      RUNS,
    );
  });

  test("is canonical: writing what was read gives the same text", () => {
    fc.assert(
      fc.property(json, (value) => {
        const text = canonicalJson(value);
        expect(canonicalJson(JSON.parse(text) as CanonicalInput)).toBe(text);
      }),
      RUNS,
    );
  });

  test("does not tell Maps from objects", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string({ unit: "binary" }), fc.integer(), { noNullPrototype: true }), (value) => {
        expect(canonicalJson(new Map(Object.entries(value)))).toBe(canonicalJson(value));
      }),
      RUNS,
    );
  });
});

describe("normalising twice is normalising once", () => {
  const text = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.string({ unit: "grapheme" }),
    fc.string({
      unit: fc.constantFrom(" ", "\t", "\u0085", "\u00a0", "\u3000", "\ufeff", "a", "Σ", "İ", "K", "ſ", "\ud800"),
    }),
  );

  test.each([
    ["lower", lower],
    ["trim", trim],
    ["wellFormed", wellFormed],
    ["lower of trim", (given: string) => lower(trim(given))],
  ])("%s", (_name, normal) => {
    fc.assert(
      fc.property(text, (given) => {
        expect(normal(normal(given))).toBe(normal(given));
      }),
      { ...RUNS, numRuns: 2_000 },
    );
  });

  test("lists", () => {
    fc.assert(
      fc.property(fc.array(text), (list) => {
        const once = uniqLower(list);
        expect(uniqLower(once)).toEqual(once);
        expect(new Set(once).size).toBe(once.length);
      }),
      RUNS,
    );
  });
});

describe("the strict JSON reader", () => {
  /** The value of a positioned tree. */
  function valueOf(node: SourceNode): unknown {
    switch (node.kind) {
      case "object":
        return Object.fromEntries(node.members.map((member) => [member.key, valueOf(member.value)]));
      case "array":
        return node.items.map(valueOf);
      case "null":
        return null;
      case "string":
      case "number":
      case "boolean":
        return node.value;
    }
  }

  const read = (text: string): unknown => {
    const { value, diagnostics } = readStrictJson("x.json", new TextEncoder().encode(text));
    return value === undefined ? diagnostics.map((d) => d.code) : valueOf(value.root);
  };

  /** Refused are keys that another reader takes for one: keys are in one case and of letters here. */
  const key = fc.string({ unit: fc.constantFrom("a", "b", "c", "é", "中", "-", "1"), minLength: 1, maxLength: 6 });
  const documents = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 5 },
      fc.string({ unit: "binary" }),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
      tie("list"),
      tie("object"),
    ),
    list: fc.array(tie("value"), { maxLength: 5 }),
    object: fc.dictionary(key, tie("value"), { maxKeys: 5, noNullPrototype: true }),
  })).value;

  test("reads what JSON.parse reads, however it is spaced and escaped", () => {
    fc.assert(
      fc.property(documents, fc.constantFrom(0, 1, 4, "\t"), fc.boolean(), (value, indent, escape) => {
        const plain = JSON.stringify(value, undefined, indent);
        const text = escape ? plain.replaceAll(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`) : plain;
        expect(read(text)).toEqual(JSON.parse(text));
      }),
      RUNS,
    );
  });

  test("reads nothing that JSON.parse refuses", () => {
    fc.assert(
      fc.property(documents, fc.nat(), fc.constantFrom("", ",", "}", "]", '"', "\\", "0", "e", "\n", "\u00a0"), (value, at, junk) => {
        const text = JSON.stringify(value);
        const broken = `${text.slice(0, at % (text.length + 1))}${junk}${text.slice((at % (text.length + 1)) + 1)}`;
        let isJson = true;
        try {
          JSON.parse(broken);
        } catch {
          isJson = false;
        }
        const { value: document } = readStrictJson("x.json", new TextEncoder().encode(broken));
        if (!isJson) expect(document).toBeUndefined();
      }),
      RUNS,
    );
  });
});
