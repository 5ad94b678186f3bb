import { describe, expect, test } from "@jest/globals";
import { Ajv2020, type AnySchema } from "ajv/dist/2020.js";
import { sarif, type Report } from "../../src/report/index.ts";
import type { SarifLog, SarifResult } from "../../src/report/sarif/types.ts";
import { expectGolden } from "./golden.ts";
import { hostileNames, hostileReport } from "./hostile.ts";
import { allowed, fullReport, NO_CHANGES, policy, report } from "./sample.ts";

const TEXT = {
  type: "object",
  properties: { text: { type: "string", minLength: 1 } },
  required: ["text"],
  additionalProperties: false,
};
const LOCATION = {
  type: "object",
  properties: {
    id: { type: "integer", minimum: 0 },
    message: TEXT,
    physicalLocation: {
      type: "object",
      properties: {
        artifactLocation: {
          type: "object",
          properties: {
            uri: { type: "string", pattern: "^(?![a-z]+:|/)[A-Za-z0-9_.!~*'()%/-]+$" },
            uriBaseId: { const: "%SRCROOT%" },
          },
          required: ["uri", "uriBaseId"],
          additionalProperties: false,
        },
        region: {
          type: "object",
          properties: { startLine: { type: "integer", minimum: 1 }, startColumn: { type: "integer", minimum: 1 } },
          required: ["startLine"],
          additionalProperties: false,
        },
      },
      required: ["artifactLocation", "region"],
      additionalProperties: false,
    },
  },
  required: ["physicalLocation"],
  additionalProperties: false,
};
const LEVEL = { enum: ["none", "note", "warning", "error"] };
/** The properties of SARIF 2.1.0 that we use, with the standard's types and what it and code scanning require of them. */
const SUBSET: AnySchema = {
  type: "object",
  properties: {
    $schema: { type: "string" },
    version: { const: "2.1.0" },
    runs: {
      type: "array",
      items: {
        type: "object",
        properties: {
          tool: {
            type: "object",
            properties: {
              driver: {
                type: "object",
                properties: {
                  name: { type: "string", minLength: 1 },
                  version: { type: "string" },
                  semanticVersion: { type: "string", pattern: "^[0-9]+\\.[0-9]+\\.[0-9]+" },
                  rules: {
                    type: "array",
                    uniqueItems: true,
                    items: {
                      type: "object",
                      properties: {
                        id: { type: "string" },
                        shortDescription: TEXT,
                        fullDescription: TEXT,
                        help: TEXT,
                        defaultConfiguration: {
                          type: "object",
                          properties: { level: LEVEL },
                          additionalProperties: false,
                        },
                        properties: {
                          type: "object",
                          properties: { tags: { type: "array", uniqueItems: true, items: { type: "string" } } },
                        },
                      },
                      required: ["id", "shortDescription", "fullDescription", "help"],
                      additionalProperties: false,
                    },
                  },
                },
                required: ["name", "rules"],
                additionalProperties: false,
              },
            },
            required: ["driver"],
            additionalProperties: false,
          },
          automationDetails: {
            type: "object",
            properties: { id: { type: "string", pattern: "/$" } },
            additionalProperties: false,
          },
          columnKind: { enum: ["utf16CodeUnits", "unicodeCodePoints"] },
          invocations: {
            type: "array",
            items: {
              type: "object",
              properties: { executionSuccessful: { type: "boolean" }, exitCode: { type: "integer" } },
              required: ["executionSuccessful"],
              additionalProperties: false,
            },
          },
          results: {
            type: "array",
            items: {
              type: "object",
              properties: {
                ruleId: { type: "string" },
                ruleIndex: { type: "integer", minimum: 0 },
                level: LEVEL,
                message: TEXT,
                locations: { type: "array", items: LOCATION, minItems: 1 },
                relatedLocations: { type: "array", items: LOCATION, uniqueItems: true },
                partialFingerprints: { type: "object", additionalProperties: { type: "string" }, minProperties: 1 },
              },
              required: ["ruleId", "ruleIndex", "message", "locations", "partialFingerprints"],
              additionalProperties: false,
            },
          },
        },
        required: ["tool", "results"],
        additionalProperties: false,
      },
    },
  },
  required: ["version", "runs"],
  additionalProperties: false,
};

