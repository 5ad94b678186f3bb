/** What somebody took back must not become allowed, however a registry spells it. */
import { describe, expect, test } from "@jest/globals";
import { parsePath } from "../../src/registry/mapping-path.ts";
import type { MappingPath } from "../../src/registry/mapping-types.ts";
import { errorsOf, findings, gaitNames, read, valueOf } from "./read.ts";

const withKey = (key: string, value: unknown): unknown => ({ tools: ["ok", { tool_name: "a", [key]: value }] });

function path(text: string): MappingPath {
  const parsed = parsePath(text);
  if (parsed.error !== undefined) throw new Error(parsed.error);
  return parsed.path;
}

describe("keys beside a name", () => {
  const NO: readonly (readonly [string, unknown])[] = [
    ...["expiresAt", "valid-until", "Valid Until", "isApproved", "is_denied", "\u017ftate", "Status"].map((k) => [k, null] as const),
    ...["enabled", "active", "allowed", "is_active", "permitted", "approval"].flatMap((k) => [false, "false", "No", 0].map((v) => [k, v] as const)),
    ...["deprecated", "deleted", "revoked", "blocked", "archived", "quarantined", "isDeprecated"].flatMap((k) =>
      [true, "true", 1, "since 2020"].map((v) => [k, v] as const),
    ),
    ...["expires", "expiry", "notAfter", "revoked_at", "sunset"].map((k) => [k, "2030-01-01T00:00:00Z"] as const),
    ["lifecycle", "Deprecated"],
    ["approval_status", "pending"],
    ["decision", "deny"],
    ["anything", "revoked"],
    ["review", { approved: false }],
    ["approval", { status: "denied" }],
    ["approval", { expires_at: "2020-01-01T00:00:00Z" }],
    ["disabledTools", ["x"]],
  ];

  test.each(NO)("refused: %s is %j", (key, value) => {
    const outcome = read(withKey(key, value));
    expect(errorsOf(outcome)).toEqual(["entry_key_decides"]);
    expect(findings(outcome, "entry_key_decides")[0]?.line).toBe(1);
  });

  test.each<readonly [string, unknown]>([
    ["enabled", true],
    ["deprecated", false],
    ["revoked", "no"],
    ["blocked", []],
    ["expires", null],
    ["decision", "allow"],
    ["approval", null],
    ["title", "Blocked"],
    ["oauth", { enabled: false }],
    ["certificate", { notAfter: "2030-01-01T00:00:00Z" }],
    ["description", "shows revoked keys"],
    ["owner", "x"],
  ])("ignored and told: %s is %j", (key, value) => {
    const outcome = read(withKey(key, value));
    expect(gaitNames(outcome)).toEqual(["a", "ok"]);
    expect(findings(outcome, "entry_key_ignored")).toHaveLength(1);
  });

  test.each<readonly [string, unknown]>([
    ["status", "denied"],
    ["deprecated", true],
    ["denylist", ["a"]],
    ["validUntil", "2020"],
  ])("of a whole document: %s is %j", (key, value) => {
    expect(errorsOf(read({ tools: ["a"], [key]: value }))).toEqual(["entry_key_decides"]);
    expect(errorsOf(read({ jsonrpc: "2.0", result: { tools: [{ name: "a", inputSchema: {} }] }, [key]: value }))).toEqual(["entry_key_decides"]);
    const name = { kind: "path", path: path("l[*].n"), optional: false } as const;
    const mapping = { tools: { each: { path: path("l[*]"), missing: "refuse" }, name, approved_when: [] }, inventory: false } as const;
    expect(errorsOf(read({ l: [{ n: "a" }], [key]: value }, { mapping }))).toEqual(["entry_key_decides"]);
  });
});

