import { describe, expect, test } from "@jest/globals";
import { inspectDocument, refusedDocument } from "../../src/registry/index.ts";
import { endpointOf } from "../../src/registry/adapters/endpoint.ts";
import { bounded } from "../../src/registry/bounded.ts";
import { errorAt } from "../../src/diagnostic.ts";
import { read, valueOf } from "./read.ts";

describe("the document", () => {
  test("of an allowlist", () => {
    expect(inspectDocument(valueOf(read('{"tools": ["b", "B",\n "😀", "～", "a"]}')))).toEqual({
      schema: "registry-policy.inspect/1",
      format: "gait-native",
      detected_by: "a `tools` list of tool names",
      tools: [
        { name: "b", file: "export.json", line: 1, column: 12, pointer: "/tools/0" },
        { name: "B", file: "export.json", line: 1, column: 17, pointer: "/tools/1" },
        { name: "😀", file: "export.json", line: 2, column: 2, pointer: "/tools/2" },
        { name: "～", file: "export.json", line: 2, column: 7, pointer: "/tools/3" },
        { name: "a", file: "export.json", line: 2, column: 12, pointer: "/tools/4" },
      ],
      tool_names: ["a", "b", "～", "😀"],
      servers: [],
      trust_entries: [],
      left_out: [],
      diagnostics: [expect.objectContaining({ code: "name_compatibility_form" }), expect.objectContaining({ code: "names_merged" })],
    });
  });

  test("of what is refused", () => {
    const error = errorAt("x", "y", { file: "a.json", line: 1, column: 2 });
    expect(refusedDocument([error])).toMatchObject({ format: "unknown", tools: [], tool_names: [], diagnostics: [error] });
  });

  test("of a registry", () => {
    const servers = [
      { name: "a/b", version: "1.0", title: "", status: "active", tools: ["x"] },
      { name: "a/c", status: "deleted", version: "2" },
    ];
    const made = inspectDocument(valueOf(read({ servers })));
    expect(made.servers).toEqual([{ server_id: "a/b", version: "1.0", publisher: "a", status: "active" }]);
    expect(made.tools).toMatchObject([{ name: "x", server_id: "a/b" }]);
    expect(made.left_out).toEqual([{ subject: "a/c", code: "status_not_active", reason: 'its status is "deleted"' }]);
  });

  test("of a report, in the snapshot's order of fields", () => {
    const report = {
      score: 0.9,
      updated_at: "2026-03-01T00:00:00Z",
      server_id: "a",
      status: "Trusted",
      endpoint: "https://x",
    };
    const [entry] = inspectDocument(valueOf(read(report))).trust_entries;
    expect(JSON.stringify(entry)).toBe(
      '{"server_id":"a","source":"external","endpoint":"https://x","status":"trusted","updated_at":"2026-03-01T00:00:00Z","score":0.9,"evidence_path":"export.json"}',
    );
  });

  test("an effect is shown", () => {
    const reading = valueOf(read({ permissions: { allow: ["mcp__a__b"], ask: ["mcp__a__b"] } }));
    expect(inspectDocument(reading).tools).toMatchObject([{ name: "mcp__a__b", server_id: "a", effect: "require_approval" }]);
  });

  test("nothing is empty text, and nothing is left undefined", () => {
    const text = JSON.stringify(inspectDocument(valueOf(read({ servers: [{ name: "a/b", version: "", title: "" }] }))));
    expect(text).not.toContain(':""');
    expect(text).not.toContain("undefined");
  });
});

describe("endpoints", () => {
  test.each([
    ["https://h/mcp", "https://h/mcp"],
    ["https://user:p@ss@h:8/mcp/?a=b#c", "https://h:8/mcp/"],
    ["https://h?token=x", "https://h"],
    ["wss://h/x", "wss://h/x"],
    ["https://{tenant}.h/mcp", undefined],
    ["https://h/$x", undefined],
    ["ftp://h", undefined],
    ["https://", undefined],
    ["not a url", undefined],
    [`https://h/${"a".repeat(5000)}`, undefined],
  ])("%s is shown as %s", (url, shown) => {
    expect(endpointOf(url)).toBe(shown);
  });
});

test("many findings of one code are cut and counted, others are not", () => {
  const many = Array.from({ length: 60 }, (_, i) => errorAt("a", String(i), { file: "f" }));
  const cut = bounded([...many, errorAt("b", "other")]);
  expect(cut).toHaveLength(52);
  expect(cut.at(-1)).toMatchObject({ code: "a", severity: "error", message: "10 more of this kind", file: "f" });
  expect(bounded(many.slice(0, 50))).toHaveLength(50);
});
