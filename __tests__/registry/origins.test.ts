import { describe, expect, test } from "@jest/globals";
import type { Origin } from "../../src/diagnostic.ts";
import { readExport } from "../../src/registry/index.ts";
import { documentOf, valueOf, type Options } from "./read.ts";

/** Reports point at the line on which a tool or a server is named, whatever stands before the name in its entry. */
type Json = Record<string, unknown>;
const OPTIONS: Options = { as_of: "2026-03-01T00:00:00Z", repo_to_server: new Map([["github.com/acme/it", "it"]]) };
const PROVIDED = "io.modelcontextprotocol.registry/publisher-provided";
const upstream = (block: Json): Json => ({
  data: {
    servers: [{ description: "d", packages: [{ identifier: "g/x:1" }], name: "it", _meta: { [PROVIDED]: { "io.github.stacklok": { "g/x:1": block } } } }],
  },
});
const findings = { yara_analyzer: { severity: "SAFE" } };

const TOOLS: readonly (readonly [string, unknown])[] = [
  ["gait-native", { tools: [{ owner: "x", tool_name: "it" }] }],
  ["mcp-tools-list", { jsonrpc: "2.0", id: 1, result: { tools: [{ description: "d", inputSchema: {}, name: "it" }] } }],
  ["mcp-registry", { servers: [{ name: "a/b", version: "1.0.0", tools: [{ description: "d", name: "it" }] }] }],
  ["toolhive", upstream({ status: "Active", tools: ["it"] })],
  ["toolhive definitions", upstream({ status: "Active", tool_definitions: [{ description: "d", name: "it" }] })],
  ["docker-catalog", "registry:\n  duck:\n    tools:\n      - description: d\n        name: it\n"],
  ["docker-catalog, newer", { ref: "a/b:1", servers: [{ snapshot: { server: { name: "duck", tools: [{ description: "d", name: "it" }] } } }] }],
  ["managed-settings", { permissions: { allow: ["mcp__a__b", "mcp__a__it"] } }],
  ["snyk-agent-scan inspect", { "m.json": { path: "m.json", servers: [{ name: "s", signature: { tools: [{ description: "d", name: "it" }] } }] } }],
];

const SERVERS: readonly (readonly [string, unknown])[] = [
  ["mcp-registry", { servers: [{ server: { version: "1.0.0", name: "it" } }] }],
  ["toolhive", upstream({ status: "Active", tools: ["x"] })],
  ["toolhive, older", { servers: { it: { status: "Active", tools: ["x"] } } }],
  ["docker-catalog", "registry:\n  # what it is\n  it:\n\n    title: x\n    tools:\n      - name: x\n"],
  ["mcp-json", { mcpServers: { it: { command: "x" } } }],
];

const REPORTS: readonly (readonly [string, unknown])[] = [
  ["gait-native", [{ publisher: "p", server_id: "it", status: "trusted", score: 1, updated_at: "2026-03-01T00:00:00Z" }]],
  ["gait-native by name", [{ publisher: "p", server_id: "", server_name: "it", status: "trusted", score: 1, updated_at: "2026-03-01T00:00:00Z" }]],
  ["cisco-mcp-scanner", [{ tool_name: "t", status: "completed", is_safe: true, findings, server_name: "it" }]],
  ["snyk-agent-scan", { scan_path_responses: [{ path: "m", server_risks: [{ entities: [{ name: "t" }], risk_indexes: {}, name: "it" }] }] }],
  ["snyk-agent-scan, older", { "m.json": { servers: [{ signature: { tools: [{ name: "t" }] }, name: "it" }], issues: [] } }],
  ["openssf-scorecard", { date: "2026-03-01T00:00:00Z", score: 9, checks: [], scorecard: {}, repo: { commit: "c", name: "github.com/acme/it" } }],
];

/** The text of the line that an origin names, and what begins at its column. */
function shown(text: string, origin: Origin | undefined): readonly [string, string] {
  const line = text.split("\n")[(origin?.line ?? 0) - 1] ?? "";
  return [line, line.slice((origin?.column ?? 0) - 1)];
}

describe.each([
  ["tools", TOOLS],
  ["servers", SERVERS],
  ["trust_entries", REPORTS],
] as const)("%s", (part, cases) => {
  test.each(cases)("%s", (_what, content) => {
    const text = typeof content === "string" ? content : JSON.stringify(content, null, 2);
    const reading = valueOf(readExport([documentOf(text, typeof content === "string" ? "x.yaml" : "x.json")], { format: "auto", ...OPTIONS }));
    const [line, rest] = shown(text, reading[part].at(-1)?.origin);
    expect(line).toMatch(/it\b/);
    expect(rest).toMatch(/^"?(?:mcp__a__|github\.com\/acme\/)?it\b/);
  });
});
