import { describe, expect, test } from "@jest/globals";
import { errorPlaces } from "./places.ts";
import { errorsOf, findings, read, readFiles, valueOf } from "./read.ts";

type Json = Record<string, unknown>;

const IMAGE = "ghcr.io/acme/notes:1.2.0";
const URL_OF = "https://api.example.com/mcp";

function block(changes: Json = {}): Json {
  return {
    status: "Active",
    tier: "Official",
    tags: [],
    tools: ["read", "write"],
    metadata: { last_updated: "2026-01-02T03:04:05Z" },
    ...changes,
  };
}

function server(blocks: Json, changes: Json = {}): Json {
  return {
    name: "io.github.acme/notes",
    title: "Notes",
    version: "1.0.0",
    packages: [{ registryType: "oci", identifier: IMAGE, transport: { type: "stdio" } }],
    _meta: { "io.modelcontextprotocol.registry/publisher-provided": { "io.github.stacklok": blocks } },
    ...changes,
  };
}

function upstream(servers: readonly unknown[], changes: Json = {}): Json {
  return { version: "1.0.0", meta: { last_updated: "2026-02-01T00:00:00Z" }, data: { servers }, ...changes };
}

const names = (content: unknown): readonly string[] => valueOf(read(content)).tools.map((t) => `${t.server_id} ${t.name}`);
const left = (content: unknown): readonly string[] => valueOf(read(content)).left_out.map((l) => `${l.subject} ${l.code}`);

