import { describe, expect, test } from "@jest/globals";
import { errorsOf, findings, gaitNames, read, readFiles, valueOf } from "./read.ts";

const schema = { type: "object" };
const tool = (name: string, annotations?: Record<string, unknown>): Record<string, unknown> => ({
  name,
  inputSchema: schema,
  ...(annotations === undefined ? {} : { annotations }),
});

describe("shapes", () => {
  test.each([
    ["plain", { tools: [tool("echo"), tool("get-sum")] }],
    ["JSON-RPC", { jsonrpc: "2.0", id: 1, result: { tools: [tool("echo"), tool("get-sum")] } }],
    ["last page", { tools: [tool("echo"), tool("get-sum")], nextCursor: null }],
    ["last page, empty cursor", { tools: [tool("echo"), tool("get-sum")], nextCursor: "" }],
  ])("%s", (_what, content) => {
    const outcome = read(content, {}, "tools");
    expect(valueOf(outcome).format).toBe("mcp-tools-list");
    expect(gaitNames(outcome)).toEqual(["echo", "get-sum"]);
    expect(findings(outcome, "tools_list_is_offer")).toMatchObject([{ severity: "warning" }]);
  });

  test("the pointer leads through the envelope", () => {
    const [made] = valueOf(read({ jsonrpc: "2.0", id: 1, result: { tools: [tool("echo")] } })).tools;
    expect(made?.origin.pointer).toBe("/result/tools/0/name");
  });

  test.each([
    ["a renamed key", { tool: [tool("echo")] }, "format_unknown"],
    ["renamed names", { tools: [{ title: "echo", inputSchema: schema }] }, "format_unknown"],
    ["an error answer", { jsonrpc: "2.0", id: 1, error: { code: -32601 } }, "tools_list_failed"],
    ["a name in between", { tools: [tool("echo"), "get-sum"] }, "tools_list_item"],
    ["a name of another type", { tools: [tool("echo"), { name: 5, inputSchema: schema }] }, "tools_list_item"],
    ["a status", { tools: [{ ...tool("echo"), status: "denied" }] }, "entry_key_decides"],
  ])("refused: %s", (_what, content, code) => {
    expect(errorsOf(read(content))).toEqual([code]);
  });

  test("the shape is told where the format is asked for", () => {
    expect(errorsOf(read({ tool: [] }, { format: "mcp-tools-list" }))).toEqual(["tools_list_shape"]);
  });
});

describe("pages and servers", () => {
  const page1 = { tools: [tool("a")], nextCursor: "p2" };
  const page2 = { tools: [tool("b")] };

  test("a cursor means that the list is incomplete", () => {
    expect(errorsOf(read(page1))).toEqual(["export_incomplete"]);
    expect(errorsOf(read({ jsonrpc: "2.0", result: page1 }))).toEqual(["export_incomplete"]);
    expect(errorsOf(read({ ...page1, nextCursor: 5 }))).toEqual(["cursor_invalid"]);
  });

  test("pages of one server, in order", () => {
    const files = { "p1.json": page1, "p2.json": page2 };
    expect(gaitNames(readFiles(files, { server_id: "s" }))).toEqual(["a", "b"]);
    expect(findings(readFiles(files, { server_id: "s" }), "pages_assumed")).toHaveLength(0);
    expect(errorsOf(readFiles({ "p2.json": page2, "p1.json": page1 }, { server_id: "s" }))).toEqual(["export_incomplete"]);
    const ids = new Map([
      ["p1.json", "s"],
      ["p2.json", "other"],
    ]);
    expect(errorsOf(readFiles(files, { server_ids: ids }))).toEqual(["export_incomplete"]);
  });

  test("unnamed files are pages only where each but the last leads on", () => {
    const files = { "p1.json": page1, "p2.json": page2 };
    expect(gaitNames(readFiles(files))).toEqual(["a", "b"]);
    expect(findings(readFiles(files), "pages_assumed")).toHaveLength(1);
    expect(errorsOf(readFiles({ "p2.json": page2, "p1.json": page1 }))).toEqual(["export_incomplete"]);
    expect(errorsOf(readFiles({ ...files, "q1.json": { tools: [tool("c")], nextCursor: "q2" }, "q2.json": { tools: [tool("d")] } }))).toContain(
      "export_incomplete",
    );
    expect(findings(readFiles({ "a.json": page2, "b.json": { tools: [tool("c")] } }), "pages_assumed")).toHaveLength(0);
  });

  test("files of several servers", () => {
    const ids = new Map([
      ["a.json", "github"],
      ["./b.json", "jira"],
    ]);
    const outcome = readFiles({ "x/a.json": { tools: [tool("a")] }, "x/b.json": { tools: [tool("b")] } }, { server_ids: ids });
    expect(valueOf(outcome).tools.map((t) => [t.server_id, t.name])).toEqual([
      ["github", "a"],
      ["jira", "b"],
    ]);
  });

  test("nameless servers that share a tool must be named", () => {
    const files = { "a.json": { tools: [tool("search"), tool("a")] }, "b.json": { tools: [tool("Search")] } };
    expect(errorsOf(readFiles(files))).toEqual(["server_id_missing"]);
    const ids = new Map([
      ["a.json", "github"],
      ["b.json", "jira"],
    ]);
    expect(findings(readFiles(files, { server_ids: ids }), "tool_name_collision")).toMatchObject([{ severity: "warning" }]);
    expect(errorsOf(readFiles(files, { server_ids: ids }, "tools"))).toEqual(["tool_name_collision"]);
    const apart = readFiles(files, { server_ids: ids, naming: "mcp" }, "tools");
    expect(gaitNames(apart)).toEqual(["mcp__github__a", "mcp__github__search", "mcp__jira__search"]);
    expect(findings(apart, "tool_name_collision")).toMatchObject([{ severity: "note" }]);
  });

  test.each(["mcp", "prefixed", "claude-code"] as const)("profile %s needs the server", (naming) => {
    expect([...new Set(errorsOf(read({ tools: [tool("a")] }, { naming })))]).toEqual(["server_id_missing"]);
  });
});

describe("annotations make stricter, never more", () => {
  const effects = new Map([
    ["destructiveHint", "require_approval"],
    ["openWorldHint", "block"],
  ] as const);
  test.each([
    ["none at all", undefined, "block"],
    ["closed and reading", { readOnlyHint: true, openWorldHint: false }, undefined],
    ["destructive", { destructiveHint: true, openWorldHint: false }, "require_approval"],
    ["silent on destruction", { readOnlyHint: false, openWorldHint: false }, "require_approval"],
    ["says it is harmless", { destructiveHint: false, openWorldHint: false }, undefined],
    ["open", { readOnlyHint: true, openWorldHint: true }, "block"],
  ])("%s", (_what, annotations, effect) => {
    const [made] = valueOf(read({ tools: [tool("a", annotations)] }, { effects })).tools;
    expect(made?.effect).toBe(effect);
  });

  test("without effects the claims change nothing", () => {
    const [made] = valueOf(read({ tools: [tool("a", { destructiveHint: true })] })).tools;
    expect(made).not.toHaveProperty("effect");
  });
});
