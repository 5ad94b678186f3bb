/** The genuine samples that lie beside a maintainer's checkout, whole and damaged. */
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { inspectDocument, readExport, type Reading } from "../../src/registry/index.ts";
import { readStrict, type SourceDocument, type SourceNode } from "../../src/source/index.ts";
import type { Outcome } from "../../src/diagnostic.ts";
import { HAS_SHARED, SHARED } from "../support/shared.ts";
import { errorsOf, findings, gaitNames, valueOf, type Options } from "./read.ts";

const ROOT = join(SHARED, "registry-samples");
const OWN = ["gait-native", "mcp-tools-list", "mcp-registry", "managed-settings", "mcp-json"];

const files = HAS_SHARED
  ? readdirSync(ROOT, { recursive: true, withFileTypes: true })
      .filter((f) => f.isFile() && /\.(json|ya?ml)$/.test(f.name))
      .map((f) => relative(ROOT, join(f.parentPath, f.name)).replaceAll("\\", "/"))
      .sort()
  : [];
const ownFiles = files.filter((file) => OWN.includes(file.split("/")[0] ?? ""));

function load(file: string): SourceDocument {
  const read = readStrict(file, readFileSync(join(ROOT, file)));
  if (read.value === undefined) throw new Error(read.diagnostics.map((d) => d.message).join("; "));
  return read.value;
}

function readSample(file: string, options: Options = {}, wanted?: "tools" | "trust"): Outcome<Reading> {
  return readExport([load(file)], { format: "auto", ...options }, wanted);
}

/** Skipped with its reason where the folder is not there. */
const describeShared = (title: string, body: () => void): void => {
  if (HAS_SHARED) describe(title, body);
  else describe.skip(`${title} (the folder of samples is not there)`, body);
};

describeShared("every sample", () => {
  test.each(files.length > 0 ? files : ["none"])("%s is taken for the format of its folder, or refused", (file) => {
    const folder = file.split("/")[0];
    const outcome = readSample(file, { as_of: "2026-03-01T00:00:00Z", server_id: "srv" });
    if (outcome.value === undefined) expect(errorsOf(outcome).length).toBeGreaterThan(0);
    else expect(outcome.value.format).toBe(folder);
  });

  test.each(ownFiles.length > 0 ? ownFiles : ["none"])("%s can be inspected", (file) => {
    const made = inspectDocument(valueOf(readSample(file)));
    expect(made.format).toBe(file.split("/")[0]);
    expect(made.diagnostics.filter((d) => d.severity === "error")).toEqual([]);
    expect(JSON.stringify(made)).not.toMatch(/:""|undefined/);
    for (const tool of made.tools)
      expect(at(load(file).root, tool.pointer)).toMatchObject({
        kind: "string",
        value: tool.name,
        line: tool.line,
        column: tool.column,
      });
  });
});

/** The node that a pointer leads to. */
function at(root: SourceNode, pointer: string): SourceNode | undefined {
  let node: SourceNode | undefined = root;
  for (const step of pointer.split("/").slice(1)) {
    const key = step.replaceAll("~1", "/").replaceAll("~0", "~");
    if (node?.kind === "array") node = node.items[Number(key)];
    else node = node?.kind === "object" ? node.members.find((m) => m.key === key)?.value : undefined;
  }
  return node;
}

