import { describe, expect, test } from "@jest/globals";
import { errorsOf, findings, gaitNames, read, readFiles, valueOf } from "./read.ts";

const OFFICIAL = "io.modelcontextprotocol.registry/official";
type Json = Record<string, unknown>;

function listed(name: string, official?: Json, server: Json = {}): Json {
  return {
    server: { name, description: "d", version: "1.0.0", ...server },
    ...(official === undefined ? {} : { _meta: { [OFFICIAL]: official } }),
  };
}

function flat(name: string, more: Json = {}): Json {
  return { name, version: "1.0.0", status: "active", ...more };
}

describe("v0.1 lists", () => {
  test("servers with what the list says of them", () => {
    const server = {
      title: "Design",
      remotes: [{ type: "http", url: "https://user:pw@design.example.com/mcp?key=1" }],
      packages: [{ registryType: "npm", identifier: "@x/design" }],
    };
    const content = {
      servers: [listed("com.example/design", { status: "active", isLatest: true, updatedAt: "2026-01-02T03:04:05Z" }, server)],
      metadata: { nextCursor: null, count: 1 },
    };
    const reading = valueOf(read(content));
    expect(reading.format).toBe("mcp-registry");
    expect(reading.servers).toEqual([
      {
        server_id: "com.example/design",
        server_name: "Design",
        version: "1.0.0",
        publisher: "com.example",
        status: "active",
        endpoint: "https://design.example.com/mcp",
        package: "@x/design",
        updated_at: "2026-01-02T03:04:05Z",
        origin: expect.objectContaining({ pointer: "/servers/0/server/name" }),
      },
    ]);
    expect(reading).toMatchObject({
      tools: [],
      trust_entries: [],
      inventory: true,
      exported_at: "2026-01-02T03:04:05Z",
    });
  });

  test("a list of servers is no list of tools and no report", () => {
    const content = { servers: [listed("a/b")] };
    expect(errorsOf(read(content, {}, "tools"))).toEqual(["inventory"]);
    expect(errorsOf(read(content, {}, "trust"))).toEqual(["no_trust_entries"]);
  });

  test.each(["deprecated", "deleted", "Inactive"])("status %s is left out, wherever it stands", (status) => {
    const meta = valueOf(read({ servers: [listed("a/b", { status }), listed("a/c")] }));
    expect(meta.servers.map((s) => s.server_id)).toEqual(["a/c"]);
    expect(meta.left_out).toMatchObject([{ subject: "a/b", code: "status_not_active" }]);
    const own = valueOf(read({ servers: [flat("a/b", { status, tools: ["x"] }), flat("a/c", { tools: ["y"] })] }));
    expect(own.tools.map((t) => t.name)).toEqual(["y"]);
    expect(own.left_out).toHaveLength(1);
  });

  test.each(["", null, 5])("status %j is refused", (status) => {
    expect(errorsOf(read({ servers: [flat("a/b", { status })] }))).toEqual(["status_invalid"]);
  });

  test("what is not true or false does not mark the latest", () => {
    const outcome = read({ servers: [listed("a/b", { isLatest: "false" })] });
    expect(errorsOf(outcome)).toEqual(["registry_latest"]);
  });

  test("the pointer of a status leads through `_meta`", () => {
    const [left] = valueOf(read({ servers: [listed("a/b", { status: "deleted" })] })).left_out;
    expect(left?.origin?.pointer).toBe("/servers/0/_meta/io.modelcontextprotocol.registry~1official/status");
  });

  test("a list that denies everything approves nothing", () => {
    const content = { servers: [flat("a/b", { status: "deleted", tools: ["x"] })] };
    expect(valueOf(read(content)).tools).toEqual([]);
    expect(errorsOf(read(content, {}, "tools"))).toEqual(["nothing_approved"]);
  });

  test("templates are no endpoints", () => {
    for (const url of ["https://{tenant}.example.com/mcp", "https://x.{{domain}}/mcp", "https://<host>/mcp", "file:///etc/passwd"]) {
      expect(valueOf(read({ servers: [listed("a/b", undefined, { remotes: [{ url }] })] })).servers[0]).not.toHaveProperty("endpoint");
    }
  });
});

describe("versions", () => {
  const at = (version: string, more: Json = {}): Json => ({
    ...flat("a/b", { tools: [`t${version}`], ...more }),
    version,
  });

  test("the one that the registry marks", () => {
    const content = {
      servers: [listed("a/b", { isLatest: false }, { version: "2.0.0" }), listed("a/b", { isLatest: true }, { version: "1.9.0" })],
    };
    const reading = valueOf(read(content));
    expect(reading.servers.map((s) => s.version)).toEqual(["1.9.0"]);
    expect(reading.left_out).toMatchObject([{ subject: "a/b", code: "not_latest" }]);
  });

  test("else the greatest, and tools of the others are not approved", () => {
    const reading = valueOf(read({ servers: [at("1.7.2"), at("1.10.0"), at("1.9")] }));
    expect(reading.tools.map((t) => t.name)).toEqual(["t1.10.0"]);
    expect(reading.left_out.map((l) => l.subject)).toEqual(["a/b 1.7.2", "a/b 1.9"]);
  });

  test("a newer one that is not active does not bring back its tools", () => {
    const reading = valueOf(read({ servers: [at("1.0"), at("2.0", { status: "deprecated" })] }));
    expect(reading.tools.map((t) => t.name)).toEqual(["t1.0"]);
  });

  test.each([
    ["equal versions", [at("1.0.0"), at("1.0")]],
    ["versions without order", [at("1.0.0-beta"), at("1.0.0")]],
    ["no version", [{ ...flat("a/b", { packages: [] }), version: undefined }, at("1.0")]],
    ["two latest ones", [listed("a/b", { isLatest: true }), listed("A/B", { isLatest: true })]],
  ])("refused, with both places: %s", (_what, servers) => {
    const outcome = read({ servers });
    expect(errorsOf(outcome)).toEqual(["server_ambiguous"]);
    expect(outcome.diagnostics[0]?.message).toMatch(/export\.json:1/);
  });
});

