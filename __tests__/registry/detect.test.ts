import { describe, expect, test } from "@jest/globals";
import { diagnosticsText } from "../../src/report/index.ts";
import { errorsOf, read, readFiles, valueOf } from "./read.ts";

const inputSchema = { type: "object" };

describe("by structure", () => {
  test.each([
    ["gait-native", ["a"]],
    ["gait-native", { server_id: "a", status: "trusted", score: 1, updated_at: "2026-03-01T00:00:00Z" }],
    ["gait-native", { servers: [{ server_id: "a", status: "trusted", score: 1, updated_at: "2026-03-01T00:00:00Z" }] }],
    ["mcp-tools-list", { tools: [{ name: "a", inputSchema }] }],
    ["mcp-registry", { servers: [{ server: { name: "a/b" } }] }],
    ["mcp-registry", { servers: [{ name: "a/b", tools: ["x"] }] }],
    ["mcp-registry", [{ name: "a/b", version: "1.0" }]],
    ["managed-settings", { allowedMcpServers: [{ serverName: "a" }] }],
    ["managed-settings", { permissions: { allow: ["mcp__a__b"] } }],
    ["mcp-json", { mcpServers: { a: { command: "x" } } }],
    ["mcp-json", { servers: { a: { url: "https://x" } } }],
  ])("%s", (format, content) => {
    const reading = valueOf(read(content));
    expect(reading.format).toBe(format);
    expect(reading.detected_by).not.toContain("asked");
  });

  test.each<[string, unknown, string]>([
    ["a registry and a list of tools", { servers: [{ name: "a/b", tools: ["x"] }], tools: ["y"] }, "format_ambiguous"],
    ["a scan and a list of tools", { scan_results: [], tools: [{ tool_name: "y" }] }, "format_ambiguous"],
    ["settings and a list of tools", { permissions: { allow: ["mcp__a__b"] }, tools: ["y"] }, "format_ambiguous"],
    ["both of ToolHive's forms", { data: { servers: [] }, servers: { a: { status: "Active", tools: ["x"] } } }, "two_lists"],
    ["ToolHive's map and a list of tools", { servers: { a: { status: "Active", tools: ["x"] } }, tools: ["y"] }, "two_lists"],
  ])("two exports in one file are refused: %s", (_what, content, code) => {
    expect(errorsOf(read(content))).toEqual([code]);
  });

  test("an unknown shape names everything that was looked for", () => {
    const outcome = read({ approved_tools: ["a"] });
    expect(errorsOf(outcome)).toEqual(["format_unknown"]);
    const message = outcome.diagnostics[0]?.message ?? "";
    for (const name of [
      "gait-native",
      "mcp-tools-list",
      "mcp-registry",
      "toolhive",
      "docker-catalog",
      "managed-settings",
      "mcp-json",
      "snyk-agent-scan",
      "cisco-mcp-scanner",
      "openssf-scorecard",
    ]) {
      expect(message).toContain(`${name}: `);
    }
    // Nothing of it may be cut off where it is shown.
    expect(diagnosticsText(outcome.diagnostics, { colour: false })).not.toMatch(/\d characters\)/u);
  });

  test("two formats at once are refused, both named", () => {
    const outcome = read({ mcpServers: { a: { command: "x" } }, permissions: { allow: ["mcp__a__b"] } });
    expect(errorsOf(outcome)).toEqual(["format_ambiguous"]);
    expect(outcome.diagnostics[0]?.message).toMatch(/managed-settings .* or mcp-json .*\. Looked for gait-native: /);
  });

  test("names among a server's tools are no allowlist", () => {
    expect(errorsOf(read({ tools: ["evil", { name: "a", inputSchema }] }))).toEqual(["tools_list_item"]);
  });
});

describe("asked for", () => {
  test("is said, and structure must still fit", () => {
    expect(valueOf(read(["a"], { format: "gait-native" })).detected_by).toBe("asked for: format gait-native");
    expect(errorsOf(read(["a"], { format: "mcp-json" }))).toEqual(["mcp_json_shape"]);
    expect(errorsOf(read({ a: 1 }, { format: "mcp-registry" }))).toEqual(["registry_shape"]);
    expect(errorsOf(read({ a: 1 }, { format: "managed-settings" }))).toEqual(["no_restriction"]);
  });
});

describe("several files", () => {
  test("of one format are read together", () => {
    expect(valueOf(readFiles({ "a.json": ["x"], "b.json": { tools: ["y"] } })).tools.map((t) => [t.name, t.origin.file])).toEqual([
      ["x", "a.json"],
      ["y", "b.json"],
    ]);
  });

  test("of two formats are refused", () => {
    const outcome = readFiles({ "a.json": ["x"], "b.json": { tools: [{ name: "a", inputSchema }] } });
    expect(errorsOf(outcome)).toEqual(["formats_mixed"]);
    expect(outcome.diagnostics[0]).toMatchObject({ file: "b.json" });
    expect(outcome.diagnostics[0]?.message).toContain("a.json is gait-native");
  });

  test("none at all are refused", () => {
    expect(errorsOf(readFiles({}))).toEqual(["no_files"]);
  });
});

describe("client configuration", () => {
  test("is shown and never rendered", () => {
    const content =
      '{"mcpServers": {\n  "a": {"command": "x", "args": ["--token=s3cret"]},\n  "b": {"url": "https://u:p@h/mcp?k=1"},\n "c": {"url": "https://${input:x}/mcp"},\n "d": {"command": "x", "disabled": true}, "e": {} }}';
    const reading = valueOf(read(content));
    expect(reading).toMatchObject({ inventory: true, tools: [], trust_entries: [] });
    expect(reading.servers.map((s) => [s.server_id, s.endpoint, s.origin.line])).toEqual([
      ["a", undefined, 2],
      ["b", "https://h/mcp", 3],
      ["c", undefined, 4],
      ["e", undefined, 5],
    ]);
    expect(reading.left_out).toMatchObject([{ subject: "d", code: "disabled" }]);
    expect(JSON.stringify(reading)).not.toContain("s3cret");
    expect(errorsOf(read(content, {}, "tools"))).toEqual(["inventory"]);
    expect(errorsOf(read(content, {}, "trust"))).toEqual(["no_trust_entries"]);
  });

  test("an entry must be an object", () => {
    expect(errorsOf(read({ mcpServers: { a: "x" } }))).toEqual(["mcp_json_entry"]);
  });

  test("no server at all", () => {
    expect(valueOf(read({ mcpServers: {} })).servers).toEqual([]);
  });
});
