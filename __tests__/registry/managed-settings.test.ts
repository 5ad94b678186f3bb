import { describe, expect, test } from "@jest/globals";
import { errorsOf, findings, gaitNames, read, valueOf } from "./read.ts";

type Json = Record<string, unknown>;

function left(content: Json, options: Parameters<typeof read>[1] = {}): ReadonlyArray<readonly [string, string]> {
  return valueOf(read(content, options)).left_out.map((l) => [l.subject, l.code] as const);
}

describe("no restriction", () => {
  test.each([
    ["neither list", { allowManagedMcpServersOnly: true }],
    ["only denials", { deniedMcpServers: [{ serverName: "x" }] }],
    ["only denied permissions", { permissions: { deny: ["mcp__a__b"] } }],
  ])("is refused: %s", (_what, content) => {
    expect(errorsOf(read(content))).toEqual(["no_restriction"]);
  });

  test("of servers only, or of tools only, is told", () => {
    const tools = read({ permissions: { allow: ["mcp__a__b"] } });
    expect(findings(tools, "no_restriction")).toHaveLength(1);
    expect(gaitNames(tools)).toEqual(["mcp__a__b"]);
    const servers = { allowedMcpServers: [{ serverName: "a" }] };
    expect(findings(read(servers), "no_restriction")).toHaveLength(1);
    expect(errorsOf(read(servers, {}, "tools"))).toEqual(["no_tools"]);
  });

  test("empty lists allow nothing, and nothing is made of them", () => {
    const content = { allowedMcpServers: [], permissions: { allow: [] } };
    expect(findings(read(content), "allowlist_empty")).toHaveLength(1);
    expect(errorsOf(read(content, {}, "tools"))).toEqual(["allowlist_empty"]);
  });
});

describe("servers", () => {
  test("by name, by URL and by command", () => {
    const content = {
      allowedMcpServers: [
        { serverName: "ledger" },
        { serverUrl: "https://mcp.example.com/*" },
        { serverUrl: "https://one.example.com/mcp" },
        { serverCommand: ["npx", "@x/y"] },
      ],
    };
    const reading = valueOf(read(content));
    expect(reading.servers).toMatchObject([{ server_id: "ledger" }]);
    expect(left(content)).toEqual([
      ["https://mcp.example.com/*", "pattern_not_expanded"],
      ["https://one.example.com/mcp", "server_unmapped"],
      ["npx @x/y", "server_unmapped"],
    ]);
    const named = valueOf(
      read(content, {
        server_ids: new Map([
          ["https://one.example.com/mcp", "one"],
          ["npx @x/y", "why"],
        ]),
      }),
    );
    expect(named.servers).toMatchObject([{ server_id: "ledger" }, { server_id: "one", endpoint: "https://one.example.com/mcp" }, { server_id: "why" }]);
  });

  test.each([
    ["two keys", { serverName: "a", serverUrl: "https://b" }],
    ["no key", {}],
    ["another key", { name: "a" }],
    ["a name of another type", { serverName: 5 }],
    ["a blank name", { serverName: " " }],
    ["a command as text", { serverCommand: "npx" }],
    ["an empty command", { serverCommand: [] }],
    ["text", "a"],
  ])("refused: %s", (_what, entry) => {
    expect(errorsOf(read({ allowedMcpServers: [entry] }))).toEqual(["managed_entry"]);
    expect(errorsOf(read({ allowedMcpServers: [], deniedMcpServers: [entry] }))).toEqual(["managed_entry"]);
  });

  test("null and objects are no lists", () => {
    expect(errorsOf(read({ allowedMcpServers: null }))).toEqual(["wrong_type"]);
    expect(errorsOf(read({ permissions: { allow: { a: 1 } } }))).toEqual(["wrong_type"]);
  });

  test("denials win", () => {
    const content = {
      allowedMcpServers: [{ serverName: "a" }, { serverName: "b" }],
      deniedMcpServers: [{ serverName: "A" }],
      permissions: { allow: ["mcp__a__x", "mcp__b__x"] },
    };
    expect(left(content)).toEqual([
      ["a", "denied"],
      ["mcp__a__x", "denied"],
    ]);
    expect(gaitNames(read(content))).toEqual(["mcp__b__x"]);
  });

  test("a denied pattern that names no server is told", () => {
    const outcome = read({ deniedMcpServers: [{ serverUrl: "https://x/*" }], permissions: { allow: ["mcp__a__x"] } });
    expect(findings(outcome, "denied_pattern")).toHaveLength(1);
  });

  test("a server that the client has disabled", () => {
    expect(left({ disabledMcpjsonServers: ["scratch"], permissions: { allow: ["mcp__scratch__x"] } })).toEqual([["mcp__scratch__x", "denied"]]);
  });

  test("tools of a server that no name allows", () => {
    const permissions = { allow: ["mcp__b__x"] };
    expect(left({ allowedMcpServers: [{ serverName: "a" }], permissions })).toEqual([["mcp__b__x", "server_not_allowed"]]);
    expect(left({ allowedMcpServers: [], permissions })).toEqual([["mcp__b__x", "server_not_allowed"]]);
    expect(gaitNames(read({ allowedMcpServers: [{ serverUrl: "https://b/*" }], permissions }))).toEqual(["mcp__b__x"]);
  });
});

