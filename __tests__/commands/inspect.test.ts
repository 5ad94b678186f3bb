import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { inspect } from "../../src/commands/inspect.ts";
import { RefusedExport } from "../../src/commands/refused.ts";
import { makeWorld } from "../../src/platform/index.ts";

const NOW = Date.parse("2026-03-01T12:00:00Z");

async function inspected(content: unknown, options?: unknown): ReturnType<typeof inspect> {
  const root = mkdtempSync(join(tmpdir(), "inspect-"));
  writeFileSync(join(root, "export.json"), JSON.stringify(content));
  if (options !== undefined) writeFileSync(join(root, "options.json"), JSON.stringify(options));
  const world = await makeWorld({ workspace: root, near: undefined, cwd: root, env: process.env });
  const file = options === undefined ? undefined : join(root, "options.json");
  return inspect({ ...world, clock: { now: () => NOW } }, { files: [join(root, "export.json")], format: undefined, options: file });
}

async function refusal(content: unknown, options?: unknown): Promise<RefusedExport> {
  return inspected(content, options).then(
    () => {
      throw new Error("this should have been refused");
    },
    (error: unknown) => {
      if (error instanceof RefusedExport) return error;
      throw error;
    },
  );
}

const report = (updated_at: string): unknown => ({ server_id: "a", status: "trusted", score: 0.9, updated_at });
const scan = {
  server_url: "x",
  scan_results: [{ tool_name: "t", status: "completed", is_safe: true, findings: { yara: { severity: "SAFE" } }, server_name: "a" }],
};

describe("dates ahead of the clock", () => {
  test("are refused, with their place", async () => {
    const error = await refusal(report("2026-03-01T12:05:01Z"));
    expect(error.diagnostics[0]).toMatchObject({ code: "time_in_future", severity: "error", line: 1 });
  });

  test("the options' own date too", async () => {
    expect((await refusal(scan, { as_of: "2999-01-01T00:00:00Z" })).diagnostics[0]?.code).toBe("time_in_future");
  });

  test("five minutes are two clocks that differ", async () => {
    const { document } = await inspected(report("2026-03-01T12:05:00Z"));
    expect(document.trust_entries).toMatchObject([{ server_id: "a", updated_at: "2026-03-01T12:05:00Z" }]);
  });
});

describe("a refusal says what the file was taken for", () => {
  test("once it was recognised", async () => {
    const error = await refusal(scan);
    expect(error.taken).toEqual({ format: "cisco-mcp-scanner", detected_by: "an object with `scan_results`" });
    expect(error.diagnostics.map((d) => `${d.severity} ${d.code}`)).toEqual(["error as_of_required", "note severity_table", "note format_detected"]);
  });

  test("and nothing where that is the error", async () => {
    const error = await refusal({ foo: 1 });
    expect([error.taken, error.diagnostics.map((d) => d.code)]).toEqual([undefined, ["format_unknown"]]);
  });
});
