import { describe, expect, test } from "@jest/globals";
import { mapped } from "./mapping-help.ts";
import { errorPlaces, wordsOf } from "./places.ts";
import { documentOf, errorsOf, findings, valueOf } from "./read.ts";
import { readExport } from "../../src/registry/index.ts";

const NESTED = `mapping:
  tools:
    each: servers[*].tools[*]
    name: servers[*].tools[*].name
    server_id: servers[*].id
`;
const names = (outcome: ReturnType<typeof mapped>): readonly string[] => valueOf(outcome).tools.map((t) => `${t.server_id ?? "-"} ${t.name}`);
const left = (outcome: ReturnType<typeof mapped>): readonly string[] => valueOf(outcome).left_out.map((l) => `${l.subject} ${l.code}`);

describe("shapes", () => {
  test("lists in lists", () => {
    const outcome = mapped(NESTED, {
      servers: [
        { id: "a", tools: [{ name: "x" }, { name: "y" }] },
        { id: "b", tools: [] },
        { id: "c", tools: [{ name: "z" }] },
      ],
    });
    expect(names(outcome)).toEqual(["a x", "a y", "c z"]);
    expect(valueOf(outcome).tools[2]?.origin.pointer).toBe("/servers/2/tools/0/name");
    expect(valueOf(outcome)).toMatchObject({
      format: "mapping",
      detected_by: "asked for: the options give a mapping",
      inventory: false,
    });
  });

  test("maps and their keys", () => {
    const yaml = 'mapping:\n  tools:\n    each: "registry{*}.tools{*}"\n    name: "registry{*}.tools{*}.@key"\n    server_id: "registry{*}.@key"\n';
    expect(names(mapped(yaml, { registry: { a: { tools: { x: {}, y: {} } }, _b: { tools: { "a.b": {} } } } }))).toEqual(["a x", "a y", "_b a.b"]);
  });

  test("names as they stand, a list at the root, a constant server", () => {
    const yaml = 'mapping:\n  tools:\n    each: "[*]"\n    name: "[*]"\n    server_id: { const: hub }\n';
    expect(names(mapped(yaml, ["x", "y"]))).toEqual(["hub x", "hub y"]);
  });

  test("several pages; only the last must end the list", () => {
    const page = (id: string, next: unknown): unknown => ({
      servers: [{ id, tools: [{ name: id }] }],
      next_cursor: next,
    });
    expect(names(mapped(NESTED, page("a", "p2"), page("b", null)))).toEqual(["a a", "b b"]);
    expect(errorsOf(mapped(NESTED, page("a", null), page("b", "p3")))).toEqual(["export_incomplete"]);
  });

  test("a cursor of its own", () => {
    const yaml = `${NESTED}  cursor: paging.more\n`;
    const content = (more: unknown): unknown => ({ servers: [{ id: "a", tools: [{ name: "x" }] }], paging: { more } });
    expect(names(mapped(yaml, content(false)))).toEqual(["a x"]);
    expect(errorsOf(mapped(yaml, content(true)))).toEqual(["export_incomplete"]);
    expect(errorsOf(mapped(yaml, content(7)))).toEqual(["export_incomplete"]);
  });

  test("the newest time of the pages", () => {
    const yaml = `${NESTED}  exported_at: at\n`;
    const page = (at: string): unknown => ({ at, servers: [{ id: at.slice(0, 4), tools: [{ name: at }] }] });
    expect(valueOf(mapped(yaml, page("2026-01-01T00:00:00Z"), page("2026-01-01T00:30:00+01:00"))).exported_at).toBe("2026-01-01T00:00:00Z");
    expect(errorsOf(mapped(yaml, page("2026-01-01")))).toEqual(["time_invalid"]);
  });
});

describe("what is missing is an error, never a smaller list", () => {
  const text = (second: string): string => `{"servers": [\n {"id": "a", "tools": [{"name": "x"}]},\n ${second}\n]}`;

  test.each([
    ['{"id": "b"}', "mapping_missing 3:2"],
    ['{"id": "b", "tools": null}', "mapping_missing 3:2"],
    ['{"id": "b", "tools": "x"}', "wrong_type 3:23"],
    ['{"id": "b", "tools": {"name": "x"}}', "wrong_type 3:23"],
    ['{"id": "b", "tools": [{"nome": "x"}]}', "mapping_missing 3:24"],
    ['{"id": "b", "tools": [{"name": 5}]}', "wrong_type 3:33"],
    ['{"id": "b", "tools": [{"name": ["x"]}]}', "wrong_type 3:33"],
    ['{"id": "b", "tools": ["x"]}', "wrong_type 3:24"],
    ['{"tools": [{"name": "x"}]}', "mapping_missing 3:2"],
    ['"b"', "wrong_type 3:2"],
  ])("%s", (second, place) => {
    expect(errorPlaces(mapped(NESTED, text(second)))).toEqual([place]);
  });

  test("the mapping may say otherwise", () => {
    const yaml = NESTED.replace("    name:", "    missing: left_out\n    name:");
    const outcome = mapped(yaml, text('{"id": "b"}'));
    expect(names(outcome)).toEqual(["a x"]);
    expect(left(outcome)).toEqual(["/servers/1 mapping_missing"]);
    const optional = NESTED.replace("servers[*].id", '{ path: "servers[*].id", optional: true }');
    expect(names(mapped(optional, text('{"tools": [{"name": "x"}]}')))).toEqual(["a x", "- x"]);
  });

  test("renamed at the root", () => {
    expect(errorPlaces(mapped(NESTED, { server: [] }))).toEqual(["mapping_missing 1:1"]);
    expect(errorsOf(mapped(NESTED, []))).toEqual(["wrong_type"]);
  });

  test("the help says how", () => {
    expect(wordsOf(mapped(NESTED, text('{"id": "b"}')), "mapping_missing")).toContain("missing: left_out");
  });
});

