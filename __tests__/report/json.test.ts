import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { Ajv2020 } from "ajv/dist/2020.js";
import type { InspectDocument } from "../../src/registry/index.ts";
import { GATE_SCHEMA, json, jsonText, type GateReport } from "../../src/report/index.ts";
import { ROOT } from "../support/shared.ts";
import { expectGolden } from "./golden.ts";
import { fullReport, report } from "./sample.ts";

function validator(name: string): (document: unknown) => readonly string[] {
  const schema = JSON.parse(readFileSync(join(ROOT, "schemas", `${name}.schema.json`), "utf8")) as Record<string, unknown>;
  const validate = new Ajv2020({ strict: true, allErrors: true }).compile(schema);
  return (document) => (validate(document) ? [] : (validate.errors ?? []).map((e) => `${e.instancePath} ${e.message ?? ""}`));
}

const GATE: GateReport = {
  schema: GATE_SCHEMA,
  policy: "platform-tools",
  stage: "dry_run",
  require: "enforce",
  open: false,
  missing: [
    {
      code: "stage_not_required",
      message: "it stands at dry_run",
      help: "registry-policy rollout promote platform-tools",
    },
  ],
  evidence: {
    policy_digest: "a".repeat(64),
    clock: "server",
    tests: { passed: 2, failed: 0 },
    files: [{ file: "evidence/a.json", sha256: "b".repeat(64) }],
  },
  diagnostics: [],
};

const INSPECT: InspectDocument = {
  schema: "registry-policy.inspect/1",
  format: "gait-native",
  detected_by: "a list under tools",
  tools: [{ name: "A.b", server_id: "github", file: "a.json", line: 3, column: 5, pointer: "/tools/0" }],
  tool_names: ["a.b"],
  servers: [{ server_id: "github", version: "1" }],
  trust_entries: [{ server_id: "github", source: "snyk", status: "trusted", updated_at: "2026-01-01T00:00:00Z", score: 0.9 }],
  left_out: [{ subject: "x", code: "denied", reason: "it is denied" }],
  diagnostics: [],
};

describe("json", () => {
  test("golden", () => expectGolden("full.json", json(fullReport())));

  test("is the same document in whatever order it was put together", () => {
    const reversed = JSON.parse(JSON.stringify(fullReport()), (_, value: unknown) =>
      typeof value === "object" && value !== null && !Array.isArray(value) ? Object.fromEntries(Object.entries(value).reverse()) : value,
    ) as ReturnType<typeof fullReport>;
    expect(json(reversed)).toBe(json(fullReport()));
    expect(JSON.parse(json(fullReport()))).toEqual(fullReport());
  });

  test("starts with what it is and how it went", () => {
    expect(Object.keys(JSON.parse(json(report())) as object).slice(0, 6)).toEqual(["schema", "version", "gait", "engine", "result", "exit_code"]);
  });

  test("keys of data stay keys", () => {
    const odd = { ...GATE, evidence: JSON.parse('{"__proto__":{"a":1},"constructor":2}') as GateReport["evidence"] };
    expect(json(odd)).toContain('"__proto__": {');
    expect(Object.prototype).not.toHaveProperty("a");
  });
});

describe("report.schema.json", () => {
  const errors = validator("report");
  test("describes every key of a report", () => {
    expect(errors(JSON.parse(json(fullReport())))).toEqual([]);
    expect(errors(JSON.parse(json(report())))).toEqual([]);
    const { base: _base, head: _head, ...least } = report({ policies: [], base_note: "no repository" });
    expect(errors(JSON.parse(json(least)))).toEqual([]);
  });

  test("refuses what is no report", () => {
    const broken: readonly unknown[] = [
      { ...report(), schema: "registry-policy.report/2" },
      { ...report(), result: "maybe" },
      { ...report(), exit_code: 8 },
      { ...report(), more: 1 },
      { ...report(), policies: [{ id: "a" }] },
      { ...report(), diagnostics: [{ code: "a", severity: "fatal", message: "x" }] },
      { ...report(), judges_changed: [{ kind: "test", change: "changed", file: "a", message: "b", line: 0 }] },
    ];
    for (const document of broken) expect(errors(document).length).toBeGreaterThan(0);
  });

  test("every object is closed, every key of the sample is described once", () => {
    const schema = JSON.parse(readFileSync(join(ROOT, "schemas", "report.schema.json"), "utf8")) as unknown;
    const open: unknown[] = [];
    JSON.stringify(schema, (_, value: unknown) => {
      if (typeof value === "object" && value !== null && "properties" in value && !("additionalProperties" in value)) open.push(value);
      return value;
    });
    expect(open).toEqual([]);
  });
});

describe("gate.schema.json", () => {
  const errors = validator("gate");
  test("takes the gate's answer, and kinds of evidence that are added later", () => {
    expect(errors(JSON.parse(json(GATE)))).toEqual([]);
    expect(errors({ ...GATE, evidence: { ...GATE.evidence, observed: { decisions: 3 } } })).toEqual([]);
    expect(errors({ ...GATE, open: "yes" })).not.toEqual([]);
    expect(errors({ ...GATE, other: 1 })).not.toEqual([]);
  });
});

describe("inspect.schema.json", () => {
  const errors = validator("inspect");
  test("takes what an export says; absent fields are left out, never empty", () => {
    expect(errors(JSON.parse(jsonText(INSPECT)))).toEqual([]);
    expect(errors({ ...INSPECT, servers: [{ server_id: "github", version: "" }] })).not.toEqual([]);
    expect(errors({ ...INSPECT, trust_entries: [{ source: "snyk", status: "trusted", updated_at: "x", score: 95 }] })).not.toEqual([]);
    expect(errors({ ...INSPECT, tools: [{ name: "a" }] })).not.toEqual([]);
  });
});
