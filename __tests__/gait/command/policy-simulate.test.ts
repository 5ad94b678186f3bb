import { describe, expect, test } from "@jest/globals";
import { findFixtures, fixtureEntries } from "../../../src/gait/command/fixtures.ts";
import { policySimulate } from "../../../src/gait/command/policy-simulate.ts";
import { recommend, type Comparison } from "../../../src/gait/command/simulation.ts";
import type { GaitIo } from "../../../src/gait/command/types.ts";
import type { Verdict } from "../../../src/gait/verdict.ts";
import { memoryFolder } from "../../conformance/memory-folder.ts";
import { bytesOf, intentText, NOON, oneRule } from "../support.ts";

const folder = (files: { readonly [path: string]: string }): GaitIo =>
  memoryFolder(new Map(Object.entries(files).map(([path, text]) => [path, bytesOf(text)])), NOON);

describe("discovery", () => {
  const io = folder({
    "a.json": "",
    "b.txt": "",
    "f/z.JSON": "",
    "f/.h.json": "",
    "f/n.txt": "",
    "f/.d/x.json": "",
    "e/": "",
  });

  test.each<[string, object]>([
    ["a.json", { paths: ["a.json"] }],
    ["./a.json,a.json , f/../a.json", { paths: ["a.json"] }],
    ["f", { paths: ["f/.d/x.json", "f/.h.json", "f/z.JSON"] }],
    ["f/,a.json", { paths: ["a.json", "f/.d/x.json", "f/.h.json", "f/z.JSON"] }],
    [".", { paths: ["a.json", "f/.d/x.json", "f/.h.json", "f/z.JSON"] }],
    ["e", { error: "no intent fixtures discovered from --fixtures" }],
    ["b.txt", { error: "fixture file must be .json: b.txt" }],
    ["a.json,./x", { error: "fixtures path: stat ./x: no such file or directory" }],
  ])("%s", async (list, expected) => {
    expect(await findFixtures(io, fixtureEntries(list))).toEqual(expected);
  });

  test("links to files count, links to folders are not followed", async () => {
    const linked: GaitIo = {
      ...io,
      stat: async (path, follow) => {
        if (path === "l" || path === "g/l.json" || path === "g/d") return follow ? "folder" : "link";
        return path === "g" ? "folder" : "missing";
      },
      readFolder: async () => ["d", "l.json"],
    };
    expect(await findFixtures(linked, ["g"])).toEqual({ paths: ["g/l.json"] });
    expect(await findFixtures(linked, ["l"])).toEqual({ error: "no intent fixtures discovered from --fixtures" });
  });

  test("entries are trimmed, empty ones dropped", () => {
    expect(fixtureEntries(" a , ,b,, ")).toEqual(["a", "b"]);
  });
});

describe("recommendation", () => {
  const change = (baseline: Verdict, candidate: Verdict): Comparison => {
    const side = (verdict: Verdict) => ({
      verdict,
      reasonCodes: [],
      violations: [],
      matchedRule: "",
      matchedRules: [],
      usedClock: false,
      policyDigest: "",
      intentDigest: "",
      createdAt: "",
      summary: "",
    });
    return { path: "", baseline: side(baseline), candidate: side(candidate) };
  };

  test.each<[readonly Comparison[], string]>([
    [[change("allow", "allow")], "enforce"],
    [[change("block", "allow")], "observe"],
    [[change("dry_run", "allow"), change("allow", "block")], "observe"],
    [[change("allow", "block")], "require_approval"],
    [[change("require_approval", "block")], "require_approval"],
    [[change("block", "dry_run")], "enforce"],
    [[change("block", "require_approval")], "enforce"],
    [[change("require_approval", "dry_run")], "enforce"],
    [[change("allow", "dry_run")], "enforce"],
  ])("case %#: %s", (comparisons, expected) => {
    expect(recommend(comparisons)).toBe(expected);
  });
});