describe("approval", () => {
  const yaml = (condition: string): string => `${NESTED}    approved_when: ${condition}\n`;
  const content = (...states: readonly unknown[]): unknown => ({
    servers: [
      {
        id: "a",
        tools: states.map((state, i) => (state === undefined ? { name: `t${i}` } : { name: `t${i}`, state })),
      },
    ],
  });

  test("what is not accepted is left out with a reason", () => {
    const outcome = mapped(
      yaml('{ path: "servers[*].tools[*].state", in: [approved, live], otherwise: left_out }'),
      content("approved", "denied", "live", "Approved", " approved"),
    );
    expect(names(outcome)).toEqual(["a t0", "a t2"]);
    expect(left(outcome)).toEqual(["t1 not_approved", "t3 not_approved", "t4 not_approved"]);
    expect(valueOf(outcome).left_out[0]?.reason).toBe('`servers[*].tools[*].state` is "denied", which is not accepted');
  });

  test.each([
    ["false", '"false"'],
    [false, "false"],
    [0, "0"],
  ])("the reason shows of which kind a value is: %j", (state, shown) => {
    const outcome = mapped(yaml('{ path: "servers[*].tools[*].state", equals: approved, otherwise: left_out }'), content("approved", state));
    expect(valueOf(outcome).left_out[0]?.reason).toBe(`\`servers[*].tools[*].state\` is ${shown}, which is not accepted`);
  });

  test("or refused", () => {
    expect(errorsOf(mapped(yaml('{ path: "servers[*].tools[*].state", equals: approved, otherwise: refuse }'), content("approved", "odd")))).toEqual([
      "mapping_not_accepted",
    ]);
  });

  test("a word is no boolean and no number", () => {
    const bool = yaml('{ path: "servers[*].tools[*].state", equals: true, otherwise: left_out }');
    expect(names(mapped(bool, content(true, "true", false, "false", 1)))).toEqual(["a t0"]);
    const number = yaml('{ path: "servers[*].tools[*].state", equals: 1, otherwise: left_out }');
    expect(names(mapped(number, content(1, "1", true)))).toEqual(["a t0"]);
    expect(names(mapped(number, '{"servers": [{"id": "a", "tools": [{"name": "x", "state": 1.0}, {"name": "y", "state": 1.1}]}]}'))).toEqual(["a x"]);
  });

  test.each([
    ["", ["mapping_not_accepted"], undefined],
    [", missing: left_out", [], ["a t0"]],
    [", missing: accept", [], ["a t0", "a t1", "a t2"]],
  ])("a missing state%s", (more, errors, expected) => {
    const outcome = mapped(yaml(`{ path: "servers[*].tools[*].state", equals: ok, otherwise: left_out${more} }`), content("ok", undefined, null));
    expect([[...new Set(errorsOf(outcome))], outcome.value === undefined ? undefined : names(outcome)]).toEqual([errors, expected]);
  });

  test("all of several conditions; a server's word counts for its tools", () => {
    const both = `${NESTED}    approved_when:\n      - { path: "servers[*].status", equals: active, otherwise: left_out }\n      - { path: "servers[*].tools[*].approved", equals: true, otherwise: left_out }\n`;
    const outcome = mapped(both, {
      servers: [
        {
          id: "a",
          status: "active",
          tools: [
            { name: "x", approved: true },
            { name: "y", approved: false },
          ],
        },
        { id: "b", status: "retired", tools: [{ name: "z", approved: true }] },
      ],
    });
    expect(names(outcome)).toEqual(["a x"]);
    expect(left(outcome)).toEqual(["y not_approved", "z not_approved"]);
  });

  test("a key that may deny and that nobody reads is refused, on the tool and on its server", () => {
    expect(errorsOf(mapped(NESTED, { servers: [{ id: "a", tools: [{ name: "x", denied: true }] }] }))).toEqual(["entry_key_decides"]);
    expect(errorsOf(mapped(NESTED, { servers: [{ id: "a", status: "denied", tools: [{ name: "x" }] }] }))).toEqual(["entry_key_decides"]);
    expect(names(mapped(NESTED, { status: "ok", servers: [{ id: "a", tools: [{ name: "x" }] }] }))).toEqual(["a x"]);
  });

  test("other keys are told", () => {
    const outcome = mapped(NESTED, { servers: [{ id: "a", tools: [{ name: "x", owner: "me" }] }] });
    expect(findings(outcome, "entry_key_ignored").map((d) => d.message)).toEqual(['key "owner" is ignored in one entry']);
  });
});

