import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test } from "@jest/globals";
import type { Outcome } from "../../src/diagnostic.ts";
import { readExport, type Reading, type Wanted } from "../../src/registry/index.ts";
import { readStrict, type SourceDocument } from "../../src/source/index.ts";
import { HAS_SHARED, SHARED } from "../support/shared.ts";
import { errorsOf, valueOf, type Options } from "./read.ts";

/** Genuine exports lie beside a maintainer's checkout; elsewhere these tests are skipped, and our own fixtures stand. */
const FOLDER = resolve(SHARED, "registry-samples");
const withSamples = HAS_SHARED ? describe : describe.skip;

function sample(file: string): SourceDocument {
  const read = readStrict(file, readFileSync(join(FOLDER, file)));
  if (read.value === undefined) throw new Error(`${file}: ${read.diagnostics[0]?.message}`);
  return read.value;
}

const from = (files: readonly string[], options: Options = {}, wanted?: Wanted): Outcome<Reading> =>
  readExport(files.map(sample), { format: "auto", ...options }, wanted);
const value = (files: readonly string[], options: Options = {}): Reading => valueOf(from(files, options));
const entries = (reading: Reading): readonly string[] => reading.trust_entries.map((e) => `${e.server_id} ${e.status} ${e.score}`);
const AS_OF = { as_of: "2026-08-01T00:00:00Z" };

withSamples("cisco", () => {
  test("config modes name their servers", () => {
    for (const shape of ["raw", "bare"])
      expect(entries(value([`cisco-mcp-scanner/config-${shape}-4.8.7.json`], AS_OF))).toEqual(["notes trusted 1", "ops untrusted 0.2"]);
  });

  test("static and stdio modes do not", () => {
    const file = "cisco-mcp-scanner/static-raw-4.8.7-default-label.json";
    expect(errorsOf(from([file], AS_OF))).toEqual(["server_unmapped"]);
    expect(entries(value([file], { ...AS_OF, server_ids: new Map([[file, "filesystem"]]) }))).toEqual(["filesystem trusted 1"]);
    expect(entries(value(["cisco-mcp-scanner/stdio-raw-4.8.7.json"], { ...AS_OF, server_id: "ops" }))).toEqual(["ops untrusted 0.2"]);
  });

  test("a server that did not start is missed", () => {
    const reading = value(["cisco-mcp-scanner/config-raw-4.8.7.json"], {
      ...AS_OF,
      expect_servers: ["notes", "ops", "gone"],
    });
    expect(entries(reading)).toEqual(["notes trusted 1", "ops untrusted 0.2", "gone unknown 0"]);
  });
});

withSamples("snyk", () => {
  test("both shapes of a scan", () => {
    expect(entries(value(["snyk-agent-scan/scan-0.6.9.json"], AS_OF))).toEqual(["notes trusted 0.88", "ops untrusted 0.05", "gone unknown 0"]);
    expect(entries(value(["snyk-agent-scan/scan-0.5.17.json"], AS_OF))).toEqual(["notes trusted 0.8", "ops untrusted 0", "gone unknown 0"]);
  });

  test("an analysis that failed is no result", () => {
    expect(errorsOf(from(["snyk-agent-scan/scan-0.6.9-analysis-failed.json"], AS_OF))).toEqual(["scan_lists_none"]);
    expect(errorsOf(from(["snyk-agent-scan/scan-0.5.17-analysis-failed.json"], AS_OF))).toEqual(["scan_failed_everywhere"]);
  });

  test("inspect is an inventory", () => {
    const reading = value(["snyk-agent-scan/inspect-0.6.9.json"], AS_OF);
    expect([reading.tools.length, reading.inventory, reading.trust_entries.length]).toEqual([8, true, 0]);
  });
});

withSamples("scorecard", () => {
  test("the older form with its bare date", () => {
    const reading = value(["openssf-scorecard/cron-testdata-check1.json"], {
      repo_to_server: new Map([["org/name", "notes"]]),
    });
    expect(reading.trust_entries[0]).toMatchObject({
      server_id: "notes",
      publisher: "org",
      score: 0.5,
      status: "untrusted",
      updated_at: "2021-08-25T00:00:00Z",
    });
    expect(errorsOf(from(["openssf-scorecard/cron-testdata-check1.json"]))).toEqual(["repo_unmapped"]);
  });
});