describe("present form", () => {
  test("tools, server and time", () => {
    const reading = valueOf(read(upstream([server({ [IMAGE]: block() })]), {}, "tools"));
    expect(reading.format).toBe("toolhive");
    expect(reading.exported_at).toBe("2026-02-01T00:00:00Z");
    expect(reading.tools.map((t) => t.name)).toEqual(["read", "write"]);
    expect(reading.servers).toEqual([
      expect.objectContaining({
        server_id: "io.github.acme/notes",
        server_name: "Notes",
        publisher: "io.github.acme",
        version: "1.0.0",
        status: "active",
        package: IMAGE,
        updated_at: "2026-01-02T03:04:05Z",
      }),
    ]);
    expect(reading.servers[0]).not.toHaveProperty("endpoint");
  });

  test("a tool's place is its own", () => {
    const tool = valueOf(read(upstream([server({ [IMAGE]: block() })]))).tools[1];
    expect(tool?.origin.pointer).toBe(
      `/data/servers/0/_meta/io.modelcontextprotocol.registry~1publisher-provided/io.github.stacklok/${IMAGE.replaceAll("/", "~1")}/tools/1`,
    );
  });

  test("a remote is keyed by its address; a template is no endpoint", () => {
    const remote = (url: string): Json => server({ [url]: block() }, { packages: undefined, remotes: [{ type: "sse", url }] });
    expect(valueOf(read(upstream([remote(URL_OF)]))).servers[0]?.endpoint).toBe(URL_OF);
    const template = valueOf(read(upstream([remote("https://{tenant}.example.com/mcp")])));
    expect(template.tools).toHaveLength(2);
    expect(template.servers[0]).not.toHaveProperty("endpoint");
  });

  test("a key that fits no package and no address is stale", () => {
    const content = upstream([server({ "ghcr.io/acme/notes:1.1.0": block({ tools: ["old"] }), [IMAGE]: block() })]);
    expect(names(content)).toEqual(["io.github.acme/notes read", "io.github.acme/notes write"]);
    expect(left(content)).toEqual(["io.github.acme/notes stale_extension"]);
    const only = upstream([server({ "ghcr.io/acme/notes": block() })]);
    expect(names(only)).toEqual([]);
    expect(left(only)).toEqual(["io.github.acme/notes stale_extension", "io.github.acme/notes tools_not_listed"]);
  });

  test.each(["Deprecated", "deleted", "inactive", "activated", "ACTIVE!"])("status %s approves nothing", (status) => {
    const content = upstream([server({ [IMAGE]: block({ status }) })]);
    expect(names(content)).toEqual([]);
    expect(left(content)).toEqual(["io.github.acme/notes status_not_active"]);
  });

  test("the registry's own status counts too", () => {
    const made = server({ [IMAGE]: block() });
    const meta = { ...(made["_meta"] as Json), "io.modelcontextprotocol.registry/official": { status: "deleted" } };
    expect(left(upstream([{ ...made, _meta: meta }]))).toEqual(["io.github.acme/notes status_not_active"]);
  });

  test("no list of tools is never all of them", () => {
    const content = upstream([server({ [IMAGE]: block({ tools: undefined }) })]);
    expect(left(content)).toEqual(["io.github.acme/notes tools_not_listed"]);
    expect(left(upstream([server({ [IMAGE]: block({ tools: [] }) })]))).toEqual(["io.github.acme/notes no_tools"]);
    expect(left(upstream([server({}, { _meta: undefined })]))).toEqual(["io.github.acme/notes tools_not_listed"]);
  });

  test("definitions stand in for names, or add hints to them", () => {
    const defined = [
      { name: "read", annotations: { readOnlyHint: true } },
      { name: "purge", annotations: { destructiveHint: true } },
    ];
    expect(names(upstream([server({ [IMAGE]: block({ tools: undefined, tool_definitions: defined }) })]))).toHaveLength(2);
    const both = upstream([server({ [IMAGE]: block({ tool_definitions: defined }) })]);
    expect(names(both)).toEqual(["io.github.acme/notes read", "io.github.acme/notes write"]);
    expect(left(both)).toEqual(["io.github.acme/notes purge only_defined"]);
  });

  test("groups are read as well", () => {
    const content = upstream([server({ [IMAGE]: block() })]);
    (content["data"] as Json)["groups"] = [{ name: "g", servers: [server({ [IMAGE]: block({ tools: ["third"] }) }, { name: "x/y" })] }];
    expect(names(content)).toEqual(["io.github.acme/notes read", "io.github.acme/notes write", "x/y third"]);
  });

  test.each<[string, Json, string]>([
    ["status gone", { status: undefined }, "missing_field"],
    ["status empty", { status: "" }, "empty_value"],
    ["status of another kind", { status: true }, "wrong_type"],
    ["tools text", { tools: "read" }, "wrong_type"],
    ["a tool of another kind", { tools: ["read", 5] }, "wrong_type"],
    ["a tool that is an object", { tools: [{ name: "read" }] }, "wrong_type"],
    ["a date without a time", { metadata: { last_updated: "2026-01-02" } }, "time_invalid"],
    ["a key that may deny it", { approved: false }, "entry_key_decides"],
    ["an end that nobody reads", { valid_until: "2020-01-01T00:00:00Z" }, "entry_key_decides"],
  ])("damaged: %s", (_what, changes, code) => {
    expect(errorsOf(read(upstream([server({ [IMAGE]: block(changes) })])))).toEqual([code]);
  });

  test("damaged around it", () => {
    expect(errorsOf(read(upstream([server({ [IMAGE]: block() }, { name: undefined })])))).toEqual(["missing_field"]);
    expect(errorsOf(read(upstream([server({ [IMAGE]: block() }, { packages: [{ id: "x" }] })])))).toContain("missing_field");
    expect(errorsOf(read(upstream(["io.github.acme/notes"])))).not.toEqual([]);
    expect(errorsOf(read(upstream([], { data: { servers: [], metadata: {}, nextCursor: "abc" } })))).toEqual(["export_incomplete"]);
    expect(errorsOf(read(upstream([], { meta: { last_updated: "yesterday" } })))).toEqual(["time_invalid"]);
  });

  test("one server twice, in two versions, is not chosen between", () => {
    const twice = [server({ [IMAGE]: block() }), server({ [IMAGE]: block() }, { version: "2.0.0" })];
    expect(errorsOf(read(upstream(twice)))).toEqual(["server_ambiguous"]);
  });

  test("provenance is no signature", () => {
    const provenance = { sigstore_url: "tuf-repo-cdn.sigstore.dev", signer_identity: "/x", cert_issuer: "https://y" };
    const reading = valueOf(read(upstream([server({ [IMAGE]: block({ provenance }) })])));
    expect(JSON.stringify(reading)).not.toContain("sigstore");
    expect(errorsOf(read(upstream([server({ [IMAGE]: block({ provenance }) })]), {}, "trust"))).toEqual(["no_trust_entries"]);
  });
});

