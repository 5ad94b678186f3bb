import { describe, expect, test } from "@jest/globals";
import { mappingOf } from "./mapping-help.ts";
import { errorPlaces, wordsOf } from "./places.ts";

const TOOLS = "tools:\n  each: servers[*].tools[*]\n  name: servers[*].tools[*].name\n";

describe("good mappings", () => {
  test("the shortest", () => {
    const { value, diagnostics } = mappingOf(TOOLS);
    expect(diagnostics).toEqual([]);
    expect(value?.tools?.each).toMatchObject({ path: { text: "servers[*].tools[*]" }, missing: "refuse" });
    expect(value?.tools?.approved_when).toEqual([]);
    expect(value?.inventory).toBe(false);
  });

  test("everything at once", () => {
    const { value, diagnostics } = mappingOf(
      `${TOOLS}  server_id: servers[*].id\n  expires_at: { path: "servers[*].until", optional: true }\n` +
        '  approved_when:\n    - { path: "servers[*].status", in: [approved, 1, true, null], otherwise: left_out, missing: accept }\n' +
        'servers:\n  each: servers[*]\n  server_id: servers[*].id\n  status: { path: "servers[*].state", values: { A: active, "1": old }, otherwise: refuse }\n' +
        "trust:\n  each: servers[*]\n  server_id: servers[*].id\n  group_by: server_id\n  source: { const: acme }\n" +
        '  score: { path: "servers[*].risk", combine: max, subtract_from: 100, divide: 100 }\n' +
        "cursor: paging.next\ninventory: true\nexported_at: generated\n",
    );
    expect(diagnostics).toEqual([]);
    expect(value?.tools?.approved_when[0]?.accepted.map((s) => s.kind)).toEqual(["string", "number", "boolean", "null"]);
    expect(value?.servers?.status).toMatchObject({
      lookup: {
        values: new Map([
          ["A", "active"],
          ["1", "old"],
        ]),
        otherwise: { kind: "refuse" },
      },
    });
    expect(value?.trust?.score).toEqual({
      from: expect.anything(),
      combine: "max",
      subtract_from: "100",
      divide: "100",
    });
  });
});

describe("refused, with the place and what to do", () => {
  test("hostile mappings", () => {
    expect(errorPlaces(mappingOf(`tool_name: "$.__proto__.constructor.constructor('return process')()"`))).toEqual([
      "mapping_unknown_key 1:1",
      "mapping_empty 1:1",
    ]);
    expect(errorPlaces(mappingOf('name_pattern: "^(a+)+$"'))).toEqual(["mapping_unknown_key 1:1", "mapping_empty 1:1"]);
    const path = mappingOf(`tools:\n  each: "$.__proto__[*]"\n  name: a\n`);
    expect(errorPlaces(path)).toEqual(["mapping_path 2:9"]);
    expect(wordsOf(path, "mapping_path")).toContain("character 1: `$`");
  });

  test("the nearest key is named", () => {
    const outcome = mappingOf(TOOLS.replace("each:", "eech:"));
    expect(errorPlaces(outcome)).toEqual(["mapping_unknown_key 2:3", "mapping_required 2:3"]);
    expect(wordsOf(outcome, "mapping_unknown_key")).toContain("Did you mean `each`?");
  });

  test.each<[string, string, string]>([
    ["no section", "inventory: true\n", "mapping_empty"],
    ["a list", "- tools\n", "mapping_wrong_type"],
    ["no name", "tools:\n  each: a[*]\n", "mapping_required"],
    ["no each", "tools:\n  name: a\n", "mapping_required"],
    ["a name that is a number", "tools:\n  each: a[*]\n  name: 5\n", "mapping_wrong_type"],
    ["each leads to a key", 'tools:\n  each: "a{*}.@key"\n  name: x\n', "mapping_path"],
    ["a path along another list", "tools:\n  each: a[*]\n  name: b[*].name\n", "mapping_path"],
    ["a path that iterates further", "tools:\n  each: a[*]\n  name: a[*].b[*]\n", "mapping_path"],
    ["a map where each has a list", "tools:\n  each: a[*]\n  name: a{*}.name\n", "mapping_path"],
    ["a cursor that iterates", `${TOOLS}cursor: a[*].next\n`, "mapping_path"],
    ["a time that iterates", `${TOOLS}exported_at: a[*].at\n`, "mapping_path"],
    ["path and const", `${TOOLS}  server_id: { path: x, const: y }\n`, "mapping_combination"],
    ["neither path nor const", `${TOOLS}  server_id: { optional: true }\n`, "mapping_combination"],
    ["an optional const", `${TOOLS}  server_id: { const: y, optional: true }\n`, "mapping_combination"],
    ["values without otherwise", `${TOOLS}  server_id: { path: x, values: { a: b } }\n`, "mapping_required"],
    ["otherwise without values", `${TOOLS}  server_id: { path: x, otherwise: b }\n`, "mapping_required"],
    ["values that are empty", `${TOOLS}  server_id: { path: x, values: {}, otherwise: b }\n`, "mapping_empty"],
    ["values that are lists", `${TOOLS}  server_id: { path: x, values: { a: [b] }, otherwise: b }\n`, "mapping_wrong_type"],
    ["a condition without otherwise", `${TOOLS}  approved_when: { path: x, equals: a }\n`, "mapping_required"],
    ["a condition that approves the rest", `${TOOLS}  approved_when: { path: x, equals: a, otherwise: accept }\n`, "mapping_unknown_value"],
    ["a condition of trust", `${TOOLS}  approved_when: { path: x, equals: a, otherwise: no_result }\n`, "mapping_unknown_value"],
    ["a condition without a path", `${TOOLS}  approved_when: { equals: a, otherwise: left_out }\n`, "mapping_required"],
    ["a condition without a value", `${TOOLS}  approved_when: { path: x, otherwise: left_out }\n`, "mapping_combination"],
    ["a condition with two", `${TOOLS}  approved_when: { path: x, equals: a, in: [b], otherwise: left_out }\n`, "mapping_combination"],
    ["an empty choice", `${TOOLS}  approved_when: { path: x, in: [], otherwise: left_out }\n`, "mapping_wrong_type"],
    ["a choice of lists", `${TOOLS}  approved_when: { path: x, in: [[a]], otherwise: left_out }\n`, "mapping_wrong_type"],
    ["no conditions", `${TOOLS}  approved_when: []\n`, "mapping_empty"],
    ["inventory in words", `${TOOLS}inventory: "yes"\n`, "mapping_wrong_type"],
  ])("%s", (_what, yaml, code) => {
    const outcome = mappingOf(yaml);
    expect(outcome.value).toBeUndefined();
    expect(errorPlaces(outcome).map((p) => p.split(" ")[0])).toContain(code);
    for (const d of outcome.diagnostics) expect([typeof d.line, typeof d.column, d.file]).toEqual(["number", "number", "options.yaml"]);
  });
});

