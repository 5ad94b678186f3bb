/** The published schema of the configuration and the program's own reader agree on what is a configuration. */
import { readFileSync, readdirSync } from "node:fs";
import { join, relative } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { Ajv2020 } from "ajv/dist/2020.js";
import { parse } from "yaml";
import manifest from "../../package.json" with { type: "json" };
import { readConfig } from "../../src/config/index.ts";
import { readStrictYaml } from "../../src/source/index.ts";
import { ROOT } from "../support/shared.ts";

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

const json = (path: string): Json => JSON.parse(readFileSync(join(ROOT, path), "utf8")) as Json;
const schema = json("schemas/config.schema.json") as { readonly [key: string]: Json };
const validate = new Ajv2020({ strict: true, strictTypes: false, strictRequired: false, allErrors: true }).compile(schema);

/** Whether the program reads it. */
function readable(text: string): boolean {
  const document = readStrictYaml("registry-policy.yaml", new TextEncoder().encode(text)).value;
  return document !== undefined && readConfig(document).value !== undefined;
}

const configs = readdirSync(join(ROOT, "examples"), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.name === "registry-policy.yaml")
  .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)))
  .sort();

describe("the configurations of the examples", () => {
  test("there are some", () => expect(configs).toContain("examples/quickstart/registry-policy.yaml"));

  test.each(configs)("%s fits the schema and the reader", (path) => {
    const text = readFileSync(join(ROOT, path), "utf8");
    expect({ path, valid: validate(parse(text)), errors: validate.errors }).toEqual({
      path,
      valid: true,
      errors: null,
    });
    expect(readable(text)).toBe(true);
    expect(text.split("\n")[0]).toMatch(/^# yaml-language-server: \$schema=https:\/\/\S+\/schemas\/config\.schema\.json$/u);
  });
});

const HEAD = "version: 1\ngait: 1.4.0\n";
const P = (rest: string): string => `${HEAD}policies:\n  a:\n    stage: simulate\n    registry: { file: r.json }\n    output: p.yaml\n${rest}`;
const S = (rest: string): string => `${HEAD}snapshots:\n  s: { report: { file: r.json }, output: s.json${rest} }\n`;
const R = (rest: string): string => P(`rollout: ${rest}\n`);
const SOURCE = (source: string): string => `${HEAD}policies:\n  a: { stage: simulate, registry: ${source}, output: p.yaml }\n`;

const GOOD: readonly (readonly [string, string])[] = [
  ["the least", P("")],
  ["a hand-written policy", `${HEAD}policies:\n  a: { file: p.yaml, stage: enforce }\n`],
  ["pages", SOURCE("{ files: [a.json, b.json] }")],
  [
    "options",
    SOURCE(
      "{ file: r.json, format: auto, as_of: 2026-01-01T00:00:00Z, pass_score: 0.9, severity_scores: { LOW: 0.7 }, aliases: { a: b }, naming: mcp, effects: { destructive: block } }",
    ),
  ],
  ["a mapping", SOURCE("{ file: r.json, mapping: { tools: { each: 'tools[*]', name: 'tools[*].n' } } }")],
  ["tests", P("    tests:\n      - { intents: [a.json, b/*.json], expect: dry_run, reason_codes: [x], violations: [y], matched_rule: z }\n")],
  ["no tests", P("    tests:\n")],
  ["limits", P("    limits: { newly_allowed: 0, newly_blocked: 3, shrink_percent: 20, grow_percent: 50, max_export_age: 7d }\n")],
  ["coverage", P("    coverage: { rules: 100, tools: 0 }\n")],
  ["stages of one policy", P("    simulate: observe\n    dry_run: { selected: [x] }\n")],
  ["names of rules", P("    rule_name: r\n    allow_reason_code: c\n    base: b.yaml\n    staged: p.staged\n    new_tools: allow\n")],
  ["a snapshot", S("")],
  ["a snapshot with tests", S(", policy: m.yaml, tests: [{ server: s/a.json, expect: block, risk_class: high }]")],
  ["exceptions as a folder", P("exceptions: waivers\ndeny: d.yaml\nengine: both\n")],
  ["exceptions as a mapping", P("exceptions: { folder: waivers, kinds: [limit, test], max_age: 14d }\n")],
  ["a rollout", R("{ simulate: observe, dry_run: all, soak: { simulate: 0h, dry_run: 2w }, soak_clock: server, evidence: proof }")],
  ["attestation", R("{ attestation: required, trusted_root: root.json, signer: { repository: a/b, workflow: w.yml, ref: refs/heads/main } }")],
  ["observed decisions", R("{ observed: { min_decisions: 100, min_span: 24h, no_unexpected_stops: true } }")],
];

const BAD: readonly (readonly [string, string])[] = [
  ["nothing to do", HEAD],
  ["empty policies", `${HEAD}policies: {}\n`],
  ["no version", P("").replace("version: 1\n", "")],
  ["another version", P("").replace("version: 1", "version: 2")],
  ["another gait", P("").replace("1.4.0", "1.5.0")],
  ["no gait", P("").replace("gait: 1.4.0\n", "")],
  ["an unknown key", P("colour: blue\n")],
  ["an unknown key of a policy", P("    colour: blue\n")],
  ["an unknown stage", P("").replace("stage: simulate", "stage: production")],
  ["no stage", P("").replace("    stage: simulate\n", "")],
  ["no output", P("").replace("    output: p.yaml\n", "")],
  ["no registry", `${HEAD}policies:\n  a: { stage: simulate, output: p.yaml }\n`],
  ["an id with a blank", P("").replace("  a:", "  a b:")],
  ["a file with keys of a rendered policy", `${HEAD}policies:\n  a: { file: p.yaml, stage: enforce, new_tools: allow }\n`],
  ["file and files", SOURCE("{ file: a.json, files: [b.json] }")],
  ["no file", SOURCE("{ format: auto }")],
  ["no pages", SOURCE("{ files: [] }")],
  ["an unknown format", SOURCE("{ file: a.json, format: xml }")],
  ["a mapping that is missing", SOURCE("{ file: a.json, format: mapping }")],
  ["a mapping beside another format", SOURCE("{ file: a.json, format: toolhive, mapping: { tools: { each: 'a[*]', name: 'a[*].n' } } }")],
  ["an unknown key of a mapping", SOURCE("{ file: a.json, mapping: { tools: { each: 'a[*]', name: 'a[*].n', script: x } } }")],
  ["a score of 95", SOURCE("{ file: a.json, pass_score: 95 }")],
  ["an effect that relaxes", SOURCE("{ file: a.json, effects: { safe: allow } }")],
  ["a URL", P("").replace("r.json", "https://example.com/r.json")],
  ["an absolute path", P("").replace("r.json", "/etc/passwd")],
  ["a home folder", P("").replace("r.json", "~/r.json")],
  ["a backslash", P("").replace("output: p.yaml", "output: a\\p.yaml")],
  ["a test without intents", P("    tests: [{ expect: allow }]\n")],
  ["a test that expects nothing", P("    tests: [{ intents: a.json }]\n")],
  ["an unknown verdict", P("    tests: [{ intents: a.json, expect: deny }]\n")],
  ["a limit below zero", P("    limits: { newly_allowed: -1 }\n")],
  ["a limit of a half", P("    limits: { newly_allowed: 0.5 }\n")],
  ["coverage of more than everything", P("    coverage: { tools: 101 }\n")],
  ["no selected tool", P("    dry_run: { selected: [] }\n")],
  ["a snapshot without report", `${HEAD}snapshots:\n  s: { output: s.json }\n`],
  ["a snapshot with tests and no policy", S(", tests: [{ server: s/a.json, expect: block }]")],
  ["an unknown kind of exception", P("exceptions: { kinds: [anything] }\n")],
  ["a duration without unit", R("{ soak: { simulate: '72' } }")],
  ["a duration in seconds", R("{ soak: { simulate: 72s } }")],
  ["an unknown clock", R("{ soak_clock: sundial }")],
  ["attestation without signer", R("{ attestation: required, trusted_root: root.json }")],
  ["attestation without root", R("{ attestation: required, signer: { repository: a/b, workflow: w.yml } }")],
  ["text for a flag", R("{ observed: { no_unexpected_stops: 'yes' } }")],
];

describe("the schema and the reader agree", () => {
  test.each(GOOD)("accepted: %s", (_, text) => {
    expect({ reader: readable(text), schema: validate(parse(text)), errors: validate.errors }).toEqual({
      reader: true,
      schema: true,
      errors: null,
    });
  });

  test.each(BAD)("refused: %s", (_, text) => {
    expect({ reader: readable(text), schema: validate(parse(text)) }).toEqual({ reader: false, schema: false });
  });
});

test("its id comes from the repository's name", () => {
  const home = manifest.repository.url.replace(/^git\+/u, "").replace(/\.git$/u, "");
  expect(schema["$id"]).toBe(`${home}/schemas/config.schema.json`);
});

test("the mapping in it is the published one", () => {
  const { $schema: _schema, title: _title, $id: _id, $defs: parts, ...rest } = json("schemas/mapping.schema.json") as { readonly [key: string]: Json };
  const renamed = (value: Json): Json => JSON.parse(JSON.stringify(value).replaceAll('"#/$defs/', '"#/$defs/mapping_')) as Json;
  const inside = schema["$defs"] as { readonly [key: string]: Json };
  expect(inside["mapping"]).toEqual(renamed(rest));
  for (const [name, part] of Object.entries(parts as { readonly [key: string]: Json })) expect(inside[`mapping_${name}`]).toEqual(renamed(part));
});
