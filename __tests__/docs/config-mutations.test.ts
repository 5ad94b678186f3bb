/** Configurations that are right, each with one thing changed: the schema for editors and the reader say the same of them. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { Ajv2020 } from "ajv/dist/2020.js";
import { readConfig } from "../../src/config/index.ts";
import { readStrictJson } from "../../src/source/index.ts";
import { ROOT } from "../support/shared.ts";

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

const schema = JSON.parse(readFileSync(join(ROOT, "schemas/config.schema.json"), "utf8")) as Record<string, unknown>;
const validate = new Ajv2020({ strict: true, strictTypes: false, strictRequired: false }).compile(schema);

const SOURCE: Json = {
  file: "in/a.json",
  format: "auto",
  as_of: "2026-01-01T00:00:00Z",
  pass_score: 0.5,
  severity_scores: { LOW: 0.7 },
  server_id: "s",
  server_ids: { a: "b" },
  expect_servers: ["x"],
  repo_to_server: { r: "s" },
  aliases: { a: "b" },
  naming: "mcp",
  effects: { destructive: "block" },
  mapping: { tools: { each: "tools[*]", name: "tools[*].n" } },
};

/** Every key that there is. */
const FULL: Json = {
  version: 1,
  gait: "1.4.0",
  engine: "both",
  policies: {
    a: {
      stage: "simulate",
      registry: SOURCE,
      base: "in/base.yaml",
      output: "out/a.yaml",
      new_tools: "allow",
      staged: "out/a.staged",
      rule_name: "r",
      allow_reason_code: "c",
      simulate: "observe",
      dry_run: { selected: ["t"] },
      tests: [{ intents: ["in/i.json", "in/*.json"], expect: "allow", reason_codes: ["x"], violations: ["y"], matched_rule: "z" }],
      limits: { newly_allowed: 0, newly_blocked: 1, shrink_percent: 2, grow_percent: 3, max_export_age: "7d" },
      coverage: { rules: 0, tools: 100 },
    },
    b: { file: "in/b.yaml", stage: "enforce", tests: [{ intents: "in/i.json", expect: "block" }], dry_run: "all" },
  },
  snapshots: {
    s: {
      report: { files: ["in/c.json", "in/d.json"] },
      output: "out/s.json",
      policy: "in/m.yaml",
      tests: [{ server: "in/s.json", expect: "allow", risk_class: "high" }],
    },
  },
  deny: "in/deny.yaml",
  exceptions: { folder: "ex", kinds: ["limit"], max_age: "14d" },
  rollout: {
    simulate: "flag",
    dry_run: "unknown",
    soak: { simulate: "1h", dry_run: "2w" },
    soak_clock: "git",
    evidence: "ev",
    attestation: "required",
    trusted_root: "in/root.json",
    signer: { repository: "a/b", workflow: "w.yml", ref: "r" },
    observed: { min_decisions: 1, min_span: "1h", no_unexpected_stops: true },
  },
};

const WORDS: readonly Json[] = [
  null,
  true,
  false,
  0,
  1,
  -1,
  0.5,
  1e30,
  "",
  "  ",
  "x",
  "allow",
  "Enforce",
  "all",
  "auto",
  "mapping",
  "72",
  "72h",
  "1s",
  "9999999h",
  "2026-01-01",
];
const PATHS: readonly Json[] = [
  "~/x",
  "/abs",
  "a\\b",
  "https://x/y",
  "c:x",
  "..",
  "../../..",
  ".git/x",
  "a/.GIT",
  ".github/workflows/a",
  ".gitignore",
  ".",
  "./",
  "./x",
  "a//b",
];
const OTHERS: readonly Json[] = [
  "\u00a0",
  "\u2028",
  "a\u0000b",
  "a\nb",
  [],
  ["x"],
  [null],
  [""],
  [1],
  {},
  { x: 1 },
  { file: "q" },
  { selected: [] },
  { selected: ["a"] },
];
const VALUES: readonly Json[] = [...WORDS, ...PATHS, ...OTHERS];
const KEYS = ["colour", "file", "files", "stage", "tests", "output", "policy", "mapping", "policies", "constructor", "a b", ""];

type Spot = readonly (string | number)[];

function spots(value: Json, at: Spot = []): readonly Spot[] {
  if (typeof value !== "object" || value === null) return [at];
  return [at, ...Object.entries(value).flatMap(([key, inner]) => spots(inner, [...at, Array.isArray(value) ? Number(key) : key]))];
}

/** FULL with one spot replaced, removed (undefined), or given another key. */
function changed(spot: Spot, act: (parent: Record<string | number, Json>, key: string | number) => void): Json {
  const copy = structuredClone(FULL) as unknown as Record<string | number, Json>;
  let parent = copy;
  for (const key of spot.slice(0, -1)) parent = parent[key] as unknown as Record<string | number, Json>;
  act(parent, spot.at(-1) ?? "");
  return copy;
}

const SPOTS = spots(FULL).filter((spot) => spot.length > 0);
/** What a schema cannot say: other entries, the folder of the file, the calendar, the check of names, what a mapping means. */
const BEYOND = /^(?:config_output_|options_name_refused|options_time_invalid|mapping_|config_path .* leaves the workspace)/u;

/** The differences between the two, in words; none where they agree. */
function difference(config: Json): string | undefined {
  const document = readStrictJson("registry-policy.yaml", new TextEncoder().encode(JSON.stringify(config)));
  const read = document.value === undefined ? document : readConfig(document.value);
  const nowhere = read.diagnostics.find((d) => d.file === undefined || d.line === undefined || d.column === undefined);
  if (nowhere !== undefined) return `${nowhere.code} has no place`;
  const valid = validate(config);
  if (valid === (read.value !== undefined)) return undefined;
  if (!valid) return `the reader takes what the schema refuses: ${JSON.stringify(validate.errors?.[0])}`;
  const unsaid = read.diagnostics.map((d) => `${d.code} ${d.message}`).filter((words) => !BEYOND.test(words));
  // One thing that a schema cannot say may bring others after it.
  return unsaid.length < read.diagnostics.length ? undefined : `the schema takes what the reader refuses: ${unsaid.join("; ")}`;
}

describe("the schema and the reader", () => {
  test("take the full configuration", () => {
    expect([validate(FULL), difference(FULL)]).toEqual([true, undefined]);
  });

  test.each(SPOTS.map((spot) => [spot.join("."), spot] as const))("agree on %s with any other value, without it, and with more beside it", (_name, spot) => {
    const found: string[] = [];
    const look = (what: string, config: Json): void => {
      const words = difference(config);
      if (words !== undefined) found.push(`${what}: ${words}`);
    };
    for (const value of VALUES)
      look(
        JSON.stringify(value),
        changed(spot, (parent, key) => void (parent[key] = structuredClone(value))),
      );
    look(
      "without",
      changed(spot, (parent, key) => {
        if (Array.isArray(parent)) parent.splice(Number(key), 1);
        else delete parent[key];
      }),
    );
    for (const extra of KEYS) {
      look(
        `with ${JSON.stringify(extra)}`,
        changed(spot, (parent) => {
          if (!Array.isArray(parent) && !(extra in parent)) parent[extra] = "x";
        }),
      );
    }
    expect(found).toEqual([]);
  });
});
