import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { Ajv2020 } from "ajv/dist/2020.js";
import { parse } from "yaml";
import { ROOT } from "../support/shared.ts";
import { mappingOf } from "./mapping-help.ts";

const schema = JSON.parse(readFileSync(resolve(ROOT, "schemas/mapping.schema.json"), "utf8")) as object;
const validate = new Ajv2020({ strict: false, allErrors: true }).compile(schema);

const TOOLS = "tools:\n  each: servers[*].tools[*]\n  name: servers[*].tools[*].name\n";
const TRUST = 'trust:\n  each: "a{*}"\n  server_id: "a{*}.@key"\n';

/** The schema knows shapes; what only the reader knows (paths that fit together) is not here. */
describe("schema and reader agree", () => {
  test.each([
    TOOLS,
    `${TOOLS}  server_id: { const: x }\n  approved_when: { path: "servers[*].s", in: [a, 1, true, null], otherwise: left_out, missing: accept }\n`,
    `${TOOLS}  approved_when:\n    - { path: "servers[*].s", equals: false, otherwise: refuse }\n`,
    `${TOOLS}  class: { path: "servers[*].tools[*].risk", optional: true, values: { "5": high }, otherwise: low }\n`,
    `${TRUST}  score: { const: 0.5 }\n`,
    `${TRUST}  group_by: server_id\n  score: { path: "a{*}.s", combine: max, subtract_from: 10, divide: 10 }\n  completed_when: { path: "a{*}.x", equals: y, otherwise: no_result }\n`,
    `${TRUST}  score: { path: "a{*}.s", values: { A: 1 }, otherwise: no_result }\ncursor: _meta."x.y/z".next\ninventory: false\n`,
    'servers:\n  each: "[*]"\n  missing: left_out\n  server_id: "[*].id"\n  status: { path: "[*].s", optional: true, values: { up: active }, otherwise: refuse }\n',
  ])("both take %j", (yaml) => {
    expect([validate(parse(yaml)), mappingOf(yaml).diagnostics]).toEqual([true, []]);
  });

  test.each([
    "inventory: true\n",
    TOOLS.replace("each", "eech"),
    TOOLS.replace("servers[*].tools[*].name", "$.x"),
    TOOLS.replace("servers[*].tools[*].name", "a[?(@.b)]"),
    `${TOOLS}name_pattern: "^(a+)+$"\n`,
    `${TOOLS}  approved_when: { path: "servers[*].s", equals: a }\n`,
    `${TOOLS}  approved_when: { path: "servers[*].s", equals: a, in: [b], otherwise: left_out }\n`,
    `${TOOLS}  approved_when: { path: "servers[*].s", equals: a, otherwise: no_result }\n`,
    `${TOOLS}  approved_when: []\n`,
    `${TOOLS}  class: [high]\n`,
    `${TOOLS}  server_id: { path: x, values: { a: b } }\n`,
    `${TOOLS}  server_id: { path: x, const: y }\n`,
    TRUST,
    `${TRUST}  score: { const: 2 }\n`,
    `${TRUST}  score: { path: "a{*}.s", divide: 0 }\n`,
    'trust:\n  each: "a{*}"\n  score: { const: 1 }\n',
  ])("both refuse %j", (yaml) => {
    expect([validate(parse(yaml)), mappingOf(yaml).value]).toEqual([false, undefined]);
  });
});
