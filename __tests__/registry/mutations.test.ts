import { describe, expect, test } from "@jest/globals";
import { read, type Options } from "./read.ts";
import type { Reading } from "../../src/registry/index.ts";

/**
 * Every value of a good export is broken in turn: its key renamed, its kind changed. Whatever comes out, nothing may be
 * approved or trusted that was not before, and nothing may vanish without an error, a reason or a finding.
 */
const AS_OF: Options = { as_of: "2026-03-01T00:00:00Z", format: "auto" };
const FINDING = { yara_analyzer: { severity: "SAFE", total_findings: 0 } };
const BAD = { yara_analyzer: { severity: "HIGH", total_findings: 1 } };
const SIGNATURE = {
  metadata: {},
  prompts: [{ name: "p" }],
  resources: [],
  resource_templates: [],
  tools: [{ name: "t" }],
};

const GOOD: readonly (readonly [string, unknown, Options])[] = [
  [
    "cisco-mcp-scanner",
    {
      server_url: "mcp.json",
      scan_results: [
        {
          status: "completed",
          is_safe: true,
          findings: FINDING,
          tool_name: "a",
          item_type: "tool",
          server_name: "notes",
        },
        { status: "completed", is_safe: false, findings: BAD, tool_name: "b", item_type: "tool", server_name: "ops" },
        { status: "failed", is_safe: true, findings: FINDING, tool_name: "c", item_type: "tool", server_name: "gone" },
      ],
      requested_analyzers: ["yara"],
    },
    AS_OF,
  ],
  [
    "snyk-agent-scan",
    {
      scan_path_responses: [
        {
          path: "x",
          server_risks: [
            {
              name: "notes",
              entities: [{ name: "t", type: "tool" }],
              risk_indexes: { private_data: { score: 100, affected_tools: [0] } },
            },
            {
              name: "ops",
              entities: [{ name: "t", type: "tool" }],
              risk_indexes: { untrusted_content: { score: 900 } },
            },
            { name: "gone", entities: [], risk_indexes: {}, error: { category: "server_startup" } },
          ],
          skill_risks: [],
        },
      ],
    },
    AS_OF,
  ],
  [
    "snyk-agent-scan",
    {
      "mcp.json": {
        path: "mcp.json",
        servers: [
          { name: "notes", signature: SIGNATURE, error: null },
          { name: "ops", signature: SIGNATURE, error: null },
          { name: "gone", signature: null, error: { category: "server_startup" } },
        ],
        issues: [{ code: "E001", message: "m", reference: [1, 1] }],
        labels: [],
        error: null,
      },
    },
    AS_OF,
  ],
  [
    "openssf-scorecard",
    {
      date: "2026-01-01",
      repo: { name: "a/b", commit: "c" },
      scorecard: { version: "5" },
      score: 9,
      checks: [{ name: "x", score: 9 }],
      metadata: [],
    },
    { format: "auto", repo_to_server: new Map([["a/b", "notes"]]) },
  ],
  [
    "toolhive",
    {
      version: "1.0.0",
      meta: { last_updated: "2026-01-01T00:00:00Z" },
      data: {
        servers: ["Active", "Deprecated"].map((status, i) => ({
          name: `io.github.a/s${i}`,
          version: "1",
          packages: [{ registryType: "oci", identifier: `i${i}` }],
          _meta: {
            "io.modelcontextprotocol.registry/publisher-provided": {
              "io.github.stacklok": { [`i${i}`]: { status, tier: "x", tools: [`t${i}`, `u${i}`] } },
            },
          },
        })),
      },
    },
    { format: "auto" },
  ],
  [
    "docker-catalog",
    {
      registry: { a: { title: "A", image: "i", tools: [{ name: "t" }, { name: "u" }] }, b: { image: "j", tools: [] } },
    },
    { format: "auto" },
  ],
];

type Change = (value: unknown, key: string) => readonly [string, unknown];

const CHANGES: readonly (readonly [string, Change])[] = [
  ["renamed", (value, key) => [`${key}_x`, value]],
  ["null", (_value, key) => [key, null]],
  ["a number", (_value, key) => [key, 17]],
  ["text", (_value, key) => [key, "zzz"]],
  ["true", (_value, key) => [key, true]],
  ["an empty list", (_value, key) => [key, []]],
  ["an empty map", (_value, key) => [key, {}]],
];

/** All trees in which one value is changed; the changed place is named. */
function* changed(node: unknown, change: Change, where = ""): Generator<readonly [string, unknown]> {
  if (Array.isArray(node)) {
    for (const [i, item] of node.entries()) {
      const [key, value] = change(item, String(i));
      if (key === String(i)) yield [`${where}/${i}`, node.with(i, value)];
      for (const [at, inner] of changed(item, change, `${where}/${i}`)) yield [at, node.with(i, inner)];
    }
  } else if (typeof node === "object" && node !== null) {
    const members = Object.entries(node);
    for (const [i, [name, item]] of members.entries()) {
      yield [`${where}/${name}`, Object.fromEntries(members.with(i, [...change(item, name)] as [string, unknown]))];
      for (const [at, inner] of changed(item, change, `${where}/${name}`)) yield [at, Object.fromEntries(members.with(i, [name, inner]))];
    }
  }
}

const approved = (reading: Reading): readonly string[] => reading.tools.map((t) => `${t.server_id} ${t.name}`);
const trusted = (reading: Reading): readonly string[] => reading.trust_entries.filter((e) => e.status === "trusted").map((e) => e.server_id ?? "");

/** Changes that say something else instead of damaging: a name is a name, an emptied list of findings has none. */
function isAnotherStatement(format: string, where: string, what: string): boolean {
  const value = where.split("/").at(-1) ?? "";
  if (["name", "server_name", "tool_name", "tools"].includes(value) || /\/tools\/\d+$/.test(where)) return what === "text";
  if (format === "snyk-agent-scan")
    return (
      ((value === "issues" || where.endsWith("/score")) && what !== "null") ||
      /issues\/0\/(code|reference)/.test(where) ||
      (value === "risk_indexes" && what === "an empty map")
    );
  return format === "docker-catalog" && /^\/registry\/[ab]$/.test(where) && what === "renamed";
}

describe.each(GOOD)("%s", (format, good, options) => {
  const base = read(good, options);
  const before = base.value;

  test("the good one is good", () => {
    expect([before?.format, base.diagnostics.filter((d) => d.severity === "error")]).toEqual([format, []]);
  });

  test.each(CHANGES)("%s", (what, change) => {
    if (before === undefined) throw new Error("no base");
    let seen = 0;
    for (const [where, content] of changed(good, change)) {
      const outcome = read(content, options);
      seen++;
      if (outcome.value === undefined) {
        expect(outcome.diagnostics.some((d) => d.severity === "error")).toBe(true);
        continue;
      }
      if (isAnotherStatement(format, where, what)) continue;
      const after = outcome.value;
      expect([where, approved(after).filter((t) => !approved(before).includes(t))]).toEqual([where, []]);
      expect([where, trusted(after).filter((s) => !trusted(before).includes(s))]).toEqual([where, []]);
      const lost = approved(after).length < approved(before).length || trusted(after).length < trusted(before).length;
      const told = after.left_out.length > before.left_out.length || after.diagnostics.length > before.diagnostics.length;
      expect([where, lost && !told]).toEqual([where, false]);
    }
    expect(seen).toBeGreaterThan(5);
  });
});
