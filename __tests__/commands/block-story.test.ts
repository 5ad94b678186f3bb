import { afterAll, describe, expect, jest, test } from "@jest/globals";
import { block, rolloutLog } from "../../src/commands/index.ts";
import { removeFolders } from "../platform/support.ts";
import { eventOf } from "./support/fake-github.ts";
import { CONFIG, enforcedStory, exportText, missing, newStory, outcome, refused, toolNames, OTHER_POLICY } from "./support/story.ts";

jest.setTimeout(60_000);
afterAll(removeFolders);

const TOOLS = toolNames(4);

describe("block", () => {
  test("passes at every stage, also for a tool whose test expects that it is allowed, and keeps the gate open", async () => {
    const story = await enforcedStory(TOOLS, { entry: ["coverage: { tools: 25, rules: 100 }", "limits: { newly_blocked: 0 }"] });
    const result = await story.block("  TOOL.01 ");
    expect(result).toMatchObject({ name: "tool.01", added: true, written: ["policy/deny.yaml", "policy/tools.yaml"], diagnostics: [] });
    const checked = await story.check();
    expect(outcome(checked)).toBe("0");
    expect(checked.report.policies[0]?.changes.newly_blocked.map((c) => c.tool)).toEqual(["tool.01"]);
    expect(checked.report.judges_changed.map((j) => [j.kind, j.change, j.file])).toEqual([["deny", "added", "policy/deny.yaml"]]);
    expect(checked.report.policies[0]?.tests.cases[0]).toMatchObject({ intent: "intents/allow.json", expected: "block", verdict: "block", passed: true });
    story.commit("blocked");
    expect(missing(await story.gate())).toEqual([]);
    expect(outcome(await story.as({ event: eventOf("push", { before: story.git("rev-parse", "HEAD~1") }) }).check())).toBe("0");
    for (const stage of ["dry_run", "simulate"] as const) {
      await story.rollback(stage);
      expect(outcome(await story.check())).toBe("0");
      story.commit(stage);
      await story.block(stage === "dry_run" ? "tool.02" : "tool.03");
      expect(outcome(await story.check())).toBe("0");
      story.commit("blocked, too");
    }
  });

  test("is not undone by check --write, by an export that still has the tool, or by staging it", async () => {
    const story = await enforcedStory(TOOLS);
    await story.block("tool.02");
    story.commit("blocked");
    story.put("registry/tools.json", exportText([...TOOLS, "new.one"]));
    story.put("policy/tools.staged", "tool.02\n");
    expect(outcome(await story.check({ write: true }))).toBe("0");
    expect(story.text("policy/tools.staged")).toBe("new.one\n");
    const rules = story.text("policy/tools.yaml");
    expect(rules.indexOf("block_denied_tools")).toBeLessThan(rules.indexOf("allow_registry_tools"));
    expect(rules.slice(rules.indexOf("allow_registry_tools"))).not.toContain("tool.02");
    // Again, it says that it was there.
    expect(await story.block("tool.02")).toMatchObject({ added: false, written: [] });
  });

  test("lets no newcomer in that waits in the working tree", async () => {
    const story = await enforcedStory(TOOLS);
    story.put("registry/tools.json", exportText([...TOOLS, "new.one"]));
    await story.block("tool.02");
    expect(story.text("policy/tools.staged")).toBe("new.one\n");
    expect(outcome(await story.check())).toBe("0");
  });

  test("of the last tool leaves a policy without an allow rule that blocks everything", async () => {
    const story = await enforcedStory(["tool.01"]);
    await story.block("tool.01");
    const text = story.text("policy/tools.yaml");
    expect(text).not.toContain("effect: allow");
    expect(text).toContain('"tool.01"');
    const result = await story.check();
    expect(outcome(result)).toBe("0");
    expect(result.head.configs[0]?.policies[0]?.state.allowSet).toEqual([]);
    story.commit("nothing left");
    expect(missing(await story.gate())).toEqual([]);
  });

  test("lifting it is a relaxation: at enforce the tool is staged and starts anew", async () => {
    const story = await enforcedStory(TOOLS);
    await story.block("tool.02");
    story.commit("blocked");
    story.hours(1000);
    story.remove("policy/deny.yaml");
    const lifted = await story.check({ write: true });
    expect(outcome(lifted)).toBe("0");
    expect(story.text("policy/tools.staged")).toBe("tool.02\n");
    story.put("policy/tools.staged", "");
    expect(outcome(await story.check())).toContain("tool_not_proven");
  });

  test("beats the expectation of a script with the tool among its steps", async () => {
    const story = await newStory(TOOLS);
    const step = (tool: string): object => ({ tool_name: tool, args: {}, targets: [] });
    const script = { ...(JSON.parse(story.text("intents/allow.json")) as object), tool_name: "script", script: { steps: [step("tool.01"), step("tool.02")] } };
    story.put("intents/script.json", JSON.stringify(script));
    story.edit(CONFIG, "    tests:\n", "    tests:\n      - { intents: intents/script.json, expect: allow }\n");
    expect(outcome(await story.check({ write: true }))).toBe("0");
    story.commit("begin");
    await story.block("tool.02");
    const result = await story.check();
    expect(outcome(result)).toBe("0");
    expect(result.report.policies[0]?.tests.cases[0]).toMatchObject({ intent: "intents/script.json", expected: "block", verdict: "block" });
  });

  test("keeps the comments of a deny list, and writes one anew that cannot be added to", async () => {
    const story = await newStory(TOOLS);
    await story.save("begin");
    story.put("policy/deny.yaml", "# kept\ndeny:\n- tool: a.b\n  reason: why # here\n  actor: bob\n  since: 2026-01-01\n");
    await story.block("tool.02");
    expect(story.text("policy/deny.yaml")).toBe(
      '# kept\ndeny:\n- tool: a.b\n  reason: why # here\n  actor: bob\n  since: 2026-01-01\n- tool: "tool.02"\n  reason: "it leaks"\n  actor: "ann"\n  since: "2026-03-01T09:00:00Z"\n',
    );
    story.put("policy/deny.yaml", "# nothing is denied yet\n");
    await story.block("tool.02");
    expect(story.text("policy/deny.yaml")).toContain('# nothing is denied yet\ndeny:\n  - tool: "tool.02"\n');
    story.put("policy/deny.yaml", '{ deny: [{ tool: a.b, reason: why, actor: bob, since: "2026-01-01" }] }\n');
    await story.block("tool.02");
    expect(story.text("policy/deny.yaml")).toContain('  - tool: "a.b"\n    reason: "why"\n');
    expect(story.text("policy/deny.yaml")).toContain('  - tool: "tool.02"\n');
    expect(outcome(await story.check())).toBe("0");
  });

  test("goes on where another policy cannot be rendered, and says which", async () => {
    const story = await newStory(TOOLS);
    story.edit(CONFIG, "rollout:\n", `${OTHER_POLICY}\nrollout:\n`);
    story.put("registry/other.json", exportText(["tool.02", "a.b"]));
    await story.save("begin");
    story.put("registry/other.json", "{ broken");
    const result = await story.block("tool.02");
    expect(result.written).toEqual(["policy/deny.yaml", "policy/tools.yaml"]);
    expect(result.diagnostics.map((d) => d.file)).toEqual(["registry/other.json"]);
  });

  test("denies a server with all its tools, in every configuration of the run", async () => {
    const story = await newStory(TOOLS);
    const mapping =
      'registry: { file: registry/map.json, format: mapping, mapping: { tools: { each: "tools[*]", name: "tools[*].name", server_id: "tools[*].server" } } }';
    story.edit(CONFIG, "registry: { file: registry/tools.json, format: gait-native }", mapping);
    story.put(
      "registry/map.json",
      JSON.stringify({
        tools: [
          { name: "tool.01", server: "one" },
          { name: "tool.02", server: "Two" },
          { name: "tool.03", server: "two" },
        ],
      }),
    );
    await story.save("begin");
    await block(story.context, { configs: [CONFIG], tool: undefined, server: "TWO", reason: "sold" });
    const result = await story.check();
    expect(outcome(result)).toBe("0");
    expect(result.report.policies[0]?.changes.newly_blocked.map((c) => c.tool)).toEqual(["tool.02", "tool.03"]);
    expect(await refused(block(story.context, { configs: [CONFIG], tool: " ", server: undefined, reason: "x" }))).toBe("6 usage");
  });

  test("says what no longer runs, and that an entry meets nothing", async () => {
    const story = await newStory(TOOLS);
    await story.save("begin");
    expect(await story.block(" Tool.02")).toMatchObject({ taken: ["tool.02"], warnings: [] });
    expect(await story.block("tool.02")).toMatchObject({ added: false, taken: [], warnings: [] });
    expect(await story.block("toool.01")).toMatchObject({ added: true, taken: [], warnings: [{ code: "denies_nothing" }] });
    const server = { configs: [CONFIG], tool: undefined, server: "github", reason: "sold" };
    expect(await block(story.context, server)).toMatchObject({ taken: [], warnings: [{ code: "denies_nothing" }] });
    expect(outcome(await story.check())).toBe("0");
  });

  test("takes a tool that only an approval let run, and says so", async () => {
    const story = await newStory(TOOLS);
    story.edit(
      CONFIG,
      "format: gait-native }",
      "format: mapping, effects: { high: require_approval }, mapping: { tools: { each: 'tools[*]', name: 'tools[*].name', class: 'tools[*].risk' } } }",
    );
    story.put("registry/tools.json", JSON.stringify({ tools: TOOLS.map((name) => ({ name, risk: name === "tool.03" ? "high" : "low" })) }));
    await story.save("begin");
    expect(await story.block("tool.03")).toMatchObject({ added: true, taken: ["tool.03"], warnings: [] });
    story.commit("denied");
    const log = await rolloutLog(story.context, [CONFIG], { id: undefined, tool: "tool.03", since: undefined });
    expect(log.events.map((e) => [e.kind, e.message])).toEqual([
      ["appeared", "appeared at simulate with 4 tools"],
      ["tools_removed", "1 tool removed, 1 by the deny list"],
    ]);
  });

  test("tells where a hand-written policy still allows the tool", async () => {
    const story = await newStory(TOOLS);
    story.put(
      "policy/hand.yaml",
      'schema_id: gait.gate.policy\nschema_version: "1.0.0"\ndefault_verdict: block\nrules:\n  - name: r\n    priority: 10\n    effect: allow\n    match: { tool_names: [tool.02] }\n',
    );
    story.edit(CONFIG, "rollout:\n", "  hand: { stage: simulate, file: policy/hand.yaml, tests: [{ intents: intents/deny.json, expect: block }] }\nrollout:\n");
    await story.save("begin");
    const blocked = await story.block("tool.02");
    expect(blocked).toMatchObject({ taken: [], diagnostics: [], warnings: [{ code: "denied_tool_allowed", file: "policy/hand.yaml" }] });
    const result = await story.check();
    expect(outcome(result)).toBe("0");
    expect(result.report.diagnostics).toContainEqual(
      expect.objectContaining({ code: "denied_tool_allowed", severity: "warning", file: "policy/hand.yaml", line: 8 }),
    );
  });
});