withSamples("toolhive", () => {
  test("the registry", () => {
    const reading = value(["toolhive/upstream-registry.json"]);
    expect([reading.tools.length, reading.servers.length, reading.exported_at]).toEqual([199, 12, "2025-11-26T00:27:46Z"]);
    expect(reading.left_out.map((l) => `${l.subject} ${l.code}`)).toEqual(["io.github.stacklok/genai-toolbox status_not_active"]);
  });

  test("a remote, and the files of the source", () => {
    expect(value(["toolhive/example-with-remote.json"]).servers[1]?.endpoint).toBe("https://api.example.com/mcp");
    const files = ["atlassian", "aws-pricing", "fetch", "github", "time"].map((name) => `toolhive/source-spec/${name}.yaml`);
    const reading = value(files);
    expect([reading.tools.length, reading.servers.length]).toEqual([143, 5]);
  });
});

withSamples("docker", () => {
  test("catalogs without tools approve none", () => {
    for (const file of ["custom-catalog", "remote-catalog"]) {
      const reading = value([`docker-catalog/${file}.yaml`]);
      expect([reading.tools.length, reading.servers.length, reading.left_out[0]?.code]).toEqual([0, 1, "tools_not_listed"]);
    }
  });

  test("folders of the source", () => {
    const reading = value(
      [
        "github-official/server.yaml",
        "sqlite-mcp-server/server.yaml",
        "sqlite-mcp-server/tools.json",
        "stripe-remote/tools.json",
        "stripe-remote/server.yaml",
      ].map((f) => `docker-catalog/source/${f}`),
    );
    expect(new Set(reading.tools.map((t) => t.server_id))).toEqual(new Set(["sqlite-mcp-server", "stripe-remote"]));
    expect(reading.left_out.map((l) => `${l.subject} ${l.code}`)).toEqual(["github-official tools_not_listed"]);
  });
});

withSamples("damage to genuine files", () => {
  const cases: readonly (readonly [string, string, string, Options])[] = [
    ["cisco-mcp-scanner/config-raw-4.8.7.json", '"severity": "HIGH"', '"severety": "HIGH"', AS_OF],
    ["cisco-mcp-scanner/config-bare-4.8.7.json", '"server_name": "ops"', '"serverName": "ops"', AS_OF],
    ["snyk-agent-scan/scan-0.6.9.json", '"score": 950', '"score": "950"', AS_OF],
    ["snyk-agent-scan/scan-0.6.9.json", '"risk_indexes": {\n            "prompt', '"riskIndexes": {\n            "prompt', AS_OF],
    ["snyk-agent-scan/scan-0.5.17.json", '"code": "E001"', '"kode": "E001"', AS_OF],
    ["snyk-agent-scan/scan-0.5.17.json", '"issues": [', '"findings": [', AS_OF],
    ["toolhive/upstream-registry.json", '"status": "Deprecated"', '"state": "Deprecated"', {}],
    ["toolhive/upstream-registry.json", '"tools": [', '"tools": [ {}, ', {}],
  ];
  test.each(cases)("%s: %s", (file, good, bad, options) => {
    const text = readFileSync(join(FOLDER, file), "utf8");
    expect(text).toContain(good);
    const broken = readStrict(file, new TextEncoder().encode(text.replace(good, bad)));
    if (broken.value === undefined) throw new Error("the damage should be one that the strict reader passes");
    const outcome = readExport([broken.value], { format: "auto", ...options });
    expect(outcome.value).toBeUndefined();
    expect(outcome.diagnostics.filter((d) => d.severity === "error").every((d) => d.file === file && (d.line ?? 0) >= 1)).toBe(true);
  });

  test("a file cut anywhere is refused by the strict reader", () => {
    const bytes = readFileSync(join(FOLDER, "snyk-agent-scan/scan-0.6.9.json"));
    for (let end = 0; end < bytes.length - 3; end += 97) expect(readStrict("x.json", bytes.subarray(0, end)).value).toBeUndefined();
  });
});

withSamples("every sample has one format", () => {
  const files = !HAS_SHARED
    ? ["none"]
    : readdirSync(FOLDER, { recursive: true, encoding: "utf8" }).filter(
        (f) => /\/.*\.(json|yaml)$/.test(f) && !f.endsWith("schema.json") && statSync(join(FOLDER, f)).isFile(),
      );

  test.each(files.sort())("%s", (file) => {
    const [folder = ""] = file.split("/");
    const outcome = from([file], { ...AS_OF, server_id: "one", repo_to_server: new Map([["org/name", "one"]]) });
    const refusedForGood = outcome.value === undefined;
    if (!refusedForGood) expect(outcome.value?.format).toBe(folder);
    expect(outcome.diagnostics.map((d) => d.code)).not.toContain("format_ambiguous");
    expect(outcome.diagnostics.map((d) => d.code)).not.toContain("format_unknown");
  });
});
