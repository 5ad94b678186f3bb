import { describe, expect, test } from "@jest/globals";
import type { TestConfig } from "../../src/config/index.ts";
import { allowSetOf, deniedNames, deniedServers, judgeTests, readDeny, sortJudgeChanges, type ResolvedTest } from "../../src/rollout/index.ts";
import { readPolicy } from "../../src/gait/index.ts";
import { readStrict } from "../../src/source/index.ts";

type Asks = Partial<Omit<TestConfig, "position">> & Pick<TestConfig, "expect">;

/** A test of intents; an intent is its path, or path and digest. */
function asks(what: Asks, ...intents: readonly (string | readonly [string, string])[]): ResolvedTest {
  const resolved = intents.map((i) => (typeof i === "string" ? { path: i, digest: `of ${i}` } : { path: i[0], digest: i[1] }));
  return { test: { intents: "*.json", position: { line: 7, column: 1 }, ...what }, intents: resolved };
}

function changes(base: readonly ResolvedTest[], head: readonly ResolvedTest[]): readonly string[] {
  return judgeTests("p", base, head, "c.yaml").map((c) => `${c.kind} ${c.change} ${c.file}`);
}

describe("tests of the base", () => {
  test("that are met by as much stay", () => {
    const base = [asks({ expect: "block", reason_codes: ["x", "y"] }, "a.json")];
    expect(changes(base, base)).toEqual([]);
    expect(changes(base, [asks({ expect: "block", reason_codes: ["y", "x"] }, "a.json")])).toEqual([]);
    expect(changes(base, [asks({ expect: "block", reason_codes: ["x", "y", "z"] }, "a.json")])).toEqual(["test changed c.yaml"]);
  });

  test("are weakened by a milder verdict and by asking for less", () => {
    const base = [asks({ expect: "block", reason_codes: ["x"], violations: ["v"], matched_rule: "r" }, "a.json")];
    const full = { reason_codes: ["x"], violations: ["v"], matched_rule: "r" };
    for (const verdict of ["allow", "dry_run", "require_approval"] as const)
      expect(changes(base, [asks({ expect: verdict, ...full }, "a.json")])).toEqual(["test weakened c.yaml"]);
    expect(changes(base, [asks({ expect: "block", ...full, reason_codes: [] }, "a.json")])).toEqual(["test weakened c.yaml"]);
    expect(changes(base, [asks({ expect: "block", ...full, violations: ["other"] }, "a.json")])).toEqual(["test weakened c.yaml"]);
    expect(changes(base, [asks({ expect: "block", reason_codes: ["x"], violations: ["v"] }, "a.json")])).toEqual(["test weakened c.yaml"]);
    expect(changes([asks({ expect: "allow" }, "a.json")], [asks({ expect: "block" }, "a.json")])).toEqual(["test changed c.yaml"]);
  });

  test("are weakened by going, unless they expected that something is allowed", () => {
    expect(changes([asks({ expect: "block" }, "a.json")], [])).toEqual(["test weakened a.json"]);
    expect(changes([asks({ expect: "require_approval" }, "a.json")], [])).toEqual(["test weakened a.json"]);
    expect(changes([asks({ expect: "allow" }, "a.json")], [])).toEqual(["test removed a.json"]);
  });

  test("of one intent are judged one by one", () => {
    const plain = asks({ expect: "block" }, "a.json");
    const strict = asks({ expect: "block", reason_codes: ["x"] }, "a.json");
    expect(changes([plain, strict], [strict])).toEqual(["test changed c.yaml"]);
    expect(changes([plain, strict], [plain])).toEqual(["test weakened c.yaml"]);
  });

  test("follow an intent to another path, and tell where its content changed", () => {
    const base = [asks({ expect: "block" }, ["a.json", "same"])];
    expect(changes(base, [asks({ expect: "block" }, ["moved/a.json", "same"])])).toEqual([]);
    expect(changes(base, [asks({ expect: "allow" }, ["moved/a.json", "same"])])).toEqual(["test weakened c.yaml"]);
    expect(changes(base, [asks({ expect: "block" }, ["a.json", "other"])])).toEqual(["fixture changed a.json"]);
    expect(changes(base, [asks({ expect: "block" }, ["b.json", "other"])])).toEqual(["test weakened a.json", "test added b.json"]);
  });

  test("are told worst first", () => {
    const list = judgeTests("p", [asks({ expect: "block" }, "z.json", "a.json")], [asks({ expect: "allow" }, "n.json")], "c.yaml");
    expect(sortJudgeChanges([...list].reverse()).map((c) => `${c.change} ${c.file}`)).toEqual(["weakened a.json", "weakened z.json", "added n.json"]);
  });
});

