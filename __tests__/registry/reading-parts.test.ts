import { describe, expect, test } from "@jest/globals";
import {
  emptyDraft,
  entriesAt,
  itemsAt,
  optionalEndpoint,
  optionalText,
  optionalTime,
  required,
  requiredBoolean,
  requiredText,
  rootOf,
  textOf,
  valueAt,
  type Draft,
  type Place,
} from "../../src/registry/draft.ts";
import { imageVersion } from "../../src/registry/image-reference.ts";
import { refuseCursor, refuseIfSet } from "../../src/registry/incomplete.ts";
import { identityFor } from "../../src/registry/server-identity.ts";
import { hintsOf } from "../../src/registry/tool-hints.ts";
import { documentOf } from "./read.ts";

const place = (content: unknown): Place => rootOf(documentOf(content));
const codes = (draft: Draft): readonly string[] => draft.diagnostics.map((d) => d.code);

/** What a reader gives, and the codes of what it says. */
function told<T>(read: (draft: Draft) => T): readonly [T, readonly string[]] {
  const draft = emptyDraft();
  return [read(draft), codes(draft)];
}

describe("asking for values", () => {
  test("text", () => {
    expect(told((d) => requiredText(d, place({ a: "x" }), "a"))).toEqual(["x", []]);
    expect(told((d) => requiredText(d, place({ a: "\u2003" }), "a"))).toEqual([undefined, ["empty_value"]]);
    expect(told((d) => requiredText(d, place({ a: null }), "a"))).toEqual([undefined, ["missing_field"]]);
    expect(told((d) => requiredText(d, place({ a: ["x"] }), "a"))).toEqual([undefined, ["wrong_type"]]);
    expect(told((d) => requiredText(d, place(["x"]), "a"))).toEqual([undefined, ["wrong_type"]]);
    expect(told((d) => optionalText(d, place({ a: "" }), "a"))).toEqual([undefined, []]);
    expect(told((d) => optionalText(d, place({ a: 0 }), "a"))).toEqual([undefined, ["wrong_type"]]);
    expect(told((d) => textOf(d, place('"x"')))).toEqual(["x", []]);
  });

  test("lists, maps, booleans", () => {
    expect(told((d) => itemsAt(d, place([1, 2])).map((p) => p.pointer))).toEqual([["/0", "/1"], []]);
    expect(told((d) => itemsAt(d, place({})).length)).toEqual([0, ["wrong_type"]]);
    expect(told((d) => entriesAt(d, place({ "a/b": 1, "c~": 2 })).map((p) => [p.key, p.pointer]))).toEqual([
      [
        ["a/b", "/a~1b"],
        ["c~", "/c~0"],
      ],
      [],
    ]);
    expect(told((d) => entriesAt(d, place([])).length)).toEqual([0, ["wrong_type"]]);
    expect(told((d) => requiredBoolean(d, place({ a: false }), "a"))).toEqual([false, []]);
    expect(told((d) => requiredBoolean(d, place({ a: "false" }), "a"))).toEqual([undefined, ["wrong_type"]]);
    expect(told((d) => required(d, place({ a: 1 }), "a")?.pointer)).toEqual(["/a", []]);
    expect(valueAt(place('"x"'), "a")).toBeUndefined();
  });

  test("times and addresses", () => {
    expect(told((d) => optionalTime(d, place({ t: "2026-01-01T00:00:00Z" }), "t"))).toEqual(["2026-01-01T00:00:00Z", []]);
    expect(told((d) => optionalTime(d, place({ t: "2026-01-01" }), "t"))).toEqual([undefined, ["time_invalid"]]);
    expect(told((d) => optionalTime(d, place({}), "t"))).toEqual([undefined, []]);
    expect(told((d) => optionalEndpoint(d, place({ u: "https://me:secret@h.example/p?token=1" }), "u"))).toEqual(["https://h.example/p", []]);
    expect(told((d) => optionalEndpoint(d, place({ u: "https://{tenant}.example/p" }), "u"))).toEqual([undefined, []]);
    expect(told((d) => optionalEndpoint(d, undefined, "u"))).toEqual([undefined, []]);
  });

  test("the message names the place in ASCII", () => {
    const draft = emptyDraft();
    requiredText(draft, place({ "\u202eevil": 5 }), "\u202eevil");
    expect(draft.diagnostics[0]?.message).toBe('"/\\u{202E}evil" must be text, not a number');
  });
});