describe("permissions", () => {
  test("exact tools become tools, patterns never do", () => {
    const allow = ["mcp__ledger__read", "mcp__ledger__*", "mcp__ledger", "mcp__led*__read", "mcp__a__b(x)", "Bash(git:*)", "Read"];
    const outcome = read({ permissions: { allow } });
    expect(gaitNames(outcome)).toEqual(["mcp__ledger__read"]);
    expect(valueOf(outcome).tools[0]).toMatchObject({
      name: "mcp__ledger__read",
      server_id: "ledger",
      origin: { pointer: "/permissions/allow/0" },
    });
    expect(left({ permissions: { allow } })).toEqual([
      ["mcp__ledger__*", "pattern_not_expanded"],
      ["mcp__ledger", "pattern_not_expanded"],
      ["mcp__led*__read", "pattern_not_expanded"],
      ["mcp__a__b(x)", "pattern_not_expanded"],
      ["Bash(git:*)", "not_an_mcp_tool"],
      ["Read", "not_an_mcp_tool"],
    ]);
    expect(findings(outcome, "pattern_not_expanded").length).toBeGreaterThan(0);
  });

  test.each([
    ["exact", "mcp__a__b"],
    ["other letters", "MCP__A__B"],
    ["its server", "mcp__a"],
    ["all of its server", "mcp__a__*"],
    ["a pattern", "mcp__*__b"],
    ["everything", "*"],
    ["some calls", "mcp__a__b(x)"],
  ])("denied by %s", (_what, deny) => {
    expect(left({ permissions: { allow: ["mcp__a__b"], deny: [deny] } })).toEqual([["mcp__a__b", "denied"]]);
  });

  test.each(["mcp__a__bc", "mcp__ab", "mcp__a__c*", "mcp__*__x__*", "Bash"])("not denied by %s", (deny) => {
    expect(gaitNames(read({ permissions: { allow: ["mcp__a__b"], deny: [deny] } }))).toEqual(["mcp__a__b"]);
  });

  test("only blanks and tabs around a permission are cut", () => {
    expect(gaitNames(read({ permissions: { allow: [" mcp__a__b\t"] } }))).toEqual(["mcp__a__b"]);
    expect(errorsOf(read({ permissions: { allow: ["mcp__a__b\u00a0"] } }))).toEqual(["name_bad_character"]);
  });

  test("ask makes an allow need approval", () => {
    const reading = valueOf(read({ permissions: { allow: ["mcp__a__b", "mcp__a__c"], ask: ["mcp__a__b"] } }));
    expect(reading.tools.map((t) => t.effect)).toEqual(["require_approval", undefined]);
  });

  test.each([[5], [null], [{ tool: "x" }], [" "]])("refused: %j", (item) => {
    expect(errorsOf(read({ permissions: { allow: [item] } }))).toEqual(["managed_permission"]);
    expect(errorsOf(read({ permissions: { allow: [], deny: [item] } }))).toEqual(["managed_permission"]);
  });

  test("an overridable list is read, and told", () => {
    const outcome = read({ allowedMcpServers: { overridable: [{ serverName: "a" }] } });
    expect(valueOf(outcome).servers).toHaveLength(1);
    expect(findings(outcome, "setting_overridable")).toMatchObject([{ severity: "warning" }]);
  });
});

