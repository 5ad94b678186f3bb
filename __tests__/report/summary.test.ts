import { describe, expect, test } from "@jest/globals";
import { markdown, summary, SUMMARY_BYTES } from "../../src/report/index.ts";
import { scan } from "./markdown-scanner.ts";
import { allowed, blocked, fullReport, NO_CHANGES, policy, report } from "./sample.ts";

const changed = (n: number, name: (i: number) => string): ReturnType<typeof report> =>
  report({
    policies: [
      policy({
        changes: {
          ...NO_CHANGES,
          newly_allowed: Array.from({ length: n }, (_, i) => allowed(name(i))),
          newly_blocked: Array.from({ length: n }, (_, i) => blocked(name(i))),
          relaxed: true,
        },
      }),
    ],
  });

describe("summary", () => {
  test("is the full report where it fits", () => {
    expect(summary(fullReport())).toBe(markdown(fullReport()));
    expect(SUMMARY_BYTES).toBeLessThan(1_048_576);
  });

  test("5,000 changes are all there", () => {
    const output = summary(changed(2500, (i) => `tool.${String(i)}`));
    expect(Buffer.byteLength(output)).toBeLessThanOrEqual(SUMMARY_BYTES);
    expect(output.split("\n").filter((line) => /^- `.* was `(?:allow|block)`/u.test(line))).toHaveLength(5000);
  });

  test("the limit counts bytes, not characters", () => {
    const output = summary(changed(5000, (i) => `工具${String(i)}${"具".repeat(100)}`));
    expect(Buffer.byteLength(output)).toBeLessThanOrEqual(SUMMARY_BYTES);
    expect(Buffer.byteLength(output)).toBeGreaterThan(SUMMARY_BYTES * 0.95);
    expect(output).toMatch(/^- \*\*5000 tools become allowed\*\* .*\n- \*\*5000 tools become blocked\*\* /mu);
    for (const table of scan(output).tables) expect(new Set(table).size).toBe(1);
  });
});