describe("exports that stop in the middle", () => {
  test.each([
    [{ nextCursor: "a" }],
    [{ next_cursor: 7 }],
    [{ metadata: { nextCursor: "a" } }],
    [{ meta: { next_page_token: "a" } }],
    [{ pagination: { nextPageToken: true } }],
    [{ data: { next_cursor: {} } }],
  ])("%j", (content) => {
    expect(told((d) => refuseCursor(d, place(content)))[1]).toEqual(["export_incomplete"]);
  });

  test.each([[{}], [{ nextCursor: null }], [{ nextCursor: "" }], [{ metadata: { nextCursor: "" } }], [{ metadata: "x" }], [{ next_cursor: false }], [["x"]]])(
    "%j is whole",
    (content) => {
      expect(told((d) => refuseCursor(d, place(content)))[1]).toEqual([]);
    },
  );

  test("no cursor is none", () => {
    expect(told((d) => refuseIfSet(d, undefined))[1]).toEqual([]);
  });
});

describe("images", () => {
  test.each([
    ["ghcr.io/a/b:1.2", "1.2", "1.2"],
    ["a/b@sha256:ff", "sha256:ff", "sha256:ff"],
    ["h:5000/a/b:1@sha256:ff", "sha256:ff", "1"],
    ["localhost:5000/a", undefined, undefined],
    ["a", undefined, undefined],
    ["a:", undefined, undefined],
    ["a@", undefined, undefined],
    ["a:1@", "1", "1"],
  ])("%s", (image, pinned, tagged) => {
    expect([imageVersion(image), imageVersion(image, "tag")]).toEqual([pinned, tagged]);
  });
});

describe("hints", () => {
  test.each<[unknown, readonly string[] | undefined]>([
    [{ name: "x" }, undefined],
    [{ annotations: null }, undefined],
    [{ annotations: {} }, ["destructiveHint", "openWorldHint"]],
    [{ annotations: { readOnlyHint: true } }, ["readOnlyHint", "openWorldHint"]],
    [{ annotations: { readOnlyHint: "true" } }, ["destructiveHint", "openWorldHint"]],
    [
      { annotations: { readOnlyHint: true, destructiveHint: true, idempotentHint: true, openWorldHint: false } },
      ["readOnlyHint", "destructiveHint", "idempotentHint"],
    ],
    [{ annotations: { readOnlyHint: false, destructiveHint: false, openWorldHint: false } }, undefined],
  ])("%j", (tool, classes) => {
    expect(hintsOf(place(tool)).classes).toEqual(classes);
  });
});

describe("whose report it is", () => {
  const at = place({});
  const ids = (...rows: readonly (readonly [string, string])[]): { readonly format: "auto"; readonly server_ids: ReadonlyMap<string, string> } => ({
    format: "auto",
    server_ids: new Map(rows),
  });

  test("path, label, server_id, in this order of use", () => {
    expect(told((d) => identityFor(d, ids(["export.json", "a"]), at, "x"))).toEqual(["a", []]);
    expect(told((d) => identityFor(d, ids(["x", "b"]), at, "x"))).toEqual(["b", []]);
    expect(told((d) => identityFor(d, { ...ids(["x", "b"]), server_id: "c" }, at, "y"))).toEqual(["c", []]);
    expect(told((d) => identityFor(d, ids(["x", "a"], ["export.json", "a"]), at, "x"))).toEqual(["a", []]);
  });

  test("two answers or none are errors that name the keys", () => {
    expect(told((d) => identityFor(d, ids(["x", "b"], ["export.json", "a"]), at, "x"))).toEqual([undefined, ["server_ambiguous"]]);
    const draft = emptyDraft();
    identityFor(draft, ids(["exports.json", "a"]), at, undefined);
    expect(draft.diagnostics[0]).toMatchObject({
      code: "server_unmapped",
      help: 'Give `server_id`, or `server_ids` with the key "export.json" (it has "exports.json").',
    });
  });
});