describe("the deny list", () => {
  const read = (text: string): ReturnType<typeof readDeny> => {
    const document = readStrict("deny.yaml", new TextEncoder().encode(text)).value;
    if (document === undefined) throw new Error("the text is no YAML");
    return readDeny(document);
  };
  const entry = "reason: r, actor: ann, since: 2026-01-01";

  test("names tools and servers", () => {
    const deny = read(`deny:\n  - { tool: " A.B ", ${entry} }\n  - { server: GitHub, ${entry} }\n`).value ?? [];
    expect(deny).toMatchObject([
      { tool: " A.B ", line: 2 },
      { server: "GitHub", line: 3 },
    ]);
    expect(deniedNames(deny, [{ gait_name: "g.x", server_id: "github" }, { gait_name: "o.x", server_id: "other" }, { gait_name: "plain" }])).toEqual([
      "a.b",
      "g.x",
    ]);
    expect([...deniedServers(deny)]).toEqual(["github"]);
    expect(read(`- { tool: a, ${entry} }\n`).value).toMatchObject([{ tool: "a", line: 1 }]);
  });

  test.each(["deny:\n", "", "# nothing yet\n", "[]\n"])("%j denies nothing, as a missing file does", (text) => {
    expect(read(text).value).toEqual([]);
  });

  test("refuses an entry that says too little or too much", () => {
    for (const text of [
      `deny: [{ ${entry} }]`,
      `deny: [{ tool: a, server: b, ${entry} }]`,
      "deny: [{ tool: a, reason: r, actor: x }]",
      "deny: [{ tool: a, reason: r, actor: x, since: lately }]",
      `deny: [{ tool: a, until: 2027-01-01, ${entry} }]`,
      "- a",
      "denied: []",
      "deny: a",
    ]) {
      expect([text, read(`${text}\n`).value]).toEqual([text, undefined]);
    }
  });
});

describe("the allow-set", () => {
  const of = (...rules: readonly string[]): readonly string[] => {
    const text = `schema_id: gait.gate.policy\nschema_version: "1.0.0"\ndefault_verdict: block\nrules:\n${rules.map((r, i) => `  - { name: r${i}, ${r} }\n`).join("")}`;
    const reading = readPolicy(new TextEncoder().encode(text));
    if ("error" in reading) throw new Error(reading.error.message);
    return allowSetOf(reading.policy);
  };

  test("holds the names of allow rules, as Gait folds them, sorted", () => {
    expect(
      of(
        "priority: 10, effect: allow, match: { tool_names: [B.y, a.x] }",
        "priority: 20, effect: allow, match: { tool_name: c.z }",
        "priority: 30, effect: dry_run, match: { tool_names: [d.w] }",
      ),
    ).toEqual(["a.x", "b.y", "c.z"]);
  });

  test("less those that an earlier rule, or one of the same priority, surely stops", () => {
    const allow = "priority: 10, effect: allow, match: { tool_names: [a, b] }";
    expect(of("priority: 5, effect: block, match: { tool_names: [a] }", allow)).toEqual(["b"]);
    expect(of("priority: 10, effect: require_approval, match: { tool_names: [a] }", allow)).toEqual(["b"]);
    expect(of("priority: 15, effect: block, match: { tool_names: [a] }", allow)).toEqual(["a", "b"]);
    expect(of("priority: 5, effect: block", allow)).toEqual([]);
    expect(of("priority: 5, effect: block, match: { tool_names: [a], risk_classes: [high] }", allow)).toEqual(["a", "b"]);
  });
});
