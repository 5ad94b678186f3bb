/** A cursor is seen in whatever format, place and spelling. */
import { describe, expect, test } from "@jest/globals";
import { errorsOf, gaitNames, read, readFiles } from "./read.ts";

const NATIVE = { tools: ["a"] };
const REGISTRY = { servers: [{ server: { name: "a/b", version: "1", tools: ["a"] } }] };
const OFFER = { tools: [{ name: "a", inputSchema: {} }] };
const DOCKER = { registry: { s: { tools: [{ name: "a" }] } } };
const SETTINGS = { permissions: { allow: ["mcp__s__a"] } };

describe("a cursor", () => {
  const SET: readonly object[] = [
    { nextCursor: "x" },
    { next_cursor: "x" },
    { NextCursor: "x" },
    { metadata: { nextCursor: "x" } },
    { meta: { "next-page-token": "x" } },
    { _meta: { nextCursor: "x" } },
    { pagination: { next: "https://x" } },
    { links: { next: { href: "/p2" } } },
    { metadata: { pagination: { nextCursor: "x" } } },
    { hasMore: true },
    { truncated: true },
  ];

  test.each(SET)("refused in every format: %j", (cursor) => {
    for (const content of [NATIVE, REGISTRY, OFFER, DOCKER, SETTINGS]) {
      expect(errorsOf(read({ ...content, ...cursor }))).toContain("export_incomplete");
    }
  });

  test.each([{ nextCursor: null }, { nextCursor: "" }, { metadata: {} }, { hasMore: false }, { next: null }, { links: { next: "" } }])(
    "the end: %j",
    (cursor) => {
      for (const content of [NATIVE, REGISTRY, OFFER]) expect(errorsOf(read({ ...content, ...cursor }))).toEqual([]);
    },
  );

  test("of another type", () => {
    expect(errorsOf(read({ ...REGISTRY, nextCursor: 7 }))).toEqual(["cursor_invalid"]);
    expect(errorsOf(read({ ...REGISTRY, metadata: { count: "1" } }))).toEqual(["registry_shape"]);
  });

  test("of an earlier page leads to the next one", () => {
    const files = { "1.json": { tools: ["a"], next_cursor: "p2" }, "2.json": { tools: ["b"] } };
    expect(gaitNames(readFiles(files))).toEqual(["a", "b"]);
    expect(errorsOf(readFiles({ ...files, "2.json": { tools: ["b"], next_cursor: "p3" } }))).toEqual(["export_incomplete"]);
  });

  test("a server that is called next is no cursor", () => {
    const servers = { next: { status: "Active", tools: ["a"] } };
    expect(gaitNames(read({ servers }))).toEqual(["a"]);
  });
});