describe("the command", () => {
  const files = {
    "new.yaml": oneRule("allow", "match: {tool_names: [tool.read]}"),
    "old.yaml": "default_verdict: block\n",
    "bad.yaml": "default_verdict: nope\n",
    "f/a.json": intentText(),
    "f/b.json": intentText({ tool_name: "x" }),
    "g/bad.json": "{",
  };
  const run = (...words: readonly string[]) => policySimulate(["policy", "simulate", ...words, "--json"], folder(files));

  test("reports what changes, in sorted order, and warns of relaxations", async () => {
    const answer = await run("--policy", "new.yaml", "--baseline", "old.yaml", "--fixtures", "f");
    expect(answer.exit).toBe(0);
    expect(JSON.parse(answer.stdout)).toMatchObject({
      ok: true,
      fixtures_total: 2,
      changed_fixtures: 1,
      baseline_verdicts: [{ count: 2, verdict: "block" }],
      candidate_verdicts: [
        { count: 1, verdict: "allow" },
        { count: 1, verdict: "block" },
      ],
      recommendation: "observe",
      summary: "policy simulate fixtures=2 changed=1 recommendation=observe",
      changed: [
        {
          fixture_path: "f/a.json",
          changed: true,
          baseline_verdict: "block",
          baseline_reason_codes: ["default_block"],
          candidate_verdict: "allow",
          candidate_reason_codes: ["matched_rule_r"],
          candidate_matched_rule: "r",
        },
      ],
    });
    expect(answer.diagnostics.map((d) => d.code)).toEqual(["simulation_relaxes"]);
  });

  test("nothing changed leaves the counts of changes out", async () => {
    const answer = await run("--policy", "old.yaml", "--baseline", "old.yaml", "--fixtures", "f/a.json");
    expect(answer.stdout).not.toContain("changed_fixtures");
    expect(answer.diagnostics).toEqual([]);
  });

  test.each<[readonly string[], string]>([
    [["x"], "unexpected positional arguments"],
    [[], "missing required --policy <candidate_policy.yaml>"],
    [["--policy", "new.yaml", "--baseline", " "], "missing required --baseline <baseline_policy.yaml>"],
    [["--policy", "new.yaml", "--baseline", "old.yaml", "--fixtures", ", ,"], "missing required --fixtures <csv files/dirs>"],
    [["--policy", "none.yaml", "--baseline", "bad.yaml", "--fixtures", "none"], "fixtures path: stat none: no such file or directory"],
    [["--policy", "none.yaml", "--baseline", "bad.yaml", "--fixtures", "f"], "read policy: open none.yaml: no such file or directory"],
    [["--policy", "new.yaml", "--baseline", "bad.yaml", "--fixtures", "g"], "invalid default_verdict: nope"],
    [["--policy", "new.yaml", "--baseline", "old.yaml", "--fixtures", "f,g"], "parse intent json: unexpected end of JSON input"],
  ])("%j", async (words, error) => {
    const answer = await run(...words);
    expect(answer.exit).toBe(6);
    expect(JSON.parse(answer.stdout)).toMatchObject({ ok: false, error });
  });

  test("the bad fixture is named, although Gait does not", async () => {
    const answer = await run("--policy", "new.yaml", "--baseline", "old.yaml", "--fixtures", "g");
    expect(answer.diagnostics).toMatchObject([{ code: "fixture_invalid", file: "g/bad.json" }]);
  });
});

describe("what no verdict shows", () => {
  const BASE = oneRule("allow", "match: {tool_names: [tool.read]}");
  test.each([
    ["a limit", oneRule("allow", "match: {tool_names: [tool.read]}, rate_limit: {requests: 1}"), ["simulation_unseen"]],
    ["trust", `${BASE}mcp_trust: {snapshot: s.json}\n`, ["simulation_unseen"]],
    ["a comment", `${BASE}# more\n`, []],
    ["a verdict", oneRule("block", "match: {tool_names: [tool.read]}"), []],
  ])("%s", async (_what, candidate, codes) => {
    const io = folder({ "new.yaml": candidate, "old.yaml": BASE, "f/a.json": intentText() });
    const answer = await policySimulate(["policy", "simulate", "--policy", "new.yaml", "--baseline", "old.yaml", "--fixtures", "f", "--json"], io);
    expect([answer.exit, answer.diagnostics.map((d) => d.code)]).toEqual([0, codes]);
  });
});
