import { describe, expect, test } from "@jest/globals";
import { runtimeName } from "../../src/registry/naming.ts";
import { errorsOf, findings, gaitNames, read, valueOf } from "./read.ts";

/** A registry of two servers. */
function two(a: readonly unknown[], b: readonly unknown[]): unknown {
  const server = (name: string, tools: readonly unknown[]): unknown => ({ name, version: "1.0.0", tools });
  return { servers: [server("github", a), server("jira", b)] };
}

describe("names that become one", () => {
  test("letters in another case are one name, and both rows are named", () => {
    const outcome = read('["Tool.Read",\n"tool.read",\n"TOOL.READ"]', {}, "tools");
    expect(gaitNames(outcome)).toEqual(["tool.read"]);
    const [found] = findings(outcome, "names_merged");
    expect(found).toMatchObject({ severity: "warning", line: 1 });
    expect(found?.message).toBe(
      '"Tool.Read" (export.json:1:2), "tool.read" (export.json:2:1), "TOOL.READ" (export.json:3:1) are one name for Gait: "tool.read"',
    );
  });

  test("the same row again is only noted", () => {
    const outcome = read(["a", " a ", "a", "b", "b"]);
    expect(outcome.diagnostics.map((d) => d.code)).toEqual(["names_repeated"]);
    expect(outcome.diagnostics[0]).toMatchObject({
      severity: "note",
      message: '3 rows repeat tools that are listed already, for instance "a"',
    });
  });

  test("a homoglyph is told and never merged", () => {
    const outcome = read(["payments.transfer", "p\u0430yments.transfer"]);
    expect(gaitNames(outcome)).toHaveLength(2);
    expect(findings(outcome, "name_resembles_ascii")).toMatchObject([{ severity: "warning", column: 22 }]);
  });

  test("a warning about a name is told once", () => {
    expect(findings(read(["read_*", "read_*"]), "name_looks_like_pattern")).toHaveLength(1);
  });
});

describe("collisions", () => {
  test("a tool on two servers is shown, and not rendered", () => {
    const content = two(["search", "a"], ["Search", "b"]);
    const shown = read(content);
    expect(findings(shown, "tool_name_collision")).toMatchObject([{ severity: "warning" }]);
    expect(findings(shown, "tool_name_collision")[0]?.message).toContain('"github" (export.json:1:');
    const rendered = read(content, {}, "tools");
    expect(errorsOf(rendered)).toEqual(["tool_name_collision"]);
    expect(findings(rendered, "tool_name_collision")).toHaveLength(1);
  });

  test("twice on one server is none", () => {
    expect(errorsOf(read(two(["search", "search"], ["b"]), {}, "tools"))).toEqual([]);
  });

  test.each([
    ["mcp", ["mcp__github__search", "mcp__jira__search"]],
    ["prefixed", ["github.search", "jira.search"]],
    ["claude-code", ["tool.mcp__github__search", "tool.mcp__jira__search"]],
  ] as const)("profile %s tells them apart, which is noted", (naming, names) => {
    const outcome = read(two(["search"], ["search"]), { naming }, "tools");
    expect(gaitNames(outcome)).toEqual(names);
    expect(findings(outcome, "tool_name_collision")).toMatchObject([{ severity: "note" }]);
  });

  test("profile raw does not", () => {
    expect(errorsOf(read(two(["search"], ["search"]), { naming: "raw" }, "tools"))).toEqual(["tool_name_collision"]);
  });

  test("a profile that makes two servers one is caught", () => {
    const content = two(["search"], ["search"]);
    const aliases = new Map([
      ["github", "my-srv"],
      ["jira", "my_srv"],
    ]);
    expect(errorsOf(read(content, { naming: "claude-code", aliases }, "tools"))).toEqual(["tool_name_collision"]);
    expect(errorsOf(read(content, { naming: "mcp", aliases }, "tools"))).toEqual([]);
  });

  test("a profile that makes two tools of one server one merges them, loudly", () => {
    const outcome = read(two(["get-x", "get_x"], []), { naming: "claude-code" }, "tools");
    expect(gaitNames(outcome)).toEqual(["tool.mcp__github__get_x"]);
    expect(findings(outcome, "names_merged")).toHaveLength(1);
  });

  test("names glued from different parts collide too", () => {
    const content = {
      servers: [
        { name: "a", version: "1", tools: ["b.c"] },
        { name: "a.b", version: "1", tools: ["c"] },
      ],
    };
    expect(errorsOf(read(content, { naming: "prefixed" }, "tools"))).toEqual(["tool_name_collision"]);
  });
});