describe("scores", () => {
  const trust = (score: string, more = ""): string => `trust:\n  each: a[*]\n  server_id: a[*].id\n  score: ${score}\n${more}`;

  test.each([
    "a[*].score",
    "{ const: 1 }",
    '{ path: "a[*].s", divide: 10 }',
    '{ path: "a[*].s", values: { A: 1, B: "0.5", C: no_result }, otherwise: refuse }',
  ])("%s", (score) => {
    expect(mappingOf(trust(score)).diagnostics).toEqual([]);
  });

  test.each<[string, string, string]>([
    ["{ const: 2 }", "", "mapping_score_invalid"],
    ['{ const: "1" }', "", "mapping_score_invalid"],
    ["{ const: 1, divide: 2 }", "", "mapping_combination"],
    ['{ path: "a[*].s", divide: 0 }', "", "mapping_wrong_type"],
    ['{ path: "a[*].s", divide: -10 }', "", "mapping_wrong_type"],
    ['{ path: "a[*].s", multiply: "2" }', "", "mapping_wrong_type"],
    ['{ path: "a[*].s", expression: "1 - x" }', "", "mapping_unknown_key"],
    ['{ path: "a[*].s", combine: min }', "", "mapping_combination"],
    ["a[*].score", "  group_by: server_id\n", "mapping_required"],
    ['{ path: "a[*].s", combine: average }', "  group_by: server_id\n", "mapping_unknown_value"],
    ['{ path: "a[*].s", combine: max }', "  group_by: server_id\n", "mapping_combination"],
    ['{ path: "a[*].s", combine: min, subtract_from: 1 }', "  group_by: server_id\n", "mapping_combination"],
    ['{ path: "a[*].s", combine: min }', "  group_by: server_name\n", "mapping_required"],
    ['{ path: "a[*].s", combine: min }', "  group_by: publisher\n", "mapping_unknown_value"],
  ])("%s %s is refused", (score, more, code) => {
    expect(errorPlaces(mappingOf(trust(score, more))).map((p) => p.split(" ")[0])).toContain(code);
  });

  test("nobody is trusted without a name", () => {
    expect(wordsOf(mappingOf("trust:\n  each: a[*]\n  score: { const: 1 }\n"), "mapping_required")).toContain("server_id or server_name");
  });
});
