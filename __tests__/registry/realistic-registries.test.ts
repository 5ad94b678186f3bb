import { describe, expect, test } from "@jest/globals";
import { inspectDocument } from "../../src/registry/index.ts";
import { errorsOf, findings, readFiles, valueOf, type Options } from "./read.ts";

/** Exports as registries write them, with more than our own small fixtures have: what comes out, to the field. */
type Json = Record<string, unknown>;
interface Case {
  readonly what: string;
  readonly files: Readonly<Record<string, unknown>>;
  readonly options?: Options;
  readonly tools?: readonly string[];
  readonly servers?: readonly Json[];
  readonly left?: readonly string[];
}

const OFFICIAL = "io.modelcontextprotocol.registry/official";
const entry = (name: string, version: string, server: Json, official?: Json): Json => ({
  server: { $schema: "https://static.modelcontextprotocol.io/schemas/2025-12-11/server.schema.json", name, description: "d", version, ...server },
  ...(official === undefined ? {} : { _meta: { [OFFICIAL]: official } }),
});
const LATEST = { status: "active", publishedAt: "2026-01-02T03:04:05.123456Z", updatedAt: "2026-02-02T03:04:05Z", isLatest: true };
const DIGEST = `sha256:${"ab".repeat(32)}`;
const snapshot = (name: string, more: Json = {}): Json => ({
  server: {
    name,
    type: "server",
    title: name.toUpperCase(),
    image: `mcp/${name}@${DIGEST}`,
    tools: [
      { name: "read", annotations: { readOnlyHint: true } },
      { name: "Drop", annotations: { destructiveHint: true } },
    ],
    metadata: { owner: "acme" },
    ...more,
  },
});
const catalog = (servers: readonly Json[]): Json => ({ ref: "acme/catalog:latest", digest: DIGEST, title: "Acme", source: "legacy", servers });
const tool = (name: string): Json => ({ name, description: "d", inputSchema: { type: "object" } });

const CASES: readonly Case[] = [
  {
    what: "mcp-registry: the address is the first that is no template",
    files: {
      "r.json": {
        servers: [
          entry(
            "io.github.acme/notes",
            "1.2.0",
            {
              title: "Notes",
              packages: [{ registryType: "oci", identifier: "ghcr.io/acme/notes:1.2.0", transport: { type: "stdio" } }],
              remotes: [
                { type: "streamable-http", url: "https://{tenant}.acme.example/mcp", variables: {} },
                { type: "sse", url: "https://acme.example/sse?key=1" },
              ],
            },
            LATEST,
          ),
          entry("io.github.acme/notes", "1.1.0", {}, { ...LATEST, isLatest: false }),
          entry("com.example/gone", "2.0.0", {}, { ...LATEST, status: "deleted", statusMessage: "withdrawn" }),
        ],
        metadata: { nextCursor: "", count: 3 },
      },
    },
    servers: [
      {
        server_id: "io.github.acme/notes",
        server_name: "Notes",
        version: "1.2.0",
        publisher: "io.github.acme",
        status: "active",
        endpoint: "https://acme.example/sse",
        package: "ghcr.io/acme/notes:1.2.0",
        updated_at: "2026-02-02T03:04:05Z",
      },
    ],
    left: ["io.github.acme/notes not_latest", "com.example/gone status_not_active"],
  },
  {
    what: "mcp-registry: no older version stands in for a latest one that is deleted",
    files: {
      "r.json": {
        servers: [entry("a/b", "1.0.0", { tools: ["old"] }, { status: "active" }), entry("A/b", "1.1.0", { tools: ["x"] }, { ...LATEST, status: "deleted" })],
      },
    },
    left: ["A/b status_not_active", "a/b 1.0.0 not_latest"],
  },
  {
    what: "mcp-registry: a flat list that marks the latest beside the name",
    files: {
      "r.json": {
        servers: [
          { name: "a/b", version: "1.0.0", isLatest: true, tools: ["x"] },
          { name: "a/b", version: "2.0.0", isLatest: false, tools: ["y"] },
        ],
      },
    },
    tools: ["x of a/b"],
    servers: [{ server_id: "a/b", version: "1.0.0", publisher: "a" }],
    left: ["a/b not_latest"],
  },
  {
    what: "docker-catalog: a selection keeps the hints of the snapshot, and what it lacks is told",
    files: {
      "c.json": catalog([
        { type: "image", image: `mcp/duck@${DIGEST}`, tools: ["drop"], snapshot: snapshot("duck") },
        { type: "remote", endpoint: "https://goose.example/mcp", snapshot: snapshot("goose", { image: undefined, tools: undefined }) },
        { type: "image", image: "mcp/none:1.0", tools: [], snapshot: snapshot("none", { image: undefined }) },
      ]),
    },
    options: { effects: new Map([["destructiveHint", "block"]]) },
    tools: ["drop of duck block"],
    servers: [
      { server_id: "duck", server_name: "DUCK", version: DIGEST, publisher: "acme", package: `mcp/duck@${DIGEST}` },
      { server_id: "goose", server_name: "GOOSE", publisher: "acme", endpoint: "https://goose.example/mcp" },
      { server_id: "none", server_name: "NONE", version: "1.0", publisher: "acme", package: "mcp/none:1.0" },
    ],
    left: ["duck read not_selected", "goose tools_not_listed", "none no_tools"],
  },
  { what: "docker-catalog: an empty catalog is no empty registry", files: { "c.json": catalog([]) } },
  {
    what: "docker-catalog: an empty tools.json beside its server.yaml",
    files: { "x/tools.json": "[]", "x/server.yaml": "name: x\nimage: mcp/x\ntype: server\nabout: {title: X}\n" },
    servers: [{ server_id: "x", server_name: "X", package: "mcp/x" }],
    left: ["x no_tools"],
  },
  {
    what: "mcp-tools-list: a server without tools beside others",
    files: { "a.json": { tools: [] }, "b.json": { tools: [tool("x")] } },
    options: {
      server_ids: new Map([
        ["a.json", "a"],
        ["b.json", "b"],
      ]),
    },
    tools: ["x of b"],
  },
  {
    what: "managed-settings: files that are read together are one set, so a denial in one holds for all",
    files: {
      "a.json": { allowedMcpServers: [{ serverName: "a" }, { serverName: "corp-*" }], permissions: { allow: ["mcp__a__b", "mcp__a__c", "mcp__z__q"] } },
      "b.json": { permissions: { allow: ["mcp__a__d"], deny: ["mcp__a__b"], ask: ["mcp__a__c"] } },
      "c.json": { deniedMcpServers: [{ serverName: "z" }] },
    },
    tools: ["mcp__a__c of a require_approval", "mcp__a__d of a"],
    servers: [{ server_id: "a" }],
    left: ["corp-* pattern_not_expanded", "mcp__a__b denied", "mcp__z__q denied"],
  },
  {
    what: "mcp-json: what a client has switched off",
    files: { "m.json": { mcpServers: { on: { type: "http", url: "https://u:p@on.example/mcp?k=1" }, off: { command: "x", enabled: false } } } },
    servers: [{ server_id: "on", endpoint: "https://on.example/mcp" }],
    left: ["off disabled"],
  },
];

