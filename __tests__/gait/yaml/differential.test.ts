import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { parseDocument, stringify, type ToStringOptions } from "yaml";
import { readYaml } from "../../../src/gait/yaml/index.ts";
import { readPolicy } from "../../../src/gait/policy/index.ts";
import { plain, type Plain } from "./support.ts";

/** Words that look like syntax. Tabs inside of text are left out: there Gait differs from YAML, and we follow Gait. */
const word = fc.constantFrom(
  ..."a|b c|x: y|- q|#c|d#e|e #f||:|a:|[z]|{y}|'q'|\"dq\"|é😀|\\|%x|@x|`b|&an|*al|!tg|? k|null|12|~|---|...|a, b".split("|"),
  "|",
  "> f",
  "l1\nl2",
  "l1\n\nl2\n",
  "  lead",
  "trail  ",
  "multi\n  indent\nend",
  "x\n# c",
  "\n",
  "\nlead",
  "long word ".repeat(12),
);

const { data } = fc.letrec<{ readonly data: unknown }>((tie) => ({
  data: fc.oneof(
    { depthSize: "small" },
    word,
    fc.array(tie("data"), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom("k", "k2", "k 3", "k: 4", "'k5"), tie("data"), { maxKeys: 3, noNullPrototype: true }),
  ),
}));

const options: fc.Arbitrary<ToStringOptions> = fc.record({
  lineWidth: fc.constantFrom(0, 20, 80),
  indent: fc.constantFrom(2, 4),
  indentSeq: fc.boolean(),
  collectionStyle: fc.constantFrom("any", "flow", "block"),
  defaultStringType: fc.constantFrom("PLAIN", "QUOTE_DOUBLE", "QUOTE_SINGLE", "BLOCK_LITERAL", "BLOCK_FOLDED"),
});

/** Data in the shape that `plain` gives. */
function shape(value: unknown): Plain {
  if (Array.isArray(value)) return value.map(shape);
  if (typeof value !== "object" || value === null) return typeof value === "string" ? value : "";
  return { pairs: Object.entries(value).map(([key, item]) => [key, shape(item)]) };
}

describe("against another reader of YAML", () => {
  test("whatever it writes and reads back, we read the same", () => {
    let compared = 0;
    fc.assert(
      fc.property(data, options, (value, style) => {
        const text = stringify(value, { ...style, schema: "failsafe" });
        const other = parseDocument(text, { schema: "failsafe", merge: false });
        // Behind a dash alone on its line Gait does not go by YAML.
        if (other.errors.length > 0 || /^ *-(?: *-)* *$/m.test(text)) return;
        const { documents, failure } = readYaml(text);
        // Text of line ends alone is refused unless it ends the file.
        if (failure?.message === "could not find multi-line content") return;
        compared++;
        expect(failure).toBeUndefined();
        expect(plain(documents[0]?.root)).toEqual(shape(other.toJS()));
      }),
      { numRuns: 1500, seed: 20261123 },
    );
    expect(compared).toBeGreaterThan(1200);
  });

  test("JSON in any layout", () => {
    fc.assert(
      fc.property(data, fc.constantFrom(undefined, 1, 2, "\t"), (value, indent) => {
        const { documents, failure } = readYaml(JSON.stringify(value, undefined, indent));
        expect(failure).toBeUndefined();
        expect(plain(documents[0]?.root)).toEqual(shape(value));
      }),
      { numRuns: 500, seed: 20261123 },
    );
  });
});

test("nothing that can be written makes us throw", () => {
  const pieces = fc.constantFrom(
    ..."a|b: |:|- |? |[|]|{|}|,|'|\"|#| #|&a |*a|!t |\n|\n  |\n- |>\n|%|@|---\n|...\n|\t|\\|<<: |rules:\n|name: |0x1".split("|"),
    "|\n",
    "\r",
    "\ufeff",
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
      const reading = readPolicy(new TextEncoder().encode(parts.join("")));
      expect("policy" in reading || reading.error.message !== "").toBe(true);
    }),
    { numRuns: 3000, seed: 20261123 },
  );
});

test("bytes that are no text do not make us throw", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
      const reading = readPolicy(bytes);
      expect("policy" in reading || reading.error.message !== "").toBe(true);
    }),
    { numRuns: 1000, seed: 20261123 },
  );
});
