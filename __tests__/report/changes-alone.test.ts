import { describe, expect, test } from "@jest/globals";
import { changesMarkdown, changesText, type Changes, type FixtureChange } from "../../src/report/index.ts";
import { hostileNames, hostileReport } from "./hostile.ts";
import { scan } from "./markdown-scanner.ts";
import { findCommands } from "./runner-commands.ts";
import { allowed, NO_CHANGES } from "./sample.ts";

function parts(name: string): { readonly changes: Changes; readonly fixtures: readonly FixtureChange[] } {
  const [policy] = hostileReport(name).policies;
  return { changes: policy?.changes ?? NO_CHANGES, fixtures: policy?.fixture_changes ?? [] };
}

describe("changes without a report", () => {
  test("hold no runner command, whatever the names", () => {
    for (const name of hostileNames()) {
      const { changes, fixtures } = parts(name);
      expect(findCommands(changesText(changes, fixtures))).toEqual([]);
      expect(findCommands(changesMarkdown(changes, fixtures))).toEqual([]);
    }
  });

  test("in Markdown data stands in code", () => {
    for (const name of hostileNames()) {
      const { changes, fixtures } = parts(name);
      for (const line of scan(changesMarkdown(changes, fixtures)).outside) {
        expect(line.replaceAll("dry_run", "").replace(/^- /, "")).toMatch(/^(?:[A-Za-z0-9 '().,;:!?%→¤*-]|<details><summary>|<\/summary>|<\/details>)*$/);
      }
    }
  });

  test("say no change only where it is proven", () => {
    expect(changesText(NO_CHANGES, [])).toBe("No change: every class of intents has the same verdict.\n");
    expect(changesMarkdown(NO_CHANGES, [])).toContain("No change: ");
    const partly = { ...NO_CHANGES, not_analysed: ["scripts"] };
    expect(changesText(partly, [])).not.toContain("No change:");
    expect(changesMarkdown(partly, [])).toContain("- not analysed: scripts");
  });

  test("name the tools, what they were and how they are spelled", () => {
    const changes = {
      ...NO_CHANGES,
      newly_allowed: [allowed("p\u0430y", { escaped: "p\\u{430}y" })],
      relaxed: true,
    };
    expect(changesText(changes, [])).toContain('1 tool becomes allow\n  "p\u0430y" was block (p\\u{430}y)\n');
    expect(changesText(changes, [])).toContain("The change relaxes the policy.");
    expect(changesMarkdown(changes, [])).toContain("- `p\u0430y` was `block`");
  });
});