describe("what an export says", () => {
  test.each(CASES)("$what", ({ files, options, tools, servers, left }) => {
    const document = inspectDocument(valueOf(readFiles(files, options)));
    expect(document.tools.map((t) => [`${t.name} of ${t.server_id ?? "?"}`, ...(t.effect === undefined ? [] : [t.effect])].join(" "))).toEqual(tools ?? []);
    expect(document.servers).toEqual(servers ?? []);
    expect(document.left_out.map((l) => `${l.subject} ${l.code}`)).toEqual(left ?? []);
  });

  test("a registry without tools is an inventory, and says so", () => {
    const outcome = readFiles({ "r.json": { servers: [entry("a/b", "1.0.0", {})] } });
    expect(findings(outcome, "inventory").map((d) => d.severity)).toEqual(["warning"]);
    expect(errorsOf(readFiles({ "r.json": { servers: [entry("a/b", "1.0.0", {})] } }, {}, "tools"))).toEqual(["inventory"]);
  });

  test.each(["enableAllProjectMcpServers", "enabledMcpjsonServers"])("%s is no list of what may run", (key) => {
    const settings = (value: unknown): Json => ({ [key]: value, permissions: { allow: ["mcp__a__b"] } });
    expect(findings(readFiles({ "s.json": settings(["x"]) }), "project_servers")).toHaveLength(1);
    expect(findings(readFiles({ "s.json": settings(false) }), "project_servers")).toHaveLength(0);
  });
});

describe("values of another kind are errors, not shorter lists", () => {
  const registry = (server: Json): Json => ({ servers: [entry("a/b", "1.0.0", { tools: ["x"] }), entry("c/d", "1.0.0", server)] });
  test.each<[string, unknown, string]>([
    ["a version", registry({ version: 1 }), "wrong_type"],
    ["a title", registry({ title: ["x"] }), "wrong_type"],
    ["remotes", registry({ remotes: { url: "https://x.example" } }), "wrong_type"],
    ["a remote", registry({ remotes: ["https://x.example"] }), "wrong_type"],
    ["packages", registry({ packages: "x" }), "wrong_type"],
    ["an identifier", registry({ packages: [{ identifier: 5 }] }), "wrong_type"],
    ["an answer's tools", { jsonrpc: "2.0", id: 1, result: { tools: null } }, "tools_list_shape"],
    ["an answer that failed", { jsonrpc: "2.0", id: 1, error: { code: -32601, message: "no" } }, "tools_list_failed"],
    ["a client's address", { mcpServers: { a: { url: 5 } } }, "wrong_type"],
    ["permissions", { allowedMcpServers: [], permissions: ["mcp__a__b"] }, "wrong_type"],
  ])("%s", (_what, content, code) => {
    const outcome = readFiles({ "x.json": content });
    expect(errorsOf(outcome)).toEqual([code]);
    expect(findings(outcome, code)[0]).toMatchObject({ file: "x.json", line: 1 });
  });
});