describe("approvals that end", () => {
  const yaml = `as_of: "2026-03-01T00:00:00Z"\n${NESTED}    expires_at: { path: "servers[*].tools[*].until", optional: true }\n`;
  const content = {
    servers: [
      {
        id: "a",
        tools: [{ name: "x" }, { name: "y", until: "2026-03-01T01:00:00+01:00" }, { name: "z", until: "2026-03-01T00:00:01Z" }],
      },
    ],
  };

  test("are left out from that moment on", () => {
    expect(names(mapped(yaml, content))).toEqual(["a x", "a z"]);
    expect(left(mapped(yaml, content))).toEqual(["y approval_expired"]);
  });

  test("no clock stands in for as_of", () => {
    expect([...new Set(errorsOf(mapped(yaml.replace(/^as_of.*\n/, ""), content)))]).toEqual(["as_of_required"]);
  });

  test("a date alone is an error", () => {
    expect(errorsOf(mapped(yaml, { servers: [{ id: "a", tools: [{ name: "y", until: "2026-03-02" }] }] }))).toEqual(["time_invalid"]);
  });
});

describe("servers", () => {
  const yaml = `mapping:
  servers:
    each: items[*]
    server_id: items[*].id
    endpoint: { path: "items[*].url", optional: true }
    status: { path: "items[*].state", values: { up: active, "0": gone }, otherwise: unknown }
    active_when: { path: "items[*].listed", equals: true, otherwise: left_out }
`;
  const item = (changes: Record<string, unknown>): unknown => ({
    id: "a",
    url: "https://u:p@h.example/mcp?k=1",
    state: "up",
    listed: true,
    ...changes,
  });

  test("fields, translated words, no templates and no secrets", () => {
    const servers = valueOf(
      mapped(yaml, {
        items: [item({}), item({ id: "b", url: "https://{tenant}.x", state: 0 }), item({ id: "c", url: undefined, state: "odd" })],
      }),
    ).servers;
    expect(servers.map((s) => [s.server_id, s.endpoint, s.status])).toEqual([
      ["a", "https://h.example/mcp", "active"],
      ["b", undefined, "gone"],
      ["c", undefined, "unknown"],
    ]);
  });

  test("left out, twice, refused", () => {
    expect(left(mapped(yaml, { items: [item({ listed: false })] }))).toEqual(["a status_not_active"]);
    expect(errorsOf(mapped(yaml, { items: [item({}), item({ id: "A" })] }))).toEqual(["server_ambiguous"]);
    expect(errorsOf(mapped(yaml.replace("otherwise: unknown", "otherwise: refuse"), { items: [item({ state: "odd" })] }))).toEqual(["mapping_unknown_value"]);
    expect(errorsOf(mapped(yaml, { items: [item({ state: ["up"] })] }))).toEqual(["wrong_type"]);
  });
});

test("a tool's risk makes its verdict stricter, and a missing one is no low one", () => {
  const yaml = (more: string): string => `effects: { High: require_approval, critical: block, low: block }
mapping:
  tools:
    each: items[*]
    name: items[*].name
    class: ${more}
`;
  const items = [
    { name: "a", risk: "high" },
    { name: "b", risk: "critical" },
    { name: "c", risk: "none" },
  ];
  const effects = (outcome: ReturnType<typeof mapped>): unknown => valueOf(outcome).tools.map((t) => [t.name, t.effect]);
  expect(effects(mapped(yaml("items[*].risk"), { items }))).toEqual([
    ["a", "require_approval"],
    ["b", "block"],
    ["c", undefined],
  ]);
  expect(errorsOf(mapped(yaml("items[*].risk"), { items: [...items, { name: "d" }] }))).toEqual(["mapping_missing"]);
  expect(errorsOf(mapped(yaml("items[*].risk"), { items: [{ name: "d", risk: 3 }] }))).toEqual(["wrong_type"]);
  const scored = '{ path: "items[*].risk", values: { "9": critical }, otherwise: none }';
  expect(effects(mapped(yaml(scored), { items: [{ name: "d", risk: 9 }] }))).toEqual([["d", "block"]]);
});

test("an inventory by its own word gives no policy", () => {
  const yaml = `${NESTED}  inventory: true\n`;
  expect(valueOf(mapped(yaml, { servers: [{ id: "a", tools: [{ name: "x" }] }] })).inventory).toBe(true);
});

test("the format needs its mapping", () => {
  expect(errorsOf(readExport([documentOf({})], { format: "mapping" }))).toEqual(["mapping_required"]);
});

test("twenty thousand items", () => {
  const servers = Array.from({ length: 200 }, (_, i) => ({
    id: `s${i}`,
    tools: Array.from({ length: 100 }, (_, j) => ({ name: `t${i}_${j}` })),
  }));
  const document = { servers };
  expect(valueOf(mapped(NESTED, document)).tools).toHaveLength(20_000);
});
