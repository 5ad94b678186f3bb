import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { readMapped } from "../../src/registry/mapping.ts";
import { mapped, mappingOf } from "./mapping-help.ts";
import { errorPlaces } from "./places.ts";
import { documentOf, errorsOf, valueOf } from "./read.ts";

const YAML = `tools:
  each: servers[*].tools[*]
  name: servers[*].tools[*].name
  server_id: { path: "servers[*].id", optional: true }
  approved_when: { path: "servers[*].tools[*].ok", equals: true, otherwise: left_out }
servers:
  each: servers[*]
  server_id: servers[*].id
  updated_at: { path: "servers[*].at", optional: true }
trust:
  each: servers[*]
  server_id: servers[*].id
  score: { path: "servers[*].score", divide: 10 }
  updated_at: { path: "servers[*].at", optional: true }
exported_at: { path: at, optional: true }
`;

/** Trees of the mapping's own words, so that many of them nearly fit. */
const word = fc.constantFrom("servers", "tools", "name", "id", "ok", "score", "at", "status", "x");
const leaf = fc.oneof(fc.boolean(), fc.integer({ min: -2, max: 12 }), word, fc.constant(null), fc.constant("2026-01-01T00:00:00Z"));
const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
  tree: fc.oneof({ maxDepth: 5 }, leaf, fc.array(tie("tree"), { maxLength: 4 }), fc.dictionary(word, tie("tree"), { maxKeys: 5 })),
}));
const nearly = fc.record({
  servers: fc.array(
    fc.record({
      id: fc.constantFrom("a", "b", "c"),
      tools: fc.array(fc.record({ name: word, ok: fc.oneof(fc.boolean(), leaf) }), { maxLength: 3 }),
      score: fc.oneof(fc.integer({ min: 0, max: 10 }), leaf),
    }),
    { maxLength: 3 },
  ),
});

describe("any tree", () => {
  const mapping = mappingOf(YAML).value;

  test("is read or refused with a place, and the same twice", () => {
    if (mapping === undefined) throw new Error("the mapping is good");
    fc.assert(
      fc.property(fc.oneof(tree, nearly), (content) => {
        const document = documentOf(JSON.stringify(content));
        const options = { format: "mapping", as_of: "2026-03-01T00:00:00Z" } as const;
        const first = readMapped([document], mapping, options);
        expect(readMapped([document], mapping, options)).toEqual(first);
        for (const d of first.diagnostics) {
          if (d.severity === "error") expect([d.file, (d.line ?? 0) > 0, (d.column ?? 0) > 0]).toEqual(["export.json", true, true]);
        }
        for (const e of first.trust_entries) expect(e.score >= 0 && e.score <= 1).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  test("only what is marked true is approved, each item counted once", () => {
    if (mapping === undefined) throw new Error("the mapping is good");
    fc.assert(
      fc.property(nearly, (content) => {
        const reading = readMapped([documentOf(content)], mapping, {
          format: "mapping",
          as_of: "2026-03-01T00:00:00Z",
        });
        const all = content.servers.flatMap((s) => s.tools.map((t) => ({ id: s.id, ...t })));
        const refused = all.filter((t) => t.ok === null).length;
        expect(reading.tools.map((t) => `${t.server_id} ${t.name}`)).toEqual(all.filter((t) => t.ok === true).map((t) => `${t.id} ${t.name}`));
        const out = reading.left_out.filter((l) => l.code === "not_approved").length;
        expect(reading.tools.length + out + refused).toBe(all.length);
      }),
      { numRuns: 200 },
    );
  });
});

describe("walks that end early", () => {
  const tools = (each: string, name: string): string => `mapping:\n  tools:\n    each: "${each}"\n    name: "${name}"\n`;

  test.each([
    ["through text", tools("a.b[*]", "a.b[*]"), { a: "x" }, "wrong_type 1:6"],
    ["a map where a list should be", tools("a[*]", "a[*]"), { a: {} }, "wrong_type 1:6"],
    ["a list where a map should be", tools("a{*}", "a{*}.@key"), { a: [] }, "wrong_type 1:6"],
    ["a field through text", tools("a[*]", "a[*].b.c"), { a: [{ b: "x" }] }, "wrong_type 1:12"],
    ["an item that is null", tools("a[*]", "a[*]"), { a: [null] }, "mapping_missing 1:7"],
    ["a blank name", tools("a[*]", "a[*]"), { a: [" "] }, "empty_value 1:7"],
  ])("%s", (_what, yaml, content, place) => {
    expect(errorPlaces(mapped(yaml, content))).toEqual([place]);
  });

  test("a look-up over keys, and conditions on them", () => {
    const yaml = `mapping:
  tools:
    each: "a{*}"
    name: { path: "a{*}.@key", values: { one: first, two: second }, otherwise: refuse }
    approved_when: { path: "a{*}.@key", in: [one], otherwise: left_out }
`;
    const reading = valueOf(mapped(yaml, { a: { one: 1, two: 2 } }));
    expect(reading.tools.map((t) => t.name)).toEqual(["first"]);
    expect(reading.left_out.map((l) => l.subject)).toEqual(["second"]);
    expect(errorsOf(mapped(yaml, { a: { three: 3 } }))).toEqual(["mapping_unknown_value"]);
  });

  test("a condition on a list is an error", () => {
    const yaml = `${tools("a[*]", "a[*].n")}    approved_when: { path: "a[*].ok", equals: true, otherwise: left_out }\n`;
    expect(errorPlaces(mapped(yaml, { a: [{ n: "x", ok: [true] }] }))).toEqual(["wrong_type 1:21"]);
  });

  test("a single object is one item", () => {
    expect(valueOf(mapped(tools("tool", "tool.name"), { tool: { name: "x" } })).tools.map((t) => t.name)).toEqual(["x"]);
  });

  test("server_id of the options stands in for one that the export lacks", () => {
    const yaml = `server_id: hub\n${tools("a[*]", "a[*]")}`;
    expect(valueOf(mapped(yaml, { a: ["x"] })).tools[0]?.server_id).toBe("hub");
  });
});
