import { describe, expect, test } from "@jest/globals";
import { createToolJudge, diffPolicies, diffTools, escapedName, isRelaxation, toolNames } from "../../src/diff/index.ts";
import { makePolicy, type RuleFields } from "./support/policy.ts";

const list = (name: string, effect: "allow" | "dry_run" | "block" | "require_approval", priority: number, ...tools: readonly string[]): RuleFields => ({
  name,
  effect,
  priority,
  match: { toolNames: tools },
});
const base = makePolicy([list("allow", "allow", 10, "a", "b", "c", "d"), list("staged", "dry_run", 20, "s", "t")]);
const head = makePolicy([
  list("deny", "block", 5, "d"),
  list("allow", "allow", 10, "a", "b", "d", "s", "é\u200b"),
  list("ask", "require_approval", 20, "c"),
  list("staged", "dry_run", 30, "n", "t"),
]);

describe("diffTools", () => {
  test("sets by new verdict, sorted, with where they stand", () => {
    const diff = diffTools(base, head, (tool, { to }) => (to === "allow" ? { file: "export.json", line: tool.length } : {}));
    expect(diff).toEqual({
      newly_allowed: [
        { tool: "s", from: "dry_run", to: "allow", file: "export.json", line: 1 },
        { tool: "é\u200b", from: "block", to: "allow", file: "export.json", line: 2, escaped: "\\u{e9}\\u{200b}" },
      ],
      newly_blocked: [{ tool: "d", from: "allow", to: "block" }],
      newly_dry_run: [{ tool: "n", from: "block", to: "dry_run" }],
      newly_require_approval: [{ tool: "c", from: "allow", to: "require_approval" }],
      unchanged: 3,
      others: undefined,
    });
  });

  test("tools that nobody names are one more", () => {
    expect(diffTools(base, makePolicy([], { defaultVerdict: "allow" })).others).toEqual({ from: "block", to: "allow" });
    expect(diffTools(base, makePolicy([...base.rules, list("other-tool", "allow", 40, "other-tool")])).others).toBeUndefined();
  });

  test("a rule for other calls than the plainest does not decide, later checks do not count", () => {
    const judge = createToolJudge(
      makePolicy(
        [
          { name: "high", effect: "block", priority: 1, match: { riskClasses: ["high"] } },
          { name: "paths", effect: "dry_run", priority: 2, match: { toolNames: ["a"], targetKinds: ["path"] } },
          {
            name: "allow",
            effect: "allow",
            priority: 3,
            match: { toolNames: ["a"], riskClasses: ["low"] },
            requireJitCredential: true,
            sandbox: { maxTimeoutSeconds: 1 },
          },
        ],
        {
          failClosed: { enabled: true, riskClasses: ["low"], requiredFields: ["targets"], requiredHighRiskFields: [] },
        },
      ),
    );
    expect([judge("a"), judge("b")]).toEqual(["allow", "block"]);
  });

  test("rules of equal priority: the strictest", () => {
    const judge = createToolJudge(makePolicy([list("x", "allow", 1, "a"), list("y", "require_approval", 1, "a"), list("z", "block", 2, "a")]));
    expect(judge("a")).toBe("require_approval");
  });

  test("names are sorted by bytes", () => {
    expect(toolNames(makePolicy([list("x", "allow", 1, "b", "\u{10000}", "\uffff")]), makePolicy([list("x", "allow", 1, "a", "b")]))).toEqual([
      "a",
      "b",
      "\uffff",
      "\u{10000}",
    ]);
    expect([escapedName("git.push"), escapedName("gіt")]).toEqual([undefined, "g\\u{456}t"]);
  });
});

describe("diffPolicies", () => {
  const options = { nowNs: 0n };
  test("has both layers and says whether anything relaxes", () => {
    const changes = diffPolicies(base, head, options);
    expect(Object.keys(changes).sort()).toEqual([
      "classes",
      "newly_allowed",
      "newly_blocked",
      "newly_dry_run",
      "newly_require_approval",
      "not_analysed",
      "relaxed",
      "unchanged",
    ]);
    expect(changes).toMatchObject({ relaxed: true, unchanged: 3, not_analysed: [] });
    expect(changes.classes.length).toBeGreaterThan(4);
  });

  test("tightening is no relaxation, and the same is neither", () => {
    const tighter = diffPolicies(base, makePolicy([...base.rules, list("deny", "block", 1, "a")]), options);
    expect(tighter.relaxed).toBe(false);
    expect(tighter.newly_blocked.map(({ tool }) => tool)).toEqual(["a"]);
    expect(diffPolicies(base, base, options)).toMatchObject({
      relaxed: false,
      classes: [],
      not_analysed: [],
      unchanged: 6,
    });
  });

  test("a relaxation behind the plainest call still counts", () => {
    const changes = diffPolicies(
      makePolicy([{ ...list("r", "allow", 1, "a"), requireJitCredential: true }]),
      makePolicy([list("r", "allow", 1, "a")]),
      options,
    );
    expect(changes).toMatchObject({ relaxed: true, newly_allowed: [] });
    expect(isRelaxation({ from: "block", to: "require_approval" })).toBe(true);
    expect(isRelaxation({ from: "allow", to: "allow" })).toBe(false);
  });
});