describe("profiles", () => {
  test.each([
    ["raw", "Get-X", "Get-X"],
    ["mcp", "Get-X", "mcp__my srv__Get-X"],
    ["prefixed", "Get-X", "my srv.Get-X"],
    ["claude-code", "Get-X", "tool.mcp__my_srv__Get_X"],
    ["claude-code", "notes.get-x", "mcp__my_srv__notes.get_x"],
  ] as const)("%s of %s", (profile, name, made) => {
    expect(runtimeName({ name }, "my srv", profile)).toBe(made);
  });

  test.each([
    ["raw", "read", "read"],
    ["mcp", "read", undefined],
    ["mcp", "mcp__a__read", "mcp__a__read"],
    ["mcp", "mcp__a", undefined],
    ["prefixed", "read", undefined],
    ["claude-code", "Web Search", "tool.Web_Search"],
    ["claude-code", "mcp__a-b__read", "tool.mcp__a_b__read"],
    ["claude-code", "fs.read-file", "fs.read_file"],
  ] as const)("%s of %s without a server", (profile, name, made) => {
    expect(runtimeName({ name }, undefined, profile)).toBe(made);
  });

  test("a name that the profile makes too long is refused", () => {
    expect(errorsOf(read(["a".repeat(1020)], { naming: "prefixed", server_id: "server" }))).toEqual(["name_too_long"]);
  });

  test("blanks outside are cut before the parts are joined", () => {
    expect(gaitNames(read([" read "], { naming: "prefixed", server_id: "srv" }))).toEqual(["srv.read"]);
  });
});

describe("aliases", () => {
  test("two servers that become one are told, each name of them", () => {
    const shared = (aliases: readonly (readonly [string, string])[], expect_servers: readonly string[] = []): readonly string[] =>
      findings(read(two(["x"], ["y"]), { aliases: new Map(aliases), expect_servers }), "alias_shared").map(
        (d) => `${d.severity} ${d.message.split(" of ")[0]}`,
      );
    const [first, second] = ["github", "jira"];
    expect(
      shared([
        [first, "prod"],
        [second, "Prod"],
      ]),
    ).toEqual([`warning servers "${first}", "${second}"`]);
    expect(shared([[first, second]])).toEqual([`warning servers "${first}", "${second}"`]);
    expect(shared([[first, "prod"]], [first, "prod"])).toEqual([]);
    expect(shared([])).toEqual([]);
  });

  test("the run-time name stands in every part", () => {
    const aliases = new Map([
      ["GitHub", "gh"],
      ["nobody", "x"],
    ]);
    const outcome = read(two(["a"], ["b"]), { aliases, naming: "prefixed" });
    expect(gaitNames(outcome)).toEqual(["gh.a", "jira.b"]);
    expect(valueOf(outcome).servers.map((s) => s.server_id)).toEqual(["gh", "jira"]);
    expect(findings(outcome, "alias_unused")).toMatchObject([{ severity: "note", message: 'alias "nobody" matches no server of this export' }]);
  });
});

describe("effects", () => {
  const list = (annotations: unknown[]): unknown => ({
    tools: annotations.map((a) => ({ name: "x", inputSchema: {}, annotations: a })),
  });

  test("the stricter one stands, for all rows of a name", () => {
    const effects = new Map([
      ["destructiveHint", "block"],
      ["readOnlyHint", "require_approval"],
    ] as const);
    const rows = [
      { readOnlyHint: true, openWorldHint: false },
      { destructiveHint: true, openWorldHint: false },
    ];
    for (const order of [rows, rows.toReversed()]) {
      expect(valueOf(read(list(order), { effects })).tools.map((t) => t.effect)).toEqual(["block", "block"]);
    }
  });

  test("a word in another case counts, one that matches nothing is told", () => {
    const effects = new Map([
      ["OpenWorldHint", "block"],
      ["destructivHint", "block"],
    ] as const);
    const outcome = read(list([{ readOnlyHint: true }]), { effects });
    expect(valueOf(outcome).tools[0]?.effect).toBe("block");
    expect(findings(outcome, "effect_unused")).toMatchObject([{ severity: "warning" }]);
  });
});

describe("refusals name every row, up to a limit", () => {
  test("three bad rows", () => {
    const outcome = read('["a\\u202e",\n"ok",\n"a\\u202e",\n"b\\u200b"]');
    expect(outcome.diagnostics.map((d) => d.line)).toEqual([1, 3, 4]);
  });

  test("a thousand bad rows", () => {
    const outcome = read(Array.from({ length: 1000 }, (_, i) => `a${i}\u202e`));
    expect(outcome.diagnostics).toHaveLength(51);
    expect(outcome.diagnostics.at(-1)).toMatchObject({
      severity: "error",
      code: "name_bad_character",
      message: "950 more of this kind",
    });
  });

  test("a server with a bad name", () => {
    expect(errorsOf(read({ servers: [{ name: "git\u200bhub", version: "1", tools: ["a"] }] }))).toContain("name_bad_character");
  });
});