describe("legacy map", () => {
  const legacy = (changes: Json = {}): Json => ({
    version: "1.0.0",
    last_updated: "2025-08-01T00:00:00Z",
    servers: { fetch: { ...block({ tools: ["fetch"] }), image: "ghcr.io/acme/fetch@sha256:aa", transport: "stdio" } },
    remote_servers: { api: { ...block({ tools: ["call"] }), url: URL_OF, title: "API" } },
    groups: [{ name: "g", servers: { time: { ...block({ tools: ["now"] }), image: "localhost:5000/time:2" } } }],
    ...changes,
  });

  test("all three maps", () => {
    expect(names(legacy())).toEqual(["fetch fetch", "api call", "time now"]);
    expect(valueOf(read(legacy())).servers.map((s) => [s.server_id, s.version, s.endpoint, s.package])).toEqual([
      ["fetch", "sha256:aa", undefined, "ghcr.io/acme/fetch@sha256:aa"],
      ["api", undefined, URL_OF, undefined],
      ["time", "2", undefined, "localhost:5000/time:2"],
    ]);
    expect(valueOf(read(legacy())).exported_at).toBe("2025-08-01T00:00:00Z");
  });

  test("damaged", () => {
    expect(errorsOf(read(legacy({ servers: { a: block({ name: "b" }) } })))).toEqual(["server_ambiguous"]);
    expect(errorsOf(read(legacy({ servers: { a: "b" } })))).toEqual(["wrong_type"]);
    expect(errorsOf(read(legacy({ groups: [{ name: "g" }] })))).toEqual(["missing_field"]);
    expect(errorsOf(read(legacy({ remote_servers: { fetch: block() } })))).toEqual(["server_ambiguous"]);
  });
});

describe("one file for each server", () => {
  const yaml = "name: fetch\ntier: Community\nstatus: Active\ntransport: stdio\ntools:\n  - fetch\n  - fetch_raw\nimage: ghcr.io/acme/fetch:0.1\n";

  test("several files together", () => {
    const reading = valueOf(readFiles({ "a/fetch.yaml": yaml, "a/time.yml": yaml.replace("name: fetch", "name: time") }));
    expect(reading.tools.map((t) => `${t.server_id} ${t.name}`)).toEqual(["fetch fetch", "fetch fetch_raw", "time fetch", "time fetch_raw"]);
    expect(reading.servers.map((s) => `${s.server_id} ${s.version}`)).toEqual(["fetch 0.1", "time 0.1"]);
  });

  test("errors carry line and column", () => {
    expect(errorPlaces(readFiles({ "f.yaml": yaml.replace("- fetch_raw", "- 12") }))).toEqual(["wrong_type 7:5"]);
    expect(errorPlaces(readFiles({ "f.yaml": yaml.replace("status: Active\n", "") }))).toEqual(["missing_field 1:1"]);
  });

  test("a deprecated one", () => {
    const outcome = readFiles({ "f.yaml": yaml.replace("Active", "Deprecated") }, {}, "tools");
    expect(errorsOf(outcome)).toEqual(["nothing_approved"]);
  });
});

test("keys that nobody knows are told", () => {
  const content = upstream([server({ [IMAGE]: block({ enabled: true }) })]);
  expect(findings(read(content), "entry_key_ignored").map((d) => d.severity)).toEqual(["warning"]);
});

describe("several files", () => {
  test("the newest time counts; a shape that is none is refused", () => {
    const at = (last_updated: string, name: string): Json => upstream([server({ [IMAGE]: block() }, { name })], { meta: { last_updated } });
    const files = {
      "a.json": at("2026-02-01T00:00:00Z", "x/a"),
      "b.json": at("2026-02-01T01:30:00+01:00", "x/b"),
      "c.json": at("2026-01-01T00:00:00Z", "x/c"),
    };
    expect(valueOf(readFiles(files)).exported_at).toBe("2026-02-01T01:30:00+01:00");
    expect(errorsOf(read({ list: [] }, { format: "toolhive" }))).toEqual(["missing_field"]);
  });
});