describe("run-time names", () => {
  const content = { permissions: { allow: ["mcp__my-srv__read"] } };
  test.each([
    ["raw", "mcp__my-srv__read"],
    ["mcp", "mcp__my-srv__read"],
    ["prefixed", "my-srv.read"],
    ["claude-code", "tool.mcp__my_srv__read"],
  ] as const)("%s", (naming, name) => {
    expect(gaitNames(read(content, { naming }))).toEqual([name]);
  });

  test("an alias renames the server", () => {
    expect(gaitNames(read(content, { naming: "mcp", aliases: new Map([["my-srv", "prod"]]) }))).toEqual(["mcp__prod__read"]);
  });

  test("where to cut a name with several `__` is settled by a server that is named, or stays open", () => {
    const permissions = { allow: ["mcp__a__b__c"] };
    expect(valueOf(read({ permissions })).tools[0]).not.toHaveProperty("server_id");
    expect(gaitNames(read({ permissions }, { naming: "claude-code" }))).toEqual(["tool.mcp__a__b__c"]);
    expect(errorsOf(read({ permissions }, { naming: "prefixed" }))).toEqual(["server_id_missing"]);
    expect(gaitNames(read({ permissions, allowedMcpServers: [{ serverName: "a__b" }] }, { naming: "prefixed" }))).toEqual(["a__b.c"]);
  });
});

describe("servers that are denied", () => {
  const settings = (allow: readonly string[], denied: string, more: object = {}): unknown => ({
    permissions: { allow },
    deniedMcpServers: [{ serverName: denied }],
    ...more,
  });

  test.each([
    ["as it stands in a tool's name", "mcp__My_Server__a", "My Server"],
    ["with two underscores in its name", "mcp__evil__srv__a", "evil__srv"],
    ["as the shorter of two readings", "mcp__evil__srv__a", "evil"],
    ["by a pattern", "mcp__srv-1__a", "srv-*"],
    ["by a pattern with an inner star", "mcp__srv-1-x__a", "srv*x"],
    ["all of them", "mcp__s__a", "*"],
  ])("%s", (_what, permission, denied) => {
    expect(valueOf(read(settings([permission], denied))).tools).toEqual([]);
    expect(valueOf(read(settings([permission], denied))).left_out).toMatchObject([{ subject: permission, code: "denied" }]);
  });

  test("no reading of a name is allowed where none of its servers is", () => {
    const content = { permissions: { allow: ["mcp__evil__srv__a"] }, allowedMcpServers: [{ serverName: "s" }] };
    expect(valueOf(read(content)).left_out).toMatchObject([{ code: "server_not_allowed" }]);
  });

  test("a permission without a server or a tool names none", () => {
    const allow = ["mcp__", "mcp____", "mcp__s__", `mcp__${"a__".repeat(40)}b`];
    expect(valueOf(read({ permissions: { allow } })).tools).toEqual([]);
    expect(valueOf(read({ permissions: { allow } })).left_out).toHaveLength(4);
  });

  test("a misspelled setting is not passed over", () => {
    const allow = ["mcp__s__a"];
    expect(errorsOf(read({ permissions: { allow, denied: allow } }))).toEqual(["entry_key_decides"]);
    expect(errorsOf(read({ permissions: { allow, Ask: allow } }))).toEqual(["setting_misspelled"]);
    expect(errorsOf(read({ permissions: { allow }, DeniedMcpServers: [] }))).toEqual(["setting_misspelled"]);
    expect(errorsOf(read({ permissions: { allow }, sandbox: { enabled: false }, disableAllHooks: true }))).toEqual([]);
  });

  test("patterns that cost time are limited, and many others are not", () => {
    const deny = (of: (i: number) => string, count: number): unknown => ({
      permissions: { allow: ["mcp__s__a"], deny: Array.from({ length: count }, (_, i) => of(i)) },
    });
    expect(errorsOf(read(deny((i) => `mcp__*x${i}`, 300)))).toContain("managed_patterns");
    expect(valueOf(read(deny((i) => `mcp__x${i}*`, 5000))).tools).toHaveLength(1);
    expect(valueOf(read(deny((i) => `mcp__${i === 4000 ? "s" : i}*`, 5000))).tools).toEqual([]);
  });

  test("an empty list of permissions is told, though servers are listed", () => {
    const outcome = read({ permissions: { allow: [] }, allowedMcpServers: [{ serverName: "s" }] });
    expect(findings(outcome, "allowlist_empty")).toHaveLength(1);
  });
});
