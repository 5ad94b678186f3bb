import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { parse } from "yaml";
import { ADAPTERS } from "../../src/registry/adapters/index.ts";
import { severityOfCode } from "../../src/registry/adapters/snyk-agent-scan-codes.ts";
import { OPTION_KEYS } from "../../src/registry/index.ts";
import { runtimeName } from "../../src/registry/naming.ts";
import { DEFAULT_SEVERITY_SCORES } from "../../src/registry/severity.ts";
import { ROOT } from "../support/shared.ts";
import { mapped } from "./mapping-help.ts";
import { valueOf } from "./read.ts";

/** The padding of tables is the formatter's. */
const TEXT = readFileSync(resolve(ROOT, "docs/registries.md"), "utf8").replaceAll(/ +\|/g, " |");

/** The code blocks of a language behind a heading. */
function blocks(heading: string, language: string): readonly string[] {
  // A `#` inside a code block is a comment there.
  const part = TEXT.slice(TEXT.indexOf(`\n### ${heading}\n`) + 5).split(/^##+ /m)[0] ?? "";
  return [...part.matchAll(new RegExp(`\`\`\`${language}\\n([^]*?)\`\`\``, "g"))].map((m) => m[1] ?? "");
}

describe("docs/registries.md", () => {
  test("the worked example gives what its table says", () => {
    const [yaml = ""] = blocks("A worked example", "yaml");
    const [json = ""] = blocks("A worked example", "json");
    const reading = valueOf(mapped(yaml, json));
    expect(reading.tools.map((t) => `${t.name} of ${t.server_id}`)).toEqual(["create_issue of github"]);
    expect(reading.left_out.map((l) => `${l.subject} ${l.code}`)).toEqual(["delete_repo not_approved", "list_salaries not_approved"]);
    expect(reading.trust_entries.map((e) => `${e.server_id} ${e.status} ${e.score}`)).toEqual(["github trusted 0.875", "payroll unknown 0"]);
    expect(reading.exported_at).toBe("2026-03-01T06:00:00Z");
  });

  test("every format and every option is there", () => {
    for (const { format } of ADAPTERS) expect(TEXT).toMatch(new RegExp(`^### ${format}$`, "m"));
    for (const key of OPTION_KEYS) expect(TEXT).toContain(`| \`${key}\` |`);
  });

  test.each(ADAPTERS.map(({ format }) => format))("%s: how it is exported, and a workflow step", (format) => {
    const [console] = blocks(format, "console");
    const steps = blocks(format, "yaml").map((yaml) => parse(yaml) as unknown);
    expect(console).toMatch(/^\$ /);
    expect(steps).toContainEqual([expect.objectContaining({ name: expect.any(String), run: expect.any(String) })]);
  });

  test("the tables are those of the code", () => {
    for (const [word, score] of DEFAULT_SEVERITY_SCORES) expect(TEXT).toContain(`| \`${word}\` | ${score.toFixed(1)} |`);
    for (const [, codes = "", severity = ""] of TEXT.matchAll(/^\| (`E.*|`W.*) \| ([A-Z]+) \|$/gm)) {
      for (const [, code = ""] of codes.matchAll(/`([EWX]\d{3})`/g)) expect([code, severityOfCode(code)]).toEqual([code, severity]);
    }
    const tool = { name: "create-issue" };
    for (const profile of ["raw", "mcp", "prefixed", "claude-code"] as const) expect(TEXT).toContain(`| \`${runtimeName(tool, "github", profile)}\` |`);
  });

  test("links lead to headings", () => {
    const anchors = new Set([...TEXT.matchAll(/^#+ (.*)$/gm)].map((m) => (m[1] ?? "").toLowerCase().replaceAll(" ", "-")));
    for (const [, anchor = ""] of TEXT.matchAll(/\]\(#([^)]*)\)/g)) expect([...anchors]).toContain(anchor);
  });
});
