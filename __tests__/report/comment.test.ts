import { describe, expect, test } from "@jest/globals";
import { comment, COMMENT_CHARACTERS, MARKER_START, readMarker } from "../../src/report/index.ts";
import { expectGolden } from "./golden.ts";
import { scan } from "./markdown-scanner.ts";
import { allowed, blocked, fullReport, NO_CHANGES, policy, report, testCase } from "./sample.ts";

const many = (n: number, one: (name: string) => ReturnType<typeof allowed>): readonly ReturnType<typeof allowed>[] =>
  Array.from({ length: n }, (_, i) => one(`tool.number_${String(i).padStart(5, "0")}`));

/** Items of the lists of tools; what was allowed before becomes blocked in these samples. */
const ALLOWED = /^- `.* was `block`/u;
const BLOCKED = /^- `.* was `allow`/u;

function rows(output: string, pattern: RegExp): number {
  return output.split("\n").filter((line) => pattern.test(line)).length;
}

describe("comment", () => {
  test("golden", () => expectGolden("comment.md", comment(fullReport(), { id: "main", run: 7, reportUrl: "https://github.com/o/r/actions/runs/7" })));

  test("starts with the marker of its head", () => {
    const body = comment(fullReport(), { id: "a", head: "abc", run: 3 });
    expect(body.startsWith(MARKER_START)).toBe(true);
    expect(readMarker(body)).toEqual({ id: "a", head: "abc", run: 3 });
    expect(readMarker(comment(fullReport()))).toEqual({ head: "2222222222222222222222222222222222222222" });
  });

  test("5,000 changes: within the limit, whole rows, true counts, allowed before blocked", () => {
    const changes = {
      ...NO_CHANGES,
      newly_allowed: many(2500, allowed),
      newly_blocked: many(2500, blocked),
      relaxed: true,
    };
    const body = comment(report({ policies: [policy({ changes })] }), { reportUrl: "https://github.com/o/r" });
    expect(body.length).toBeLessThanOrEqual(COMMENT_CHARACTERS);
    expect(body.length).toBeGreaterThan(COMMENT_CHARACTERS * 0.9);
    expect(body).toMatch(/^- \*\*2500 tools become allowed\*\* .* and 2488 more tools\n- \*\*2500 tools become blocked\*\* /mu);
    const { tables } = scan(body);
    for (const table of tables) expect(new Set(table).size).toBe(1);
    const shown = rows(body, ALLOWED);
    expect(shown).toBeGreaterThan(300);
    expect(rows(body, BLOCKED)).toBe(0);
    expect(body).toContain(`- … ${String(2500 - shown)} more`);
    expect(body).toContain("- … 2500 more");
    expect(body).toContain("**Shortened to fit.**");
    expect(body).toContain("[full report](https://github.com/o/r)");
  });

  test("few allowed, many blocked: every allowed one is there", () => {
    const changes = {
      ...NO_CHANGES,
      newly_allowed: many(40, allowed),
      newly_blocked: many(5000, blocked),
      relaxed: true,
    };
    const body = comment(report({ policies: [policy({ changes })] }));
    expect(body.length).toBeLessThanOrEqual(COMMENT_CHARACTERS);
    expect(rows(body, ALLOWED)).toBe(40);
    const shown = rows(body, BLOCKED);
    expect(shown).toBeGreaterThan(200);
    expect(body).toContain(`- … ${String(5000 - shown)} more`);
  });

  test("a flood of judges, diagnostics and tests can't push out what becomes allowed", () => {
    const message = "the configuration was changed ".repeat(20);
    const body = comment(
      report({
        judges_changed: Array.from({ length: 3000 }, () => ({
          kind: "config",
          change: "changed",
          file: "a.yaml",
          message,
        })),
        diagnostics: Array.from({ length: 3000 }, () => ({ code: "x", severity: "error", message })),
        policies: [
          policy({
            changes: { ...NO_CHANGES, newly_allowed: many(100, allowed), relaxed: true },
            tests: {
              passed: 0,
              failed: 3000,
              cases: Array.from({ length: 3000 }, () => testCase({ passed: false, message })),
            },
          }),
        ],
      }),
    );
    expect(body.length).toBeLessThanOrEqual(COMMENT_CHARACTERS);
    expect(rows(body, ALLOWED)).toBe(100);
    expect(body).toContain("3000 changes");
    expect(body).toContain("**3000 tests failed**");
  });

  test("hundreds of policies: those that allow something are kept, the others counted", () => {
    const quiet = Array.from({ length: 300 }, (_, i) => policy({ id: `quiet-${String(i)}` }));
    const loud = Array.from({ length: 60 }, (_, i) =>
      policy({ id: `loud-${String(i)}`, changes: { ...NO_CHANGES, newly_allowed: many(3, allowed), relaxed: true } }),
    );
    const stale = Array.from({ length: 200 }, (_, i) =>
      policy({
        id: `stale-${String(i)}`,
        stale: true,
        coverage: { rules: { covered: 0, total: 1, missing: ["a"] }, tools: { covered: 0, total: 0, missing: [] } },
      }),
    );
    const body = comment(report({ policies: [...quiet, ...stale, ...loud] }));
    expect(body.length).toBeLessThanOrEqual(COMMENT_CHARACTERS);
    expect(rows(body, /^### `loud-/)).toBe(60);
    expect(rows(body, ALLOWED)).toBe(180);
    expect(rows(body, /^### `quiet-/)).toBe(0);
    const left = 560 - rows(body, /^### /);
    expect(body).toContain(`${String(left)} more sections are left out.`);
  });

  test("long names are cut, never the row", () => {
    const changes = {
      ...NO_CHANGES,
      newly_allowed: Array.from({ length: 400 }, (_, i) => allowed(`${String(i)}${"`|".repeat(500)}`)),
    };
    const body = comment(report({ policies: [policy({ changes })] }));
    expect(body.length).toBeLessThanOrEqual(COMMENT_CHARACTERS);
    for (const table of scan(body).tables) expect(new Set(table).size).toBe(1);
  });
});

describe("marker", () => {
  test("is read only at the start of a comment", () => {
    expect(readMarker("<!-- registry-policy:report -->\nx")).toEqual({});
    expect(readMarker("<!-- registry-policy:report -->")).toEqual({});
    expect(readMarker("<!-- registry-policy:report id=a%20b run=12 -->\r\nx")).toEqual({ id: "a b", run: 12 });
    for (const body of [
      "",
      " <!-- registry-policy:report -->\n",
      "> <!-- registry-policy:report -->",
      "<!-- registry-policy:other -->",
      "<!-- registry-policy:report --> x",
      "<!-- registry-policy:report head=a-->\n",
    ]) {
      expect(readMarker(body)).toBeUndefined();
    }
    expect(readMarker("<!-- registry-policy:report run=x -->\n")).toEqual({});
  });

  test("no id can end it, and each is read back", () => {
    for (const id of ["a", "-->", "--><img src=x>", "a b=c", "ü", "%", "x\ny", "head=1"]) {
      const body = comment(report(), { id });
      expect(body.split("\n")[0]).toMatch(/^<!-- registry-policy:report [A-Za-z0-9._%= ]+ -->$/);
      expect(readMarker(body)?.id).toBe(id);
    }
  });
});