describeShared("what single samples say", () => {
  test("Gait's own", () => {
    expect(gaitNames(readSample("gait-native/external_tool_allowlist.json", {}, "tools"))).toEqual(["tool.read", "tool.write"]);
    expect(valueOf(readSample("gait-native/snyk_mcp_report.json", {}, "trust")).trust_entries).toMatchObject([
      {
        server_id: "github",
        server_name: "GitHub MCP",
        publisher: "acme",
        source: "snyk",
        status: "trusted",
        score: 0.95,
        updated_at: "2026-03-01T00:00:00Z",
        evidence_path: "examples/integrations/mcp_trust/snyk_mcp_report.json",
      },
    ]);
  });

  test("an agency's allowlist", () => {
    const reading = valueOf(readSample("mcp-registry/flat-allowlist-with-tools.json", {}, "tools"));
    expect(reading.servers).toHaveLength(9);
    expect(reading.tools).toHaveLength(64);
    expect(reading.tools[0]).toMatchObject({ name: "get_file_contents", server_id: "io.github.navikt/github-mcp" });
    // The template of an endpoint is none.
    expect(reading.servers[1]).not.toHaveProperty("endpoint");
  });

  test("two versions of a server", () => {
    const reading = valueOf(readSample("mcp-registry/seed-flat-array-two-versions.json"));
    expect(reading.servers.map((s) => [s.server_id, s.version])).toEqual([
      ["io.github.domdomegg/airtable-mcp-server", "1.7.3"],
      ["io.github.domdomegg/time-mcp-pypi", "1.0.6"],
    ]);
    expect(reading.left_out).toMatchObject([{ code: "not_latest" }]);
  });

  test("a flat entry with an id", () => {
    const outcome = readSample("mcp-registry/private-malformed-flat-id-name.json");
    expect(valueOf(outcome).servers).toMatchObject([{ server_id: "crm-dx", server_name: "CRM DX MCP" }]);
    expect(findings(outcome, "registry_flat_entry")).toHaveLength(1);
  });

  test("managed settings hold patterns only, so nothing can be made of them", () => {
    for (const name of ["claude-managed-only", "claude-permissions", "copilot-enterprise-allowlist"]) {
      const outcome = readSample(`managed-settings/${name}.json`);
      expect(valueOf(outcome).tools).toEqual([]);
      expect(valueOf(outcome).left_out.length).toBeGreaterThan(0);
      expect(findings(outcome, "no_restriction")).toHaveLength(1);
      expect(errorsOf(readSample(`managed-settings/${name}.json`, {}, "tools"))).toEqual(["nothing_approved"]);
    }
  });

  test("client configuration is shown and not rendered", () => {
    for (const name of ["claude-desktop-after-add", "vscode-after-add"]) {
      expect(valueOf(readSample(`mcp-json/${name}.json`)).servers.map((s) => s.server_id)).toEqual(["something", "my-server"]);
      expect(errorsOf(readSample(`mcp-json/${name}.json`, {}, "tools"))).toEqual(["inventory"]);
    }
  });

  test("three servers' tools", () => {
    const documents = ["everything", "filesystem", "memory"].map((name) => load(`mcp-tools-list/server-${name}.json`));
    const server_ids = new Map(documents.map((d) => [d.file, d.file.replace(/^.*server-|\.json$/g, "")]));
    const outcome = readExport(documents, { format: "auto", server_ids, naming: "mcp" }, "tools");
    expect(gaitNames(outcome)).toHaveLength(36);
    expect(gaitNames(outcome)).toContain("mcp__memory__create_entities");
  });
});

describeShared("damaged samples", () => {
  test.each(ownFiles.length > 0 ? ownFiles : ["none"])("%s, cut anywhere, is refused", (file) => {
    const bytes = readFileSync(join(ROOT, file));
    for (let i = 1; i <= 12; i++) {
      const cut = Math.floor((bytes.length * i) / 13);
      expect(readStrict(file, bytes.subarray(0, cut)).value).toBeUndefined();
    }
  });

  test.each(ownFiles.length > 0 ? ownFiles : ["none"])("%s with a key renamed never yields a name that it did not hold", (file) => {
    const whole = JSON.parse(readFileSync(join(ROOT, file), "utf8")) as unknown;
    const texts = new Set(textsOf(whole).map((t) => t.trim().toLowerCase()));
    for (const key of new Set(keysOf(whole))) {
      const text = JSON.stringify(renamed(whole, key));
      const document = readStrict(file, new TextEncoder().encode(text)).value;
      const reading = document && readExport([document], { format: "auto" }).value;
      for (const tool of reading?.tools ?? []) expect(texts).toContain(tool.gait_name);
      for (const entry of reading?.trust_entries ?? [])
        if (key === "score" || key === "status") expect(entry.score > 0 && entry.status === "trusted").toBe(false);
    }
  });

  test.each(ownFiles.length > 0 ? ownFiles : ["none"])("%s is read the same as the format that is asked for", (file) => {
    const format = file.split("/")[0] as Reading["format"];
    const asked = valueOf(readSample(file, { format }));
    expect({ ...asked, detected_by: "" }).toEqual({ ...valueOf(readSample(file)), detected_by: "" });
  });
});

function keysOf(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(keysOf);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [key, ...keysOf(inner)]);
}

function textsOf(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(textsOf);
}

function renamed(value: unknown, key: string): unknown {
  if (Array.isArray(value)) return value.map((item) => renamed(item, key));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([k, inner]) => [k === key ? `x-${k}` : k, renamed(inner, key)]));
}
