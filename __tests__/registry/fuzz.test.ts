/** Whatever a file holds, reading it gives a value or errors with a place, never an exception, and never an invented name. */
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { inspectDocument, type FormatName, type RegistryOptions } from "../../src/registry/index.ts";
import { readExport } from "../../src/registry/index.ts";
import { readStrictJson } from "../../src/source/index.ts";
import { gaitNames, read } from "./read.ts";

const FORMATS: readonly (FormatName | "auto")[] = ["auto", "gait-native", "mcp-tools-list", "mcp-registry", "managed-settings", "mcp-json"];

const key = fc.constantFrom(
  "tools",
  "tool_name",
  "name",
  "servers",
  "server",
  "server_id",
  "server_name",
  "entries",
  "status",
  "score",
  "updated_at",
  "metadata",
  "nextCursor",
  "_meta",
  "inputSchema",
  "annotations",
  "version",
  "allowedMcpServers",
  "serverName",
  "serverUrl",
  "permissions",
  "allow",
  "deny",
  "mcpServers",
  "command",
  "url",
  "overridable",
  "approved",
  "jsonrpc",
  "result",
  "id",
);
const leaf = fc.oneof(
  fc.constantFrom("a", "A", " ", "", "mcp__a__b", "mcp__a__*", "active", "trusted", "https://x/y", "2026-03-01T00:00:00Z", "\u202e", "1.0"),
  fc.constantFrom<unknown>(0, 1, 0.5, 95, true, false, null),
);
const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
  tree: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    leaf,
    fc.array(tie("tree"), { maxLength: 4 }),
    fc.dictionary(key, tie("tree"), { maxKeys: 6, noNullPrototype: true }),
  ),
}));

function outcomeOf(content: unknown, options: RegistryOptions): ReturnType<typeof readExport> | undefined {
  const document = readStrictJson("x.json", new TextEncoder().encode(JSON.stringify(content))).value;
  return document && readExport([document], options);
}

describe("any tree of the formats' own words", () => {
  test.each(FORMATS)("%s", (format) => {
    const profile = fc.constantFrom<RegistryOptions>(
      { format },
      { format, naming: "prefixed", server_id: "s" },
      { format, naming: "claude-code", as_of: "2026-03-01T00:00:00Z", expect_servers: ["a", "z"] },
    );
    fc.assert(
      fc.property(tree, profile, (content, options) => {
        const outcome = outcomeOf(content, options);
        if (outcome === undefined) return;
        const errors = outcome.diagnostics.filter((d) => d.severity === "error");
        expect(errors.length === 0).toBe(outcome.value !== undefined);
        for (const error of errors) expect(error).toMatchObject({ file: "x.json", line: expect.any(Number) });
        if (outcome.value === undefined) return;
        const text = JSON.stringify(content);
        for (const tool of outcome.value.tools) {
          expect(text).toContain(JSON.stringify(tool.name));
          expect(tool.gait_name.trim()).not.toBe("");
        }
        for (const entry of outcome.value.trust_entries) expect(entry.score >= 0 && entry.score <= 1).toBe(true);
        expect(JSON.stringify(inspectDocument(outcome.value))).not.toContain(':""');
      }),
      { numRuns: 400 },
    );
  });
});

test("the names do not hang on the order of the rows", () => {
  const name = fc.constantFrom("a", "A", "b", "c.d", " e", "é", "z");
  fc.assert(
    fc.property(fc.array(name, { minLength: 1, maxLength: 8 }), (names) => {
      expect(gaitNames(read(names))).toEqual(gaitNames(read(names.toReversed())));
    }),
    { numRuns: 200 },
  );
});

test("one more denial never gives one more name", () => {
  const permission = fc.constantFrom("mcp__a__b", "mcp__a__c", "mcp__b__c", "mcp__a__*", "mcp__*__c", "mcp__a", "Bash");
  const list = fc.array(permission, { maxLength: 5 });
  fc.assert(
    fc.property(list, list, permission, (allow, deny, more) => {
      const names = (denied: readonly string[]): readonly string[] => gaitNames(read({ permissions: { allow, deny: denied } }));
      const before = new Set(names(deny));
      for (const name of names([...deny, more])) expect(before).toContain(name);
    }),
    { numRuns: 300 },
  );
});