describe("an MCP registry's blocks", () => {
  const OFFICIAL = "io.modelcontextprotocol.registry/official";
  const good = { server: { name: "a/good", version: "1.0.0", tools: ["good"] } };
  const bad = { name: "a/bad", version: "1.0.0", tools: ["bad"] };
  const list = (entry: unknown): unknown => ({ servers: [good, entry] });

  test.each<readonly [string, unknown, string]>([
    ["inside the server", { server: { ...bad, _meta: { [OFFICIAL]: { status: "deleted" } } } }, "status_not_active"],
    ["before there was _meta", { server: bad, "x-io.modelcontextprotocol.registry": { status: "deleted" } }, "status_not_active"],
    ["an older spelling", { server: bad, _meta: { [OFFICIAL]: { is_latest: false } } }, "not_latest"],
    ["another letter case", { server: bad, _meta: { [OFFICIAL.toUpperCase()]: { status: "deleted" } } }, "taken_back"],
    ["another extension", { server: bad, _meta: { "com.x": { pkg: { approved: false } } } }, "taken_back"],
    ["in _meta itself", { server: bad, _meta: { status: "revoked" } }, "taken_back"],
  ])("left out: %s", (_what, entry, code) => {
    const reading = valueOf(read(list(entry)));
    expect(reading.tools.map((t) => t.name)).toEqual(["good"]);
    expect(reading.left_out).toMatchObject([{ subject: "a/bad", code }]);
  });

  test.each<readonly [string, unknown, string]>([
    ["a block that is text", { server: bad, _meta: { [OFFICIAL]: "deleted" } }, "registry_meta"],
    ["a block that is a list", { server: bad, _meta: { [OFFICIAL]: [] } }, "registry_meta"],
    ["_meta that is text", { server: bad, _meta: "deleted" }, "wrong_type"],
    ["a deciding key in the block", { server: bad, _meta: { [OFFICIAL]: { approved: true } } }, "entry_key_decides"],
    ["a time without a zone", { server: bad, _meta: { [OFFICIAL]: { updatedAt: "2026-01-01" } } }, "time_invalid"],
    ["isLatest as text", { server: bad, _meta: { [OFFICIAL]: { isLatest: "false" } } }, "registry_latest"],
    ["two lists of tools", { server: bad, tools: ["other"] }, "registry_tools"],
  ])("refused: %s", (_what, entry, code) => {
    expect(errorsOf(read(list(entry)))).toEqual([code]);
  });

  test("tools beside the server count, and an empty list is told", () => {
    const { tools: _tools, ...bare } = bad;
    expect(gaitNames(read(list({ server: bare, tools: ["outer"] })))).toEqual(["good", "outer"]);
    expect(valueOf(read(list({ server: { ...bad, tools: [] } }))).left_out).toMatchObject([{ code: "no_tools" }]);
    expect(findings(read({ servers: [{ server: { ...bad, tools: [] } }] }), "allowlist_empty")).toHaveLength(1);
  });

  test("a list of blank names is refused, though it names a server", () => {
    expect(errorsOf(read({ servers: [{ server: { ...bad, tools: [" "] } }] }))).toEqual(["allowlist_blank"]);
  });

  test("a tool's own annotations make it stricter", () => {
    const tools = [{ name: "t", annotations: { destructiveHint: true } }];
    const outcome = read({ servers: [{ server: { ...bad, tools } }] }, { effects: new Map([["destructiveHint", "block"]]) });
    expect(valueOf(outcome).tools).toMatchObject([{ name: "t", effect: "block" }]);
  });
});

describe("other formats", () => {
  const KEY = "io.modelcontextprotocol.registry/publisher-provided";
  const toolhive = (extra: object, around: object = {}): unknown => ({
    version: "1.0.0",
    data: {
      servers: [
        {
          name: "a/b",
          packages: [{ identifier: "i:1" }],
          _meta: { [KEY]: { "io.github.stacklok": { "i:1": { status: "Active", tools: ["t"] } } } },
          ...extra,
        },
      ],
      ...around,
    },
  });

  test("ToolHive: the server's own status and keys, groups, and the document", () => {
    expect(gaitNames(read(toolhive({})))).toEqual(["t"]);
    expect(valueOf(read(toolhive({ status: "deprecated" }))).left_out).toMatchObject([{ code: "status_not_active" }]);
    expect(errorsOf(read(toolhive({ approved: false })))).toEqual(["entry_key_decides"]);
    expect(errorsOf(read(toolhive({}, { groups: [{ name: "g", disabled: true, servers: [] }] })))).toEqual(["entry_key_decides"]);
    expect(errorsOf(read(toolhive({}, { groups: [{ name: "g", servers: [], groups: [] }] })))).toEqual(["group_nested"]);
    expect(errorsOf(read({ ...(toolhive({}) as object), approved: false }))).toEqual(["entry_key_decides"]);
    const legacy = { servers: { a: { status: "Active", tools: ["t"] } } };
    expect(errorsOf(read({ ...legacy, groups: [{ name: "g", status: "expired", servers: {} }] }))).toEqual(["entry_key_decides"]);
  });

  test("Docker: metadata, snapshots, the catalog itself, and two shapes at once", () => {
    const entry = { title: "T", tools: [{ name: "t" }] };
    expect(gaitNames(read({ registry: { a: entry } }))).toEqual(["t"]);
    expect(errorsOf(read({ registry: { a: { ...entry, metadata: { status: "deprecated" } } } }))).toEqual(["entry_key_decides"]);
    expect(errorsOf(read({ registry: { a: entry }, disabled: true }))).toEqual(["entry_key_decides"]);
    const oci = { type: "image", snapshot: { status: "deleted", server: { name: "q", tools: [{ name: "t" }] } } };
    expect(errorsOf(read({ ref: "r", servers: [oci] }))).toEqual(["entry_key_decides"]);
    expect(errorsOf(read({ registry: { a: entry }, servers: [] }, { format: "docker-catalog" }))).toEqual(["catalog_shape"]);
  });

  test("an answer that failed is no list", () => {
    const tools = [{ name: "a", inputSchema: {} }];
    expect(errorsOf(read({ jsonrpc: "2.0", id: 1, error: { code: 1 }, result: { tools } }))).toEqual(["tools_list_failed"]);
    expect(errorsOf(read({ tools, isError: true }))).toEqual(["tools_list_failed"]);
  });

  test("tools and a report in one file", () => {
    expect(errorsOf(read({ tools: ["a"], servers: [{ server_id: "x" }] }))).toEqual(["two_lists"]);
  });

  test("a refusal comes before what else there is to say", () => {
    const outcome = read({ tools: [{ name: "a", inputSchema: {}, approved: false }] });
    expect(outcome.diagnostics.map((d) => d.severity)).toEqual(["error", "warning"]);
  });
});
