import { describe, expect, test } from "@jest/globals";
import { ADAPTERS } from "../../src/registry/adapters/index.ts";
import { documentOf } from "./read.ts";

const RESULT = { status: "completed", is_safe: true, findings: {}, tool_name: "x" };
const SERVER_JSON = { name: "io.github.a/b", description: "d", version: "1.0.0", packages: [] };

/** One document of each shape, and the one format that may claim it beside `gait-native`, which counts only alone. */
const SHAPES: readonly (readonly [string, unknown, string])[] = [
  ["cisco raw", { server_url: "x", scan_results: [RESULT] }, "cisco-mcp-scanner"],
  ["cisco bare", [RESULT], "cisco-mcp-scanner"],
  ["snyk 0.6", { scan_path_responses: [] }, "snyk-agent-scan"],
  ["snyk 0.5", { "mcp.json": { path: "mcp.json", servers: [], issues: [] } }, "snyk-agent-scan"],
  ["snyk inspect", { "mcp.json": { path: "mcp.json", servers: [], skills: [] } }, "snyk-agent-scan"],
  ["scorecard", { date: "2026-01-01", repo: { name: "a/b" }, scorecard: {}, score: 1, checks: [] }, "openssf-scorecard"],
  ["toolhive", { version: "1", meta: {}, data: { servers: [SERVER_JSON] } }, "toolhive"],
  ["toolhive legacy", { version: "1", servers: { a: { image: "x", tools: ["t"], tier: "x", status: "Active" } } }, "toolhive"],
  ["toolhive groups", { groups: [{ name: "g", servers: { a: { tools: ["t"] } } }] }, "toolhive"],
  ["toolhive source", { name: "a", tier: "x", status: "Active", transport: "stdio", tools: ["t"], image: "i" }, "toolhive"],
  ["docker legacy", { registry: { a: { image: "x", tools: [{ name: "t" }] } } }, "docker-catalog"],
  ["docker newer", { ref: "a/b:1", title: "T", servers: [{ type: "image", snapshot: { server: { name: "a" } } }] }, "docker-catalog"],
  ["docker server.yaml", { name: "a", image: "x", type: "server", meta: {}, about: {} }, "docker-catalog"],
  ["docker tools.json", [{ name: "t", description: "d", arguments: [] }], "docker-catalog"],
  ["names", { tools: ["a", "b"] }, "gait-native"],
  ["list of names", ["a"], "gait-native"],
  ["entries", [{ tool_name: "a" }], "gait-native"],
  ["report", { server_id: "a", status: "trusted", score: 1, updated_at: "2026-01-01T00:00:00Z" }, "gait-native"],
  ["reports with a registry's words", { servers: [{ server_id: "a", name: "A", description: "d", version: "1", status: "trusted" }] }, "gait-native"],
  ["a list of reports with a version", [{ server_name: "a", name: "A", version: "1", status: "trusted" }], "gait-native"],
  ["an error answer", { jsonrpc: "2.0", id: 1, error: { code: -32601 } }, "mcp-tools-list"],
  ["an answer without its list", { jsonrpc: "2.0", id: 1, result: { tools: null } }, "mcp-tools-list"],
  ["an empty catalog", { ref: "a/b:1", title: "T", servers: [] }, "docker-catalog"],
  ["tools/list", { tools: [{ name: "a", inputSchema: {} }] }, "mcp-tools-list"],
  ["registry", { servers: [{ server: SERVER_JSON, _meta: {} }], metadata: {} }, "mcp-registry"],
  ["managed settings", { allowedMcpServers: [{ serverName: "a" }] }, "managed-settings"],
  ["client configuration", { mcpServers: { a: { command: "x" } } }, "mcp-json"],
  ["client configuration of VS Code", { servers: { a: { command: "x", type: "stdio" } } }, "mcp-json"],
];

describe("one shape, one format", () => {
  test.each(SHAPES)("%s", (_what, content, format) => {
    const document = documentOf(content);
    const claims = ADAPTERS.filter((a) => a.detect(document) !== undefined).map((a) => a.format);
    expect(claims.filter((f) => f !== "gait-native" || claims.length === 1)).toEqual([format]);
  });

  test.each([
    null,
    1,
    '"x"',
    true,
    [],
    {},
    [[]],
    [1],
    { a: 1 },
    { data: {} },
    { registry: [] },
    { servers: null },
    { repo: {}, score: 1 },
    { servers: { a: { status: "trusted", score: 0.9 } } },
    { jsonrpc: "2.0", id: 1, result: { protocolVersion: "x" } },
  ])("%j is of none of the special formats", (content) => {
    const document = documentOf(content);
    expect(ADAPTERS.filter((a) => a.format !== "gait-native" && a.detect(document) !== undefined).map((a) => a.format)).toEqual([]);
  });
});
