import { describe, expect, test } from "@jest/globals";
import { errorsOf, findings, read, valueOf } from "./read.ts";

/** A key that is renamed must not turn into a list without its denials, or without some of its tools. */
type Json = Record<string, unknown>;
const OPTIONS = { as_of: "2026-03-01T00:00:00Z" };
const OFFICIAL = "io.modelcontextprotocol.registry/official";
const PROVIDED = "io.modelcontextprotocol.registry/publisher-provided";

const registry = (entry: Json, server: Json = {}): Json => ({
  servers: [{ server: { name: "a/b", version: "1.0.0", tools: ["x"] } }, { server: { name: "c/d", version: "1.0.0", tools: ["y"], ...server }, ...entry }],
});
const report = (changes: Json): Json => ({ server_name: "Notes", status: "trusted", score: 0.9, updated_at: "2026-03-01T00:00:00Z", ...changes });
const catalog = (changes: Json): Json => ({
  ref: "a/b:1",
  servers: [{ image: "i", snapshot: { server: { name: "a", tools: [{ name: "x" }, { name: "y" }] } }, ...changes }],
});
const finding = { yara_analyzer: { severity: "SAFE" } };
const result = (changes: Json): Json => ({ tool_name: "t", status: "completed", is_safe: true, findings: finding, ...changes });
const failure = { category: "analysis_error", message: "m", is_failure: true };
const risks = (changes: Json, path: Json = {}): Json => ({
  scan_path_responses: [{ path: "m", server_risks: [{ name: "a", entities: [{ name: "t" }], risk_indexes: {}, ...changes }], ...path }],
});
const older = (changes: Json, path: Json = {}): Json => ({
  m: { servers: [{ name: "a", signature: { tools: [{ name: "t" }] }, ...changes }], issues: [], ...path },
});
const block = (tools: readonly string[]): Json => ({ status: "Active", tools });
const upstream = (name: string): Json => ({
  name,
  packages: [{ identifier: name }],
  _meta: { [PROVIDED]: { "io.github.stacklok": { [name]: block([`${name}.x`]) } } },
});
const settings = (changes: Json, permissions: Json = {}): Json => ({
  allowedMcpServers: [{ serverName: "a" }, { serverName: "b" }],
  permissions: { allow: ["mcp__a__x", "mcp__b__y"], ...permissions },
  ...changes,
});

const REFUSED: readonly (readonly [string, unknown, string])[] = [
  ["mcp-registry: tools in other letters", registry({}, { Tools: ["z"], tools: undefined }), "key_misspelled"],
  ["mcp-registry: a slip in tools", registry({}, { tool: ["z"], tools: undefined }), "key_misspelled"],
  ["mcp-registry: a slip in status", registry({}, { statuz: "anything" }), "key_misspelled"],
  ["mcp-registry: what the registry says under another key", registry({ _metadata: { [OFFICIAL]: { status: "deprecated" } } }), "entry_key_decides"],
  ["mcp-registry: `meta` for `_meta`", registry({ meta: { [OFFICIAL]: { status: "active", isLatest: false } } }), "key_misspelled"],
  ["gait-native: an id that is no longer one", report({ serverId: "notes" }), "key_misspelled"],
  ["gait-native: a slip in the id", report({ server_idx: "notes" }), "key_misspelled"],
  ["gait-native: a score in other letters", report({ Score: 0.1, score: undefined }), "key_misspelled"],
  ["docker-catalog: a slip in the selection", catalog({ tool: ["x"] }), "key_misspelled"],
  ["cisco-mcp-scanner: a slip in the analyzers", { scan_results: [result({ server_name: "a" })], requested_analyzer: ["yara", "llm"] }, "key_misspelled"],
  ["cisco-mcp-scanner: the server's name", [result({ serverName: "a" })], "key_misspelled"],
  ["snyk-agent-scan: a server's failure in other letters", risks({ Error: failure }), "key_misspelled"],
  ["snyk-agent-scan: a server's failure under another key", risks({ failure }), "key_misspelled"],
  ["snyk-agent-scan: a path's failure under another key", risks({}, { problem: failure }), "key_misspelled"],
  ["snyk-agent-scan, older: a server's failure", older({ err: failure }), "key_misspelled"],
  ["snyk-agent-scan, older: a path's failure", older({}, { errors: "analysis failed" }), "key_misspelled"],
  ["toolhive: servers beside groups", { data: { serverz: [upstream("a")], groups: [{ servers: [upstream("b")] }] } }, "unknown_list"],
  ["toolhive: groups beside servers", { data: { servers: [upstream("a")], grupos: [{ servers: [upstream("b")] }] } }, "unknown_list"],
  ["toolhive, older: remote servers", { servers: { a: block(["x"]) }, remotes: { b: block(["y"]) } }, "unknown_list"],
  ["toolhive, older: servers of a group", { groups: [{ servers: { a: block(["x"]) }, remotes: { b: block(["y"]) } }] }, "unknown_list"],
  ["managed-settings: denied servers", settings({ denyMcpServers: [{ serverName: "b" }] }), "setting_misspelled"],
  ["managed-settings: denied tools", settings({}, { forbid: ["mcp__b__y"] }), "setting_misspelled"],
];

describe("a renamed key is refused, at its place", () => {
  test.each(REFUSED)("%s", (_what, content, code) => {
    const outcome = read(JSON.stringify(content, null, 1), OPTIONS);
    expect(errorsOf(outcome)).toContain(code);
    expect(findings(outcome, code)[0]?.line).toBeGreaterThan(1);
  });
});

describe("other keys are passed over", () => {
  test.each<[string, unknown]>([
    ["numbers beside an entry", registry({}, { stats: { downloads: 5 }, icon: "https://x.example/i.png" })],
    ["nothing under a slip", registry({}, { tool: null, meta: null })],
    ["another list of a server", catalog({ tools: ["x"], tags: ["a"] })],
    ["a clean scan", risks({ error: null, type: "stdio", server: { command: "x" } }, { client: "c" })],
    ["settings of the client", settings({ sandbox: { enabled: true }, mcpServers: { a: { command: "x" } } }, { additionalDirectories: ["../x"] })],
    ["a group's text", { groups: [{ name: "g", description: "d", owner: "me", servers: { a: block(["x"]) } }] }],
  ])("%s", (_what, content) => {
    const reading = valueOf(read(content, { ...OPTIONS, format: "mcpServers" in (content as Json) ? "managed-settings" : "auto" }));
    expect(reading.tools.length + reading.trust_entries.length).toBeGreaterThan(0);
  });
});
