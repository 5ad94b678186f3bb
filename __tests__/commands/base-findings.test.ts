import { describe, expect, test } from "@jest/globals";
import { checkBase, shadowing } from "../../src/commands/base-findings.ts";
import { Refused } from "../../src/commands/refused.ts";
import { baseOf, rendered } from "../render/support.ts";

const rule = (effect: string, match: string): string => `rules:\n  - name: hand\n    priority: 1\n    effect: ${effect}\n${match}`;
const found = (text: string): ReturnType<typeof checkBase> => checkBase(baseOf(text), new TextEncoder().encode(text), "");
const NAMES = (names: string): string => `    match:\n      tool_names: ${names}\n`;

describe("a base that Gait reads otherwise than it looks", () => {
  test.each([
    ["allows everything", rule("allow", "")],
    ["allows everything by an empty list", rule("allow", NAMES("[]"))],
    ["allows everything by a null", rule("allow", NAMES("[~]"))],
    ["has an octal priority", rule("block", NAMES("[x]")).replace("priority: 1", "priority: 010")],
    ["hides a character in a comment", `# \u202e\n${rule("block", NAMES("[x]"))}`],
  ])("is refused: %s", (_what, text) => {
    expect(() => found(text)).toThrow(Refused);
  });

  test("a plain one is not", () => {
    expect(found(rule("block", NAMES("[x]")))).toEqual([]);
  });

  test("bytes that are not UTF-8 are refused, not replaced", () => {
    const bytes = Uint8Array.from([...new TextEncoder().encode(rule("block", NAMES("[x]"))), 0x23, 0xff]);
    expect(() => checkBase({ path: "policy/base.yaml" }, bytes, "")).toThrow(Refused);
  });
});

describe("rules before the allow rule", () => {
  test.each([
    ["block", NAMES("[A.Read]"), 1],
    ["require_approval", NAMES("[a.read, x]"), 1],
    ["dry_run", "", 1],
    ["block", NAMES("[x]"), 0],
    ["allow", NAMES("[a.read]"), 0],
  ])("%s %j", (effect, match, count) => {
    const base = baseOf(rule(effect, match));
    const found = shadowing(base, rendered({ base }));
    expect(found).toHaveLength(count);
    for (const d of found) expect(d).toMatchObject({ code: "base_rule_first", severity: "warning", file: "policy/base.yaml", line: 2 });
  });
});