describe("flat allowlists", () => {
  test("tools belong to their server", () => {
    const outcome = read({ servers: [flat("a/b", { tools: ["Read", { name: "write", description: "x" }] }), flat("a/c", { tools: [] })] }, {}, "tools");
    expect(valueOf(outcome).tools.map((t) => [t.server_id, t.name, t.origin.pointer])).toEqual([
      ["a/b", "Read", "/servers/0/tools/0"],
      ["a/b", "write", "/servers/0/tools/1/name"],
    ]);
    expect(gaitNames(outcome)).toEqual(["read", "write"]);
  });

  test("a server without the key approves none of its tools, and that is told", () => {
    const outcome = read({ servers: [flat("a/b", { tools: ["x"] }), flat("a/c")] });
    expect(findings(outcome, "server_without_tools")).toHaveLength(1);
    expect(valueOf(outcome).left_out).toMatchObject([{ subject: "a/c", code: "tools_not_listed" }]);
  });

  test("a list without an object around it", () => {
    expect(valueOf(read([flat("a/b"), flat("a/c")])).servers).toHaveLength(2);
  });

  test("id and display name", () => {
    const outcome = read({ servers: [{ id: "crm-dx", name: "CRM DX MCP", description: "d" }] });
    expect(valueOf(outcome).servers[0]).toMatchObject({ server_id: "crm-dx", server_name: "CRM DX MCP" });
    expect(findings(outcome, "registry_flat_entry")).toHaveLength(1);
  });

  test.each([
    ["tools that are no list", flat("a/b", { tools: "x" }), "registry_tools"],
    ["a tool that is a number", flat("a/b", { tools: [5] }), "registry_tools"],
    ["a tool that is denied", flat("a/b", { tools: [{ name: "x", denied: true }] }), "entry_key_decides"],
    ["a server that is disabled", flat("a/b", { disabled: true }), "entry_key_decides"],
    ["a server that expires", flat("a/b", { expires_at: "2020-01-01T00:00:00Z" }), "entry_key_decides"],
    ["a blank name", flat(" "), "server_id_missing"],
    ["a name with a hidden character", flat("a/b\u200b"), "name_bad_character"],
  ])("refused: %s", (_what, server, code) => {
    expect(errorsOf(read({ servers: [flat("a/ok"), server] }))).toEqual([code]);
  });

  test("refused: an entry without a name, and one that is no object", () => {
    expect(errorsOf(read({ servers: [flat("a/ok"), { version: "1" }, "x"] }))).toEqual(["server_id_missing", "registry_entry"]);
  });
});

describe("completeness", () => {
  const page = (name: string, metadata?: Json): Json => ({
    servers: [flat(name, { tools: [name] })],
    ...(metadata === undefined ? {} : { metadata }),
  });

  test.each([{ nextCursor: "x" }, { next_cursor: "x" }])("a cursor at the end is refused: %j", (metadata) => {
    expect(errorsOf(read(page("a/b", metadata)))).toEqual(["export_incomplete"]);
  });

  test.each([{}, { nextCursor: null }, { nextCursor: "" }, { count: 1 }])("the end: %j", (metadata) => {
    expect(errorsOf(read(page("a/b", metadata)))).toEqual([]);
  });

  test("pages in order are one export", () => {
    const files = { "1.json": page("a/b", { nextCursor: "x" }), "2.json": page("a/c") };
    expect(gaitNames(readFiles(files))).toEqual(["a/b", "a/c"]);
    expect(errorsOf(readFiles({ "2.json": files["2.json"], "1.json": files["1.json"] }))).toEqual(["export_incomplete"]);
  });

  test("one server on two pages is still one", () => {
    const outcome = readFiles({
      "1.json": { servers: [flat("a/b", { version: "1.0" })] },
      "2.json": { servers: [flat("a/b", { version: "2.0" })] },
    });
    expect(valueOf(outcome).servers.map((s) => s.version)).toEqual(["2.0"]);
  });

  test("fewer servers than counted were cut", () => {
    expect(errorsOf(read(page("a/b", { count: 2 })))).toEqual(["export_incomplete"]);
  });

  test("an empty list is shown, and nothing is made of it", () => {
    const outcome = read({ servers: [], metadata: { count: 0 } });
    expect(findings(outcome, "allowlist_empty")).toHaveLength(1);
    expect(errorsOf(read({ servers: [] }, {}, "tools"))).toEqual(["allowlist_empty"]);
  });
});
