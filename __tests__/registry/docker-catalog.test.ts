import { describe, expect, test } from "@jest/globals";
import { errorPlaces } from "./places.ts";
import { errorsOf, findings, read, readFiles, valueOf } from "./read.ts";

type Json = Record<string, unknown>;

const IMAGE = "mcp/duck@sha256:68eb";

const names = (content: unknown): readonly string[] => valueOf(read(content)).tools.map((t) => `${t.server_id} ${t.name}`);
const left = (content: unknown): readonly string[] => valueOf(read(content)).left_out.map((l) => `${l.subject} ${l.code}`);

describe("the legacy map", () => {
  const entry = (changes: Json = {}): Json => ({
    title: "Duck",
    type: "server",
    image: IMAGE,
    tools: [{ name: "search" }, { name: "fetch_content" }],
    metadata: { owner: "acme", registryUrl: "https://hub.example.com" },
    ...changes,
  });

  test("tools and servers", () => {
    const reading = valueOf(read({ registry: { duck: entry() } }, {}, "tools"));
    expect(reading.tools.map((t) => [t.server_id, t.name, t.origin.pointer])).toEqual([
      ["duck", "search", "/registry/duck/tools/0/name"],
      ["duck", "fetch_content", "/registry/duck/tools/1/name"],
    ]);
    expect(reading.servers).toEqual([
      expect.objectContaining({
        server_id: "duck",
        server_name: "Duck",
        version: "sha256:68eb",
        publisher: "acme",
        package: IMAGE,
      }),
    ]);
    expect(reading.servers[0]).not.toHaveProperty("status");
  });

  test("no list of tools is not all tools; an empty one is none", () => {
    expect(left({ registry: { duck: entry({ tools: undefined }), goose: entry({ tools: [] }) } })).toEqual(["duck tools_not_listed", "goose no_tools"]);
    expect(errorsOf(read({ registry: { duck: entry({ tools: undefined }) } }, {}, "tools"))).toEqual(["nothing_approved"]);
  });

  test("remotes; a template is no endpoint", () => {
    const remote = (url: string): Json => ({
      registry: { git: { remote: { url, transport_type: "http" }, tools: [{ name: "x" }] } },
    });
    expect(valueOf(read(remote("https://gitmcp.io/moby/moby"))).servers[0]?.endpoint).toBe("https://gitmcp.io/moby/moby");
    expect(valueOf(read(remote("https://{{domain}}/mcp"))).servers[0]).not.toHaveProperty("endpoint");
  });

  test.each<[string, unknown, string]>([
    ["tools text", entry({ tools: "search" }), "wrong_type"],
    ["a tool as text", entry({ tools: ["search"] }), "wrong_type"],
    ["a tool without a name", entry({ tools: [{ title: "search" }] }), "missing_field"],
    ["a tool that is denied", entry({ tools: [{ name: "search", approved: false }] }), "entry_key_decides"],
    ["a server that is disabled", entry({ disabled: true }), "entry_key_decides"],
    ["another name", entry({ name: "goose" }), "server_ambiguous"],
  ])("damaged: %s", (_what, broken, code) => {
    expect(errorsOf(read({ registry: { ok: entry(), duck: broken } }))).toContain(code);
  });

  test("damaged, with the place", () => {
    const yaml = "registry:\n  duck:\n    image: x\n    tools:\n      - name: search\n      - title: fetch\n";
    expect(errorPlaces(readFiles({ "catalog.yaml": yaml }))).toEqual(["missing_field 6:9"]);
    expect(errorsOf(read({ registry: [] }, { format: "docker-catalog" }))).toEqual(["wrong_type"]);
    expect(errorsOf(read({ registries: {} }, { format: "docker-catalog" }))).toEqual(["missing_field"]);
    expect(errorsOf(read({ registry: {}, nextCursor: "x" }))).toEqual(["export_incomplete"]);
  });
});