const validate = new Ajv2020({ strict: true, strictRequired: false }).compile(SUBSET);

function read(of: Report): SarifLog {
  return JSON.parse(sarif(of)) as SarifLog;
}

function results(of: Report): readonly SarifResult[] {
  return read(of).runs[0]?.results ?? [];
}

const prints = (of: Report): readonly string[] => results(of).map((r) => r.partialFingerprints["primaryLocationLineHash"] ?? "");

describe("sarif", () => {
  test("golden", () => expectGolden("full.sarif", sarif(fullReport())));

  test("has the shape of the standard, for any data", () => {
    for (const one of [
      report(),
      fullReport(),
      ...hostileNames()
        .filter((n) => n.trim() !== "" && !n.startsWith("/"))
        .map(hostileReport),
    ]) {
      expect(validate(read(one)) || validate.errors).toBe(true);
    }
  });

  test("every result names its rule, and every rule is used", () => {
    const [run] = read(fullReport()).runs;
    const rules = run?.tool.driver.rules ?? [];
    expect(rules.map((r) => r.id)).toEqual([...new Set(rules.map((r) => r.id))].sort());
    for (const result of run?.results ?? []) expect(rules[result.ruleIndex]?.id).toBe(result.ruleId);
    expect(new Set(run?.results.map((r) => r.ruleId))).toEqual(new Set(rules.map((r) => r.id)));
    for (const rule of rules) expect(rule.help.text).toMatch(/\.$/);
  });

  test("fingerprints stay when lines move and differ between findings", () => {
    const at = (line: number): Report =>
      report({
        policies: [
          policy({
            changes: {
              ...NO_CHANGES,
              newly_allowed: [allowed("a", { line, policy_line: line }), allowed("b", { line: line + 1 })],
            },
          }),
        ],
      });
    expect(prints(at(3))).toEqual(prints(at(300)));
    expect(new Set(prints(at(3))).size).toBe(2);
    const twice = report({ diagnostics: [0, 1].map(() => ({ code: "x", severity: "warning", message: "the same" })) });
    const [first, second] = prints(twice);
    expect(first).toMatch(/^[0-9a-f]{32}:1$/);
    expect(second).toBe(first?.replace(/1$/, "2"));
  });

  test("the line of the export first, that of the policy beside it", () => {
    const [result] = results(report({ policies: [policy({ changes: { ...NO_CHANGES, newly_allowed: [allowed("a")] } })] }));
    expect(result?.locations[0]?.physicalLocation.region).toEqual({ startLine: 41, startColumn: 7 });
    expect(result?.relatedLocations?.[0]?.physicalLocation.artifactLocation.uri).toBe("policy/platform-tools.yaml");
  });

  test("paths are relative references, links in messages are none", () => {
    const [result] = results(
      report({
        diagnostics: [
          {
            code: "x",
            severity: "error",
            message: "see [here](https://evil.example) [a]",
            file: "a b/ü:#?.json",
            line: 1,
          },
        ],
      }),
    );
    expect(result?.locations[0]?.physicalLocation.artifactLocation.uri).toBe("a%20b/%C3%BC%3A%23%3F.json");
    expect(result?.message.text).toBe("see \\[here](https://evil.example) [a].");
  });

  test("a run that failed inside says so; one that found something did its work", () => {
    expect(read(report({ result: "failed", exit_code: 1 })).runs[0]?.invocations).toEqual([{ executionSuccessful: false, exitCode: 1 }]);
    expect(read(fullReport()).runs[0]?.invocations).toEqual([{ executionSuccessful: true, exitCode: 2 }]);
  });

  test("no more results than code scanning takes, the worst kept", () => {
    const changes = {
      ...NO_CHANGES,
      newly_allowed: Array.from({ length: 26_000 }, (_, i) => allowed(`t${String(i)}`)),
    };
    const found = results(report({ policies: [policy({ changes, stale: true })] }));
    expect(found).toHaveLength(25_000);
    expect(found[0]?.ruleId).toBe("artefact_stale");
  });
});