describe("the newer catalog", () => {
  const item = (changes: Json = {}, server: Json = {}): Json => ({
    type: "image",
    image: IMAGE,
    snapshot: {
      server: {
        name: "duck",
        title: "Duck",
        type: "server",
        image: IMAGE,
        tools: [{ name: "search" }, { name: "fetch" }],
        metadata: { owner: "acme" },
        ...server,
      },
    },
    ...changes,
  });
  const catalog = (servers: readonly unknown[]): Json => ({
    ref: "acme/catalog:latest",
    title: "Acme",
    digest: "sha256:1",
    servers,
  });

  test("a selection of tools counts, not the snapshot", () => {
    expect(names(catalog([item({ tools: ["search"] })]))).toEqual(["duck search"]);
    expect(left(catalog([item({ tools: [] })]))).toEqual(["duck no_tools"]);
    expect(names(catalog([item({ tools: [] })]))).toEqual([]);
  });

  test("without a selection the snapshot counts, with a warning", () => {
    expect(names(catalog([item()]))).toEqual(["duck search", "duck fetch"]);
    expect(findings(read(catalog([item()])), "tools_absent").map((d) => d.severity)).toEqual(["warning"]);
    expect(left(catalog([item({}, { tools: undefined })]))).toEqual(["duck tools_not_listed"]);
  });

  test.each<[string, unknown, string]>([
    ["tools null", item({ tools: null }), "wrong_type"],
    ["tools of objects", item({ tools: [{ name: "search" }] }), "wrong_type"],
    ["no snapshot", item({ snapshot: undefined }), "missing_field"],
    ["no name", item({}, { name: undefined }), "missing_field"],
    ["the same again", item(), "server_ambiguous"],
    ["denied", item({ status: "denied" }), "entry_key_decides"],
    ["text", "duck", "wrong_type"],
  ])("damaged: %s", (_what, broken, code) => {
    expect(errorsOf(read(catalog([item(), broken])))).toContain(code);
  });
});

describe("folders of the source repository", () => {
  const server = (name: string, more = ""): string =>
    `name: ${name}\nimage: mcp/${name}\ntype: server\nmeta:\n  category: x\nabout:\n  title: ${name.toUpperCase()}\n${more}`;
  const tools = JSON.stringify([
    { name: "read_query", description: "d", arguments: [] },
    { name: "list_tables", description: "d" },
  ]);

  test("a folder pairs its two files", () => {
    const reading = valueOf(readFiles({ "s/a/server.yaml": server("a"), "s/b/tools.json": tools, "s/b/server.yaml": server("b") }));
    expect(reading.tools.map((t) => `${t.server_id} ${t.name}`)).toEqual(["b read_query", "b list_tables"]);
    expect(reading.servers.map((s) => `${s.server_id} ${s.server_name}`)).toEqual(["a A", "b B"]);
    expect(reading.left_out.map((l) => `${l.subject} ${l.code}`)).toEqual(["a tools_not_listed"]);
  });

  test("tools alone need a server from the options", () => {
    expect(errorsOf(readFiles({ "s/b/tools.json": tools }))).toEqual(["server_unmapped"]);
    expect(valueOf(readFiles({ "s/b/tools.json": tools }, { server_id: "b" })).tools.map((t) => t.server_id)).toEqual(["b", "b"]);
    expect(valueOf(readFiles({ "s/b/tools.json": tools }, { server_ids: new Map([["s/b/tools.json", "c"]]) })).tools[0]?.server_id).toBe("c");
  });

  test("two partners in one folder are not chosen between", () => {
    expect(errorsOf(readFiles({ "s/server.yaml": server("a"), "s/other.yaml": server("b"), "s/tools.json": tools }))).toEqual(["server_ambiguous"]);
    expect(errorsOf(readFiles({ "s/server.yaml": server("a"), "s/tools.json": tools, "s/more.json": tools }))).toEqual(["server_ambiguous"]);
  });

  test("tools that change are told", () => {
    const outcome = readFiles({ "s/server.yaml": server("a", "dynamic:\n  tools: true\n"), "s/tools.json": tools });
    expect(findings(outcome, "tools_dynamic")).toHaveLength(1);
  });

  test("damaged: a tool without a name among others", () => {
    const broken = JSON.stringify([{ name: "a", description: "d" }, { description: "d" }]);
    expect(errorPlaces(readFiles({ "s/server.yaml": server("a"), "s/tools.json": broken }))).toEqual(["missing_field 1:33"]);
  });
});
